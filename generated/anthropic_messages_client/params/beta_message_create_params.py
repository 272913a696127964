# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    BetaMessageCreateParams: TypeAlias = (
        _types.BetaMessageCreateParamsNonStreaming
        | _types.MessageCreateParamsNonStreaming
        | _types.BetaMessageCreateParamsStreaming
        | _types.MessageCreateParamsStreaming
    )
    """Body of a request for the model's next turn: the same fields in both variants, apart from `stream`, which
    decides how the answer comes.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `BetaMessageCreateParams` for code that inspects annotations at run time."""
        if name != "BetaMessageCreateParams":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return (
            _types.BetaMessageCreateParamsNonStreaming
            | _types.MessageCreateParamsNonStreaming
            | _types.BetaMessageCreateParamsStreaming
            | _types.MessageCreateParamsStreaming
        )
