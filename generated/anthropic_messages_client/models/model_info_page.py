# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ModelInfoPage(BaseModel):
    """One page of a list of models, and where the next one begins."""

    data: list[_types.ModelInfo]
    """The models on this page."""

    has_more: bool
    """True if there are more items after this page, or, if `before_id` was sent, before it."""

    first_id: str | None
    """Id of the first item; as `before_id` it gives the page before this one. Null on an empty page."""

    last_id: str | None
    """Id of the last item; as `after_id` it gives the page behind this one. Null on an empty page."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            data_ = data["data"]
            has_more_ = data["has_more"]
            first_id_ = data["first_id"]
            last_id_ = data["last_id"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.data = (
            [decoders["model_info"](item) if type(item) is dict else item for item in data_]
            if type(data_) is list
            else data_
        )
        self.has_more = has_more_
        self.first_id = first_id_
        self.last_id = last_id_
        self._deviations = 0
        if len(data) != 4:
            self._deviations = 1
            self._unknown = unknown_fields(ModelInfoPage, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "data": encode(self.data),
            "has_more": self.has_more,
            "first_id": self.first_id,
            "last_id": self.last_id,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
