"""The offline API without a network: a request as plain data -> an answer as plain data.

What carries requests to it (`_transport` in this process, `_server` from everywhere) holds no knowledge of the API.
"""

from __future__ import annotations

import itertools
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING, Any

from anthropic_messages.testing._faults import faults as _faults
from anthropic_messages.testing._faults.faults import Faults
from anthropic_messages.testing._faults.steps import Head, Step
from anthropic_messages.testing._model import events as _events
from anthropic_messages.testing._model import replies as _replies
from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import Mistake, Refusal, error
from anthropic_messages.testing._model.ids import identifier
from anthropic_messages.testing._schema.spec import Operation, Spec, the_spec
from anthropic_messages.testing._text import one_of, printable, shown

from . import models as _models
from .batches import Batches
from .credentials import hide_in_headers, hide_in_query
from .exchange import Exchange
from .json_lines import JsonLines
from .lists import Asked, read_query
from .recorded import RecordedCalls
from .request_body import check_credentials, glimpse, read_json
from .request_checks import request_problems, summarize
from .script import Script

if TYPE_CHECKING:
    from anthropic_messages.testing._faults.fault_list import Fault

_ORIGIN = "https://api.anthropic.com"
_HEADERS = {"anthropic-organization-id": "0ff11e00-0000-4000-8000-000000000000"}
_LIMITS = {"requests": 4_000, "tokens": 2_400_000, "input-tokens": 2_000_000, "output-tokens": 400_000}
_KEEP_BYTES = 256 * 1024 * 1024
_MOST_MISTAKES = 1_000
_FAULT = "x-offline-fault"
"""A header that asks for a fault of this one request, and so of each retry of it, which has the same headers."""

Handler = Callable[[Exchange], Json]


@dataclass(frozen=True)
class Answer:
    """What goes back: the steps to carry out, in order. They can be gone through once."""

    steps: Iterator[Step]
    exchange: Exchange


class OfflineAPI:
    """Answers requests. `requests` has every one with its answer, in the order of arrival. Threads can share it.

    Args:
        batches: What keeps message batches; some of its own if not given.
        keep: How many requests are kept; all if not given.
        keep_bytes: How many bytes of requests and answers are kept. Beyond that the oldest requests are dropped, but
            never the newest one.
        spec: The description of the API; the one of this installation unless given.
    """

    def __init__(
        self,
        batches: Batches | None = None,
        *,
        keep: int | None = None,
        keep_bytes: int = _KEEP_BYTES,
        spec: Spec | None = None,
    ) -> None:
        self._keep = keep
        self._keep_bytes = keep_bytes
        self._kept = 0, 0  # requests, and their bytes
        self._lock = threading.Lock()
        self.requests: list[Exchange] = []
        self.batches = batches or Batches()
        self.script = Script()
        self.batches.message = self._of_batch
        self.fault = Faults()
        self.cassette: RecordedCalls | None = None
        """Recordings, which requests are answered by instead, if there are any."""
        self.mistakes: list[str] = []
        """What the test or the tested program did that no real API would go along with: the first thousand."""
        self.listeners: list[Callable[[Exchange], object]] = []
        """Called with each request and its answer, before the answer is sent."""
        self._spec = spec or the_spec()
        self._numbers = itertools.count(1)
        self._handlers: dict[str, Handler] = {
            "messages.create": self.script.message,
            "messages.count_tokens": lambda exchange: _replies.count(exchange.body),
        }
        self._lists: dict[str, Callable[[Asked], Any]] = {
            **self.batches.handlers,
            "models.list": _models.listing,
            "models.retrieve": _models.retrieve,
        }

    def answer(
        self, method: str, target: str, headers: Mapping[str, str], content: bytes | None, origin: str = _ORIGIN
    ) -> Answer:
        """The answer to a request.

        Args:
            method: `POST` and the like.
            target: Path and query.
            headers: By lower-case name.
            content: The body as it came; None if it was more than the API reads.
            origin: Where the client has found the API: `http://127.0.0.1:8000`.
        """
        path, _, query = target.partition("?")
        exchange = Exchange(method, path, hide_in_query(query), hide_in_headers(headers, query), None)
        exchange.size = len(target) + sum(map(len, chain.from_iterable(headers.items()))) + len(content or b"")
        fault: Fault | None = None
        extra: Mapping[str, str] = {}
        try:
            if self.fault or _FAULT in headers:
                exchange.body = glimpse(content)
                fault = self._fault(headers, is_stream=_asks_for_stream(exchange.body))
            if fault is not None and fault.refusal is not None:
                raise fault.refusal.with_traceback(None)
            if self.cassette is None:
                exchange.status, exchange.answer = 200, self._handle(exchange, query, headers, content, origin)
            else:
                exchange.body = glimpse(content)
                exchange.status, exchange.answer, extra = self.cassette.answer(exchange, target, headers, content)
        except Refusal as refusal:
            if isinstance(refusal, Mistake):
                self._note(refusal)
            exchange.status, exchange.answer = refusal.status, refusal.answer
            extra = refusal.headers
        except RecursionError:
            exchange.status, exchange.answer = 400, error(400, "the request body is nested too deeply")
        except Exception:
            # A defect of this server; whoever calls it gets an answer, and whoever runs it the reason.
            print(printable(traceback.format_exc(), keep="\n"), file=sys.stderr)
            exchange.status, exchange.answer = 500, error(500, "internal error of the offline API")
        is_stream = isinstance(exchange.answer, list)
        if fault is not None and fault.of_streams and not is_stream:  # a stream was asked for, and refused
            fault.give_back()
            fault = None
        steps = self._finish(exchange, extra, fault)
        if fault is None:
            return Answer(steps, exchange)
        whole = list(steps)
        if exchange.give_back and not fault.shows(whole, is_stream):
            exchange.give_back()
        return Answer(fault.spoil(whole), exchange)

    def _fault(self, headers: Mapping[str, str], *, is_stream: bool) -> Fault | None:
        """The fault that strikes a request: the one that its header asks for, or else the next one in line."""
        asked = headers.get(_FAULT)
        if asked is None:
            return self.fault._strike(is_stream)
        own = Faults()
        try:
            _faults.ask_in_words(own, asked)
        except (TypeError, ValueError) as problem:
            raise Refusal(400, f"{_FAULT}: {problem}") from None
        fault = own._strike(is_stream)
        if fault is None and not is_stream:
            raise Refusal(400, f"{_FAULT}: {asked} strikes streams only, and this request has no `stream: true`")
        return fault

    def _of_batch(self, params: Json) -> Json:
        try:
            return self.script.batched(params)
        except Mistake as mistake:
            self._note(mistake)
            raise

    def _note(self, mistake: Mistake) -> None:
        if len(self.mistakes) < _MOST_MISTAKES:
            self.mistakes.append(mistake.message)

    def forget(self) -> None:
        """Start anew: without requests, replies and faults."""
        self.requests.clear()
        self.mistakes.clear()
        self.script.clear()
        self.fault.clear()

    def _finish(self, exchange: Exchange, extra: Mapping[str, str], fault: Fault | None) -> Iterator[Step]:
        """Gives an answer its id and headers, keeps it, and puts it into bytes."""
        exchange.number = next(self._numbers)
        request_id = identifier("req_01", exchange.number, exchange.method, exchange.path)
        answer = exchange.answer
        if isinstance(answer, dict) and answer.get("type") == "error":
            answer["request_id"] = request_id
        form, body = _in_bytes(answer)
        limits = _rate_limits() if exchange.status == 200 else {}
        ours = {} if isinstance(answer, str) else {"request-id": request_id, **_HEADERS, **limits}
        exchange.answer_headers = {**form, **ours, **extra}
        head = Head(exchange.status, exchange.answer_headers)
        if isinstance(body, list):
            exchange.size += sum(map(len, body))
        if fault is not None:
            exchange.fault, exchange.complete = fault.name, not fault.spoils
            exchange.status = 0 if fault.comes_first else exchange.status
        self._remember(exchange)
        for listener in self.listeners:
            listener(exchange)
        return chain([head], body)

    def _remember(self, exchange: Exchange) -> None:
        with self._lock:
            count, size = self._kept
            if count != len(self.requests):  # whoever looks at them may remove some
                size = sum(kept.size for kept in self.requests)
            self.requests.append(exchange)
            size += exchange.size
            dropped = max(0, len(self.requests) - self._keep) if self._keep else 0
            size -= sum(kept.size for kept in self.requests[:dropped])
            while size > self._keep_bytes and dropped < len(self.requests) - 1:
                size -= self.requests[dropped].size
                dropped += 1
            del self.requests[:dropped]
            self._kept = len(self.requests), size

    def _handle(
        self, exchange: Exchange, query: str, headers: Mapping[str, str], content: bytes | None, origin: str
    ) -> Any:
        operation, arguments = self._operation(exchange)
        check_credentials(headers)
        if operation.id not in self._lists and operation.id not in self._handlers:
            message = f"{operation.id}: the offline API does not support this operation"
            raise Refusal(501, message, {"x-should-retry": "false"})
        version = self._version(headers)
        values = read_query(query, operation.query)
        exchange.body = read_json(headers, content) if operation.body else None
        if operation.id in self._lists:
            return self._lists[operation.id](Asked(arguments, values, exchange.body, version, origin))
        self._check(operation, version, exchange.body)
        answer = self._handlers[operation.id](exchange)
        return list(_events.events(answer)) if _asks_for_stream(exchange.body) else answer

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
        problems = request_problems(self._spec, operation.body, version, body)
        if problems:
            raise Refusal(400, summarize(problems))


def _asks_for_stream(body: Any) -> bool:
    return isinstance(body, dict) and body.get("stream") is True


def _in_bytes(answer: Any) -> tuple[dict[str, str], Iterable[bytes]]:
    """An answer as a body, in pieces, and the headers that say what it is."""
    if isinstance(answer, list):
        form = {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache"}
        return form, [_events.encoded(event) for event in answer]
    if isinstance(answer, JsonLines):
        return {"content-type": "application/x-jsonl"}, (_events.json_bytes(row) + b"\n" for row in answer)
    whole, kind = (
        (answer.encode(), "text/html; charset=utf-8")
        if isinstance(answer, str)
        else (_events.json_bytes(answer), "application/json")
    )
    return {**({"content-type": kind} if whole else {}), "content-length": str(len(whole))}, [whole]


def _rate_limits() -> dict[str, str]:
    """Limits that are never reached."""
    reset = (datetime.now(UTC) + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    headers: dict[str, str] = {}
    for name, limit in _LIMITS.items():
        values = {"limit": str(limit), "remaining": str(limit - 1), "reset": reset}
        headers |= {f"anthropic-ratelimit-{name}-{key}": value for key, value in values.items()}
    return headers
