# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class PlainTextSourceParam(TypedDict, total=False):
    """A document of plain text.

    For citations the API divides it into sentences; to set the units yourself, send a `content` source.
    """

    type: Required[Literal["text"]]
    """Always `text`. It identifies this type of source."""

    data: Required[str]
    """The text itself, not encoded. Character offsets in citations count from 0 in this string."""

    media_type: Required[Literal["text/plain"]]
    """Always `text/plain`; text formats such as Markdown and CSV go under this type too."""


describe(PlainTextSourceParam)
