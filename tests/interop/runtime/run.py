"""Run checks of one program, in the environment of its library. `python -m tests.interop` starts this file.

Usage: run.py PROGRAM official|ours RESULTS CHECK...

RESULTS gets one JSON object a line: `{"start": check}` before each check, and its result after it.
"""

from __future__ import annotations

import asyncio
import faulthandler
import importlib.util
import inspect
import json
import os
import sys
import threading
import traceback
from pathlib import Path
from types import ModuleType
from typing import Any

import guard
from interop import OfflineAPI

_IMPORT_SECONDS = 180
_CHECK_SECONDS = 60

HEADERS = ("anthropic-version", "anthropic-beta")
"""The request headers that must be the same with both SDKs."""


def load(path: Path) -> ModuleType:
    """Import the program under a name that no library has."""
    spec = importlib.util.spec_from_file_location("interop_program", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def describe(error: BaseException, program: Path) -> str:
    """Return the class and the first line of an error, and of its cause. A bare assertion has its source instead."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    described = _describe_one(error, program)
    cause = error
    while cause.__cause__ is not None:
        cause = cause.__cause__
    return described if cause is error else f"{described} (caused by {_describe_one(cause, program)})"


def _describe_one(error: BaseException, program: Path) -> str:
    text = next((line.strip() for line in str(error).splitlines() if line.strip()), "")
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(program)]
    if isinstance(error, AssertionError) and not text and frames:
        text = f"{frames[-1].line} (line {frames[-1].lineno})"
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def sent(api: OfflineAPI) -> list[dict[str, Any]]:
    """Return what the requests since the last `clear` asked for."""
    return [
        {name: request[name] for name in ("method", "path", "query", "body", "status")}
        | {"headers": {name: request["headers"].get(name) for name in HEADERS}}
        for request in api.requests
    ]


def official_files() -> list[str]:
    """Return the loaded modules that are files of the official SDK."""
    part = os.sep + os.path.join("site-packages", "anthropic") + os.sep
    return sorted(name for name, module in sys.modules.items() if part in (getattr(module, "__file__", None) or ""))


def main(program: Path, sdk: str, results: Path, checks: list[str]) -> None:
    guard.install()
    api = OfflineAPI(os.environ["ANTHROPIC_BASE_URL"])

    with results.open("a", encoding="utf-8", buffering=1) as file, asyncio.Runner() as runner:

        def write(**row: Any) -> None:
            print(json.dumps(row), file=file)

        def stop(check: str, limit: int) -> None:
            faulthandler.dump_traceback(sys.stderr)
            write(check=check, outcome="failed", error=f"it took more than {limit} seconds", requests=[], blocked=[])
            os._exit(1)

        watch = threading.Timer(_IMPORT_SECONDS, stop, (checks[0], _IMPORT_SECONDS))
        watch.start()
        try:
            if sdk == "ours":
                import anthropic_messages

                anthropic_messages.install_as_anthropic()
            module = load(program)
        except BaseException as error:
            traceback.print_exc()
            message = f"import failed: {describe(error, program)}"
            for check in checks:
                write(check=check, outcome="failed", error=message, requests=[], blocked=[])
            return
        finally:
            watch.cancel()

        for check in checks:
            write(start=check)
            print(f"---- {check}", file=sys.stderr, flush=True)
            api.clear()
            guard.blocked.clear()
            error_text = None
            watch = threading.Timer(_CHECK_SECONDS, stop, (check, _CHECK_SECONDS))
            watch.start()
            try:
                returned = getattr(module, check)(api)
                if inspect.isawaitable(returned):
                    runner.run(_wait(returned))
                api.check_queue()
                if sdk == "ours" and (loaded := official_files()):
                    raise AssertionError(f"files of the official SDK were loaded: {', '.join(loaded[:3])}")
            except (KeyboardInterrupt, SystemExit):
                raise
            except BaseException as error:
                traceback.print_exc()
                error_text = describe(error, program)
            finally:
                watch.cancel()
            write(
                check=check,
                outcome="passed" if error_text is None else "failed",
                error=error_text,
                requests=sent(api),
                blocked=sorted(set(guard.blocked)),
            )


async def _wait(returned: Any) -> Any:
    return await returned


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4:])
    # Threads of telemetry may wait for a host that they cannot reach.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
