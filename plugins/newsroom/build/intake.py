"""A content folder to the content that may be read, every problem reported on the way."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsroom.core.content import Content
from newsroom.core.problem import Report
from newsroom.core.settings import Settings
from newsroom.library.consistency import check_consistency
from newsroom.library.door import Door
from newsroom.library.targets import LinkCheck
from newsroom.store.content import Progress, load_content


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
    content = Content(tuple(release for release, _ in loaded.releases), bodies, loaded.pages, loaded.registry)
    door = Door(now, settings.preview)
    check_consistency(loaded.releases, settings, now, report)
    LinkCheck(content, Door(now), report, loaded.unreadable).check(loaded.releases)
    return Intake(door.admit(content), len(content.releases), door.next_opening(content))
