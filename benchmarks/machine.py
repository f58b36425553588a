"""On what, with what and when a run was made."""

import os
import platform
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.tool import Tool


def circumstances(tools: Sequence[Tool]) -> list[str]:
    """One line each: the date, the machine, the versions."""
    return [
        f"{datetime.now(UTC):%d %B %Y, %H:%M} UTC",
        f"{_processor()}, {os.cpu_count()} cores, {_memory():.0f} GB of memory",
        f"{platform.system()} {platform.release()}",
        f"Load of the machine when the run ended: {os.getloadavg()[2]:.1f} over 15 minutes",
        f"Python {platform.python_version()}",
        *(f"{tool.name}: {tool.version()}" for tool in tools),
    ]


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def _memory() -> float:
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
