"""What happened to a release after it was published, as far as one release can contradict itself about it."""

from collections.abc import Iterator
from itertools import pairwise

from newsroom.core.bundle import Bundle
from newsroom.core.problem import Report, mark
from newsroom.core.release import Release
from newsroom.core.sheet import DatedRecord

CORRECTION_DAY = "corrections.date"
WITHDRAWAL_DAY = "withdrawn.date"


def dated_records(release: Release, bundle: Bundle) -> Iterator[DatedRecord]:
    """The days of all records, as they must be judged beside the clock."""
    for index, correction in enumerate(release.corrections):
        yield DatedRecord(CORRECTION_DAY, correction.day, bundle.place("corrections", index, "date"))
    if release.withdrawal is not None:
        yield DatedRecord(WITHDRAWAL_DAY, release.withdrawal.day, bundle.place("withdrawn", "date"))


def check_records(release: Release, bundle: Bundle, report: Report) -> None:
    """Report corrections and a withdrawal that can't be true, each with the place that it contradicts."""
    records = list(dated_records(release, bundle))
    for record in records:
        _check_not_before_publication(record, release, bundle, report)
    for before, after in pairwise(record for record in records if record.field == CORRECTION_DAY):
        if after.day < before.day:
            report.add(
                after.place,
                after.field,
                mark('"%(found)s" stands below "%(before)s" of %(other)s: put the newest correction last'),
                found=after.day.isoformat(),
                before=before.day.isoformat(),
                other=str(before.place),
            )
    _check_languages(release, bundle, report)
    _check_replacement(release, bundle, report)


def _check_not_before_publication(record: DatedRecord, release: Release, bundle: Bundle, report: Report) -> None:
    published = release.published
    if record.day < published.day:
        field = "publish_at" if release.publish_at else "date"
        report.add(
            record.place,
            record.field,
            mark(
                '"%(found)s" lies before the release was published, %(other)s says "%(field)s: %(published)s": '
                "mend one of the two"
            ),
            found=record.day.isoformat(),
            other=str(bundle.place(field)),
            field=field,
            published=str(published),
        )


def _check_languages(release: Release, bundle: Bundle, report: Report) -> None:
    for index, correction in enumerate(release.corrections):
        if correction.only and correction.only not in release.texts and bundle.is_whole:
            held = next(iter(bundle.sides.values()))
            report.add(
                bundle.place("corrections", index, "only"),
                "corrections.only",
                mark('"%(found)s" has no text here that could have been wrong: %(other)s is the only one'),
                found=correction.only,
                other=held.lines.source,
            )


def _check_replacement(release: Release, bundle: Bundle, report: Report) -> None:
    if release.withdrawal is not None and release.withdrawal.replaced_by == release.target:
        report.add(
            bundle.place("withdrawn", "replaced_by"),
            "withdrawn.replaced_by",
            mark('"%(found)s" is this very release, %(other)s: name the one that replaces it, or take it out'),
            found=release.target,
            other=bundle.source,
        )
