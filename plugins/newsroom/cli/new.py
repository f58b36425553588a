"""`make new`: asks what every release needs, then lays its folder with both files."""

import argparse
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from newsroom.core.fields.release import RELEASE_TYPES
from newsroom.core.moment import parse_moment
from newsroom.core.problem import Fault, mark
from newsroom.core.slug import SLUG, slug_of
from newsroom.store.catalogue import MESSAGES, load_catalogue
from newsroom.store.conf import clock_in_words, message_language
from newsroom.store.drafting import Draft, write_bundle

T = TypeVar("T")


def register(parser: argparse.ArgumentParser) -> None:
    """Give the command its options."""
    parser.add_argument("--content", type=Path, default=Path("content"))
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Ask and lay the folder; nothing is written before the last answer."""
    asking = _Asking(load_catalogue(MESSAGES, "newsroom", message_language()).gettext)
    try:
        draft = asking.draft(options.content)
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        return 1
    for path in write_bundle(options.content, draft):
        print(path)
    print(asking.translate(mark("Written as a draft. When it is ready, take the line `status: draft` out.")))
    return 0


@dataclass(frozen=True, slots=True)
class _Asking:
    translate: Callable[[str], str]

    def draft(self, content: Path) -> Draft:
        title_en = self._ask(mark("Title in English"), _text)
        title_ru = self._ask(mark("Title in Russian"), _text)
        date = self._ask(mark("Date (a day, or a time with its offset)"), _date, default=clock_in_words())
        kind = self._ask(mark("Type"), _one_of_types, default="press-release")
        slug = self._ask(
            mark("Name of its folder and address"),
            lambda text: _free_slug(text, date, content),
            default=slug_of(title_en),
        )
        return Draft(title_en, title_ru, date, kind, slug)

    def _ask(self, question: str, parse: Callable[[str], T], *, default: str = "") -> T:
        """Ask until the answer will do; an empty answer takes the default."""
        shown = f" [{default}]" if default else ""
        while True:
            answer = input(f"{self.translate(question)}{shown}: ").strip() or default
            try:
                return parse(answer)
            except Fault as fault:
                print(f"  {fault.message.text(self.translate)}", file=sys.stderr)


def _text(answer: str) -> str:
    if not answer:
        raise Fault(mark("is empty: write its text, or take the field out"))
    return re.sub(r"\s+", " ", answer)


def _date(answer: str) -> str:
    parse_moment(answer)
    return answer


def _one_of_types(answer: str) -> str:
    if answer not in RELEASE_TYPES:
        raise Fault(
            mark('expected one of %(choices)s, found "%(found)s"'), choices=", ".join(RELEASE_TYPES), found=answer
        )
    return answer


def _free_slug(answer: str, date: str, content: Path) -> str:
    if SLUG.fullmatch(answer) is None:
        raise Fault(
            mark('expected lower-case Latin letters, digits and single hyphens, like "%(remedy)s"'),
            remedy=slug_of(answer),
        )
    year = content / "releases" / date[:4]
    if any(folder.name[11:] == answer for folder in year.glob("*-*-*-*")):
        raise Fault(mark('"%(found)s" is taken in %(year)s: choose another'), found=answer, year=date[:4])
    return answer
