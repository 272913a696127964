# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    AllowedCaller: TypeAlias = Literal[
        "code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"
    ]
    """Allowed caller of a tool.

    `direct` is the model, through an ordinary tool call; each `code_execution_...` value is code that the
    model runs in the code execution tool of that version. To let code call your own tools, also list that
    tool in `tools`.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "AllowedCaller",
        lambda: Literal["code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"],
    )
