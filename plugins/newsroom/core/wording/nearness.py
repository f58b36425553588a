"""Words that are nearly a word of a name: mistyped, or a Russian name put into Latin letters in another way."""

import re
from functools import lru_cache

from newsroom.core.language import Language
from newsroom.core.lexicon import Word

# Sounds that are written in several ways, each as one of them; longer ones stand first.
_SPELLINGS: dict[Language, tuple[tuple[re.Pattern[str], str], ...]] = {
    "en": tuple(
        (re.compile(pattern), sign)
        for pattern, sign in (
            ("shch|sch", "s"),
            ("kh", "h"),
            ("ts|tz", "c"),
            ("zh|dj", "j"),
            ("ks", "x"),
            ("ph", "f"),
            ("w", "v"),
            ("ck|c(?![hei])", "k"),
            ("[yij]a", "a"),
            ("[yij][oe]", "e"),
            ("[yij]u", "u"),
            ("[yij]+", "i"),
        )
    ),
    "ru": tuple((re.compile(pattern), sign) for pattern, sign in (("[ьъ]", ""), ("э", "е"), ("[ий]+", "и"))),
}
_DOUBLED = re.compile(r"(\w)\1+")
_PATRONYMIC = re.compile(
    r"(?:[oe]v|i)(?:ich|na)$|(?:ов|ев)ич(?:а|у|ем|е|и|ей|ам|ами|ах)?$|(?:овн|евн|ичн)(?:а|ы|е|у|ой|ою|ам|ами|ах)?$"
)
# A minister is not nearly a ministry, nor a commander a command.
_AGENT = re.compile(r"[eo]rs?$")

# How long both words must be at least for one difference and for two.
_GIVEN_NAME = (7, 99)
_SURNAME = (6, 9)
_BODY: dict[Language, tuple[int, int]] = {"en": (6, 7), "ru": (7, 11)}


@lru_cache(maxsize=4096)
def is_near_name(found: str, word: Word, language: Language, *, is_surname: bool) -> bool:
    """Whether a folded word, which is no form of a part of a person's name, was meant to be one."""
    if _PATRONYMIC.search(found):
        return False
    return any(
        _is_near(found, form, language, _SURNAME if is_surname else _GIVEN_NAME)
        # Valentin and Valentina are two people.
        and (is_surname or found.rstrip("aая") != form.rstrip("aая"))
        for form in word.forms
    )


@lru_cache(maxsize=4096)
def is_near_word(found: str, word: Word, language: Language) -> bool:
    """The same of a word in the name of a body."""
    return any(
        _is_near(found, form, language, _BODY[language])
        and (_AGENT.search(found) is None) == (_AGENT.search(form) is None)
        for form in word.forms
    )


def misplaced_yo(found: str, written: str) -> bool:
    """Whether a word has ё where the registry's name, up to its ending, has е: `Семёриков`."""
    if "ё" not in found.lower():
        return False
    for letter, right in zip(found.lower(), written.lower(), strict=False):
        if letter == "ё" and right == "е":
            return True
        if letter != right and {letter, right} != {"ё", "е"}:
            return False
    return False


def _is_near(found: str, form: str, language: Language, shortest: tuple[int, int]) -> bool:
    if found[0] != form[0] or abs(len(found) - len(form)) > 2 or found.isdigit() or form.isdigit():
        return False
    one, two = _sound(found, language), _sound(form, language)
    length = min(len(one), len(two))
    most = (length >= shortest[0]) + (length >= shortest[1])
    if most == 0:
        return one == two or (sorted(one) == sorted(two) and _differences(one, two, 1) == 1)
    return _differences(one, two, most) <= most


def _sound(word: str, language: Language) -> str:
    for pattern, sign in _SPELLINGS[language]:
        word = pattern.sub(sign, word)
    return _DOUBLED.sub(r"\1", word)


def _differences(one: str, two: str, most: int) -> int:
    """Letters put in, left out or wrong, and neighbours that changed places; more than `most` need not be right."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, start=1):
        following = [i]
        for j, other in enumerate(two, start=1):
            cost = min(row[j] + 1, following[-1] + 1, row[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            following.append(cost)
        before, row = row, following
        if min(row) > most:
            return most + 1
    return row[-1]
