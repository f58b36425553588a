"""Where the time of a job goes that missed its target."""

import io
import pstats
import re
from pathlib import Path

from benchmarks.archive import PROJECT
from benchmarks.measure import measure
from benchmarks.ours import Ours
from benchmarks.runs import prepare

_LINES = 25
_WRAPPER = """\
#!/bin/sh
# Stands in for the project's Python: what make runs as a module runs under the profiler.
if [ "$1" = -m ]; then exec {python} -m cProfile -o {profile} "$@"; fi
exec {python} "$@"
"""


def profile_of(ours: Ours, job: str, number: int) -> str:
    """The functions that a job spends most in, as a section of Markdown. Workers of their own are not seen."""
    profile, wrapper = ours.folder / "profile", ours.folder / "profiled-python"
    wrapper.write_text(_WRAPPER.format(python=PROJECT / ".venv" / "bin" / "python", profile=profile), encoding="utf-8")
    wrapper.chmod(0o755)
    prepare(job, ours, number)
    measure(ours.profiled(wrapper))
    text = _readable(profile).replace(f"{ours.folder}/project/", "")  # whose machine it was is nobody's matter
    return f"### Profile: {job}\n\n```\n{text}\n```"


def _readable(profile: Path) -> str:
    said = io.StringIO()
    pstats.Stats(str(profile), stream=said).sort_stats("cumulative").print_stats(_LINES)
    text = re.sub(r"\S*/(?=site-packages/|python3)", "", said.getvalue())
    return "\n".join(line.rstrip() for line in text.strip().splitlines()[2:])
