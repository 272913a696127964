"""The SQLite database of an offline API: in memory, or in a file that survives a restart."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from os import PathLike, fspath


class Database:
    """One connection, and the lock that all its users hold while they use it.

    Args:
        path: The file, or `:memory:`.
        keep_bytes: The maximum memory, in bytes. It does not limit a file.
    """

    def __init__(self, path: str | PathLike[str], *, keep_bytes: int) -> None:
        self.lock: threading.Lock = threading.Lock()
        self.in_memory: bool = fspath(path) == ":memory:"
        self.connection: sqlite3.Connection = sqlite3.connect(fspath(path), check_same_thread=False)
        # Since Python 3.13, SQLite warns about connections that are not closed.
        weakref.finalize(self, self.connection.close)
        if self.in_memory:
            (page_size,) = self.connection.execute("PRAGMA page_size").fetchone()
            self.connection.execute(f"PRAGMA max_page_count = {max(1, keep_bytes // page_size)}")

    def attach_spill(self, name: str) -> str:
        """Return the schema for large values.

        For a database in memory, it is a temporary database that SQLite keeps on disk beyond its page cache, so that
        large values take no memory. SQLite deletes it with the connection.
        """
        if not self.in_memory:
            return "main"
        with self.lock:
            self.connection.execute(f"ATTACH DATABASE '' AS {name}")
        return name

    def close(self) -> None:
        with self.lock:
            self.connection.close()
