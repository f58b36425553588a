"""The sample archive that every tool builds."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parent.parent


def write_archive(folder: Path, releases: int) -> None:
    """Write a content folder of this many releases; an earlier one there is replaced."""
    words = [sys.executable, "-m", "newsroom", "sample", "--releases", str(releases), "--out", str(folder)]
    subprocess.run(words, cwd=PROJECT, env={"PYTHONPATH": "plugins"}, check=True, capture_output=True)
