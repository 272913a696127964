"""What can go wrong on demand: `Faults` is the one table that tests, the server and the documentation go by.

A fault strikes one request at a time; `When` says which. A request that gets to see nothing of its answer for it (no
event of a stream, not all of a plain one) takes no queued reply away: the next try gets what this one should have had.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from email.utils import format_datetime
from functools import partial
from html import escape
from typing import TYPE_CHECKING, Any, Unpack

from anthropic_messages.testing._api.problems import one_of
from anthropic_messages.testing._api.refusal import Refusal, error_type
from anthropic_messages.testing._serving.wire import Place

from . import spoilers
from .fault_list import Fault, FaultList, When, Where, check_count, check_number

if TYPE_CHECKING:
    from anthropic_messages.testing._api.conversation import Json

SOON = 0.01
"""Seconds after which a client should come back, unless a test says otherwise: retries cost it next to no time."""

_FIRST = Place(event=1)
_END = Place(event=sys.maxsize)
_NEWS: Json = {"type": "weather_report", "sky": "blue"}


class _Status:
    """A row of the table: an error status. Calling it asks for the fault.

    It comes from the API, with `headers` of its own; or from something in between, whose answer is a page.
    """

    def __init__(
        self, status: int, message: str, headers: Callable[[], dict[str, str]] = dict, *, in_between: bool = False
    ) -> None:
        self.status = status
        self.message = message
        self.headers = headers
        self.in_between = in_between
        self.__doc__ = f"{status} {message}" if in_between else f"{status} {error_type(status)}"

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, faults: Faults | None, owner: type) -> _StatusOf:
        return _StatusOf(self, faults)


class _StatusOf:
    def __init__(self, row: _Status, faults: Faults | None) -> None:
        self._row = row
        self._faults = faults
        self.__doc__ = row.__doc__

    def __call__(
        self,
        *,
        message: str | None = None,
        retry_after: float | datetime | None = None,
        should_retry: bool | None = None,
        headers: Mapping[str, str] | None = None,
        **when: Unpack[When],
    ) -> None:
        """Ask for it.

        Args:
            message: What the error says.
            retry_after: Seconds to wait before the next try (`retry-after`; `retry-after-ms` too, where they are
                not whole), or the time to come back. 10 ms unless told otherwise where the API would give one.
            should_retry: Sends `x-should-retry`.
            headers: More headers, or others.
            when: Which requests; see `When`.
        """
        if self._faults is None:
            raise TypeError(f"{self._row.name} is asked for on the `fault` of a server or fixture")
        sent = self._row.headers()
        if retry_after is not None:
            sent = {name: value for name, value in sent.items() if name not in _soon()} | _come_back(retry_after)
        if should_retry is not None:
            sent["x-should-retry"] = str(should_retry).lower()
        status, says = self._row.status, message or self._row.message
        page = _page(status, says) if self._row.in_between else None
        self._faults._add(Fault(self._row.name, Refusal(status, says, {**sent, **(headers or {})}, page)), when)


def _page(status: int, says: str) -> str:
    return f"<html><body><h1>{status} {escape(says)}</h1></body></html>"


def _come_back(when: float | datetime) -> dict[str, str]:
    if isinstance(when, datetime):
        return {"retry-after": format_datetime(when.astimezone(UTC), usegmt=True)}
    exact = {} if when == int(when) else {"retry-after-ms": f"{when * 1000:.0f}"}
    return {"retry-after": str(math.ceil(when)), **exact}


def _soon() -> dict[str, str]:
    return _come_back(SOON)


def _limit_reached() -> dict[str, str]:
    reset = (datetime.now(UTC) + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        **_soon(),
        "anthropic-ratelimit-requests-limit": "4000",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": reset,
    }


class Faults(FaultList):
    """What goes wrong. Each name is a fault, to be called with whom it strikes: `fault.overloaded(times=2)`."""

    invalid_request = _Status(400, "The request is not valid.")
    authentication = _Status(401, "The key is not valid.")
    billing = _Status(402, "There is no credit left.")
    permission = _Status(403, "The key may not do this.")
    not_found = _Status(404, "There is no such thing.")
    request_timeout = _Status(408, "Request Timeout", in_between=True)
    conflict = _Status(409, "Conflict", in_between=True)
    request_too_large = _Status(413, "The request is over 32 MB.")
    unprocessable = _Status(422, "Unprocessable Content", in_between=True)
    rate_limit = _Status(429, "The limit of requests is reached.", _limit_reached)
    client_closed = _Status(499, "Client Closed Request", in_between=True)
    api_error = _Status(500, "Something went wrong within the API.", _soon)
    bad_gateway = _Status(502, "Bad Gateway", in_between=True)
    unavailable = _Status(503, "Service Unavailable", in_between=True)
    timeout = _Status(504, "The answer took too long.", _soon)
    overloaded = _Status(529, "The API is overloaded.", _soon)

    def proxy(self, status: int = 502, body: str = _page(502, "Bad Gateway"), **when: Unpack[When]) -> None:
        """Something between client and API answers: with any status, in HTML or what else `body` is, or not a byte."""
        self._add(Fault("proxy", Refusal(status, "", page=body)), when)

    def refused(self, **when: Unpack[When]) -> None:
        """No connection. A server resets it instead, for its system opens connections without asking."""
        self._add(Fault("refused", spoiler=partial(spoilers.hang_up, how="refused")), when)

    def reset(self, **where: Unpack[Where]) -> None:
        """The connection is reset: before the headers, or at a place in the body."""
        self._add_at(Fault("reset", spoiler=partial(spoilers.hang_up, how="reset")), where)

    def cut(self, **where: Unpack[Where]) -> None:
        """The connection is closed: before the headers, or at a place in the body."""
        self._add_at(Fault("cut", spoiler=partial(spoilers.hang_up, how="closed")), where)

    def early_end(self, **where: Unpack[Where]) -> None:
        """The body ends in order, though not all of it has come: after the first event unless told otherwise."""
        self._add_at(Fault("early_end", spoiler=spoilers.early_end, place=_FIRST), where)

    def stall(self, seconds: float = math.inf, *, ping_every: float | None = None, **where: Unpack[Where]) -> None:
        """Silence before the headers, or at a place in the body; for ever, or for `seconds`.

        With `ping_every` seconds, pings break it; it comes after the first event then, unless told otherwise.
        """
        check_number("stall", "seconds", seconds)
        if ping_every is not None:
            check_number("stall", "ping_every", ping_every)
            if not ping_every:
                raise ValueError("stall: ping_every should be more than 0 seconds")
        spoiler = partial(spoilers.stall, seconds=seconds, ping_every=ping_every)
        fault = Fault("stall", spoiler=spoiler, whole=seconds < math.inf)
        if ping_every is not None:
            fault.place, fault.of_streams = _FIRST, True
        self._add_at(fault, where)

    def drip(self, seconds: float = 0.001, *, size: int | None = 1, **where: Unpack[Where]) -> None:
        """The body comes `size` bytes at a time, or an event at a time if that is None, `seconds` apart."""
        check_number("drip", "seconds", seconds)
        if size is not None:
            check_count("drip", "size", size, least=1)
        spoiler = partial(spoilers.drip, seconds=seconds, size=size)
        self._add_at(Fault("drip", spoiler=spoiler, place=Place(byte=0), whole=True), where)

    def garbage(self, data: bytes = b"\x16\x03\x01 this is no HTTP\r\n\r\n", **where: Unpack[Where]) -> None:
        """Bytes that are no HTTP; or, at a place in the body, what is neither an event nor JSON. Then the end."""
        self._add_at(Fault("garbage", spoiler=partial(spoilers.garbage, data=data)), where)

    def wrong_length(self, by: int = 10, **when: Unpack[When]) -> None:
        """`content-length` is off `by` so many bytes: too much is promised, or, where negative, too little."""
        self._add(Fault("wrong_length", spoiler=partial(spoilers.wrong_length, by=by), place=_END), when)

    def error_event(
        self, type: str = "overloaded_error", message: str = "The API is overloaded.", **where: Unpack[Where]
    ) -> None:
        """A stream ends in an `error` event, after its first event unless told otherwise."""
        event: Json = {"type": "error", "error": {"type": type, "message": message}}
        spoiler = partial(spoilers.last_event, event=event)
        self._add_at(Fault("error_event", spoiler=spoiler, place=_FIRST, of_streams=True), where)

    def duplicate_event(self, **where: Unpack[Where]) -> None:
        """An event of a stream comes twice: the last one before the place, the first one unless told otherwise."""
        self._add_at(Fault("duplicate_event", spoiler=spoilers.duplicate, place=_FIRST, of_streams=True), where)

    def unknown_event(self, event: Json = _NEWS, **where: Unpack[Where]) -> None:
        """A stream has an `event` that nobody knows, after its first one unless told otherwise."""
        spoiler = partial(spoilers.insert, event=event)
        self._add_at(Fault("unknown_event", spoiler=spoiler, place=_FIRST, of_streams=True, whole=True), where)


NAMES = tuple(name for name in vars(Faults) if not name.startswith("_"))
"""Every fault by its name, in the order of the table."""


def ask(faults: Faults, name: str, options: Mapping[str, Any]) -> None:
    """Ask for a fault by its name, as a server is asked from outside.

    Raises:
        TypeError, ValueError: There is no such fault, or it has no such option.
    """
    if name not in NAMES:
        near = next(iter(get_close_matches(name, NAMES, 1)), None)
        raise ValueError(f"there is no fault named {name!r}; {f'did you mean {near}?' if near else one_of(NAMES)}")
    getattr(faults, name)(**options)


def ask_in_words(faults: Faults, text: str) -> None:
    """Ask for a fault as people write it: `overloaded:times=2` or `cut:at_event=3,probability=0.1`.

    Raises:
        TypeError, ValueError: There is no such fault, or it has no such option.
    """
    name, _, rest = text.partition(":")
    pairs = (pair.partition("=") for pair in rest.split(",") if pair)
    ask(faults, name.strip(), {key.strip(): _value(value) for key, _, value in pairs})


# The documentation writes the options as Python does: `times=None`.
_PYTHON_CONSTANTS: dict[str, bool | None] = {"None": None, "True": True, "False": False}


def _value(text: str) -> Any:
    if text in _PYTHON_CONSTANTS:
        return _PYTHON_CONSTANTS[text]
    try:
        return json.loads(text)
    except ValueError:
        return text


def described() -> dict[str, str]:
    """Each fault with what it does, in a sentence."""
    return {name: str(getattr(Faults, name).__doc__).partition("\n")[0] for name in NAMES}
