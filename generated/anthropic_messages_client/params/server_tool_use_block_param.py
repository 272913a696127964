# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal

    from ..models.tool_use_caller import ToolUseCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.tool_use_caller_param import ToolUseCallerParam


class ServerToolUseBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["server_tool_use"]]
    """TODO."""

    id: Required[str]
    """TODO."""

    name: Required[
        Literal[
            "bash_code_execution",
            "code_execution",
            "text_editor_code_execution",
            "tool_search_tool_bm25",
            "tool_search_tool_regex",
            "web_fetch",
            "web_search",
        ]
    ]
    """TODO."""

    input: Required[Mapping[str, Any]]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    caller: ToolUseCallerParam | ToolUseCaller
    """TODO."""
