"""`python -m anthropic_messages.testing`: the offline API for any program on this machine, until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import sys
import threading

from ._batches import Rows
from ._exchange import Exchange
from ._server import Server
from ._terminal import Terminal

_CALL = """\
curl {url}/v1/messages \\
  -H 'x-api-key: anything' -H 'anthropic-version: 2023-06-01' -H 'content-type: application/json' \\
  -d '{{"model": "claude-haiku-4-5", "max_tokens": 100,
       "messages": [{{"role": "user", "content": "What is the capital of France?"}}]}}'"""


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m anthropic_messages.testing", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (any that is free)")
    parser.add_argument("--batches", metavar="FILE", default=":memory:", help="keep message batches in this file")
    parser.add_argument("--batch-seconds", type=float, default=5.0, help="what a message batch takes (5 seconds)")
    settings = parser.parse_args(arguments)
    port = settings.port
    terminal = Terminal()
    lock = threading.Lock()  # connections have threads of their own

    def show(exchange: Exchange) -> None:
        with lock:
            terminal.line(f"{exchange.method} {exchange.path}", f"{exchange.status} {_summary(exchange)}")

    try:
        server = Server(port, on_exchange=show, batches=settings.batches, batch_seconds=settings.batch_seconds)
    except sqlite3.Error as error:
        print(f"Can't keep batches in {settings.batches}: {error}. Name another file.", file=sys.stderr)
        return 1
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return 1
    except (OSError, OverflowError) as error:
        print(f"Can't listen on port {port}: {error}. Leave --port out to get a free one.", file=sys.stderr)
        return 1
    with server:
        terminal.title(f"The offline Messages API listens on {server.url}")
        terminal.text("Any key will do. Settings for programs that use the SDK:")
        terminal.code(f"export ANTHROPIC_BASE_URL={server.url}\nexport ANTHROPIC_API_KEY=anything")
        terminal.text("A call to try:")
        terminal.code(_CALL.format(url=server.url))
        terminal.text("Requests will show up here. Ctrl-C ends it.")
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda number, frame: stop.set())
        try:
            stop.wait()
        except KeyboardInterrupt:
            print()
    terminal.text("Stopped.")
    return 0


def _summary(exchange: Exchange) -> str:
    answer = exchange.answer
    if isinstance(answer, list):
        return f"a stream of {len(answer)} events"
    if isinstance(answer, Rows):
        return "results, a row for each request"
    if "error" in answer:
        return str(answer["error"]["message"])
    if "content" in answer:
        kinds = ", ".join(block["type"] for block in answer["content"]) or "nothing"
        return f"{kinds}; {answer['stop_reason']}; {answer['usage']['output_tokens']} tokens"
    if "input_tokens" in answer:
        return f"{answer['input_tokens']} tokens"
    if "data" in answer:
        return f"{len(answer['data'])} items{', and more' if answer['has_more'] else ''}"
    return f"{answer['id']} {answer.get('processing_status', '')}".rstrip()


if __name__ == "__main__":
    sys.exit(main())
