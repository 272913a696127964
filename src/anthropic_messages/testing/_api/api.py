"""The offline API without a network: a function from a request to the steps of its response.

The server and the transports call it, and know nothing about the API themselves.
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
from anthropic_messages.testing._model.compaction import without_compacted
from anthropic_messages.testing._model.conversation import Json, without_cleared
from anthropic_messages.testing._model.errors import ErrorResponse, SetupError, error_body
from anthropic_messages.testing._model.ids import identifier
from anthropic_messages.testing._schema.spec import Operation, Spec, the_spec
from anthropic_messages.testing._text import format_value, one_of, printable

from . import models as _models
from .batches import Batches
from .binary_body import BinaryBody
from .credentials import hide_in_headers, hide_in_query
from .exchange import Exchange
from .file_sources import resolve_files
from .json_lines import JsonLines
from .lists import ApiRequest, read_query
from .recorded import RecordedCalls
from .request_body import Body, body_size, check_credentials, is_upload, parse_leniently, read_json
from .request_checks import request_problems, summarize, with_current_fields
from .script import Script

if TYPE_CHECKING:
    from anthropic_messages.testing._faults.fault_list import Fault

    from .files import Files

_ORIGIN = "https://api.anthropic.com"
_HEADERS = {"anthropic-organization-id": "0ff11e00-0000-4000-8000-000000000000"}
_LIMITS = {"requests": 4_000, "tokens": 2_400_000, "input-tokens": 2_000_000, "output-tokens": 400_000}
_DEFAULT_KEEP_BYTES = 256 * 1024 * 1024
_MAX_SETUP_ERRORS = 1_000
_FAULT_HEADER = "x-offline-fault"
"""A header that injects a fault into one request, and into its retries, which have the same headers."""

Handler = Callable[[Exchange, Json], Json]
"""Takes a request and its body as the model sees it, with the content of files."""


@dataclass(frozen=True)
class ApiResponse:
    """A response: the steps to send it. They can be iterated once."""

    steps: Iterator[Step]
    exchange: Exchange


class OfflineAPI:
    """The offline API. `requests` records all requests with their responses, in order of arrival. Thread-safe.

    Args:
        batches: The message batches; by default new ones in memory.
        keep: The maximum number of recorded requests; None for no limit.
        keep_bytes: The maximum size of recorded requests and responses. Beyond it, the oldest requests are dropped, but
            never the newest one.
        spec: The description of the API; by default the installed one.
    """

    def __init__(
        self,
        batches: Batches | None = None,
        *,
        keep: int | None = None,
        keep_bytes: int = _DEFAULT_KEEP_BYTES,
        spec: Spec | None = None,
    ) -> None:
        self._keep = keep
        self._keep_bytes = keep_bytes
        self._kept = 0, 0  # requests, and their bytes
        self._lock = threading.Lock()
        self.requests: list[Exchange] = []
        self.batches: Batches = batches or Batches()
        self.script: Script = Script()
        self.batches.message = self._batch_message
        self.batches.seen = self._seen
        self.fault: Faults = Faults()
        self.cassette: RecordedCalls | None = None
        """Recorded calls that response requests instead of the offline model, if set."""
        self.setup_errors: list[str] = []
        """The messages of the first thousand setup errors."""
        self.listeners: list[Callable[[Exchange], object]] = []
        """Callbacks for each request and its response, called before the response is sent."""
        self._spec = spec or the_spec()
        self._numbers = itertools.count(1)
        self._handlers: dict[str, Handler] = {
            "messages.create": self.script.message,
            "messages.count_tokens": lambda exchange, seen: _replies.count_tokens(seen),
        }
        self._resource_handlers: dict[str, Callable[[ApiRequest], Any]] = {
            **self.batches.handlers,
            "models.list": _models.list_models,
            "models.retrieve": _models.retrieve_model,
            "files.upload": lambda request: self.files.upload(request),
            "files.list": lambda request: self.files.list_files(request),
            "files.retrieve_metadata": lambda request: self.files.retrieve_metadata(request),
            "files.download": lambda request: self.files.download(request),
            "files.delete": lambda request: self.files.delete(request),
        }
        self._files: Files | None = None

    @property
    def files(self) -> Files:
        """The uploaded files, in the same database as the message batches."""
        with self._lock:
            if self._files is None:
                from .files import Files

                self._files = Files(self.batches.store.database, self.batches.clock)
        return self._files

    def respond(
        self, method: str, target: str, headers: Mapping[str, str], content: Body | None, origin: str = _ORIGIN
    ) -> ApiResponse:
        """Return the response to a request.

        Args:
            method: The HTTP method.
            target: Path and query string.
            headers: The headers by lower-case name.
            content: The body, or a file with it; None if it is larger than the API allows.
            origin: The origin of the API as the client knows it, such as `http://127.0.0.1:8000`.
        """
        path, _, query = target.partition("?")
        exchange = Exchange(method, path, hide_in_query(query), hide_in_headers(headers, query), None)
        exchange.size = len(target) + sum(map(len, chain.from_iterable(headers.items()))) + body_size(content)
        fault: Fault | None = None
        extra_headers: Mapping[str, str] = {}
        try:
            if self.fault or _FAULT_HEADER in headers:
                exchange.body = parse_leniently(content)
                fault = self._next_fault(headers, is_stream=_asks_for_stream(exchange.body))
            if fault is not None and fault.error is not None:
                raise fault.error.with_traceback(None)
            if self.cassette is None:
                exchange.status, exchange.response = 200, self._handle(exchange, query, headers, content, origin)
            else:
                exchange.body = _recordable(headers, content)
                exchange.status, exchange.response, extra_headers = self.cassette.respond(
                    exchange, target, headers, content
                )
        except ErrorResponse as error:
            if isinstance(error, SetupError):
                self._record_setup_error(error)
            exchange.status, exchange.response = error.status, error.body
            extra_headers = error.headers
        except RecursionError:
            exchange.status, exchange.response = 400, error_body(400, "the request body is nested too deeply")
        except Exception:
            # A bug in this package. The client gets a 500, and the console shows the traceback.
            print(printable(traceback.format_exc(), keep="\n"), file=sys.stderr)
            exchange.status, exchange.response = 500, error_body(500, "internal error of the offline API")
        if isinstance(exchange.response, BinaryBody):
            exchange.status = exchange.response.status
        is_stream = isinstance(exchange.response, list)
        if fault is not None and fault.streams_only and not is_stream:
            fault.put_back()  # the response is an error instead of a stream
            fault = None
        steps = self._finish(exchange, extra_headers, fault)
        if fault is None:
            return ApiResponse(steps, exchange)
        all_steps = list(steps)
        if exchange.restore and not fault.reaches_client(all_steps, is_stream):
            exchange.restore()
        return ApiResponse(fault.apply(all_steps), exchange)

    def _next_fault(self, headers: Mapping[str, str], *, is_stream: bool) -> Fault | None:
        """Return the fault for a request: the one in its header, or else the next one in the list."""
        asked = headers.get(_FAULT_HEADER)
        if asked is None:
            return self.fault._take_next(is_stream)
        own = Faults()
        try:
            _faults.inject_from_text(own, asked)
        except (TypeError, ValueError) as problem:
            raise ErrorResponse(400, f"{_FAULT_HEADER}: {problem}") from None
        fault = own._take_next(is_stream)
        if fault is None and not is_stream:
            raise ErrorResponse(
                400, f"{_FAULT_HEADER}: {asked} affects only streams, and this request has no `stream: true`"
            )
        return fault

    def _seen(self, body: Json) -> Json:
        """Return a valid request as the model sees it: with files, and without what it no longer contains."""
        return resolve_files(without_compacted(without_cleared(body)), lambda: self.files)

    def _batch_message(self, params: Json, seen: Json) -> Json:
        try:
            return self.script.batch_message(params, seen)
        except SetupError as setup_error:
            self._record_setup_error(setup_error)
            raise

    def _record_setup_error(self, setup_error: SetupError) -> None:
        if len(self.setup_errors) < _MAX_SETUP_ERRORS:
            self.setup_errors.append(setup_error.message)

    def forget(self) -> None:
        """Remove all requests, replies and faults."""
        self.requests.clear()
        self.setup_errors.clear()
        self.script.clear()
        self.fault.clear()

    def _finish(self, exchange: Exchange, extra_headers: Mapping[str, str], fault: Fault | None) -> Iterator[Step]:
        """Complete the response with id and headers, record it, and return its steps."""
        exchange.number = next(self._numbers)
        request_id = identifier("req_01", exchange.number, exchange.method, exchange.path)
        response = exchange.response
        if isinstance(response, dict) and response.get("type") == "error":
            response["request_id"] = request_id
        type_headers, body = _encode(response)
        limits = _rate_limits() if exchange.status == 200 else {}
        api_headers = {} if isinstance(response, str) else {"request-id": request_id, **_HEADERS, **limits}
        exchange.response_headers = {**type_headers, **api_headers, **extra_headers}
        head = Head(exchange.status, exchange.response_headers)
        if isinstance(body, list):
            exchange.size += sum(map(len, body))
        if fault is not None:
            exchange.fault, exchange.complete = fault.name, not fault.is_incomplete
            exchange.status = 0 if fault.before_status else exchange.status
        self._store(exchange)
        for listener in self.listeners:
            listener(exchange)
        return chain([head], body)

    def _store(self, exchange: Exchange) -> None:
        with self._lock:
            count, size = self._kept
            if count != len(self.requests):  # users may remove requests from the list
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
        self, exchange: Exchange, query: str, headers: Mapping[str, str], content: Body | None, origin: str
    ) -> Any:
        operation, arguments = self._operation(exchange)
        check_credentials(headers)
        if operation.id not in self._resource_handlers and operation.id not in self._handlers:
            message = (
                f"{operation.id}: the offline API does not support this operation. Replace the call in your test, for "
                "example with `respx`"
            )
            raise ErrorResponse(501, message, {"x-should-retry": "false"})
        version, betas = self._version(headers), self._betas(headers)
        values = read_query(query, operation.query)
        body: Any = read_json(headers, content) if operation.body else None
        exchange.body = body
        if operation.is_upload:
            from .forms import read_form

            body = read_form(headers, content)
            exchange.body = body.to_json()
        if operation.id in self._resource_handlers:
            return self._resource_handlers[operation.id](
                ApiRequest(arguments, values, body, headers, version, betas, origin)
            )
        body = with_current_fields(body, betas)
        problems = request_problems(self._spec, operation.body, version, body, betas)
        if problems:
            raise ErrorResponse(400, summarize(problems))
        response = self._handlers[operation.id](exchange, self._seen(body))
        return list(_events.message_events(response)) if _asks_for_stream(exchange.body) else response

    def _operation(self, exchange: Exchange) -> tuple[Operation, dict[str, str]]:
        try:
            methods, arguments = self._spec.route(exchange.path)
        except KeyError:
            raise ErrorResponse(404, f"unknown path {exchange.path}") from None
        if exchange.method not in methods:
            allowed = ", ".join(methods)
            raise ErrorResponse(405, f"{exchange.path} supports {allowed}, not {exchange.method}", {"allow": allowed})
        return methods[exchange.method], arguments

    def _version(self, headers: Mapping[str, str]) -> str:
        version = headers.get("anthropic-version")
        if version in self._spec.versions:
            return version
        expected = one_of(map(format_value, self._spec.versions))
        if version is None:
            raise ErrorResponse(400, f"anthropic-version: header required; it should be {expected}")
        raise ErrorResponse(400, f"anthropic-version: header should be {expected}, not {format_value(version)}")

    def _betas(self, headers: Mapping[str, str]) -> frozenset[str]:
        try:
            return self._spec.betas.read(headers.get("anthropic-beta"))
        except ValueError as problem:
            raise ErrorResponse(400, str(problem)) from None


def _asks_for_stream(body: Any) -> bool:
    return isinstance(body, dict) and body.get("stream") is True


def _recordable(headers: Mapping[str, str], content: Body | None) -> Any:
    """Return the body of a request as a cassette compares it. An upload is compared by the hash of its file."""
    if not is_upload(headers):
        return parse_leniently(content)
    from .forms import read_form

    try:
        return read_form(headers, content).to_json(with_hash=True)
    except ErrorResponse:
        return None


def _encode(response: Any) -> tuple[dict[str, str], Iterable[bytes]]:
    """Return the headers that describe a response body, and its chunks."""
    if isinstance(response, list):
        type_headers = {"content-type": "text/event-stream; charset=utf-8", "cache-control": "no-cache"}
        return type_headers, [_events.encode_event(event) for event in response]
    if isinstance(response, BinaryBody):
        return dict(response.headers), response
    if isinstance(response, JsonLines):
        return {"content-type": "application/x-jsonl"}, (_events.encode_json(row) + b"\n" for row in response)
    all_steps, content_type = (
        (response.encode(), "text/html; charset=utf-8")
        if isinstance(response, str)
        else (_events.encode_json(response), "application/json")
    )
    return {**({"content-type": content_type} if all_steps else {}), "content-length": str(len(all_steps))}, [all_steps]


def _rate_limits() -> dict[str, str]:
    """Return rate limit headers. The limits are never reached."""
    reset = (datetime.now(UTC) + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    headers: dict[str, str] = {}
    for name, limit in _LIMITS.items():
        values = {"limit": str(limit), "remaining": str(limit - 1), "reset": reset}
        headers |= {f"anthropic-ratelimit-{name}-{key}": value for key, value in values.items()}
    return headers
