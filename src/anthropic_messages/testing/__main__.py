"""Serve the offline Messages API to all programs on this machine until Ctrl-C."""

from __future__ import annotations

import argparse
import json
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
_KEEP = 1_000  # requests; older ones are dropped
_KEEP_BYTES = 64 * 1024 * 1024


def main(arguments: list[str] | None = None, *, prog: str = "python -m anthropic_messages.testing") -> int:
    """Run the offline server.

    Args:
        arguments: The arguments of the command line; None to read them from `sys.argv`.
        prog: The name of the command, for its help page.

    Returns:
        The exit status.
    """
    options = _parser(prog).parse_args(arguments)
    terminal = Terminal()
    as_json = options.json
    lock = threading.Lock()  # the callback is called from several threads

    def show(exchange: Exchange) -> None:
        with lock:
            if as_json:
                _write_json(exchange)
                return
            terminal.line(f"{exchange.method} {exchange.path}", f"{exchange.outcome} {exchange.summary}")

    try:
        api = _api(options)
    except sqlite3.Error as error:
        print(
            f"Cannot store batches and files in {options.batches}: {error}. Pass another file to --batches.",
            file=sys.stderr,
        )
        return 1
    except (OSError, TypeError, ValueError) as error:
        print(printable(str(error)), file=sys.stderr)
        return 1
    try:
        server = Server(options.port, api=api, on_exchange=show, allowed_hosts=options.allow_host)
    except (OSError, OverflowError) as error:
        print(f"Cannot listen on port {options.port}: {error}. Omit --port to use a free port.", file=sys.stderr)
        return 1
    except RuntimeError as error:  # the extra is not installed
        print(error, file=sys.stderr)
        return 1
    with server:
        if as_json:
            print(json.dumps({"url": server.url}), flush=True)
        else:
            _introduce(terminal, server.url)
        stop = threading.Event()
        signal.signal(signal.SIGTERM, lambda number, frame: stop.set())
        try:
            stop.wait()
        except KeyboardInterrupt:
            if not as_json:
                print()
    if not as_json:
        terminal.text("Stopped.")
    return 0


def _introduce(terminal: Terminal, url: str) -> None:
    terminal.title(f"The offline Messages API is listening on {url}")
    terminal.text("Any API key is accepted. Settings for programs that use the SDK:")
    terminal.code(f"export ANTHROPIC_BASE_URL={url}\nexport ANTHROPIC_API_KEY=anything")
    terminal.text("Open this URL in a browser to see the requests live. Example request:")
    terminal.code(_CALL.format(url=url))
    terminal.text("Requests are logged below. Press Ctrl-C to stop.")


def _write_json(exchange: Exchange) -> None:
    """Write the facts of a request as one line of JSON. Its bodies are in `GET /offline/requests`."""
    facts = {name: getattr(exchange, name) for name in ("method", "path", "status", "fault", "complete")}
    print(json.dumps(facts), flush=True)


def _parser(prog: str) -> argparse.ArgumentParser:
    faults = "\n".join(f"  {name:<18} {description}" for name, description in _faults.descriptions().items())
    parser = argparse.ArgumentParser(
        prog=prog,
        description=__doc__,
        epilog=f"Faults (examples: --fault overloaded:times=2, --fault cut:at_event=3,probability=0.1):\n\n{faults}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--port", type=int, default=0, help="port to listen on (default: a free port)")
    parser.add_argument(
        "--json", action="store_true", help="write one line of JSON with the URL, and one for each request"
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="NAME[:OPTION=VALUE,...]",
        help="inject a fault; can be repeated",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="also accept this name in the Host header; can be repeated",
    )
    parser.add_argument(
        "--batches",
        metavar="FILE",
        default=":memory:",
        help="store message batches and files in this file (default: until the server ends)",
    )
    parser.add_argument(
        "--batch-seconds", type=float, default=5.0, help="seconds that a message batch takes to end (default: 5)"
    )
    parser.add_argument(
        "--cassette", type=Path, metavar="FILE", help="replay recorded calls from this file, or record them"
    )
    parser.add_argument(
        "--mode",
        choices=["auto", "record", "replay"],
        default="auto",
        help="mode of --cassette (default: auto, which records if the file is missing)",
    )
    parser.add_argument(
        "--upstream", default="https://api.anthropic.com", help="base URL of the API that --cassette records"
    )
    return parser


def _api(options: argparse.Namespace) -> OfflineAPI:
    api = OfflineAPI(Batches(options.batches, seconds=options.batch_seconds), keep=_KEEP, keep_bytes=_KEEP_BYTES)
    if options.cassette:
        api.cassette = Cassette(options.cassette, options.mode, options.upstream)
    for fault in options.fault:
        _faults.inject_from_text(api.fault, fault)
    return api


if __name__ == "__main__":
    sys.exit(main())
