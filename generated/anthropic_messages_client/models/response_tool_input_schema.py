# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ResponseToolInputSchema(BaseModel):
    """JSON schema of the input of a custom tool. Other keywords are kept as well."""

    type: Literal["object"] = "object"
    """Always `object`."""

    properties: dict[str, Any] | None = None
    """The parameters by name, each with its JSON schema. Null or absent means none."""

    required: list[str] | None = None
    """Names of the parameters that a call must have. Null or absent means none."""

    _fields = (
        ("type", True),
        ("properties", False),
        ("required", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        if len(data) == 1:  # The object has no optional and no unknown fields.
            self.properties = None
            self.required = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.properties = properties_ = get("properties")
        if properties_ is not None:
            known += 1
            self.properties = (
                decoders["_unfinished_input"](properties_)
                if type(properties_) is dict and "$unfinished_input" in properties_
                else properties_
            )
        elif "properties" in data:
            known += 1
            deviations |= 4
        self.required = required_ = get("required")
        if required_ is not None:
            known += 1
        elif "required" in data:
            known += 1
            deviations |= 8
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
        }
        deviations = self._deviations
        if (properties_ := self.properties) is not None:
            out["properties"] = encode(properties_)
        elif deviations & 4:
            out["properties"] = None
        if (required_ := self.required) is not None:
            out["required"] = encode(required_)
        elif deviations & 8:
            out["required"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ResponseToolInputSchema._fields)
decode: Callable[[dict[str, Any]], ResponseToolInputSchema] = ResponseToolInputSchema._decode
