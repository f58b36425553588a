"""How files look from outside, so that what did not change need not be read again."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from newsroom.core.problem import Report
from newsroom.store.bundles import ContentFolder, bundle_folders
from newsroom.store.scan import GRAIN, UNSURE, Scan


def bundle_signatures(content: ContentFolder, scan: Scan, report: Report) -> Mapping[str, str]:
    """The signatures of all bundles, in the order of reading. What does not belong below `releases/` is reported."""
    signatures, is_plain = scan
    if is_plain:
        return signatures
    folders = (f"{folder.parent.name}/{folder.name}" for folder in bundle_folders(content, report))
    # A link within the content was not followed.
    return {folder: signatures.get(folder, UNSURE) for folder in folders}


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
