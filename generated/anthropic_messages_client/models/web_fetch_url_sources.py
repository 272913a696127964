# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchURLSources(BaseModel):
    """Parts of the conversation that may supply URLs to web fetch, as they were sent."""

    client_tool_results: _types.WebFetchURLSourceToolResults | None = None
    """Tools of the caller whose results may supply URLs. Null or absent means the API's default."""

    server_tool_results: _types.WebFetchURLSourceToolResults | None = None
    """Server tools whose results may supply URLs. Null or absent means the API's default."""

    user_input: _types.WebFetchURLSourceUserInput | None = None
    """Permission to fetch URLs in user messages. Null or absent means the API's default."""

    _input_fields = (
        ("client_tool_results", False),
        ("server_tool_results", False),
        ("user_input", False),
    )
    _fields = (
        ("client_tool_results", False),
        ("server_tool_results", False),
        ("user_input", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = 0
        known = 0
        get = data.get
        self.client_tool_results = client_tool_results_ = get("client_tool_results")
        if client_tool_results_ is not None:
            known += 1
            self.client_tool_results = (
                decoders["web_fetch_url_source_tool_results"](client_tool_results_)
                if type(client_tool_results_) is dict
                else client_tool_results_
            )
        elif "client_tool_results" in data:
            known += 1
            deviations |= 2
        self.server_tool_results = server_tool_results_ = get("server_tool_results")
        if server_tool_results_ is not None:
            known += 1
            self.server_tool_results = (
                decoders["web_fetch_url_source_tool_results"](server_tool_results_)
                if type(server_tool_results_) is dict
                else server_tool_results_
            )
        elif "server_tool_results" in data:
            known += 1
            deviations |= 4
        self.user_input = user_input_ = get("user_input")
        if user_input_ is not None:
            known += 1
            self.user_input = (
                decoders["web_fetch_url_source_user_input"](user_input_) if type(user_input_) is dict else user_input_
            )
        elif "user_input" in data:
            known += 1
            deviations |= 8
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        deviations = self._deviations
        if (client_tool_results_ := self.client_tool_results) is not None:
            out["client_tool_results"] = encode(client_tool_results_)
        elif deviations & 2:
            out["client_tool_results"] = None
        if (server_tool_results_ := self.server_tool_results) is not None:
            out["server_tool_results"] = encode(server_tool_results_)
        elif deviations & 4:
            out["server_tool_results"] = None
        if (user_input_ := self.user_input) is not None:
            out["user_input"] = encode(user_input_)
        elif deviations & 8:
            out["user_input"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in WebFetchURLSources._fields)
decode: Callable[[dict[str, Any]], WebFetchURLSources] = WebFetchURLSources._decode
