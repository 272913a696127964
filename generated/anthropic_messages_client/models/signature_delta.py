# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class SignatureDelta(BaseModel):
    """The signature of a `thinking` block, which arrives after the block's text."""

    type: Literal["signature_delta"] = "signature_delta"
    """Always `signature_delta`. It identifies this type of delta."""

    signature: str
    """The signature; set the block's `signature` to it rather than appending.

    Opaque: keep it unchanged for when you send the block back.
    """

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            signature_ = data["signature"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.signature = signature_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(SignatureDelta, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "signature": self.signature}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
