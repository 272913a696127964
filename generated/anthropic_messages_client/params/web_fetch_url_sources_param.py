# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

from .. import types as _types


class WebFetchURLSourcesParam(TypedDict, total=False):
    """Which parts of the conversation may supply URLs to web fetch, one field for each kind of source.

    Shut out sources that outsiders can write to, so that no planted link is followed. An absent field leaves
    the API's default for that kind.
    """

    client_tool_results: _types.WebFetchURLSourceToolResultsParam
    """Which tools that you run may supply URLs through their results."""

    server_tool_results: _types.WebFetchURLSourceToolResultsParam
    """Which tools that the API runs, such as `web_search`, may supply URLs through their results."""

    user_input: _types.WebFetchURLSourceUserInputParam
    """Whether URLs in user messages may be fetched: `all` or `none`."""
