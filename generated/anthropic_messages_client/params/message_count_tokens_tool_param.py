# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    MessageCountTokensToolParam: TypeAlias = _types.ToolUnionParam | _types.ToolUnion
    """One entry of `tools` in a request to count tokens.

    It takes the same definitions as a message does, so pass the very list you mean to send: definitions count
    as input.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__, "MessageCountTokensToolParam", lambda: _types.ToolUnionParam | _types.ToolUnion
    )
