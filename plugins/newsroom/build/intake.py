"""A content folder to the content that may be read, every problem reported on the way."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsroom.core.content import Content
from newsroom.core.problem import Report
from newsroom.core.release import Release
from newsroom.core.settings import Settings
from newsroom.library.consistency import check_consistency
from newsroom.library.door import Door
from newsroom.library.targets import LinkCheck
from newsroom.store.content import Loaded, Progress, load_content


@dataclass(frozen=True, slots=True)
class Intake:
    """What came through the door, what was read in all, and when the door opens next."""

    public: Content
    read: int
    next_opening: datetime | None


def take_in(folder: Path, settings: Settings, now: datetime, report: Report, *, progress: Progress = iter) -> Intake:
    """Read, check and admit; whoever calls looks at the report before using the content."""
    loaded = load_content(folder, report, progress=progress)
    bodies = {
        (release.folder, language): side.body
        for release, bundle in loaded.releases
        for language, side in bundle.sides.items()
    }
    content = Content(_at_one_address(loaded), bodies, loaded.pages, loaded.registry)
    door = Door(now, settings.preview)
    check_consistency(loaded.releases, settings, now, report)
    LinkCheck(content, report, now, loaded.unreadable).check(loaded.releases)
    return Intake(door.admit(content), len(loaded.releases), door.next_opening(content))


def _at_one_address(loaded: Loaded) -> tuple[Release, ...]:
    """One release an address: a draft whose address is taken only warns, and its preview leaves it out."""
    taken: dict[str, Release] = {}
    for release, _ in sorted(loaded.releases, key=lambda pair: pair[0].is_draft):
        taken.setdefault(release.target, release)
    return tuple(release for release, _ in loaded.releases if taken[release.target] is release)
