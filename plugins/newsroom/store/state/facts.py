"""Single values of the state, each by its name."""

import sqlite3
from dataclasses import dataclass
from typing import TypeVar

from newsroom.core.codec import decode, encode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Facts:
    """Values by name; what is not there is `None`."""

    connection: sqlite3.Connection

    def get(self, name: str, kind: type[T]) -> T | None:
        """A value of that type."""
        content = self.get_bytes(name)
        return None if content is None else decode(kind, content)

    def get_bytes(self, name: str) -> bytes | None:
        """A value as the bytes it was put in as."""
        row = self.connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()
        return None if row is None else row[0]

    def put(self, name: str, value: object) -> None:
        """Keep a value in the place of what was there."""
        self.put_bytes(name, encode(value))

    def put_bytes(self, name: str, content: bytes) -> None:
        """The same of a value that is bytes already."""
        self.connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, content))

    def remove(self, name: str) -> None:
        """Forget a value."""
        self.connection.execute("DELETE FROM facts WHERE name = ?", (name,))
