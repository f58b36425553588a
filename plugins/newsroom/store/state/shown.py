"""What is shown: the releases that were let through the door, in the order of lists, and in which lists they stand."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from newsroom.core.brief import Brief
from newsroom.core.codec import decode
from newsroom.core.language import Language
from newsroom.core.read import Record
from newsroom.store.state.amended import Amendments

# The calendar of all news is kept as the lists of topics are: a list a month of the year.
NEWS = "news"
# So are the releases that quote someone, by the id of a person or a body.
QUOTED = "quoted"

# No limit, as SQLite has it.
_ALL = -1


@dataclass(frozen=True, slots=True)
class ShownRelease:
    """One release as it is shown; brief and record encoded."""

    folder: str
    brief: bytes
    record: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """Releases by how links name them, newest first in every list."""

    connection: sqlite3.Connection

    @property
    def amendments(self) -> Amendments:
        """What was done to them."""
        return Amendments(self.connection)

    def by_folder(self, folder: str) -> ShownRelease | None:
        """The release of a bundle."""
        row = self.connection.execute("SELECT folder, brief, record FROM shown WHERE folder = ?", (folder,)).fetchone()
        return None if row is None else ShownRelease(*row)

    def by_target(self, target: str) -> ShownRelease | None:
        """The release at an address."""
        row = self.connection.execute("SELECT folder, brief, record FROM shown WHERE target = ?", (target,)).fetchone()
        return None if row is None else ShownRelease(*row)

    def put(self, release: ShownRelease, brief: Brief, record: Record) -> None:
        """Show a release."""
        target = brief.target
        self.connection.execute(
            "INSERT INTO shown VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                target,
                release.folder,
                record.sort,
                record.published,
                record.replaced_by,
                release.brief,
                release.record,
            ),
        )
        self.connection.executemany(
            "INSERT INTO listed VALUES (?, ?, ?, ?, ?)",
            [(kind, key, brief.year, record.sort, target) for kind, key in _lists(brief, record)],
        )
        self.connection.executemany(
            "INSERT INTO linked VALUES (?, ?, ?)", [(kind, key, target) for kind, key in record.linked]
        )
        self.amendments.put(target, record)
        self.connection.executemany(
            "INSERT OR IGNORE INTO aliases VALUES (?, ?, ?)",
            [(source, language, target) for language, source in record.aliases],
        )

    def remove(self, brief: Brief, record: Record) -> None:
        """Show a release no longer."""
        target = brief.target
        self.connection.execute("DELETE FROM shown WHERE target = ?", (target,))
        self.connection.executemany(
            "DELETE FROM listed WHERE kind = ? AND key = ? AND year = ? AND sort = ? AND target = ?",
            [(kind, key, brief.year, record.sort, target) for kind, key in _lists(brief, record)],
        )
        self.connection.executemany(
            "DELETE FROM linked WHERE kind = ? AND key = ? AND target = ?",
            [(kind, key, target) for kind, key in record.linked],
        )
        self.amendments.remove(target, record)
        self.connection.executemany(
            "DELETE FROM aliases WHERE source = ? AND target = ?", [(source, target) for _, source in record.aliases]
        )

    def aliases(self) -> list[tuple[str, Language, str]]:
        """Every old address that a release gives, with its language and how links name the release."""
        return list(self.connection.execute("SELECT source, language, target FROM aliases"))

    def count(self) -> int:
        """How many there are."""
        count: int = self.connection.execute("SELECT count(*) FROM shown").fetchone()[0]
        return count

    def targets(self) -> list[str]:
        """All of them, newest first."""
        return [target for (target,) in self.connection.execute("SELECT target FROM shown ORDER BY sort DESC")]

    def newest(self, count: int) -> list[bytes]:
        """The newest in any language, as briefs encoded."""
        found = self.connection.execute("SELECT brief FROM shown ORDER BY sort DESC LIMIT ?", (count,))
        return [brief for (brief,) in found]

    def newest_in(self, language: str, count: int) -> list[bytes]:
        """The newest that have a text in this very language, as briefs encoded."""
        found = self.connection.execute("SELECT brief FROM shown ORDER BY sort DESC")
        return list(islice((brief for (brief,) in found if language in decode(Brief, brief).titles), count))

    def newest_announced(self, language: str, count: int) -> list[tuple[str, bytes | None]]:
        """The newest releases with a text in this very language, and what was done to such, by the moment at which
        each was published: addresses, each with what was done to it, encoded, or none for the release itself.
        """
        releases = (
            (published.partition("/")[0], target, None)
            for published, target, brief in self.connection.execute(
                "SELECT published, target, brief FROM shown ORDER BY published DESC, target DESC"
            )
            if language in decode(Brief, brief).titles
        )
        amendments = (
            (moment, target, amendment)
            for moment, target, brief, amendment in self.amendments.announced(language)
            if language in decode(Brief, brief).titles
        )
        # Of one moment, what was done to a release comes after the release: in a feed, before it.
        newest = merge(amendments, releases, key=lambda item: item[0], reverse=True)
        return [(target, amendment) for _, target, amendment in islice(newest, count)]

    def replaced_by(self, target: str) -> list[bytes]:
        """The briefs of the withdrawn releases that one replaces, oldest first."""
        found = self.connection.execute("SELECT brief FROM shown WHERE replaced_by = ? ORDER BY sort", (target,))
        return [brief for (brief,) in found]

    def neighbours(self, sort: str, target: str) -> tuple[bytes | None, bytes | None]:
        """The briefs of the release before a place in time, and of the one after it."""
        return (
            self._one(
                "SELECT brief FROM shown WHERE (sort, target) < (?, ?) ORDER BY sort DESC, target DESC LIMIT 1",
                sort,
                target,
            ),
            self._one(
                "SELECT brief FROM shown WHERE (sort, target) > (?, ?) ORDER BY sort, target LIMIT 1", sort, target
            ),
        )

    def list_of_year(self, kind: str, key: str, year: int) -> list[bytes]:
        """All of a list in one year."""
        found = self.connection.execute(
            "SELECT brief FROM listed JOIN shown USING (target) "
            "WHERE kind = ? AND key = ? AND year = ? ORDER BY listed.sort DESC",
            (kind, key, year),
        )
        return [brief for (brief,) in found]

    def newest_of_list(self, kind: str, key: str, years: Iterable[int], count: int) -> list[bytes]:
        """The newest of a list, whose years are given."""
        newest: list[bytes] = []
        for year in sorted(years, reverse=True):
            found = self.connection.execute(
                "SELECT brief FROM listed JOIN shown USING (target) "
                "WHERE kind = ? AND key = ? AND year = ? ORDER BY listed.sort DESC LIMIT ?",
                (kind, key, year, count - len(newest)),
            )
            newest.extend(brief for (brief,) in found)
            if len(newest) == count:
                break
        return newest

    def quoting_in_year(self, key: str, year: int) -> list[tuple[bytes, bytes]]:
        """All that quote a person or body in one year: the brief and the quotations of each, encoded."""
        return self._quoting(key, year, _ALL)

    def newest_quoting(self, key: str, count: int) -> list[tuple[bytes, bytes]]:
        """The newest of them."""
        newest: list[tuple[bytes, bytes]] = []
        for year in sorted(self.years(QUOTED, key), reverse=True):
            newest += self._quoting(key, year, count - len(newest))
            if len(newest) == count:
                break
        return newest

    def _quoting(self, key: str, year: int, count: int) -> list[tuple[bytes, bytes]]:
        return self.connection.execute(
            "SELECT brief, quotations FROM listed JOIN shown USING (target) JOIN quotations USING (folder) "
            "WHERE kind = ? AND key = ? AND year = ? ORDER BY listed.sort DESC LIMIT ?",
            (QUOTED, key, year, count),
        ).fetchall()

    def years(self, kind: str, key: str) -> dict[int, int]:
        """How many a list has in each year."""
        return dict(self.connection.execute("SELECT year, count FROM counts WHERE kind = ? AND key = ?", (kind, key)))

    def months(self, year: int) -> dict[int, int]:
        """How many releases each month of a year has."""
        found = self.connection.execute(
            "SELECT CAST(key AS INTEGER), count FROM counts WHERE kind = ? AND year = ?", (NEWS, year)
        )
        return dict(found)

    def calendar(self) -> dict[int, dict[int, int]]:
        """The same of all years."""
        calendar: dict[int, dict[int, int]] = {}
        found = self.connection.execute("SELECT year, CAST(key AS INTEGER), count FROM counts WHERE kind = ?", (NEWS,))
        for year, month, count in found:
            calendar.setdefault(year, {})[month] = count
        return calendar

    def totals(self, kind: str) -> dict[str, int]:
        """How many releases each list of a kind has."""
        return dict(self.connection.execute("SELECT key, sum(count) FROM counts WHERE kind = ? GROUP BY key", (kind,)))

    def lists(self) -> frozenset[tuple[str, str]]:
        """Every list that has a release or is linked to, as (kind, key), without the calendar and who is quoted."""
        found = self.connection.execute(
            "SELECT kind, key FROM counts WHERE kind NOT IN (?, ?) UNION SELECT kind, key FROM linked", (NEWS, QUOTED)
        )
        return frozenset(found)

    def _one(self, query: str, *values: object) -> bytes | None:
        row = self.connection.execute(query, values).fetchone()
        return None if row is None else row[0]


def _lists(brief: Brief, record: Record) -> list[tuple[str, str]]:
    quoted = ((QUOTED, key) for key in brief.quoted)
    return [*record.facets, *quoted, (NEWS, f"{brief.date.day.month:02}")]
