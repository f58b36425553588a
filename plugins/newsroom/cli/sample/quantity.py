"""Numbers and days as each language writes them: 9,732 and 9 732; 14 February and 14 февраля."""

from datetime import date
from random import Random

from newsroom.cli.sample.pair import Pair
from newsroom.cli.sample.russian import MONTHS, after_number

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_MONTHS = MONTHS.en.split(), MONTHS.ru.split()


def grouped(number: int) -> Pair:
    """Thousands set apart by a comma, or by a space that no line breaks at."""
    english = f"{number:,}"
    return Pair(english, english.replace(",", NO_BREAK_SPACE))


def counted(number: int, plural: str, few: str, many: str) -> Pair:
    """A number with its noun, in the nominative."""
    digits = grouped(number)
    return Pair(f"{digits.en} {plural}", f"{digits.ru} {after_number(number, few, many)}")


def countable(random: Random, low: int, high: int) -> int:
    """A number whose Russian noun is in the plural: none ends in a single 1."""
    number = random.randint(low, high)
    return number + 1 if number % 10 == 1 and number % 100 != 11 else number


def day_in_words(day: date) -> Pair:
    """A day as it stands in a sentence; the Russian form is the genitive."""
    month = day.month - 1
    return Pair(f"{day.day} {_MONTHS[0][month]} {day.year}", f"{day.day} {_MONTHS[1][month]} {day.year} года")


def period_before(day: date) -> Pair:
    """The longest of quarter, half and year that was last over on this day."""
    if day.month > 6:
        return Pair(f"the first half of {day.year}", f"первое полугодие {day.year} года")
    if day.month > 3:
        return Pair(f"the first quarter of {day.year}", f"первый квартал {day.year} года")
    return Pair(str(day.year - 1), f"{day.year - 1} год")
