"""How the releases stand that were read: counted, and those found that an editor has to look at."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from newsroom.core.status import Status
from newsroom.store.state.readings import ADDRESS, moment_key


@dataclass(frozen=True, slots=True)
class Standing:
    """Questions to the narrow tables alone, so that they take milliseconds in a large archive too."""

    connection: sqlite3.Connection

    def ready(self, now: datetime) -> int:
        """How many are finished, and under no embargo at a moment."""
        return self._count("claims WHERE field = ? AND opening <= ?", ADDRESS, moment_key(now))

    def embargoed(self, now: datetime) -> int:
        """How many are finished and wait for their time."""
        return self._count("embargoes WHERE opening > ? AND NOT is_draft", moment_key(now))

    def statuses(self) -> dict[Status, int]:
        """How many stand in each other way."""
        return dict(self.connection.execute("SELECT status, count(*) FROM statuses GROUP BY status"))

    def waiting(self, statuses: Sequence[Status], now: datetime) -> list[str]:
        """The folders of those that stand in one of these ways, or wait for their time."""
        gaps = ", ".join("?" * len(statuses))
        found = self.connection.execute(
            f"SELECT folder FROM statuses WHERE status IN ({gaps}) "
            "UNION SELECT folder FROM embargoes WHERE opening > ?",
            (*statuses, moment_key(now)),
        )
        return [folder for (folder,) in found]

    def _count(self, what: str, *values: object) -> int:
        return cast("int", self.connection.execute(f"SELECT count(*) FROM {what}", values).fetchone()[0])
