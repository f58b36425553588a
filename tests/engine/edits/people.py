"""Edits of the people in the registry, and of their posts."""

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit, some
from tests.engine.example import words

POSTS = "posts"
# Before, in the middle of and after the year of most news.
BOUNDARIES = ("2023-12-31", "2024-03-15", "2024-06-30", "2024-11-23")


def rename_person(archive: Archive, choose: Choose) -> None:
    person = archive.registry["people"][choose(list(archive.registry["people"]))]
    person["name"] = words(f"{choose(('Ёлка', 'Aa', 'Zz'))} {archive.number()}")


def promote_person(archive: Archive, choose: Choose) -> None:
    person = archive.registry["people"][choose(list(archive.registry["people"]))]
    person["rank"] = words(f"Colonel {archive.number()}")


def give_a_post(archive: Archive, choose: Choose) -> None:
    person = archive.registry["people"][choose(list(archive.registry["people"]))]
    organisations = [{"organisation": key} for key in archive.registry["organisations"]]
    person[POSTS] = [words(f"Post {archive.number()}") | choose([{}, *organisations]), *person[POSTS]]


def move_the_boundary_between_two_posts(archive: Archive, choose: Choose) -> None:
    """Older releases show another post."""
    day = choose(BOUNDARIES)
    first, second = words("Deputy Director"), words("Director")
    archive.registry["people"]["jane-example"][POSTS] = [first | {"until": day}, second | {"from": day}]


def leave_a_gap_between_two_posts(archive: Archive, choose: Choose) -> None:
    """Whoever appears in the gap earns a warning."""
    first, second = words("Deputy Director"), words("Director")
    posts = [first | {"until": "2024-02-01"}, second | {"from": choose(BOUNDARIES[1:])}]
    archive.registry["people"]["jane-example"][POSTS] = posts


def add_person(archive: Archive, choose: Choose) -> None:
    archive.registry["people"][f"person-{archive.number()}"] = {"name": words("A New Person"), POSTS: []}


def remove_person(archive: Archive, choose: Choose) -> None:
    """And every mention of them."""
    key = some(choose, [key for key in archive.registry["people"] if key != "jane-example"])
    del archive.registry["people"][key]
    archive.cut_links(f"person:{key}")
    for text in archive.texts():
        text.speaker = None if text.speaker == key else text.speaker
    for release in archive.releases:
        for field in ("chair", "speaker"):
            if release.facts.get(field) in (key, {"person": key, "post": words("Chair of the day")}):
                del release.facts[field]
        if key in release.facts.get("attendees", []):
            release.facts["attendees"] = [other for other in release.facts["attendees"] if other != key]


def change_the_order_of_people(archive: Archive, choose: Choose) -> None:
    """A file changes, and no page but where two bear one name: lists are in the order of names."""
    archive.registry["people"] = dict(reversed(archive.registry["people"].items()))


EDITS: tuple[Edit, ...] = (
    rename_person,
    promote_person,
    give_a_post,
    move_the_boundary_between_two_posts,
    leave_a_gap_between_two_posts,
    add_person,
    remove_person,
    change_the_order_of_people,
)
