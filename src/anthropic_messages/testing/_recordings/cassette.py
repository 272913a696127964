"""Recordings of the real API: calls are made once, kept in a file that people can read, and replayed from then on."""

from __future__ import annotations

import difflib
import json
import threading
from collections import Counter
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal, get_args

import httpx

from anthropic_messages.testing._api.credentials import secrets_of, without
from anthropic_messages.testing._api.exchange import Exchange
from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import Mistake
from anthropic_messages.testing._text import one_of

from .recording import answer_of, body_for, dump, request_of

Mode = Literal["auto", "record", "replay"]
Replayed = tuple[int, Any, dict[str, str]]
"""Status, answer and headers."""

_FORMAT = 1
_NOT_FORWARDED = frozenset(
    {"host", "content-length", "connection", "accept-encoding", "transfer-encoding", "x-offline-fault"}
)
_SHOWN = 60  # lines of a diff


class Cassette:
    """A file of recorded calls, as a source of answers.

    Args:
        path: The file; JSON. It is written after each call that is recorded.
        mode: `replay` what is in the file; `record` anew; or `auto`, which replays a file that exists and records one
            that does not.
        upstream: The API that is recorded. It gets each request with the credentials that came with it.

    Raises:
        FileNotFoundError: There is nothing to replay.
        ValueError: The file is no cassette, or there is no such mode.
    """

    def __init__(self, path: Path, mode: Mode, upstream: str) -> None:
        if mode not in get_args(Mode):
            raise ValueError(f"the mode of a cassette is {one_of(get_args(Mode))}, not {mode!r}")
        self.path = path
        self.records = mode == "record" or (mode == "auto" and not path.exists())
        """Whether calls go to the real API."""
        self._upstream = httpx.Client(base_url=upstream, timeout=600) if self.records else None
        self._calls: list[Json] = [] if self.records else _read(path)
        self._replayed: Counter[str] = Counter()
        self._lock = threading.Lock()

    def answer(self, exchange: Exchange, target: str, headers: Mapping[str, str], content: bytes | None) -> Replayed:
        """What was recorded for a request, or what the real API says now.

        Raises:
            Mistake: Nothing was recorded for it, or nothing can be.
        """
        asked = request_of(exchange, headers)
        if self._upstream is None:
            answer = self._replay(exchange, asked)
        else:
            answer = self._record(exchange.method, target, headers, content, asked)
        return answer["status"], body_for(answer), answer["headers"]

    def close(self) -> None:
        if self._upstream is not None:
            self._upstream.close()

    def _replay(self, exchange: Exchange, asked: Json) -> Json:
        answers: list[Json] = [call["answer"] for call in self._calls if call["request"] == asked]
        if not answers:
            raise Mistake(self._unmatched(asked))
        with self._lock:
            key = json.dumps(asked)
            turn = self._replayed[key]
            self._replayed[key] += 1
        exchange.give_back = partial(self._replayed.subtract, [key])
        return answers[min(turn, len(answers) - 1)]

    def _record(self, method: str, target: str, headers: Mapping[str, str], content: bytes | None, asked: Json) -> Json:
        assert self._upstream is not None
        kept = {name: value for name, value in headers.items() if name not in _NOT_FORWARDED}
        try:
            response = self._upstream.request(method, target, headers=kept, content=content)
        except httpx.TransportError as error:
            upstream = self._upstream.base_url.copy_with(userinfo=b"")
            message = f"{self.path.name}: nothing to record, {upstream} did not answer: {error}"
            raise Mistake(message) from error
        answer = answer_of(response)
        secrets = secrets_of(headers, target.partition("?")[2])
        call = without(secrets, {"request": asked, "answer": answer})
        with self._lock:
            self._calls.append(call)
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text(dump({"cassette": _FORMAT, "calls": self._calls}), encoding="utf-8")
        return answer

    def _unmatched(self, asked: Json) -> str:
        """What to say of a request that was not recorded: how it differs from the one that is most like it."""
        if not self._calls:
            return f"{self.path.name} has no recording at all"
        wanted = dump(asked).splitlines()
        recorded = [dump(call["request"]).splitlines() for call in self._calls]
        number, nearest = max(enumerate(recorded), key=lambda pair: _likeness(pair[1], wanted))
        changes = list(
            difflib.unified_diff(
                nearest, wanted, f"call {number + 1} of {self.path.name}", "this request", "", "", 2, ""
            )
        )
        more = [f"... and {len(changes) - _SHOWN} lines more"] if len(changes) > _SHOWN else []
        return "\n".join(
            [
                f"no recording in {self.path.name} is of this request. The nearest one has (-) where this has (+):",
                *changes[:_SHOWN],
                *more,
                "If the change is meant, remove the file to record it again.",
            ]
        )


def _likeness(one: list[str], other: list[str]) -> float:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def _read(path: Path) -> list[Json]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ValueError(f"{path} is no cassette: {error}") from None
    if not isinstance(document, dict) or document.get("cassette") != _FORMAT:
        raise ValueError(f"{path} is no cassette of this version: remove it to record it again")
    calls = document.get("calls")
    if not isinstance(calls, list) or not all(map(_is_call, calls)):
        raise ValueError(f"{path} is no cassette: `calls` should be a list of calls; remove it to record it again")
    return calls


def _is_call(item: Any) -> bool:
    return isinstance(item, dict) and all(isinstance(item.get(part), dict) for part in ("request", "answer"))
