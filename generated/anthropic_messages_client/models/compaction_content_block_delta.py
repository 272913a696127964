# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CompactionContentBlockDelta(BaseModel):
    """The content of a `compaction` block, which arrives whole in one delta."""

    type: Literal["compaction_delta"] = "compaction_delta"
    """Always `compaction_delta`. It identifies this type of delta."""

    content: str | None = None
    """The summary; set the block's `content` to it. Null if no valid summary was made."""

    encrypted_content: str | None = None
    """Opaque data; set the block's `encrypted_content` to it. Null or absent if there is none."""

    _fields = (("type", True), ("content", False), ("encrypted_content", False))

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
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(CompactionContentBlockDelta, data)
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
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
