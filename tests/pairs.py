"""The pairs of texts written by hand, and the errors planted in them, one at a time."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from newsroom.core.agreement.check import check_agreement
from newsroom.core.bundle import Bundle, LanguageFile
from newsroom.core.language import LANGUAGES, Language
from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import Problem, Report
from newsroom.core.reading import parse_bundle
from newsroom.core.source import BundleSource
from newsroom.core.waiver import Waivers

PAIRS = Path(__file__).parent / "fixtures" / "pairs"
NAMES = sorted(path.name for path in PAIRS.iterdir() if path.is_dir() and path.name != "registry")

Texts = Mapping[Language, str]


@dataclass(frozen=True, slots=True)
class Planted:
    """One error in a pair: the check that should find it, how it was made, and the two texts with it."""

    pair: str
    check: str
    edit: str
    texts: Texts


def pair_texts(name: str) -> Texts:
    """The two files of a pair, which say the same."""
    return {language: (PAIRS / name / f"index.{language}.md").read_text("utf-8") for language in LANGUAGES}


def planted_errors(name: str) -> Iterator[Planted]:
    """The errors of a pair, each planted alone."""
    texts = pair_texts(name)
    for error in yaml.safe_load((PAIRS / name / "errors.yaml").read_text("utf-8")):
        yield Planted(name, error["check"], _edit(error), _with(texts, error))


def bundle_of(name: str, texts: Texts) -> Bundle:
    """Two texts as the bundle that they would be."""
    sides = {language: _side(name, language, text) for language, text in texts.items()}
    return Bundle(name, f"2030-01-01-{name}", "2030", sides)


# One of two texts is true wherever an error is planted in the other.
@lru_cache(maxsize=8)
def _side(name: str, language: Language, text: str) -> LanguageFile:
    source = BundleSource(name, f"2030-01-01-{name}", "2030", {language: text.encode()}, {})
    return parse_bundle(source, Report()).sides[language]


def said_of(bundle: Bundle, lexicon: Lexicon) -> list[Problem]:
    """What the comparison says of a bundle."""
    report = Report()
    check_agreement(bundle, lexicon, Waivers(bundle), report)
    return report.sorted()


def _with(texts: Texts, error: Mapping[str, Any]) -> Texts:
    wrong = dict(texts)
    for edit in (error, *error.get("also", [])):
        wrong[edit["file"]] = wrong[edit["file"]].replace(edit["find"], edit["replace"])
    return wrong


def _edit(error: Mapping[str, Any]) -> str:
    return f"{error['file']}: {error['find']!r} → {error['replace']!r}"
