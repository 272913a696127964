# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class WebSearchTool20260318(CompactModel):
    """The tool `web_search_20260318`, as it was defined in a request.

    `WebSearchTool20260318Param` explains its fields.
    """

    type: Literal["web_search_20260318"] = "web_search_20260318"
    """Always `web_search_20260318`; it identifies the tool and its version."""

    name: Literal["web_search"] = "web_search"
    """Always `web_search`: the name in its calls."""

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

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    max_uses: int | None = None
    """Most calls in one request. Null or absent means no limit."""

    response_inclusion: Literal["excluded", "full"] | str | None = None
    """Results that the answer carries: all (`full`), or none that only code used (`excluded`).

    Null or absent means the API's default.
    """

    strict: bool | None = None
    """True if every input fits the schema exactly. Null or absent means false."""

    user_location: _types.UserLocation | None = None
    """Place of the user. Null or absent if unknown."""

    def to_param(self) -> _types.WebSearchTool20260318Param:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebSearchTool20260318Param = self._to_param()
        return param

    _field_decoders = {
        "cache_control": lambda cache_control_: (
            decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
        ),
        "user_location": lambda user_location_: (
            decoders["user_location"](user_location_) if type(user_location_) is dict else user_location_
        ),
    }
