# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.allowed_caller import AllowedCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.user_location_param import UserLocationParam


class WebSearchTool20260318Param(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_search_20260318"]]
    """TODO."""

    name: Required[Literal["web_search"]]
    """TODO."""

    allowed_callers: Iterable[AllowedCaller]
    """TODO."""

    allowed_domains: Iterable[str] | None
    """TODO."""

    blocked_domains: Iterable[str] | None
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    defer_loading: bool
    """TODO."""

    max_uses: int | None
    """TODO."""

    response_inclusion: Literal["excluded", "full"]
    """TODO."""

    strict: bool
    """TODO."""

    user_location: UserLocationParam | None
    """TODO."""
