"""Cassettes: files with recorded calls of the real API, which are replayed later."""

from __future__ import annotations

import difflib
import json
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import partial
from os import SEEK_END
from pathlib import Path
from typing import Any, BinaryIO, Literal, get_args

import httpx

from anthropic_messages.testing._api.credentials import replace_secrets, secrets_of
from anthropic_messages.testing._api.exchange import Exchange
from anthropic_messages.testing._api.request_body import Body
from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import SetupError
from anthropic_messages.testing._text import one_of

from .recording import dump, request_to_json, response_body, response_to_json

Mode = Literal["auto", "record", "replay"]
RecordedResponse = tuple[int, Any, dict[str, str]]
"""Status, body and headers."""

_FORMAT = 1
_NOT_FORWARDED = frozenset(
    {"host", "content-length", "connection", "accept-encoding", "transfer-encoding", "x-offline-fault"}
)
_CHUNK_BYTES = 64 * 1024
_MAX_DIFF_LINES = 60  # lines of a diff


class Cassette:
    """A file of recorded calls, which responds to requests.

    Args:
        path: The JSON file. It is written after each recorded call.
        mode: `replay` never records. `record` overwrites the file. `auto` replays the file if it exists, and records it
            otherwise.
        upstream: The base URL of the API to record. It receives each request with its credentials.

    Raises:
        FileNotFoundError: There is no file to replay.
        ValueError: The file is not a cassette, or the mode is unknown.
    """

    def __init__(self, path: Path, mode: Mode, upstream: str) -> None:
        if mode not in get_args(Mode):
            raise ValueError(f"mode must be {one_of(get_args(Mode))}, not {mode!r}")
        self.path = path
        self.records = mode == "record" or (mode == "auto" and not path.exists())
        """True if requests go to the real API and are recorded."""
        self._upstream = httpx.Client(base_url=upstream, timeout=600) if self.records else None
        self._calls: list[Json] = [] if self.records else _load(path)
        self._replayed: Counter[str] = Counter()
        self._lock = threading.Lock()

    def respond(
        self, exchange: Exchange, target: str, headers: Mapping[str, str], content: Body | None
    ) -> RecordedResponse:
        """Return the recorded response to a request, or record the response of the real API.

        Raises:
            SetupError: The request was not recorded, or the real API cannot be reached.
        """
        request = request_to_json(exchange, headers)
        if self._upstream is None:
            recorded = self._replay(exchange, request)
        else:
            recorded = self._record(exchange.method, target, headers, content, request)
        return recorded["status"], response_body(recorded), recorded["headers"]

    def close(self) -> None:
        if self._upstream is not None:
            self._upstream.close()

    def _replay(self, exchange: Exchange, request: Json) -> Json:
        responses: list[Json] = [call["answer"] for call in self._calls if call["request"] == request]
        if not responses:
            raise SetupError(self._mismatch_message(request))
        with self._lock:
            key = json.dumps(request)
            turn = self._replayed[key]
            self._replayed[key] += 1
        exchange.restore = partial(self._replayed.subtract, [key])
        return responses[min(turn, len(responses) - 1)]

    def _record(
        self, method: str, target: str, headers: Mapping[str, str], content: Body | None, request: Json
    ) -> Json:
        assert self._upstream is not None
        kept = {name: value for name, value in headers.items() if name not in _NOT_FORWARDED}
        sent: bytes | Iterator[bytes] | None
        length: dict[str, str] = {}
        if content is None or isinstance(content, bytes):
            sent = content
        else:
            content.seek(0, SEEK_END)
            length["content-length"] = str(content.tell())
            sent = _chunks(content)
        try:
            response = self._upstream.request(method, target, headers=kept | length, content=sent)
        except httpx.TransportError as error:
            upstream = self._upstream.base_url.copy_with(userinfo=b"")
            message = f"{self.path.name}: cannot record, {upstream} did not respond: {error}"
            raise SetupError(message) from error
        recorded = response_to_json(response)
        secrets = secrets_of(headers, target.partition("?")[2])
        call = replace_secrets(secrets, {"request": request, "answer": recorded})
        with self._lock:
            self._calls.append(call)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(dump({"cassette": _FORMAT, "calls": self._calls}), encoding="utf-8")
        return recorded

    def _mismatch_message(self, request: Json) -> str:
        """Return the error message for a request that was not recorded, with the diff to the most similar one."""
        if not self._calls:
            return f"{self.path.name} has no recorded calls"
        request_lines = dump(request).splitlines()
        candidates = [dump(call["request"]).splitlines() for call in self._calls]
        number, most_similar = max(enumerate(candidates), key=lambda pair: _similarity(pair[1], request_lines))
        changes = list(
            difflib.unified_diff(
                most_similar, request_lines, f"call {number + 1} of {self.path.name}", "this request", "", "", 2, ""
            )
        )
        more = [f"... and {len(changes) - _MAX_DIFF_LINES} more lines"] if len(changes) > _MAX_DIFF_LINES else []
        return "\n".join(
            [
                f"this request is not recorded in {self.path.name}. Difference to the most similar recorded request:",
                *changes[:_MAX_DIFF_LINES],
                *more,
                "If you changed the request on purpose, delete the file to record it again.",
            ]
        )


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    return iter(lambda: file.read(_CHUNK_BYTES), b"")


def _similarity(one: list[str], other: list[str]) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def _load(path: Path) -> list[Json]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is not a cassette: {error}") from None
    if not isinstance(document, dict) or document.get("cassette") != _FORMAT:
        raise ValueError(f"{path} is not a cassette of this version: delete it to record it again")
    calls = document.get("calls")
    if not isinstance(calls, list) or not all(map(_is_call, calls)):
        raise ValueError(f"{path} is not a cassette: `calls` should be a list of calls; delete it to record it again")
    return calls


def _is_call(item: Any) -> bool:
    return isinstance(item, dict) and all(isinstance(item.get(part), dict) for part in ("request", "answer"))
