"""The work that other processes can do: functions of small picklable values, which reach for nothing else."""

import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from newsroom.build.theming import PreparedTheme
from newsroom.build.values import Inputs, Values
from newsroom.core.amendment import amendments_of
from newsroom.core.assembly import assemble
from newsroom.core.brief import brief_of
from newsroom.core.bundle import Bundle
from newsroom.core.codec import content_digest, decode, digest, encode
from newsroom.core.fields.checks import AGREEMENT_CHECKS, WORDING_CHECKS
from newsroom.core.handbook import Handbook
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.linking import check_aliases, check_own_links, sheet_of
from newsroom.core.markdown.body import Body
from newsroom.core.moment import Moment
from newsroom.core.problem import Problem, Report
from newsroom.core.quotation import quotation_records
from newsroom.core.read import UNREADABLE, Read, Reading, Record
from newsroom.core.reading import parse_bundle
from newsroom.core.registry import consulting
from newsroom.core.release import Release
from newsroom.core.source import BundleSource
from newsroom.core.status import statuses_of
from newsroom.core.typography.values import typeset_body, typeset_release
from newsroom.core.waiver import Waivers
from newsroom.core.wording.check import check_bundle_wording
from newsroom.library.archive import facets_of, linked_facets
from newsroom.library.door import as_withdrawn, body_as_withdrawn
from newsroom.library.pages import Page
from newsroom.library.stale import QUOTATIONS
from newsroom.render.failure import reported_failures
from newsroom.render.page import Templates
from newsroom.store.theme import Theme

_DATE_AND_HYPHEN = len("2018-02-14-")
# Parts of a release that authors write in a field of another name.
_FIELD_OF_PART = {"is_draft": "status", "withdrawal": "withdrawn", "key": "id", "is_behind": "translated"}
# The last two are told by parts of their own.
_NO_PARTS = frozenset({"folder", "texts", "translation_of", "speakers"})


def read_bundles(handbook: bytes, sources: Sequence[BundleSource]) -> list[Read]:
    """Parse and check bundles, each by itself, with the handbook encoded."""
    return [_read(source, _handbook(handbook)) for source in sources]


@lru_cache(maxsize=1)
def _handbook(content: bytes) -> Handbook:
    return decode(Handbook, content)


def _read(source: BundleSource, handbook: Handbook) -> Read:
    report = Report()
    asked: set[str] = set()
    noting = consulting(handbook.registry, asked)
    bundle = parse_bundle(source, report)
    release = assemble(bundle, noting, report)
    if release is None:
        target = f"{source.year_folder}/{source.name[_DATE_AND_HYPHEN:]}"
        reading = Reading(
            source.folder,
            target,
            tuple(sorted(asked)),
            ((UNREADABLE, target),),
            is_draft=bundle.is_draft,
            statuses=("draft",) if bundle.is_draft else (),
        )
        return Read(reading, tuple(report.problems))
    check_own_links(bundle, noting, report)
    check_aliases(bundle, report)
    report.extend(_waivable(release, bundle, handbook), as_warnings=bundle.is_draft)
    return _readable(release, bundle, asked, report)


def _waivable(release: Release, bundle: Bundle, handbook: Handbook) -> list[Problem]:
    """Whatever is wrong with a release that its author may waive."""
    # Imported here because its tables take 20 ms, which a build that reads nothing need not wait for.
    from newsroom.core.agreement.check import check_agreement

    found, differences = Report(), Report()
    waivers = Waivers(bundle)
    check_bundle_wording(bundle, handbook.lexicon, found, waivers)
    are_compared = check_agreement(bundle, handbook.lexicon, waivers, differences)
    # The page itself says that the translation does not follow its original yet.
    found.extend(differences.problems, as_warnings=any(text.is_behind for text in release.texts.values()))
    waivers.report((*WORDING_CHECKS, *(AGREEMENT_CHECKS if are_compared else ())), found)
    return found.problems


def _readable(release: Release, bundle: Bundle, asked: set[str], report: Report) -> Read:
    # Everything is checked as it was typed. From here on it is as readers see it.
    bodies = {
        language: typeset_body(body_as_withdrawn(release, side.body), language)
        for language, side in bundle.sides.items()
    }
    shown = typeset_release(as_withdrawn(release))
    files = {language: _named_files(shown, bodies, shown.shown_in(language)) for language in LANGUAGES}
    sheet = sheet_of(release, bundle, files)
    contents = {language: encode(body) for language, body in bodies.items()}
    quotations = _quotations(shown, bodies)
    record = encode(_record(shown, bodies, contents, files, quotations))
    release_content, brief, sheet_content = encode(shown), encode(brief_of(shown)), encode(sheet)
    reading = Reading(
        folder=release.folder,
        target=release.target,
        consulted=tuple(sorted(asked)),
        claims=tuple((claim.field, claim.value) for claim in sheet.claims),
        links=tuple(dict.fromkeys((link.scheme, link.name) for link in sheet.links)),
        is_draft=release.is_draft,
        opening=release.publish_at,
        statuses=tuple(statuses_of(release)),
    )
    return Read(
        reading,
        tuple(report.problems),
        digest(release_content, record, sheet_content, *contents.values()),
        release_content,
        brief,
        record,
        sheet_content,
        contents,
        quotations,
    )


def _quotations(release: Release, bodies: Mapping[Language, Body]) -> bytes:
    found = {language: quotation_records(release, language, body) for language, body in bodies.items()}
    return encode(found) if any(found.values()) else b""


def _record(
    release: Release,
    bodies: Mapping[Language, Body],
    contents: Mapping[Language, bytes],
    files: Mapping[Language, Mapping[str, str]],
    quotations: bytes,
) -> Record:
    return Record(
        sort=_order(release.date, release.slug),
        published=_order(release.published, release.slug),
        facets=facets_of(release),
        linked=linked_facets(bodies.values()),
        # A checksum is enough to name what changed; that something did, the digest tells.
        parts={name: crc32(content) for name, content in _parts(release, contents, quotations)},
        files=files,
        aliases=tuple((language, old) for language, text in release.texts.items() for old in text.aliases),
        replaced_by=release.withdrawal.replaced_by if release.withdrawal else None,
        amendments=tuple(amendments_of(release)),
    )


def _order(moment: Moment, slug: str) -> str:
    """Text that sorts as the contract sorts releases: by day and time as written, then by slug."""
    day, time = moment.sort_key
    return f"{day.isoformat()}T{time.isoformat()}/{slug}"


def _parts(release: Release, contents: Mapping[Language, bytes], quotations: bytes) -> Iterator[tuple[str, bytes]]:
    """What a release says, by the names of its fields, encoded; what it does not say is left out."""
    for name in Release.__dataclass_fields__:
        value = getattr(release, name)
        if value and name not in _NO_PARTS:
            yield _FIELD_OF_PART.get(name, name), encode(value)
    names = dict.fromkeys(name for text in release.texts.values() for name in text.__dataclass_fields__)
    for name in names:
        said = [(language, getattr(text, name)) for language, text in release.texts.items() if getattr(text, name)]
        if said and name not in _NO_PARTS:
            yield _FIELD_OF_PART.get(name, name), encode(said)
    if quotations:
        yield QUOTATIONS, quotations
    if contents:
        yield "text", b"".join(contents.values())


def _named_files(release: Release, bodies: Mapping[Language, Body], shown: Language) -> dict[str, str]:
    """The pictures and attachments that a text names, and no other, with their digests."""
    photos = {photo.file for photo in release.photos if photo.is_held}
    attachments = {attachment.files.phrase(shown).text for attachment in release.attachments}
    linked = {target.name for target in bodies[shown].targets if target.scheme == "file"}
    # A draft may name what is not there, or a path that leads elsewhere.
    return {name: release.files[name] for name in sorted(photos | attachments | linked) if name in release.files}


@dataclass(frozen=True, slots=True)
class Kitchen:
    """All that every page is made with. `recipes` are the digests of what makes the pages of a kind in a language."""

    values: Values
    theme: Theme
    recipes: Mapping[tuple[str, Language], bytes]
    bytecode: dict[str, bytes]

    @classmethod
    def of(cls, values: Values, theme: PreparedTheme, bytecode: dict[str, bytes]) -> "Kitchen":
        """From what the state has of the theme; what is compiled is put into `bytecode`."""
        return cls(values, theme.theme, theme.recipes(), bytecode)

    def templates(self) -> Templates:
        """The templates in each language."""
        return Templates.of(self.theme.templates, self.theme.catalogues, self.bytecode)

    def packed(self) -> bytes:
        """As it is sent to other processes."""
        return pickle.dumps(self)


@dataclass(frozen=True, slots=True)
class Job:
    """The pages of one subject. `known` are the digests of what those that are there were made from."""

    pages: tuple[Page, ...]
    known: tuple[bytes, ...]
    inputs: Inputs


@dataclass(frozen=True, slots=True)
class Made:
    """A page. `content` is none where it would be made from the very same as the one that is there; `digest` is its."""

    page: Page
    made_from: bytes
    content: bytes | None = None
    digest: bytes = b""


def make_pages(kitchen: bytes, jobs: Sequence[Job]) -> list[Made]:
    """Make pages; raises `TemplateFailure` where a template can't."""
    found, templates = _unpacked(kitchen)
    return [made for job in jobs for made in made_pages(found, templates, job)]


@lru_cache(maxsize=1)
def _unpacked(kitchen: bytes) -> tuple[Kitchen, Templates]:
    found: Kitchen = pickle.loads(kitchen)
    return found, found.templates()


def made_pages(kitchen: Kitchen, templates: Templates, job: Job) -> Iterator[Made]:
    """The pages of one job."""
    known = dict(zip(job.pages, job.known, strict=True))
    for page, value in kitchen.values.of(job.pages, job.inputs):
        made_from = digest(kitchen.recipes[page.kind, page.language], encode(value))
        if made_from == known[page]:
            yield Made(page, made_from)
            continue
        with reported_failures(kitchen.theme.templates):
            content = templates.render(value)
        yield Made(page, made_from, content, content_digest(content))
