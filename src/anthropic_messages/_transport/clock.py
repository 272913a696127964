"""The clock of the package: every module that measures time takes it from here.

Tools such as `freezegun` and `time-machine`, and `mock.patch`, replace the functions of the module `time`, in other
modules too. A call whose start is measured by one clock and whose end by another expires at once, or never. This module
has functions of its own, which those tools do not find.
"""

from __future__ import annotations

import time
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TOLERANCE = 1.0  # seconds


def _load_time() -> ModuleType:
    """Return a second instance of the module `time`, whose functions are not those that other code replaces."""
    spec = time.__spec__
    loader = None if spec is None else spec.loader
    module = None if spec is None or loader is None else loader.create_module(spec)
    if module is None or loader is None:
        return time
    loader.exec_module(module)
    return module


_time = _load_time()

monotonic: Callable[[], float] = _time.monotonic
"""Seconds that never decrease, for durations and deadlines."""
wall: Callable[[], float] = _time.time
"""Seconds since 1970, for comparison with a time that a server sent."""
sleep: Callable[[float], None] = _time.sleep


def program_time() -> float:
    """Return the seconds since 1970 as the program sees them, for comparison with a `datetime` that it passed."""
    return time.time()


def is_replaced() -> bool:
    """Check if the clock that event loops use has been replaced. Their timers may never fire then."""
    return abs(time.monotonic() - monotonic()) > _TOLERANCE
