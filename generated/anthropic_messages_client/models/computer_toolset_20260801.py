# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ComputerToolset20260801(BaseModel):
    """The computer toolset, as it was defined in a request.

    `ComputerToolset20260801Param` explains its fields.
    """

    type: Literal["computer_toolset_20260801"] = "computer_toolset_20260801"
    """Always `computer_toolset_20260801`; it identifies the toolset and its version."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the toolset. Null or absent means none."""

    configs: _types.ComputerToolsetConfigs | None = None
    """Settings of single tools. Null or absent means the defaults of the API."""

    _input_fields = (
        ("type", True),
        ("cache_control", False),
        ("configs", False),
    )
    _fields = (
        ("type", True),
        ("cache_control", False),
        ("configs", False),
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
            self.cache_control = None
            self.configs = None
            self._deviations = 0
            return self
        deviations = 0
        known = 1
        get = data.get
        self.cache_control = cache_control_ = get("cache_control")
        if cache_control_ is not None:
            known += 1
            self.cache_control = (
                decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
            )
        elif "cache_control" in data:
            known += 1
            deviations |= 4
        self.configs = configs_ = get("configs")
        if configs_ is not None:
            known += 1
            self.configs = decoders["computer_toolset_configs"](configs_) if type(configs_) is dict else configs_
        elif "configs" in data:
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
        if (cache_control_ := self.cache_control) is not None:
            out["cache_control"] = encode(cache_control_)
        elif deviations & 4:
            out["cache_control"] = None
        if (configs_ := self.configs) is not None:
            out["configs"] = encode(configs_)
        elif deviations & 8:
            out["configs"] = None
        if deviations & 3 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ComputerToolset20260801._fields)
decode: Callable[[dict[str, Any]], ComputerToolset20260801] = ComputerToolset20260801._decode
