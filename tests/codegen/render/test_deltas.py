"""A new type of delta in the spec accumulates with the rendered client, without an edit by hand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from codegen.paths import FACADE, PACKAGE, ROOT, SPEC
from codegen.render.generate import generate
from tests.codegen.edits import DELTA, inserted

PROGRAM = """
import json
import sys

import httpx

from anthropic_messages import Anthropic

def answer(request):
    return httpx.Response(200, headers={"content-type": "text/event-stream"}, content=sys.stdin.buffer.read())

with Anthropic(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(answer))) as client:
    with client.messages.stream(model="m", max_tokens=9, messages=[{"role": "user", "content": "Hi"}]) as stream:
        events = [event.to_dict() for event in stream]
    print(json.dumps([[event["type"] for event in events], stream.get_final_message().to_dict()["content"]]))
"""


def accumulated(package: Path, deltas: list[dict[str, object]]) -> tuple[list[str], object]:
    """Return the types of events, and the blocks of the message, that a program gets from a stream with deltas."""
    usage = {"input_tokens": 1, "output_tokens": 1}
    message = {"id": "m", "type": "message", "role": "assistant", "model": "m", "content": [], "usage": usage}
    block = {"type": "sketch", "caption": ""}
    events = [
        {"type": "message_start", "message": message},
        {"type": "content_block_start", "index": 0, "content_block": block},
        *({"type": "content_block_delta", "index": 0, "delta": delta} for delta in deltas),
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 2}},
        {"type": "message_stop"},
    ]
    stream = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        input=stream.encode(),
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": f"{package.parent}{os.pathsep}{ROOT / 'src'}"},
    )
    assert result.returncode == 0, result.stderr.decode()
    kinds, content = json.loads(result.stdout)
    return kinds, content


def test_a_new_type_of_delta(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.yaml"
    spec.write_text(inserted(SPEC.read_text(encoding="utf-8"), DELTA), encoding="utf-8")
    package = tmp_path / "generated" / PACKAGE.name
    generate(spec, package, tmp_path / FACADE.relative_to(ROOT))
    kinds, content = accumulated(
        package,
        [
            *({"type": "caption_delta", "caption": text} for text in ("A ", "red ", "hou", "se")),
            {"type": "sketch_delta", "title": "Ho", "style": '{"wid', "progress": 10},
            {"type": "sketch_delta", "subtitle": "me", "stroke": "a", "strokes": ["b", "c"]},
            {"type": "sketch_delta", "style": 'th": 2}', "usage": {"web_fetch_requests": 1, "web_search_requests": 1}},
            {"type": "sketch_delta", "stroke": None, "usage": None},
            {"type": "sketch_delta", "stroke": "d", "usage": {"web_fetch_requests": 2}},
        ],
    )
    assert content == [
        {
            "type": "sketch",
            "caption": "A red house",
            "strokes": ["a", "b", "c", "d"],
            "title": "Home",
            "style": {"width": 2},
            "usage": {"web_fetch_requests": 2, "web_search_requests": 1},
        }
    ]
    assert kinds.count("content_block_delta") == 9
    assert set(kinds) == {
        "message_start",
        "content_block_start",
        "content_block_delta",
        "content_block_stop",
        "message_delta",
        "message_stop",
    }
