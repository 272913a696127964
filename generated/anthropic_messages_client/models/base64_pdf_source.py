# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Base64PDFSource(BaseModel):
    """A PDF, given whole within the answer."""

    type: Literal["base64"] = "base64"
    """Always `base64`. It identifies this type of source."""

    data: str
    """The PDF file's bytes in base64; decode before saving."""

    media_type: Literal["application/pdf"] = "application/pdf"
    """Always `application/pdf`."""

    def to_param(self) -> _types.Base64PDFSourceParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.Base64PDFSourceParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            data_ = data["data"]
            media_type_ = data["media_type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.data = data_
        self.media_type = media_type_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = unknown_fields(Base64PDFSource, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "data": self.data, "media_type": self.media_type}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
