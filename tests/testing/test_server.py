"""The server sends all responses of the API."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from anthropic_messages.testing import Exchange, Server
from anthropic_messages.testing._model.errors import ErrorResponse

from .conftest import body


@pytest.mark.parametrize("status", [418, 529, 599])
def test_a_status_that_python_has_no_name_for(server: Server, http: httpx.Client, status: int) -> None:
    def refuse(exchange: Exchange, seen: Any) -> dict[str, Any]:
        raise ErrorResponse(status, "Not now.")

    server.api._handlers["messages.create"] = refuse
    answer = http.post("/v1/messages", json=body())
    assert (answer.status_code, answer.json()["error"]["message"]) == (status, "Not now.")


def test_max_tokens_may_be_written_with_a_point(http: httpx.Client) -> None:
    answer = http.post("/v1/messages", json=body(max_tokens=5.0))
    assert (answer.status_code, answer.json()["stop_reason"]) == (200, "max_tokens")


def test_an_image_without_data_is_refused(http: httpx.Client) -> None:
    source = {"type": "base64", "media_type": "image/png", "data": ""}
    turn = {"role": "user", "content": [{"type": "image", "source": source}]}
    answer = http.post("/v1/messages", json=body(messages=[turn]))
    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "messages.0.content.0.source.data: input should not be empty"
