"""A stream may be as long as it likes: reading it takes no more memory at its end than at its beginning."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from .test_streams import START, TEXT, ending
from .wire import Wire, sse, stream

DELTAS = 1_000_000
A_CHUNK = 1_000
PROGRAM = """
import resource, sys
from anthropic_messages import Anthropic

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

events = 0
early = 0
with Anthropic(api_key="offline", base_url=sys.argv[1]) as client:
    messages = [{"role": "user", "content": "Go on."}]
    for event in client.messages.create(model="m", max_tokens=1, messages=messages, stream=True):
        events += 1
        if events == 50_000:
            early = peak()
print(events, peak() - early)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="reads the peak of memory as Unix tells it")
def test_a_million_deltas_take_constant_memory(wire: Wire) -> None:
    chunk = sse(*[TEXT[1]] * A_CHUNK)
    wire.script = [stream(sse(START, TEXT[0]), *[chunk] * (DELTAS // A_CHUNK), sse(TEXT[-1], *ending()))]
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    command = [sys.executable, "-W", "error", "-c", PROGRAM, wire.url]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    events, growth = map(int, done.stdout.split())
    assert events == DELTAS + 5
    assert growth < 2_000_000
