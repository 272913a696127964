"""The replies of a test: a queue, and a function that makes a reply from a request."""

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
from anthropic_messages.testing._model.errors import SetupError
from anthropic_messages.testing._model.ids import fingerprint, identifier
from anthropic_messages.testing._model.tools import offered_tools
from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._text import one_of

from .exchange import Exchange

ReplyFunction = Callable[[Exchange], Any]
"""Takes a request; returns text, content blocks or a message, or None for a generated reply."""

_SAMPLE_REQUEST: Json = {"model": "claude-haiku-4-5", "max_tokens": 1, "messages": [{"role": "user", "content": "?"}]}
_STOP_REASONS = {"tool_use": "tool_use", "compaction": "compaction", "server_tool_use": "pause_turn"}
"""The stop reason of a reply by the type of its last block."""
_ZERO_USAGE: Json = {"input_tokens": 0, "output_tokens": 0}


@dataclass
class Reply:
    """The content of a reply, or a function that returns it, and extra fields of the message."""

    content: Any
    fields: Json = field(default_factory=dict)

    def __str__(self) -> str:
        text = repr(self.content if len(self.content) != 1 else self.content[0])
        return text if len(text) <= 100 else f"{text[:100]}..."


class Script:
    """Replies to `messages.create`, in the order of the requests. Thread-safe."""

    def __init__(self) -> None:
        self.reply_function: ReplyFunction | None = None
        self.auto_reply = True
        """If true, requests without a queued reply get a generated one."""
        self._replies: deque[Reply] = deque()
        self._lock = threading.Lock()
        self._numbers = itertools.count()

    def add(self, reply: Reply) -> None:
        """Queue a reply.

        Raises:
            ValueError: The API could not send this message. The result of a function is checked when it is called.
        """
        if not any(map(callable, reply.content)):
            self._message(reply, _SAMPLE_REQUEST)
        with self._lock:
            self._replies.append(reply)

    def clear(self) -> None:
        """Remove the queued replies and the reply function."""
        with self._lock:
            self._replies.clear()
        self.reply_function = None

    @property
    def unused(self) -> list[Reply]:
        """The queued replies that no request has used."""
        with self._lock:
            return list(self._replies)

    def message(self, exchange: Exchange, seen: Json) -> Json:
        """Return the message for a request.

        Args:
            exchange: The request.
            seen: Its body as the model sees it.

        Raises:
            SetupError: There is none, or the API could not send it in response to this request.
        """
        with self._lock:
            reply = self._replies.popleft() if self._replies else None
        if reply is not None:
            exchange.restore = partial(self._replies.appendleft, reply)
        return self._build(reply or self._default_reply(), exchange, seen)

    def batch_message(self, params: Json, seen: Json) -> Json:
        """Return the message for a request of a batch. Batches have no fixed order, so they use no queued replies."""
        return self._build(self._default_reply(), Exchange("POST", "/v1/messages", "", {}, params), seen)

    def _default_reply(self) -> Reply | None:
        return None if self.reply_function is None else Reply((self.reply_function,))

    def _build(self, reply: Reply | None, exchange: Exchange, seen: Json) -> Json:
        parts: list[Any] = [None]
        try:
            if reply is not None:
                parts = [item(exchange) if callable(item) else item for item in reply.content]
            if reply is not None and parts != [None]:
                message = self._message(Reply(parts, reply.fields), seen)
                _check_tools(message, seen)
                return message
        except Exception as error:  # the test must see what its function raises
            raise SetupError(f"{type(error).__name__}: {error}") from error
        if not self.auto_reply:
            raise SetupError("no reply is queued for this request: queue one with `reply`, or set `auto_reply = True`")
        return _replies.generate_message(seen)

    def _message(self, reply: Reply, body: Json) -> Json:
        message = _complete_message(reply.content, body, fingerprint({**body, "number": next(self._numbers)}))
        used = message["usage"] | reply.fields.get("usage", {})
        message |= {**reply.fields, "usage": _ZERO_USAGE | used}
        problems = the_spec().validator().problems("Message", message)
        if problems:
            raise ValueError(f"the API could not send this message: {problems[0]}")
        if not used.keys() >= _ZERO_USAGE.keys():  # only a valid message can be counted
            message["usage"] = _replies.reply_usage(body, message["content"]) | used
        return message


def _complete_message(content: Iterable[Any], body: Json, seed: str) -> Json:
    """Return content as a message without usage. A message is returned unchanged."""
    blocks: list[Json] = []
    for item in content:
        data = _to_data(item)
        if isinstance(data, Mapping) and data.get("type") == "message":
            return {"usage": {}, **data}
        for part in data if isinstance(data, (list, tuple)) else [data]:
            blocks.append(_complete_block(_to_data(part), seed, blocks))
    return {
        "id": identifier("msg_01", seed),
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": blocks,
        "stop_reason": _STOP_REASONS.get(blocks[-1].get("type", "") if blocks else "", "end_turn"),
        "stop_sequence": None,
        "usage": {},
        **_replies.edit_report(body),
    }


def _to_data(value: Any) -> Any:
    """Return a model of this SDK or the official one as plain data."""
    for name in ("to_dict", "model_dump"):
        if hasattr(value, name):
            return getattr(value, name)()
    return value


def _complete_block(item: Any, seed: str, before: list[Json]) -> Json:
    """Return a content block with its required fields filled in; `before` are the blocks before it."""
    if isinstance(item, str):
        item = {"type": "text", "text": item}
    if not isinstance(item, Mapping):
        raise TypeError(f"a reply consists of text and content blocks, not of {type(item).__name__}")
    if item.get("type") == "text":
        return {"citations": None, **item}
    if item.get("type") == "tool_use":
        return {"id": identifier("toolu_01", seed, len(before)), "input": {}, "caller": {"type": "direct"}, **item}
    if item.get("type") == "server_tool_use":
        caller = {"type": "direct"}
        return {"id": identifier("srvtoolu_01", seed, len(before)), "input": {}, "caller": caller, **item}
    if before and before[-1].get("type") == "server_tool_use" and str(item.get("type")).endswith("_tool_result"):
        return {"tool_use_id": before[-1]["id"], "caller": {"type": "direct"}, **item}
    if item.get("type") == "mcp_tool_use":
        return {"id": identifier("mcptoolu_01", seed, len(before)), "input": {}, **item}
    if item.get("type") == "mcp_tool_result":
        use = next((block["id"] for block in reversed(before) if block.get("type") == "mcp_tool_use"), "")
        return {"tool_use_id": use, "is_error": False, "content": [], **item}
    if item.get("type") == "compaction":
        return {"content": None, "encrypted_content": None, **item}
    return dict(item)


def _check_tools(message: Json, body: Json) -> None:
    offered = [tool.get("name") for tool in offered_tools(body)]
    for block in message["content"]:
        if block["type"] == "tool_use" and block["name"] not in offered:
            tools = f"its tools are {one_of(map(repr, offered))}" if offered else "it has no tools"
            raise ValueError(f"the reply uses the tool {block['name']!r}, but the request does not offer it; {tools}")
