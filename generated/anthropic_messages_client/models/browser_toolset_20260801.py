# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class BrowserToolset20260801(CompactModel):
    """The browser toolset, as it was defined in a request.

    `BrowserToolset20260801Param` explains its fields.
    """

    type: Literal["browser_toolset_20260801"] = "browser_toolset_20260801"
    """Always `browser_toolset_20260801`; it identifies the toolset and its version."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the toolset. Null or absent means none."""

    configs: _types.BrowserToolsetConfigs | None = None
    """Settings of single tools. Null or absent means the defaults of the API."""

    def to_param(self) -> _types.BrowserToolset20260801Param:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.BrowserToolset20260801Param = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
        ),
        "configs": lambda configs_: (
            decoders["browser_toolset_configs"](configs_) if type(configs_) is dict else configs_
        ),
    }
