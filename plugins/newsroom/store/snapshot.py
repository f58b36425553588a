"""How files look from outside, so that what did not change need not be read again.

A signature holds of each file its inode, its times and its size. The time of the inode's change (ctime) can't be set
by anyone, so a restored older time stamp with other content of the same size still shows.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsroom.core.problem import Report
from newsroom.store.bundles import ContentFolder, bundle_folders

# A file changed within so many nanoseconds before it was looked at may change again and show the same times: file
# systems count in steps of up to two seconds. Its signature is unsure, and equals none.
GRAIN = 2_000_000_000
UNSURE = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The signatures of all bundles by their path below `releases/`, in the order of reading."""

    bundles: Mapping[str, str]


def take_snapshot(content: ContentFolder, now: int, report: Report) -> Snapshot:
    """Look at every bundle; `now` is the clock in nanoseconds. What does not belong below `releases/` is reported."""
    return Snapshot(
        {
            f"{folder.parent.name}/{folder.name}": signature_of_folder(folder, now)
            for folder in bundle_folders(content, report)
        }
    )


def signature_of_folder(folder: Path | str, now: int) -> str:
    """The signature of the files in one folder, without hidden ones."""
    parts: list[str] = []
    newest = 0
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name[0] == ".":
                    continue
                stat = entry.stat()
                parts.append(f"{entry.name}/{stat.st_ino}/{stat.st_mtime_ns}/{stat.st_ctime_ns}/{stat.st_size}")
                newest = max(newest, stat.st_mtime_ns, stat.st_ctime_ns)
    except OSError:
        return UNSURE
    if newest > now - GRAIN:
        return UNSURE
    parts.sort()
    return "\n".join(parts)


def signature_of_files(paths: Iterable[Path], now: int) -> str:
    """The signature of files given by their paths; one that is not there counts too."""
    parts = []
    newest = 0
    for path in paths:
        try:
            stat = path.stat()
        except OSError:
            parts.append(f"{path}/")
            continue
        parts.append(f"{path}/{stat.st_ino}/{stat.st_mtime_ns}/{stat.st_ctime_ns}/{stat.st_size}")
        newest = max(newest, stat.st_mtime_ns, stat.st_ctime_ns)
    return UNSURE if newest > now - GRAIN else "\n".join(parts)


def is_same(one: str, two: str) -> bool:
    """Whether two signatures are sure and equal."""
    return one == two and one != UNSURE
