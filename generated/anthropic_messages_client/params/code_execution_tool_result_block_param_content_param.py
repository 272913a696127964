# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.code_execution_result_block_param import CodeExecutionResultBlockParam
    from ..params.code_execution_tool_result_error_param import CodeExecutionToolResultErrorParam
    from ..params.encrypted_code_execution_result_block_param import EncryptedCodeExecutionResultBlockParam

    CodeExecutionToolResultBlockParamContentParam: TypeAlias = (
        CodeExecutionToolResultErrorParam | CodeExecutionResultBlockParam | EncryptedCodeExecutionResultBlockParam
    )
    """Outcome of a code run that you pass back; `type` says whether it is a plain result, a result with
    encrypted output, or an error."""
else:

    def __getattr__(name: str) -> object:
        """`CodeExecutionToolResultBlockParamContentParam` for whoever inspects annotations while the program runs."""
        if name != "CodeExecutionToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "CodeExecutionToolResultErrorParam",
            "CodeExecutionResultBlockParam",
            "EncryptedCodeExecutionResultBlockParam",
        )
