"""Days and times as the contract writes them: a day, or a time with its offset, and nothing else."""

import re
from datetime import UTC, date, datetime
from datetime import time as time_of_day

import msgspec

from newsroom.core.problem import Fault, mark

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?")

EARLIEST_YEAR = 1900

# Before and after every moment that anyone writes.
ALWAYS = datetime(1, 1, 1, tzinfo=UTC)
NEVER = datetime(9999, 12, 31, tzinfo=UTC)


class Moment(msgspec.Struct, frozen=True):
    """A release's date: a day as written in its own offset, and the time where one is given."""

    day: date
    time: datetime | None = None

    @property
    def sort_key(self) -> tuple[date, time_of_day]:
        """By day, then time, a day alone counting as 00:00 (the contract's order)."""
        return self.day, self.time.timetz().replace(tzinfo=None) if self.time else time_of_day()

    def __str__(self) -> str:
        return (self.time or self.day).isoformat()


def parse_day(text: str) -> date:
    """A day like 2018-02-14; raises `Fault` for anything else."""
    match = _DAY.fullmatch(text)
    if match is None:
        raise Fault(mark('expected a day like 2018-02-14, found "%(found)s"'), found=text)
    return _existing_day(text)


def parse_time(text: str) -> datetime:
    """A time with its offset like 2018-02-14T16:30:00+03:00; raises `Fault` for anything else."""
    match = _TIME.fullmatch(text)
    if match is None:
        raise Fault(
            mark('expected a time with its offset like 2018-02-14T16:30:00+03:00, found "%(found)s"'), found=text
        )
    if match.group(2) is None:
        raise Fault(
            mark('a time needs its offset from UTC: write "%(remedy)s" for Moscow time, found "%(found)s"'),
            remedy=f"{text}+03:00",
            found=text,
        )
    _existing_day(text[:10])
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise Fault(mark('there is no such time as "%(found)s"'), found=text) from None


def parse_moment(text: str) -> Moment:
    """A day, or a time with its offset."""
    if _DAY.fullmatch(text):
        return Moment(_existing_day(text))
    if _TIME.fullmatch(text):
        moment = parse_time(text)
        return Moment(moment.date(), moment)
    raise Fault(mark('expected a day like 2018-02-14, found "%(found)s"'), found=text)


def start_of(moment: Moment) -> datetime:
    """The moment as an aware time; a day alone begins at 00:00 UTC."""
    return moment.time or datetime.combine(moment.day, time_of_day(), UTC)


def _existing_day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Fault(mark('there is no such day as "%(found)s"'), found=text) from None
    if day.year < EARLIEST_YEAR:
        raise Fault(mark('expected a year from %(earliest)s on, found "%(found)s"'), earliest=EARLIEST_YEAR, found=text)
    return day
