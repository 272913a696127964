# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BrowserToolset20260801Param(TypedDict, total=False):
    """One entry in `tools` for a set of tools, with which the model reads and operates web pages.

    It calls each, such as `navigate` or `read_page`, by its own name: perform the `tool_use` in your browser
    and respond with a `tool_result` that repeats its `toolset_name`. The API itself opens no page. Programs
    outside the browser are beyond its reach; for those there is `computer_toolset_20260801`.
    """

    type: Required[Literal["browser_toolset_20260801"]]
    """Always `browser_toolset_20260801`. It identifies this type of tool."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint after this toolset: the tool definitions up to and including its own can be read
    from the cache by later requests.

    Null or absent means none.
    """

    configs: _types.BrowserToolsetConfigsParam | _types.BrowserToolsetConfigs | None
    """Switches single tools of the set on or off, or has them loaded late.

    Null or absent leaves `file_upload`, `javascript_exec`, `read_console` and `read_network` off and all
    others on.
    """


describe(BrowserToolset20260801Param)
