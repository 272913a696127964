"""`ask` and `count`: arguments in, request and output out."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages.testing import Server

from .conftest import ROOT, Run

FRANCE = "What is the capital of France?"
PNG, PDF = ROOT / "examples" / "sunset.png", ROOT / "examples" / "memo.pdf"
SCHEMA = {"type": "object", "properties": {"name": {"type": "string", "minLength": 2}}, "required": ["name"]}


def content(server: Server) -> Any:
    return server.requests[-1].messages[-1]["content"]


def test_the_text_of_the_response_is_the_output(run: Run) -> None:
    assert run("ask", "--offline", FRANCE) == (0, "The capital of France is Paris.\n", "")


def test_standard_input_comes_before_the_prompt(run: Run, server: Server) -> None:
    assert run("ask", "Summarize this.", stdin="Some text.\n").code == 0
    assert [block["text"] for block in content(server)] == ["Some text.\n", "Summarize this."]


def test_options_are_parameters_of_the_request(run: Run, server: Server) -> None:
    options = ["--model", "claude-haiku-4-5", "--max-tokens", "2000", "--system", "Be brief.", "--thinking", "1024"]
    assert run("ask", *options, FRANCE).code == 0
    body = server.requests[-1].body
    assert {name: body[name] for name in ("model", "max_tokens", "system", "thinking")} == {
        "model": "claude-haiku-4-5",
        "max_tokens": 2000,
        "system": "Be brief.",
        "thinking": {"type": "enabled", "budget_tokens": 1024},
    }


def test_thinking_is_no_part_of_a_pipe(run: Run) -> None:
    assert run("ask", "--offline", "--thinking", "adaptive", FRANCE).out == "The capital of France is Paris.\n"


def test_the_model_of_the_environment(run: Run, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANTHROPIC_MODEL", "claude-haiku-4-5")
    assert run("ask", FRANCE).code == 0
    assert server.requests[-1].model == "claude-haiku-4-5"


def test_files_by_their_bytes(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "picture.txt").write_bytes(PNG.read_bytes())
    (tmp_path / "data.csv").write_text("a,b\n1,2\n", encoding="utf-8-sig")
    options = [argument for name in ("picture.txt", str(PDF), "data.csv") for argument in ("--file", name)]
    assert run("ask", *options, "What is this?").code == 0
    image, pdf, text, prompt = content(server)
    assert image["source"]["media_type"] == "image/png"
    assert base64.b64decode(image["source"]["data"]) == PNG.read_bytes()
    assert (pdf["source"]["media_type"], pdf["title"]) == ("application/pdf", "memo.pdf")
    assert text["source"] == {"type": "text", "media_type": "text/plain", "data": "a,b\n1,2\n"}
    assert prompt == {"type": "text", "text": "What is this?"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "Cannot read file: No such file or directory. Check the path."),
        (b"", "file is empty."),
        (b"\x00\x01", "file is neither an image (PNG, JPEG, GIF, WebP), a PDF nor text in UTF-8."),
        (b"\xff\xfe", "file is neither an image"),
    ],
)
def test_files_that_cannot_be_sent(run: Run, server: Server, tmp_path: Path, data: bytes | None, says: str) -> None:
    if data is not None:
        (tmp_path / "file").write_bytes(data)
    done = run("ask", "--file", "file", FRANCE)
    assert (done.code, done.out) == (2, "")
    assert says in done.err
    assert not server.requests


def test_a_file_that_is_too_large(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as file:
        file.truncate(24_000_001)
    assert "24,000,000 bytes at most" in run("ask", "--offline", "--file", "large", FRANCE).err


def test_json_is_the_message(run: Run) -> None:
    message = run("ask", "--offline", "--json", FRANCE).data
    assert message["content"][0]["text"] == "The capital of France is Paris."
    assert message["usage"]["output_tokens"] > 0


def test_a_schema_makes_the_response_json(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text(json.dumps(SCHEMA))
    assert run("ask", "--schema", "schema.json", "Paris").data == {"name": "Paris"}
    form = server.requests[-1].body["output_config"]["format"]
    assert form["schema"]["additionalProperties"] is False
    assert json.loads(run("ask", "--json", "--schema", "schema.json", "Paris").data["content"][0]["text"])


def test_json_that_was_cut_off_is_an_error(run: Run, tmp_path: Path) -> None:
    (tmp_path / "schema.json").write_text(json.dumps(SCHEMA))
    done = run("ask", "--offline", "--schema", "schema.json", "--max-tokens", "2", "Paris")
    assert done == (1, "", "Error: The response is not valid JSON. It reached --max-tokens. Increase it.\n")


@pytest.mark.parametrize(
    ("schema", "says"),
    [
        ("{", "--schema schema.json is not JSON"),
        ("[]", "--schema schema.json must have a JSON object with a JSON schema."),
        ('{"type": "object"}', "--schema schema.json: the schema allows fields of any name"),
    ],
)
def test_schemas_that_cannot_be_used(run: Run, tmp_path: Path, schema: str, says: str) -> None:
    (tmp_path / "schema.json").write_text(schema)
    done = run("ask", "--offline", "--schema", "schema.json", FRANCE)
    assert done.code == 2
    assert says in done.err


def test_a_response_that_was_cut_off_is_marked(run: Run) -> None:
    done = run("ask", "--offline", "--max-tokens", "2", FRANCE)
    assert (done.code, done.out) == (0, "The capi\n")
    assert "reached --max-tokens" in done.err


def test_count(run: Run) -> None:
    assert run("count", "--offline", FRANCE) == (0, "11\n", "")
    assert run("count", "--offline", "--json", FRANCE).data == {"input_tokens": 11}
    assert int(run("count", "--offline", "--file", str(PDF), FRANCE).out) == 1513


def test_models(run: Run) -> None:
    rows = [line.split("\t") for line in run("models", "--offline").out.splitlines()]
    assert ["claude-haiku-4-5-20251001", "Claude Haiku 4.5", "2025-10-01", "200,000", "64,000"] in rows
    assert [model["id"] for model in run("models", "--offline", "--json").data] == [row[0] for row in rows]
