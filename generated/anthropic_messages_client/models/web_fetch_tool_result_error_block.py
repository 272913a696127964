# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WebFetchToolResultErrorBlock(CompactModel):
    """A web fetch failed.

    The request as a whole still succeeds with status 200, and the model goes on with its answer, aware of the
    failure.
    """

    type: Literal["web_fetch_tool_result_error"] = "web_fetch_tool_result_error"
    """Always `web_fetch_tool_result_error`. It distinguishes an error from a page."""

    error_code: _types.WebFetchToolResultErrorCode
    """Why the fetch failed.

    `url_not_allowed`: ruled out by domain filters or policy; `url_not_in_prior_context`: the model may fetch
    only URLs that the conversation has shown it; `url_not_accessible`: the page could not be retrieved;
    `unsupported_content_type`: neither text nor PDF; `max_uses_exceeded`: the tool's `max_uses` is used up;
    `too_many_requests`: a rate limit; `unavailable`: a fault on the server's side.
    """

    def to_param(self) -> _types.WebFetchToolResultErrorBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.WebFetchToolResultErrorBlockParam = self._to_param()
        return param
