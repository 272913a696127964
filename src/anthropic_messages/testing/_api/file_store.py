"""The storage of files: their metadata, and their content in chunks, in the database of an offline API."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from anthropic_messages.testing._model.ids import identifier

from .database import Database

CHUNK_BYTES = 256 * 1024
_TABLES = """
CREATE TABLE IF NOT EXISTS {schema}.files (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT UNIQUE,
    created REAL NOT NULL,
    expires REAL,
    filename TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    downloadable INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS {schema}.chunks (
    file INTEGER NOT NULL,
    place INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (file, place)
);
"""


class StoredFile(NamedTuple):
    """The metadata of a stored file."""

    number: int
    id: str
    created: float
    expires: float | None
    filename: str
    mime_type: str
    size: int
    downloadable: bool


class FileStore:
    """Files and their content. Thread-safe. It takes constant memory for files of any size.

    Args:
        database: The database. If it is in memory, files are stored in a temporary file of SQLite.
    """

    def __init__(self, database: Database) -> None:
        self._lock, self._sql = database.lock, database.connection
        self._schema = database.attach_spill("uploads")
        with self._lock, self._sql:
            self._sql.executescript(_TABLES.format(schema=self._schema))

    def add(
        self,
        chunks: Iterable[bytes],
        *,
        created: float,
        expires: float | None,
        filename: str,
        mime_type: str,
        downloadable: bool,
    ) -> StoredFile:
        """Store a file. Each chunk but the last one must have `CHUNK_BYTES` bytes."""
        with self._lock, self._sql:
            number = self._sql.execute(
                f"INSERT INTO {self._schema}.files (created, expires, filename, mime_type, size, downloadable) "
                "VALUES (?, ?, ?, ?, 0, ?)",
                (created, expires, filename, mime_type, downloadable),
            ).lastrowid
            size = 0
            for place, chunk in enumerate(chunks):
                self._sql.execute(f"INSERT INTO {self._schema}.chunks VALUES (?, ?, ?)", (number, place, chunk))
                size += len(chunk)
            self._sql.execute(
                f"UPDATE {self._schema}.files SET id = ?, size = ? WHERE number = ?",
                (identifier("file_01", number, created), size, number),
            )
        return self._select("number = ?", number)[0]

    def find(self, name: str) -> StoredFile | None:
        found = self._select("id = ?", name)
        return found[0] if found else None

    def named(self, names: Sequence[str]) -> list[StoredFile]:
        """Return the files with these ids, newest first. Unknown ids are skipped."""
        places = ", ".join("?" * len(names))
        return self._select(f"id IN ({places}) ORDER BY number DESC", *names)

    def before(self, number: int | None, limit: int, now: float) -> list[StoredFile]:
        """Return the files before a number that have not expired, newest first, and one more than the limit."""
        condition, values = ("number < ?", (number,)) if number is not None else ("1", ())
        return self._select(
            f"{condition} AND (expires IS NULL OR expires > ?) ORDER BY number DESC LIMIT {limit + 1}", *values, now
        )

    def delete(self, file: StoredFile) -> None:
        with self._lock, self._sql:
            self._sql.execute(f"DELETE FROM {self._schema}.chunks WHERE file = ?", (file.number,))
            self._sql.execute(f"DELETE FROM {self._schema}.files WHERE number = ?", (file.number,))

    def read(self, file: StoredFile, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        """Yield the bytes of a file from `start` to `end`. They end early if the file is deleted meanwhile."""
        end = file.size if end is None else end
        while start < end:
            place, offset = divmod(start, CHUNK_BYTES)
            with self._lock:
                row = self._sql.execute(
                    f"SELECT content FROM {self._schema}.chunks WHERE file = ? AND place = ?", (file.number, place)
                ).fetchone()
            if row is None:
                return
            chunk: bytes = row[0][offset : offset + end - start]
            yield chunk
            start += len(chunk)

    def _select(self, condition: str, *values: object) -> list[StoredFile]:
        with self._lock:
            rows = self._sql.execute(f"SELECT * FROM {self._schema}.files WHERE {condition}", values).fetchall()
        return [StoredFile(*row)._replace(downloadable=bool(row[-1])) for row in rows]
