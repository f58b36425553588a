"""Differences that are meant: each is waived in the front matter, by the check's name, with a reason."""

from collections.abc import Collection

from newsroom.core.bundle import Bundle
from newsroom.core.fields.checks import CHECKS
from newsroom.core.fields.parts import WaiveFields
from newsroom.core.problem import Place, Report, mark, suggestion


class Waivers:
    """What the files of one release waive, and which of it was needed."""

    def __init__(self, bundle: Bundle) -> None:
        self._waived: list[tuple[Place, WaiveFields]] = [
            (side.lines.place(("waive", index)), waived)
            for side in bundle.sides.values()
            for index, waived in enumerate(side.fields.waive or ())
        ]
        self._needed: set[int] = set()

    def silence(self, check: str, *values: str) -> bool:
        """Whether a difference between these values is waived; a waiver without a value serves its whole check."""
        plain = {_plain(value) for value in values}
        serving = [
            index
            for index, (_, waived) in enumerate(self._waived)
            if waived.check == check and (waived.value is None or _plain(waived.value) in plain)
        ]
        self._needed.update(serving)
        return bool(serving)

    def report(self, judged: Collection[str], report: Report) -> None:
        """Report waivers of no check at all and, of the checks that were made, those that silenced nothing."""
        for index, (place, waived) in enumerate(self._waived):
            if waived.check not in CHECKS:
                report.add(
                    place,
                    "waive.check",
                    mark('expected one of the checks %(checks)s, found "%(found)s"%(suggestion)s'),
                    found=waived.check,
                    suggestion=suggestion(waived.check, CHECKS),
                    checks=", ".join(CHECKS),
                )
            elif waived.check in judged and index not in self._needed:
                report.warn(place, "waive", mark("is no longer needed, for it silences nothing: take it out"))


def _plain(value: str) -> str:
    """A value with blanks of one kind, since a no-break space looks like any other."""
    return " ".join(value.split())
