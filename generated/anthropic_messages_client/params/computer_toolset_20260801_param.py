# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.computer_toolset_configs_param import ComputerToolsetConfigsParam


class ComputerToolset20260801Param(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["computer_toolset_20260801"]]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    configs: ComputerToolsetConfigsParam | None
    """TODO."""
