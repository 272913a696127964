"""The storage of message batches: SQLite, in memory or in a file that survives a restart."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from os import PathLike
from typing import Any, NamedTuple

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.ids import identifier

from .database import Database
from .lists import Window

_TABLES = """
CREATE TABLE IF NOT EXISTS batches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT UNIQUE,
    created REAL NOT NULL,
    seconds REAL NOT NULL,
    version TEXT NOT NULL,
    size INTEGER NOT NULL,
    canceled REAL,
    errored INTEGER,
    betas TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS requests (
    batch INTEGER NOT NULL,
    place INTEGER NOT NULL,
    custom_id TEXT NOT NULL,
    params TEXT NOT NULL,
    PRIMARY KEY (batch, place)
) WITHOUT ROWID;
"""
KEEP_BYTES = 1024 * 1024 * 1024
_PAGE_SIZE = 500  # requests that are read at once


class StoredBatch(NamedTuple):
    """A stored batch. Its progress is not stored: it follows from the clock."""

    number: int
    id: str
    created: float
    seconds: float
    """The seconds that the batch takes to end."""
    version: str
    size: int
    canceled: float | None
    errored: int | None
    """The number of requests that fail; None until they are counted."""
    betas: str
    """The beta features of its requests, separated by commas."""


class StoreFull(Exception):
    """Raised if there is no memory for another batch."""


class BatchStore:
    """Batches and their requests. Thread-safe.

    Args:
        path: The file, or `:memory:`.
        keep_bytes: The maximum memory for batches, in bytes. It does not limit a file.
    """

    def __init__(self, path: str | PathLike[str] = ":memory:", *, keep_bytes: int = KEEP_BYTES) -> None:
        self.database: Database = Database(path, keep_bytes=keep_bytes)
        """The database, which also stores files."""
        self._lock, self._sql = self.database.lock, self.database.connection
        with self._lock, self._sql:
            self._sql.executescript(_TABLES)
            if "betas" not in [row[1] for row in self._sql.execute("PRAGMA table_info(batches)")]:
                # The file is from version 0.5 or older.
                self._sql.execute("ALTER TABLE batches ADD COLUMN betas TEXT NOT NULL DEFAULT ''")

    def add(self, requests: Sequence[Json], *, created: float, seconds: float, version: str, betas: str) -> StoredBatch:
        """Store a batch. Once this method has returned, a crash cannot lose the batch.

        Raises:
            StoreFull: There is no memory for it.
        """
        try:
            name = self._insert(requests, created, seconds, version, betas)
        except sqlite3.OperationalError as error:
            raise StoreFull(str(error)) from error
        return self._select_one("id = ?", name)

    def _insert(self, requests: Sequence[Json], created: float, seconds: float, version: str, betas: str) -> str:
        with self._lock, self._sql:
            cursor = self._sql.execute(
                "INSERT INTO batches (created, seconds, version, size, betas) VALUES (?, ?, ?, ?, ?)",
                (created, seconds, version, len(requests), betas),
            )
            number = cursor.lastrowid
            name = identifier("msgbatch_01", number, created)
            self._sql.execute("UPDATE batches SET id = ? WHERE number = ?", (name, number))
            rows = ((number, place, r["custom_id"], json.dumps(r["params"])) for place, r in enumerate(requests))
            self._sql.executemany("INSERT INTO requests VALUES (?, ?, ?, ?)", rows)
        return name

    def find(self, name: str) -> StoredBatch | None:
        found = self._select("id = ?", (name,))
        return found[0] if found else None

    def nearest(self, number: int | None, window: Window) -> list[StoredBatch]:
        """Return the batches after or before a number, newest first, and one more than the window has."""
        order, condition = ("ASC", "number > ?") if window.before else ("DESC", "number < ?")
        condition, values = (condition, (number,)) if number is not None else ("1", ())
        return self._select(f"{condition} ORDER BY number {order} LIMIT {window.limit + 1}", values)

    def cancel(self, batch: StoredBatch, when: float) -> StoredBatch:
        return self._update(batch, "canceled", when)

    def count_errors(self, batch: StoredBatch, errored: int) -> StoredBatch:
        return self._update(batch, "errored", errored)

    def delete(self, batch: StoredBatch) -> None:
        with self._lock, self._sql:
            self._sql.execute("DELETE FROM requests WHERE batch = ?", (batch.number,))
            self._sql.execute("DELETE FROM batches WHERE number = ?", (batch.number,))

    def requests(self, batch: StoredBatch) -> Iterator[tuple[int, str, Json]]:
        """Yield position, custom_id and params of each request, last first: clients must not rely on the order."""
        place = batch.size
        while True:
            with self._lock:
                rows = self._sql.execute(
                    "SELECT place, custom_id, params FROM requests WHERE batch = ? AND place < ? "
                    "ORDER BY place DESC LIMIT ?",
                    (batch.number, place, _PAGE_SIZE),
                ).fetchall()
            for place, custom_id, params in rows:
                yield place, custom_id, json.loads(params)
            if not rows:
                return

    def close(self) -> None:
        self.database.close()

    def _update(self, batch: StoredBatch, column: str, value: float) -> StoredBatch:
        with self._lock, self._sql:
            self._sql.execute(f"UPDATE batches SET {column} = ? WHERE number = ?", (value, batch.number))
        return self._select_one("number = ?", batch.number)

    def _select_one(self, condition: str, value: Any) -> StoredBatch:
        (found,) = self._select(condition, (value,))
        return found

    def _select(self, condition: str, values: tuple[Any, ...]) -> list[StoredBatch]:
        with self._lock:
            rows = self._sql.execute(f"SELECT * FROM batches WHERE {condition}", values).fetchall()
        return [StoredBatch(*row) for row in rows]
