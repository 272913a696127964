"""`python -m anthropic_messages.testing`: the offline API for any program on this machine, until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import sys
import threading
from pathlib import Path

from ._api.api import OfflineAPI
from ._api.batches import Batches
from ._api.exchange import Exchange
from ._faults import faults as _faults
from ._recordings.cassette import Cassette
from ._serving.server import Server
from ._serving.terminal import Terminal
from ._text import printable

_CALL = """\
curl {url}/v1/messages \\
  -H 'x-api-key: anything' -H 'anthropic-version: 2023-06-01' -H 'content-type: application/json' \\
  -d '{{"model": "claude-haiku-4-5", "max_tokens": 100,
       "messages": [{{"role": "user", "content": "What is the capital of France?"}}]}}'"""
_KEEP = 1_000  # requests that the page can show
_KEEP_BYTES = 64 * 1024 * 1024


def main(arguments: list[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    terminal = Terminal()
    lock = threading.Lock()  # requests are answered in threads

    def show(exchange: Exchange) -> None:
        with lock:
            terminal.line(f"{exchange.method} {exchange.path}", f"{exchange.outcome} {exchange.summary}")

    try:
        api = _api(options)
    except sqlite3.Error as error:
        print(f"Can't keep batches in {options.batches}: {error}. Name another file.", file=sys.stderr)
        return 1
    except (OSError, TypeError, ValueError) as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    try:
        server = Server(options.port, api=api, on_exchange=show, allowed_hosts=options.allow_host)
    except (OSError, OverflowError) as error:
        print(f"Can't listen on port {options.port}: {error}. Leave --port out to get a free one.", file=sys.stderr)
        return 1
    except RuntimeError as error:  # the extra is not installed
        print(error, file=sys.stderr)
        return 1
    with server:
        terminal.title(f"The offline Messages API listens on {server.url}")
        terminal.text("Any key will do. Settings for programs that use the SDK:")
        terminal.code(f"export ANTHROPIC_BASE_URL={server.url}\nexport ANTHROPIC_API_KEY=anything")
        terminal.text("In a browser, that address shows what comes in. A call to try:")
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


def _parser() -> argparse.ArgumentParser:
    faults = "\n".join(f"  {name:<18} {says}" for name, says in _faults.described().items())
    parser = argparse.ArgumentParser(
        prog="python -m anthropic_messages.testing",
        description=__doc__,
        epilog=f"Faults, for --fault overloaded:times=2 or --fault cut:at_event=3,probability=0.1\n\n{faults}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="the port to listen on (any that is free)")
    parser.add_argument(
        "--fault", action="append", default=[], metavar="NAME[:OPTION=VALUE,...]", help="what goes wrong"
    )
    parser.add_argument(
        "--allow-host", action="append", default=[], metavar="NAME", help="a name in the Host header to accept, too"
    )
    parser.add_argument("--batches", metavar="FILE", default=":memory:", help="keep message batches in this file")
    parser.add_argument("--batch-seconds", type=float, default=5.0, help="what a message batch takes (5 seconds)")
    parser.add_argument("--cassette", type=Path, metavar="FILE", help="replay a file of recorded calls, or record it")
    parser.add_argument("--mode", choices=["auto", "record", "replay"], default="auto", help="what --cassette does")
    parser.add_argument("--upstream", default="https://api.anthropic.com", help="what --cassette records")
    return parser


def _api(options: argparse.Namespace) -> OfflineAPI:
    api = OfflineAPI(Batches(options.batches, seconds=options.batch_seconds), keep=_KEEP, keep_bytes=_KEEP_BYTES)
    if options.cassette:
        api.cassette = Cassette(options.cassette, options.mode, options.upstream)
    for fault in options.fault:
        _faults.ask_in_words(api.fault, fault)
    return api


if __name__ == "__main__":
    sys.exit(main())
