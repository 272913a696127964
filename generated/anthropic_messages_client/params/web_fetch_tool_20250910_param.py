# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.citations_config import CitationsConfig
    from ..params.allowed_caller import AllowedCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.citations_config_param import CitationsConfigParam
    from ..params.web_fetch_url_sources_param import WebFetchURLSourcesParam


class WebFetchTool20250910Param(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["web_fetch_20250910"]]
    """TODO."""

    name: Required[Literal["web_fetch"]]
    """TODO."""

    allowed_callers: Iterable[AllowedCaller]
    """TODO."""

    allowed_domains: Iterable[str] | None
    """TODO."""

    blocked_domains: Iterable[str] | None
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    citations: CitationsConfigParam | CitationsConfig | None
    """TODO."""

    defer_loading: bool
    """TODO."""

    max_content_tokens: int | None
    """TODO."""

    max_uses: int | None
    """TODO."""

    strict: bool
    """TODO."""

    url_sources: WebFetchURLSourcesParam | None
    """TODO."""
