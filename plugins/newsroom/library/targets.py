"""Where links inside the archive lead, for the check and for the pages: one truth for both."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import quote

from newsroom.core import address
from newsroom.core.bundle import Bundle, BundleFile
from newsroom.core.content import Content
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.markdown.finding import Target
from newsroom.core.problem import Message, Place, Report, mark, suggestion
from newsroom.core.reference import IS_NO_PICTURE
from newsroom.core.release import Release
from newsroom.library.archive import facet_of_scheme
from newsroom.library.door import opening_of

Pair = tuple[Release, Bundle]


def address_of(target: Target, language: Language, folder: str) -> str:
    """The address that a checked link leads to, seen from a page of a language whose files lie in `folder`."""
    kind = facet_of_scheme(target.scheme)
    if kind is not None:
        return address.facet(language, kind, target.name)
    match target.scheme:
        case "release":
            year, _, slug = target.name.partition("/")
            # A draft's link may be half-typed; its preview shows where it would lead.
            return address.release(language, int(year) if year.isdecimal() else 0, slug)
        case "page":
            return address.page(language, target.name)
        case _:
            return folder + quote(target.name)


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """Looks every link up in everything that was read.

    `unreadable` is what is there and was reported as wrong, as links name it: ("page", "about").
    """

    content: Content
    report: Report
    now: datetime
    unreadable: Collection[tuple[str, str]] = ()

    def check(self, pairs: Sequence[Pair]) -> None:
        """Report links to nothing, and links from a text to one that opens later than itself."""
        # Where a draft claims a finished release's address, links mean the finished one.
        drafts_first = sorted((release for release, _ in pairs), key=lambda release: not release.is_draft)
        releases = {release.target: release for release in drafts_first}
        for release, bundle in pairs:
            found = Report()
            check = _TextCheck(
                self.content, self.unreadable, found, releases, bundle.files, max(opening_of(release), self.now)
            )
            for side in bundle.sides.values():
                for target in side.body.targets:
                    check.check(target, side.body_place(target.line))
            replacement = release.withdrawal.replaced_by if release.withdrawal else None
            if replacement is not None:
                check.check(Target("release", replacement, 0), bundle.place("withdrawn"), "withdrawn.replaced_by")
            self.report.extend(found.problems, as_warnings=release.is_draft)
        for page in self.content.pages:
            for language in LANGUAGES:
                if text := page.texts.get(language):
                    check = _TextCheck(self.content, self.unreadable, self.report, releases, {}, self.now)
                    for target in text.body.targets:
                        check.check(target, Place(text.source, text.body_line + target.line - 1))


@dataclass(frozen=True, slots=True)
class _TextCheck:
    content: Content
    unreadable: Collection[tuple[str, str]]
    report: Report
    releases: Mapping[str, Release]
    files: Mapping[str, BundleFile]
    readable_from: datetime

    def check(self, target: Target, place: Place, field: str = "body") -> None:
        known = self._known(target.scheme)
        if target.name not in known and not self._is_reported(target):
            self.report.add(
                place,
                field,
                mark('"%(scheme)s:%(name)s" leads nowhere: there is no such %(scheme)s%(suggestion)s'),
                scheme=target.scheme,
                name=target.name,
                suggestion=suggestion(target.name, known),
            )
            return
        linked = self.releases.get(target.name) if target.scheme == "release" else None
        if linked is not None and opening_of(linked) > self.readable_from:
            self.report.add(
                place,
                field,
                mark('"%(name)s" is a draft, or under embargo for longer than this text: take it out until then'),
                name=target.name,
            )
        if target.scheme == "file":
            self._check_file(self.files[target.name], place, is_picture=target.is_picture)

    def _check_file(self, file: BundleFile, place: Place, *, is_picture: bool) -> None:
        fault = file.fault
        if fault is None and is_picture and not file.width:
            fault = Message.of(IS_NO_PICTURE)
        if fault is not None:
            self.report.add(place, "body", mark('"%(file)s" %(fault)s'), file=file.name, fault=fault)

    def _is_reported(self, target: Target) -> bool:
        """Whether what is linked to is there but wrong, and was reported in its own place."""
        kind = facet_of_scheme(target.scheme)
        if kind is not None:
            return self.content.registry.knows(target.name, kind)
        return (target.scheme, target.name) in self.unreadable

    def _known(self, scheme: str) -> Collection[str]:
        kind = facet_of_scheme(scheme)
        if kind is not None:
            return self.content.registry.ids(kind)
        if scheme == "release":
            return self.releases
        if scheme == "page":
            return [page.key for page in self.content.pages]
        return self.files
