"""Content encodings that need a library: `br` and `zstd`, with each library that decodes them, and with none."""

from __future__ import annotations

import json
import sys
from functools import cache
from types import SimpleNamespace
from typing import Any

import brotli
import pytest
import zstandard

from anthropic_messages import Anthropic, APIResponseValidationError, ResponseTooLargeError
from tests.facade.conftest import QUESTION
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.transports import Flavour
from tests.support.wire import MESSAGE, Wire, reply, sse, stream

from .checks import Fault, check_call, create, follow, one_after_another, ways
from .test_limits import BIG, LIMIT, peak_of

CONTENT = json.dumps(MESSAGE).encode()
LIBRARIES = ("brotli", "brotlicffi", "compression.zstd", "backports.zstd", "zstandard")
OLD = "brotli before 1.2"
ZSTD = "compression.zstd" if sys.version_info >= (3, 14) else "backports.zstd"


class OldDecompressor:
    """The class of brotli before version 1.2, which has no limit for its output."""

    def __init__(self) -> None:
        self.decompress = brotli.Decompressor().process


@pytest.fixture(params=["brotli", "brotlicffi", OLD, ZSTD, "zstandard"])
def encoding(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Hide all libraries but one, and return the encoding that it decodes."""
    for name in LIBRARIES:
        if name != request.param:
            monkeypatch.setitem(sys.modules, name, None)
    if request.param == OLD:
        monkeypatch.setitem(sys.modules, "brotli", SimpleNamespace(Decompressor=OldDecompressor))
    return "zstd" if "zst" in request.param else "br"


def encode(encoding: str, content: bytes) -> bytes:
    return brotli.compress(content, quality=5) if encoding == "br" else zstandard.compress(content)


@cache
def bomb(encoding: str) -> bytes:
    return encode(encoding, bytes(BIG))


@ways
def test_a_response(flavour: Flavour, wire: Wire, encoding: str) -> None:
    wire.script = [reply(body=encode(encoding, CONTENT), content_encoding=encoding)]
    (answer,) = one_after_another(flavour, create)
    assert answer.to_dict() == MESSAGE


@ways
def test_a_stream(flavour: Flavour, wire: Wire, encoding: str) -> None:
    encoded = encode(encoding, sse(START, *TEXT, *ending()))
    pieces = [encoded[at : at + 9] for at in range(0, len(encoded), 9)]
    wire.script = [stream(*pieces, content_encoding=encoding)]
    (followed,) = one_after_another(flavour, follow(flavour))
    assert followed.message.content[0].text == "Paris."


@ways
def test_a_body_that_is_not_encoded_so(flavour: Flavour, wire: Wire, encoding: str) -> None:
    fault = Fault(
        reply(body=b"junk" * 99, content_encoding=encoding),
        APIResponseValidationError,
        rf"can't be decoded by its content-encoding \({encoding}\)",
        1,
    )
    check_call(flavour, wire, fault)


# Not with the old brotli: a few bytes of it become 16 MB, and it has no limit for its output.
@pytest.mark.parametrize("encoding", ["brotli", "brotlicffi", ZSTD, "zstandard"], indirect=True)
def test_a_bomb_is_not_inflated_past_the_limit(wire: Wire, encoding: str) -> None:
    wire.script = [reply(body=bomb(encoding), content_encoding=encoding)]
    settings = {"max_response_bytes": LIMIT, "max_retries": 0}
    (error,), peak = peak_of(lambda: one_after_another(Flavour("sync", wire.url), create, **settings))
    assert isinstance(error, ResponseTooLargeError)
    assert peak < BIG / 2


@pytest.mark.parametrize("size", [1, 50, 10_000])
@pytest.mark.parametrize("encoding", [ZSTD, "zstandard"], indirect=True)
def test_frames_of_zstd_in_a_row_are_one_body(wire: Wire, encoding: str, size: int) -> None:
    frames = [encode(encoding, CONTENT[at : at + 50]) for at in range(0, len(CONTENT), 50)]
    body = b"".join(frames)
    wire.script = [
        stream(
            *(body[at : at + size] for at in range(0, len(body), size)),
            content_encoding=encoding,
            content_type="application/json",
        )
    ]
    (answer,) = one_after_another(Flavour("sync", wire.url), create)
    assert answer.to_dict() == MESSAGE


@pytest.mark.parametrize("encoding", ["br", "zstd"])
def test_without_a_library_the_body_stays_encoded(wire: Wire, monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    encoded = encode(encoding, CONTENT)
    for name in LIBRARIES:
        monkeypatch.setitem(sys.modules, name, None)
    wire.script = [reply(body=encoded, content_encoding=encoding)]
    with Anthropic(api_key="offline", base_url=wire.url) as client:
        response: Any
        with client.messages.with_streaming_response.create(**QUESTION) as response:
            assert response.read() == encoded
