"""Clients across forks, threads and event loops, and their cleanup.

Each case is a separate program, because the exit of the interpreter is part of the test. Warnings are errors there.
Warnings that are too late to be raised are printed, so standard error must stay empty.
"""

from __future__ import annotations

import os
import ssl
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
import trustme

from anthropic_messages import DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient
from tests.facade.conftest import QUESTION
from tests.support.transports import Relay, port_of, relaying
from tests.support.wire import Wire

START = """
import asyncio, gc, os, sys, threading
if "{library}" != "aiohttp":
    sys.modules["httpx_aiohttp"] = None  # The extra is not installed.
from anthropic_messages import *

QUESTION = {question}
settings = dict(api_key="offline", base_url="{url}", max_retries=0)

def ask(client):
    assert client.messages.create(**QUESTION).content[0].text == "Paris."

async def aask(client, n=1):
    for _ in range(n):
        assert (await client.messages.create(**QUESTION)).content[0].text == "Paris."
"""


def run(program: str, wire: Wire, library: str = "httpx", url: str | None = None, **environment: str) -> None:
    start = START.format(question=QUESTION, url=url or wire.url, library=library)
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", start + textwrap.dedent(program)],
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **environment},
    )
    assert (done.stderr, done.returncode) == ("", 0)


# A program, its number of calls, and its number of connections.
BLOCKING = {
    "never closed": ("client = Anthropic(**settings); ask(client); ask(client)", 2, 1),
    "garbage collected": ("client = Anthropic(**settings); ask(client); del client; gc.collect()", 1, 1),
    "with an http_client": (
        """
        http = DefaultHttpxClient()
        ask(Anthropic(http_client=http, **settings))
        ask(Anthropic(http_client=http, **settings))
        """,
        2,
        1,
    ),
    "sixteen threads": (
        """
        client = Anthropic(**settings)
        ready = threading.Barrier(16)
        errors = []

        def work():
            ready.wait()
            try:
                for _ in range(5):
                    ask(client)
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=work) for _ in range(16)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        assert not errors, errors
        """,
        80,
        None,
    ),
}

FORKS = {
    "the child exits with os._exit": ("os._exit(0)", 4, 2),
    "the child exits with sys.exit": ("sys.exit(0)", 4, 2),
    "the child closes the client": ("client.close(); sys.exit(0)", 4, 2),
    "the child deletes the client": ("del client; gc.collect(); sys.exit(0)", 4, 2),
}

ASYNC = {
    "two loops": (
        """
        client = AsyncAnthropic(**settings)
        asyncio.run(aask(client, 2))
        asyncio.run(aask(client, 2))
        """,
        4,
        2,
    ),
    "asyncio, then trio, then asyncio": (
        """
        import trio
        client = AsyncAnthropic(**settings)
        asyncio.run(aask(client, 2))
        trio.run(aask, client, 2)
        trio.run(aask, client, 2)
        asyncio.run(aask(client, 2))
        """,
        8,
        4,
    ),
    "closed in another loop": (
        """
        client = AsyncAnthropic(**settings)
        asyncio.run(aask(client))
        asyncio.run(client.close())
        assert client.is_closed()
        """,
        1,
        1,
    ),
    "closed in its loop": (
        """
        async def main():
            async with AsyncAnthropic(**settings) as client:
                await aask(client, 2)
        asyncio.run(main())
        import trio
        trio.run(main)
        """,
        4,
        2,
    ),
    "garbage collected in its loop": (
        """
        async def main():
            client = AsyncAnthropic(**settings)
            await aask(client)
            del client
            gc.collect()
            await pause()
        async def pause():
            await asyncio.sleep(0)
        asyncio.run(main())
        async def pause():
            await trio.lowlevel.checkpoint()
        import trio
        trio.run(main)
        """,
        2,
        2,
    ),
    "garbage collected when its loop ends": (
        """
        async def main():
            await aask(AsyncAnthropic(**settings))
        asyncio.run(main())
        import trio
        trio.run(main)
        gc.collect()
        """,
        2,
        2,
    ),
    "called without a loop, awaited in one": (
        """
        client = AsyncAnthropic(**settings)
        call = client.messages.create(**QUESTION)
        stream = client.messages.stream(**QUESTION)
        async def main():
            await call
            await aask(client)
        asyncio.run(main())
        """,
        2,
        1,
    ),
    "two loops at the same time": (
        """
        client = AsyncAnthropic(**settings)
        ready = threading.Barrier(2)
        async def main():
            await aask(client)
            ready.wait()
            await aask(client, 3)
            ready.wait()
        threads = [threading.Thread(target=asyncio.run, args=(main(),)) for _ in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        """,
        8,
        2,
    ),
    "a loop closed by hand": (
        """
        client = AsyncAnthropic(**settings)
        for _ in range(2):
            loop = asyncio.new_event_loop()
            loop.run_until_complete(aask(client, 2))
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.close()
        """,
        4,
        2,
    ),
}


@pytest.mark.parametrize("case", BLOCKING)
def test_blocking_client(wire: Wire, case: str) -> None:
    program, calls, connections = BLOCKING[case]
    run(program, wire)
    assert len(wire.received) == calls
    assert wire.connections == connections or (connections is None and wire.connections <= 16)


FORK = """
client = Anthropic(**settings)
ask(client)
child = os.fork()
if not child:
    ask(client)
    ask(client)
    {end}
assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
ask(client)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("case", FORKS)
@pytest.mark.parametrize("secure", [False, True])
def test_blocking_client_after_fork(wire: Wire, tmp_path: Path, case: str, secure: bool) -> None:
    """The parent's connection stays open and is reused by its next call."""
    end, calls, connections = FORKS[case]
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    with relaying(Relay(port_of(wire), context)) as relay:
        url = f"https://localhost:{relay.port}" if secure else wire.url
        run(FORK.format(end=end), wire, url=url, SSL_CERT_FILE=str(tmp_path / "authority.pem"))
    assert (len(wire.received), wire.connections) == (calls, connections)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_fork_while_other_threads_call(wire: Wire) -> None:
    program = """
        import warnings
        warnings.simplefilter("ignore", DeprecationWarning)  # Python warns of fork() with threads.
        client = Anthropic(**settings)
        ask(client)
        going = True

        def work():
            while going:
                ask(client)

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads: thread.start()
        children = []
        for _ in range(10):
            child = os.fork()
            if not child:
                ask(client)
                os._exit(0)
            children.append(child)
        for child in children:
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        going = False
        for thread in threads: thread.join()
        ask(client)
    """
    run(program, wire)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
@pytest.mark.parametrize("library", ["httpx", "aiohttp"])
def test_async_client_after_fork(wire: Wire, library: str) -> None:
    program = """
        client = AsyncAnthropic(**settings)
        asyncio.run(aask(client))
        child = os.fork()
        asyncio.run(aask(client))
        if child:
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    """
    run(program, wire, library)
    assert (len(wire.received), wire.connections) == (3, 3)


@pytest.mark.parametrize("library", ["httpx", "aiohttp"])
@pytest.mark.parametrize("case", ASYNC)
def test_async_client(wire: Wire, case: str, library: str) -> None:
    program, calls, connections = ASYNC[case]
    run(program, wire, library)
    assert (len(wire.received), wire.connections) == (calls, connections)


@pytest.mark.parametrize("client_class", [DefaultHttpxClient, DefaultAsyncHttpxClient, DefaultAioHttpClient])
def test_second_client_is_created_in_less_than_a_millisecond(client_class: type) -> None:
    client_class()  # The first client reads the certificates.
    times = []
    for _ in range(20):
        start = time.perf_counter()
        client_class()
        times.append(time.perf_counter() - start)
    assert min(times) < 0.001
