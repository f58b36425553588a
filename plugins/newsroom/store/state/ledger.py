"""The ledger as it was read, and what a look at each release and standing page beside it came to."""

import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from newsroom.core.alias import redirect_file
from newsroom.core.codec import decode, encode
from newsroom.core.language import Language
from newsroom.core.ledger import Entry
from newsroom.core.problem import Problem


@dataclass(frozen=True, slots=True)
class Ledger:
    """Lines by the release or standing page that they belong to, their subject."""

    connection: sqlite3.Connection

    def put_part(self, part: str, entries: Mapping[Entry, int]) -> set[str]:
        """Keep a file's lines in the place of what was there; the subjects whose lines differ."""
        found = self.connection.execute("SELECT entry FROM ledger WHERE part = ?", (part,))
        before = {decode(Entry, entry) for (entry,) in found}
        self.connection.execute("DELETE FROM ledger WHERE part = ?", (part,))
        self.connection.executemany(
            "INSERT INTO ledger VALUES (?, ?, ?, ?, ?)",
            [(entry.address, part, entry.subject, line, encode(entry)) for entry, line in entries.items()],
        )
        return {entry.subject for entry in before ^ entries.keys()}

    def repeated(self) -> list[list[tuple[str, str, int]]]:
        """The addresses that stand in several files, each with these and the lines there."""
        found = self.connection.execute("SELECT address FROM ledger GROUP BY address HAVING count(*) > 1")
        query = "SELECT address, part, line FROM ledger WHERE address = ? ORDER BY part"
        return [self.connection.execute(query, row).fetchall() for row in found.fetchall()]

    def is_empty(self) -> bool:
        """Whether nothing was ever recorded."""
        return self.connection.execute("SELECT 1 FROM ledger LIMIT 1").fetchone() is None

    def lines(self, subject: str) -> list[tuple[Entry, str, int]]:
        """The lines of one release or page, each with its file and number."""
        found = self.connection.execute(
            "SELECT entry, part, line FROM ledger WHERE subject = ? ORDER BY address", (subject,)
        )
        return [(decode(Entry, entry), part, line) for entry, part, line in found]

    def part(self, part: str) -> list[Entry]:
        """All lines of a file."""
        found = self.connection.execute("SELECT entry FROM ledger WHERE part = ?", (part,))
        return [decode(Entry, entry) for (entry,) in found]

    def recorded(self, address: str) -> Entry | None:
        """The line of an address."""
        row = self.connection.execute("SELECT entry FROM ledger WHERE address = ? ORDER BY part", (address,)).fetchone()
        return None if row is None else decode(Entry, row[0])

    def subjects(self) -> list[str]:
        """All that have a line."""
        return [subject for (subject,) in self.connection.execute("SELECT DISTINCT subject FROM ledger")]

    def put_judged(
        self,
        subject: str,
        problems: Collection[Problem],
        moved: Mapping[str, str],
        *,
        unrecorded: int,
        is_unsettled: bool,
    ) -> bool:
        """Keep what a look at a subject came to; whether other addresses are answered elsewhere than before."""
        found = self.connection.execute("SELECT address, leads FROM moved WHERE subject = ?", (subject,))
        is_other = dict(found) != moved
        if is_other:
            self.connection.execute("DELETE FROM moved WHERE subject = ?", (subject,))
            self.connection.executemany(
                "INSERT INTO moved VALUES (?, ?, ?)", [(subject, *item) for item in moved.items()]
            )
        if problems or unrecorded or is_unsettled:
            self.connection.execute(
                "INSERT OR REPLACE INTO judged VALUES (?, ?, ?, ?)",
                (subject, encode(tuple(problems)), unrecorded, is_unsettled),
            )
        else:
            self.connection.execute("DELETE FROM judged WHERE subject = ?", (subject,))
        return is_other

    def forget_judged(self) -> None:
        """Before all is looked at anew, or where there is nothing to look at."""
        self.connection.execute("DELETE FROM judged")
        self.connection.execute("DELETE FROM moved")

    def judged(self) -> list[str]:
        """The subjects with any problem or warning, anything lost, or addresses that are answered elsewhere."""
        found = self.connection.execute(
            "SELECT subject FROM judged WHERE problems != ? OR is_unsettled UNION SELECT subject FROM moved",
            (encode(()),),
        )
        return [subject for (subject,) in found]

    def unrecorded(self) -> list[str]:
        """The subjects that have something public which is not in the ledger."""
        return [subject for (subject,) in self.connection.execute("SELECT subject FROM judged WHERE unrecorded > 0")]

    def count_unrecorded(self) -> int:
        """How many lines are missing."""
        row = self.connection.execute("SELECT coalesce(sum(unrecorded), 0) FROM judged").fetchone()
        count: int = row[0]
        return count

    def problems(self) -> Iterator[Problem]:
        """All of them."""
        for (content,) in self.connection.execute("SELECT problems FROM judged"):
            yield from decode(tuple[Problem, ...], content)

    def moved(self) -> list[tuple[str, str]]:
        """Every recorded address that is answered elsewhere, with where it leads."""
        return list(self.connection.execute("SELECT address, leads FROM moved"))

    def keep_published(self, folder: str, language: Language, revision: str, body: bytes) -> None:
        """Keep the last body of a bundle that was published so."""
        self.connection.execute(
            "INSERT OR REPLACE INTO published VALUES (?, ?, ?, ?)", (folder, language, revision, body)
        )

    def published(self, folder: str, language: Language, revision: str) -> bytes | None:
        """The body of a bundle as it was published in that state, encoded, where it has been changed since."""
        row = self.connection.execute(
            "SELECT body FROM published WHERE folder = ? AND language = ? AND revision = ?",
            (folder, language, revision),
        ).fetchone()
        return None if row is None else row[0]

    def forget_published(self, folder: str) -> None:
        """A bundle is gone."""
        self.connection.execute("DELETE FROM published WHERE folder = ?", (folder,))

    def redirects(self) -> dict[str, str]:
        """Where each old address leads in what is shown."""
        return dict(self.connection.execute("SELECT source, leads FROM redirects"))

    def redirect(self, source: str) -> str | None:
        """Where one leads."""
        row = self.connection.execute("SELECT leads FROM redirects WHERE source = ?", (source,)).fetchone()
        return None if row is None else row[0]

    def has_page(self, file: str) -> bool:
        """Whether a file of the output is the page of an old address."""
        return self.connection.execute("SELECT 1 FROM redirects WHERE file = ?", (file,)).fetchone() is not None

    def put_redirects(self, redirects: Mapping[str, str]) -> None:
        """Show these old addresses, and no others."""
        self.connection.execute("DELETE FROM redirects")
        self.connection.executemany(
            "INSERT INTO redirects VALUES (?, ?, ?)",
            [(source, leads, redirect_file(source)) for source, leads in redirects.items()],
        )
