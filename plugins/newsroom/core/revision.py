"""The state of a text as a short digest: what an author copies into `translated` and `minor`."""

import unicodedata
from collections.abc import Iterator

from newsroom.core.bundle import LanguageFile
from newsroom.core.codec import digest, digest_of
from newsroom.core.language import Language, Words
from newsroom.core.release import Organisation, Person, Release

_HEX_DIGITS = 12


def revision(side: LanguageFile) -> str:
    """Twelve hexadecimal digits that are others as soon as a reader would read another word or sign."""
    fields = side.fields
    return revision_of(fields.title, fields.subtitle, fields.summary, fields.dateline, side.written)


def revision_of(
    title: str | None, subtitle: str | None, summary: str | None, dateline: str | None, written: str
) -> str:
    """The same of a text that is not read from a file, its body as an author types it.

    Blanks at the ends of lines, empty lines at either end and the way in which accents are stored are no change.
    """
    lines = [line.rstrip() for line in written.strip().split("\n")]
    words = (title, subtitle, summary, dateline, "\n".join(lines))
    return digest(*(unicodedata.normalize("NFC", text or "").encode() for text in words)).hex()[:_HEX_DIGITS]


def published_revision(side: LanguageFile, release: Release) -> str:
    """The same of all that a release says in one language, its facts and the bytes of its files included.

    What it is filed under is no part of it, nor what the registry says of whom it names: that changes by itself.
    """
    return digest_of(revision(side), list(_facts(release, side.language))).hex()[:_HEX_DIGITS]


def _facts(release: Release, language: Language) -> Iterator[object]:
    yield str(release.date), release.type, release.reference
    parties = (release.chair, release.speaker, *release.attendees)
    yield [_named(party, language) for party in parties]
    if release.spokesman:
        yield release.spokesman.id or _said(release.spokesman.name, language)
    if release.event:
        yield str(release.event.start), str(release.event.end), _said(release.event.place, language)
    for figure in release.figures:
        words = (_said(one, language) for one in (figure.label, figure.unit, figure.period))
        yield str(figure.value), figure.approx, *words
    for photo in release.photos:
        words = (_said(one, language) for one in (photo.alt, photo.caption, photo.credit))
        yield photo.file, release.files.get(photo.file), *words
    for attachment in release.attachments:
        name = attachment.files.phrase(language).text
        yield name, release.files.get(name), _said(attachment.title, language)


def _named(party: Person | Organisation | None, language: Language) -> str | None:
    return None if party is None else party.id or _said(party.name, language)


def _said(words: Words | None, language: Language) -> str | None:
    return words.phrase(language).text if words else None


def is_revision(written: str, current: str) -> bool:
    """Whether a digest that an author gave, in full or its beginning, is that of a text as it is now."""
    return current.startswith(written)
