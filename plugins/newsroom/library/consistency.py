"""What must hold between releases: one address, one id and one reference each, and no contradiction in time."""

from collections.abc import Callable, Hashable, Sequence
from datetime import datetime

from newsroom.core.bundle import Bundle
from newsroom.core.problem import Report, mark
from newsroom.core.release import Release
from newsroom.core.settings import Settings

Pair = tuple[Release, Bundle]


def check_consistency(pairs: Sequence[Pair], settings: Settings, now: datetime, report: Report) -> None:
    """Report what two releases claim both, and dates that the clock contradicts."""
    # Drafts last: what they share with a finished release is theirs to change.
    in_order = sorted(pairs, key=lambda pair: (pair[0].is_draft, pair[1].source))
    _check_unique(
        in_order,
        "folder",
        lambda release: release.target,
        mark('two releases have one address, "%(value)s": the other is %(other)s; change the slug of one'),
        report,
    )
    _check_unique(
        in_order,
        "id",
        lambda release: release.key,
        mark('the id "%(value)s" is taken by %(other)s: ids are unique'),
        report,
    )
    _check_unique(
        in_order,
        "reference",
        lambda release: release.reference,
        mark('the reference "%(value)s" is taken by %(other)s: references are unique'),
        report,
    )
    for release, bundle in in_order:
        found = Report()
        _check_time(release, bundle, settings, now, found)
        report.extend(found.problems, as_warnings=release.is_draft)


def _check_unique(
    pairs: Sequence[Pair], field: str, key_of: Callable[[Release], Hashable], template: str, report: Report
) -> None:
    first: dict[Hashable, Bundle] = {}
    for release, bundle in pairs:
        key = key_of(release)
        if key is None:
            continue
        earlier = first.setdefault(key, bundle)
        if earlier is not bundle:
            # Said of the file that gives the field, since the other may have its id from its folder's name alone.
            at, other = (
                (earlier, bundle)
                if earlier.says(field) and not bundle.says(field) and not release.is_draft
                else (bundle, earlier)
            )
            found = Report()
            found.add(at.place(field), field, template, value=str(key), other=str(other.place(field)))
            report.extend(found.problems, as_warnings=release.is_draft)


def _check_time(release: Release, bundle: Bundle, settings: Settings, now: datetime, report: Report) -> None:
    today = now.astimezone(settings.zone).date()
    moment = release.date.time
    is_future = moment > now if moment else release.date.day > today
    if is_future and release.publish_at is None:
        report.add(
            bundle.place("date"),
            "date",
            mark(
                'lies in the future, "%(found)s": give publish_at, the time from which it may be read, or mend the date'
            ),
            found=str(release.date),
        )
