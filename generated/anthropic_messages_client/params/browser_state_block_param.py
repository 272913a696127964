# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BrowserStateBlockParam(TypedDict, total=False):
    """Describes the state of your browser to the model.

    Goes into the `tool_result` of a call from the browser toolset.
    """

    type: Required[Literal["browser_state"]]
    """Always `browser_state`. It identifies this type of block."""

    tabs: Required[Iterable[_types.BrowserStateTabEntryParam]]
    """All tabs that are open now; a change that names a tab refers to this list by `tab_id`."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    state_changes: Iterable[_types.BrowserStateChangeParam] | None
    """Events in the browser that the model should know, such as a new tab or a finished download.

    Null or absent reports nothing.
    """


describe(BrowserStateBlockParam)
