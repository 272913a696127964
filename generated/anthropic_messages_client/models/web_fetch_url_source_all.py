# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from attrs import define

from ._model import CompactModel, keeping_unknown_fields


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceAll(CompactModel):
    """All sources of the kind may supply URLs."""

    type: Literal["all"] = "all"
    """Always `all`."""

    _fields = (("type", True),)


decode: Callable[[dict[str, Any]], WebFetchURLSourceAll] = WebFetchURLSourceAll._decode
