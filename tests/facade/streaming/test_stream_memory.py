"""Reading long streams and large result files takes constant memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib

import pytest

from anthropic_messages import Anthropic, ResponseTooLargeError
from tests.facade.conftest import QUESTION
from tests.support.wire import Wire, sse, stream

from .test_streams import BEGUN, START, TEXT, ending

DELTAS = 1_000_000
A_CHUNK = 1_000
PROGRAM = """
import resource, sys
from anthropic_messages import Anthropic

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

seen = 0
early = 0
with Anthropic(api_key="offline", base_url=sys.argv[1]) as client:
    messages = [{"role": "user", "content": "Go on."}]
    for item in ITERABLE:
        seen += 1
        if seen == 50_000:
            early = peak()
print(seen, peak() - early)
"""
EVENTS = "client.messages.create(model='m', max_tokens=1, messages=messages, stream=True)"
ROWS = "client.messages.batches.results('msgbatch_1')"
FAILED = {"type": "error", "error": {"type": "api_error", "message": "No."}}
ROW = json.dumps({"custom_id": "a", "result": {"type": "errored", "error": FAILED}}).encode() + b"\n"


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="reads the peak memory with a Unix system call")


def count_items(wire: Wire, iterable: str) -> tuple[int, int]:
    """Return how many items a program read, and by how many bytes its memory grew after the first 50,000."""
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    command = [sys.executable, "-W", "error", "-c", PROGRAM.replace("ITERABLE", iterable), wire.url]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    seen, growth = map(int, done.stdout.split())
    return seen, growth


def test_a_million_deltas_take_constant_memory(wire: Wire) -> None:
    chunk = sse(*[TEXT[1]] * A_CHUNK)
    wire.script = [stream(sse(START, TEXT[0]), *[chunk] * (DELTAS // A_CHUNK), sse(TEXT[-1], *ending()))]
    seen, growth = count_items(wire, EVENTS)
    assert seen == DELTAS + 5
    assert growth < 2_000_000


def test_a_million_rows_take_constant_memory(wire: Wire) -> None:
    wire.script = [stream(*[ROW * A_CHUNK] * A_CHUNK, content_type="application/x-jsonl")]
    seen, growth = count_items(wire, ROWS)
    assert seen == A_CHUNK * A_CHUNK
    assert growth < 2_000_000


LIMIT = 8_000_000


def bomb(before: bytes) -> list[bytes]:
    """Return some bytes and a line that does not end within the limit, compressed to a thousandth."""
    packer = zlib.compressobj(9, wbits=31)
    packed = packer.compress(before + b'data: {"') + packer.flush(zlib.Z_SYNC_FLUSH)
    for _ in range(LIMIT // 1_000_000 + 2):
        packed += packer.compress(b"x" * 1_000_000)
    packed += packer.flush()
    return [packed[at : at + 4096] for at in range(0, len(packed), 4096)]


@pytest.mark.parametrize("begun", [True, False])
def test_an_event_over_the_limit_is_an_error(wire: Wire, begun: bool) -> None:
    wire.script = [stream(*bomb(sse(*BEGUN) if begun else b""), content_encoding="gzip")]
    seen = []
    with (
        Anthropic(api_key="offline", base_url=wire.url, max_response_bytes=LIMIT) as client,
        pytest.raises(ResponseTooLargeError, match=rf"an event .* is longer than `max_response_bytes` \({LIMIT} bytes"),
        client.messages.create(**QUESTION, stream=True) as events,
    ):
        seen.extend(event.type for event in events)
    assert len(seen) == (3 if begun else 0)
    assert len(wire.received) == 1


def test_a_row_over_the_limit_is_an_error(wire: Wire) -> None:
    wire.script = [stream(*bomb(ROW), content_encoding="gzip", content_type="application/x-jsonl")]
    seen = []
    with (
        Anthropic(api_key="offline", base_url=wire.url, max_response_bytes=LIMIT) as client,
        pytest.raises(ResponseTooLargeError, match=rf"after row 1 is longer than `max_response_bytes` \({LIMIT} bytes"),
        client.messages.batches.results("msgbatch_1") as rows,
    ):
        seen.extend(row.custom_id for row in rows)
    assert seen == ["a"]


def test_events_before_the_long_one_are_kept(wire: Wire) -> None:
    wire.script = [stream(sse(*BEGUN, {"type": "unknown", "text": "x" * 2000}))]
    seen = []
    with (
        Anthropic(api_key="offline", base_url=wire.url, max_response_bytes=1000) as client,
        pytest.raises(ResponseTooLargeError, match="an event "),
        client.messages.create(**QUESTION, stream=True) as events,
    ):
        seen.extend(event.type for event in events)
    assert len(seen) == 3


def test_rows_before_the_long_one_are_kept(wire: Wire) -> None:
    wire.script = [stream(ROW * 2 + b"x" * 2000 + b"\n" + ROW, content_type="application/x-jsonl")]
    seen = []
    with (
        Anthropic(api_key="offline", base_url=wire.url, max_response_bytes=1000) as client,
        pytest.raises(ResponseTooLargeError, match="a row after row 2 is longer"),
        client.messages.batches.results("msgbatch_1") as rows,
    ):
        seen.extend(row.custom_id for row in rows)
    assert seen == ["a", "a"]
