"""What a run of batches has done so far, in a file of SQLite: each step is on the disk before the next one is taken.

A batch is noted twice. Before its request is sent, the intent: which batch was the newest then, and when that was. When
the answer is there, the id. What stands between the two may or may not have been created, and has to be looked for.
"""

from __future__ import annotations

import sqlite3
from os import PathLike, fspath
from typing import TYPE_CHECKING, NamedTuple, Self

from ._errors import BatchStateError

if TYPE_CHECKING:
    from ._batch_requests import Part

_KIND = 0x414D4252  # marks a file as one of these
_TABLE = """
CREATE TABLE IF NOT EXISTS parts (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    newest TEXT,
    sent_at REAL,
    batch TEXT
)
"""


class Intent(NamedTuple):
    """What was known just before a request was sent."""

    newest: str
    """Id of the newest batch in the workspace; empty where there was none."""
    sent_at: float
    """Seconds since 1970."""


class RunState:
    """The parts of a run: digest, intent and batch of each. One process at a time has the file.

    Raises:
        BatchStateError: The file can't be used.
    """

    def __init__(self, path: str | PathLike[str] | None) -> None:
        self._name = "memory" if path is None else fspath(path)
        try:
            self._sql = sqlite3.connect(":memory:" if path is None else self._name, timeout=0, isolation_level=None)
        except sqlite3.Error as error:
            raise self._fault(f"can't be opened ({error})") from error
        try:
            self._open()
        except BaseException:
            self._sql.close()
            raise

    def _open(self) -> None:
        try:
            self._sql.execute("PRAGMA locking_mode = EXCLUSIVE")  # until it is closed, or the process ends in any way
            self._sql.execute("BEGIN EXCLUSIVE")
            (kind,) = self._sql.execute("PRAGMA application_id").fetchone()
            (tables,) = self._sql.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if kind != _KIND and tables:
                raise self._fault("is a database of something else")
            self._sql.execute(f"PRAGMA application_id = {_KIND}")
            self._sql.execute(_TABLE)
            self._sql.execute("COMMIT")
        except sqlite3.OperationalError as error:
            raise self._fault(f"is in use by another process, or can't be written ({error})") from error
        except sqlite3.DatabaseError as error:
            raise self._fault(f"is not a state file ({error})") from error

    def _fault(self, what: str) -> BatchStateError:
        return BatchStateError(f"The state file {self._name} {what}.")

    def begin(self, parts: list[Part]) -> None:
        """Notes the parts of a new run, or finds those of the one that is to go on."""
        known = self._sql.execute("SELECT digest FROM parts ORDER BY number").fetchall()
        if not known:
            rows = [(part.number, part.digest) for part in parts]
            with self._sql:
                self._sql.execute("BEGIN")
                self._sql.executemany("INSERT INTO parts (number, digest) VALUES (?, ?)", rows)
        elif [digest for (digest,) in known] != [part.digest for part in parts]:
            raise self._fault(
                "belongs to a run of other requests, or of the same ones split in another way. To go on with that run, "
                "pass exactly what it was given; for a new one, name another file"
            )

    def batch(self, part: Part) -> str | None:
        """The batch that a part was sent as."""
        (batch,) = self._sql.execute("SELECT batch FROM parts WHERE number = ?", (part.number,)).fetchone()
        found: str | None = batch
        return found

    def batches(self) -> set[str]:
        """All batches of this run that are known."""
        return {batch for (batch,) in self._sql.execute("SELECT batch FROM parts WHERE batch IS NOT NULL")}

    def intent(self, part: Part) -> Intent | None:
        """What was known before a part was sent, if nothing came of that yet."""
        query = "SELECT newest, sent_at FROM parts WHERE number = ? AND newest IS NOT NULL AND batch IS NULL"
        row = self._sql.execute(query, (part.number,)).fetchone()
        return None if row is None else Intent(*row)

    def intend(self, part: Part, intent: Intent) -> None:
        """The part is about to be sent."""
        self._change(part, "newest = ?, sent_at = ?", *intent)

    def refused(self, part: Part) -> None:
        """The part was sent, and surely not taken."""
        self._change(part, "newest = NULL, sent_at = NULL")

    def created(self, part: Part, batch: str) -> None:
        """The part is this batch."""
        self._change(part, "batch = ?", batch)

    def _change(self, part: Part, columns: str, *values: object) -> None:
        self._sql.execute(f"UPDATE parts SET {columns} WHERE number = ?", (*values, part.number))

    def close(self) -> None:
        self._sql.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()
