# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ToolUseCaller: TypeAlias = _types.DirectCaller | _types.ServerToolCaller | _types.ServerToolCaller20260120
    """The caller of a tool: the model itself, or code running in a code execution tool.

    In the second case the result goes to the code, and not necessarily to the model.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ToolUseCaller",
        lambda: Annotated[
            _types.DirectCaller | _types.ServerToolCaller | _types.ServerToolCaller20260120 | UnknownToolUseCaller,
            Tagged("ToolUseCaller", "type"),
        ],
    )


class UnknownToolUseCaller(Unknown):
    """A `ToolUseCaller` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "direct": "direct_caller",
        "code_execution_20250825": "server_tool_caller",
        "code_execution_20260120": "server_tool_caller_20260120",
    },
    UnknownToolUseCaller,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownToolUseCaller._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownToolUseCaller._decode(data)
