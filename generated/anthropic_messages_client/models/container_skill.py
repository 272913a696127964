# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ContainerSkill(BaseModel):
    """A skill that was loaded into the container."""

    type: Literal["anthropic", "custom"] | str
    """Creator of the skill: `anthropic` for the ready-made ones, `custom` for those that your organization
    uploaded.
    """

    skill_id: str
    """Id of the skill."""

    version: str
    """Version that was loaded. If `latest` was requested, the actual version."""

    _fields = (("type", True), ("skill_id", True), ("version", True))

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            skill_id_ = data["skill_id"]
            version_ = data["version"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.skill_id = skill_id_
        self.version = version_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = unknown_fields(ContainerSkill, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"type": self.type, "skill_id": self.skill_id, "version": self.version}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
