"""Programs that exit with open clients and streams. They exit without warnings and do not hang."""

from __future__ import annotations

import textwrap

import pytest

from tests.facade.streaming.test_streams import BEGUN
from tests.support.wire import Wire, silence, stream

from .test_life import run

BLOCKING = {
    "a client": "client = Anthropic(**settings); ask(client)",
    "a stream": "client = Anthropic(**settings); s = client.messages.create(**QUESTION, stream=True); next(s)",
    "a manager": "m = Anthropic(**settings).messages.stream(**QUESTION); s = m.__enter__(); next(s)",
    "a thread": """
        client = Anthropic(**settings)
        threading.Thread(target=ask, args=(client,), daemon=True).start()
    """,
}
ASYNC = {
    "a client": "await aask(AsyncAnthropic(**settings))",
    "a client of the module": "await aask(client)",
    "an exit in the middle": "await aask(client); sys.exit(0)",
    "a stream": """
        s = await client.messages.create(**QUESTION, stream=True)
        async for _ in s: break
    """,
    "a stream of the module": """
        global s
        s = await client.messages.create(**QUESTION, stream=True)
        async for _ in s: break
    """,
    "a manager": """
        global m
        m = client.messages.stream(**QUESTION)
        async for _ in await m.__aenter__(): break
    """,
    "a text in the middle": """
        async with client.messages.stream(**QUESTION) as s:
            async for _ in s.text_stream: break
    """,
}


@pytest.mark.parametrize("case", BLOCKING)
def test_blocking_program_exits(wire: Wire, case: str) -> None:
    wire.script = [stream(*BEGUN, then=silence)] if case in ("a stream", "a manager") else []
    run(BLOCKING[case], wire)


@pytest.mark.parametrize("library", ["httpx", "aiohttp", "trio"])
@pytest.mark.parametrize("case", ASYNC)
def test_async_program_exits(wire: Wire, case: str, library: str) -> None:
    if library == "trio" and case == "a stream":
        pytest.skip("trio warns of streams that are dropped without being closed")
    wire.script = [] if "client" in case or "exit" in case else [stream(*BEGUN, then=silence)]
    body = textwrap.indent(textwrap.dedent(ASYNC[case]).strip(), "    ")
    loop = "import trio; trio.run(main)" if library == "trio" else "asyncio.run(main())"
    run(f"client = AsyncAnthropic(**settings)\nasync def main():\n{body}\n{loop}\n", wire, library)
