"""A Dask cluster on this machine: a scheduler and two workers, each a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.engine.processes import wait_until
from tests.site import ROOT

_ASK = """
import sys
from distributed import Client

with Client(scheduler_file=sys.argv[1], timeout=30) as client:
    client.wait_for_workers(int(sys.argv[2]), timeout=60)
    print(client.scheduler.address)
"""


@contextmanager
def cluster(folder: Path, workers: int = 2) -> Iterator[str]:
    """The address of its scheduler, such as dask://127.0.0.1:40123."""
    meeting = folder / "scheduler.json"
    common = ["--no-dashboard", "--scheduler-file", str(meeting)]
    started = [_start("scheduler", "--host", "127.0.0.1", "--port", "0", *common)]
    try:
        assert wait_until(meeting.exists, pause=0.05)
        names = [f"worker-{number}" for number in range(workers)]
        options = ["--host", "127.0.0.1", "--no-nanny", "--nthreads", "1", "--local-directory", str(folder)]
        started += [_start("worker", "--name", name, *options, *common) for name in names]
        yield _address(meeting, workers)
    finally:
        # Workers take their leave of the scheduler, so it goes last.
        for process in reversed(started):
            _end(process)


def _start(part: str, *options: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    return subprocess.Popen(
        [sys.executable, "-m", f"distributed.cli.dask_{part}", *options],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _address(meeting: Path, workers: int) -> str:
    """Asks the scheduler itself whether the workers have come, from a process that leaves no thread in this one."""
    command = [sys.executable, "-c", _ASK, str(meeting), str(workers)]
    done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip().replace("tcp://", "dask://")
