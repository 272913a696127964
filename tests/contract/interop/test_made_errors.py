"""Errors that tests of applications and libraries create themselves, often with mocks: as with the official SDK."""

from __future__ import annotations

from types import ModuleType
from typing import Any
from unittest.mock import MagicMock, Mock

import anthropic
import httpx
import httpx2
import pytest

import anthropic_messages

BOTH = pytest.mark.parametrize("sdk", [anthropic, anthropic_messages], ids=["official", "ours"])
STATUS_ERRORS = (
    "APIStatusError",
    "BadRequestError",
    "AuthenticationError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "InternalServerError",
)
BODY = {"type": "error", "error": {"type": "rate_limit_error", "message": "Too many requests."}}


@BOTH
@pytest.mark.parametrize("name", STATUS_ERRORS)
@pytest.mark.parametrize("mock", [Mock, MagicMock])
@pytest.mark.parametrize("body", [None, "text", BODY])
def test_a_mock_as_the_response(sdk: ModuleType, name: str, mock: Any, body: Any) -> None:
    response = mock()
    error = getattr(sdk, name)("The limit is exceeded.", response=response, body=body)
    assert "The limit is exceeded." in str(error)
    assert "Mock" not in str(error).replace(str(response.request.url.copy_with()), "")
    assert error.message == "The limit is exceeded."
    assert error.response is response
    assert error.status_code is response.status_code
    assert error.body == body
    assert repr(error)


@BOTH
@pytest.mark.parametrize("name", STATUS_ERRORS)
def test_a_mock_with_a_status(sdk: ModuleType, name: str) -> None:
    response = Mock(status_code=429, headers={"request-id": "req_1"})
    error = getattr(sdk, name)("The limit is exceeded.", response=response, body=BODY)
    assert "The limit is exceeded." in str(error)
    assert error.status_code == 429
    assert error.request_id == "req_1"


@BOTH
@pytest.mark.parametrize("request_", [None, Mock(), MagicMock()], ids=["none", "mock", "magic"])
def test_no_real_request(sdk: ModuleType, request_: Any) -> None:
    for error in (
        sdk.APIConnectionError(request=request_),
        sdk.APIConnectionError(message="No route.", request=request_),
        sdk.APITimeoutError(request=request_),
        sdk.APITimeoutError(request_),
        sdk.APIError("No route.", request=request_, body=None),
    ):
        assert error.message in str(error)
        assert error.request is request_


@BOTH
@pytest.mark.parametrize("library", [httpx, httpx2])
def test_responses_of_both_http_libraries(sdk: ModuleType, library: Any) -> None:
    request = library.Request("POST", "https://api.anthropic.com/v1/messages")
    response = library.Response(529, request=request, headers={"request-id": "req_1"}, text="full")
    error = sdk.InternalServerError("Full.", response=response, body=None)
    assert (error.status_code, error.request_id, error.request, error.response) == (529, "req_1", request, response)
    assert sdk.APITimeoutError(request=request).request is request


def test_the_text_of_an_error_without_a_status() -> None:
    error = anthropic_messages.RateLimitError("The limit is exceeded", response=Mock(), body=BODY)
    assert str(error).startswith("rate_limit_error: The limit is exceeded. Send fewer requests")
    error = anthropic_messages.RateLimitError("The limit is exceeded", response=Mock(), body=None)
    assert str(error).startswith("The limit is exceeded. Send fewer requests")
