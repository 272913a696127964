# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.direct_caller_param import DirectCallerParam
    from ..params.server_tool_caller_20260120_param import ServerToolCaller20260120Param
    from ..params.server_tool_caller_param import ServerToolCallerParam

    ToolUseCallerParam: TypeAlias = DirectCallerParam | ServerToolCallerParam | ServerToolCaller20260120Param
    """Who made a tool call: the model itself, or code running in a code execution tool."""
else:

    def __getattr__(name: str) -> object:
        """`ToolUseCallerParam` for whoever inspects annotations while the program runs."""
        if name != "ToolUseCallerParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "DirectCallerParam",
            "ServerToolCallerParam",
            "ServerToolCaller20260120Param",
        )
