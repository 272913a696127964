# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSourceOnly(BaseModel):
    """Only the listed tools may supply URLs."""

    type: Literal["only"] = "only"
    """Always `only`."""

    tools: list[_types.WebFetchURLSourceToolReference]
    """The listed tools."""

    _input_fields = (
        ("type", True),
        ("tools", True),
    )
    _fields = (
        ("type", True),
        ("tools", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            tools_ = data["tools"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.tools = (
            [decoders["web_fetch_url_source_tool_reference"](item) if type(item) is dict else item for item in tools_]
            if type(tools_) is list
            else tools_
        )
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "tools": encode(self.tools),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in WebFetchURLSourceOnly._fields)
decode: Callable[[dict[str, Any]], WebFetchURLSourceOnly] = WebFetchURLSourceOnly._decode
