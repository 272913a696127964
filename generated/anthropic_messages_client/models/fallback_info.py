# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import define

from .. import types as _types
from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class FallbackInfo(CompactModel):
    """A model before or after a fallback."""

    model: _types.Model
    """Id of the model."""

    _fields = (("model", True),)


decode: Callable[[dict[str, Any]], FallbackInfo] = FallbackInfo._decode
