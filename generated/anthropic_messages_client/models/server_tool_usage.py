# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Self

from attrs import define

from ._model import BaseModel, new, own_attributes, unknown_fields


@define(eq=False, repr=False, kw_only=True)
class ServerToolUsage(BaseModel):
    """Numbers of requests that server tools made for one answer."""

    web_fetch_requests: int
    """Number of web fetch requests."""

    web_search_requests: int
    """Number of web searches; each is billed on top of the tokens of its results."""

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            web_fetch_requests_ = data["web_fetch_requests"]
            web_search_requests_ = data["web_search_requests"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.web_fetch_requests = web_fetch_requests_
        self.web_search_requests = web_search_requests_
        self._deviations = 0
        if len(data) != 2:
            self._deviations = 1
            self._unknown = unknown_fields(ServerToolUsage, data)
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "web_fetch_requests": self.web_fetch_requests,
            "web_search_requests": self.web_search_requests,
        }
        if self._deviations or own_attributes(self):
            self._complete(out)
        return out
