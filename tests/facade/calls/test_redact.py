"""Secrets are removed from requests in errors, from redirects to other origins, and from tracebacks."""

from __future__ import annotations

import asyncio
from traceback import TracebackException
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from anthropic_messages import Anthropic
from anthropic_messages._redaction import HIDDEN, forget_locals, hide_secrets, strip_secrets

PUBLIC_HEADERS = {
    "accept": "application/json",
    "anthropic-beta": "one",
    "anthropic-version": "2023-06-01",
    "content-type": "application/json",
    "host": "api.example",
    "user-agent": "mine",
}
SECRET_HEADERS = ("authorization", "x-api-key", "proxy-authorization", "cookie", "cf-access-client-secret", "X-Team")


def request() -> httpx.Request:
    headers = [*PUBLIC_HEADERS.items(), *((name, "SECRET") for name in SECRET_HEADERS), ("cookie", "SECRET too")]
    return httpx.Request("GET", "https://user:PASSWORD@api.example:444/v1?q=SECRET", headers=headers)


def test_hide_secrets_masks_headers_query_and_password() -> None:
    failed = request()
    hide_secrets(failed)
    assert dict(failed.headers) == PUBLIC_HEADERS | {name.lower(): HIDDEN for name in SECRET_HEADERS}
    assert "SECRET" not in str(failed.headers.raw)
    assert str(failed.url) == f"https://api.example:444/v1?q={quote(HIDDEN)}"


def test_strip_secrets_removes_secret_headers() -> None:
    redirected = request()
    strip_secrets(redirected)
    assert dict(redirected.headers) == PUBLIC_HEADERS


@pytest.mark.parametrize(
    "options",
    [{"timeout": -1}, {"total_timeout": "long"}, {"extra_query": 3}, {"extra_body": 3}, {"temperature": float("nan")}],
)
def test_traceback_with_locals_shows_no_key(options: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "kept" + "quiet")
    with Anthropic() as client, pytest.raises((TypeError, ValueError)) as caught:
        client.messages.create(model="m", max_tokens=1, messages=[], **options)
    text = "".join(TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "in create" in text
    assert "keptquiet" not in text


def test_repr_of_a_client_whose_init_failed() -> None:
    with pytest.raises(ValueError, match="timeout") as caught:
        Anthropic(api_key="anything", timeout=-1)
    text = "".join(TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "<Anthropic, not initialized>" in text


TRANSPORT = """
async def send(lost, cleaning, done):
    secret = "SECRET"
    try:
        raise lost
    except OSError:
        cleaning.set()
        await done.wait()
        raise
"""


def test_forget_locals_does_not_disturb_another_task_with_the_same_exception() -> None:
    """An HTTP/2 connection of httpcore raises one exception in all tasks that use it."""

    async def main() -> None:
        namespace: dict[str, Any] = {"__name__": "httpcore._async.http2"}
        exec(TRANSPORT, namespace)
        error, cleanup_started, released = OSError("the connection is lost"), asyncio.Event(), asyncio.Event()
        task = asyncio.create_task(namespace["send"](error, cleanup_started, released))
        await cleanup_started.wait()
        forget_locals(error)
        released.set()
        with pytest.raises(OSError, match="the connection is lost"):
            await asyncio.wait_for(task, 10)
        forget_locals(error)
        frames = TracebackException.from_exception(error, capture_locals=True).stack
        assert [frame.locals for frame in frames if frame.name == "send"] == [None]

    asyncio.run(main())
