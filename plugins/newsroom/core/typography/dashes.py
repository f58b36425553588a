"""Dashes between words and numbers, and minus signs, for the hyphens that keyboards have."""

import re
from functools import cache

from newsroom.core.typography.signs import BLANK, BLOCK, EN_DASH, MINUS, NO_BREAK
from newsroom.core.typography.style import Style

_MINUS = re.compile(
    rf"-(?<=[\s({BLOCK}]-)(?=[0-9]+(?:[.,][0-9]+)?[ {NO_BREAK}]?(?:[%‰°]|degrees|per cent|градус|процент))"
)
_BETWEEN_DIGITS = re.compile(r"-(?<=[0-9]-)(?=[0-9])")
_FIRST = re.compile(r"(?<![\w.,:/@#№+–—-])(?<![0-9]\s)(?<![№.]\s)[1-9][0-9]*\Z")
_LAST = re.compile(r"[1-9][0-9]*(?![\w/@-]|[.,:][0-9])")
_MOST_DIGITS = 9
_BLANKS = (" ", NO_BREAK)


def with_dashes(text: str, style: Style) -> str:
    """`14-16 February` with an en dash; ` - ` between words with the language's own dash; -5 % with a minus sign."""
    if any(blank + hyphen in text for hyphen in style.hyphens for blank in _BLANKS):
        text = _between_words(style.hyphens).sub(rf"\g<1>{style.dash}", text)
    if "-" in text:
        text = _MINUS.sub(MINUS, text)
        text = _BETWEEN_DIGITS.sub(_in_range, text)
    return text


@cache
def _between_words(hyphens: str) -> re.Pattern[str]:
    """One hyphen or two between blanks, but not between two numbers: 10 - 12 may be a range or a sum."""
    hyphen = f"[{hyphens.replace('-', '')}-]"
    no_word = rf"\s{BLOCK}"
    return re.compile(
        rf"([ {NO_BREAK}])(?:{hyphen}|--)(?:(?<=[^{no_word}].{hyphen})|(?<=[^{no_word}].--))"
        rf"(?={BLANK}[^{no_word}])(?!(?:(?<=[0-9].{hyphen})|(?<=[0-9].--)){BLANK}[0-9])"
    )


def _in_range(hyphen: re.Match[str]) -> str:
    """An en dash, where the numbers on both sides rise and stand alone: no date, telephone or number of a document."""
    text, at = hyphen.string, hyphen.start()
    first = _FIRST.search(text, max(0, at - _MOST_DIGITS), at)
    last = _LAST.match(text, at + 1)
    if first is None or last is None or len(last.group()) > _MOST_DIGITS:
        return "-"
    # 795-2710 is how a telephone's number is written.
    is_telephone = (len(first.group()), len(last.group())) == (3, 4)
    return EN_DASH if int(first.group()) < int(last.group()) and not is_telephone else "-"
