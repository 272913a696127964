# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ContentBlockSourceParam(TypedDict, total=False):
    """A document made of blocks that you choose.

    Each block is one unit for citations, which suits chunks from a search index, transcripts or lists.
    """

    type: Required[Literal["content"]]
    """Always `content`. It identifies this type of source."""

    content: Required[str | Iterable[_types.ContentBlockSourceContentParam]]
    """The document's blocks in order; citations refer to them by their index from 0.

    A string is short for one text block.
    """


describe(ContentBlockSourceParam)
