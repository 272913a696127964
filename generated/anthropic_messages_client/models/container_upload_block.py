# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ContainerUploadBlock(BaseModel):
    """A file was added to the container in which the model's code runs."""

    type: Literal["container_upload"] = "container_upload"
    """Always `container_upload`. It identifies this type of block."""

    file_id: str
    """Id of the file in the Files API."""

    def to_param(self) -> _types.ContainerUploadBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ContainerUploadBlockParam = self._to_param()
        return param

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            file_id_ = data["file_id"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.file_id = file_id_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ContainerUploadBlock, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "file_id": self.file_id}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
