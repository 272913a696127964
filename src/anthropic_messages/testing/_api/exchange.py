"""A request that came in, and what was answered: what a test looks at afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from typing import Any

from anthropic_messages.testing._text import plural

from .json_lines import JsonLines

_SUMMARY = 300  # characters
_ROWS = 100  # of results, as far as a row of a table shows them


@dataclass
class Exchange:
    """A request that came in, and what was answered.

    The fields of a request's body are attributes, too: `exchange.model`, `exchange.messages[-1]["content"]`.
    """

    method: str
    path: str
    query: str
    """Without its credentials, as far as their names or values tell them."""
    headers: dict[str, str]
    """By lower-case name; credentials are hidden."""
    body: Any
    """The parsed JSON; None if there was none, or none that could be read."""
    status: int = 0
    """What the client has received; 0 if a fault broke the connection before that."""
    answer: Any = None
    """The JSON of the answer; for a stream the list of its events, for results an iterable of their rows, for something
    in between that answered its text."""
    answer_headers: dict[str, str] = field(default_factory=dict)
    fault: str | None = None
    """The fault that struck it, by its name. One that spoils an answer leaves `answer` as it was meant to be."""
    complete: bool = True
    """False if a fault kept the client from getting the whole answer."""
    time: datetime = field(default_factory=partial(datetime.now, UTC), compare=False)
    """When the request came in."""
    number: int = 0
    """Counted from 1, over all that came in."""
    give_back: Callable[[], object] | None = field(default=None, repr=False, compare=False)
    """Puts back what was taken to answer it, for the next request: to be called if nobody gets to see the answer."""
    size: int = field(default=0, repr=False, compare=False)
    """Bytes of its headers and bodies."""

    @property
    def request_id(self) -> str | None:
        """The id that the answer had; None if it was not the API that answered."""
        return self.answer_headers.get("request-id")

    @property
    def outcome(self) -> str:
        """What the client got: `200`, `529 (overloaded)`, `reset`, or `200 (reset)` for an answer that broke off."""
        return f"{self.status} ({self.fault})" if self.status and self.fault else self.fault or str(self.status)

    @property
    def summary(self) -> str:
        """What was answered, in a few words."""
        if not self.status:
            return "no answer"
        return self._answered if self.complete else f"incomplete: {self._answered}"

    @property
    def _answered(self) -> str:
        answer = self.answer
        if isinstance(answer, list):
            pieces = [event["delta"].get("text", "") for event in answer if event["type"] == "content_block_delta"]
            return f"a stream of {len(answer)} events: {''.join(pieces)}"
        if isinstance(answer, str):
            return answer or "nothing"
        if isinstance(answer, JsonLines):
            return "results, a row for each request"
        if "error" in answer:
            return str(answer["error"]["message"])
        if "content" in answer:
            kinds = [block.get("text") or block.get("name") or block["type"] for block in answer["content"]]
            return f"{answer['stop_reason']}, {answer['usage']['output_tokens']} tokens: {' '.join(kinds)}"
        if "input_tokens" in answer:
            return f"{answer['input_tokens']} tokens"
        if "data" in answer:
            return f"{plural(len(answer['data']), 'item')}{', and more' if answer['has_more'] else ''}"
        return f"{answer['id']} {answer.get('processing_status', '')}".rstrip()

    def row(self) -> dict[str, Any]:
        """All that there is to be seen of it, as JSON."""
        shown = ("number", "method", "path", "query", "headers", "body", "status", "fault", "complete", "outcome")
        answer = list(islice(self.answer, _ROWS)) if isinstance(self.answer, JsonLines) else self.answer
        return {
            **{name: getattr(self, name) for name in shown},
            "time": self.time.isoformat(),
            "answer_headers": self.answer_headers,
            "answer": answer,
            "request_id": self.request_id,
            "summary": self.summary[:_SUMMARY],
            "stream": self.answer_headers.get("content-type", "").startswith("text/event-stream"),
        }

    def __getattr__(self, name: str) -> Any:
        body = self.__dict__.get("body")
        if isinstance(body, dict) and name in body:
            return body[name]
        has = ", ".join(body) if isinstance(body, dict) and body else "nothing"
        raise AttributeError(f"there is no {name!r} in the body of this request; it has {has}")
