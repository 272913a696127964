# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ComputerToolset20260801Param(TypedDict, total=False):
    """One entry in `tools` for a set of tools, with which the model operates a desktop by screenshots, mouse and
    keyboard.

    It calls each, such as `screenshot` or `left_click`, by its own name: perform the `tool_use` on your
    machine and respond with a `tool_result` that repeats its `toolset_name`. There is no display size to
    give: coordinates count in pixels of the screenshots you return. If all the work is in web pages,
    `browser_toolset_20260801` can also make use of their structure.
    """

    type: Required[Literal["computer_toolset_20260801"]]
    """Always `computer_toolset_20260801`. It identifies this type of tool."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint after this toolset: the tool definitions up to and including its own can be read
    from the cache by later requests.

    Null or absent means none.
    """

    configs: _types.ComputerToolsetConfigsParam | _types.ComputerToolsetConfigs | None
    """Switches single tools of the set off, or has them loaded late. Null or absent leaves all of them on."""


describe(ComputerToolset20260801Param)
