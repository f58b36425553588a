"""Characters that no reader can show, wherever they come from: typed, written as YAML's escapes, or as entities."""

import re

# C0 and C1 controls but tab and line ends, and the noncharacters: XML allows none of the first, readers show none.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
# What looks like nothing: blanks of every kind, and the zero-width characters.
_INVISIBLE = re.compile(r"[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]*")
_BREAKS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def is_plain_line(text: str) -> bool:
    """Whether a text is certainly one visible line, single blanks within it and no odd character: nearly all are.

    Unicode calls every control, noncharacter, surrogate and invisible character unprintable, and every blank but " ".
    """
    return text != "" and text.isprintable() and "  " not in text and text == text.strip(" ")


def first_control(text: str) -> str | None:
    """The first control character of a text as standards name it, `U+000B`."""
    found = CONTROL.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def is_invisible(text: str) -> bool:
    """Whether a reader would see nothing at all."""
    return _INVISIBLE.fullmatch(text) is not None


def on_one_line(text: str) -> str:
    """A text without anything that would break a line of a report in two."""
    return _BREAKS.sub(" ", text)
