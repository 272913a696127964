# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class TextBlockParam(TypedDict, total=False):
    """Text in a turn, in `system`, or in the result of a tool."""

    type: Required[Literal["text"]]
    """Always `text`. It identifies this type of block."""

    text: Required[str]
    """The text; it must not be empty."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Caches the prompt up to and including this block. `null` or absent: no mark here."""

    citations: Iterable[_types.TextCitationParam | _types.TextCitation] | None
    """Citations of an earlier answer, passed back with their text in an `assistant` turn.

    Leave it out of text that you wrote; API version `2026-10-21` rejects a non-empty list in `user` turns.
    """


describe(TextBlockParam)
