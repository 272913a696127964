# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceNone(CompactModel):
    """No source of the kind may supply URLs."""

    type: Literal["none"] = "none"
    """Always `none`."""

    _fields = (("type", True),)


decode: Callable[[dict[str, Any]], WebFetchURLSourceNone] = WebFetchURLSourceNone._decode
