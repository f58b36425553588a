"""Corrections and withdrawals of what is shown: in each language that they concern, newest first."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from newsroom.core.amendment import Amendment
from newsroom.core.codec import encode
from newsroom.core.read import Record

# The brief of a release with what was done to it, both encoded.
Amended = tuple[bytes, bytes]

_YEAR = "CAST(substr(day, 1, 4) AS INTEGER)"
_OF_LANGUAGE = "FROM amended JOIN shown USING (target) WHERE language = ?"
_NEWEST_FIRST = "ORDER BY day DESC, amended.sort DESC, target DESC, place DESC"
_LAST_ANNOUNCED_FIRST = "ORDER BY moment DESC, amended.sort DESC, target DESC, place DESC"


@dataclass(frozen=True, slots=True)
class Amendments:
    """Found by language and day, so that neither the register nor a feed reads any other release."""

    connection: sqlite3.Connection

    def put(self, target: str, record: Record) -> None:
        """Show those of a release."""
        self.connection.executemany(
            "INSERT INTO amended VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(*key, _moment(amendment, record), encode(amendment)) for key, amendment in _rows(target, record)],
        )

    def remove(self, target: str, record: Record) -> None:
        """Show them no longer."""
        self.connection.executemany(
            "DELETE FROM amended WHERE language = ? AND day = ? AND sort = ? AND target = ? AND place = ?",
            [key for key, _ in _rows(target, record)],
        )

    def newest(self, language: str, count: int) -> list[Amended]:
        """The newest of all."""
        query = f"SELECT brief, amendment {_OF_LANGUAGE} {_NEWEST_FIRST} LIMIT ?"
        return self.connection.execute(query, (language, count)).fetchall()

    def of_year(self, language: str, year: int) -> list[Amended]:
        """All that bear a day of one year."""
        query = f"SELECT brief, amendment {_OF_LANGUAGE} AND day >= ? AND day < ? {_NEWEST_FIRST}"
        return self.connection.execute(query, (language, f"{year:04}", f"{year + 1:04}")).fetchall()

    def announced(self, language: str) -> Iterator[tuple[str, str, bytes, bytes]]:
        """Newest first: the moment, the address of the release, its brief and what was done to it."""
        return self.connection.execute(
            f"SELECT moment, target, brief, amendment {_OF_LANGUAGE} {_LAST_ANNOUNCED_FIRST}", (language,)
        )

    def years(self, language: str) -> dict[int, int]:
        """How many bear a day of each year."""
        query = f"SELECT {_YEAR}, count(*) FROM amended WHERE language = ? GROUP BY 1"
        return dict(self.connection.execute(query, (language,)))

    def all_years(self) -> list[int]:
        """Every year in which anything was corrected or withdrawn."""
        return [year for (year,) in self.connection.execute(f"SELECT DISTINCT {_YEAR} FROM amended ORDER BY 1")]


def _moment(amendment: Amendment, record: Record) -> str:
    """The beginning of its day, and never before the release itself."""
    return max(f"{amendment.day.isoformat()}T00:00:00", record.published.partition("/")[0])


def _rows(target: str, record: Record) -> Iterator[tuple[tuple[str, str, str, str, int], Amendment]]:
    for place, amendment in enumerate(record.amendments):
        for language in amendment.languages:
            yield (language, amendment.day.isoformat(), record.sort, target, place), amendment
