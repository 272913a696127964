# Rendered by `make generate`. Do not edit.
"""The operations of `beta.models` as methods with documented parameters."""

from __future__ import annotations

from typing import Generic

from .._lazy import LazyModule
from ..api.beta.models.list import OPERATION as LIST
from ..api.beta.models.retrieve import OPERATION as RETRIEVE
from . import models as _plain
from .models import ModelInfoPageT, ModelInfoT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")


class Models(_plain.Models[ModelInfoT, ModelInfoPageT], Generic[ModelInfoT, ModelInfoPageT]):
    """The operations of `beta.models`. Subclasses send the requests and define the return types."""

    _RETRIEVE = RETRIEVE
    _LIST = LIST
