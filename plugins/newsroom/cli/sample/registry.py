"""The registry's files and the standing pages, from the word lists."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from newsroom.cli.sample.pair import Pair, pair
from newsroom.cli.sample.people import Person, Post, load_people
from newsroom.cli.sample.vocabulary import Named, Topic, Vocabulary, load_words
from newsroom.cli.sample.yaml_text import Value, quoted, render_yaml
from newsroom.core.language import LANGUAGES

ABOUT_BODY = Pair("An invented body of this sample.", "Вымышленный орган из этого образца.")
ABOUT_TOPIC = Pair("A topic of this fictional sample.", "Тема этого вымышленного образца.")
ABOUT_OPERATION = Pair("An invented operation of this sample.", "Вымышленная операция из этого образца.")


def registry_files(words: Vocabulary) -> Iterator[tuple[str, str]]:
    """Each file's name with its text."""
    yield "people.yaml", _entries({person.id: _person(person) for person in load_people()})
    yield "organisations.yaml", _entries(_named(words.organisations.values(), ABOUT_BODY))
    yield "topics.yaml", _entries(_named(words.topics, ABOUT_TOPIC))
    yield "operations.yaml", _entries(_named(words.operations, ABOUT_OPERATION))
    yield "contacts.yaml", _entries({key: _contact(entry) for key, entry in load_words("contacts").items()})
    yield "glossary.yaml", _glossary()


def page_files() -> Iterator[tuple[str, str]]:
    """Each standing page's path with its text, in both languages."""
    for name, page in load_words("pages").items():
        for language in LANGUAGES:
            fields = render_yaml({"title": pair(page["title"]), "summary": pair(page["summary"])}, [language])
            yield f"{name}/index.{language}.md", f"---\n{fields}---\n{page['body'][language]}"


def _entries(entries: Mapping[str, Mapping[str, Value]]) -> str:
    return render_yaml(entries, LANGUAGES)


def _named(entries: Iterable[Named | Topic], about: Pair) -> dict[str, dict[str, Value]]:
    return {entry.id: {"name": entry.name, "about": about} for entry in entries}


def _person(person: Person) -> dict[str, Value]:
    rank: dict[str, Value] = {"rank": person.rank} if person.rank else {}
    return {"name": person.name, **rank, "posts": [_post(post) for post in person.posts]}


def _post(post: Post) -> dict[str, Value]:
    entry: dict[str, Value] = {"en": post.title.en, "ru": post.title.ru, "organisation": post.organisation}
    if post.start:
        entry["from"] = post.start.isoformat()
    if post.end:
        entry["until"] = post.end.isoformat()
    return entry


def _contact(entry: Mapping[str, Any]) -> dict[str, Value]:
    return {key: pair(value) if isinstance(value, dict) else value for key, value in entry.items()}


def _glossary() -> str:
    """The operations' names: they are never declined, so both languages can be searched for them."""
    names = ({key: quoted(text) for key, text in entry.items()} for entry in load_words("operations").values())
    return "".join(f"- {{ru: {name['ru']}, en: {name['en']}, not_en: [{name['not_en']}]}}\n" for name in names)
