# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolSearchToolRegex20251119Param(TypedDict, total=False):
    """Lets the model find tools marked `defer_loading` by a regular expression, matched against names,
    descriptions and parameters.

    What it finds comes as `tool_reference` entries of a `tool_search_tool_result`, and can then be called. It
    suits tools with systematic names; the BM25 variant takes plain words instead.
    """

    type: Required[Literal["tool_search_tool_regex", "tool_search_tool_regex_20251119"]]
    """`tool_search_tool_regex_20251119` names the version; `tool_search_tool_regex`, without a date, selects the
    same tool.
    """

    name: Required[Literal["tool_search_tool_regex"]]
    """Always `tool_search_tool_regex`: the name that the `server_tool_use` blocks of its calls carry."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the search: `direct` is the model itself, the other values are code run by that version
    of code execution.

    If absent, only the model may call it.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    `null` or absent means none.
    """

    defer_loading: bool
    """Leave it absent or `false`: the model must see the search tool to find the deferred ones."""

    strict: bool
    """`true` makes the `input` of every call fit the tool's own schema exactly. Absence means `false`."""


describe(ToolSearchToolRegex20251119Param)
