# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageCreateParams: TypeAlias = _types.MessageCreateParamsNonStreaming | _types.MessageCreateParamsStreaming
    """Body of a request for the model's next turn: the same fields in both variants, apart from `stream`, which
    decides how the answer comes.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "MessageCreateParams",
        lambda: _types.MessageCreateParamsNonStreaming | _types.MessageCreateParamsStreaming,
    )
