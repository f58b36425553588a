"""What must hold between releases: one address, one id and one reference each, and no contradiction in time."""

from collections.abc import Iterable
from datetime import datetime

from newsroom.core.linking import TAKEN
from newsroom.core.problem import Report, mark
from newsroom.core.settings import Settings
from newsroom.core.sheet import Claim, Sheet

CLAIMED = {
    "folder": mark('two releases have one address, "%(value)s": the other is %(other)s; change the slug of one'),
    "id": mark('the id "%(value)s" is taken by %(other)s: ids are unique'),
    "aliases": TAKEN,
    "reference": mark('the reference "%(value)s" is taken by %(other)s: references are unique'),
}


def in_order_of_claim(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Those who may have what they claim first. Drafts last: what they share with a finished release is theirs to
    change.
    """
    return sorted(sheets, key=lambda sheet: (sheet.is_draft, sheet.source))


def check_claim(claim: Claim, sheet: Sheet, rivals: Iterable[Sheet], report: Report) -> None:
    """Report, at the one that has to change it, what a release claims that others claim too."""
    first, *others = in_order_of_claim([sheet, *rivals])
    for other in others:
        one, two = _same_claim(first, claim), _same_claim(other, claim)
        # Said of the file that gives the field, since the other may have its id from its folder's name alone.
        is_said_first = one.is_said and not two.is_said and not other.is_draft
        at, place, beside = (first, one, two) if is_said_first else (other, two, one)
        if at is sheet:
            found = Report()
            found.add(place.place, claim.field, CLAIMED[claim.field], value=claim.value, other=str(beside.place))
            report.extend(found.problems, as_warnings=other.is_draft)


def _same_claim(sheet: Sheet, claim: Claim) -> Claim:
    return next(own for own in sheet.claims if (own.field, own.value) == (claim.field, claim.value))


def check_time(sheet: Sheet, settings: Settings, now: datetime, report: Report) -> None:
    """Report dates that the clock contradicts: the release's own, and those of its corrections and withdrawal."""
    found = Report()
    if sheet.publish_at is None and is_in_future(sheet, settings, now):
        found.add(
            sheet.date_place,
            "date",
            mark(
                'lies in the future, "%(found)s": give publish_at, the time from which it may be read, or mend the date'
            ),
            found=str(sheet.date),
        )
    today = settings.day_of(now)
    for record in sheet.records:
        if record.day > today:
            found.add(
                record.place,
                record.field,
                mark('"%(found)s" has not come yet, today is %(today)s: give the day on which it was done'),
                found=record.day.isoformat(),
                today=today.isoformat(),
            )
    report.extend(found.problems, as_warnings=sheet.is_draft)


def is_in_future(sheet: Sheet, settings: Settings, now: datetime) -> bool:
    """Whether a release is dated after the build's moment; a day counts by the office's time zone."""
    moment = sheet.date.time
    return moment > now if moment else sheet.date.day > settings.day_of(now)
