"""What a test wants answered: queued replies, and a function that chooses one for a request."""

from __future__ import annotations

import itertools
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from anthropic_messages.testing._model import replies as _replies
from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import Mistake
from anthropic_messages.testing._model.ids import fingerprint, identifier
from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._text import one_of

from .exchange import Exchange

Chooser = Callable[[Exchange], Any]
"""Gets the request; gives text, blocks or a message to answer with, or None for an answer that is made up."""

_A_REQUEST: Json = {"model": "claude-haiku-4-5", "max_tokens": 1, "messages": [{"role": "user", "content": "?"}]}
_NOTHING: Json = {"input_tokens": 0, "output_tokens": 0}


@dataclass
class Reply:
    """What a request is answered with: content, or a function that gives it; and fields of the message."""

    content: Any
    fields: Json = field(default_factory=dict)

    def __str__(self) -> str:
        text = repr(self.content if len(self.content) != 1 else self.content[0])
        return text if len(text) <= 100 else f"{text[:100]}..."


class Script:
    """Replies for `messages.create`, in the order of the requests. Threads can share it."""

    def __init__(self) -> None:
        self.chooser: Chooser | None = None
        self.improvises = True
        """Whether a request without a reply is answered all the same, by what the request says."""
        self._replies: deque[Reply] = deque()
        self._lock = threading.Lock()
        self._numbers = itertools.count()

    def add(self, reply: Reply) -> None:
        """Queue a reply.

        Raises:
            ValueError: It is no message that the API could send. What a function will give is checked later.
        """
        if not any(map(callable, reply.content)):
            self._message(reply, _A_REQUEST)
        with self._lock:
            self._replies.append(reply)

    def clear(self) -> None:
        """Forget the replies, and what chooses them."""
        with self._lock:
            self._replies.clear()
        self.chooser = None

    @property
    def unused(self) -> list[Reply]:
        """Replies that no request has come for."""
        with self._lock:
            return list(self._replies)

    def message(self, exchange: Exchange) -> Json:
        """The message that answers a request.

        Raises:
            Mistake: There is none, or it is one that the API would not give to this request.
        """
        with self._lock:
            reply = self._replies.popleft() if self._replies else None
        if reply is not None:
            exchange.give_back = partial(self._replies.appendleft, reply)
        return self._made(reply or self._usual(), exchange)

    def batched(self, params: Json) -> Json:
        """The message that answers a request of a batch: results are read in any order, so none is queued for it."""
        return self._made(self._usual(), Exchange("POST", "/v1/messages", "", {}, params))

    def _usual(self) -> Reply | None:
        return None if self.chooser is None else Reply((self.chooser,))

    def _made(self, reply: Reply | None, exchange: Exchange) -> Json:
        given: list[Any] = [None]
        try:
            if reply is not None:
                given = [item(exchange) if callable(item) else item for item in reply.content]
            if reply is not None and given != [None]:
                message = self._message(Reply(given, reply.fields), exchange.body)
                _check_tools(message, exchange.body)
                return message
        except Exception as error:  # whatever a function of the test's raises is for the test to see
            raise Mistake(f"{type(error).__name__}: {error}") from error
        if not self.improvises:
            raise Mistake("nothing is queued for this request; queue a reply, or let it be answered by itself")
        return _replies.message(exchange.body)

    def _message(self, reply: Reply, body: Json) -> Json:
        message = _whole(reply.content, body, fingerprint({**body, "number": next(self._numbers)}))
        used = message["usage"] | reply.fields.get("usage", {})
        message |= {**reply.fields, "usage": _NOTHING | used}
        problems = next(iter(the_spec().validators.values())).problems("Message", message)
        if problems:
            raise ValueError(f"no message that the API could send: {problems[0]}")
        if not used.keys() >= _NOTHING.keys():  # what it costs can be said now that it is known to be a message
            message["usage"] = _replies.usage(body, message["content"]) | used
        return message


def _whole(content: Iterable[Any], body: Json, seed: str) -> Json:
    """Content as a message, without its usage; one that is a message already stays what it is."""
    blocks: list[Json] = []
    for item in content:
        data = _plain(item)
        if isinstance(data, Mapping) and data.get("type") == "message":
            return {"usage": {}, **data}
        for part in data if isinstance(data, (list, tuple)) else [data]:
            blocks.append(_block(_plain(part), seed, len(blocks)))
    return {
        "id": identifier("msg_01", seed),
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": blocks,
        "stop_reason": "tool_use" if blocks and blocks[-1].get("type") == "tool_use" else "end_turn",
        "stop_sequence": None,
        "usage": {},
    }


def _plain(value: Any) -> Any:
    """A model of the SDK, this one or the official, as plain data."""
    for name in ("to_dict", "model_dump"):
        if hasattr(value, name):
            return getattr(value, name)()
    return value


def _block(item: Any, seed: str, number: int) -> Json:
    """A block with what the API would put into it and a test need not."""
    if isinstance(item, str):
        item = {"type": "text", "text": item}
    if not isinstance(item, Mapping):
        raise TypeError(f"a reply is made of text and blocks, not of {type(item).__name__}")
    if item.get("type") == "text":
        return {"citations": None, **item}
    if item.get("type") == "tool_use":
        return {"id": identifier("toolu_01", seed, number), "input": {}, "caller": {"type": "direct"}, **item}
    return dict(item)


def _check_tools(message: Json, body: Json) -> None:
    offered = [tool.get("name") for tool in body.get("tools", [])]
    for block in message["content"]:
        if block["type"] == "tool_use" and block["name"] not in offered:
            has = f"it offers {one_of(map(repr, offered))}" if offered else "it offers none"
            raise ValueError(f"the reply uses the tool {block['name']!r}, which the request does not offer; {has}")
