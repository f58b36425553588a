"""The state's file: where it lies, opening it, and setting it aside when it is of no use."""

import os
import sqlite3
from hashlib import blake2b
from pathlib import Path

from newsroom.store.state.schema import APPLICATION, FORMAT, SCHEMA

CACHE = "NEWSROOM_CACHE"
NAME = "state.sqlite"
_SUFFIXES = ("", "-wal", "-shm", "-journal")
_WAIT_SECONDS = 5.0


def state_folder(output: Path) -> Path:
    """The folder of an output's state, in `NEWSROOM_CACHE` or `.cache/newsroom`: two outputs never share one."""
    cache = Path(os.environ.get(CACHE, "").strip() or ".cache/newsroom")
    return cache / blake2b(os.fsencode(output.resolve()), digest_size=8).hexdigest()


def open_state(folder: Path) -> sqlite3.Connection | None:
    """The state in a folder, made where there is none; `None` where what is there is not ours or of another format.

    Raises `OSError` where the folder can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / NAME
    is_new = not path.exists()
    connection = sqlite3.connect(path, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        if is_new:
            _create(connection)
        elif not _is_ours(connection):
            connection.close()
            return None
        # A power cut may cost the state, never its being right: SQLite finds out, and a clean build follows.
        connection.executescript("PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000;")
        if not is_new:
            write_ahead(connection)
    except sqlite3.DatabaseError:
        connection.close()
        if is_new:
            raise
        return None
    return connection


def write_ahead(connection: sqlite3.Connection) -> None:
    """Let changes be written beside the state. A new one first grows without that, or all would be written twice."""
    connection.execute("PRAGMA journal_mode = WAL").fetchone()


def discard_state(folder: Path) -> None:
    """Remove the state's file."""
    for suffix in _SUFFIXES:
        (folder / f"{NAME}{suffix}").unlink(missing_ok=True)


def is_about_room(error: sqlite3.Error) -> bool:
    """Whether an error says that the disk is full or can't be written, and nothing about the state itself."""
    return error.sqlite_errorname in {"SQLITE_FULL", "SQLITE_READONLY", "SQLITE_CANTOPEN"} or (
        error.sqlite_errorname or ""
    ).startswith("SQLITE_IOERR")


def _create(connection: sqlite3.Connection) -> None:
    connection.executescript(
        f"PRAGMA page_size = 8192; PRAGMA application_id = {APPLICATION}; BEGIN; {SCHEMA} "
        f"PRAGMA user_version = {FORMAT}; COMMIT;"
    )


def _is_ours(connection: sqlite3.Connection) -> bool:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return (application, version) == (APPLICATION, FORMAT)
