# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..params.web_fetch_url_source_tool_results_param import WebFetchURLSourceToolResultsParam
    from ..params.web_fetch_url_source_user_input_param import WebFetchURLSourceUserInputParam


class WebFetchURLSourcesParam(TypedDict, total=False):
    """Which parts of the conversation may supply URLs to web fetch, one field for each kind of source. Shut out
    sources that outsiders can write to, so that no planted link is followed. An absent field leaves the API's
    default for that kind."""

    client_tool_results: WebFetchURLSourceToolResultsParam
    """Which tools that you run may supply URLs through their results."""

    server_tool_results: WebFetchURLSourceToolResultsParam
    """Which tools that the API runs, such as `web_search`, may supply URLs through their results."""

    user_input: WebFetchURLSourceUserInputParam
    """Whether URLs in user messages may be fetched: `all` or `none`."""
