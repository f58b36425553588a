"""What was made: each file of the output, with the digests of what it was made from and of its bytes."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MadeFile:
    """A file's digests."""

    made_from: bytes
    content: bytes


@dataclass(frozen=True, slots=True)
class MadeFiles:
    """Files by their path below the output folder."""

    connection: sqlite3.Connection

    def get(self, file: str) -> MadeFile | None:
        """One file's digests."""
        row = self.connection.execute("SELECT made_from, content FROM files WHERE file = ?", (file,)).fetchone()
        return None if row is None else MadeFile(*row)

    def has_any(self) -> bool:
        """Whether any file was made."""
        return self.connection.execute("SELECT 1 FROM files LIMIT 1").fetchone() is not None

    def put(self, file: str, made: MadeFile) -> None:
        """Remember that a file was made."""
        self.connection.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (file, made.made_from, made.content))

    def add(self, file: str, made: MadeFile) -> None:
        """The same of a file that was not made before: two pages at one address are an error of the program."""
        try:
            self.connection.execute("INSERT INTO files VALUES (?, ?, ?)", (file, made.made_from, made.content))
        except sqlite3.IntegrityError:
            raise ValueError(f"two pages at one address: {file}") from None

    def remove(self, file: str) -> None:
        """Forget a file."""
        self.connection.execute("DELETE FROM files WHERE file = ?", (file,))

    def below(self, folder: str) -> list[str]:
        """The files in a folder, whose path ends in a slash, and in those below it."""
        found = self.connection.execute(
            "SELECT file FROM files WHERE file >= ? AND file < ?", (folder, f"{folder[:-1]}0")
        )
        return [file for (file,) in found]

    def all(self) -> Iterator[tuple[str, bytes]]:
        """Every file with the digest of its bytes."""
        yield from self.connection.execute("SELECT file, content FROM files ORDER BY file")

    def bytecode(self) -> dict[str, bytes]:
        """The compiled templates."""
        return dict(self.connection.execute("SELECT name, code FROM bytecode"))

    def put_bytecode(self, codes: Mapping[str, bytes]) -> None:
        """Keep the compiled templates in the place of what was there."""
        self.connection.execute("DELETE FROM bytecode")
        self.connection.executemany("INSERT INTO bytecode VALUES (?, ?)", codes.items())

    def planned(self, files: Iterable[str]) -> None:
        """Note in passing files that the site has; `unplanned` are the others. None is planned twice."""
        self.connection.execute("CREATE TEMP TABLE IF NOT EXISTS planned (file TEXT PRIMARY KEY) WITHOUT ROWID")
        try:
            self.connection.executemany("INSERT INTO planned VALUES (?)", ((file,) for file in files))
        except sqlite3.IntegrityError:
            raise ValueError("two pages at one address") from None

    def unplanned(self) -> list[str]:
        """The files that were made and that the site no longer has; the notes are forgotten."""
        found = self.connection.execute("SELECT file FROM files WHERE file NOT IN (SELECT file FROM planned)")
        files = [file for (file,) in found]
        self.connection.execute("DROP TABLE planned")
        return files
