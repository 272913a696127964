# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class DeletedFile(BaseModel):
    """A file that was deleted."""

    id: str
    """Id of the deleted file."""

    type: Literal["file_deleted"] | str | None = None
    """Always `file_deleted`."""

    _fields = (("id", True), ("type", False))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.type = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.type = type_ = get("type")
        if type_ is not None:
            known += 1
        elif "type" in data:
            deviations |= 4
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(DeletedFile, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"id": self.id}
        deviations = self._deviations
        if (type_ := self.type) is not None:
            out["type"] = type_
        elif deviations & 4:
            out["type"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out
