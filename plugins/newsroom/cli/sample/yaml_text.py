"""Plain values to YAML, written so that nothing typed by a person can be read as anything but text."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from newsroom.cli.sample.pair import Pair
from newsroom.core.language import Language

# A bare string is an id, a day, a number or a file's name and is written as it stands; words are a Pair and quoted.
Value = str | Pair | Sequence["Value"] | Mapping[str, "Value"]

# What JSON leaves as it is and YAML 1.1 folds or forbids inside double quotes (production 1, "c-printable").
_UNPRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_BARE = re.compile(r"[A-Za-z0-9+][A-Za-z0-9_./:+-]*")


def quoted(text: str) -> str:
    """Text between double quotes, escaped as in JSON, which every YAML reader takes."""
    return _UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))


def render_yaml(values: Mapping[str, Value], languages: Sequence[Language]) -> str:
    """Fields one under another; words are written for these languages, in braces where they are two."""
    return "".join(f"{line}\n" for line in _mapping_lines(values, languages))


def _mapping_lines(values: Mapping[str, Value], languages: Sequence[Language]) -> Iterator[str]:
    for key, value in values.items():
        if _is_inline(value):
            yield f"{key}: {_inline(value, languages)}"
        elif isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _mapping_lines(value, languages))
        else:
            yield f"{key}:"
            yield from (f"  - {_inline(item, languages)}" for item in value)


def _is_inline(value: Value) -> bool:
    if isinstance(value, str | Pair):
        return True
    return not isinstance(value, Mapping) and all(isinstance(item, str) for item in value)


def _inline(value: Value, languages: Sequence[Language]) -> str:
    if isinstance(value, Pair):
        return _words(value, languages)
    if isinstance(value, str):
        return value if _BARE.fullmatch(value) else quoted(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_inline(item, languages)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(_inline(item, languages) for item in value) + "]"


def _words(words: Pair, languages: Sequence[Language]) -> str:
    if len(languages) == 1:
        return quoted(words.get(languages[0]))
    return "{" + ", ".join(f"{language}: {quoted(words.get(language))}" for language in languages) + "}"
