"""Files in requests: an asynchronous client reads them in a worker thread, and not before the request is sent."""

from __future__ import annotations

import base64
import io
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest

from anthropic_messages import AsyncAnthropic
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import Wire, failure, reply, stream

PICTURE = b"\x89PNG\r\n"
ENCODED = base64.b64encode(PICTURE).decode()
COUNT = {"input_tokens": 3}


class Picture(io.BytesIO):
    """An open file that notes which threads read it."""

    def __init__(self) -> None:
        super().__init__(PICTURE)
        self.readers: list[int] = []

    def read(self, *size: Any) -> bytes:
        self.readers.append(threading.get_ident())
        return super().read(*size)


class PicturePath:
    """A path that notes which threads open it."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(PICTURE)
        self.path = path
        self.readers: list[int] = []

    def __fspath__(self) -> str:
        self.readers.append(threading.get_ident())
        return str(self.path)


os.PathLike.register(PicturePath)


def showing(data: Any) -> list[dict[str, Any]]:
    source = {"type": "base64", "media_type": "image/png", "data": data}
    return [{"role": "user", "content": [{"type": "image", "source": source}]}]


def asking(data: Any) -> dict[str, Any]:
    return {**QUESTION, "messages": showing(data)}


async def _raw(client: Any, data: Any) -> Any:
    return await client.messages.with_raw_response.create(**asking(data))


async def _streamed(client: Any, data: Any) -> Any:
    async with client.messages.with_streaming_response.create(**asking(data)) as response:
        return await response.parse()


async def _stream(client: Any, data: Any) -> Any:
    async with client.messages.stream(**asking(data)) as events:
        return await events.get_final_message()


WAYS: dict[str, tuple[Callable[[Any, Any], Any], Any]] = {
    "create": (lambda client, data: client.messages.create(**asking(data)), reply()),
    "create(stream=True)": (
        lambda client, data: client.messages.create(**asking(data), stream=True),
        stream(START, *TEXT, *ending()),
    ),
    "count_tokens": (
        lambda client, data: client.messages.count_tokens(model="m", messages=showing(data)),
        reply(body=COUNT),
    ),
    "with_raw_response": (_raw, reply()),
    "with_streaming_response": (_streamed, reply()),
    "stream": (_stream, stream(START, *TEXT, *ending())),
    "batches.create": (
        lambda client, data: client.messages.batches.create(requests=[{"custom_id": "a", "params": asking(data)}]),
        reply(body={"type": "message_batch", "id": "b"}),
    ),
}


@pytest.fixture(params=["an open file", "a path"])
def picture(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    return Picture() if request.param == "an open file" else PicturePath(tmp_path / "cat.png")


@pytest.mark.parametrize("way", WAYS)
def test_a_worker_thread_reads_them(world: World, wire: Wire, way: str, picture: Any) -> None:
    call, answer = WAYS[way]
    if world.name == "sync":
        pytest.skip("a blocking client reads in its own thread")
    wire.script = [failure(529, "overloaded_error", retry_after_ms="1"), answer]
    world.use(world.client(), lambda client: _awaited(call(client, picture)))
    assert len(picture.readers) == 1
    assert picture.readers[0] != threading.get_ident()
    assert [request.content.count(ENCODED.encode()) for request in wire.received] == [1, 1]


async def _awaited(job: Any) -> Any:
    return await job


def test_a_blocking_client_reads_them_in_place(wire: Wire, picture: Any) -> None:
    World("sync", wire.url).create(messages=showing(picture))
    assert picture.readers == [threading.get_ident()]
    assert wire.only.body["messages"] == showing(ENCODED)


def test_batches_run_reads_them_in_a_worker_thread(world: World, wire: Wire, picture: Any) -> None:
    nothing = {"data": [], "has_more": False, "first_id": None, "last_id": None}
    wire.script = [reply(body=nothing), failure(400, "invalid_request_error")]
    requests = [{"custom_id": "a", "params": asking("aGk=")}, {"custom_id": "b", "params": asking(picture)}]

    with pytest.raises(Exception, match="invalid_request_error"):
        world.use(world.client(), lambda client: client.messages.batches.run(requests))
    assert (picture.readers == [threading.get_ident()]) is (world.name == "sync")
    assert len(picture.readers) == 1
    assert [request["params"]["messages"] for request in wire.received[-1].body["requests"]] == [
        showing("aGk="),
        showing(ENCODED),
    ]


@pytest.mark.parametrize("name", ["stream", "with_streaming_response"])
def test_nothing_is_read_before_the_block_is_entered(wire: Wire, name: str, picture: Any) -> None:
    client = AsyncAnthropic(api_key="offline", base_url=wire.url)
    call = client.messages.stream if name == "stream" else client.messages.with_streaming_response.create
    manager = call(**asking(picture))
    assert picture.readers == []
    assert hasattr(manager, "__aenter__")


def test_the_event_loop_goes_on_meanwhile(world: World, wire: Wire) -> None:
    """The file is there when another task of the same loop has written it."""
    if world.name == "sync":
        pytest.skip("a blocking client has no event loop")
    released = threading.Event()

    class Slow(io.BytesIO):
        def read(self, *size: Any) -> bytes:
            assert released.wait(30), "the event loop stood still"
            return super().read(*size)

    async def both(client: Any) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(lambda: client.messages.create(**asking(Slow(PICTURE))))
            await anyio.sleep(0.01)
            released.set()

    world.use(world.client(), both)
    assert wire.only.body["messages"] == showing(ENCODED)


def test_a_call_that_is_cancelled_meanwhile_ends(world: World, wire: Wire) -> None:
    if world.name == "sync":
        pytest.skip("threads are not cancelled")
    began, released = threading.Event(), threading.Event()

    class Endless(io.BytesIO):
        def read(self, *size: Any) -> bytes:
            began.set()
            released.wait(30)
            return super().read(*size)

    async def cancelled(client: Any) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(lambda: client.messages.create(**asking(Endless(PICTURE))))
            await anyio.to_thread.run_sync(began.wait, 30)
            group.cancel_scope.cancel()

    world.use(world.client(), cancelled)
    assert not released.is_set()
    released.set()
    assert wire.received == []


def missing(tmp_path: Path) -> Any:
    return tmp_path / "missing.png"


def text(tmp_path: Path) -> Any:
    return io.StringIO("text")


def empty(tmp_path: Path) -> Any:
    return io.BytesIO()


class _Asynchronous:
    async def read(self) -> bytes:
        return PICTURE


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (missing, FileNotFoundError, "missing.png"),
        (text, TypeError, r"messages\[0\]\.content\[0\]\.source\.data is a file open in text mode"),
        (empty, ValueError, r"messages\[0\]\.content\[0\]\.source\.data is empty"),
        (lambda _: _Asynchronous(), TypeError, "a file with an asynchronous `read`"),
    ],
)
@pytest.mark.parametrize("name", ["create", "stream"])
def test_what_is_wrong_with_a_file(
    world: World, wire: Wire, tmp_path: Path, name: str, data: Any, error: type[Exception], says: str
) -> None:
    ask = world.create if name == "create" else world.follow
    with pytest.raises(error, match=says):
        ask(messages=showing(data(tmp_path)))
    assert wire.received == []


def test_a_generator_beside_a_file_is_drawn_once_by_the_loop(world: World, wire: Wire) -> None:
    drawn: list[int] = []

    def content() -> Any:
        for data in (Picture(), PICTURE, "aGk="):
            drawn.append(threading.get_ident())
            yield {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}

    world.create(messages=[{"role": "user", "content": content()}])
    assert drawn == [threading.get_ident()] * 3
    sent = [block["source"]["data"] for block in wire.only.body["messages"][0]["content"]]
    assert sent == [ENCODED, ENCODED, "aGk="]
