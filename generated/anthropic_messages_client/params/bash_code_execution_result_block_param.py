# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.bash_code_execution_output_block import BashCodeExecutionOutputBlock
    from ..params.bash_code_execution_output_block_param import BashCodeExecutionOutputBlockParam


class BashCodeExecutionResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["bash_code_execution_result"]]
    """TODO."""

    content: Required[Iterable[BashCodeExecutionOutputBlockParam | BashCodeExecutionOutputBlock]]
    """TODO."""

    return_code: Required[int]
    """TODO."""

    stderr: Required[str]
    """TODO."""

    stdout: Required[str]
    """TODO."""
