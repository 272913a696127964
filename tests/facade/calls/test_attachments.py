"""Files in requests: an asynchronous client reads them in a worker thread, when the request is sent."""

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

IMAGE = b"\x89PNG\r\n"
ENCODED = base64.b64encode(IMAGE).decode()
COUNT = {"input_tokens": 3}


class RecordingFile(io.BytesIO):
    """An open file that records the threads that read it."""

    def __init__(self) -> None:
        super().__init__(IMAGE)
        self.readers: list[int] = []

    def read(self, *size: Any) -> bytes:
        self.readers.append(threading.get_ident())
        return super().read(*size)


class RecordingPath:
    """A path that records the threads that open it."""

    def __init__(self, path: Path) -> None:
        path.write_bytes(IMAGE)
        self.path = path
        self.readers: list[int] = []

    def __fspath__(self) -> str:
        self.readers.append(threading.get_ident())
        return str(self.path)


os.PathLike.register(RecordingPath)


def image_messages(data: Any) -> list[dict[str, Any]]:
    source = {"type": "base64", "media_type": "image/png", "data": data}
    return [{"role": "user", "content": [{"type": "image", "source": source}]}]


def image_request(data: Any) -> dict[str, Any]:
    return {**QUESTION, "messages": image_messages(data)}


async def _raw(client: Any, data: Any) -> Any:
    return await client.messages.with_raw_response.create(**image_request(data))


async def _streamed(client: Any, data: Any) -> Any:
    async with client.messages.with_streaming_response.create(**image_request(data)) as response:
        return await response.parse()


async def _stream(client: Any, data: Any) -> Any:
    async with client.messages.stream(**image_request(data)) as events:
        return await events.get_final_message()


CALLS: dict[str, tuple[Callable[[Any, Any], Any], Any]] = {
    "create": (lambda client, data: client.messages.create(**image_request(data)), reply()),
    "create(stream=True)": (
        lambda client, data: client.messages.create(**image_request(data), stream=True),
        stream(START, *TEXT, *ending()),
    ),
    "count_tokens": (
        lambda client, data: client.messages.count_tokens(model="m", messages=image_messages(data)),
        reply(body=COUNT),
    ),
    "with_raw_response": (_raw, reply()),
    "with_streaming_response": (_streamed, reply()),
    "stream": (_stream, stream(START, *TEXT, *ending())),
    "batches.create": (
        lambda client, data: client.messages.batches.create(
            requests=[{"custom_id": "a", "params": image_request(data)}]
        ),
        reply(body={"type": "message_batch", "id": "b"}),
    ),
}


@pytest.fixture(params=["an open file", "a path"])
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    return RecordingFile() if request.param == "an open file" else RecordingPath(tmp_path / "cat.png")


@pytest.mark.parametrize("name", CALLS)
def test_async_client_reads_files_in_a_worker_thread(world: World, wire: Wire, name: str, file: Any) -> None:
    call, response = CALLS[name]
    if world.name == "sync":
        pytest.skip("a blocking client reads in its own thread")
    wire.script = [failure(529, "overloaded_error", retry_after_ms="1"), response]
    world.use(world.client(), lambda client: _await(call(client, file)))
    assert len(file.readers) == 1
    assert file.readers[0] != threading.get_ident()
    assert [request.content.count(ENCODED.encode()) for request in wire.received] == [1, 1]


async def _await(awaitable: Any) -> Any:
    return await awaitable


def test_blocking_client_reads_files_in_the_calling_thread(wire: Wire, file: Any) -> None:
    World("sync", wire.url).create(messages=image_messages(file))
    assert file.readers == [threading.get_ident()]
    assert wire.only.body["messages"] == image_messages(ENCODED)


def test_batches_run_reads_files_in_a_worker_thread(world: World, wire: Wire, file: Any) -> None:
    empty_page = {"data": [], "has_more": False, "first_id": None, "last_id": None}
    wire.script = [reply(body=empty_page), failure(400, "invalid_request_error")]
    requests = [{"custom_id": "a", "params": image_request("aGk=")}, {"custom_id": "b", "params": image_request(file)}]

    with pytest.raises(Exception, match="invalid_request_error"):
        world.use(world.client(), lambda client: client.messages.batches.run(requests))
    assert (file.readers == [threading.get_ident()]) is (world.name == "sync")
    assert len(file.readers) == 1
    assert [request["params"]["messages"] for request in wire.received[-1].body["requests"]] == [
        image_messages("aGk="),
        image_messages(ENCODED),
    ]


@pytest.mark.parametrize("name", ["stream", "with_streaming_response"])
def test_files_are_not_read_before_the_with_block_is_entered(wire: Wire, name: str, file: Any) -> None:
    client = AsyncAnthropic(api_key="offline", base_url=wire.url)
    call = client.messages.stream if name == "stream" else client.messages.with_streaming_response.create
    manager = call(**image_request(file))
    assert file.readers == []
    assert hasattr(manager, "__aenter__")


def test_event_loop_runs_while_a_file_is_read(world: World, wire: Wire) -> None:
    """A file blocks until another task of the same event loop has run."""
    if world.name == "sync":
        pytest.skip("a blocking client has no event loop")
    released = threading.Event()

    class BlockingFile(io.BytesIO):
        def read(self, *size: Any) -> bytes:
            assert released.wait(30), "the event loop stood still"
            return super().read(*size)

    async def create_and_release(client: Any) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(lambda: client.messages.create(**image_request(BlockingFile(IMAGE))))
            await anyio.sleep(0.01)
            released.set()

    world.use(world.client(), create_and_release)
    assert wire.only.body["messages"] == image_messages(ENCODED)


def test_call_can_be_cancelled_while_a_file_is_read(world: World, wire: Wire) -> None:
    if world.name == "sync":
        pytest.skip("threads are not cancelled")
    started, released = threading.Event(), threading.Event()

    class EndlessFile(io.BytesIO):
        def read(self, *size: Any) -> bytes:
            started.set()
            released.wait(30)
            return super().read(*size)

    async def create_and_cancel(client: Any) -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(lambda: client.messages.create(**image_request(EndlessFile(IMAGE))))
            await anyio.to_thread.run_sync(started.wait, 30)
            group.cancel_scope.cancel()

    world.use(world.client(), create_and_cancel)
    assert not released.is_set()
    released.set()
    assert wire.received == []


def missing_file(tmp_path: Path) -> Any:
    return tmp_path / "missing.png"


def text_file(tmp_path: Path) -> Any:
    return io.StringIO("text")


def empty_file(tmp_path: Path) -> Any:
    return io.BytesIO()


class _AsyncFile:
    async def read(self) -> bytes:
        return IMAGE


@pytest.mark.parametrize(
    ("data", "error", "text"),
    [
        (missing_file, FileNotFoundError, "missing.png"),
        (text_file, TypeError, r"messages\[0\]\.content\[0\]\.source\.data is a file open in text mode"),
        (empty_file, ValueError, r"messages\[0\]\.content\[0\]\.source\.data is empty"),
        (lambda _: _AsyncFile(), TypeError, "a file with an asynchronous `read`"),
    ],
)
@pytest.mark.parametrize("name", ["create", "stream"])
def test_unreadable_file_raises_before_anything_is_sent(
    world: World, wire: Wire, tmp_path: Path, name: str, data: Any, error: type[Exception], text: str
) -> None:
    method = world.create if name == "create" else world.follow
    with pytest.raises(error, match=text):
        method(messages=image_messages(data(tmp_path)))
    assert wire.received == []


def test_generator_with_a_file_is_consumed_once_in_the_event_loop(world: World, wire: Wire) -> None:
    threads: list[int] = []

    def content() -> Any:
        for data in (RecordingFile(), IMAGE, "aGk="):
            threads.append(threading.get_ident())
            yield {"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": data}}

    world.create(messages=[{"role": "user", "content": content()}])
    assert threads == [threading.get_ident()] * 3
    sent = [block["source"]["data"] for block in wire.only.body["messages"][0]["content"]]
    assert sent == [ENCODED, ENCODED, "aGk="]
