# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSources(CompactModel):
    """Parts of the conversation that may supply URLs to web fetch, as they were sent."""

    client_tool_results: _types.WebFetchURLSourceToolResults | None = None
    """Tools of the caller whose results may supply URLs. Null or absent means the API's default."""

    server_tool_results: _types.WebFetchURLSourceToolResults | None = None
    """Server tools whose results may supply URLs. Null or absent means the API's default."""

    user_input: _types.WebFetchURLSourceUserInput | None = None
    """Permission to fetch URLs in user messages. Null or absent means the API's default."""

    def to_param(self) -> _types.WebFetchURLSourcesParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchURLSourcesParam = self._to_param()
        return param

    _field_decoders = {
        "client_tool_results": lambda client_tool_results_: (
            decoders["web_fetch_url_source_tool_results"](client_tool_results_)
            if type(client_tool_results_) is dict
            else client_tool_results_
        ),
        "server_tool_results": lambda server_tool_results_: (
            decoders["web_fetch_url_source_tool_results"](server_tool_results_)
            if type(server_tool_results_) is dict
            else server_tool_results_
        ),
        "user_input": lambda user_input_: (
            decoders["web_fetch_url_source_user_input"](user_input_) if type(user_input_) is dict else user_input_
        ),
    }
