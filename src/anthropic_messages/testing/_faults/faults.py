"""`Faults`: the table of all faults, which tests, the server and the documentation share.

`FaultOptions` select the requests that a fault affects. If a client receives no event of a stream, or only a part of a
plain response, the queued reply stays in the queue for the retry.
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
from typing import Any, Unpack

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import ErrorResponse, error_type
from anthropic_messages.testing._text import one_of

from . import effects as effects
from .fault_list import Fault, FaultList, FaultOptions, PlacedFaultOptions, check_count, check_number
from .steps import Place

RETRY_AFTER = 0.01
"""The default `retry-after` in seconds. It is short to keep tests of retries fast."""

_FIRST = Place(event=1)
_END = Place(event=sys.maxsize)
_UNKNOWN_EVENT: Json = {"type": "weather_report", "sky": "blue"}


class _StatusFault:
    """A fault that responds with an error status. Calling it injects the fault.

    The response comes from the API, with extra `headers`, or from a proxy (`by_proxy`), with an HTML page.
    """

    def __init__(
        self, status: int, message: str, headers: Callable[[], dict[str, str]] = dict, *, by_proxy: bool = False
    ) -> None:
        self.status = status
        self.message = message
        self.headers = headers
        self.by_proxy = by_proxy
        self.__doc__ = f"{status} {message}" if by_proxy else f"{status} {error_type(status)}"

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, faults: Faults | None, owner: type) -> _BoundStatusFault:
        return _BoundStatusFault(self, faults)


class _BoundStatusFault:
    def __init__(self, row: _StatusFault, faults: Faults | None) -> None:
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
        **when: Unpack[FaultOptions],
    ) -> None:
        """Inject the fault.

        Args:
            message: The error message.
            retry_after: The wait that the response asks for: seconds (`retry-after`, and `retry-after-ms` for
                fractions), or a date. Errors for which the API sends `retry-after` ask for 10 ms by default.
            should_retry: The value of the header `x-should-retry`. None omits it.
            headers: Headers to add or replace.
            when: The requests to affect; see `FaultOptions`.
        """
        if self._faults is None:
            raise TypeError(f"call {self._row.name} on the `fault` attribute of a server or of `fake_anthropic`")
        sent = self._row.headers()
        if retry_after is not None:
            sent = {
                name: value for name, value in sent.items() if name not in _default_retry_after()
            } | _retry_after_headers(retry_after)
        if should_retry is not None:
            sent["x-should-retry"] = str(should_retry).lower()
        status, text = self._row.status, message or self._row.message
        page = _html_page(status, text) if self._row.by_proxy else None
        self._faults._add(Fault(self._row.name, ErrorResponse(status, text, {**sent, **(headers or {})}, page)), when)


def _html_page(status: int, text: str) -> str:
    return f"<html><body><h1>{status} {escape(text)}</h1></body></html>"


def _retry_after_headers(when: float | datetime) -> dict[str, str]:
    if isinstance(when, datetime):
        return {"retry-after": format_datetime(when.astimezone(UTC), usegmt=True)}
    exact = {} if when == int(when) else {"retry-after-ms": f"{when * 1000:.0f}"}
    return {"retry-after": str(math.ceil(when)), **exact}


def _default_retry_after() -> dict[str, str]:
    return _retry_after_headers(RETRY_AFTER)


def _limit_reached() -> dict[str, str]:
    reset = (datetime.now(UTC) + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
    return {
        **_default_retry_after(),
        "anthropic-ratelimit-requests-limit": "4000",
        "anthropic-ratelimit-requests-remaining": "0",
        "anthropic-ratelimit-requests-reset": reset,
    }


class Faults(FaultList):
    """The faults. Call one to inject it: `fault.overloaded(times=2)`."""

    invalid_request: _StatusFault = _StatusFault(400, "The request is invalid.")
    authentication: _StatusFault = _StatusFault(401, "The API key is invalid.")
    billing: _StatusFault = _StatusFault(402, "The credit balance is too low.")
    permission: _StatusFault = _StatusFault(403, "The API key lacks the permission for this operation.")
    not_found: _StatusFault = _StatusFault(404, "The resource does not exist.")
    request_timeout: _StatusFault = _StatusFault(408, "Request Timeout", by_proxy=True)
    conflict: _StatusFault = _StatusFault(409, "Conflict", by_proxy=True)
    request_too_large: _StatusFault = _StatusFault(413, "The request is larger than 32 MB.")
    unprocessable: _StatusFault = _StatusFault(422, "Unprocessable Content", by_proxy=True)
    rate_limit: _StatusFault = _StatusFault(429, "The rate limit is exceeded.", _limit_reached)
    client_closed: _StatusFault = _StatusFault(499, "Client Closed Request", by_proxy=True)
    api_error: _StatusFault = _StatusFault(500, "Internal error of the API.", _default_retry_after)
    bad_gateway: _StatusFault = _StatusFault(502, "Bad Gateway", by_proxy=True)
    unavailable: _StatusFault = _StatusFault(503, "Service Unavailable", by_proxy=True)
    timeout: _StatusFault = _StatusFault(504, "The response took too long.", _default_retry_after)
    overloaded: _StatusFault = _StatusFault(529, "The API is overloaded.", _default_retry_after)

    def proxy(
        self, status: int = 502, body: str = _html_page(502, "Bad Gateway"), **when: Unpack[FaultOptions]
    ) -> None:
        """Respond as a proxy: with any `status` and `body`, such as an HTML page or an empty body."""
        self._add(Fault("proxy", ErrorResponse(status, "", page=body)), when)

    def refused(self, **when: Unpack[FaultOptions]) -> None:
        """Refuse the connection. Over a socket, the connection is reset instead."""
        self._add(Fault("refused", effect=partial(effects.hang_up, how="refused")), when)

    def reset(self, **where: Unpack[PlacedFaultOptions]) -> None:
        """Reset the connection: before the headers, or at a place in the body."""
        self._add_at(Fault("reset", effect=partial(effects.hang_up, how="reset")), where)

    def cut(self, **where: Unpack[PlacedFaultOptions]) -> None:
        """Close the connection: before the headers, or at a place in the body."""
        self._add_at(Fault("cut", effect=partial(effects.hang_up, how="closed")), where)

    def early_end(self, **where: Unpack[PlacedFaultOptions]) -> None:
        """End the body regularly, but too early: by default after the first event."""
        self._add_at(Fault("early_end", effect=effects.early_end, place=_FIRST), where)

    def stall(
        self, seconds: float = math.inf, *, ping_every: float | None = None, **where: Unpack[PlacedFaultOptions]
    ) -> None:
        """Send nothing for `seconds` (by default forever): before the headers, or at a place in the body.

        Args:
            seconds: The length of the silence.
            ping_every: The seconds between `ping` events during the silence. It then begins after the first event by
                default.
            where: The requests to affect and the place; see `PlacedFaultOptions`.
        """
        check_number("stall", "seconds", seconds)
        if ping_every is not None:
            check_number("stall", "ping_every", ping_every)
            if not ping_every:
                raise ValueError("stall: ping_every must be greater than 0")
        effect = partial(effects.stall, seconds=seconds, ping_every=ping_every)
        fault = Fault("stall", effect=effect, delivers_all=seconds < math.inf)
        if ping_every is not None:
            fault.place, fault.streams_only = _FIRST, True
        self._add_at(fault, where)

    def drip(self, seconds: float = 0.001, *, size: int | None = 1, **where: Unpack[PlacedFaultOptions]) -> None:
        """Send the body slowly: `size` bytes at a time (None for one event), with `seconds` in between."""
        check_number("drip", "seconds", seconds)
        if size is not None:
            check_count("drip", "size", size, minimum=1)
        effect = partial(effects.drip, seconds=seconds, size=size)
        self._add_at(Fault("drip", effect=effect, place=Place(byte=0), delivers_all=True), where)

    def garbage(
        self, data: bytes = b"\x16\x03\x01 this is not HTTP\r\n\r\n", **where: Unpack[PlacedFaultOptions]
    ) -> None:
        """Send bytes that are not HTTP, or, at a place in the body, neither an event nor JSON. Then end."""
        self._add_at(Fault("garbage", effect=partial(effects.garbage, data=data)), where)

    def wrong_length(self, by: int = 10, **when: Unpack[FaultOptions]) -> None:
        """Send a `content-length` that is too large by `by` bytes, or too small if `by` is negative."""
        self._add(Fault("wrong_length", effect=partial(effects.wrong_length, by=by), place=_END), when)

    def error_event(
        self,
        type: str = "overloaded_error",
        message: str = "The API is overloaded.",
        **where: Unpack[PlacedFaultOptions],
    ) -> None:
        """End a stream with an `error` event: by default after the first event."""
        event: Json = {"type": "error", "error": {"type": type, "message": message}}
        effect = partial(effects.last_event, event=event)
        self._add_at(Fault("error_event", effect=effect, place=_FIRST, streams_only=True), where)

    def duplicate_event(self, **where: Unpack[PlacedFaultOptions]) -> None:
        """Send an event of a stream twice: the last one before the place, by default the first event."""
        self._add_at(Fault("duplicate_event", effect=effects.duplicate, place=_FIRST, streams_only=True), where)

    def unknown_event(self, event: Json = _UNKNOWN_EVENT, **where: Unpack[PlacedFaultOptions]) -> None:
        """Insert an `event` of an unknown type into a stream: by default after the first event."""
        effect = partial(effects.insert, event=event)
        self._add_at(Fault("unknown_event", effect=effect, place=_FIRST, streams_only=True, delivers_all=True), where)


NAMES = tuple(name for name in vars(Faults) if not name.startswith("_"))
"""The names of all faults, in the order of the table."""


def inject(faults: Faults, name: str, options: Mapping[str, Any]) -> None:
    """Inject a fault by its name.

    Args:
        faults: The faults to add it to.
        name: The name of the fault.
        options: Its arguments.

    Raises:
        TypeError: The fault has no such option, or an option has the wrong type.
        ValueError: There is no such fault, or an option has a wrong value.
    """
    if name not in NAMES:
        near = next(iter(get_close_matches(name, NAMES, 1)), None)
        raise ValueError(f"unknown fault {name!r}; {f'did you mean {near}?' if near else one_of(NAMES)}")
    getattr(faults, name)(**options)


def inject_from_text(faults: Faults, text: str) -> None:
    """Inject a fault from its text form, such as `overloaded:times=2` or `cut:at_event=3,probability=0.1`.

    Raises:
        TypeError: The fault has no such option, or an option has the wrong type.
        ValueError: There is no such fault, or an option has a wrong value.
    """
    name, _, rest = text.partition(":")
    pairs = (pair.partition("=") for pair in rest.split(",") if pair)
    inject(faults, name.strip(), {key.strip(): _value(value) for key, _, value in pairs})


# The documentation writes the options as Python does: `times=None`.
_PYTHON_CONSTANTS: dict[str, bool | None] = {"None": None, "True": True, "False": False}


def _value(text: str) -> Any:
    if text in _PYTHON_CONSTANTS:
        return _PYTHON_CONSTANTS[text]
    try:
        return json.loads(text)
    except ValueError:
        return text


def descriptions() -> dict[str, str]:
    """Return a description of each fault by its name."""
    return {name: str(getattr(Faults, name).__doc__).partition("\n")[0] for name in NAMES}
