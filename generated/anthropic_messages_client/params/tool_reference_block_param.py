# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolReferenceBlockParam(TypedDict, total=False):
    """Points to a tool in `tools`, whose full definition the model then sees at this place.

    Pass it back in the results of tool searches, or put it into the `content` of a `tool_result` to return
    the results of your own search over tools with `defer_loading`.
    """

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`. It identifies this type of block."""

    tool_name: Required[str]
    """The `name` of a tool in this request's `tools`; a name that is not defined there is an error."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Places a cache breakpoint on this block: the prompt up to and including it is cached.

    Null or absent means none.
    """


describe(ToolReferenceBlockParam)
