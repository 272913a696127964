"""Private names of httpx and httpcore that later versions may rename: calls work, and a warning names the missing one.

Each test runs a program over copies of both libraries in which one name is replaced.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import httpcore
import httpx
import pytest

from tests.support.wire import Wire, reply

PROGRAM = """
import asyncio, logging, sys
import anthropic_messages as am

logging.basicConfig(level=logging.WARNING)
settings = {"api_key": "test", "base_url": sys.argv[1], "max_retries": 0, "total_timeout": 20}
question = {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}

with am.Anthropic(**settings) as client:
    for _ in range(3):
        print(client.messages.create(**question).id)

async def main():
    async with am.AsyncAnthropic(**settings, http_library="httpx") as client:
        for _ in range(3):
            print((await client.messages.create(**question)).id)

asyncio.run(main())
"""


def rename(name: str, target: Path) -> None:
    """Write copies of both libraries, with one name replaced."""
    for library in (httpx, httpcore):
        folder = Path(library.__file__ or "").parent
        copy = target / folder.name
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("__pycache__"))
        for path in copy.rglob("*.py"):
            path.write_text(re.sub(rf"(?<![A-Za-z0-9_]){name}\b(?! import)", f"{name}_renamed", path.read_text()))


def run(wire: Wire, libraries: Path) -> subprocess.CompletedProcess[str]:
    wire.script = [reply()]
    return subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(libraries)!r})\n{PROGRAM}", wire.url],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize(
    "name",
    [
        "_pool",
        "_network_backend",
        "_assign_requests_to_connections",
        "_connections",
        "_optional_thread_lock",
        "_requests",
        "_pool_request",
        "_h11_state",
        "_init_transport",
        "_get_proxy_map",
        "_init_proxy_transport",
        "_transport_for_url",
        "_content",
    ],
)
def test_calls_work_without_a_private_name(name: str, wire: Wire, tmp_path: Path) -> None:
    rename(name, tmp_path)
    process = run(wire, tmp_path)
    assert process.stdout.split() == ["msg_1"] * 6, process.stderr
    warnings = [line for line in process.stderr.splitlines() if "has no" in line]
    assert f"has no `{name}`" in warnings[0]
    assert len(warnings) == len(set(warnings)) <= 2, "at most one warning for each kind of client"


@pytest.mark.parametrize("name", ["_transport", "_connection", "_network_stream", "_never_used"])
def test_unused_private_names_cause_no_failure(name: str, wire: Wire, tmp_path: Path) -> None:
    rename(name, tmp_path)
    process = run(wire, tmp_path)
    assert process.stdout.split() == ["msg_1"] * 6, process.stderr
