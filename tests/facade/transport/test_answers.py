"""Complete responses: errors by status, and bodies that the API does not send."""

from __future__ import annotations

import json
from typing import Any

import pytest

import anthropic_messages
from anthropic_messages import APIResponseValidationError, APIStatusError, InternalServerError
from tests.support.transports import Flavour
from tests.support.wire import MESSAGE, Wire, failure, reply

from .checks import ONCE, Fault, check_call, check_error, create, follow, one_after_another, table, ways

STATUSES = {
    400: ("BadRequestError", "invalid_request_error"),
    401: ("AuthenticationError", "authentication_error"),
    402: ("PaymentRequiredError", "billing_error"),
    403: ("PermissionDeniedError", "permission_error"),
    404: ("NotFoundError", "not_found_error"),
    405: ("APIStatusError", None),
    408: ("RequestTimeoutError", None),
    409: ("ConflictError", None),
    412: ("PreconditionFailedError", None),
    413: ("RequestTooLargeError", "request_too_large"),
    418: ("APIStatusError", None),
    422: ("UnprocessableEntityError", None),
    429: ("RateLimitError", "rate_limit_error"),
    431: ("RequestHeaderFieldsTooLargeError", None),
    451: ("APIStatusError", None),
    499: ("ClientClosedRequestError", None),
    500: ("InternalServerError", "api_error"),
    501: ("HTTPNotImplementedError", None),
    502: ("InternalServerError", None),
    503: ("ServiceUnavailableError", None),
    504: ("DeadlineExceededError", "timeout_error"),
    520: ("InternalServerError", None),
    529: ("OverloadedError", "overloaded_error"),
    599: ("InternalServerError", None),
    799: ("InternalServerError", None),
    # Neither successful responses nor errors of the API.
    300: ("APIStatusError", None),
    304: ("APIStatusError", None),
}
RETRIED = {408, 409, 429, *range(500, 1000)}


def expected_requests(status: int) -> int:
    return 2 if status in RETRIED else 1


@ways
@pytest.mark.parametrize("status", [status for status, (_, error_type) in STATUSES.items() if error_type])
def test_error_of_the_api_by_status(flavour: Flavour, wire: Wire, status: int) -> None:
    name, error_type = STATUSES[status]
    text = rf"^{status} {error_type}: No such luck\. .*request id: req_1"
    fault = Fault(
        failure(status, str(error_type), "No such luck"),
        getattr(anthropic_messages, name),
        text,
        expected_requests(status),
    )
    error = check_call(flavour, wire, fault)
    assert (error.status_code, error.type) == (status, error_type)


@ways
@pytest.mark.parametrize("status", STATUSES)
def test_error_of_a_proxy_by_status(flavour: Flavour, wire: Wire, status: int) -> None:
    name, _ = STATUSES[status]
    body, text = (b"<html><title>Bad day</title></html>", "titled 'Bad day'") if status != 304 else (b"", "empty")
    fault = Fault(
        reply(status, body, content_type="text/html"),
        getattr(anthropic_messages, name),
        text,
        expected_requests(status),
    )
    error = check_call(flavour, wire, fault)
    assert (error.status_code, error.type) == (status, None)


@ways
@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize(
    ("body", "text"),
    {
        "HTML": (b"<!DOCTYPE html><html><title>Hello\n there</title>", "an HTML page titled"),
        "HTML in UTF-16": ("<html><title>Hello</title></html>".encode("utf-16"), "HTML|not JSON"),
        "empty": (b"", "the response is empty"),
        "white space": (b" \r\n", "the response is empty"),
        "truncated JSON": (b'{"id": "msg_1", "content": [', "the response is not JSON: "),
        "text": (b"upstream connect error", "the response is not JSON: upstream connect error"),
        "two documents": (b"{}{}", "the response is not JSON: {}{}"),
        "an array": (b"[]", "a JSON array"),
        "a string": (b'"hello"', "a JSON string"),
        "a number": (b"12", "a JSON number"),
        "not a number": (b"NaN", "NaN, which is not a JSON value"),
        "true": (b"true", "a JSON boolean"),
        "null": (b"null", "a JSON null"),
        "an empty object": (b"{}", "a different JSON object"),
        "an object of another API": (b'{"type": "completion", "completion": "x"}', "a different JSON object"),
        "a message without fields": (b'{"type": "message"}', "a different JSON object"),
        "a message with null content": (
            json.dumps({**MESSAGE, "content": None}).encode(),
            "JSON null for `content` instead of array",
        ),
        "a message with invalid usage": (
            json.dumps({**MESSAGE, "usage": "x"}).encode(),
            "JSON string for `usage` instead of object",
        ),
        "an incomplete message": (
            json.dumps({"type": "message", "role": "assistant"}).encode(),
            "lacks content, id, model, usage",
        ),
        "invalid UTF-8": (b'{"id": "\xff\xfe"}', "not JSON"),
        "bytes": (bytes(range(256)), "the response is not JSON"),
        "deeply nested": (b"[" * 100_000 + b"]" * 100_000, "nested too deeply|JSON array"),
        "large": (b"x" * 5_000_000, "the response is not JSON: x+\\.\\.\\."),
        "a large page": (b"<html>" + b"x" * 5_000_000, "HTML page"),
    }.values(),
    ids=lambda value: str(value)[:20],
)
def test_unexpected_body(flavour: Flavour, wire: Wire, status: int, body: bytes, text: str) -> None:
    is_success = status == 200
    error_class = APIResponseValidationError if is_success else InternalServerError
    settings = {"strict_responses": True}
    fault = Fault(reply(status, body), error_class, text if is_success else "^500: .", 1 if is_success else 2, settings)
    error = check_call(flavour, wire, fault)
    assert (error.status_code, error.response.content) == (status, body)


@ways
@pytest.mark.parametrize("status", [201, 202, 203, 204, 205, 206, 299])
def test_success_status_with_empty_body_raises(flavour: Flavour, wire: Wire, status: int) -> None:
    fault = Fault(reply(status, b""), APIResponseValidationError, f"HTTP {status}: .*the response is empty", 1)
    check_call(flavour, wire, fault)


@ways
@pytest.mark.parametrize("status", [201, 202, 203, 206, 299])
def test_success_statuses(flavour: Flavour, wire: Wire, status: int) -> None:
    wire.script = [reply(status)]
    (message,) = one_after_another(flavour, create)
    assert message.content[0].text == "Paris."


@ways
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(json.dumps(MESSAGE).encode("utf-8-sig"), id="byte order mark"),
        pytest.param(json.dumps(MESSAGE).encode("utf-16"), id="UTF-16"),
        pytest.param(json.dumps({**MESSAGE, "stop_sequence": "\ud800"}).encode(), id="lone surrogate"),
        pytest.param(json.dumps({**MESSAGE, "n": 10**400}).encode(), id="a large number"),
        pytest.param(b" \r\n" + json.dumps(MESSAGE, indent=9).encode() + b"\r\n", id="white space"),
        pytest.param(json.dumps({**MESSAGE, "stop_sequence": "x" * 10_000_000}).encode(), id="large"),
    ],
)
def test_unusual_valid_json(flavour: Flavour, wire: Wire, body: bytes) -> None:
    wire.script = [reply(body=body)]
    (message,) = one_after_another(flavour, create)
    assert message.content[0].text == "Paris."


@ways
@pytest.mark.parametrize("status", [200, 400, 503])
@pytest.mark.parametrize(
    "error",
    [None, [], "No.", {}, {"type": 5, "message": 6}, {"type": None}, {"type": ["api_error"]}, {"message": "x" * 99}],
)
def test_error_object_of_unexpected_types(flavour: Flavour, wire: Wire, status: int, error: Any) -> None:
    body = {"type": "error", "error": error, "request_id": 7}
    fault = Fault(reply(status, body), APIStatusError, f"^{status}: .", expected_requests(status))
    wire.script = [fault.answer] * fault.requests
    failed, message = one_after_another(flavour, create, create, retry_policy=ONCE)
    expected = {400: anthropic_messages.BadRequestError, 503: anthropic_messages.ServiceUnavailableError}
    check_error(failed, fault._replace(error=expected.get(status, APIStatusError)))
    assert failed.body == body
    assert message.content[0].text == "Paris."


@ways
@pytest.mark.parametrize("status", STATUSES)
def test_error_status_instead_of_a_stream(flavour: Flavour, wire: Wire, status: int) -> None:
    name, error_type = STATUSES[status]
    wire.script = [
        failure(status, error_type or "odd_error", "No.") if status != 304 else reply(304, b"")
    ] * expected_requests(status)
    failed, message = one_after_another(flavour, follow(flavour), create, retry_policy=ONCE)
    check_error(failed.error, Fault(None, getattr(anthropic_messages, name), f"^{status}"))
    assert (failed.events, failed.message) == ([], None)
    assert message.content[0].text == "Paris."
    assert len(wire.received) == expected_requests(status) + 1


@ways
@table(
    {
        "HTML": Fault(reply(200, b"<html>", content_type="text/html"), APIResponseValidationError, "is text/html", 1),
        "empty": Fault(reply(200, b"", content_type="text/plain"), APIResponseValidationError, "is text/plain", 1),
        "status 204": Fault(reply(204, b"", content_type="text/plain"), APIResponseValidationError, "is text/plain", 1),
        "a JSON array": Fault(reply(200, [1]), APIResponseValidationError, "is application/json", 1),
    }
)
def test_other_body_instead_of_a_stream(flavour: Flavour, wire: Wire, fault: Fault) -> None:
    wire.script = [fault.answer]
    failed, message = one_after_another(flavour, follow(flavour), create, retry_policy=ONCE)
    check_error(failed.error, fault)
    assert message.content[0].text == "Paris."
    assert len(wire.received) == 2
