"""Where links inside the archive lead, for the check and for the pages: one truth for both."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from newsroom.core import address
from newsroom.core.bundle import Bundle, BundleFile
from newsroom.core.content import Content
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.markdown.finding import Target
from newsroom.core.problem import Place, Report, mark, suggestion
from newsroom.core.release import Release
from newsroom.library.archive import facet_of_scheme
from newsroom.library.door import Door

Pair = tuple[Release, Bundle]


def address_of(target: Target, language: Language, folder: str) -> str:
    """The address that a checked link leads to, seen from a page of a language whose files lie in `folder`."""
    kind = facet_of_scheme(target.scheme)
    if kind is not None:
        return address.facet(language, kind, target.name)
    match target.scheme:
        case "release":
            year, _, slug = target.name.partition("/")
            return address.release(language, int(year), slug)
        case "page":
            return address.page(language, target.name)
        case _:
            return folder + quote(target.name)


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """Looks every link up in everything that was read, and at the door.

    `unreadable` are the targets of releases that are there and were reported as wrong.
    """

    content: Content
    door: Door
    report: Report
    unreadable: Collection[str] = ()

    def check(self, pairs: Sequence[Pair]) -> None:
        """Report links to nothing, and links from a public text to one that is not public yet."""
        releases: dict[str, Release | None] = dict.fromkeys(self.unreadable)
        releases |= {release.target: release for release, _ in pairs}
        for release, bundle in pairs:
            found = Report()
            check = _TextCheck(self.content, self.door, found, releases, bundle.files, self.door.admits(release))
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
                    check = _TextCheck(self.content, self.door, self.report, releases, {}, is_public=True)
                    for target in text.body.targets:
                        check.check(target, Place(text.source, text.body_line + target.line - 1))


@dataclass(frozen=True, slots=True)
class _TextCheck:
    content: Content
    door: Door
    report: Report
    releases: Mapping[str, Release | None]
    files: Mapping[str, BundleFile]
    is_public: bool

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
        if linked is not None and self.is_public and not self.door.admits(linked):
            self.report.add(
                place,
                field,
                mark(
                    '"release:%(name)s" is a draft or under embargo, and this text is public: '
                    "take the link out until then"
                ),
                name=target.name,
            )
        if target.scheme == "file" and (fault := self.files[target.name].fault) is not None:
            self.report.add(place, field, mark('"%(file)s" %(fault)s'), file=target.name, fault=fault)

    def _is_reported(self, target: Target) -> bool:
        """Whether the registry's own entry is wrong, and was reported there."""
        kind = facet_of_scheme(target.scheme)
        return kind is not None and self.content.registry.knows(target.name, kind)

    def _known(self, scheme: str) -> Collection[str]:
        kind = facet_of_scheme(scheme)
        if kind is not None:
            return self.content.registry.ids(kind)
        if scheme == "release":
            return self.releases
        if scheme == "page":
            return [page.key for page in self.content.pages]
        return self.files
