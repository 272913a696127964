# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageThreadParam: TypeAlias = _types.ThreadCreateParams | _types.ThreadContinueParams
    """Conversation that the API stores: start one (`create`), or go on with one (`continue`)."""
else:

    def __getattr__(name: str) -> object:
        """Return `MessageThreadParam` for code that inspects annotations at run time."""
        if name != "MessageThreadParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[_types.ThreadCreateParams | _types.ThreadContinueParams, Tagged("MessageThreadParam", "type")]
