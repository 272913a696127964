# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ParcelSendParams: TypeAlias = _types.ParcelSendParamsNonStreaming | _types.ParcelSendParamsStreaming
    """What to send, and whether to watch it go."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__, "ParcelSendParams", lambda: _types.ParcelSendParamsNonStreaming | _types.ParcelSendParamsStreaming
    )
