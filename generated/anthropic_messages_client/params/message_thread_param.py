# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageThreadParam: TypeAlias = _types.ThreadCreateParams | _types.ThreadContinueParams
    """Conversation that the API stores: start one (`create`), or go on with one (`continue`)."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "MessageThreadParam",
        lambda: callable_union(
            Annotated[_types.ThreadCreateParams | _types.ThreadContinueParams, Tagged("MessageThreadParam", "type")]
        ),
    )
