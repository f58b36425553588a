"""Plain text, and what plain text and a text with markup have in common."""

import re
from functools import cache, lru_cache

from newsroom.core.language import Language
from newsroom.core.typography.dashes import with_dashes
from newsroom.core.typography.digits import with_digits
from newsroom.core.typography.marks import with_marks
from newsroom.core.typography.signs import BLOCK, KEPT, NO_BREAK, STAND_INS
from newsroom.core.typography.spaces import with_spaces
from newsroom.core.typography.style import Style

# Names, posts and labels are the same in many releases.
_MOST_REMEMBERED = 4096
# All of these looked for in turn are several times faster than one pattern of them.
_SIGNS_OF_KEPT = ("://", "@", "www.", "+")
_NO_ADDRESS = rf"\s\"'«»„“”‘()<>{STAND_INS}"
_KEPT = re.compile(
    rf"[^{_NO_ADDRESS}]*(?:://|@|www\.)(?:[^{_NO_ADDRESS}]|'(?=\w))+|\+[0-9][0-9 (){NO_BREAK}-]{{5,}}[0-9]"
)


@cache
def style_of(language: Language) -> Style:
    """How a language is set."""
    # Imported here because their patterns take some milliseconds, which a build that reads no text need not wait for.
    from newsroom.core.typography.english import ENGLISH
    from newsroom.core.typography.russian import RUSSIAN

    return ENGLISH if language == "en" else RUSSIAN


@lru_cache(_MOST_REMEMBERED)
def typeset(text: str, language: Language) -> str:
    """A plain text, one block to itself, as its language sets it."""
    # Nothing to set in one word, and nothing that can be in a text that the check refuses.
    if (text.isalnum() and text.isascii()) or has_stand_in(text):
        return text
    return set_text(f"{BLOCK}{text}{BLOCK}", style_of(language))[1:-1]


def has_stand_in(text: str) -> bool:
    """Whether a text holds a character that only stands for something else here; the check reports it."""
    return any(sign in text for sign in STAND_INS)


def set_text(text: str, style: Style, *, is_quoted: bool = False) -> str:
    """A text between two block signs, with other signs for its markup; in what is quoted only blanks are set."""
    if not any(sign in text for sign in _SIGNS_OF_KEPT):
        return _set(text, style, is_quoted=is_quoted)
    kept = iter(_KEPT.findall(text))
    done = _set(_KEPT.sub(KEPT, text), style, is_quoted=is_quoted)
    return re.sub(KEPT, lambda _: next(kept), done)


def _set(text: str, style: Style, *, is_quoted: bool) -> str:
    if not is_quoted:
        text = with_digits(with_dashes(with_marks(text, style), style), style)
    return with_spaces(text, style)
