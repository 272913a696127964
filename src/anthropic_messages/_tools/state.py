"""The state of a loop, and the same as JSON data."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from anthropic_messages_client.encoding import encode_json
from anthropic_messages_client.models.message import Message

from .turn import answer_param, calls_of, reply_param, taken_results

if TYPE_CHECKING:
    from .turn import ToolCall

_VERSION = 1
_LIMITS = ("max_turns", "max_tokens_total", "deadline", "closed")
"""Stop reasons that don't end a loop for good: another run may have other limits."""
_UNANSWERED = "The tool did not run."


class LoopState:
    """The state of a loop: the history, and the reply whose calls are running."""

    def __init__(self, messages: list[Any]) -> None:
        self.history: list[Any] = messages
        """The messages of the next request. Every call in it has a result."""
        self.reply: Message | None = None
        """The last reply."""
        self.calls: list[ToolCall] = []
        """Its calls."""
        self.results: dict[str, dict[str, Any]] = {}
        """Results of its calls by id."""
        self.is_open = False
        """True from the arrival of a reply until it joins the history."""
        self.appended: list[Any] = []
        """Messages that the user appended while it handled the reply."""
        self.turns = 0
        self.tokens = 0
        self.context_tokens = 0
        """Tokens of the last reply, which are about those of the history; 0 after a summary."""
        self.compactions = 0
        """The number of times that the history was replaced by a summary."""
        self.larger_replies = 0
        """The number of times that the reply was asked for again with more tokens."""
        self.ends = False
        """True if a tool has ended the loop."""
        self.stop_reason: str | None = None

    def messages(self) -> list[Any]:
        """Return the history, with the reply if all of its calls have results."""
        if self.is_open:
            self.take_results()
        if not self.is_open or any(call.id not in self.results for call in self.calls):
            return list(self.history)
        return self._with_reply()

    def answer_message(self) -> dict[str, Any] | None:
        """Return the user message with the results of the calls; None if there are none."""
        return answer_param(self.calls, self.results, missing=_UNANSWERED)

    def commit(self) -> None:
        """Add the reply and the results of its calls to the history."""
        self.history = self._with_reply()
        self.appended = []
        self.is_open = False

    def take_results(self) -> None:
        """Separate results of calls from the messages that the user appended, and leave out the reply itself."""
        if self.appended:
            results, self.appended = taken_results(self.appended, self.reply, self.calls)
            self.results = {**results, **self.results}

    def _with_reply(self) -> list[Any]:
        assert self.reply is not None
        added = (reply_param(self.reply, self.calls), self.answer_message())
        return [*self.history, *(each for each in added if each is not None), *self.appended]

    def state(self) -> dict[str, Any]:
        """Return the state as JSON data."""
        return {
            "version": _VERSION,
            "messages": _plain(self.history),
            "reply": None if self.reply is None else self.reply.to_dict(),
            "is_open": self.is_open,
            "results": _plain(self.results),
            "appended": _plain(self.appended),
            "turns": self.turns,
            "tokens": self.tokens,
            "context_tokens": self.context_tokens,
            "compactions": self.compactions,
            "larger_replies": self.larger_replies,
            "ends": self.ends,
            "stop_reason": self.stop_reason,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Continue from the state of an earlier run.

        Raises:
            TypeError: The state is no dict.
            ValueError: The state was not made by this version, or is damaged.
        """
        if not isinstance(state, Mapping):
            raise TypeError(f"`state` must be the dict that `runner.state()` returned, not {type(state).__name__}.")
        if state.get("version") != _VERSION:
            raise ValueError(
                f"`state` has version {state.get('version')!r}, and this package reads version {_VERSION}. "
                "Pass the dict that `runner.state()` returned."
            )
        try:
            reply, reason = state["reply"], state["stop_reason"]
            self.history = list(state["messages"])
            self.reply = None if reply is None else Message.from_dict(reply)
            self.is_open = bool(state["is_open"]) and self.reply is not None
            self.results = dict(state["results"])
            self.appended = list(state["appended"])
            self.turns = int(state["turns"])
            self.tokens = int(state["tokens"])
            self.context_tokens = int(state["context_tokens"])
            self.compactions = int(state["compactions"])
            self.larger_replies = int(state["larger_replies"])
            self.ends = bool(state["ends"])
            self.stop_reason = None if reason in _LIMITS else reason
        except (KeyError, TypeError, ValueError) as error:
            raise ValueError(f"`state` is damaged: {error!r}. Pass the dict that `runner.state()` returned.") from error
        self.calls = [] if self.reply is None else calls_of(self.reply, self.turns)


def _plain(value: Any) -> Any:
    """Return JSON data as a request would send it."""
    return json.loads(encode_json(value))
