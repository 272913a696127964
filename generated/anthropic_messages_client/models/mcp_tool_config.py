# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from ._model import BaseModel, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class MCPToolConfig(BaseModel):
    """Settings of the tools of an MCP server: of one of them, or of all that have none of their own."""

    defer_loading: bool | None = None
    """`true` keeps the definition out of the prompt until a tool search finds it.

    Null or absent means false.
    """

    enabled: bool | None = None
    """`false` turns it off. Null or absent means on."""

    _input_fields = (
        ("defer_loading", False),
        ("enabled", False),
    )
    _fields = (
        ("defer_loading", False),
        ("enabled", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = 0
        known = 0
        get = data.get
        self.defer_loading = defer_loading_ = get("defer_loading")
        if defer_loading_ is not None:
            known += 1
        elif "defer_loading" in data:
            known += 1
            deviations |= 2
        self.enabled = enabled_ = get("enabled")
        if enabled_ is not None:
            known += 1
        elif "enabled" in data:
            known += 1
            deviations |= 4
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        deviations = self._deviations
        if (defer_loading_ := self.defer_loading) is not None:
            out["defer_loading"] = defer_loading_
        elif deviations & 2:
            out["defer_loading"] = None
        if (enabled_ := self.enabled) is not None:
            out["enabled"] = enabled_
        elif deviations & 4:
            out["enabled"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in MCPToolConfig._fields)
decode: Callable[[dict[str, Any]], MCPToolConfig] = MCPToolConfig._decode
