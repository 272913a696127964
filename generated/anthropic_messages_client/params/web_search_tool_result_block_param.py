# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..models.tool_use_caller import ToolUseCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.tool_use_caller_param import ToolUseCallerParam
    from ..params.web_search_tool_result_block_param_content_param import WebSearchToolResultBlockParamContentParam


class WebSearchToolResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_search_tool_result"]]
    """TODO."""

    content: Required[WebSearchToolResultBlockParamContentParam]
    """TODO."""

    tool_use_id: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    caller: ToolUseCallerParam | ToolUseCaller
    """TODO."""
