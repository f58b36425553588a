"""What was read of each bundle, and the questions that the checks between releases ask of all."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from newsroom.core.codec import decode, encode
from newsroom.core.language import Language
from newsroom.core.moment import NEVER
from newsroom.core.problem import Problem
from newsroom.core.read import UNREADABLE as UNREADABLE
from newsroom.core.read import Read, Reading
from newsroom.core.sheet import Sheet

ADDRESS = "folder"
_NO_OPENING = ""


@dataclass(frozen=True, slots=True)
class Readings:
    """Bundles by their path below `releases/`."""

    connection: sqlite3.Connection

    def signatures(self) -> dict[str, str]:
        """How each bundle looked from outside when it was read."""
        return dict(self.connection.execute("SELECT folder, signature FROM signatures"))

    def source_digest(self, folder: str) -> bytes | None:
        """What tells the bytes that were read."""
        row = self.connection.execute("SELECT source FROM signatures WHERE folder = ?", (folder,)).fetchone()
        return None if row is None else row[0]

    def note_signature(self, folder: str, signature: str, source: bytes) -> None:
        """Remember how a bundle looked."""
        self.connection.execute("INSERT OR REPLACE INTO signatures VALUES (?, ?, ?)", (folder, signature, source))

    def add(self, read: Read) -> None:
        """Keep the first reading of a bundle."""
        if read.problems:
            self._put_problems(read.reading.folder, read.problems, is_between=False)
        self._keep(read, encode(read.reading))

    def put(self, read: Read) -> tuple[Reading, ...]:
        """Keep a reading in the place of the last; both where they differ, and nothing where they do not."""
        folder = read.reading.folder
        row = self.connection.execute("SELECT reading, digest FROM readings WHERE folder = ?", (folder,)).fetchone()
        self._put_problems(folder, read.problems, is_between=False)
        encoded = encode(read.reading)
        if row is not None and row == (encoded, read.digest):
            return ()
        old = None if row is None else decode(Reading, row[0])
        if old:
            self._forget(old)
            self.connection.execute("DELETE FROM bodies WHERE folder = ?", (folder,))
            self.connection.execute("DELETE FROM quotations WHERE folder = ?", (folder,))
        self._keep(read, encoded)
        return (read.reading,) if old is None else (old, read.reading)

    def remove(self, folder: str) -> Reading | None:
        """Forget a bundle that is gone; what it was."""
        self.connection.execute("DELETE FROM signatures WHERE folder = ?", (folder,))
        self.connection.execute("DELETE FROM problems WHERE folder = ?", (folder,))
        row = self.connection.execute("SELECT reading FROM readings WHERE folder = ?", (folder,)).fetchone()
        if row is None:
            return None
        old = decode(Reading, row[0])
        self._forget(old)
        for table in ("readings", "bodies", "quotations", "sheets"):
            self.connection.execute(f"DELETE FROM {table} WHERE folder = ?", (folder,))
        self.connection.execute("INSERT OR IGNORE INTO pending VALUES (?)", (folder,))
        return old

    def reading(self, folder: str) -> Reading | None:
        """What was read of a bundle."""
        row = self.connection.execute("SELECT reading FROM readings WHERE folder = ?", (folder,)).fetchone()
        return None if row is None else decode(Reading, row[0])

    def contents(self, folder: str) -> tuple[bytes, bytes] | None:
        """A bundle's brief and record, encoded; empty where too little of it was right."""
        row: tuple[bytes, bytes] | None = self.connection.execute(
            "SELECT brief, record FROM readings WHERE folder = ?", (folder,)
        ).fetchone()
        return row

    def release(self, folder: str) -> bytes:
        """A bundle's release, encoded."""
        row = self.connection.execute("SELECT release FROM readings WHERE folder = ?", (folder,)).fetchone()
        content: bytes = row[0]
        return content

    def bodies(self, folder: str) -> Mapping[Language, bytes]:
        """Its bodies, encoded."""
        return dict(self.connection.execute("SELECT language, body FROM bodies WHERE folder = ?", (folder,)))

    def sheets(self, folders: Iterable[str]) -> Iterator[tuple[str, Sheet]]:
        """What must be judged beside others; none of a bundle of which too little was right."""
        for folder in folders:
            row = self.connection.execute("SELECT sheet FROM sheets WHERE folder = ?", (folder,)).fetchone()
            if row is not None and row[0]:
                yield folder, decode(Sheet, row[0])

    def put_between(self, folder: str, problems: Collection[Problem]) -> None:
        """Keep the problems of a release that only show beside others."""
        self._put_problems(folder, problems, is_between=True)

    def problems(self) -> Iterator[Problem]:
        """Every problem and warning of all bundles."""
        for (content,) in self.connection.execute("SELECT problems FROM problems"):
            yield from decode(tuple[Problem, ...], content)

    def folders(self) -> list[str]:
        """All of them."""
        return [folder for (folder,) in self.connection.execute("SELECT folder FROM readings")]

    def count(self) -> int:
        """How many releases could be put together."""
        count: int = self.connection.execute("SELECT count(*) FROM claims WHERE field = ?", (ADDRESS,)).fetchone()[0]
        return count

    def with_problems(self, *, is_between: bool) -> list[str]:
        """Those that have any problem or warning, between releases or within."""
        found = self.connection.execute("SELECT folder FROM problems WHERE is_between = ?", (is_between,))
        return [folder for (folder,) in found]

    def claiming(self, field: str, value: str) -> list[str]:
        """Who claims an address, an id or a reference: finished releases before drafts."""
        found = self.connection.execute(
            "SELECT folder FROM claims WHERE field = ? AND value = ? ORDER BY is_draft, folder", (field, value)
        )
        return [folder for (folder,) in found]

    def claiming_below(self, field: str, value: str) -> list[str]:
        """Who claims an address, or one below it."""
        found = self.connection.execute(
            "SELECT DISTINCT folder FROM claims WHERE field = ? AND value >= ? AND value < ?",
            (field, value, value + chr(0x10FFFF)),
        )
        return [folder for (folder,) in found]

    def count_open(self, now: datetime) -> int:
        """How many of these may be read at a moment; of several at one address one may."""
        row = self.connection.execute(
            "SELECT count(DISTINCT value) FROM claims WHERE field = ? AND opening <= ?", (ADDRESS, moment_key(now))
        ).fetchone()
        count: int = row[0]
        return count

    def contested(self) -> frozenset[tuple[str, str]]:
        """What several claim, as (field, value)."""
        found = self.connection.execute("SELECT field, value FROM claims GROUP BY field, value HAVING count(*) > 1")
        return frozenset(found)

    def linking(self, scheme: str, name: str) -> list[str]:
        """Who links to a release or to a standing page."""
        found = self.connection.execute("SELECT folder FROM links WHERE scheme = ? AND name = ?", (scheme, name))
        return [folder for (folder,) in found]

    def consulting(self, key: str) -> list[str]:
        """Who asked for an id of the registry."""
        found = self.connection.execute("SELECT folder FROM consulted WHERE id = ?", (key,))
        return [folder for (folder,) in found]

    def embargoes_between(self, first: datetime, last: datetime, *, with_drafts: bool) -> list[str]:
        """Whose embargo ends after the first moment and not after the last; a draft's opens nothing."""
        found = self.connection.execute(
            "SELECT folder FROM embargoes WHERE opening > ? AND opening <= ? AND is_draft <= ?",
            (moment_key(first), moment_key(last), with_drafts),
        )
        return [folder for (folder,) in found]

    def next_embargo(self, now: datetime) -> datetime | None:
        """When the next release under embargo becomes public."""
        folder = self.connection.execute(
            "SELECT folder FROM embargoes WHERE opening > ? AND NOT is_draft ORDER BY opening, folder LIMIT 1",
            (moment_key(now),),
        ).fetchone()
        reading = self.reading(folder[0]) if folder else None
        return reading.opening if reading else None

    def opening(self, target: str) -> str | None:
        """The key of the moment at which the release at an address opens; a finished one goes before a draft."""
        row = self.connection.execute(
            "SELECT opening FROM claims WHERE field = ? AND value = ? ORDER BY is_draft, folder", (ADDRESS, target)
        ).fetchone()
        return None if row is None else row[0]

    def openings(self) -> dict[str, str]:
        """The same of all addresses."""
        # Of two claims the finished one's is put last and stays.
        found = self.connection.execute(
            "SELECT value, opening FROM claims WHERE field = ? ORDER BY is_draft DESC, folder DESC", (ADDRESS,)
        )
        return dict(found)

    def targets(self) -> list[str]:
        """The addresses of all releases that could be put together."""
        return [value for (value,) in self.connection.execute("SELECT value FROM claims WHERE field = ?", (ADDRESS,))]

    def pending(self) -> list[str]:
        """Bundles that were read, or are gone, and are not yet shown so."""
        return [folder for (folder,) in self.connection.execute("SELECT folder FROM pending")]

    def note_pending(self, folders: Iterable[str]) -> None:
        """Let bundles be looked at again before the next pages are made."""
        self.connection.executemany("INSERT OR IGNORE INTO pending VALUES (?)", ((folder,) for folder in folders))

    def clear_pending(self) -> None:
        """All is shown as it was read."""
        self.connection.execute("DELETE FROM pending")

    def _keep(self, read: Read, encoded: bytes) -> None:
        reading, execute, many = read.reading, self.connection.execute, self.connection.executemany
        folder = reading.folder
        opening = moment_key(NEVER if reading.is_draft else reading.opening)
        execute(
            "INSERT OR REPLACE INTO readings VALUES (?, ?, ?, ?, ?, ?)",
            (folder, encoded, read.digest, read.release, read.brief, read.record),
        )
        execute("INSERT OR REPLACE INTO sheets VALUES (?, ?)", (folder, read.sheet))
        execute("INSERT OR IGNORE INTO pending VALUES (?)", (folder,))
        many("INSERT INTO bodies VALUES (?, ?, ?)", [(folder, *item) for item in read.bodies.items()])
        if read.quotations:
            execute("INSERT INTO quotations VALUES (?, ?)", (folder, read.quotations))
        many(
            "INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?, ?)",
            [(*claim, folder, reading.is_draft, opening) for claim in reading.claims],
        )
        many("INSERT OR IGNORE INTO links VALUES (?, ?, ?)", [(*link, folder) for link in reading.links])
        many("INSERT OR IGNORE INTO consulted VALUES (?, ?)", [(key, folder) for key in reading.consulted])
        many("INSERT OR IGNORE INTO statuses VALUES (?, ?)", [(status, folder) for status in reading.statuses])
        if reading.opening is not None and read.release:
            execute(
                "INSERT OR REPLACE INTO embargoes VALUES (?, ?, ?)",
                (folder, moment_key(reading.opening), reading.is_draft),
            )

    def _forget(self, old: Reading) -> None:
        many, folder = self.connection.executemany, old.folder
        many(
            "DELETE FROM claims WHERE field = ? AND value = ? AND folder = ?",
            [(*claim, folder) for claim in old.claims],
        )
        many("DELETE FROM links WHERE scheme = ? AND name = ? AND folder = ?", [(*link, folder) for link in old.links])
        many("DELETE FROM consulted WHERE id = ? AND folder = ?", [(key, folder) for key in old.consulted])
        many("DELETE FROM statuses WHERE status = ? AND folder = ?", [(status, folder) for status in old.statuses])
        self.connection.execute("DELETE FROM embargoes WHERE folder = ?", (folder,))

    def _put_problems(self, folder: str, problems: Collection[Problem], *, is_between: bool) -> None:
        if problems:
            self.connection.execute(
                "INSERT OR REPLACE INTO problems VALUES (?, ?, ?)", (folder, is_between, encode(tuple(problems)))
            )
        else:
            self.connection.execute("DELETE FROM problems WHERE folder = ? AND is_between = ?", (folder, is_between))


def moment_key(moment: datetime | None) -> str:
    """A moment as text whose order is that of time; none comes first."""
    return _NO_OPENING if moment is None else moment.astimezone(UTC).isoformat(timespec="seconds")
