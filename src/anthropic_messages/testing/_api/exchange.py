"""Recorded requests with their responses, for tests to inspect."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import Any

from anthropic_messages.testing._text import plural

from .binary_body import BinaryBody
from .json_lines import JsonLines

_SUMMARY_LENGTH = 300  # characters
_MAX_ROWS = 100  # of batch results, in the JSON form of an exchange


@dataclass
class Exchange:
    """One request and its response.

    The fields of the request body are attributes, too: `exchange.model`, `exchange.messages[-1]["content"]`.
    """

    method: str
    path: str
    query: str
    """The query string. Credentials are hidden if their names or values identify them."""
    headers: dict[str, str]
    """The request headers, by lower-case name. Credentials are hidden."""
    body: Any
    """The parsed JSON of the request; None if it had no body or an invalid one. For an upload, its form fields, with
    name, type and size of the file instead of its content."""
    status: int = 0
    """The status that the client received; 0 if a fault broke the connection first."""
    response: Any = None
    """The parsed JSON of the response. For a stream, the list of its events; for batch results, an iterable of their
    rows; for a download, an object that `bytes` reads; for the response of a proxy, its text. A fault that damages the
    response does not change this value."""
    response_headers: dict[str, str] = field(default_factory=dict)
    fault: str | None = None
    """The name of the fault that affected the request, or None."""
    complete: bool = True
    """False if the client did not receive the complete response."""
    time: datetime = field(default_factory=partial(datetime.now, UTC), compare=False)
    """The time at which the request arrived."""
    number: int = 0
    """The number of the request, counted from 1."""
    restore: Callable[[], object] | None = field(default=None, repr=False, compare=False)
    """Puts the used reply back into its queue. Called if the client does not receive the response."""
    size: int = field(default=0, repr=False, compare=False)
    """The size of headers and bodies, in bytes."""

    @property
    def answer(self) -> Any:
        """The old name of `response`. Deprecated."""
        _warn_renamed("answer", "response")
        return self.response

    @property
    def answer_headers(self) -> dict[str, str]:
        """The old name of `response_headers`. Deprecated."""
        _warn_renamed("answer_headers", "response_headers")
        return self.response_headers

    @property
    def request_id(self) -> str | None:
        """The request id in the response; None if the response came from a proxy."""
        return self.response_headers.get("request-id")

    @property
    def outcome(self) -> str:
        """Status and fault: `200`, `529 (overloaded)`, `reset`, or `200 (reset)` for an incomplete response."""
        return f"{self.status} ({self.fault})" if self.status and self.fault else self.fault or str(self.status)

    @property
    def summary(self) -> str:
        """A short description of the response."""
        if not self.status:
            return "no response"
        return self._response_summary if self.complete else f"incomplete: {self._response_summary}"

    @property
    def _response_summary(self) -> str:
        response = self.response
        if isinstance(response, list):
            texts = [event["delta"].get("text", "") for event in response if event["type"] == "content_block_delta"]
            return f"a stream of {len(response)} events: {''.join(texts)}"
        if isinstance(response, str):
            return response or "empty body"
        if isinstance(response, JsonLines):
            return "batch results"
        if isinstance(response, BinaryBody):
            return plural(response.size, "byte")
        if "error" in response:
            return str(response["error"]["message"])
        if "content" in response:
            parts = [block.get("text") or block.get("name") or block["type"] for block in response["content"]]
            return f"{response['stop_reason']}, {response['usage']['output_tokens']} tokens: {' '.join(parts)}"
        if "input_tokens" in response:
            return f"{response['input_tokens']} tokens"
        if "data" in response:
            has_more = response.get("has_more") or response.get("next_page")
            return f"{plural(len(response['data']), 'item')}{' and more' if has_more else ''}"
        return f"{response['id']} {response.get('processing_status') or response.get('filename', '')}".rstrip()

    def row(self) -> dict[str, Any]:
        """Return the exchange as JSON."""
        names = ("number", "method", "path", "query", "headers", "body", "status", "fault", "complete", "outcome")
        response = self.response
        if isinstance(response, JsonLines):
            response = list(islice(response, _MAX_ROWS))
        elif isinstance(response, BinaryBody):
            response = plural(response.size, "byte")
        return {
            **{name: getattr(self, name) for name in names},
            "time": self.time.isoformat(),
            # These keys are older than the attributes, and programs in other languages rely on them.
            "answer_headers": self.response_headers,
            "answer": response,
            "request_id": self.request_id,
            "summary": self.summary[:_SUMMARY_LENGTH],
            "stream": self.response_headers.get("content-type", "").startswith("text/event-stream"),
        }

    def __getattr__(self, name: str) -> Any:
        body = self.__dict__.get("body")
        if isinstance(body, dict) and name in body:
            return body[name]
        names = ", ".join(body) if isinstance(body, dict) and body else "none"
        raise AttributeError(f"the request body has no field {name!r}; its fields are: {names}")


def _warn_renamed(old: str, new: str) -> None:
    warnings.warn(f"`{old}` was renamed to `{new}`", DeprecationWarning, stacklevel=3)
