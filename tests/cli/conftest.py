"""The command line in this process, in a process of its own, and on a terminal."""

from __future__ import annotations

import io
import json
import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple, Self

import pytest

from anthropic_messages.cli import main
from anthropic_messages.testing import Server

ROOT = Path(__file__).parents[2]
SECRET = "sk-not-to-be-shown"
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[=>])")
_PATIENCE = 60.0  # seconds; only a hang takes as long


class Done(NamedTuple):
    """The exit code and the output of a command."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        return json.loads(self.err)["error"]


Run = Callable[..., Done]


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither keys, proxies nor certificates of this machine, and a folder of its own."""
    for name in list(os.environ):
        if name.startswith("ANTHROPIC_") or name.upper() in PROXIES or name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [*sys.path])  # `--tools` adds the folder of its file.


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in this process."""

    def call(*arguments: str, stdin: str = "") -> Done:
        monkeypatch.setattr(sys, "stdin", io.StringIO(stdin))
        code = main(list(arguments))
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return call


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """The offline API on a socket, which the environment names, with a key."""
    with Server() as running:
        monkeypatch.setenv("ANTHROPIC_BASE_URL", running.url)
        monkeypatch.setenv("ANTHROPIC_API_KEY", SECRET)
        yield running


def program(*arguments: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "anthropic_messages.cli", *arguments]


@contextmanager
def killed(process: subprocess.Popen[str]) -> Iterator[None]:
    """Kill the process at the end. The end of `with Popen(...)` only waits for it, so a failed test would hang."""
    try:
        yield
    finally:
        process.kill()


class Terminal:
    """The command on a pseudo terminal."""

    def __init__(self, *arguments: str, **variables: str) -> None:
        self._master, slave = os.openpty()
        # The first terminal that the leader of a session opens sends it the signal of Ctrl-C.
        code = (
            "import os, sys; os.close(os.open(os.ttyname(0), os.O_RDWR)); "
            "from anthropic_messages.cli import main; sys.exit(main())"
        )
        environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24", **variables}
        self._process = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=environment,
        )
        os.close(slave)
        self._text = ""
        self._seen = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def expect(self, text: str) -> str:
        """Read until the text appears, and return what came since the last call."""
        end = time.monotonic() + _PATIENCE
        while (place := self._text.find(text, self._seen)) < 0:
            assert self._read(end), f"{text!r} does not appear in {self._text[self._seen :]!r}"
        before = self._text[self._seen : place]
        self._seen = place + len(text)
        return before

    def send(self, text: str) -> None:
        os.write(self._master, text.encode())

    def press_until_it_ends(self, key: str) -> int:
        """Press a key, and again while nothing happens, until the program ends. Return the exit code.

        Python misses a signal that comes in the moment before `input()` waits, and handles it with the next one.
        """
        end = time.monotonic() + _PATIENCE
        is_running = True
        while is_running:
            self.send(key)
            while is_running and select.select([self._master], [], [], 1.0)[0]:
                is_running = self._read(end)
            assert time.monotonic() < end
        return self._process.wait(_PATIENCE)

    def wait(self) -> int:
        """Read to the end, and return the exit code."""
        end = time.monotonic() + _PATIENCE
        while self._read(end):
            pass
        return self._process.wait(_PATIENCE)

    @property
    def text(self) -> str:
        return self._text

    def _read(self, end: float) -> bool:
        if not select.select([self._master], [], [], max(end - time.monotonic(), 0))[0]:
            raise AssertionError(f"the terminal stays silent after {self._text!r}")
        try:
            data = os.read(self._master, 65536)
        except OSError:  # The program has ended.
            return False
        self._text = _ESCAPES.sub("", self._text + data.decode(errors="replace")).replace("\r\n", "\n")
        return bool(data)
