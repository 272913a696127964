# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class WebFetchBlockParam(TypedDict, total=False):
    """A page or PDF fetched in an earlier answer. Pass back the block unchanged."""

    type: Required[Literal["web_fetch_result"]]
    """Always `web_fetch_result`. It distinguishes a page from an error."""

    content: Required[_types.DocumentBlockParam | _types.DocumentBlock]
    """The fetched page as a document, as received. It counts as input tokens in each further turn."""

    url: Required[str]
    """Address that was fetched."""

    retrieved_at: str | None
    """Time at which the page was retrieved, as received; null or absent if unknown."""


describe(WebFetchBlockParam)
