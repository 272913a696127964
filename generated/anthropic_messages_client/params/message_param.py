# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageParam: TypeAlias = _types.UserMessageParam | _types.AssistantMessageParam | _types.SystemMessageParam
    """One turn of a conversation, of the kind that `role` names.

    A `Message` from the API goes in as an `assistant` turn with its `role` and `content`.
    """
else:

    def __getattr__(name: str) -> object:
        """Return `MessageParam` for code that inspects annotations at run time."""
        if name != "MessageParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.UserMessageParam | _types.AssistantMessageParam | _types.SystemMessageParam,
            Tagged("MessageParam", "role"),
        ]
