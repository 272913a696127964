# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ComputerToolset20260801(CompactModel):
    """The computer toolset, as it was defined in a request.

    `ComputerToolset20260801Param` explains its fields.
    """

    type: Literal["computer_toolset_20260801"] = "computer_toolset_20260801"
    """Always `computer_toolset_20260801`; it identifies the toolset and its version."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the toolset. Null or absent means none."""

    configs: _types.ComputerToolsetConfigs | None = None
    """Settings of single tools. Null or absent means the defaults of the API."""

    def to_param(self) -> _types.ComputerToolset20260801Param:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ComputerToolset20260801Param = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
        ),
        "configs": lambda configs_: (
            decoders["computer_toolset_configs"](configs_) if type(configs_) is dict else configs_
        ),
    }
