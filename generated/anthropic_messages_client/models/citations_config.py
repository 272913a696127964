# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from .._lazy import types as _types
from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class CitationsConfig(BaseModel):
    """True if citations are enabled for this document."""

    enabled: bool
    """True if the model can cite the document."""

    def to_param(self) -> _types.CitationsConfigParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.CitationsConfigParam = self._to_param()
        return param

    _input_fields = (("enabled", False),)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            enabled_ = data["enabled"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.enabled = enabled_
        self._deviations = 0
        if len(data) != 1:
            self._deviations = 1
            self._unknown = unknown_fields(CitationsConfig, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {"enabled": self.enabled}
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
