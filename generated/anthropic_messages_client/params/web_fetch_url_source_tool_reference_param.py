# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class WebFetchURLSourceToolReferenceParam(TypedDict, total=False):
    """Points to a tool of the request, in a list of tools to let in or to shut out as sources of URLs."""

    type: Required[Literal["tool_reference"]]
    """Always `tool_reference`, the only kind of entry in such a list."""

    name: Required[str]
    """The `name` that the tool has in `tools`."""


describe(WebFetchURLSourceToolReferenceParam)
