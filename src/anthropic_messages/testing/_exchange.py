"""A request that came in, and what was answered: what a test looks at afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass
class Exchange:
    """A request that came in, and what was answered.

    The fields of a request's body are attributes, too: `exchange.model`, `exchange.messages[-1]["content"]`.
    """

    method: str
    path: str
    query: str
    headers: dict[str, str]
    """By lower-case name; credentials are hidden."""
    body: Any
    """The parsed JSON; None if there was none, or none that could be read."""
    status: int = 0
    answer: Any = None
    """The JSON of the answer; for a stream the list of its events, for results an iterable of their rows, for something
    in between that answered its text."""
    answer_headers: dict[str, str] = field(default_factory=dict)
    fault: str | None = None
    """The fault that struck it, by its name. One that spoils an answer leaves `answer` as it was meant to be."""
    keeps_reply: bool = field(default=False, repr=False)
    """Whether the fault leaves a queued reply for the next request."""

    @property
    def request_id(self) -> str | None:
        """The id that the answer had; None if it was not the API that answered."""
        return self.answer_headers.get("request-id")

    def __getattr__(self, name: str) -> Any:
        body = self.__dict__.get("body")
        if isinstance(body, dict) and name in body:
            return body[name]
        has = ", ".join(body) if isinstance(body, dict) and body else "nothing"
        raise AttributeError(f"there is no {name!r} in the body of this request; it has {has}")
