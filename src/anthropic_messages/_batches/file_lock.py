"""A lock between processes, on a separate lock file."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

if sys.platform == "win32":
    import msvcrt

    _HELD = (PermissionError,)

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    _HELD = (BlockingIOError,)

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """A lock that is held until it is released, or until the process ends in any way.

    The file stays when the lock is released. A process that removed it could remove the lock of another process.

    Args:
        path: The file to lock. It is created if it does not exist.

    Raises:
        BlockingIOError: Another process or run holds the lock.
        OSError: The file cannot be created, opened or locked.
    """

    def __init__(self, path: str) -> None:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _lock(descriptor)
        except _HELD as error:
            os.close(descriptor)
            raise BlockingIOError(*error.args) from None
        except BaseException:
            os.close(descriptor)
            raise
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Release the lock. A second call does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with suppress(OSError):
                os.close(descriptor)
