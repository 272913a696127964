# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebFetchTool20260209Param(TypedDict, total=False):
    """Web fetch whose pages the model may first filter with code, so that only relevant parts use context.

    Otherwise as `web_fetch_20250910`.
    """

    type: Required[Literal["web_fetch_20260209"]]
    """Always `web_fetch_20260209`; selects the tool and the version of it."""

    name: Required[Literal["web_fetch"]]
    """Always `web_fetch`: the name that the `server_tool_use` blocks of its calls carry."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the fetch: the model (`direct`) or code run by the code execution version named.

    `["direct"]` alone disables filtering by code, so that the model receives complete pages.
    """

    allowed_domains: list[str] | tuple[str, ...] | None
    """Only pages on these domains may be fetched; another URL gives the error `url_not_allowed`.

    Write them without scheme, as in `example.com`, which covers its subdomains too; a path such as
    `example.com/blog` narrows it. Give this or `blocked_domains`, not both; `null` allows all.
    """

    blocked_domains: list[str] | tuple[str, ...] | None
    """Pages on these domains are never fetched.

    Written like `allowed_domains`, and not to be combined with it; `null` blocks none.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    `null` or absent means none.
    """

    citations: _types.CitationsConfigParam | _types.CitationsConfig | None
    """Setting that lets the model cite passages of the pages it fetched.

    Unlike with web search, citations are off unless `enabled` is `true`.
    """

    defer_loading: bool
    """`true` keeps this definition out of the model's context until a tool search finds it; absence means
    `false`.

    Not possible together with `cache_control`.
    """

    max_content_tokens: int | None
    """About how many tokens of a page's text come into context; longer text is cut.

    The cut is a rough one, and PDFs are exempt; `null` sets none.
    """

    max_uses: int | None
    """Most fetches in one request; a further attempt gives the model the error `max_uses_exceeded` instead of
    the page.

    `null` sets no limit.
    """

    strict: bool
    """`true` makes the `input` of every call fit the tool's own schema exactly. Absence means `false`."""

    url_sources: _types.WebFetchURLSourcesParam | _types.WebFetchURLSources | None
    """Parts of the conversation that may supply the URLs to fetch; `null` or absence leaves the API's own rule.
    """


describe(WebFetchTool20260209Param)
