# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.bash_code_execution_result_block_param import BashCodeExecutionResultBlockParam
    from ..params.bash_code_execution_tool_result_error_param import BashCodeExecutionToolResultErrorParam

    BashCodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        BashCodeExecutionToolResultErrorParam | BashCodeExecutionResultBlockParam
    )
    """Outcome of a shell command that you pass back; `type` says whether it is a result or an error."""
else:

    def __getattr__(name: str) -> object:
        """`BashCodeExecutionToolResultBlockParamContentParam` for whoever inspects annotations while the program runs."""
        if name != "BashCodeExecutionToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "BashCodeExecutionToolResultErrorParam",
            "BashCodeExecutionResultBlockParam",
        )
