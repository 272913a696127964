# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class CompactionBlock(CompactModel):
    """A summary of the conversation so far, for the model and not for the reader.

    Pass it back in the next request; the messages before it may be left out.
    """

    type: Literal["compaction"] = "compaction"
    """Always `compaction`. It identifies this type of block."""

    content: str | None = None
    """The summary. Null means that no valid summary was made; the block then has no effect."""

    encrypted_content: str | None = None
    """Opaque data that the API needs when the block is passed back. Null or absent if there is none."""

    signature: str | None = None
    """Signature of the summary, to be passed back with it. Null or absent if there is none."""

    tool_changes: list[_types.ToolChange] | None = None
    """Blocks that lead from the request's `tools` to those in effect at the end of the summarized messages.

    An empty list means that no tool changed; null or absent, that the API did not find out.
    """

    def to_param(self) -> _types.CompactionBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CompactionBlockParam = self._to_param()
        return param

    _field_decoders = {
        "tool_changes": lambda tool_changes_: (
            [decoders["tool_change"](item) if type(item) is dict else item for item in tool_changes_]
            if type(tool_changes_) is list
            else tool_changes_
        )
    }
