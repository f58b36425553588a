"""Links of a release: those to its own files and to the registry are judged here; the others wait for the rest."""

from collections.abc import Collection, Iterator, Mapping

from newsroom.core.address import facet_of_scheme
from newsroom.core.alias import claim_of
from newsroom.core.bundle import Bundle, BundleFile, LanguageFile
from newsroom.core.codec import digest_of
from newsroom.core.language import Language
from newsroom.core.markdown.finding import Target
from newsroom.core.problem import Message, Place, Report, mark, suggestion
from newsroom.core.records import dated_records
from newsroom.core.reference import IS_NO_PICTURE
from newsroom.core.registry import Registry
from newsroom.core.release import Release
from newsroom.core.revision import published_revision
from newsroom.core.sheet import Claim, Link, OldAddress, Sheet, Version, old_addresses

TAKEN = mark('the old address "/%(value)s" leads to the page of %(other)s already: it can lead to one page alone')
BETWEEN_RELEASES = frozenset({"release", "page"})


def check_own_links(bundle: Bundle, registry: Registry, report: Report) -> None:
    """Report links to files that the bundle lacks and to entries that the registry lacks."""
    found = Report()
    for side in bundle.sides.values():
        for target in side.body.targets:
            if target.scheme not in BETWEEN_RELEASES:
                check_link(target, side.body_place(target.line), bundle, registry, found)
    report.extend(found.problems, as_warnings=bundle.is_draft)


def check_aliases(bundle: Bundle, report: Report) -> None:
    """Report an old address that stands in a bundle twice: it can't lead to both languages' pages."""
    found = Report()
    places: dict[str, Place] = {}
    for old in _aliases(bundle):
        first = places.setdefault(claim_of(old.address), old.place)
        if first != old.place:
            found.add(old.place, "aliases", TAKEN, value=old.address, other=str(first))
    report.extend(found.problems, as_warnings=bundle.is_draft)


def check_link(target: Target, place: Place, bundle: Bundle | None, registry: Registry, report: Report) -> None:
    """Report one such link; a standing page has no bundle, and so no files."""
    kind = facet_of_scheme(target.scheme)
    if kind is None:
        files = bundle.files if bundle else {}
        if target.name not in files:
            report_dead_link(target.scheme, target.name, place, "body", files, report)
        else:
            _check_file(files[target.name], place, report, is_picture=target.is_picture)
    elif not registry.knows(target.name, kind):
        report_dead_link(target.scheme, target.name, place, "body", registry.ids(kind), report)


def report_dead_link(scheme: str, name: str, place: Place, field: str, known: Collection[str], report: Report) -> None:
    """Say that a link leads nowhere, and what it may have meant."""
    report.add(
        place,
        field,
        mark('"%(scheme)s:%(name)s" leads nowhere: there is no such %(scheme)s%(suggestion)s'),
        scheme=scheme,
        name=name,
        suggestion=suggestion(name, known),
    )


def _check_file(file: BundleFile, place: Place, report: Report, *, is_picture: bool) -> None:
    fault = file.fault
    if fault is None and is_picture and not file.width:
        fault = Message.of(IS_NO_PICTURE)
    if fault is not None:
        report.add(place, "body", mark('"%(file)s" %(fault)s'), file=file.name, fault=fault)


def sheet_of(release: Release, bundle: Bundle, files: Mapping[Language, Mapping[str, str]]) -> Sheet:
    """What others must know of a release to be judged beside it; `files` are those beside its page, by name."""
    aliases = tuple(_aliases(bundle))
    return Sheet(
        source=bundle.source,
        is_draft=release.is_draft,
        date=release.date,
        date_place=bundle.place("date"),
        publish_at=release.publish_at,
        opens_place=bundle.place("publish_at"),
        status_place=bundle.place("status"),
        claims=(*_claims(release, bundle), *map(_claim_to, aliases)),
        links=tuple(_links(release, bundle)),
        records=tuple(dated_records(release, bundle)),
        aliases=aliases,
        versions={language: _version(release, side) for language, side in bundle.sides.items()},
        files={language: tuple(named) for language, named in files.items()},
        is_withdrawn=release.withdrawal is not None,
        is_whole=bundle.is_whole,
    )


def _aliases(bundle: Bundle) -> Iterator[OldAddress]:
    for language, side in bundle.sides.items():
        yield from old_addresses(side.fields.aliases or (), language, side.lines)


def _claims(release: Release, bundle: Bundle) -> Iterator[Claim]:
    for field, value in (("folder", release.target), ("id", release.key), ("reference", release.reference)):
        if value is not None:
            yield Claim(field, value, bundle.place(field), bundle.says(field))


def _claim_to(old: OldAddress) -> Claim:
    return Claim("aliases", claim_of(old.address), old.place, is_said=True)


def _version(release: Release, side: LanguageFile) -> Version:
    notes = (note for note in release.corrections if note.only in {None, side.language})
    corrections = tuple(digest_of(note.day, note.note.phrase(side.language).text).hex()[:8] for note in notes)
    return Version(published_revision(side, release), corrections, side.fields.minor, side.lines.place(("title",)))


def _links(release: Release, bundle: Bundle) -> Iterator[Link]:
    for side in bundle.sides.values():
        for target in side.body.targets:
            if target.scheme in BETWEEN_RELEASES:
                yield Link(target.scheme, target.name, side.body_place(target.line))
    if release.withdrawal and release.withdrawal.replaced_by:
        yield Link("release", release.withdrawal.replaced_by, bundle.place("withdrawn"), "withdrawn.replaced_by")
