"""Servers that send a call elsewhere: to nowhere, in circles, to strangers."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from anthropic_messages import APIConnectionError, APIStatusError, RetryPolicy
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.transports import Flavour, flavours
from tests.support.wire import Answer, Wire, reply, stream

from .checks import ONCE, Fault, check_error, create, follow, one_after_another, table, ways


def to(location: str, status: int = 307) -> Answer:
    return reply(status, b"", location=location)


def odd(location: str, error: type[Any], says: str, requests: int) -> Fault:
    return Fault(to(location), error, says, requests)


@ways
@table(
    {
        "in circles": odd("/v1/messages", APIStatusError, "^307: redirected to http://127.*after 20 other", 21),
        "to another protocol": odd(
            "ftp://127.0.0.1/", APIStatusError, "redirected to ftp://.*which is not a valid HTTP URL", 1
        ),
        "to a port too high": odd("http://127.0.0.1:99999/", APIStatusError, "which is not a valid HTTP URL", 1),
        "to nobody": odd("http://127.0.0.1:1/", APIConnectionError, "Could not connect to http://127.0.0.1:1/", 2),
        "to nowhere": Fault(reply(307, b""), APIStatusError, "^307: .*response is empty", 1),
        "to the empty place": odd("", APIStatusError, "^307: ", 21),
    }
)
def test_a_redirect(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    wire.script = [fault.answer] * fault.requests
    options = {"follow_redirects": True}
    error, answer = one_after_another(flavour, create, create, options=options, retry_policy=ONCE)
    check_error(error, fault)
    assert getattr(answer, "content", answer)[0].text == "Paris."
    assert len(wire.received) == fault.requests + 1


@ways
def test_a_location_that_is_none(flavour: Flavour, wire: Wire) -> None:
    """To httpx it is a broken answer, to httpx2 one without a location."""
    over_httpx2 = flavour.make in (httpx2.Client, httpx2.AsyncClient)
    wire.script = [to("http://127.0.0.1:xx/")] * 2
    error, answer = one_after_another(flavour, create, create, retry_policy=RetryPolicy(0))
    if over_httpx2:
        check_error(error, Fault(None, APIStatusError, "^307: .*response is empty"))
    else:
        check_error(error, Fault(None, APIConnectionError, "Invalid URL in location header"))
    assert type(answer) is type(error)
    assert len(wire.received) == 2


@flavours("sync httpx2", "asyncio httpx2")
def test_a_client_that_follows_none(flavour: Flavour, wire: Wire) -> None:
    wire.script = [to("/elsewhere?token=hush")]
    error, answer = one_after_another(flavour, create, create, retry_policy=ONCE)
    says = "^307: redirected to http://127.*/elsewhere, and the HTTP client follows no redirects"
    check_error(error, Fault(None, APIStatusError, says))
    assert "hush" not in str(error)
    assert answer.content[0].text == "Paris."
    assert len(wire.received) == 2


@ways
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_what_is_followed(flavour: Flavour, wire: Wire, status: int) -> None:
    """As browsers do it: 307 and 308 repeat the request, the others ask for the other page."""
    wire.script = [to("/elsewhere", status)]
    (answer,) = one_after_another(flavour, create, options={"follow_redirects": True})
    assert answer.content[0].text == "Paris."
    first, second = wire.received
    assert (second.method, second.target) == ("POST" if status in (307, 308) else "GET", "/elsewhere")
    assert second.content == (first.content if status in (307, 308) else b"")
    assert second.headers["x-api-key"] == "offline"


@ways
def test_strangers_see_no_key(flavour: Flavour, wire: Wire) -> None:
    """Not those of the first redirect, and not those that it leads back to."""
    elsewhere = wire.url.replace("127.0.0.1", "localhost")
    wire.script = [to(f"{elsewhere}/v1/messages"), to("/again"), to(f"{wire.url}/back")]
    (answer,) = one_after_another(
        flavour, create, options={"follow_redirects": True}, default_headers={"cookie": "a=b", "x-team": "7"}
    )
    assert answer.content[0].text == "Paris."
    secrets = [{"x-api-key", "cookie", "x-team", "authorization"} & set(request.headers) for request in wire.received]
    assert secrets == [{"x-api-key", "cookie", "x-team"}, set(), set(), set()]


@ways
def test_a_stream_that_is_redirected(flavour: Flavour, wire: Wire) -> None:
    wire.script = [to("/elsewhere"), stream(START, *TEXT, *ending())]
    (followed,) = one_after_another(flavour, follow(flavour), options={"follow_redirects": True})
    assert followed.message.content[0].text == "Paris."
