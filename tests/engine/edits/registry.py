"""Edits of organisations, topics, operations and contacts in the registry."""

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit, some
from tests.engine.example import words

KINDS = ("organisations", "topics", "operations")
SCHEMES = dict(zip(KINDS, ("organisation", "topic", "operation"), strict=True))


def rename_entry(archive: Archive, choose: Choose) -> None:
    entries = archive.registry[choose(KINDS)]
    entries[some(choose, list(entries))]["name"] = words(f"Renamed {archive.number()}")


def say_more_about_entry(archive: Archive, choose: Choose) -> None:
    entries = archive.registry[choose(KINDS)]
    entries[some(choose, list(entries))]["about"] = words(f"It does this and that {archive.number()}.")


def add_entry(archive: Archive, choose: Choose) -> None:
    kind = choose(KINDS)
    number = archive.number()
    archive.registry[kind][f"{SCHEMES[kind]}-{number}"] = {"name": words(f"New {number}")}


def remove_entry(archive: Archive, choose: Choose) -> None:
    """And every mention of it."""
    kind = choose(KINDS)
    key = some(choose, [key for key in archive.registry[kind] if key != "talks"])
    del archive.registry[kind][key]
    archive.cut_links(f"{SCHEMES[kind]}:{key}")
    for text in archive.texts():
        text.speaker = None if text.speaker == key else text.speaker
    for release in archive.releases:
        for field in (kind, "attendees"):
            if key in release.facts.get(field, []):
                release.facts[field] = [other for other in release.facts[field] if other != key]
    for person in archive.registry["people"].values():
        for post in person["posts"]:
            if post.get("organisation") == key:
                del post["organisation"]


def rename_contact(archive: Archive, choose: Choose) -> None:
    contacts = archive.registry["contacts"]
    contacts[choose(list(contacts))]["name"] = words(f"Desk {archive.number()}")


def change_the_number_of_a_contact(archive: Archive, choose: Choose) -> None:
    contacts = archive.registry["contacts"]
    contacts[choose(list(contacts))]["phone"] = f"+7 495 795-{archive.number()[:2]}-{archive.number()[2:]}"


def change_the_days_of_a_contact(archive: Archive, choose: Choose) -> None:
    """Who answers today changes, on every page of a release whose own contact no longer does."""
    contact = archive.registry["contacts"][choose(("first-desk", "second-desk"))]
    contact["until"] = choose(("2024-11-23", "2024-11-24", "2025-12-31"))


EDITS: tuple[Edit, ...] = (
    rename_entry,
    say_more_about_entry,
    add_entry,
    remove_entry,
    rename_contact,
    change_the_number_of_a_contact,
    change_the_days_of_a_contact,
)
