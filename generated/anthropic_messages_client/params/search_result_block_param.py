# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class SearchResultBlockParam(TypedDict, total=False):
    """A hit from your own search or knowledge base, which the model can cite with its source.

    Goes into user messages, or into the result of a tool that searches.
    """

    type: Required[Literal["search_result"]]
    """Always `search_result`. It identifies this type of block."""

    content: Required[Iterable[_types.TextBlockParam | _types.TextBlock]]
    """Text of the hit, in one or more blocks.

    A citation names a range of these blocks, so shorter blocks make for more exact citations.
    """

    source: Required[str]
    """Source of the hit: a URL, or any other identifier. Comes back as `source` in citations."""

    title: Required[str]
    """Title of the hit, shown to the model and repeated in citations."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: later requests can reuse the prompt up to and including this block.

    Null or absent means none.
    """

    citations: _types.CitationsConfigParam | _types.CitationsConfig
    """Switches citations of this hit on.

    Off when absent; switch them on for all search results of a request or for none.
    """


describe(SearchResultBlockParam)
