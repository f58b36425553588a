"""Edits of the facts of a release: what it is filed under, and who took part."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit, loose_release, some_release
from tests.engine.example import words


def _some_of(choose: Choose, ids: Sequence[str]) -> list[str]:
    """None, one or two of them, in either order."""
    both = choose((True, False))
    chosen = choose([[], *([one] for one in ids), *(list(pair) for pair in combinations(ids, 2))])
    return chosen if both else chosen[::-1]


def _set(facts: dict[str, Any], field: str, value: Any) -> None:
    """A field that is empty is left out."""
    facts.pop(field, None)
    if value:
        facts[field] = value


def retopic(archive: Archive, choose: Choose) -> None:
    facts = loose_release(archive, choose).facts
    _set(facts, "topics", _some_of(choose, list(archive.registry["topics"])))


def change_organisations(archive: Archive, choose: Choose) -> None:
    facts = some_release(archive, choose).facts
    _set(facts, "organisations", _some_of(choose, list(archive.registry["organisations"])))


def change_countries(archive: Archive, choose: Choose) -> None:
    _set(some_release(archive, choose).facts, "countries", _some_of(choose, ("AM", "KZ", "RU")))


def change_operations(archive: Archive, choose: Choose) -> None:
    _set(some_release(archive, choose).facts, "operations", _some_of(choose, list(archive.registry["operations"])))


def change_type(archive: Archive, choose: Choose) -> None:
    some_release(archive, choose).facts["type"] = choose(("press-release", "statement", "advisory"))


def change_chair(archive: Archive, choose: Choose) -> None:
    people: list[Any] = [None, *archive.registry["people"], {"name": words("A Guest"), "post": words("Envoy")}]
    people += [{"person": key, "post": words("Chair of the day")} for key in archive.registry["people"]]
    _set(loose_release(archive, choose).facts, "chair", choose(people))


def change_speaker(archive: Archive, choose: Choose) -> None:
    _set(loose_release(archive, choose).facts, "speaker", choose([None, *archive.registry["people"]]))


def change_attendees(archive: Archive, choose: Choose) -> None:
    guests: list[Any] = [{"name": words("A Guest")}, {"body": words("Delegations")}]
    people = [*archive.registry["people"], *archive.registry["organisations"]]
    _set(some_release(archive, choose).facts, "attendees", _some_of(choose, [*people, *guests]))


def change_spokesman(archive: Archive, choose: Choose) -> None:
    contacts: list[Any] = [None, *archive.registry["contacts"], {"name": words("Desk"), "phone": "+7 495 795-00-09"}]
    _set(some_release(archive, choose).facts, "spokesman", choose(contacts))


def give_a_reference(archive: Archive, choose: Choose) -> None:
    loose_release(archive, choose).facts["reference"] = f"2024/{archive.number()}"


def report_a_figure(archive: Archive, choose: Choose) -> None:
    """Its value occurs in both texts, as the check asks."""
    release = some_release(archive, choose)
    release.facts["figures"] = [{"value": 1500, "label": words("Checks"), "approx": choose(("over", "about"))}]
    for text in release.texts.values():
        text.body += "\n\n1500"


def announce_an_event(archive: Archive, choose: Choose) -> None:
    start = choose(("2024-12-01", "2024-12-02T10:00:00+03:00"))
    some_release(archive, choose).facts["event"] = {"start": start, "place": words("The hall")}


EDITS: tuple[Edit, ...] = (
    retopic,
    change_organisations,
    change_countries,
    change_operations,
    change_type,
    change_chair,
    change_speaker,
    change_attendees,
    change_spokesman,
    give_a_reference,
    report_a_figure,
    announce_an_event,
)
