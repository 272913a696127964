# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class AdvisorToolResultBlock(CompactModel):
    """Advice of a second model, which the model asked for through the tool `advisor`."""

    type: Literal["advisor_tool_result"] = "advisor_tool_result"
    """Always `advisor_tool_result`. It identifies this type of block."""

    content: _types.AdvisorToolResultBlockContent
    """The advice, or an error if the advisor failed."""

    tool_use_id: str
    """The `id` of the `server_tool_use` block that this result answers."""

    def to_param(self) -> _types.AdvisorToolResultBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.AdvisorToolResultBlockParam = self._to_param()
        return param

    _field_decoders = {
        "content": lambda content_: (
            decoders["advisor_tool_result_block_content"](content_) if type(content_) is dict else content_
        )
    }
