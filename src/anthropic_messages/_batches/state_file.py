"""Keep the state of a run of batches in a SQLite file. Each step is on the disk before the next one begins.

A batch is recorded twice: an intent before its request is sent, and the id when the response has arrived. A batch with
an intent and without an id may have been created or not. The run looks for it in the list of batches.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from anthropic_messages._errors import BatchStateError

from .file_lock import FileLock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

    from .requests import Part

_APPLICATION_ID = 0x414D4252  # SQLite's `application_id` of state files
_FORMAT_VERSION = 2  # The version of the table below.
_TABLE = """
CREATE TABLE parts (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    newest TEXT,
    newest_created REAL,
    date REAL,
    batch TEXT,
    checksum TEXT NOT NULL
)
"""
_COLUMNS = "number, digest, newest, newest_created, date, batch"

_RESTART = "start the run again with the same file; it continues where it stopped"
_IN_USE = (
    "is in use by another process, or by another run in this one. "
    "Wait until that run ends, or use another file for other requests"
)
_DAMAGED = (
    "is damaged. Restore a copy of it if there is one. The batches that were created still exist: "
    "`batches.list()` shows them, and `batches.results()` reads them. "
    "To send and pay for all requests again, pass another path"
)
_MESSAGES = {
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_FULL: f"can't be written: the disk is full. Free some space, then {_RESTART}",
    sqlite3.SQLITE_IOERR: f"can't be read or written ({{error}}). Check the disk and its quota, then {_RESTART}",
    sqlite3.SQLITE_NOTADB: f"is not a state file, or {_DAMAGED}",
    **dict.fromkeys(
        (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH),
        f"can't be opened for writing ({{error}}). Check the permissions of the file and its folder, then {_RESTART}",
    ),
}
"""Messages for SQLite's error codes. Every other code means that the file is damaged."""


class Intent(NamedTuple):
    """Facts known just before a request was sent. All times are the server's, in seconds since 1970."""

    newest: str
    """Id of the newest batch in the workspace; empty if there was none."""
    newest_created: float | None
    """Creation time of that batch."""
    date: float | None
    """The time of the server; None if its responses have no `date`."""


class _Record(NamedTuple):
    """The row of one part."""

    digest: str
    intent: Intent | None = None
    batch: str | None = None

    def row(self, number: int) -> tuple[Any, ...]:
        """Return the values of `_COLUMNS` and a checksum, which SQLite lacks. A damaged row would cost money."""
        values = (number, self.digest, *(self.intent or (None, None, None)), self.batch)
        return (*values, _checksum(values))


class RunState:
    """Digest, intent and batch of each part of a run. One run at a time can use the file.

    All of it is read and verified when the file is opened, and only written from then on.

    Args:
        path: The state file; None to keep the state in memory only.
        parts: The parts of the run. A file that exists must belong to the same ones.

    Raises:
        BatchStateError: The file can't be used.
    """

    def __init__(self, path: str | PathLike[str] | None, parts: Sequence[Part]) -> None:
        self._records = [_Record(part.digest) for part in parts]
        self._ids: set[str] = set()
        self._sql: sqlite3.Connection | None = None
        self._lock: FileLock | None = None
        if path is None:
            return
        self._name = _name(path)
        # The lock must be the same one whatever name or link leads to the file.
        self._path = os.path.realpath(self._name)
        self._check_place()
        try:
            self._open()
        except BaseException:
            self.close()
            raise

    # Opening

    def _check_place(self) -> None:
        folder = os.path.dirname(self._path)
        if os.path.isdir(self._path):
            raise self._error("is a folder. Pass the path of a file in it")
        if os.path.exists(self._path) and not os.path.isfile(self._path):
            raise self._error("is a device or a pipe. Pass the path of a regular file")
        if not os.path.isdir(folder):
            raise self._error(f"can't be opened: {folder!r} is not an existing folder. Create it, or pass another path")

    def _open(self) -> None:
        # POSIX drops the locks that SQLite holds when any part of this process opens and closes the file, for example
        # to copy it. A lock on another file stays.
        lock_path = f"{self._path}.lock"
        try:
            self._lock = FileLock(lock_path)
        except BlockingIOError as error:
            raise self._error(_IN_USE) from error
        except OSError as error:
            raise self._error(
                f"can't be opened: its lock {lock_path!r} can't be created or locked ({error.strerror or error}). "
                "Check the permissions and the free space of the folder, or use a folder on a local disk"
            ) from error
        with self._guarded():
            self._sql = sqlite3.connect(self._path, timeout=0, isolation_level=None, check_same_thread=False)
            self._sql.text_factory = _text
            self._sql.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._sql.execute("PRAGMA synchronous = FULL")
            (pages,) = self._sql.execute("PRAGMA page_count").fetchone()
            # An initialized file has rows from its first commit on, so only an empty file is a new one.
            self._sql.execute("BEGIN EXCLUSIVE")
            if pages:
                self._load()
            else:
                self._create()
            self._sql.execute("COMMIT")
            self._identity = os.stat(self._path)

    def _create(self) -> None:
        assert self._sql is not None
        self._sql.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        self._sql.execute(f"PRAGMA user_version = {_FORMAT_VERSION}")
        self._sql.execute(_TABLE)
        rows = (record.row(number) for number, record in enumerate(self._records))
        self._sql.executemany("INSERT INTO parts VALUES (?, ?, ?, ?, ?, ?, ?)", rows)

    def _load(self) -> None:
        assert self._sql is not None
        (application_id,) = self._sql.execute("PRAGMA application_id").fetchone()
        (version,) = self._sql.execute("PRAGMA user_version").fetchone()
        if application_id != _APPLICATION_ID:
            raise self._error("is a database of another program. Pass another path")
        if version != _FORMAT_VERSION:
            raise self._error(
                "was written by another version of this package. Finish that run with that version, or pass another "
                "path"
            )
        if self._sql.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise self._error(_DAMAGED)
        records = []
        for number, row in enumerate(self._sql.execute(f"SELECT {_COLUMNS}, checksum FROM parts ORDER BY number")):
            *values, checksum = row
            if values[0] != number or checksum != _checksum(tuple(values)):
                raise self._error(_DAMAGED)
            _, digest, newest, newest_created, date, batch = values
            intent = None if newest is None else Intent(newest, newest_created, date)
            records.append(_Record(digest, intent, batch))
        if not records:
            raise self._error(_DAMAGED)
        if [record.digest for record in records] != [record.digest for record in self._records]:
            raise self._error(
                "belongs to a run of other requests, or of the same ones split in another way. To continue that run, "
                "pass exactly the requests and limits that it was started with; for a new run, pass another path"
            )
        self._records = records
        self._ids = {record.batch for record in records if record.batch is not None}

    # Reading from memory

    def batch(self, part: Part) -> str | None:
        """Return the id of the batch that a part was sent as; None if it is not known."""
        return self._records[part.number].batch

    def batches(self) -> set[str]:
        """Return the ids of all batches of this run that are known."""
        return self._ids

    def intent(self, part: Part) -> Intent | None:
        """Return the facts recorded before a part was sent; None if it was not sent or its batch is known."""
        record = self._records[part.number]
        return record.intent if record.batch is None else None

    # Writing

    def intend(self, part: Part, intent: Intent) -> None:
        """Record that a part is about to be sent."""
        self._change(part, _Record(part.digest, intent))

    def refused(self, part: Part) -> None:
        """Record that a part was sent and certainly not accepted."""
        self._change(part, _Record(part.digest))

    def created(self, part: Part, batch: str) -> None:
        """Record the batch that a part has become."""
        self._ids.add(batch)
        self._change(part, self._records[part.number]._replace(batch=batch))

    def _change(self, part: Part, record: _Record) -> None:
        self._records[part.number] = record  # First, so that the run knows the batch even if writing fails.
        if self._sql is None:
            return
        with self._guarded():
            self._check_identity()
            number, *values = record.row(part.number)
            query = (
                "UPDATE parts SET digest = ?, newest = ?, newest_created = ?, date = ?, batch = ?, checksum = ? "
                "WHERE number = ?"
            )
            if self._sql.execute(query, (*values, number)).rowcount != 1:
                raise self._error(_DAMAGED)

    def _check_identity(self) -> None:
        """Raise an error if the path no longer leads to the open file. A later run would not find its contents."""
        try:
            same = os.path.samestat(os.stat(self._path), self._identity)
        except OSError:
            same = False
        if not same:
            raise self._error(f"was moved, replaced or deleted during the run. Put it back, then {_RESTART}")

    # Errors

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Turn every error of SQLite into a `BatchStateError` that says what to do."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", None)
            what = _DAMAGED if code is None else _MESSAGES.get(code & 0xFF, _DAMAGED)
            raise self._error(what.format(error=error)) from error
        except UnicodeError as error:  # The file has invalid text in its schema.
            raise self._error(_DAMAGED) from error
        except OSError as error:
            raise self._error(_MESSAGES[sqlite3.SQLITE_IOERR].format(error=error.strerror or error)) from error

    def _error(self, what: str) -> BatchStateError:
        return BatchStateError(f"The state file {self._name!r} {what}.")

    # Closing

    def close(self) -> None:
        """Close the file and release its lock."""
        sql, self._sql = self._sql, None
        try:
            if sql is not None:
                with suppress(sqlite3.Error):  # Each step has been committed already.
                    sql.close()
        finally:
            if self._lock is not None:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()


def _name(path: str | PathLike[str]) -> str:
    """Return the path as a string.

    Raises:
        TypeError: It is not a path.
        BatchStateError: It is empty or not a valid file name.
    """
    try:
        name = os.fsdecode(path)
    except TypeError:
        raise TypeError(f"`state_file` must be a path or None, not {type(path).__name__}.") from None
    if not name:
        raise BatchStateError("`state_file` is empty. Pass the path of a file, or None to keep no state.")
    try:
        if b"\0" not in os.fsencode(name):
            return name
    except UnicodeError:
        pass
    raise BatchStateError(
        f"`state_file` is {name!r}, which has a character that is not allowed in file names. Pass another path."
    )


def _text(value: bytes) -> str:
    # Damaged text must reach the checksum instead of raising.
    return value.decode("utf-8", "surrogateescape")


def _checksum(values: tuple[Any, ...]) -> str:
    return hashlib.sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()
