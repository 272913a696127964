# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.allowed_caller import AllowedCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam


class ToolSearchToolBm25_20251119Param(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["tool_search_tool_bm25", "tool_search_tool_bm25_20251119"]]
    """TODO."""

    name: Required[Literal["tool_search_tool_bm25"]]
    """TODO."""

    allowed_callers: Iterable[AllowedCaller]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    defer_loading: bool
    """TODO."""

    strict: bool
    """TODO."""
