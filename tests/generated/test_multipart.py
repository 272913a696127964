"""Multipart bodies: what is written can be parsed, with any names and content."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from anthropic_messages_client.api.files import download, upload
from anthropic_messages_client.client import Client
from anthropic_messages_client.multipart import CHUNK, Multipart
from hypothesis import given
from hypothesis import strategies as st

from tests.support.wire import Wire, listening, reply

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
CONTENTS = st.binary(max_size=200) | st.sampled_from([b"\r\n--", b"x" * CHUNK, b"x" * (CHUNK + 1), b"\r\n" * 9])


def parse(body: Multipart, sent: bytes) -> list[tuple[dict[str, str], bytes]]:
    """Return the headers and the content of each part, as a server finds them: between the boundaries."""
    boundary = b"--" + body.boundary.encode()
    first, *parts, last = (b"\r\n" + sent).split(b"\r\n" + boundary)
    assert (first, last) == (b"", b"--\r\n")
    found = []
    for part in parts:
        head, separator, content = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        assert separator
        lines = [line.decode().partition(": ") for line in head.split(b"\r\n")]
        found.append(({name.lower(): value for name, _, value in lines}, content))
    return found


async def in_thread(read: Callable[[], bytes]) -> bytes:
    return await asyncio.to_thread(read)


async def joined(body: Multipart) -> bytes:
    return b"".join([chunk async for chunk in body.chunks_async(in_thread)])


def quoted(name: str) -> str:
    """Return a name as browsers write it."""
    return "".join(f"%{ord(c):02X}" if c in '"\x7f' or c < " " else c for c in name)


@given(NAMES, CONTENTS, NAMES, st.booleans())
def test_file_is_parsed_back(name: str, content: bytes, value: str, is_open: bool) -> None:
    given: Any = io.BytesIO(content) if is_open else content
    body = Multipart("files.upload", {"before": value, "file": (name, given), "after": 5}, {"file": None})
    body.prepare()
    sent = b"".join(body)
    assert body.size == len(sent)
    before, file, after = parse(body, sent)
    assert before == ({"content-disposition": 'form-data; name="before"'}, value.encode())
    assert file[0]["content-disposition"] == f'form-data; name="file"; filename="{quoted(name)}"'
    assert file[1] == content
    assert after[1] == b"5"
    assert b"".join(body) == sent  # It can be sent again.
    assert asyncio.run(joined(body)) == sent


def test_several_files() -> None:
    fields = {"one": b"1", "two": ("b", io.BytesIO(b"2")), "text": ["a", "b"]}
    body = Multipart("x.y", fields, {"one": None, "two": 1})
    body.prepare()
    assert [content for _, content in parse(body, b"".join(body))] == [b"1", b"2", b"a", b"b"]


def test_unknown_size_is_limited_while_it_is_sent() -> None:
    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

    body = Multipart("x.y", {"file": Unseekable(b"12345")}, {"file": 4})
    body.prepare()
    assert body.size is None
    with pytest.raises(ValueError, match="larger than the API accepts: at most 4 bytes"):
        list(body)


@pytest.mark.parametrize("chunks_before", [0, 1])
@pytest.mark.parametrize("is_path", [False, True])
def test_thread_of_a_cancelled_attempt_does_not_change_the_next_one(
    tmp_path: Path, is_path: bool, chunks_before: int
) -> None:
    content = b"a" * CHUNK + b"b" * CHUNK + b"c"
    path = tmp_path / "a.bin"
    path.write_bytes(content)
    body = Multipart("files.upload", {"file": path if is_path else content}, {"file": None})
    body.prepare()
    late: list[Callable[[], bytes]] = []

    async def cancelled(read: Callable[[], bytes]) -> bytes:
        if len(late) < chunks_before:
            late.append(read)
            return read()
        late.append(read)
        raise asyncio.CancelledError

    async def send() -> bytes:
        chunks = body.chunks_async(cancelled)
        with pytest.raises(asyncio.CancelledError):
            [_ async for _ in chunks]
        chunks = body.chunks_async(in_thread)
        sent = await anext(chunks)
        with suppress(RuntimeError):  # "is no longer sent"
            late[-1]()
        return sent + b"".join([chunk async for chunk in chunks])

    assert parse(body, asyncio.run(send()))[0][1] == content


@pytest.mark.parametrize("is_async", [False, True])
def test_client_of_the_generated_package(is_async: bool) -> None:
    answer = {"id": "file_1", "type": "file", "filename": "a.txt", "mime_type": "text/plain", "size_bytes": 2}
    answer["created_at"] = "2026-11-01T09:30:00Z"

    def call(wire: Wire, module: Any, **params: Any) -> Any:
        client = Client("key", base_url=wire.url)
        return asyncio.run(module.asyncio(client, **params)) if is_async else module.sync(client, **params)

    with listening() as wire:
        wire.script = [reply(200, answer), reply(200, b"\x00content", content_type="application/binary")]
        assert call(wire, upload, file=("a.txt", io.BytesIO(b"hi"))).id == "file_1"
        assert call(wire, download, file_id="file_1") == b"\x00content"
        sent, received = wire.received
    assert b'filename="a.txt"\r\nContent-Type: text/plain\r\n\r\nhi\r\n--' in sent.content
    assert sent.headers["content-length"] == str(len(sent.content))
    assert sent.target == "/v1/files?beta=true"
    assert received.headers["accept"] == "application/binary"
