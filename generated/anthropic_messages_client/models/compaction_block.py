# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CompactionBlock(BaseModel):
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

    _fields = (
        ("type", True),
        ("content", False),
        ("encrypted_content", False),
        ("signature", False),
        ("tool_changes", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.content = None
            self.encrypted_content = None
            self.signature = None
            self.tool_changes = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.content = content_ = get("content")
        if content_ is not None:
            known += 1
        elif "content" in data:
            deviations |= 4
        self.encrypted_content = encrypted_content_ = get("encrypted_content")
        if encrypted_content_ is not None:
            known += 1
        elif "encrypted_content" in data:
            deviations |= 8
        self.signature = signature_ = get("signature")
        if signature_ is not None:
            known += 1
        elif "signature" in data:
            deviations |= 16
        self.tool_changes = tool_changes_ = get("tool_changes")
        if tool_changes_ is not None:
            known += 1
            self.tool_changes = (
                [decoders["tool_change"](item) if type(item) is dict else item for item in tool_changes_]
                if type(tool_changes_) is list
                else tool_changes_
            )
        elif "tool_changes" in data:
            deviations |= 32
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(CompactionBlock, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type}
        deviations = self._deviations
        if (content_ := self.content) is not None:
            out["content"] = content_
        elif deviations & 4:
            out["content"] = None
        if (encrypted_content_ := self.encrypted_content) is not None:
            out["encrypted_content"] = encrypted_content_
        elif deviations & 8:
            out["encrypted_content"] = None
        if (signature_ := self.signature) is not None:
            out["signature"] = signature_
        elif deviations & 16:
            out["signature"] = None
        if (tool_changes_ := self.tool_changes) is not None:
            out["tool_changes"] = encode(tool_changes_)
        elif deviations & 32:
            out["tool_changes"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
