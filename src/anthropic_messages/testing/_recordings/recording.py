"""The JSON form of recorded requests and responses, which is easy to read and to review."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from anthropic_messages._streaming.sse import EventDecoder
from anthropic_messages._transport.body_decoding import settle_charset
from anthropic_messages.testing._api.binary_body import BinaryBody

if TYPE_CHECKING:
    import httpx

    from anthropic_messages.testing._api.exchange import Exchange
    from anthropic_messages.testing._model.conversation import Json

# Other headers are not recorded, because they may hold secrets or identify an account.
_REQUEST_HEADERS = ("anthropic-version", "anthropic-beta", "range", "if-range")
_RESPONSE_HEADERS = (
    "content-type", "request-id", "retry-after", "retry-after-ms", "x-should-retry",
    "accept-ranges", "content-disposition", "content-range", "etag", "last-modified",
)  # fmt: skip
_TEXT_TYPES = ("text/", "application/json", "application/x-jsonl")
_ATTACHMENT = re.compile(r"[A-Za-z0-9+/]{400,}={0,2}")


def request_to_json(exchange: Exchange, headers: Mapping[str, str]) -> Json:
    """Return the parts of a request by which its recording is found."""
    return {
        "method": exchange.method,
        "path": exchange.path,
        "query": exchange.query,  # its credentials are hidden already
        "headers": {name: headers[name] for name in _REQUEST_HEADERS if name in headers},
        "body": _without_attachments(exchange.body),
    }


def response_to_json(response: httpx.Response) -> Json:
    """Return a response as JSON: with the events of a stream, a JSON body, a text, or the base64 of other bytes."""
    headers = {name: response.headers[name] for name in _RESPONSE_HEADERS if name in response.headers}
    base: Json = {"status": response.status_code, "headers": headers}
    if response.is_success and not headers.get("content-type", _TEXT_TYPES[0]).startswith(_TEXT_TYPES):
        return {**base, "base64": base64.b64encode(response.content).decode()}
    try:
        if headers.get("content-type", "").startswith("text/event-stream"):
            decoder = EventDecoder()
            events = [_read(data) for _, data in decoder.feed(response.content)]
            if not decoder.unfinished:  # A last event without its end is replayed without one.
                return {**base, "events": events}
        else:
            return {**base, "body": _read(response.content)}
    except (ValueError, RecursionError):
        pass
    settle_charset(response)
    return {**base, "text": response.text}


def _read(data: bytes) -> Any:
    """Return the value of a JSON text that can be written again.

    Raises:
        ValueError: The text is not JSON, or has a number beyond the range of a float, such as `1e400`.
    """
    value = json.loads(data)
    json.dumps(value, allow_nan=False)
    return value


def response_body(recorded: Json) -> Any:
    """Return the body of a recorded response."""
    if "base64" in recorded:
        content = base64.b64decode(recorded["base64"])
        length = {"content-length": str(len(content))}
        return BinaryBody(recorded["status"], length, len(content), lambda: iter([content]))
    return next(recorded[form] for form in ("events", "body", "text") if form in recorded)


def dump(value: Any, indent: str = "", key: str = "") -> str:
    """Return indented JSON with one line for each event of a stream."""
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


def _without_attachments(value: Any) -> Any:
    """Return parsed JSON with attachments replaced by their length and hash."""
    if isinstance(value, str):
        if not _ATTACHMENT.fullmatch(value):
            return value
        return f"{len(value)} characters of base64, sha256 {hashlib.sha256(value.encode()).hexdigest()}"
    if isinstance(value, dict):
        return {key: _without_attachments(item) for key, item in value.items()}
    return [_without_attachments(item) for item in value] if isinstance(value, list) else value
