"""Where the offline API keeps batches: in SQLite, in memory or in a file that a restart finds again."""

from __future__ import annotations

import json
import sqlite3
import threading
import weakref
from collections.abc import Iterator, Sequence
from os import PathLike, fspath
from typing import Any, NamedTuple

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.ids import identifier

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
    errored INTEGER
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
_AT_ONCE = 500  # requests that are read at a time


class Kept(NamedTuple):
    """A batch as it is kept: what was asked for and when. How far it has come, the clock tells."""

    number: int
    id: str
    created: float
    seconds: float
    """What it takes from its beginning to its end."""
    version: str
    size: int
    canceled: float | None
    errored: int | None
    """Requests that the API refuses; None until they have been counted."""


class StoreFull(Exception):
    """There is no room for another batch."""


class BatchStore:
    """Batches and their requests. Threads can share it.

    Args:
        path: The file; `:memory:` for none.
        keep_bytes: How much memory batches can take. It does not limit a file.
    """

    def __init__(self, path: str | PathLike[str] = ":memory:", *, keep_bytes: int = KEEP_BYTES) -> None:
        self._lock = threading.Lock()
        self._sql = sqlite3.connect(fspath(path), check_same_thread=False)
        weakref.finalize(self, self._sql.close)  # for APIs that nobody closes; from Python 3.13 on SQLite warns of them
        with self._lock, self._sql:
            self._sql.executescript(_TABLES)
            if fspath(path) == ":memory:":
                (page_size,) = self._sql.execute("PRAGMA page_size").fetchone()
                self._sql.execute(f"PRAGMA max_page_count = {max(1, keep_bytes // page_size)}")

    def add(self, requests: Sequence[Json], *, created: float, seconds: float, version: str) -> Kept:
        """Keep a batch; when this returns, no crash can lose it.

        Raises:
            StoreFull: There is no room for it.
        """
        try:
            name = self._insert(requests, created, seconds, version)
        except sqlite3.OperationalError as error:
            raise StoreFull(str(error)) from error
        return self._one("id = ?", name)

    def _insert(self, requests: Sequence[Json], created: float, seconds: float, version: str) -> str:
        with self._lock, self._sql:
            cursor = self._sql.execute(
                "INSERT INTO batches (created, seconds, version, size) VALUES (?, ?, ?, ?)",
                (created, seconds, version, len(requests)),
            )
            number = cursor.lastrowid
            name = identifier("msgbatch_01", number, created)
            self._sql.execute("UPDATE batches SET id = ? WHERE number = ?", (name, number))
            rows = ((number, place, r["custom_id"], json.dumps(r["params"])) for place, r in enumerate(requests))
            self._sql.executemany("INSERT INTO requests VALUES (?, ?, ?, ?)", rows)
        return name

    def find(self, name: str) -> Kept | None:
        found = self._some("id = ?", (name,))
        return found[0] if found else None

    def nearest(self, number: int | None, asked: Window) -> list[Kept]:
        """Batches behind or before a number in the list of all, the newest first; one more than is asked for."""
        order, condition = ("ASC", "number > ?") if asked.before else ("DESC", "number < ?")
        condition, values = (condition, (number,)) if number is not None else ("1", ())
        return self._some(f"{condition} ORDER BY number {order} LIMIT {asked.limit + 1}", values)

    def cancel(self, batch: Kept, when: float) -> Kept:
        return self._change(batch, "canceled", when)

    def count_errors(self, batch: Kept, errored: int) -> Kept:
        return self._change(batch, "errored", errored)

    def delete(self, batch: Kept) -> None:
        with self._lock, self._sql:
            self._sql.execute("DELETE FROM requests WHERE batch = ?", (batch.number,))
            self._sql.execute("DELETE FROM batches WHERE number = ?", (batch.number,))

    def requests(self, batch: Kept) -> Iterator[tuple[int, str, Json]]:
        """Place, custom_id and params of each request; the last one first, for nobody may count on their order."""
        place = batch.size
        while True:
            with self._lock:
                rows = self._sql.execute(
                    "SELECT place, custom_id, params FROM requests WHERE batch = ? AND place < ? "
                    "ORDER BY place DESC LIMIT ?",
                    (batch.number, place, _AT_ONCE),
                ).fetchall()
            for place, custom_id, params in rows:
                yield place, custom_id, json.loads(params)
            if not rows:
                return

    def close(self) -> None:
        with self._lock:
            self._sql.close()

    def _change(self, batch: Kept, column: str, value: float) -> Kept:
        with self._lock, self._sql:
            self._sql.execute(f"UPDATE batches SET {column} = ? WHERE number = ?", (value, batch.number))
        return self._one("number = ?", batch.number)

    def _one(self, condition: str, value: Any) -> Kept:
        (found,) = self._some(condition, (value,))
        return found

    def _some(self, condition: str, values: tuple[Any, ...]) -> list[Kept]:
        with self._lock:
            rows = self._sql.execute(f"SELECT * FROM batches WHERE {condition}", values).fetchall()
        return [Kept(*row) for row in rows]
