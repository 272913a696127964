# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class WebFetchTool20260209(CompactModel):
    """The tool `web_fetch_20260209`, as it was defined in a request.

    `WebFetchTool20260209Param` explains its fields.
    """

    type: Literal["web_fetch_20260209"] = "web_fetch_20260209"
    """Always `web_fetch_20260209`; it identifies the tool and its version."""

    name: Literal["web_fetch"] = "web_fetch"
    """Always `web_fetch`: the name in its calls."""

    allowed_callers: (
        list[Literal["code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"] | str]
        | None
    ) = None
    """Callers that may call the tool. Null or absent means the model only."""

    allowed_domains: list[str] | None = None
    """Domains that may be used. Null or absent means all."""

    blocked_domains: list[str] | None = None
    """Domains that must not be used. Null or absent means none."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the tool. Null or absent means none."""

    citations: _types.WebFetchCitationsConfig | None = None
    """Setting of citations. Null or absent means off."""

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    max_content_tokens: int | None = None
    """Most tokens of a page. Null or absent means no limit."""

    max_uses: int | None = None
    """Most calls in one request. Null or absent means no limit."""

    strict: bool | None = None
    """True if every input fits the schema exactly. Null or absent means false."""

    url_sources: _types.WebFetchURLSources | None = None
    """Parts of the conversation that may supply URLs. Null or absent means the API's own rule."""

    def to_param(self) -> _types.WebFetchTool20260209Param:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchTool20260209Param = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
        ),
        "citations": lambda citations_: (
            decoders["web_fetch_citations_config"](citations_) if type(citations_) is dict else citations_
        ),
        "url_sources": lambda url_sources_: (
            decoders["web_fetch_url_sources"](url_sources_) if type(url_sources_) is dict else url_sources_
        ),
    }
