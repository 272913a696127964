# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ServerToolsCapability(BaseModel):
    """Server tools that a model supports. An organization may have disabled some of them."""

    supported: bool
    """True if it supports any of them."""

    code_execution: _types.CapabilitySupport
    """Support for any version of code execution."""

    web_search: _types.CapabilitySupport
    """Support for any version of web search."""

    _fields = (
        ("supported", True),
        ("code_execution", True),
        ("web_search", True),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            supported_ = data["supported"]
            code_execution_ = data["code_execution"]
            web_search_ = data["web_search"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.supported = supported_
        self.code_execution = (
            decoders["capability_support"](code_execution_) if type(code_execution_) is dict else code_execution_
        )
        self.web_search = decoders["capability_support"](web_search_) if type(web_search_) is dict else web_search_
        self._deviations = 0
        if len(data) != 3:
            self._deviations = 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "supported": self.supported,
            "code_execution": encode(self.code_execution),
            "web_search": encode(self.web_search),
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ServerToolsCapability._fields)
decode: Callable[[dict[str, Any]], ServerToolsCapability] = ServerToolsCapability._decode
