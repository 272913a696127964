# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolComputerUse20250124Param(TypedDict, total=False):
    """Lets the model operate a computer by mouse, keyboard and screenshots, which your code carries out.

    Adds scrolling, holding keys and more clicks to the first version.
    """

    type: Required[Literal["computer_20250124"]]
    """Always `computer_20250124`; selects the tool and the version of it."""

    name: Required[Literal["computer"]]
    """Always `computer`: the name in its calls, and the one to pass in `tool_choice`."""

    display_height_px: Required[int]
    """Height of the screen in pixels, which coordinates refer to."""

    display_width_px: Required[int]
    """Width of the screen in pixels, which coordinates refer to."""

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the tool: `direct` is the model itself, the other values are code run by that version
    of code execution.

    If absent, only the model may call it.
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

    display_number: int | None
    """Number of the X11 display. `null` or absent means that there is none."""

    input_examples: Iterable[Mapping[str, object]]
    """Sample inputs that show the model how the tool is called; each must fit the tool's built-in input schema.
    """

    strict: bool
    """`true` makes every call's `input` fit the tool's own schema exactly.

    Absence means `false`; the input may then stray from it.
    """


describe(ToolComputerUse20250124Param)
