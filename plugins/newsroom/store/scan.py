"""How each bundle's files look from outside, found out by other processes while this one still loads its code.

A look at forty thousand files takes as long as the imports of a build. So `html` forks before it has imported anything,
and this module imports next to nothing.
"""

import marshal
import os
import signal
import time
from collections.abc import Iterator

# A file changed within so many nanoseconds before it was looked at may change again and show the same times: file
# systems count in steps of up to two seconds. Its signature is unsure, and equals none.
GRAIN = 2_000_000_000
UNSURE = ""

# The signatures of all bundles by their path below `releases/`, and whether nothing else lies among them.
Scan = tuple[dict[str, str], bool]


# In large archives the look takes longest of all, and a second process halves it.
_SCOUTS = 2


def scan_bundles(releases: str, now: int, *, part: int = 0, parts: int = 1) -> Scan:
    """Look at every bundle, in the order of names; `now` is the clock in nanoseconds. A part is of some years alone."""
    signatures: dict[str, str] = {}
    is_plain = not os.path.islink(releases)
    years = list(_entries(releases))
    for year, is_year in years[len(years) * part // parts : len(years) * (part + 1) // parts]:
        is_plain = is_plain and is_year
        for name, is_bundle in _entries(f"{releases}/{year}") if is_year else ():
            is_plain = is_plain and is_bundle
            if is_bundle:
                folder = f"{year}/{name}"
                signatures[folder] = signature_of_folder(f"{releases}/{folder}", now)
    return signatures, is_plain


def signature_of_folder(folder: str, now: int) -> str:
    """The signature of the files in one folder, without hidden ones.

    It holds of each file its inode, its times and its size. The time of the inode's change (ctime) can't be set by
    anyone, so a restored older time stamp with other content of the same size still shows.
    """
    parts: list[str] = []
    newest = 0
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name[0] != ".":
                    found = entry.stat()
                    modified, changed = found.st_mtime_ns, found.st_ctime_ns
                    parts.append(f"{entry.name}/{found.st_ino}/{modified}/{changed}/{found.st_size}")
                    newest = max(newest, modified, changed)
    except OSError:
        return UNSURE
    if newest > now - GRAIN:
        return UNSURE
    parts.sort()
    return "\n".join(parts)


def _entries(folder: str) -> Iterator[tuple[str, bool]]:
    """The visible entries of a folder in the order of their names, and whether each is a folder and no link."""
    try:
        with os.scandir(folder) as entries:
            found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError:
        return
    yield from (entry for entry in found if entry[0][0] != ".")


class Scout:
    """Scans when the result is asked for, or `ahead` of that, in processes of its own, where the system can fork."""

    def __init__(self, releases: str, *, ahead: bool = False) -> None:
        self._releases = releases
        self.began = time.time_ns()
        is_ahead = ahead and hasattr(os, "fork")
        self._sent_out = [self._send(part) for part in range(_SCOUTS)] if is_ahead else []

    def result(self) -> Scan:
        """What it saw."""
        contents = [_received(*sent) for sent in self._sent_out]
        self._sent_out = []
        try:
            parts: list[Scan] = [marshal.loads(content) for content in contents]
        except (EOFError, ValueError, TypeError):
            parts = []
        if not parts:
            return scan_bundles(self._releases, self.began)
        signatures: dict[str, str] = {}
        for found, _ in parts:
            signatures.update(found)
        return signatures, all(is_plain for _, is_plain in parts)

    def _send(self, part: int) -> tuple[int, int]:
        reader, writer = os.pipe()
        process = os.fork()
        if process:
            os.close(writer)
            return reader, process
        try:
            # Ctrl-C is the parent's business; when it is gone, the pipe breaks.
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            os.close(reader)
            with os.fdopen(writer, "wb") as stream:
                found = scan_bundles(self._releases, self.began, part=part, parts=_SCOUTS)
                stream.write(marshal.dumps(found))
        finally:
            os._exit(0)


def _received(reader: int, process: int) -> bytes:
    with os.fdopen(reader, "rb") as stream:
        content = stream.read()
    os.waitpid(process, 0)
    return content
