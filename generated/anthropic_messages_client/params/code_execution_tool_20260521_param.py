# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.allowed_caller import AllowedCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam


class CodeExecutionTool20260521Param(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["code_execution_20260521"]]
    """TODO."""

    name: Required[Literal["code_execution"]]
    """TODO."""

    allowed_callers: Iterable[AllowedCaller]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    defer_loading: bool
    """TODO."""

    strict: bool
    """TODO."""
