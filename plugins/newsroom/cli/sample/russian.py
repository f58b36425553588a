"""As much Russian grammar as the sample's sentences need: the case of a head noun, and the noun after a number."""

from newsroom.cli.sample.pair import Pair

MONTHS = Pair(
    "January February March April May June July August September October November December",
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
)
CASES = ("gen", "dat", "acc", "loc")
# Endings of the nominative singular with those of the cases above; a consonant has none to lose.
_ENDINGS = {
    "ие": ("ия", "ию", "ие", "ии"),
    "ия": ("ии", "ии", "ию", "ии"),
    "ка": ("ки", "ке", "ку", "ке"),
    "а": ("ы", "е", "у", "е"),
    "": ("а", "у", "", "е"),
}
_VOWELS_AFTER_OB = "аоуэиАОУЭИ"


def declined(phrase: str) -> dict[str, str]:
    """A phrase by case, declined in its first word alone: «ремонт мостов» gives «ремонта мостов»."""
    head, _, tail = phrase.partition(" ")
    ending = next(ending for ending in _ENDINGS if head.endswith(ending))
    stem = head.removesuffix(ending)
    return {case: f"{stem}{new} {tail}" for case, new in zip(CASES, _ENDINGS[ending], strict=True)}


def about(locative: str) -> str:
    """The preposition of speech and thought: «о ремонте», «об уходе»."""
    return f"об {locative}" if locative[0] in _VOWELS_AFTER_OB else f"о {locative}"


def in_town(town: str) -> str:
    """Where something happened; names that end in a vowel do not change."""
    return f"в {town}" if town[-1] in "аеиоуыэюя" else f"в {town}е"


def after_number(number: int, few: str, many: str) -> str:
    """The noun after a number that does not end in a single 1, which the sample avoids."""
    return few if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else many
