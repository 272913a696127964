# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ParcelSendParams: TypeAlias = _types.ParcelSendParamsNonStreaming | _types.ParcelSendParamsStreaming
    """What to send, and whether to watch it go."""
else:

    def __getattr__(name: str) -> object:
        """Return `ParcelSendParams` for code that inspects annotations at run time."""
        if name != "ParcelSendParams":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _types.ParcelSendParamsNonStreaming | _types.ParcelSendParamsStreaming
