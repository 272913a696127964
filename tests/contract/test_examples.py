"""Run every file in `examples/` as a user does, and check the requests that it sends.

A file gets its expectation by `@shows`; one without any fails.
"""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from anthropic_messages.testing import Exchange, Server

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = sorted(path.stem for path in EXAMPLES.glob("*.py"))
CREATE, COUNT = "/v1/messages", "/v1/messages/count_tokens"


@dataclass
class Run:
    """The output of an example and the requests that the server received."""

    output: str
    requests: list[Exchange]

    @property
    def bodies(self) -> list[Any]:
        return [exchange.body for exchange in self.requests]

    @property
    def body(self) -> Any:
        """Body of the only request."""
        (body,) = self.bodies
        return body


Check = Callable[[Run], None]
Answered = tuple[str, int]  # Path and status of a request.
EXPECTED: dict[str, tuple[list[Answered] | None, Check]] = {}


def shows(name: str, *requests: Answered, any_number: bool = False) -> Callable[[Check], Check]:
    """Register the expectation of an example: its requests in the order of arrival (by default one `create`),
    and a check of its output. `any_number` is for examples that wait, whose number of requests varies.
    """

    def register(check: Check) -> Check:
        EXPECTED[name] = None if any_number else list(requests) or [(CREATE, 200)], check
        return check

    return register


def run_example(name: str, server: Server, folder: Path) -> Run:
    """Run an example from another folder, with warnings as errors and without proxies."""
    environ = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("ANTHROPIC_") and not key.lower().endswith("_proxy")
    }
    environ |= {"ANTHROPIC_BASE_URL": server.url, "ANTHROPIC_API_KEY": "anything"}
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", str(EXAMPLES / f"{name}.py")],
        env=environ,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return Run(done.stdout, server.requests)


@pytest.mark.parametrize("name", FILES)
def test_example(name: str, tmp_path: Path) -> None:
    requests, check = EXPECTED[name]
    with Server() as server:
        done = run_example(name, server, tmp_path)
    if requests is not None:
        assert [(exchange.path, exchange.status) for exchange in done.requests] == requests
    assert done.output.strip()
    for text in answers(done.requests):
        assert text in done.output
    check(done)


def answers(requests: list[Exchange]) -> list[str]:
    """Return the texts of the responses, which examples should print, except for structured data."""
    words = [exchange for exchange in requests if not (exchange.body or {}).get("output_config")]
    messages = [exchange.response for exchange in words if (exchange.path, exchange.status) == (CREATE, 200)]
    whole = [message for message in messages if isinstance(message, dict)]  # A stream is recorded as its events.
    done = [message for message in whole if message["stop_reason"] != "tool_use"]
    return [block["text"] for message in done for block in message["content"] if block["type"] == "text"]


def test_every_example_has_its_expectation() -> None:
    assert sorted(EXPECTED) == FILES


def test_the_readme_lists_every_example() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| \[(.*)\.py\]\(\1\.py\) \| .+ \|$", readme, re.MULTILINE)
    assert sorted(listed) == FILES


def file_as_base64(name: str) -> str:
    return base64.b64encode((EXAMPLES / name).read_bytes()).decode()


@shows("basic_request")
def basic_request(run: Run) -> None:
    assert run.body.keys() == {"model", "max_tokens", "messages"}
    usage = run.requests[0].response["usage"]
    assert f"{usage['input_tokens']} tokens in, {usage['output_tokens']} tokens out" in run.output
    assert run.requests[0].request_id in run.output


@shows("multi_turn", *[(CREATE, 200)] * 3)
def multi_turn(run: Run) -> None:
    messages = run.bodies[2]["messages"]
    assert [message["role"] for message in messages] == ["user", "assistant", "user", "assistant", "user"]
    for sent, exchange in zip(messages[1::2], run.requests, strict=False):
        (block,) = exchange.response["content"]
        assert sent["content"] == [{"type": "text", "text": block["text"]}]
    assert "Ada" in run.output.splitlines()[-1]


@shows("system_prompt", (CREATE, 200), (CREATE, 200))
def system_prompt(run: Run) -> None:
    text, blocks = (body["system"] for body in run.bodies)
    assert isinstance(text, str)
    assert [block.get("cache_control") for block in blocks] == [None, {"type": "ephemeral"}]


@shows("streaming", (CREATE, 200), (CREATE, 200))
def streaming(run: Run) -> None:
    assert all(body["stream"] for body in run.bodies)
    assert "Paris." in run.output.splitlines()[0]
    assert "so far: {'city': 'Paris'}" in run.output
    assert "to be run: get_weather {'city': 'Paris'}" in run.output


@shows("prefill")
def prefill(run: Run) -> None:
    last = run.body["messages"][-1]
    assert last["role"] == "assistant"
    assert run.output.startswith(last["content"])
    assert run.requests[0].headers["anthropic-version"] == "2023-06-01"


@shows("sampling", (CREATE, 200), (CREATE, 200))
def sampling(run: Run) -> None:
    steady, varied = run.bodies
    assert steady["temperature"] == 0
    assert (varied["top_p"], varied["top_k"]) == (0.9, 40)
    assert not {"top_p", "top_k"} & steady.keys()
    assert "temperature" not in varied


@shows("stop_sequences")
def stop_sequences(run: Run) -> None:
    stop = run.requests[0].response["stop_sequence"]
    assert stop in run.body["stop_sequences"]
    assert f"before {stop!r}" in run.output


@shows("metadata")
def metadata(run: Run) -> None:
    assert run.body["metadata"].keys() == {"user_id"}


@shows("service_tier")
def service_tier(run: Run) -> None:
    assert run.body["service_tier"] == "auto"
    assert run.output.endswith(f"service tier: {run.requests[0].response['usage']['service_tier']}\n")


@shows("image_base64")
def image_base64(run: Run) -> None:
    image, question = run.body["messages"][0]["content"]
    source = {"type": "base64", "media_type": "image/png", "data": file_as_base64("sunset.png")}
    assert image == {"type": "image", "source": source}
    assert question["type"] == "text"


@shows("image_url")
def image_url(run: Run) -> None:
    image = run.body["messages"][0]["content"][0]
    assert image["type"] == "image"
    assert image["source"]["type"] == "url"
    assert image["source"]["url"] in run.output


@shows("pdf_document", (CREATE, 200), (CREATE, 200))
def pdf_document(run: Run) -> None:
    given, linked = (body["messages"][0]["content"][0] for body in run.bodies)
    source = {"type": "base64", "media_type": "application/pdf", "data": file_as_base64("memo.pdf")}
    assert given == {"type": "document", "source": source, "title": "Memo"}
    assert (linked["type"], linked["source"]["type"]) == ("document", "url")


@shows("file_inputs")
def file_inputs(run: Run) -> None:
    image, document, _ = run.body["messages"][0]["content"]
    assert image["source"]["data"] == file_as_base64("sunset.png")
    assert document["source"]["data"] == file_as_base64("memo.pdf")


@shows("count_tokens", (COUNT, 200), (COUNT, 200), (CREATE, 200))
def count_tokens(run: Run) -> None:
    plain, whole, sent = run.bodies
    assert plain.keys() == {"model", "messages"}
    assert {"system", "tools"} <= whole.keys()
    assert sent == {**whole, "max_tokens": 1024}
    counts = [exchange.response["input_tokens"] for exchange in run.requests[:2]]
    printed = [int(line.split()[0]) for line in run.output.splitlines()]
    assert printed == [*counts, counts[1]]


@shows("extended_thinking")
def extended_thinking(run: Run) -> None:
    assert run.body["thinking"] == {"type": "enabled", "budget_tokens": 2000}
    thinking = run.requests[0].response["content"][0]
    assert f"Thinking: {thinking['thinking']}\n" in run.output


@shows("tool_use", (CREATE, 200), (CREATE, 200))
def tool_use(run: Run) -> None:
    first, second = run.bodies
    assert first["tool_choice"] == {"type": "tool", "name": "get_weather"}
    assert second["tools"] == first["tools"]
    (use,) = run.requests[0].response["content"]
    question, answer, results = second["messages"]
    assert [question] == first["messages"]
    assert answer == {"role": "assistant", "content": [use]}
    (result,) = results["content"]
    assert (result["type"], result["tool_use_id"]) == ("tool_result", use["id"])
    assert use["input"]["city"] in result["content"]


@shows("batches", any_number=True)
def batches(run: Run) -> None:
    sent = [exchange.body["requests"] for exchange in run.requests if exchange.method == "POST"]
    assert [len(requests) for requests in sent] == [2, 3]
    assert {exchange.status for exchange in run.requests} == {200}
    lines = run.output.splitlines()
    assert lines[0].endswith(" has ended: 2 succeeded")
    assert [line.rpartition(" ")[2] for line in sorted(lines[1:3])] == ["Paris.", "Tokyo."]
    assert lines[3:5] == ["2 of 3 succeeded", "peru failed: max_tokens: input should be at least 1, not 0"]
    newest = lines[5].removeprefix("the newest batch: ")
    assert run.requests[-1].response["data"][0]["id"] == newest


MODELS = "/v1/models"


@shows("models", *[(MODELS, 200)] * 5, (f"{MODELS}/claude-haiku-4-5", 200))
def models(run: Run) -> None:
    listed = [model["id"] for exchange in run.requests[:4] for model in exchange.response["data"]]
    assert [line.partition(":")[0] for line in run.output.splitlines()[: len(listed)]] == listed
    assert "2 on the first page, and more behind it" in run.output
    assert "claude-haiku-4-5-20251001 takes 200000 tokens" in run.output


@shows("async_client", *[(CREATE, 200)] * 3)
def async_client(run: Run) -> None:
    questions = [body["messages"][0]["content"] for body in run.bodies]
    assert len(set(questions)) == 3


@shows("errors", (CREATE, 200), (CREATE, 400), (f"/nowhere{CREATE}", 404))
def errors(run: Run) -> None:
    _, bad, lost = run.requests
    lines = run.output.splitlines()
    assert bad.response["error"]["message"] in lines[1]
    assert bad.request_id in lines[1]
    assert "404, not_found_error" in lines[2]
    assert lost.request_id in lines[2]
    assert "Could not connect" in lines[3]
    assert "ConnectError" in lines[4]


@shows("retries_and_timeouts", (CREATE, 200), (CREATE, 200))
def retries_and_timeouts(run: Run) -> None:
    assert "4 retries for the one, 0 for the other" in run.output


@shows("raw_responses", (CREATE, 200), (CREATE, 200))
def raw_responses(run: Run) -> None:
    whole, streamed = run.requests
    assert run.output.startswith(f"200 {whole.request_id} after 0:00:0")
    assert streamed.body["stream"]
    assert "\ntext/event-stream" in run.output
    assert "\nevent: message_stop\n" in run.output


@shows("hooks", (CREATE, 200), (CREATE, 200))
def hooks(run: Run) -> None:
    done, *_, abandoned, first, _ = run.output.splitlines()
    assert re.fullmatch(r"messages\.create: done after \S+ s and 1 attempts", done)
    assert re.fullmatch(r"messages\.create: abandoned after \S+ s and 1 attempts", abandoned)
    assert first.startswith("first event after")


@shows("telemetry")
def telemetry(run: Run) -> None:
    assert '"name": "chat claude-haiku-4-5"' in run.output
    assert '"gen_ai.usage.input_tokens"' in run.output
    assert '"name": "gen_ai.client.operation.duration"' in run.output


@shows("resume_stream")
def resume_stream(run: Run) -> None:
    assert run.body["stream"] is True
    assert len(run.body["messages"]) == 1


@shows("structured_output", (CREATE, 200), (CREATE, 200))
def structured_output(run: Run) -> None:
    first, *snapshots, last = run.output.splitlines()
    assert re.fullmatch(r"(low|high): My kettle and .* \(1 products\)", first)
    assert snapshots[0] == "{}"
    assert snapshots[-1].startswith("{'summary': 'Another one")
    assert last.startswith("summary='Another one")
    schemas = [body["output_config"]["format"]["schema"] for body in run.bodies]
    assert schemas[0] == schemas[1]
    assert list(schemas[0]["properties"]) == ["summary", "urgency", "products"]


@shows("answer_as_data")
def answer_as_data(run: Run) -> None:
    *_, usage, last = run.output.splitlines()
    answer = run.requests[0].response
    assert json.JSONDecoder().raw_decode(run.output)[0] == answer
    assert usage == str(answer["usage"])
    assert json.loads(last) == {"id": answer["id"], "stop_reason": answer["stop_reason"]}
