# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebSearchTool20260209Param(TypedDict, total=False):
    """Web search whose results the model may first filter with code, so that only relevant parts use context.

    Otherwise as `web_search_20250305`.
    """

    type: Required[Literal["web_search_20260209"]]
    """Always `web_search_20260209`; selects the tool and the version of it."""

    name: Required[Literal["web_search"]]
    """Always `web_search`: the name that the `server_tool_use` blocks of its calls carry."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the search: the model (`direct`) or code run by the code execution version named.

    `["direct"]` alone disables filtering by code, so that the model receives complete results.
    """

    allowed_domains: list[str] | tuple[str, ...] | None
    """Only results from these domains are used.

    Write them without scheme, as in `example.com`, which covers its subdomains too; a path such as
    `example.com/blog` narrows it. Give this or `blocked_domains`, not both; `null` allows all.
    """

    blocked_domains: list[str] | tuple[str, ...] | None
    """Results from these domains are left out.

    Written like `allowed_domains`, and not to be combined with it; `null` blocks none.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    `null` or absent means none.
    """

    defer_loading: bool
    """`true` keeps this definition out of the model's context until a tool search finds it; absence means
    `false`.

    Not possible together with `cache_control`.
    """

    max_uses: int | None
    """Most searches in one request; a further attempt gives the model the error `max_uses_exceeded` instead of
    results.

    `null` sets no limit.
    """

    strict: bool
    """`true` makes the `input` of every call fit the tool's own schema exactly. Absence means `false`."""

    user_location: _types.UserLocationParam | _types.UserLocation | None
    """Approximate location of the user, for local results. `null` or absent means none."""


describe(WebSearchTool20260209Param)
