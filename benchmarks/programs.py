"""Programs for fresh interpreters, by contestant."""

from __future__ import annotations

from functools import cache
from textwrap import dedent

from . import samples
from .contestants import distributions
from .environment import hidden_modules

BARE = "bare"
"""The name of a program that loads almost nothing."""

_HEADERS = '{"x-api-key": "anything", "anthropic-version": "2023-06-01", "content-type": "application/json"}'

# `url` is the URL of the server. `finish()` prints the text of the response, waits until the memory has been read, and
# prints if there is a TLS context. A client for the real API needs one, but the loopback interface does not.
_START = f"""
import sys
url, request = sys.argv[1], {samples.short_request()!r}
def finish(text):
    print(text, flush=True)
    sys.stdin.readline()
    import gc
    contexts = getattr(sys.modules.get("ssl"), "SSLContext", ())
    print(any(isinstance(thing, contexts) for thing in gc.get_objects()), flush=True)
"""

_BARE = """
import _socket
connection = _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)
connection.connect(("127.0.0.1", int(url.rpartition(":")[2])))
connection.send(b"POST / HTTP/1.1\\r\\n\\r\\n")
finish(connection.recv(65536).decode().rpartition('"text":"')[2].partition('"')[0])
"""

_FLOOR = f"""
import json, httpx, jiter
client = httpx.Client(base_url=url, headers={_HEADERS}, timeout=600)
response = client.post("/v1/messages", content=json.dumps(request))
finish(jiter.from_json(response.raise_for_status().content)["content"][0]["text"])
"""

_ASYNC_FLOOR = f"""
import asyncio, json, httpx, jiter
async def main():
    async with httpx.AsyncClient(base_url=url, headers={_HEADERS}, timeout=600) as client:
        response = await client.post("/v1/messages", content=json.dumps(request))
        finish(jiter.from_json(response.raise_for_status().content)["content"][0]["text"])
asyncio.run(main())
"""

_SDK = """
from PACKAGE import Anthropic
client = Anthropic(base_url=url, api_key="anything")
finish(client.messages.create(**request).content[0].text)
"""

_ASYNC_SDK = """
import asyncio
from PACKAGE import AsyncAnthropic
async def main():
    async with AsyncAnthropic(base_url=url, api_key="anything") as client:
        finish((await client.messages.create(**request)).content[0].text)
asyncio.run(main())
"""

# These programs keep nothing of what they read. Windows has no `resource`. macOS counts bytes, Linux kilobytes.
_PEAK = """
import resource
from anthropic_messages import Anthropic
def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
client = Anthropic(base_url=url, api_key="anything")
seen = characters = before = 0
"""

_LONG_RESULTS = """
for row in client.messages.batches.results("b"):
    seen += 1
    if seen == 1000:
        before = peak()
    characters += len(row.result.message.content[0].text)
print(seen, characters, peak() - before)
"""

_LONG_STREAM = """
with client.messages.create(**request, stream=True) as stream:
    for event in stream:
        seen += 1
        if seen == 1000:
            before = peak()
        if event.type == "content_block_delta":
            characters += len(event.delta.text)
print(seen, characters, peak() - before)
"""

# A client may defer work, such as its TLS context, to its first call, so the first call is included. The time of later
# calls, which also use new connections, is subtracted.
_CLIENTS = """
from time import process_time
def timed(job):
    start = process_time()
    return job(), process_time() - start
first, making = timed(make)
text, calling = timed(lambda: call(first))
second, making_second = timed(make)
text_second, calling_second = timed(lambda: call(second))
alone = sorted(timed(lambda: call(second))[1] for _ in range(9))[4]
print(text if text == text_second else "two answers")
print(making, making + calling - alone, making_second, making_second + calling_second - alone)
"""

_FLOOR_CLIENT = f"""
import json, httpx, jiter
def make():
    return httpx.Client(base_url=url, headers={{**{_HEADERS}, "connection": "close"}}, timeout=600)
def call(client):
    response = client.post("/v1/messages", content=json.dumps(request))
    return jiter.from_json(response.raise_for_status().content)["content"][0]["text"]
"""

_SDK_CLIENT = """
from PACKAGE import Anthropic
def make():
    return Anthropic(base_url=url, api_key="anything", default_headers={"connection": "close"})
def call(client):
    return client.messages.create(**request).content[0].text
"""

PACKAGES = {"ours": "anthropic_messages", "official": "anthropic"}


def first_call(contestant: str, *, asynchronous: bool) -> str:
    """Return a program that makes one call and reads the text of the response."""
    if contestant == BARE:
        return _START + _BARE
    if contestant == "floor":
        program = _ASYNC_FLOOR if asynchronous else _FLOOR
    else:
        program = (_ASYNC_SDK if asynchronous else _SDK).replace("PACKAGE", PACKAGES[contestant])
    return _hiding(contestant) + _START + program


def clients(contestant: str) -> str:
    """Return a program that creates two clients and prints the seconds for each, without and with deferred work."""
    own = _FLOOR_CLIENT if contestant == "floor" else _SDK_CLIENT.replace("PACKAGE", PACKAGES[contestant])
    return _hiding(contestant) + _START + own + _CLIENTS


def long_stream() -> str:
    """Return a program that reads a stream and prints the numbers of events and characters and the memory growth."""
    return _hiding("ours") + _START + _PEAK + _LONG_STREAM


def long_results() -> str:
    """Return a program that reads batch results and prints the numbers of rows and characters, and memory growth."""
    return _hiding("ours") + _START + _PEAK + _LONG_RESULTS


def imports(contestant: str) -> str:
    """Return a program that prints the seconds for the import, and for the import and a client."""
    if contestant == "floor":
        package, client = "httpx, jiter", "httpx.Client()"
    else:
        package = PACKAGES[contestant]
        client = f"{package}.Anthropic(api_key='anything')"
    program = f"""
        from time import perf_counter
        start = perf_counter()
        import {package}
        imported = perf_counter()
        client = {client}
        print(imported - start, perf_counter() - start)
    """
    return _hiding(contestant) + dedent(program)


@cache
def _hiding(contestant: str) -> str:
    """Return statements that hide modules that users of the contestant do not need."""
    return f"""
import sys
for name in {hidden_modules(distributions(contestant))!r}:
    sys.modules.setdefault(name, None)
"""
