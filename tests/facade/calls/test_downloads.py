"""Downloads: whole, in chunks, to files, and continued after a cut."""

from __future__ import annotations

import gc
import io
import os
from pathlib import Path
from typing import Any, cast

import anyio
import pytest

from anthropic_messages import (
    Anthropic,
    APIConnectionError,
    APIResponseValidationError,
    AsyncAnthropic,
    CallHook,
    NotFoundError,
    RetryPolicy,
)
from tests.facade.conftest import World
from tests.support.wire import Answer, Wire, failure, hang_up

CONTENT = bytes(range(256)) * 8000
HALF = len(CONTENT) // 2
QUICK = RetryPolicy(2, first_wait=0)


def content(
    *, start: int | None = None, sent: int | None = None, data: bytes = CONTENT, length: bool = True, **headers: str
) -> Answer:
    """Respond with a file from `start`, or with the requested part; cut the connection after `sent` bytes of it."""

    def answer(handler: Any) -> None:
        requested = handler.headers.get("range", "bytes=0-") if data is CONTENT else "bytes=0-"
        begin = int(requested.removeprefix("bytes=").removesuffix("-")) if start is None else start
        part = data[begin:]
        lines = {"request_id": "req_1", "content_type": "application/pdf", "etag": '"v1"', **headers}
        if length:
            lines["content_length"] = str(len(part))
        if begin:
            lines["content_range"] = f"bytes {begin}-{len(data) - 1}/{len(data)}"
        handler.send_response(206 if begin else 200)
        for name, value in lines.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(part[:sent])
        handler.wfile.flush()
        if sent is not None or not length:
            hang_up(handler)

    return answer


def download(world: World, method: str, *args: Any, settings: dict[str, Any] | None = None, **options: Any) -> Any:
    """Call one method of the response of a download."""

    def blocking(client: Any) -> Any:
        with client.files.download("file_1") as response:
            return getattr(response, method)(*args, **options)

    async def awaited(client: Any) -> Any:
        async with await client.files.download("file_1") as response:
            return await getattr(response, method)(*args, **options)

    client = world.client(**{"retry_policy": QUICK, **(settings or {})})
    return world.use(client, blocking if world.name == "sync" else awaited)


class TestWhole:
    def test_read(self, world: World, wire: Wire) -> None:
        wire.script = [content()]
        assert download(world, "read") == CONTENT
        assert wire.only.target == "/v1/files/file_1/content?beta=true"
        assert wire.only.headers["accept"] == "application/binary"
        assert wire.only.headers["accept-encoding"] == "identity"
        assert "range" not in wire.only.headers

    def test_response(self, world: World, wire: Wire) -> None:
        wire.script = [content()]

        async def awaited(client: Any) -> Any:
            response = await client.files.download("file_1")
            assert not response.is_closed
            with pytest.raises(RuntimeError, match=r"await response.read\(\)"):
                response.content  # noqa: B018
            return response, await response.read(), await response.read(), await response.parse()

        def blocking(client: Any) -> Any:
            response = client.files.download("file_1")
            assert not response.is_closed
            return response, response.content, response.read(), response.parse()

        response, *read = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert read == [CONTENT] * 3
        assert response.content == CONTENT
        assert response.is_closed
        assert (response.request_id, response.headers["content-type"]) == ("req_1", "application/pdf")

    def test_chunks(self, world: World, wire: Wire) -> None:
        wire.script = [content()]

        async def awaited(client: Any) -> Any:
            response = await client.files.download("file_1")
            return response, [chunk async for chunk in response.iter_bytes(1000)]

        def blocking(client: Any) -> Any:
            response = client.files.download("file_1")
            return response, list(response.iter_bytes(1000))

        response, chunks = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert b"".join(chunks) == CONTENT
        assert {len(chunk) for chunk in chunks[:-1]} == {1000}
        assert response.is_closed

    @pytest.mark.parametrize("variant", ["with_raw_response", "with_streaming_response"])
    def test_variants(self, world: World, wire: Wire, tmp_path: Path, variant: str) -> None:
        wire.script = [content()]
        target = tmp_path / "out"
        is_raw = variant == "with_raw_response"

        async def awaited(client: Any) -> None:
            call = getattr(client.files, variant).download("file_1")
            if is_raw:
                await (await call).stream_to_file(target, chunk_size=100)
            else:
                async with call as response:
                    await response.stream_to_file(target)

        def blocking(client: Any) -> None:
            call = getattr(client.files, variant).download("file_1")
            if is_raw:
                call.stream_to_file(target, chunk_size=100)
            else:
                with call as response:
                    response.stream_to_file(target)

        world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert target.read_bytes() == CONTENT

    def test_retry_before_the_response(self, world: World, wire: Wire) -> None:
        wire.script = [failure(529, "overloaded_error"), hang_up, content()]
        assert download(world, "read") == CONTENT

    def test_error(self, world: World, wire: Wire) -> None:
        wire.script = [failure(404, "not_found_error", "No such file.")]
        with pytest.raises(NotFoundError, match="No such file"):
            download(world, "read")

    def test_too_long_for_memory(self, world: World, wire: Wire) -> None:
        wire.script = [content()]
        with pytest.raises(APIResponseValidationError, match="max_response_bytes"):
            download(world, "read", settings={"max_response_bytes": 1000})

    def test_read_twice(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content()]

        async def awaited(client: Any) -> None:
            response = await client.files.download("file_1")
            await response.write_to_file(tmp_path / "one")
            with pytest.raises(RuntimeError):
                await response.read()

        def blocking(client: Any) -> None:
            response = client.files.download("file_1")
            response.write_to_file(tmp_path / "one")
            with pytest.raises(RuntimeError):
                response.read()

        world.use(world.client(), blocking if world.name == "sync" else awaited)

    def test_written_after_it_was_read(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content()]

        async def awaited(client: Any) -> None:
            response = await client.files.download("file_1")
            await response.read()
            await response.write_to_file(tmp_path / "one")

        def blocking(client: Any) -> None:
            response = client.files.download("file_1")
            response.read()
            response.write_to_file(tmp_path / "one")

        world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert (tmp_path / "one").read_bytes() == CONTENT


class TestResumed:
    def test_rest_is_requested(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content(sent=HALF), content(sent=100), content()]
        seen: list[tuple[int, int | None]] = []
        download(world, "write_to_file", tmp_path / "out", progress=lambda *now: seen.append(now))
        assert (tmp_path / "out").read_bytes() == CONTENT
        ranges = [request.headers.get("range") for request in wire.received]
        if world.name != "aiohttp":  # It loses what it has received when a connection breaks.
            assert ranges == [None, f"bytes={HALF}-", f"bytes={HALF + 100}-"]
        assert {request.headers.get("if-range") for request in wire.received[1:]} == {'"v1"'}
        assert seen[-1] == (len(CONTENT), len(CONTENT))
        assert seen == sorted(seen)

    def test_read(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF), content()]
        assert download(world, "read") == CONTENT

    def test_server_without_ranges(self, world: World, wire: Wire, tmp_path: Path) -> None:
        """The download starts again. The file has changed meanwhile, so no byte of the first response may remain."""
        other = CONTENT[::-1] + b"longer"
        wire.script = [content(sent=HALF), content(data=other)]
        download(world, "write_to_file", tmp_path / "out")
        assert (tmp_path / "out").read_bytes() == other

    def test_server_that_refuses_ranges(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF, accept_ranges="none"), content()]
        assert download(world, "read") == CONTENT
        assert "range" not in wire.received[1].headers

    @pytest.mark.parametrize("world", ["sync", "asyncio", "trio"], indirect=True)
    @pytest.mark.parametrize(
        ("before", "after", "longer"),
        [
            ({}, {"etag": '"v2"'}, b""),
            ({"etag": 'W/"v1"'}, {"etag": 'W/"v2"'}, b""),
            ({"etag": "", "last_modified": "Sun, 01 Nov 2026"}, {"etag": "", "last_modified": "Mon, 02 Nov 2026"}, b""),
            ({}, {}, b"longer"),
        ],
    )
    def test_rest_of_another_version(
        self, world: World, wire: Wire, tmp_path: Path, before: dict[str, Any], after: dict[str, Any], longer: bytes
    ) -> None:
        """A server that ignores `if-range` sends the rest of a file that has changed. The download starts again."""
        other = CONTENT[::-1] + longer
        wire.script = [content(sent=HALF, **before), content(start=HALF, data=other, **after), content(data=other)]
        download(world, "write_to_file", tmp_path / "out")
        assert (tmp_path / "out").read_bytes() == other
        assert [request.headers.get("range") for request in wire.received] == [None, f"bytes={HALF}-", None]

    @pytest.mark.parametrize("world", ["sync", "asyncio", "trio"], indirect=True)
    def test_file_that_changes_all_the_time(self, world: World, wire: Wire, tmp_path: Path) -> None:
        changed = content(start=HALF, etag='"v2"')
        wire.script = [content(sent=HALF), changed, content(sent=HALF), changed]
        with pytest.raises(APIConnectionError, match="Tried 3 times"):
            download(world, "write_to_file", tmp_path / "out")
        assert len(wire.received) == 3
        assert os.listdir(tmp_path) == []

    @pytest.mark.parametrize("world", ["sync", "asyncio", "trio"], indirect=True)
    def test_file_that_is_now_shorter(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF), failure(416, "invalid_request_error"), content(data=b"short")]
        assert download(world, "read") == b"short"
        assert "range" not in wire.received[2].headers

    def test_weak_validator_is_not_sent(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF, etag='W/"v1"'), content()]
        assert download(world, "read") == CONTENT
        assert "if-range" not in wire.received[1].headers

    def test_other_part_than_requested(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF), content(start=HALF + 1)]
        with pytest.raises(APIResponseValidationError, match=f"not the rest of the file from byte {HALF}"):
            download(world, "read")

    def test_always_cut_at_the_same_place(self, world: World, wire: Wire, tmp_path: Path) -> None:
        (tmp_path / "out").write_bytes(b"old")
        wire.script = [content(start=0, sent=HALF)] * 5
        with pytest.raises(APIConnectionError, match=r"Tried 3 times"):
            download(world, "write_to_file", tmp_path / "out")
        assert len(wire.received) == 3
        assert (tmp_path / "out").read_bytes() == b"old"
        assert os.listdir(tmp_path) == ["out"]

    @pytest.mark.parametrize("world", ["sync", "asyncio", "trio"], indirect=True)
    def test_each_new_byte_allows_further_retries(self, world: World, wire: Wire) -> None:
        cuts = 8
        wire.script = [content(sent=1)] * cuts + [content()]
        assert download(world, "read") == CONTENT

    def test_no_retries(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF)]
        with pytest.raises(APIConnectionError):
            download(world, "read", settings={"retry_policy": RetryPolicy(0)})

    def test_error_instead_of_the_rest(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content(sent=HALF), failure(404, "not_found_error")]
        with pytest.raises(NotFoundError):
            download(world, "write_to_file", tmp_path / "out")
        assert os.listdir(tmp_path) == []

    def test_chunks_are_not_resumed(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF), content()]

        async def awaited(client: Any) -> None:
            async for _ in (await client.files.download("file_1")).iter_bytes():
                pass

        def blocking(client: Any) -> None:
            for _ in client.files.download("file_1").iter_bytes():
                pass

        with pytest.raises(APIConnectionError):
            world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert len(wire.received) == 1


class TestTargets:
    def test_open_file(self, world: World, wire: Wire) -> None:
        wire.script = [content(sent=HALF), content(data=CONTENT[:HALF])]
        file = io.BytesIO()
        file.write(b"before")
        download(world, "write_to_file", file)
        assert file.getvalue() == b"before" + CONTENT[:HALF]
        assert not file.closed

    def test_open_file_that_cannot_be_rewound(self, world: World, wire: Wire) -> None:
        class Pipe(io.RawIOBase):
            def writable(self) -> bool:
                return True

            def write(self, data: Any) -> int:
                return len(data)

        wire.script = [content(sent=HALF), content(start=0)]
        with pytest.raises(io.UnsupportedOperation, match="cannot be rewound: pass a path"):
            download(world, "write_to_file", Pipe())

    @pytest.mark.parametrize("world", ["asyncio", "aiohttp", "trio"], indirect=True)
    def test_asynchronous_file(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content(sent=HALF), content(start=0)]

        async def save(client: Any) -> None:
            async with await anyio.open_file(tmp_path / "out", "wb") as file:
                await (await client.files.download("file_1")).write_to_file(file)

        world.use(world.client(retry_policy=QUICK), save)
        assert (tmp_path / "out").read_bytes() == CONTENT

    def test_symbolic_link_is_kept(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content()]
        (tmp_path / "real").write_bytes(b"old")
        (tmp_path / "link").symlink_to(tmp_path / "real")
        download(world, "write_to_file", str(tmp_path / "link"))
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real").read_bytes() == CONTENT

    @pytest.mark.parametrize("name", ["\u6f22" * 80, "a" * 255])
    def test_long_name(self, world: World, wire: Wire, tmp_path: Path, name: str) -> None:
        wire.script = [content()]
        download(world, "write_to_file", tmp_path / name)
        assert (tmp_path / name).read_bytes() == CONTENT

    def test_path_of_bytes(self, world: World, wire: Wire, tmp_path: Path) -> None:
        class BytesPath(os.PathLike[bytes]):
            def __fspath__(self) -> bytes:
                return os.fsencode(tmp_path / "out")

        wire.script = [content()]
        download(world, "write_to_file", BytesPath())
        assert (tmp_path / "out").read_bytes() == CONTENT

    def test_permissions_are_kept(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content()]
        (tmp_path / "out").write_bytes(b"old")
        (tmp_path / "out").chmod(0o600)
        download(world, "write_to_file", tmp_path / "out")
        assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600

    def test_file_gets_bytes(self, world: World, wire: Wire) -> None:
        """A file of the program may write everything at once, and return nothing."""

        class Collected:
            content = b""

            def write(self, data: Any) -> None:
                assert type(data) is bytes
                self.content += data

        wire.script = [content()]
        file = Collected()
        download(world, "write_to_file", file)
        assert file.content == CONTENT

    @pytest.mark.parametrize("length", [1 << 20, 1 << 24])
    def test_file_that_takes_no_more_bytes(self, wire: Wire, length: int) -> None:
        reader, writer = os.pipe()
        os.set_blocking(writer, False)
        wire.script = [content(data=bytes(length))]
        client = Anthropic(base_url=wire.url, api_key="key")
        with open(writer, "wb", buffering=0) as file, pytest.raises(BlockingIOError, match="non-blocking mode"):
            client.files.download("file_1").write_to_file(file)
        os.close(reader)

    @pytest.mark.parametrize(
        ("file", "error", "text"),
        [
            (5, TypeError, "`file` is of type int: pass a path"),
            (io.StringIO(), TypeError, 'open it with mode "wb"'),
            ("/nowhere/at/all", FileNotFoundError, "'/nowhere/at/all'"),
            ("/", IsADirectoryError, "pass the path of a file in it"),
        ],
    )
    def test_wrong_file(self, world: World, wire: Wire, file: Any, error: type[Exception], text: str) -> None:
        wire.script = [content()]
        with pytest.raises(error, match=text):
            download(world, "write_to_file", file)

    def test_error_of_the_target_is_not_retried(self, world: World, wire: Wire, tmp_path: Path) -> None:
        class Full(io.BytesIO):
            def write(self, data: Any) -> int:
                raise ConnectionError("the share is gone")

        wire.script = [content()]
        with pytest.raises(ConnectionError, match="the share is gone"):
            download(world, "write_to_file", Full())
        assert len(wire.received) == 1

    @pytest.mark.parametrize("backend", ["asyncio", "trio"])
    def test_cancelled(self, wire: Wire, tmp_path: Path, backend: str) -> None:
        """Neither the file nor a part of it remains."""

        async def save() -> None:
            started = anyio.Event()

            def answer(handler: Any) -> None:
                content(sent=HALF)(cast("Any", _Open(handler)))
                wire.ending.wait()

            wire.script = [answer]
            async with AsyncAnthropic(api_key="k", base_url=wire.url) as client, anyio.create_task_group() as tasks:

                async def run() -> None:
                    response = await client.files.download("file_1")
                    await response.write_to_file(tmp_path / "out", progress=lambda *_: started.set())

                tasks.start_soon(run)
                await started.wait()
                assert len(os.listdir(tmp_path)) == 1
                tasks.cancel_scope.cancel()

        anyio.run(save, backend=backend)
        assert os.listdir(tmp_path) == []

    @pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="only Linux lists open files there")
    @pytest.mark.parametrize("backend", ["asyncio", "trio"])
    def test_cancelled_during_a_write(self, wire: Wire, tmp_path: Path, backend: str) -> None:
        """The thread that writes closes the file. Its descriptor could otherwise be that of another file already."""
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

        def writers() -> int:
            links = [
                os.readlink(f"/proc/self/fd/{name}")
                for name in os.listdir("/proc/self/fd")
                if name != str(reader) and os.path.lexists(f"/proc/self/fd/{name}")
            ]
            return links.count(str(pipe))

        async def save() -> None:
            wire.script = [content(data=bytes(1 << 22))]
            async with AsyncAnthropic(api_key="k", base_url=wire.url) as client, anyio.create_task_group() as tasks:

                async def run() -> None:
                    await (await client.files.download("file_1")).write_to_file(pipe)

                tasks.start_soon(run)
                await anyio.wait_readable(reader)
                tasks.cancel_scope.cancel()
            assert writers() == 1
            while os.read(reader, 1 << 20):
                await anyio.wait_readable(reader)
            assert writers() == 0

        anyio.run(save, backend=backend)
        os.close(reader)


class _Open:
    """A handler whose connection stays open."""

    def __init__(self, handler: Any) -> None:
        self._handler = handler
        self.connection = self

    def shutdown(self, how: int) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        return getattr(self._handler, name)


class Recorded(CallHook):
    ends: list[tuple[Any, int, Any]] = []  # noqa: RUF012
    capture = "content"

    def ended(self) -> None:
        self.ends.append((self.call.outcome, self.call.attempts, self.call.answer))


class TestHooks:
    def _ends(self, world: World, method: str, *args: Any) -> list[tuple[Any, int, Any]]:
        Recorded.ends = []
        download(world, method, *args, settings={"hooks": [Recorded]})
        return Recorded.ends

    def test_one_call_without_its_content(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [content(sent=HALF), content()]
        assert self._ends(world, "write_to_file", tmp_path / "out") == [("done", 2, None)]

    def test_dropped_response(self, wire: Wire) -> None:
        Recorded.ends = []
        wire.script = [content()]
        world = World("sync", wire.url)

        def drop(client: Any) -> None:
            client.files.download("file_1")
            gc.collect()

        world.use(world.client(hooks=[Recorded]), drop)
        assert Recorded.ends == [("abandoned", 1, None)]
