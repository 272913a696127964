# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.tool_result_content_block_param import ToolResultContentBlockParam


class ToolResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["tool_result"]]
    """TODO."""

    tool_use_id: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    content: str | Iterable[ToolResultContentBlockParam]
    """TODO."""

    is_error: bool
    """TODO."""

    toolset_name: str | None
    """TODO."""
