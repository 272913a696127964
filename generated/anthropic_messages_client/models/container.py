# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from datetime import datetime
from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, decoders, encode, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class Container(BaseModel):
    """A container in which code ran for this answer.

    Its files stay until it expires; name its `id` in the next request's `container` to find them again.
    """

    id: str
    """Id to send as `container` with the next request."""

    expires_at: datetime
    """When the container, with its files, ceases to exist."""

    skills: list[_types.ContainerSkill] | None = None
    """Skills loaded into the container, in the versions used. `null` when there are none."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            id_ = data["id"]
            expires_at_ = data["expires_at"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.id = id_
        self.expires_at = decoders["_datetime"](expires_at_) if type(expires_at_) is str else expires_at_
        if len(data) == 2:
            self.skills = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.skills = skills_ = get("skills")
        if skills_ is not None:
            known += 1
            self.skills = (
                [decoders["container_skill"](item) if type(item) is dict else item for item in skills_]
                if type(skills_) is list
                else skills_
            )
        elif "skills" in data:
            deviations |= 8
        if len(data) != known + deviations.bit_count():
            deviations |= 1
            self._unknown = unknown_fields(Container, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"id": self.id, "expires_at": encode(self.expires_at)}
        deviations = self._deviations
        if (skills_ := self.skills) is not None:
            out["skills"] = encode(skills_)
        elif deviations & 8:
            out["skills"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out
