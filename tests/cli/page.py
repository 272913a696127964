"""The sessions of `docs/guides/command-line.md`: commands that are run, and their output."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from .conftest import PROXIES, ROOT

PAGE = ROOT / "docs" / "guides" / "command-line.md"
_SESSION = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_CHANGING = re.compile(r"^(ok +)(versions|extras)( +).*$", re.MULTILINE)
_PROGRESS = re.compile(r"^\d+ of \d+ requests done\n", re.MULTILINE)
_MARK = "\x01"
_TOOLS = '''\
def get_weather(city: str) -> str:
    """Get the current weather in a city.

    Args:
        city: The name of the city.
    """
    return f"It is sunny in {city}."
'''
_SCHEMA = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "is_city": {"type": "boolean"}},
    "required": ["name", "is_city"],
}


def prepare(folder: Path) -> None:
    """Write the files that the sessions use."""
    for name in ("memo.pdf", "sunset.png"):
        shutil.copy2(ROOT / "examples" / name, folder / name)
    (folder / "tools.py").write_text(_TOOLS)
    (folder / "schema.json").write_text(json.dumps(_SCHEMA) + "\n")
    rows = [
        {"model": "claude-haiku-4-5", "max_tokens": 50, "messages": [{"role": "user", "content": text}]}
        for text in ("1 + 1?", "1 + 2?")
    ]
    (folder / "requests.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))


def recorded(text: str, folder: Path) -> str:
    """Return the page with the output of each command as it is now."""
    return _SESSION.sub(lambda found: "".join(_outputs(_commands(found[0]), folder)), text)


def comparable(text: str) -> str:
    """Return a page without the versions of this machine, and without progress, which depends on its speed."""
    return _PROGRESS.sub("", _CHANGING.sub(r"\1\2\3...", text))


def _commands(session: str) -> list[str]:
    return [line[2:] for line in session.splitlines() if line.startswith("$ ")]


def _outputs(commands: list[str], folder: Path) -> Iterator[str]:
    """Run the commands of a session in one shell, and yield each with its output."""
    names = [name for name in os.environ if name.startswith("ANTHROPIC_") or name.upper() in PROXIES]
    environment = {
        name: value for name, value in os.environ.items() if name not in (*names, "SSL_CERT_FILE", "SSL_CERT_DIR")
    }
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    script = "\n".join(
        line for command in commands for line in (f"{command}; status=$?", f"printf '{_MARK}'; (exit $status)")
    )
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    for command, output in zip(commands, done.stdout.split(_MARK), strict=False):
        yield f"$ {command}\n{output}{'' if output.endswith(chr(10)) or not output else chr(10)}"
