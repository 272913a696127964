# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class FileMetadata(BaseModel):
    """Metadata of a stored file."""

    id: str
    """Id of the file, by which messages refer to it."""

    type: Literal["file"] = "file"
    """Always `file`."""

    filename: str
    """Name of the file."""

    mime_type: str
    """Media type of the file, such as `application/pdf`."""

    size_bytes: int
    """Size of the file in bytes."""

    created_at: datetime
    """Time at which the file was stored."""

    expires_at: datetime | None = None
    """Time at which the file will be deleted. Null or absent if it is kept."""

    downloadable: bool | None = None
    """True if the content can be downloaded."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
            type_ = data["type"]
            filename_ = data["filename"]
            mime_type_ = data["mime_type"]
            size_bytes_ = data["size_bytes"]
            created_at_ = data["created_at"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        self.type = type_
        self.filename = filename_
        self.mime_type = mime_type_
        self.size_bytes = size_bytes_
        self.created_at = decoders["_datetime"](created_at_) if type(created_at_) is str else created_at_
        if len(data) == 6:
            self.expires_at = None
            self.downloadable = None
            self._deviations = 0
            return self
        deviations = 0
        known = 6
        get = data.get
        self.expires_at = expires_at_ = get("expires_at")
        if expires_at_ is not None:
            known += 1
            self.expires_at = decoders["_datetime"](expires_at_) if type(expires_at_) is str else expires_at_
        elif "expires_at" in data:
            deviations |= 128
        self.downloadable = downloadable_ = get("downloadable")
        if downloadable_ is not None:
            known += 1
        elif "downloadable" in data:
            deviations |= 256
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(FileMetadata, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "id": self.id,
            "type": self.type,
            "filename": self.filename,
            "mime_type": self.mime_type,
            "size_bytes": self.size_bytes,
            "created_at": encode(self.created_at),
        }
        deviations = self._deviations
        if (expires_at_ := self.expires_at) is not None:
            out["expires_at"] = encode(expires_at_)
        elif deviations & 128:
            out["expires_at"] = None
        if (downloadable_ := self.downloadable) is not None:
            out["downloadable"] = downloadable_
        elif deviations & 256:
            out["downloadable"] = None
        if deviations & 127 or own_attributes(self):
            self._complete(out)
        return out
