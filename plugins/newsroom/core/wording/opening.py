"""A forbidden name of one word where every word has a capital: at the beginning of a sentence it may be no name."""

import re

from newsroom.core.lexicon import Stretch
from newsroom.core.tokens import Tokens

# Between two words: the end of a sentence, a new paragraph, item, heading or cell, and where direct speech begins.
_BEGINS = re.compile(r"[.!?…]\W*\s|\n\s*\n|\n[ \t]*[-*+#]+\s|\||(?:[:,]|[—–-]\s)\s*[«“„‘\"]")
_QUOTED = re.compile(r"[«“„‘\"][*_]*$")
_UNQUOTED = re.compile(r"[*_]*[»”“’\"]")


def may_be_an_ordinary_word(stretch: Stretch, tokens: Tokens) -> bool:
    """Whether a capital tells nothing: the term is one word, it begins a sentence, and no marks make it a name."""
    written = stretch.term.words[0].written
    is_name = len(stretch.term.words) == 1 and written[0].isupper() and not (len(written) > 1 and written.isupper())
    if not is_name:
        return False
    before = tokens.gap(stretch.first)
    if _QUOTED.search(before) and _UNQUOTED.match(tokens.gap(stretch.end)):
        return False
    return stretch.first == 0 or _BEGINS.search(before) is not None
