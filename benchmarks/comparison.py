"""One comparison: the sample written, every tool's site laid, the jobs done, the section of results made."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import jobs
from benchmarks.archive import write_archive
from benchmarks.hugo import Hugo
from benchmarks.machine import circumstances
from benchmarks.measure import CommandFailed
from benchmarks.ours import Ours
from benchmarks.pelican_stock import StockPelican
from benchmarks.profiles import profile_of
from benchmarks.results import render_section
from benchmarks.runs import Figure, measure_all
from benchmarks.targets import STATED_AT, Verdict, growth_verdicts, verdicts
from benchmarks.tool import Tool

TOOLS: Mapping[str, Callable[[Path, Path], Tool]] = {"ours": Ours, "hugo": Hugo, "pelican": StockPelican}

# Far from the numbers of the runs, as a title must be another each time.
_PROFILED = 10_000


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where, of what, and how often; `say` is told of progress."""

    folder: Path
    names: Sequence[str]
    jobs: Sequence[str]
    runs: int
    has_profiles: bool
    say: Callable[[str], None]

    def section(self, releases: int) -> str:
        """All jobs at one size."""
        tools = self.lay(releases)
        figures = list(measure_all(tools, self.jobs, self.runs, self.say))
        reached = list(verdicts(figures)) if releases >= STATED_AT else []
        heading = f"{releases:,} releases in two languages"
        return render_section(heading, circumstances(tools), figures, reached, self._profiles(tools, reached))

    def growth(self, small: int, large: int) -> str:
        """The first build and one change, at two sizes."""
        figures: dict[int, list[Figure]] = {}
        tools: list[Tool] = []
        for releases in (small, large):
            tools = self.lay(releases)
            figures[releases] = list(measure_all(tools, (jobs.FIRST, jobs.TITLE), self.runs, self.say))
        heading = f"Growth from {small:,} to {large:,} releases in two languages"
        every = [figure.at(releases) for releases, found in figures.items() for figure in found]
        reached = list(growth_verdicts(figures[small], figures[large]))
        return render_section(heading, circumstances(tools), every, reached)

    def lay(self, releases: int) -> list[Tool]:
        """The sample, and each tool with its site."""
        self.say(f"Writing {releases:,} releases …")
        content = self.folder / "content"
        write_archive(content, releases)
        tools = [TOOLS[name](content, self.folder / name) for name in self.names]
        for tool in tools:
            self.say(f"Laying the site of {tool.name} …")
            tool.lay()
        return tools

    def _profiles(self, tools: Sequence[Tool], reached: Sequence[Verdict]) -> list[str]:
        ours = next((tool for tool in tools if isinstance(tool, Ours)), None)
        missed = dict.fromkeys(verdict.job for verdict in reached if not verdict.is_reached)
        if ours is None or not self.has_profiles:
            return []
        return [self._profile(ours, job, _PROFILED + number) for number, job in enumerate(missed) if job != jobs.SERVED]

    def _profile(self, ours: Ours, job: str, number: int) -> str:
        self.say(f"Profile of {job} …")
        try:
            return profile_of(ours, job, number)
        except CommandFailed as error:
            return f"### Profile: {job}\n\nIt could not be taken:\n\n```\n{error}\n```"
