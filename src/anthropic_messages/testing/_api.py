"""The offline API without a network: a request as plain data -> an answer as plain data.

What carries requests to it (the server in `_server`, and whatever else comes) holds no knowledge of the API.
"""

from __future__ import annotations

import itertools
import json
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs

from anthropic_messages._redact import HIDDEN

from . import _events, _models, _replies, _rules
from ._batches import MAX_BYTES as MAX_BATCH_BYTES
from ._batches import Batches, Rows
from ._conversation import Json
from ._ids import identifier
from ._lists import Asked
from ._problems import one_of, shown
from ._refusal import Refusal
from ._spec import Operation, the_spec

MAX_BYTES = 32 * 1024 * 1024
_SECRET_HEADERS = frozenset({"authorization", "x-api-key", "proxy-authorization", "cookie"})
_ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    404: "not_found_error",
    405: "invalid_request_error",
    413: "request_too_large",
    500: "api_error",
}
_HEADERS = {"anthropic-organization-id": "0ff11e00-0000-4000-8000-000000000000"}
_LIMITS = {"requests": 4_000, "tokens": 2_400_000, "input-tokens": 2_000_000, "output-tokens": 400_000}
_PROBLEMS_SHOWN = 8

Handler = Callable[[Json], Json]


@dataclass
class Exchange:
    """A request that came in, and what was answered."""

    method: str
    path: str
    query: str
    headers: dict[str, str]
    """By lower-case name; credentials are hidden."""
    body: Any
    """The parsed JSON; None if there was none, or none that could be read."""
    status: int = 0
    answer: Any = None
    """The JSON of the answer; for a stream the list of its events, for results an iterable of their rows."""
    answer_headers: dict[str, str] = field(default_factory=dict)

    @property
    def request_id(self) -> str:
        return self.answer_headers["request-id"]


@dataclass(frozen=True)
class Answer:
    """What goes back: `chunks` is one piece for JSON, one for each event of a stream."""

    status: int
    headers: Mapping[str, str]
    chunks: Iterable[bytes]
    exchange: Exchange

    @property
    def is_stream(self) -> bool:
        return isinstance(self.exchange.answer, list | Rows)


class OfflineAPI:
    """Answers requests. `requests` has every one with its answer, in the order of arrival."""

    def __init__(self, batches: Batches | None = None) -> None:
        self.requests: list[Exchange] = []
        self.batches = batches or Batches()
        self._spec = the_spec()
        self._numbers = itertools.count(1)
        self._handlers: dict[str, Handler] = {
            "messages.create": _replies.message,
            "messages.count_tokens": _replies.count,
        }
        self._lists: dict[str, Callable[[Asked], Any]] = {
            **self.batches.handlers,
            "models.list": _models.listing,
            "models.retrieve": _models.retrieve,
        }

    def answer(self, method: str, target: str, headers: Mapping[str, str], content: bytes | None) -> Answer:
        """The answer to a request.

        Args:
            method: `POST` and the like.
            target: Path and query.
            headers: By lower-case name.
            content: The body as it came; None if it was more than the API reads.
        """
        path, _, query = target.partition("?")
        known = {name: HIDDEN if name in _SECRET_HEADERS else value for name, value in headers.items()}
        exchange = Exchange(method, path, query, known, None)
        extra: Mapping[str, str] = {}
        try:
            exchange.status, exchange.answer = 200, self._handle(exchange, headers, content)
        except Refusal as refusal:
            exchange.status, exchange.answer, extra = refusal.status, _error(refusal), refusal.headers
        except RecursionError:
            exchange.status = 400
            exchange.answer = _error(Refusal(400, "the request body is nested too deeply"))
        except Exception:
            # A defect of this server; whoever calls it gets an answer, and whoever runs it the reason.
            traceback.print_exc(file=sys.stderr)
            exchange.status, exchange.answer = 500, _error(Refusal(500, "internal error of the offline API"))
        return self.finish(exchange, extra)

    def refuse(self, method: str, target: str, status: int, message: str) -> Answer:
        """The answer to something that never became a request: broken HTTP."""
        path, _, query = target.partition("?")
        error = _error(Refusal(status, message))
        return self.finish(Exchange(method, path, query, {}, None, status, error), {})

    def finish(self, exchange: Exchange, extra: Mapping[str, str]) -> Answer:
        """Gives an answer its id and headers, and keeps it."""
        number = next(self._numbers)
        request_id = identifier("req_01", number, exchange.method, exchange.path)
        answer = exchange.answer
        stream = isinstance(answer, list)
        rows = isinstance(answer, Rows)
        if not stream and not rows and answer.get("type") == "error":
            answer["request_id"] = request_id
        whole = "application/x-jsonl" if rows else "application/json"
        exchange.answer_headers = {
            "content-type": "text/event-stream; charset=utf-8" if stream else whole,
            "request-id": request_id,
            **({"cache-control": "no-cache"} if stream else {}),
            **_HEADERS,
            **(_rate_limits() if exchange.status == 200 else {}),
            **extra,
        }
        self.requests.append(exchange)
        chunks: Iterable[bytes]
        if stream:
            chunks = map(_events.encoded, answer)
        elif rows:
            chunks = (_events.json_bytes(row) + b"\n" for row in answer)
        else:
            chunks = [_events.json_bytes(answer)]
        return Answer(exchange.status, exchange.answer_headers, chunks, exchange)

    def _handle(self, exchange: Exchange, headers: Mapping[str, str], content: bytes | None) -> Any:
        operation, arguments = self._operation(exchange)
        check_credentials(headers)
        version = self._version(headers)
        exchange.body = read_json(headers, content) if operation.body else None
        if operation.id in self._lists:
            query = parse_qs(exchange.query, keep_blank_values=True)
            return self._lists[operation.id](Asked(arguments, query, exchange.body, version))
        self._check(operation, version, exchange.body)
        answer = self._handlers[operation.id](exchange.body)
        return list(_events.events(answer)) if exchange.body.get("stream") is True else answer

    def _operation(self, exchange: Exchange) -> tuple[Operation, dict[str, str]]:
        try:
            methods, arguments = self._spec.route(exchange.path)
        except KeyError:
            raise Refusal(404, f"there is nothing at {exchange.path}") from None
        if exchange.method not in methods:
            allowed = ", ".join(methods)
            raise Refusal(405, f"{exchange.path} takes {allowed}, not {exchange.method}", {"allow": allowed})
        return methods[exchange.method], arguments

    def _version(self, headers: Mapping[str, str]) -> str:
        version = headers.get("anthropic-version")
        expected = one_of(map(shown, self._spec.versions))
        if version is None:
            raise Refusal(400, f"anthropic-version: header required; it should be {expected}")
        if version not in self._spec.versions:
            raise Refusal(400, f"anthropic-version: header should be {expected}, not {shown(version)}")
        return version

    def _check(self, operation: Operation, version: str, body: Any) -> None:
        validator = self._spec.validators[version]
        problems = validator.problems(operation.body, body) if operation.body else ()
        problems = problems or _rules.broken(body, version)
        if problems:
            more = len(problems) - _PROBLEMS_SHOWN
            rest = [f"and {more} more"] if more > 0 else []
            raise Refusal(400, "; ".join([*map(str, problems[:_PROBLEMS_SHOWN]), *rest]))


def most_bytes(target: str) -> int:
    """What the body of a request to this path may have."""
    return MAX_BATCH_BYTES if target.partition("?")[0] == "/v1/messages/batches" else MAX_BYTES


def check_credentials(headers: Mapping[str, str]) -> None:
    """Any key will do, in either of its two headers."""
    scheme, _, token = headers.get("authorization", "").partition(" ")
    if not headers.get("x-api-key", "").strip() and not (scheme.lower() == "bearer" and token.strip()):
        raise Refusal(401, "no credentials: send `x-api-key: KEY` or `authorization: Bearer KEY`")


def read_json(headers: Mapping[str, str], content: bytes | None) -> Any:
    """The JSON of a body, as strictly as the API reads it."""
    if content is None:
        raise Refusal(413, "the request is over the limit, 32 MB for a message and 256 MB for a batch")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise Refusal(400, f"content-type: header should be application/json, not {shown(kind)}")
    try:
        return json.loads(content.decode("utf-8"), parse_constant=_not_json)
    except ValueError as error:  # also UnicodeDecodeError
        raise Refusal(400, f"the request body is not valid JSON: {error}") from None


def _not_json(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _error(refusal: Refusal) -> Json:
    kind = _ERROR_TYPES.get(refusal.status, "invalid_request_error")
    return {"type": "error", "error": {"type": kind, "message": refusal.message}, "request_id": None}


def _rate_limits() -> dict[str, str]:
    """Limits that are never reached."""
    reset = (datetime.now(UTC) + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    headers: dict[str, str] = {}
    for name, limit in _LIMITS.items():
        values = {"limit": str(limit), "remaining": str(limit - 1), "reset": reset}
        headers |= {f"anthropic-ratelimit-{name}-{key}": value for key, value in values.items()}
    return headers
