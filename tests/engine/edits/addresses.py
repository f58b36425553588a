"""Edits of old addresses, and of what gives them to whom."""

from tests.engine.archive import Archive, Text
from tests.engine.edits.bundles import move
from tests.engine.edits.choice import Choose, Edit, loose_release, some


def _texts_with_aliases(archive: Archive) -> list[Text]:
    return [text for text in archive.texts() if text.aliases]


def give_an_old_address(archive: Archive, choose: Choose) -> None:
    """A page answers at the first two, the server alone at the others."""
    number = archive.number()
    address = choose((f"/old/{number}.html", f"/en/press/{number}/", f"/detail.php?ID={number}", f"/old/{number}.pdf"))
    choose(list(archive.texts())).aliases.append(address)


def take_an_old_address_away(archive: Archive, choose: Choose) -> None:
    some(choose, _texts_with_aliases(archive)).aliases.pop()


def give_an_old_address_to_another(archive: Archive, choose: Choose) -> None:
    address = some(choose, _texts_with_aliases(archive)).aliases.pop()
    choose(list(archive.texts())).aliases.append(address)


def move_with_its_old_address(archive: Archive, choose: Choose) -> None:
    """As the guide asks for."""
    release = loose_release(archive, choose)
    old, key = release.target, release.key
    move(archive, release, release.day, f"moved-{archive.number()}")
    release.facts["id"] = key
    for language, text in release.texts.items():
        text.aliases.append(f"/{language}/news/{old}/")


def let_another_release_take_its_place(archive: Archive, choose: Choose) -> None:
    release, other = loose_release(archive, choose), loose_release(archive, choose)
    if other is not release and other.is_open:
        archive.releases.remove(release)
        archive.cut_links(f"release:{release.target}")
        for language, text in other.texts.items():
            text.aliases.append(f"/{language}/news/{release.target}/")


EDITS: tuple[Edit, ...] = (
    give_an_old_address,
    take_an_old_address_away,
    give_an_old_address_to_another,
    move_with_its_old_address,
    let_another_release_take_its_place,
)
