"""What stays behind when a request travels, with an error or to another origin; and when an error is shown."""

from __future__ import annotations

import asyncio
from traceback import TracebackException
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from anthropic_messages import Anthropic
from anthropic_messages._redaction import HIDDEN, forget_locals, hide_secrets, strip_secrets

HARMLESS = {
    "accept": "application/json",
    "anthropic-beta": "one",
    "anthropic-version": "2023-06-01",
    "content-type": "application/json",
    "host": "api.example",
    "user-agent": "mine",
}
SECRET = ("authorization", "x-api-key", "proxy-authorization", "cookie", "cf-access-client-secret", "X-Team")


def request() -> httpx.Request:
    headers = [*HARMLESS.items(), *((name, "SECRET") for name in SECRET), ("cookie", "SECRET too")]
    return httpx.Request("GET", "https://user:PASSWORD@api.example:444/v1?q=SECRET", headers=headers)


def test_an_error_shows_no_header_that_may_be_a_secret_and_no_password() -> None:
    failed = request()
    hide_secrets(failed)
    assert dict(failed.headers) == HARMLESS | {name.lower(): HIDDEN for name in SECRET}
    assert "SECRET" not in str(failed.headers.raw)
    assert str(failed.url) == f"https://api.example:444/v1?q={quote(HIDDEN)}"


def test_another_origin_gets_nothing_that_was_meant_for_the_api() -> None:
    redirected = request()
    strip_secrets(redirected)
    assert dict(redirected.headers) == HARMLESS


@pytest.mark.parametrize(
    "options",
    [{"timeout": -1}, {"total_timeout": "long"}, {"extra_query": 3}, {"extra_body": 3}, {"temperature": float("nan")}],
)
def test_tools_that_show_the_variables_of_a_traceback(options: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_API_KEY", "kept" + "quiet")
    with Anthropic() as client, pytest.raises((TypeError, ValueError)) as caught:
        client.messages.create(model="m", max_tokens=1, messages=[], **options)
    shown = "".join(TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "in create" in shown
    assert "keptquiet" not in shown


def test_a_client_that_was_not_made_can_be_shown() -> None:
    with pytest.raises(ValueError, match="timeout") as caught:
        Anthropic(api_key="anything", timeout=-1)
    shown = "".join(TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "<Anthropic, not initialized>" in shown


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


def test_a_task_that_still_cleans_up_is_not_disturbed_by_another_task_with_the_same_exception() -> None:
    """An HTTP/2 connection of httpcore raises one exception in all tasks that use it."""

    async def main() -> None:
        namespace: dict[str, Any] = {"__name__": "httpcore._async.http2"}
        exec(TRANSPORT, namespace)
        lost, cleaning, done = OSError("the connection is lost"), asyncio.Event(), asyncio.Event()
        task = asyncio.create_task(namespace["send"](lost, cleaning, done))
        await cleaning.wait()
        forget_locals(lost)
        done.set()
        with pytest.raises(OSError, match="the connection is lost"):
            await asyncio.wait_for(task, 10)
        forget_locals(lost)
        frames = TracebackException.from_exception(lost, capture_locals=True).stack
        assert [frame.locals for frame in frames if frame.name == "send"] == [None]

    asyncio.run(main())
