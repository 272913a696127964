# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .._lazy import types as _types
from . import describe


class WebFetchURLSourcesParam(TypedDict, total=False):
    """Parts of the conversation that may supply URLs to web fetch, one field for each kind of source.

    Exclude sources that outsiders can write to, so that the model follows no link that they planted. An
    absent field leaves the API's default for that kind.
    """

    client_tool_results: _types.WebFetchURLSourceToolResultsParam | _types.WebFetchURLSourceToolResults
    """Tools of the caller whose results may supply URLs."""

    server_tool_results: _types.WebFetchURLSourceToolResultsParam | _types.WebFetchURLSourceToolResults
    """Server tools, such as `web_search`, whose results may supply URLs."""

    user_input: _types.WebFetchURLSourceUserInputParam | _types.WebFetchURLSourceUserInput
    """Permission to fetch URLs in user messages: `all` or `none`."""


describe(WebFetchURLSourcesParam)
