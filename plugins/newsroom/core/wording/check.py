"""The words of what was typed against the lexicon, each fault said at its line."""

import re
from collections.abc import Iterable

from newsroom.core.bundle import Bundle
from newsroom.core.lexicon import Lexicon, Stretch
from newsroom.core.problem import Place, Report, mark
from newsroom.core.tokens import Tokens
from newsroom.core.waiver import Waivers
from newsroom.core.wording.digits import Slip, foreign_numbers
from newsroom.core.wording.glance import deserves_a_look
from newsroom.core.wording.letters import MixedWord, mixed_words
from newsroom.core.wording.names import near_misses
from newsroom.core.wording.opening import may_be_an_ordinary_word
from newsroom.core.wording.typed import Typed, typed
from newsroom.core.wording.written_out import written_out

_FORBIDDEN = mark('"%(found)s" must not be published: write "%(agreed)s", as the glossary says')
_MAY_BE_FORBIDDEN = mark(
    '"%(found)s" must not be published as a name, and may be an ordinary word at the beginning of a sentence: '
    'if it is the name, write "%(agreed)s", as the glossary says'
)
_IS_LATIN = mark(
    '"%(word)s" mixes two alphabets: letter %(position)s, "%(letter)s", is a Latin one: type the Russian one'
)
_IS_RUSSIAN = mark(
    '"%(word)s" mixes two alphabets: letter %(position)s, "%(letter)s", is a Russian one: type the Latin one'
)
_ENGLISH_DIGITS = mark('"%(found)s" is grouped as in English, and a comma is a decimal sign here: write "%(right)s"')
_RUSSIAN_DIGITS = mark('"%(found)s" has the decimal comma of Russian: write "%(right)s"')
_HAS_AN_ID = mark(
    '"%(found)s" is in people.yaml: write the id, %(key)s, '
    "so that it stands on the person's page with the post held then"
)
_MARKUP = re.compile(r"[*_~`>]")


def check_wording(texts: Iterable[Typed], lexicon: Lexicon, report: Report, waivers: Waivers | None = None) -> None:
    """Report forbidden forms, mixed letters and foreign digits as problems, names nearly right as warnings."""
    for text in texts:
        _Checking(text, report, waivers).check(lexicon)


def check_bundle_wording(bundle: Bundle, lexicon: Lexicon, report: Report, waivers: Waivers) -> None:
    """The same of a release, but for what it waives."""
    for side in bundle.sides.values():
        body = (side.written, side.body_line)
        check_wording(
            typed(side.fields, side.lines, side.language, body, html=side.body.html), lexicon, report, waivers
        )
        for found in dict.fromkeys(written_out(side, lexicon)):
            if not waivers.silence("spelling", found.name):
                report.warn(found.place, found.field, _HAS_AN_ID, found=found.name, key=found.key)


class _Checking:
    def __init__(self, typed: Typed, report: Report, waivers: Waivers | None) -> None:
        self._typed = typed
        self._report = report
        self._waivers = waivers

    def check(self, lexicon: Lexicon) -> None:
        text, language = self._typed.text, self._typed.language
        for mixed in mixed_words(text, language):
            self._say_mixed(mixed)
        for slip in foreign_numbers(text, language):
            self._say_slip(slip)
        if not deserves_a_look(text, lexicon, language):
            return
        tokens = Tokens(text)
        right = tuple(lexicon.stretches(tokens, language))
        for stretch in right:
            if stretch.term.kind == "forbidden":
                self._say_forbidden(stretch, tokens)
        for near in near_misses(tokens, lexicon, language, right):
            self._say_near(near, tokens)

    def _say_mixed(self, mixed: MixedWord) -> None:
        if self._is_waived("letters", mixed.word):
            return
        field, place = self._typed.place(mixed.start)
        message = _IS_LATIN if mixed.is_latin else _IS_RUSSIAN
        self._report.add(place, field, message, word=mixed.word, position=mixed.position, letter=mixed.letter)

    def _say_slip(self, slip: Slip) -> None:
        if self._is_waived("digits", slip.found):
            return
        field, place = self._typed.place(slip.start)
        message = _ENGLISH_DIGITS if self._typed.language == "ru" else _RUSSIAN_DIGITS
        self._report.add(place, field, message, found=slip.found, right=slip.right)

    def _say_forbidden(self, stretch: Stretch, tokens: Tokens) -> None:
        found = _found(stretch, tokens)
        if self._is_waived("glossary", found, stretch.term.written):
            return
        field, place = self._place(stretch, tokens)
        if may_be_an_ordinary_word(stretch, tokens):
            self._report.warn(place, field, _MAY_BE_FORBIDDEN, found=found, agreed=stretch.term.agreed)
        else:
            self._report.add(place, field, _FORBIDDEN, found=found, agreed=stretch.term.agreed)

    def _say_near(self, near: Stretch, tokens: Tokens) -> None:
        found = _found(near, tokens)
        if self._is_waived("spelling", found):
            return
        field, place = self._place(near, tokens)
        self._report.warn(
            place,
            field,
            mark('the registry spells this name "%(written)s" (%(key)s), found "%(found)s"'),
            written=near.term.written,
            key=near.term.key,
            found=found,
        )

    def _place(self, stretch: Stretch, tokens: Tokens) -> tuple[str, Place]:
        return self._typed.place(tokens.starts()[2 * stretch.first + 1])

    def _is_waived(self, check: str, *values: str) -> bool:
        return self._waivers is not None and self._waivers.silence(check, *values)


def _found(stretch: Stretch, tokens: Tokens) -> str:
    """A stretch as its author would say it, without Markdown's signs between the words."""
    return " ".join(_MARKUP.sub("", tokens.stretch(stretch.first, stretch.end)).split())
