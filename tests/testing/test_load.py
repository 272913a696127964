"""Many concurrent streams, with client and server on one core."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator

import pytest

from anthropic_messages import AsyncAnthropic
from anthropic_messages.testing import FakeAnthropic

STREAMS = 200


@pytest.fixture
def one_core() -> Iterator[None]:
    if not hasattr(os, "sched_setaffinity"):
        pytest.skip("this system can't keep a process on one core")
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    yield
    os.sched_setaffinity(0, cores)


@pytest.mark.usefixtures("one_core")
@pytest.mark.parametrize("over_sockets", [True, False])
def test_two_hundred_streams(
    fake_anthropic: FakeAnthropic, over_sockets: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    fake_anthropic.reply_with(lambda request: request.messages[0]["content"] * 50)

    async def follow(client: AsyncAnthropic, number: int, all_open: asyncio.Barrier) -> str:
        question = {"role": "user", "content": f"number {number}, "}
        async with client.messages.stream(model="claude-haiku-4-5", max_tokens=1000, messages=[question]) as stream:
            await anext(aiter(stream))
            await all_open.wait()
            return await stream.get_final_text()

    async def main() -> list[str]:
        settings = {"base_url": fake_anthropic.url, "api_key": "offline", "max_retries": 0}
        client = AsyncAnthropic(**settings) if over_sockets else fake_anthropic.async_client(max_retries=0)
        all_open = asyncio.Barrier(STREAMS)
        async with client, asyncio.timeout(60):
            return await asyncio.gather(*(follow(client, number, all_open) for number in range(STREAMS)))

    assert asyncio.run(main()) == [f"number {number}, " * 50 for number in range(STREAMS)]
    assert len(fake_anthropic.requests) == STREAMS
