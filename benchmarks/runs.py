"""Doing every job with every tool, one job after another, so that what disturbs the machine disturbs them alike."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from statistics import median

from benchmarks import jobs
from benchmarks.measure import Sample, measure
from benchmarks.reload import ServerSilent, measure_reloads
from benchmarks.tool import Tool, count_files


@dataclass(frozen=True, slots=True)
class Figure:
    """What a job took a tool, as medians: seconds, bytes, files of its output."""

    job: str
    tool: str
    runs: int
    wall: float
    cpu: float
    peak: int
    files: int

    def at(self, releases: int) -> "Figure":
        """The same, named with the size it was measured at."""
        return replace(self, job=f"{self.job}, {releases:,} releases")


def measure_all(
    tools: Sequence[Tool], wanted: Sequence[str], runs: int, say: Callable[[str], None]
) -> Iterator[Figure]:
    """The figure of each wanted job that a tool does. The first build comes first: the others need its output."""
    numbers = count(1)
    for job in wanted:
        for tool in tools:
            if job in tool.jobs:
                say(f"{job}: {tool.name} …")
                try:
                    figure = _figure(job, tool, _samples(job, tool, numbers, runs))
                except ServerSilent as silence:
                    say(f"    left out: {silence}")
                    continue
                say(f"    {figure.wall:.2f} s, {figure.cpu:.2f} s of the processors, {figure.peak / 10**6:.0f} MB")
                yield figure


def _samples(job: str, tool: Tool, numbers: Iterator[int], runs: int) -> list[Sample]:
    if job == jobs.SERVED:
        return measure_reloads(tool, numbers, runs)
    samples = []
    for _ in range(runs):
        prepare(job, tool, next(numbers))
        os.sync()  # what an earlier run left to be written would slow this one
        samples.append(measure(tool.build(), with_memory=job == jobs.FIRST))
    return samples


def prepare(job: str, tool: Tool, number: int) -> None:
    """What comes before the build that is measured."""
    match job:
        case jobs.FIRST:
            tool.forget()
        case jobs.TITLE:
            tool.change_title(number)
        case jobs.ADDED:
            tool.add_release(number)
        case jobs.TEMPLATE:
            tool.touch_template(number)


def _figure(job: str, tool: Tool, samples: list[Sample]) -> Figure:
    return Figure(
        job=job,
        tool=tool.name,
        runs=len(samples),
        wall=median(sample.wall for sample in samples),
        cpu=median(sample.cpu for sample in samples),
        peak=int(median(sample.peak for sample in samples)),
        files=0 if job == jobs.SERVED else count_files(tool.output),
    )
