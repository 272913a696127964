"""Redirects: invalid ones, loops, and redirects to other origins."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from anthropic_messages import APIConnectionError, APIStatusError, RetryPolicy
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.transports import Flavour, flavours
from tests.support.wire import Answer, Wire, reply, stream

from .checks import ONCE, Fault, check_error, create, follow, one_after_another, table, ways


def redirect_to(location: str, status: int = 307) -> Answer:
    return reply(status, b"", location=location)


def redirect_fault(location: str, error: type[Any], text: str, requests: int) -> Fault:
    return Fault(redirect_to(location), error, text, requests)


@ways
@table(
    {
        "loop": redirect_fault("/v1/messages", APIStatusError, "^307: redirected to http://127.*after 20 other", 21),
        "to another protocol": redirect_fault(
            "ftp://127.0.0.1/", APIStatusError, "redirected to ftp://.*which is not a valid HTTP URL", 1
        ),
        "to a port too high": redirect_fault(
            "http://127.0.0.1:99999/", APIStatusError, "which is not a valid HTTP URL", 1
        ),
        "to a closed port": redirect_fault(
            "http://127.0.0.1:1/", APIConnectionError, "Could not connect to http://127.0.0.1:1/", 2
        ),
        "without a location": Fault(reply(307, b""), APIStatusError, "^307: .*response is empty", 1),
        "with an empty location": redirect_fault("", APIStatusError, "^307: ", 21),
    }
)
def test_failing_redirect(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    wire.script = [fault.answer] * fault.requests
    options = {"follow_redirects": True}
    error, message = one_after_another(flavour, create, create, options=options, retry_policy=ONCE)
    check_error(error, fault)
    assert getattr(message, "content", message)[0].text == "Paris."
    assert len(wire.received) == fault.requests + 1


@ways
def test_invalid_location(flavour: Flavour, wire: Wire) -> None:
    """httpx treats it as an invalid response, httpx2 as a response without a location."""
    over_httpx2 = flavour.make in (httpx2.Client, httpx2.AsyncClient)
    wire.script = [redirect_to("http://127.0.0.1:xx/")] * 2
    error, message = one_after_another(flavour, create, create, retry_policy=RetryPolicy(0))
    if over_httpx2:
        check_error(error, Fault(None, APIStatusError, "^307: .*response is empty"))
    else:
        check_error(error, Fault(None, APIConnectionError, "Invalid URL in location header"))
    assert type(message) is type(error)
    assert len(wire.received) == 2


@flavours("sync httpx2", "asyncio httpx2")
def test_http_client_without_redirects(flavour: Flavour, wire: Wire) -> None:
    wire.script = [redirect_to("/elsewhere?token=hush")]
    error, message = one_after_another(flavour, create, create, retry_policy=ONCE)
    text = "^307: redirected to http://127.*/elsewhere, and the HTTP client follows no redirects"
    check_error(error, Fault(None, APIStatusError, text))
    assert "hush" not in str(error)
    assert message.content[0].text == "Paris."
    assert len(wire.received) == 2


@ways
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_method_and_body_after_a_redirect(flavour: Flavour, wire: Wire, status: int) -> None:
    """As in browsers, 307 and 308 repeat the request, and the others send a GET request."""
    wire.script = [redirect_to("/elsewhere", status)]
    (message,) = one_after_another(flavour, create, options={"follow_redirects": True})
    assert message.content[0].text == "Paris."
    first, second = wire.received
    assert (second.method, second.target) == ("POST" if status in (307, 308) else "GET", "/elsewhere")
    assert second.content == (first.content if status in (307, 308) else b"")
    assert second.headers["x-api-key"] == "offline"


@ways
def test_redirect_to_another_origin_drops_secret_headers(flavour: Flavour, wire: Wire) -> None:
    """A redirect back to the first origin does not restore the key, either."""
    elsewhere = wire.url.replace("127.0.0.1", "localhost")
    wire.script = [redirect_to(f"{elsewhere}/v1/messages"), redirect_to("/again"), redirect_to(f"{wire.url}/back")]
    (message,) = one_after_another(
        flavour, create, options={"follow_redirects": True}, default_headers={"cookie": "a=b", "x-team": "7"}
    )
    assert message.content[0].text == "Paris."
    secrets = [{"x-api-key", "cookie", "x-team", "authorization"} & set(request.headers) for request in wire.received]
    assert secrets == [{"x-api-key", "cookie", "x-team"}, set(), set(), set()]


@ways
def test_stream_is_redirected(flavour: Flavour, wire: Wire) -> None:
    wire.script = [redirect_to("/elsewhere"), stream(START, *TEXT, *ending())]
    (followed,) = one_after_another(flavour, follow(flavour), options={"follow_redirects": True})
    assert followed.message.content[0].text == "Paris."
