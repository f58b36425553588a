"""`python -m benchmarks.agreement`: how many errors planted in hand-written pairs are found, and the price."""

import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from time import process_time

from newsroom.core.lexicon import Lexicon
from newsroom.core.problem import Problem
from newsroom.store.bundles import ContentFolder
from newsroom.store.content import load_surroundings
from tests.pairs import NAMES, PAIRS, Planted, bundle_of, pair_texts, planted_errors, said_of

_RUNS = 20


@dataclass
class Measured:
    """What the comparison said of the true pairs, and of each planted error in addition to that."""

    pairs: int = 0
    false_alarms: list[str] = field(default_factory=list)
    found: list[Planted] = field(default_factory=list)
    # With the checks that did find it.
    by_another: list[tuple[Planted, tuple[str, ...]]] = field(default_factory=list)
    missed: list[Planted] = field(default_factory=list)
    milliseconds: float = 0

    def add(self, error: Planted, checks: Collection[str]) -> None:
        """Note an error with the checks that found something new."""
        if error.check in checks:
            self.found.append(error)
        elif checks:
            self.by_another.append((error, tuple(sorted(checks))))
        else:
            self.missed.append(error)

    def errors(self) -> list[Planted]:
        """All errors."""
        return [*self.found, *(error for error, _ in self.by_another), *self.missed]

    @property
    def planted(self) -> int:
        """How many errors there are."""
        return len(self.errors())

    @property
    def share(self) -> float:
        """How many of a hundred are found, by whichever check."""
        return 100 * (self.planted - len(self.missed)) / self.planted if self.planted else 100.0


def measured(names: Sequence[str], lexicon: Lexicon, *, runs: int = _RUNS) -> Measured:
    """All pairs of these names compared as they are, timed over some runs, and once with each error."""
    result = Measured(len(names))
    for name in names:
        true = bundle_of(name, pair_texts(name))
        alarms: list[Problem] = []
        start = process_time()
        for _ in range(runs):
            alarms = said_of(true, lexicon)
        result.milliseconds += 1000 * (process_time() - start) / runs / len(names)
        result.false_alarms += [problem.line() for problem in alarms]
        told = {(problem.field, problem.message) for problem in alarms}
        for error in planted_errors(name):
            said = said_of(bundle_of(name, error.texts), lexicon)
            result.add(error, {problem.field for problem in said if (problem.field, problem.message) not in told})
    return result


def report_of(result: Measured) -> Iterator[str]:
    """The figures, then each line that should not be there and each error that was not found."""
    yield f"true pairs            {result.pairs:5}"
    yield f"false alarms          {len(result.false_alarms):5}"
    yield f"planted errors        {result.planted:5}"
    yield f"found                 {result.planted - len(result.missed):5}   {result.share:.1f}%"
    yield f"by another check      {len(result.by_another):5}"
    yield f"missed                {len(result.missed):5}"
    yield f"CPU for a pair        {result.milliseconds:5.2f} ms"
    yield ""
    yield "check         planted  found"
    planted = Counter(error.check for error in result.errors())
    missed = Counter(error.check for error in result.missed)
    for check in sorted(planted):
        yield f"{check:12} {planted[check]:8} {100 * (planted[check] - missed[check]) / planted[check]:5.1f}%"
    yield from _listed("False alarms", result.false_alarms)
    yield from _listed("Missed", [f"{error.pair}: {error.check}: {error.edit}" for error in result.missed])
    yield from _listed(
        "Found by another check",
        [f"{error.pair}: {error.check}, by {', '.join(checks)}: {error.edit}" for error, checks in result.by_another],
    )


def _listed(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield from ("", f"{title}:", *lines)


def main(names: Sequence[str]) -> int:
    """Measure all pairs, or those that are named."""
    lexicon = load_surroundings(ContentFolder(PAIRS)).lexicon
    print("\n".join(report_of(measured(names or NAMES, lexicon))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
