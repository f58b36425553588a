"""Whatever the check, the commands and the theme say in English they say in Russian, and nothing else is kept."""

import ast
import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from newsroom.core.problem import Place, Report, mark, suggestion
from newsroom.store.catalogue import MESSAGES, load_catalogue
from tests.site import ROOT

PLUGIN = ROOT / "plugins" / "newsroom"
TEMPLATES = ROOT / "theme" / "templates"
FOLDERS = {"newsroom": MESSAGES, "messages": ROOT / "theme" / "translations"}
DOMAINS = sorted(FOLDERS)
# As the adapter sets Jinja2 up, but loud: a template that cannot be parsed is no template without messages.
JINJA_OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "newstyle_gettext": "true", "silent": "false"}

# A message, and its plural where it counts.
Texts = tuple[str, ...]


@cache
def russian(domain: str) -> dict[Texts, Message]:
    """The catalogue of the plugin (`newsroom`) or of the theme (`messages`) without its header."""
    with (FOLDERS[domain] / "ru" / "LC_MESSAGES" / f"{domain}.po").open("rb") as file:
        return {_texts(message.id): message for message in read_po(file, locale="ru", domain=domain) if message.id}


@cache
def english(domain: str) -> frozenset[Texts]:
    """What the code marks and its own template prints, or what the theme's templates print."""
    if domain == "newsroom":
        extractors = [("**.py", "python"), ("**.html", "jinja2.ext:babel_extract")]
        keywords = {"mark": None, "_": None, "gettext": None}
        found = extract_from_dir(PLUGIN, extractors, {"**.html": JINJA_OPTIONS}, keywords)
    else:
        extractor = [("**.html", "jinja2.ext:babel_extract")]
        found = extract_from_dir(TEMPLATES, extractor, {"**.html": JINJA_OPTIONS}, DEFAULT_KEYWORDS)
    return frozenset(_texts(message) for _, _, message, _, _ in found)


def _texts(strings: str | Sequence[str] | None) -> Texts:
    return (strings,) if isinstance(strings, str) else tuple(strings or ())


def _gaps(*texts: str) -> set[str]:
    return set(re.findall(r"%\((\w+)\)s", " ".join(texts)))


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_english_message_has_its_russian(domain: str) -> None:
    # A fuzzy one is left out of the compiled catalogue.
    said = {texts for texts, message in russian(domain).items() if all(_texts(message.string)) and not message.fuzzy}
    assert sorted(english(domain) - said) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_no_russian_message_is_left_over(domain: str) -> None:
    assert sorted(russian(domain).keys() - english(domain)) == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_message_that_counts_has_three_russian_forms(domain: str) -> None:
    for texts, message in russian(domain).items():
        assert len(_texts(message.string)) == (3 if len(texts) == 2 else 1), texts


@pytest.mark.parametrize("domain", DOMAINS)
def test_a_translation_has_the_gaps_of_its_original(domain: str) -> None:
    for texts, message in russian(domain).items():
        for form in _texts(message.string):
            assert _gaps(form) == _gaps(*texts), texts


def test_every_mark_stands_where_it_can_be_extracted() -> None:
    """Babel passes over a mark inside an f-string, and over one whose text is not written out."""
    extracted = [name for name, *_ in extract_from_dir(PLUGIN, [("**.py", "python")], keywords={"mark": None})]
    for path in PLUGIN.rglob("*.py"):
        name = path.relative_to(PLUGIN).as_posix()
        assert extracted.count(name) == _marks(path), name


def _marks(path: Path) -> int:
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    return sum(isinstance(call.func, ast.Name) and call.func.id == "mark" for call in calls)


def test_a_problem_is_printed_in_russian_with_its_clauses() -> None:
    report = Report()
    report.warn(
        Place("content/releases/2018/2018-02-14-plan/index.ru.md", 5),
        "chair",
        mark('there is no "%(found)s" in %(where)s%(suggestion)s'),
        found="olga-kirilova",
        where="registry/people.yaml",
        suggestion=suggestion("olga-kirilova", ["olga-kirillova", "valery-semerikov"]),
    )
    translate = load_catalogue(MESSAGES, "newsroom", "ru").gettext
    assert report.problems[0].line(translate) == (
        "content/releases/2018/2018-02-14-plan/index.ru.md:5: warning: chair: "
        "в registry/people.yaml нет записи «olga-kirilova»; возможно, имелось в виду «olga-kirillova»?"
    )
