# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.code_execution_tool_result_block_param_content_param import (
        CodeExecutionToolResultBlockParamContentParam,
    )


class CodeExecutionToolResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["code_execution_tool_result"]]
    """TODO."""

    content: Required[CodeExecutionToolResultBlockParamContentParam]
    """TODO."""

    tool_use_id: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""
