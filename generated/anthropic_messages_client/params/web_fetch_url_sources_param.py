# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..params.web_fetch_url_source_tool_results_param import WebFetchURLSourceToolResultsParam
    from ..params.web_fetch_url_source_user_input_param import WebFetchURLSourceUserInputParam


class WebFetchURLSourcesParam(TypedDict, total=False):
    """TODO."""

    client_tool_results: WebFetchURLSourceToolResultsParam
    """TODO."""

    server_tool_results: WebFetchURLSourceToolResultsParam
    """TODO."""

    user_input: WebFetchURLSourceUserInputParam
    """TODO."""
