# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageParam: TypeAlias = _types.UserMessageParam | _types.AssistantMessageParam | _types.SystemMessageParam
    """One turn of a conversation, of the kind that `role` names.

    A `Message` from the API goes in as an `assistant` turn with its `role` and `content`.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "MessageParam",
        lambda: callable_union(
            Annotated[
                _types.UserMessageParam | _types.AssistantMessageParam | _types.SystemMessageParam,
                Tagged("MessageParam", "role"),
            ]
        ),
    )
