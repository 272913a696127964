"""`batch run`: files in, files out, and runs that continue."""

from __future__ import annotations

import json
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages.testing import Server

from .conftest import Run, killed, program


def params(text: str, **more: Any) -> dict[str, Any]:
    return {
        "model": "claude-haiku-4-5",
        "max_tokens": 50,
        "messages": [{"role": "user", "content": text}],
        **more,
    }


def write(path: Path, *rows: Any) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))


def read(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_rows_with_and_without_an_id(run: Run, tmp_path: Path) -> None:
    rows = [{"custom_id": "two", "params": params("1 + 1?")}, params("1 + 2?"), {"params": params("1 + 3?")}]
    (tmp_path / "in.jsonl").write_text("\n\n".join(map(json.dumps, rows)))
    done = run("batch", "run", "--offline", "in.jsonl", "out.jsonl")
    assert (done.code, done.out) == (0, "3 requests: 3 succeeded, 0 failed. Results are in out.jsonl.\n")
    assert "3 of 3 requests done" in done.err
    results = read(tmp_path / "out.jsonl")
    assert [row["custom_id"] for row in results] == ["two", "row-3", "row-5"]
    texts = [row["result"]["message"]["content"][0]["text"] for row in results]
    assert texts == ["1 + 1 = 2.", "1 + 2 = 3.", "1 + 3 = 4."]


def test_the_same_command_sends_nothing_twice(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", params("1 + 1?"))
    first = run("batch", "run", "--offline", "--json", "in.jsonl", "out.jsonl").data
    (tmp_path / "out.jsonl").unlink()
    second = run("batch", "run", "--offline", "--json", "in.jsonl", "out.jsonl").data
    assert first == second
    assert (first["requests"], first["succeeded"], first["failed"]) == (1, 1, 0)
    assert len(read(tmp_path / "out.jsonl")) == 1


def test_requests_that_fail_have_their_exit_code(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", params("1 + 1?"), params("Hi", temperature=7))
    done = run("batch", "run", "--offline", "in.jsonl", "out.jsonl")
    assert done.code == 5
    assert "1 succeeded, 1 failed" in done.out
    assert [row["result"]["type"] for row in read(tmp_path / "out.jsonl")] == ["succeeded", "errored"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "in.jsonl has no requests."),
        ("{", "in.jsonl, line 1 is not JSON"),
        ("[]", "in.jsonl, line 1 must be a JSON object, not list."),
        ('{"model": "m"}', "in.jsonl, line 1 has neither `params` nor `messages`."),
        ('{"custom_id": 1, "params": {}}', "in.jsonl, line 1: `custom_id` must be a string"),
        ('{"custom_id": "a", "params": {}}\n' * 2, "in.jsonl, lines 1 and 2 have the same custom_id 'a'."),
        ('{"custom_id": "a b", "params": {}}', "custom_id is 'a b'"),
        ('{"params": {"stream": true}}', "stream"),
    ],
)
def test_files_that_cannot_be_used(run: Run, tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "in.jsonl").write_text(text)
    done = run("batch", "run", "--offline", "in.jsonl", "out.jsonl")
    assert done.code == 2
    assert says in done.err
    assert len(done.err.splitlines()) == 1
    assert not (tmp_path / "out.jsonl").exists()


def test_missing_files_and_folders(run: Run, tmp_path: Path) -> None:
    assert "Cannot read in.jsonl" in run("batch", "run", "--offline", "in.jsonl", "out.jsonl").err
    write(tmp_path / "in.jsonl", params("Hi"))
    done = run("batch", "run", "--offline", "in.jsonl", "nowhere/out.jsonl")
    assert (done.code, "does not exist" in done.err) == (2, True)


def test_another_input_needs_another_state_file(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "in.jsonl", params("Hi"))
    assert run("batch", "run", "--offline", "in.jsonl", "out.jsonl").code == 0
    write(tmp_path / "in.jsonl", params("Bye"))
    done = run("batch", "run", "--offline", "in.jsonl", "out.jsonl")
    assert done.code == 2
    assert "out.jsonl.state" in done.err


def test_ctrl_c_and_again(run: Run, server: Server, tmp_path: Path) -> None:
    server.api.batches.seconds = 3600.0
    write(tmp_path / "in.jsonl", params("1 + 1?"))
    with (
        subprocess.Popen(
            program("batch", "run", "in.jsonl", "out.jsonl"), stderr=subprocess.PIPE, text=True
        ) as process,
        killed(process),
    ):
        assert process.stderr is not None
        assert process.stderr.readline() == "0 of 1 requests done\n"
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (130, "Interrupted. Run the same command again to continue.\n")
    clock = server.api.batches.clock
    server.api.batches.clock = lambda: clock() + 3600
    assert run("batch", "run", "in.jsonl", "out.jsonl").code == 0
    created = [each for each in server.requests if (each.method, each.path) == ("POST", "/v1/messages/batches")]
    assert len(created) == 1
    assert read(tmp_path / "out.jsonl")[0]["result"]["message"]["content"][0]["text"] == "1 + 1 = 2."
