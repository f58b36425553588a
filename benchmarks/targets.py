"""What this project wants to reach, and whether a run did."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks import jobs
from benchmarks.runs import Figure
from benchmarks.tool import HUGO, OURS

# Smaller archives have no targets: what they take is mostly the start of the program.
STATED_AT = 20_000

_MEGABYTE = 10**6
_GROWTH = 3.0
_LARGE_PEAK = 600.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """One target: what it asks, what was found, and whether that is enough."""

    job: str
    asked: str
    found: str
    is_reached: bool


@dataclass(frozen=True, slots=True)
class _Limit:
    """At most `absolute` seconds or bytes, or at most `share` of Hugo's `of` job (the same job unless said)."""

    job: str
    of: Callable[[Figure], float]
    share: float
    absolute: float | None = None
    hugo_job: str = ""


_TIMES = (
    _Limit(jobs.TITLE, lambda figure: figure.wall, 1 / 40, 1.0),
    _Limit(jobs.NOTHING, lambda figure: figure.wall, 0.0, 0.7),
    _Limit(jobs.ADDED, lambda figure: figure.wall, 0.0, 1.2),
    _Limit(jobs.TEMPLATE, lambda figure: figure.wall, 0.5, hugo_job=jobs.FIRST),
    _Limit(jobs.FIRST, lambda figure: figure.wall, 0.8),
    _Limit(jobs.SERVED, lambda figure: figure.wall, 0.0, 0.5),
)
_MEMORY = _Limit(jobs.FIRST, lambda figure: figure.peak / _MEGABYTE, 1 / 9, 300.0)


def verdicts(figures: Sequence[Figure]) -> Iterator[Verdict]:
    """Each target that the figures can tell of."""
    for limit in _TIMES:
        yield from _judge(limit, figures, "s")
    yield from _judge(_MEMORY, figures, "MB")


def growth_verdicts(small: Sequence[Figure], large: Sequence[Figure]) -> Iterator[Verdict]:
    """Whether the cost of one change and the memory stay flat."""
    before = {(figure.tool, figure.job): figure for figure in small}
    after = {(figure.tool, figure.job): figure for figure in large}
    change, first = (OURS, jobs.TITLE), (OURS, jobs.FIRST)
    if change in after:
        ratio = after[change].wall / before[change].wall
        yield Verdict(jobs.TITLE, f"at most {_GROWTH:g} times its time", f"{ratio:.2f}", ratio <= _GROWTH)
    if first in after:
        peak = after[first].peak / _MEGABYTE
        yield Verdict(jobs.FIRST, f"under {_LARGE_PEAK:g} MB", f"{peak:.0f} MB", peak < _LARGE_PEAK)


def _judge(limit: _Limit, figures: Sequence[Figure], unit: str) -> Iterator[Verdict]:
    found = {(figure.tool, figure.job): limit.of(figure) for figure in figures}
    ours = found.get((OURS, limit.job))
    hugo = found.get((HUGO, limit.hugo_job or limit.job))
    if ours is None:
        return
    if limit.absolute:
        asked = f"at most {limit.absolute:g} {unit}"
        yield Verdict(limit.job, asked, f"{ours:.2f} {unit}", ours <= limit.absolute)
    if limit.share and hugo:
        asked = f"at most {_share(limit.share)} of Hugo's {limit.hugo_job or limit.job} ({unit})"
        yield Verdict(limit.job, asked, f"{ours / hugo:.3f}", ours <= limit.share * hugo)


def _share(share: float) -> str:
    return f"1/{round(1 / share)}" if share < 0.5 else f"{share:g}"
