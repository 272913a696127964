"""Calls as a cassette has them: what matters of a request and its answer, in a form that people can read."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from anthropic_messages._streaming.sse import EventDecoder

if TYPE_CHECKING:
    import httpx

    from anthropic_messages.testing._api.exchange import Exchange
    from anthropic_messages.testing._model.conversation import Json

# Lists of what is kept: whatever else travels in headers may be a secret, or tell of an account.
_OF_REQUESTS = ("anthropic-version", "anthropic-beta")
_OF_ANSWERS = ("content-type", "request-id", "retry-after", "retry-after-ms", "x-should-retry")
_ATTACHMENT = re.compile(r"[A-Za-z0-9+/]{400,}={0,2}")


def request_of(exchange: Exchange, headers: Mapping[str, str]) -> Json:
    """A request, as another one has to be to get the same answer."""
    return {
        "method": exchange.method,
        "path": exchange.path,
        "query": exchange.query,  # without credentials, as an exchange has it
        "headers": {name: headers[name] for name in _OF_REQUESTS if name in headers},
        "body": _short(exchange.body),
    }


def answer_of(response: httpx.Response) -> Json:
    """An answer; of a stream the events, of what is no JSON the text."""
    headers = {name: response.headers[name] for name in _OF_ANSWERS if name in response.headers}
    about: Json = {"status": response.status_code, "headers": headers}
    try:
        if headers.get("content-type", "").startswith("text/event-stream"):
            return {**about, "events": [json.loads(data) for _, data in EventDecoder().feed(response.content)]}
        return {**about, "body": json.loads(response.content)}
    except ValueError:
        return {**about, "text": response.text}


def body_for(answer: Json) -> Any:
    """What is sent again for an answer."""
    return next(answer[form] for form in ("events", "body", "text") if form in answer)


def dump(value: Any, indent: str = "", key: str = "") -> str:
    """JSON with a line for each thing, but one line for each event of a stream."""
    if isinstance(value, dict) and value and key != "event":
        inner = indent + "  "
        items = [f"{inner}{_line(name)}: {dump(item, inner, name)}" for name, item in value.items()]
        return "{\n" + ",\n".join(items) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        inner = indent + "  "
        items = [inner + dump(item, inner, "event" if key == "events" else "") for item in value]
        return "[\n" + ",\n".join(items) + f"\n{indent}]"
    return _line(value)


def _line(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


def _short(value: Any) -> Any:
    """Parsed JSON in which an attachment is no more than its length and hash."""
    if isinstance(value, str):
        if not _ATTACHMENT.fullmatch(value):
            return value
        return f"{len(value)} characters of base64, sha256 {hashlib.sha256(value.encode()).hexdigest()}"
    if isinstance(value, dict):
        return {key: _short(item) for key, item in value.items()}
    return [_short(item) for item in value] if isinstance(value, list) else value
