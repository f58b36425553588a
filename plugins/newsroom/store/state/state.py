"""The state as one value: its groups of tables, and its transactions."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from newsroom.store.state.facts import Facts
from newsroom.store.state.file import NAME, discard_state, open_state, write_ahead
from newsroom.store.state.files import MadeFiles
from newsroom.store.state.ledger import Ledger
from newsroom.store.state.readings import Readings
from newsroom.store.state.shown import Shown

_CONTENT = "room-content"
_SIGNATURE = "room-program-signature"
_DIGEST = "room-program-digest"


@dataclass(frozen=True, slots=True)
class Room:
    """What the state as a whole depends on: the content folder as it is named, and the program.

    The program's digest is asked for only where its files look otherwise from outside.
    """

    content: str
    program_signature: bytes
    program_digest: Callable[[], bytes]

    def claim(self, facts: Facts) -> None:
        """Let a state be of this room."""
        facts.put(_CONTENT, self.content)
        facts.put_bytes(_SIGNATURE, self.program_signature)
        facts.put_bytes(_DIGEST, self.program_digest())

    def is_of(self, facts: Facts) -> bool:
        """Whether a state is of this room."""
        if facts.get(_CONTENT, str) != self.content:
            return False
        if facts.get_bytes(_SIGNATURE) == self.program_signature:
            return True
        if facts.get_bytes(_DIGEST) != self.program_digest():
            return False
        facts.put_bytes(_SIGNATURE, self.program_signature)
        return True


@dataclass(frozen=True, slots=True)
class State:
    """An open state. Nothing is kept of a transaction that does not end well."""

    connection: sqlite3.Connection
    facts: Facts
    readings: Readings
    shown: Shown
    ledger: Ledger
    files: MadeFiles

    @classmethod
    def on(cls, connection: sqlite3.Connection) -> "State":
        """The state in an open database."""
        return cls(
            connection,
            Facts(connection),
            Readings(connection),
            Shown(connection),
            Ledger(connection),
            MadeFiles(connection),
        )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self.connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
            raise
        self.connection.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        with suppress(sqlite3.Error):
            write_ahead(self.connection)
        self.connection.close()


@dataclass(frozen=True, slots=True)
class Opened:
    """The state as it was found: `is_set_aside` where there was one of no use."""

    state: State
    is_set_aside: bool = False


def open_for(folder: Path, room: Room) -> Opened:
    """The state for builds in one room; one that was made in another is set aside, as is whatever is no state of ours.

    Raises `OSError` or `sqlite3.Error` where none can be made.
    """
    had_one = (folder / NAME).exists()
    connection = open_state(folder)
    if connection is not None:
        state = State.on(connection)
        if not had_one:
            room.claim(state.facts)
        if not had_one or room.is_of(state.facts):
            return Opened(state)
        state.close()
    discard_state(folder)
    connection = open_state(folder)
    if connection is None:
        raise OSError(f"no build state can be made in {folder}")
    state = State.on(connection)
    room.claim(state.facts)
    return Opened(state, is_set_aside=True)
