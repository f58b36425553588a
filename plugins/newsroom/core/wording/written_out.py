"""People of the registry whose names were typed where their ids belong, so that their pages miss what they said."""

from collections.abc import Iterator
from typing import NamedTuple

from newsroom.core.bundle import LanguageFile
from newsroom.core.fields.parts import AttendeeFields, PersonFields
from newsroom.core.frontmatter import Path, field_name
from newsroom.core.language import Words
from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import Place


class WrittenOut(NamedTuple):
    """A name as typed, the id that the registry has it under, and where it stands."""

    name: str
    key: str
    field: str
    place: Place


def written_out(side: LanguageFile, lexicon: Lexicon) -> Iterator[WrittenOut]:
    """The chair, the speaker, those who took part and whoever is quoted, where the name is the registry's very name."""
    for path, names in _named(side):
        keys = ((name, lexicon.people.get((language, name))) for language, name in names.items())
        # Both forms of one name would say it twice.
        name, key = next((found for found in keys if found[1]), ("", None))
        if key:
            yield WrittenOut(name, key, field_name(path), side.lines.place(path))
    for quotation in side.body.quotations:
        name, comma, _ = quotation.speaker.partition(",")
        name = name.strip() if comma else ""
        if key := lexicon.people.get((side.language, name)):
            yield WrittenOut(name, key, "body", side.body_place(quotation.line))


def _named(side: LanguageFile) -> Iterator[tuple[Path, Words]]:
    people: list[tuple[Path, PersonFields | AttendeeFields | None]] = [
        (("chair",), side.fields.chair),
        (("speaker",), side.fields.speaker),
        *((("attendees", index), attendee) for index, attendee in enumerate(side.fields.attendees or ())),
    ]
    for path, person in people:
        if person and person.name:
            yield (*path, "name"), person.name
