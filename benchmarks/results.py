"""RESULTS.md: a section for each size of archive; a new run of a size takes the place of the last."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.runs import Figure
from benchmarks.targets import Verdict
from benchmarks.tool import OURS

_HEAD = """\
# Results

Written by `python -m benchmarks`; [README.md](README.md) says what is compared, and how to run it yourself. Times are
medians, in seconds; CPU is the processors' time of all processes; memory is the sum of the proportional set sizes of
all processes at its peak. The ratio is the tool's wall time to this project's.
"""


def render_section(
    heading: str,
    circumstances: Sequence[str],
    figures: Sequence[Figure],
    reached: Sequence[Verdict],
    profiles: Sequence[str] = (),
) -> str:
    """One section, its heading first."""
    parts = [f"## {heading}", "\n".join(f"- {line}" for line in circumstances), render_table(figures)]
    if reached:
        parts.append("\n".join(_verdict_lines(reached)))
    return "\n\n".join([*parts, *profiles]) + "\n"


def render_table(figures: Sequence[Figure]) -> str:
    """All figures as a table in Markdown."""
    ours = {figure.job: figure.wall for figure in figures if figure.tool == OURS}
    lines = [
        "| job | tool | runs | wall s | CPU s | ratio | peak MB | files |",
        "| --- | --- | --: | --: | --: | --: | --: | --: |",
    ]
    for figure in figures:
        ratio = f"{figure.wall / ours[figure.job]:.1f}" if figure.job in ours else ""
        cpu = f"{figure.cpu:.2f}" if figure.cpu else ""
        peak = f"{figure.peak / 10**6:.0f}" if figure.peak else ""
        cells = (
            figure.job,
            figure.tool,
            figure.runs,
            f"{figure.wall:.2f}",
            cpu,
            ratio,
            peak,
            f"{figure.files:,}" if figure.files else "",
        )
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def write_section(file: Path, section: str) -> None:
    """Put a section into the file, in the place of the one with its heading."""
    text = file.read_text(encoding="utf-8") if file.exists() else _HEAD
    heading = section.partition("\n")[0]
    kept = [part for part in re.split(r"^(?=## )", text, flags=re.MULTILINE) if part.partition("\n")[0] != heading]
    file.write_text("\n".join(part.rstrip() + "\n" for part in (*kept, section)), encoding="utf-8")


def _verdict_lines(reached: Sequence[Verdict]) -> Iterator[str]:
    yield "| job | to reach | found | |"
    yield "| --- | --- | --: | --- |"
    for verdict in reached:
        yield f"| {verdict.job} | {verdict.asked} | {verdict.found} | {'reached' if verdict.is_reached else 'missed'} |"
