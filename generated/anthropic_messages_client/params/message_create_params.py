# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageCreateParams: TypeAlias = _types.MessageCreateParamsNonStreaming | _types.MessageCreateParamsStreaming
    """Body of a request for the model's next turn: the same fields in both variants, apart from `stream`, which
    decides how the answer comes.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `MessageCreateParams` for code that inspects annotations at run time."""
        if name != "MessageCreateParams":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _types.MessageCreateParamsNonStreaming | _types.MessageCreateParamsStreaming
