"""Exception classes, their choice by status and type, and their messages."""

import copy
import pickle

import httpx
import pytest

import anthropic_messages as am
from anthropic_messages._call.response_errors import status_error
from anthropic_messages._errors import status_error_class


def response(status: int = 429, json: object = None, text: str | None = None, **headers: str) -> httpx.Response:
    request = httpx.Request(
        "POST",
        "https://user:PASSWORD@api.example/v1/messages?q=QUERY",
        headers={"x-api-key": "SECRET", "authorization": "Bearer SECRET", "x-token-of-a-proxy": "SECRET"},
        content=b"{}",
    )
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    if text is not None:
        return httpx.Response(status, text=text, headers=names, request=request)
    return httpx.Response(status, json=json, headers=names, request=request)


def error_body(error_type: str, message: str = "No.") -> dict[str, object]:
    return {"type": "error", "error": {"type": error_type, "message": message}, "request_id": "req_body"}


@pytest.mark.parametrize(
    ("status", "error_type", "expected"),
    [
        (400, "invalid_request_error", am.BadRequestError),
        (401, "authentication_error", am.AuthenticationError),
        (402, "billing_error", am.PaymentRequiredError),
        (403, "permission_error", am.PermissionDeniedError),
        (404, "not_found_error", am.NotFoundError),
        (413, "request_too_large", am.RequestTooLargeError),
        (429, "rate_limit_error", am.RateLimitError),
        (500, "api_error", am.InternalServerError),
        (504, "timeout_error", am.DeadlineExceededError),
        (529, "overloaded_error", am.OverloadedError),
        # Without a type, or with an unknown one, the status decides.
        (400, None, am.BadRequestError),
        (408, None, am.RequestTimeoutError),
        (409, None, am.ConflictError),
        (422, None, am.UnprocessableEntityError),
        (499, None, am.ClientClosedRequestError),
        (502, "brand_new_error", am.InternalServerError),
        (503, None, am.ServiceUnavailableError),
        (599, None, am.InternalServerError),
        (418, ["odd"], am.APIStatusError),
        (304, None, am.APIStatusError),
        # The type takes precedence over the status.
        (500, "overloaded_error", am.OverloadedError),
        (200, "rate_limit_error", am.RateLimitError),
        (400, "authentication_error", am.AuthenticationError),
        # If one of them is more specific, it decides.
        (503, "api_error", am.ServiceUnavailableError),
        (529, "api_error", am.OverloadedError),
    ],
)
def test_error_class_by_status_and_type(status: int, error_type: object, expected: type[Exception]) -> None:
    assert status_error_class(status, error_type) is expected


def test_spec_names_existing_classes_and_all_error_types() -> None:
    from anthropic_messages_client.errors import CLASS_OF_STATUS, CLASS_OF_TYPE
    from anthropic_messages_client.models import error_object

    for name in {*CLASS_OF_STATUS.values(), *CLASS_OF_TYPE.values()}:
        assert issubclass(getattr(am, name), am.APIStatusError)
    assert CLASS_OF_TYPE.keys() == error_object._VARIANTS.modules.keys()


def test_class_hierarchy() -> None:
    assert issubclass(am.APITimeoutError, am.APIConnectionError)
    assert issubclass(am.APIConnectionError, am.APIError)
    assert issubclass(am.APIResponseValidationError, am.APIError)
    assert issubclass(am.OverloadedError, am.InternalServerError)
    assert issubclass(am.APIError, am.AnthropicError)
    assert am.ContentTooLargeError is am.RequestTooLargeError
    assert am.GatewayTimeoutError is am.DeadlineExceededError


def test_message_has_cause_advice_and_request_id() -> None:
    error = status_error(response(429, error_body("rate_limit_error", "Slow down"), request_id="req_1"), retry_after=7)
    assert isinstance(error, am.RateLimitError)
    assert (error.status_code, error.type, error.message) == (429, "rate_limit_error", "Slow down")
    assert (error.request_id, error.retry_after, error.attempts) == ("req_1", 7, 1)
    assert error.body == error_body("rate_limit_error", "Slow down")
    assert error.response.headers["request-id"] == "req_1"
    text = str(error)
    assert text.startswith("429 rate_limit_error: Slow down. The server asks to wait 7 s.")
    assert "Send fewer requests or tokens per minute" in text
    assert text.endswith("(request id: req_1)")


def test_request_id_is_read_from_the_body() -> None:
    assert status_error(response(500, error_body("api_error"))).request_id == "req_body"
    assert status_error(response(500, {"request_id": 5})).request_id is None


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (response(502, text="<html><head><title>502 Bad Gateway</title>"), "HTML page titled '502 Bad Gateway'"),
        (response(502, text="<!DOCTYPE html><p>x"), "HTML page, so it comes from a proxy"),
        (response(503, text=""), "the response is empty"),
        (response(529, text=""), "the response is empty"),
        (response(500, text="upstream\n  failed"), "not JSON: upstream failed"),
        (response(500, text="x" * 5000), "xxx..."),
        (response(500, text=f"[{'9' * 5000}]"), "JSON that can't be read: it has an integer of too many digits"),
        (response(500, text="[" * 100_000 + "]" * 100_000), "JSON that can't be read: it is nested too deeply"),
        (response(500, json={"detail": "x"}), "500: x."),
        (response(500, json={"message": "no\n route"}), "500: no route."),
        (response(500, json="out of order"), "500: out of order."),
        (response(500, json=[1]), "Internal Server Error"),
        (response(529, json={}), "the response has no error message"),
        (response(500, json={"error": "text", "detail": "more"}), "500: text."),
        (response(500, json={"error": {"type": 5, "message": {"a": 1}}}), "Internal Server Error"),
    ],
)  # fmt: skip
def test_message_for_unexpected_bodies(reply: httpx.Response, text: str) -> None:
    error = status_error(reply)
    assert text in str(error)
    assert len(str(error)) < 600
    assert error.type is None


def test_not_found_error_shows_the_url_without_secrets() -> None:
    text = str(status_error(response(404, error_body("not_found_error", "model: x"))))
    assert "https://api.example/v1/messages" in text
    assert "PASSWORD" not in text
    assert "QUERY" not in text


def test_error_does_not_keep_the_key() -> None:
    error = status_error(response(401, error_body("authentication_error")))
    assert "SECRET" not in f"{error!r} {error} {error.request.headers} {error.request.headers.raw} {error.__dict__}"
    assert "PASSWORD" not in str(error.request.url)


@pytest.mark.parametrize(
    "error",
    [
        status_error(response(429, error_body("rate_limit_error"), request_id="req_1"), retry_after=2.5),
        am.APIConnectionError(message="Gone.", request=response().request),
        am.APITimeoutError(response().request),
        am.APIResponseValidationError(response(200, [1]), [1]),
        am.CredentialsError("No key."),
        am.BadRequestError("No.", response=response(400), body=None),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_pickle_and_copy_without_secrets(error: am.AnthropicError) -> None:
    data = pickle.dumps(error)
    assert b"SECRET" not in data
    assert b"PASSWORD" not in data
    for other in (pickle.loads(data), copy.copy(error), copy.deepcopy(error)):
        assert type(other) is type(error)
        assert str(other) == str(error)
        assert other.args == error.args
        if isinstance(error, am.APIError):
            assert other.request.method == "POST"
            assert other.body == error.body
        if isinstance(error, am.APIStatusError):
            assert (other.status_code, other.request_id) == (error.status_code, error.request_id)
            assert other.response.content == error.response.content


def test_error_of_a_redirect_does_not_keep_the_key() -> None:
    reply = response(307, {}, location="https://other.example/")
    reply.next_request = response().request
    assert "SECRET" not in str(status_error(reply).response.next_request.headers.raw)


def test_errors_can_be_created_as_in_the_official_sdk() -> None:
    error = am.RateLimitError("Slow down", response=response(429, request_id="r"), body=None)
    assert (error.message, error.status_code, error.request_id, error.retry_after) == ("Slow down", 429, "r", None)
    assert am.APITimeoutError(response().request).message
    assert am.APITimeoutError(request=response().request).request.method == "POST"
    assert am.APIConnectionError(request=response().request).message == "Connection error."
