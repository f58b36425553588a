"""Edits of names and agreed words, in texts and in the registry: what a text earns, another file may change."""

from tests.engine.archive import Archive
from tests.engine.edits.choice import Choose, Edit, some, some_text
from tests.engine.example import words

# Of each name two spellings, of which the registry has one: the other is nearly right then.
SPELLINGS = {
    "people": ("Zoya Exemplary", "Zoia Exempllary", "Zoya Different"),
    "organisations": ("Exemplary Council", "Exemplary Counsel", "Separate Council"),
}
# What no text says, so that it may be forbidden; and what the texts do say, which is agreed.
AGREED = ("Specimen", "Title of news", "Zoya Exemplary", "Exemplary Council")


def name_someone(archive: Archive, choose: Choose) -> None:
    """Right, wrong, or somebody else, as the registry has it or will."""
    text, names = some_text(archive, choose), choose(list(SPELLINGS.values()))
    text.body += f" With {choose(names)} {archive.number()}."


def name_someone_in_a_title(archive: Archive, choose: Choose) -> None:
    text, names = some_text(archive, choose), choose(list(SPELLINGS.values()))
    text.title = f"{choose(names)}, a title {archive.number()}"


def spell_a_name_in_another_way(archive: Archive, choose: Choose) -> None:
    kind = choose(list(SPELLINGS))
    entries = archive.registry[kind]
    entries[some(choose, list(entries))]["name"] = words(choose(SPELLINGS[kind]))


def add_whoever_is_named(archive: Archive, choose: Choose) -> None:
    kind = choose(list(SPELLINGS))
    archive.registry[kind][f"{kind}-named-{archive.number()}"] = {"name": words(choose(SPELLINGS[kind]))}


def agree_on_a_pair(archive: Archive, choose: Choose) -> None:
    forbidden = {"not_en": [f"Nowhere {archive.number()}"], "not_ru": ["нигде не стоит"]}
    archive.glossary.insert(0, words(choose(AGREED)) | choose(({}, forbidden)))


def take_a_pair_out(archive: Archive, choose: Choose) -> None:
    archive.glossary.remove(some(choose, archive.glossary))


EDITS: tuple[Edit, ...] = (
    name_someone,
    name_someone_in_a_title,
    spell_a_name_in_another_way,
    add_whoever_is_named,
    agree_on_a_pair,
    take_a_pair_out,
)
