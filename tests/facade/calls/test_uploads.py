"""Uploads: what can be sent, how it is sent, and when it is sent again."""

from __future__ import annotations

import email.parser
import email.policy
import gc
import io
import os
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import anyio
import pytest

from anthropic_messages import APIConnectionError, APIStatusError, AsyncAnthropic, OverloadedError, RetryPolicy
from tests.facade.conftest import World
from tests.facade.transport.checks import ONCE
from tests.support.wire import Received, Wire, failure, hang_up, reply

FILE = {
    "id": "file_1",
    "type": "file",
    "filename": "report.pdf",
    "mime_type": "application/pdf",
    "size_bytes": 6,
    "created_at": "2026-11-01T09:30:00Z",
}
CONTENT = bytes(range(256)) * 4000  # It is sent in several chunks.


@pytest.fixture
def wire(wire: Wire) -> Wire:
    wire.usual = reply(200, FILE)
    return wire


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Bericht é.pdf"
    path.write_bytes(CONTENT)
    return path


def parts(request: Received) -> dict[str, EmailMessage]:
    """Return the parts of a multipart body by name."""
    head = b"content-type: " + request.headers["content-type"].encode() + b"\r\n\r\n"
    message: Any = email.parser.BytesParser(policy=email.policy.HTTP).parsebytes(head + request.content)
    assert not message.defects
    return {part.get_param("name", header="content-disposition"): part for part in message.iter_parts()}


def upload(world: World, wire: Wire, file: Any, settings: dict[str, Any] | None = None, **params: Any) -> EmailMessage:
    """Upload a file once, and return the part of the last request."""
    answer = world.use(world.client(**(settings or {})), lambda client: client.files.upload(file=file, **params))
    assert answer.id == "file_1"
    return parts(wire.received[-1])["file"]


def open_descriptors() -> set[str]:
    """Return the files that this process has open."""
    found = set()
    for entry in os.listdir("/proc/self/fd"):
        try:
            found.add(os.readlink(f"/proc/self/fd/{entry}"))
        except OSError:  # the descriptor of the listing itself
            continue
    return found


class TestWhatIsSent:
    def test_path(self, world: World, wire: Wire, path: Path) -> None:
        part = upload(world, wire, path, expires_in_seconds=3600)
        assert part.get_payload(decode=True) == CONTENT
        assert part.get_content_type() == "application/pdf"
        assert 'filename="Bericht é.pdf"'.encode() in wire.only.content
        assert parts(wire.only)["expires_in_seconds"].get_content() == "3600"
        assert wire.only.headers["content-length"] == str(len(wire.only.content))
        assert "transfer-encoding" not in wire.only.headers

    def test_bytes_have_no_name(self, world: World, wire: Wire) -> None:
        part = upload(world, wire, b"plain")
        assert part.get_payload(decode=True) == b"plain"
        assert part.get_content_type() == "application/octet-stream"
        assert part.get_filename() is None

    def test_open_file_is_read_from_its_position(self, world: World, wire: Wire, path: Path) -> None:
        with path.open("rb") as file:
            file.seek(1000)
            assert upload(world, wire, file).get_payload(decode=True) == CONTENT[1000:]
            assert not file.closed
        assert wire.only.headers["content-length"] == str(len(wire.only.content))

    @pytest.mark.parametrize(
        ("file", "name", "kind"),
        [
            (("a.txt", b"x"), "a.txt", "text/plain"),
            (("a.tar.gz", b"x"), "a.tar.gz", "application/gzip"),
            (("a.unknown", b"x"), "a.unknown", "application/octet-stream"),
            (("a.txt", b"x", "text/csv"), "a.txt", "text/csv"),
            ((None, b"x", "text/csv"), None, "text/csv"),
            (("a.txt", b"x", None, {"Content-Type": "text/html"}), "a.txt", "text/html"),
            (("a.txt", io.BytesIO(b"x"), None, {"X-Extra": "1"}), "a.txt", "text/plain"),
        ],
    )
    def test_tuple(self, world: World, wire: Wire, file: Any, name: str | None, kind: str) -> None:
        if not isinstance(file[1], bytes):
            file[1].seek(0)
        part = upload(world, wire, file)
        assert (part.get_filename(), part.get_content_type()) == (name, kind)
        assert part.get_payload(decode=True) == b"x"
        assert part.get("x-extra") == (file[3].get("X-Extra") if len(file) == 4 else None)

    def test_unknown_size_is_sent_in_chunks(self, world: World, wire: Wire) -> None:
        reader, writer = os.pipe()
        os.write(writer, b"from a pipe")
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            assert upload(world, wire, pipe).get_payload(decode=True) == b"from a pipe"
        assert wire.only.headers["transfer-encoding"] == "chunked"
        assert "content-length" not in wire.only.headers

    def test_empty_file(self, world: World, wire: Wire, tmp_path: Path) -> None:
        (tmp_path / "empty.txt").touch()
        assert upload(world, wire, tmp_path / "empty.txt").get_payload(decode=True) == b""

    @pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="only Linux has such files")
    def test_file_without_a_size(self, world: World, wire: Wire) -> None:
        part = upload(world, wire, Path("/proc/self/status"))
        assert b"Name:" in part.get_payload(decode=True)
        assert wire.only.headers["transfer-encoding"] == "chunked"

    def test_further_fields(self, world: World, wire: Wire) -> None:
        upload(world, wire, b"x", extra_body={"scope": {"id": "s"}, "tags": ["a", "b"]})
        assert {"scope[id]", "tags[]"} <= parts(wire.only).keys()

    @pytest.mark.parametrize(("version", "query"), [("2023-06-01", "?beta=true"), ("2026-10-21", "")])
    def test_address(self, world: World, wire: Wire, version: str, query: str) -> None:
        upload(world, wire, b"x", api_version=version, workspace_id="wrkspc_1")
        assert wire.only.target == f"/v1/files{query}"
        assert wire.only.headers["anthropic-workspace-id"] == "wrkspc_1"
        assert "anthropic-beta" not in wire.only.headers

    def test_extra_content_type_cannot_break_the_body(self, world: World, wire: Wire) -> None:
        upload(world, wire, b"x", extra_headers={"content-type": "multipart/form-data"})


class TestWrongFiles:
    @pytest.mark.parametrize(
        ("file", "error", "text"),
        [
            ("report.pdf", TypeError, r"is of type str: pass `pathlib.Path\(...\)` for the path"),
            (5, TypeError, "is of type int: pass a path, bytes,"),
            (None, TypeError, "file must not be None"),
            (io.StringIO("text"), TypeError, 'is a file open in text mode: open it with mode "rb"'),
            (("a",), TypeError, "is a tuple of 1 items"),
            (("a", "text"), TypeError, r"is of type str: .*`.encode\(\)` for its content"),
            ((b"a", b"x"), TypeError, "has a file name of type bytes"),
            (("a", b"x", "text/plain\r\nx: y"), ValueError, "contains a line break"),
            (("a", b"x", None, {"a b": "c"}), ValueError, "must not have the header 'a b'"),
            (("a", b"x", None, {"Content-Disposition": "c"}), ValueError, "must not have the header"),
            (Path("/nowhere/report.pdf"), FileNotFoundError, "/nowhere/report.pdf"),
            (Path("/"), IsADirectoryError, "is a directory"),
        ],
    )
    def test_error_before_the_request(
        self, world: World, wire: Wire, file: Any, error: type[Exception], text: str
    ) -> None:
        with pytest.raises(error, match=text):
            upload(world, wire, file)
        assert not wire.received

    def test_text_mode_of_codecs(self, world: World, wire: Wire, path: Path) -> None:
        import codecs

        path.write_text("text")
        with codecs.open(str(path), encoding="utf-8") as file, pytest.raises(TypeError, match="text mode"):
            upload(world, wire, file)
        assert not wire.received

    def test_file_at_its_end(self, world: World, wire: Wire) -> None:
        file = io.BytesIO(b"x")
        file.read()
        with pytest.raises(ValueError, match=r"is at its end.*`.seek\(0\)`"):
            upload(world, wire, file)
        assert not wire.received

    def test_too_large_file_is_refused_before_it_is_sent(self, world: World, wire: Wire, tmp_path: Path) -> None:
        with (tmp_path / "large.bin").open("wb") as file:
            file.truncate(524288001)
        with pytest.raises(ValueError, match="larger than the API accepts: at most 524288000 bytes"):
            upload(world, wire, tmp_path / "large.bin")
        assert not wire.received

    def test_file_that_shrinks(self, world: World, wire: Wire) -> None:
        class Shrinking(io.BytesIO):
            def read(self, *size: Any) -> bytes:
                return super().read(*size)[:100] if self.tell() == 0 else b""

        with pytest.raises(ValueError, match="was shortened while it was sent: 100 bytes instead of 5000"):
            upload(world, wire, Shrinking(b"x" * 5000))

    def test_error_of_a_file_is_raised_and_not_retried(self, world: World, wire: Wire) -> None:
        class Broken(io.BytesIO):
            reads = 0

            def read(self, *size: Any) -> bytes:
                if size == (0,):
                    return b""
                self.reads += 1
                raise ConnectionResetError("the disk is gone")

        file = Broken(b"x" * 5000)
        with pytest.raises(ConnectionResetError, match="the disk is gone"):
            upload(world, wire, file, {"retry_policy": RetryPolicy(3, first_wait=0)})
        assert file.reads == 1

    def test_asynchronous_file_of_a_blocking_client(self, wire: Wire, path: Path) -> None:
        world = World("sync", wire.url)

        async def opened() -> Any:
            return await anyio.open_file(path, "rb")

        file = anyio.run(opened)
        with pytest.raises(TypeError, match="use `AsyncAnthropic`, or pass a path"):
            upload(world, wire, file)
        file.wrapped.close()


def sources(path: Path) -> dict[str, Callable[[], Any]]:
    return {"path": lambda: path, "bytes": path.read_bytes, "open file": lambda: path.open("rb")}


class TestRetries:
    @pytest.mark.parametrize("kind", ["path", "bytes", "open file"])
    def test_sent_again_from_its_start(self, world: World, wire: Wire, path: Path, kind: str) -> None:
        wire.script = [failure(529, "overloaded_error")]
        file = sources(path)[kind]()
        assert upload(world, wire, file, {"retry_policy": ONCE}).get_payload(decode=True) == CONTENT
        assert [parts(request)["file"].get_payload(decode=True) for request in wire.received] == [CONTENT] * 2
        if kind == "open file":
            file.close()

    def test_connection_cut_in_the_middle(self, world: World, wire: Wire, path: Path) -> None:
        wire.script, wire.body_limits = [hang_up], [1000]
        assert upload(world, wire, path, {"retry_policy": ONCE}).get_payload(decode=True) == CONTENT
        assert len(wire.received) == 2

    def test_file_that_cannot_be_rewound(self, world: World, wire: Wire) -> None:
        wire.script = [failure(529, "overloaded_error")]
        reader, writer = os.pipe()
        os.write(writer, b"once")
        os.close(writer)
        text = r"The call was not retried, because .* cannot be rewound .*: pass a path"
        with os.fdopen(reader, "rb") as pipe, pytest.raises(OverloadedError, match=text):
            upload(world, wire, pipe, {"retry_policy": ONCE})
        assert len(wire.received) == 1

    def test_unread_file_is_retried(self, world: World, wire: Wire) -> None:
        """A connection that could not be opened has read nothing, so the file need not be rewound."""
        reader, writer = os.pipe()
        os.write(writer, b"once")
        os.close(writer)
        attempts: list[int] = []

        class Policy(RetryPolicy):
            def wait(self, retries: int, failure: Any, random: Callable[[], float]) -> float | None:
                attempts.append(retries)
                return 0.0 if retries < 2 else None

        settings = {"base_url": "http://127.0.0.1:1", "retry_policy": Policy()}
        with os.fdopen(reader, "rb") as pipe, pytest.raises(APIConnectionError):
            upload(world, wire, pipe, settings)
        assert attempts == [0, 1, 2]

    def test_redirect(self, world: World, wire: Wire, path: Path) -> None:
        wire.script = [reply(307, b"", location="/elsewhere")]
        assert upload(world, wire, path).get_payload(decode=True) == CONTENT
        assert wire.received[-1].target == "/elsewhere"

    def test_redirect_of_a_file_that_cannot_be_rewound(self, world: World, wire: Wire) -> None:
        wire.script = [reply(307, b"", location="/elsewhere")]
        reader, writer = os.pipe()
        os.write(writer, b"once")
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe, pytest.raises(ValueError, match="the body cannot be sent again"):
            upload(world, wire, pipe)

    def test_refused_before_the_body_was_read(self, world: World, wire: Wire, path: Path) -> None:
        wire.script, wire.body_limits = [failure(401, "authentication_error", connection="close")], [0]
        with pytest.raises((APIStatusError, APIConnectionError)):
            upload(world, wire, path, {"retry_policy": RetryPolicy(0)})

    @pytest.mark.parametrize("world", ["asyncio", "aiohttp", "trio"], indirect=True)
    def test_nothing_is_logged_when_the_server_closes_the_connection_early(
        self, world: World, wire: Wire, caplog: pytest.LogCaptureFixture
    ) -> None:
        """asyncio logs exceptions that nobody has read, such as that of a connection that breaks after its response."""

        async def send(client: Any) -> None:
            for _ in range(30):  # About one connection in four breaks in that way.
                with suppress(APIStatusError, APIConnectionError):
                    await client.files.upload(file=("a.bin", bytes(4_000_000)))

        wire.script = [failure(401, "authentication_error", connection="close")] * 30
        wire.body_limits = [1000] * 30
        world.use(world.client(retry_policy=RetryPolicy(0)), send)
        gc.collect()
        assert [record.getMessage() for record in caplog.records if record.name == "asyncio"] == []


@pytest.mark.skipif(not os.path.exists("/proc/self/fd"), reason="only Linux lists open files there")
class TestClosing:
    @pytest.mark.parametrize("answer", [reply(200, FILE), failure(400, "invalid_request_error"), hang_up])
    def test_path_is_closed(self, world: World, wire: Wire, path: Path, answer: Any) -> None:
        wire.script = [answer]
        with suppress(APIStatusError, APIConnectionError):
            upload(world, wire, path, {"retry_policy": RetryPolicy(0)})
        assert str(path) not in open_descriptors()

    async def _cancelled(self, wire: Wire, file: Any) -> None:
        arrived = anyio.Event()
        token = anyio.lowlevel.current_token()

        def answer(handler: Any) -> None:
            anyio.from_thread.run_sync(arrived.set, token=token)
            wire.ending.wait()
            handler.close_connection = True

        wire.script, wire.body_limits = [answer], [1000]
        async with AsyncAnthropic(api_key="k", base_url=wire.url) as client, anyio.create_task_group() as tasks:
            tasks.start_soon(lambda: client.files.upload(file=file))
            await arrived.wait()
            tasks.cancel_scope.cancel()

    @pytest.mark.parametrize("backend", ["asyncio", "trio"])
    def test_cancelled(self, wire: Wire, tmp_path: Path, backend: str) -> None:
        path = tmp_path / "large.bin"
        with path.open("wb") as file:
            file.truncate(50_000_000)
        anyio.run(self._cancelled, wire, path, backend=backend)
        # The call does not wait for the thread that reads. The thread closes the file.
        end = time.monotonic() + 60
        while str(path) in open_descriptors():
            assert time.monotonic() < end
            time.sleep(0.001)


class TestEventLoop:
    def test_files_are_read_in_other_threads(self, world: World, wire: Wire) -> None:
        readers: set[int] = set()

        class Recording(io.BytesIO):
            def read(self, *size: Any) -> bytes:
                readers.add(threading.get_ident())
                return super().read(*size)

            def seek(self, *position: Any) -> int:
                readers.add(threading.get_ident())
                return super().seek(*position)

        upload(world, wire, Recording(CONTENT))
        assert (threading.get_ident() in readers) == (world.name == "sync")

    @pytest.mark.parametrize("world", ["asyncio", "aiohttp", "trio"], indirect=True)
    def test_asynchronous_file(self, world: World, wire: Wire, path: Path) -> None:
        wire.script = [failure(529, "overloaded_error")]

        async def send(client: Any) -> Any:
            async with await anyio.open_file(path, "rb") as file:
                await file.seek(100)
                return await client.files.upload(file=file)

        world.use(world.client(retry_policy=ONCE), send)
        for request in wire.received:
            part = parts(request)["file"]
            assert part.get_payload(decode=True) == CONTENT[100:]
            assert 'filename="Bericht é.pdf"'.encode() in request.content
            assert request.headers["content-length"] == str(len(request.content))
        assert len(wire.received) == 2

    @pytest.mark.parametrize("world", ["asyncio", "aiohttp", "trio"], indirect=True)
    def test_upload_of_a_web_framework(self, world: World, wire: Wire) -> None:
        class UploadFile:
            """The methods of `starlette.datastructures.UploadFile` that are used."""

            filename = "memo.txt"
            pieces = [b"one", b"two"]  # noqa: RUF012

            async def read(self, size: int = -1) -> bytes:
                return self.pieces.pop(0) if self.pieces else b""

        part = upload(world, wire, UploadFile())
        assert (part.get_payload(decode=True), part.get_filename()) == (b"onetwo", "memo.txt")
        assert wire.only.headers["transfer-encoding"] == "chunked"
