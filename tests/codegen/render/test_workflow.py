"""Edits of openapi.yaml reach users of the facade after `codegen generate`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from anthropic_messages_client import types

from codegen.paths import ROOT, SPEC
from codegen.render.generate import differences, rendered
from tests.codegen.conftest import copy_project
from tests.codegen.edits import BLOCK, OPERATION, REQUEST_FIELD, RESPONSE_FIELDS, inserted
from tests.codegen.processes import codegen, run, type_check
from tests.support.wire import MESSAGE, Received, Wire, reply

EDITS = {
    "request field": (
        REQUEST_FIELD,
        {
            "api/beta/messages/create.py",
            "api/messages/create.py",
            "operations/beta_messages.py",
            "operations/messages.py",
            "params/message_create_params_base.py",
            "params/message_create_params_non_streaming.py",
            "params/message_create_params_streaming.py",
        },
    ),
    "response fields": (RESPONSE_FIELDS, {"models/message.py", "models/text_block.py"}),
    "block": (
        BLOCK,
        {
            "beta_types.py",
            "models/content_block.py",
            "models/haiku_block.py",
            "params/content_block_param.py",
            "params/haiku_block_param.py",
            "types.py",
        },
    ),
    "operation": (
        OPERATION,
        {
            "api/beta/messages/estimate.py",
            "api/messages/estimate.py",
            "beta_types.py",
            "operations/beta_messages.py",
            "operations/messages.py",
            "params/message_estimate_params.py",
            "types.py",
        },
    ),
}
HAIKU = {"type": "haiku", "lines": ["An old silent pond", "A frog jumps into the pond", "Splash! Silence again"]}
PROLOGUE = """
import json, sys
from anthropic_messages import Anthropic, types

client = Anthropic(api_key="anything", base_url=sys.argv[1], max_retries=0)
question = {"model": "m", "max_tokens": 9, "messages": [{"role": "user", "content": "Hello"}]}
"""


@pytest.fixture(scope="module")
def spec() -> str:
    return SPEC.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def unedited(spec: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("unedited") / "openapi.yaml"
    path.write_text(spec, encoding="utf-8")
    with rendered(path) as package:
        yield package


@pytest.fixture(scope="module")
def project(spec: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project after all edits and `codegen generate`."""
    folder = tmp_path_factory.mktemp("edited")
    copy_project(folder, inserted(spec, [insertion for edit, _ in EDITS.values() for insertion in edit]))
    result = codegen(folder, "generate")
    assert result.returncode == 0, result.stderr
    assert result.stdout.endswith(" files changed\n")
    return folder


def run_program(program: str, project: Path, wire: Wire) -> list[Received]:
    """Run a program with this facade and the package of the copy. Return the requests that it sent."""
    packages = (project / "generated", ROOT / "src")
    output = run(
        f"{PROLOGUE}\n{program}\nprint(types.Message.__module__, sys.modules[types.Message.__module__].__file__)",
        *packages,
        arguments=[wire.url],
        cwd=project,
    )
    assert str(project) in output, "the program must import the package of the copy"
    return wire.received


@pytest.mark.parametrize("name", EDITS)
def test_edit_changes_only_its_files(name: str, spec: str, unedited: Path, tmp_path: Path) -> None:
    edit, files = EDITS[name]
    (tmp_path / "openapi.yaml").write_text(inserted(spec, edit), encoding="utf-8")
    with rendered(tmp_path / "openapi.yaml") as rendered_folder:
        assert set(differences(rendered_folder, unedited)) == {"openapi.json", *files}


def test_new_request_field_is_an_argument(project: Path, wire: Wire) -> None:
    program = """
import asyncio, inspect
from anthropic_messages import AsyncAnthropic

client.messages.create(**question, tone="merry")
asyncio.run(AsyncAnthropic(api_key="anything", base_url=sys.argv[1]).messages.create(**question, tone="calm"))
client.messages.create(**question)
assert "The mood of the answer." in inspect.getdoc(client.messages.create)
assert "tone" in inspect.signature(client.messages.create).parameters
try:
    client.messages.create(**question, tome="merry")
except TypeError as error:
    assert "tome" in str(error)
else:
    raise AssertionError("a misspelt argument was taken")
"""
    requests = run_program(program, project, wire)
    assert [request.body.get("tone", "absent") for request in requests] == ["merry", "calm", "absent"]


def test_new_response_fields_are_attributes(project: Path, wire: Wire) -> None:
    text = {"type": "text", "text": "Paris.", "citations": None, "certainty": 0.5}
    wire.script = [reply(body={**MESSAGE, "tone": "merry", "content": [text]}), reply(body={**MESSAGE, "tone": None})]
    run_program(
        """
message = client.messages.create(**question)
assert (message.tone, message.content[0].certainty) == ("merry", 0.5)
assert "tone" in message.to_dict()
again = client.messages.create(**question)
assert (again.tone, again.content[0].certainty) == (None, None)
assert again.to_dict()["tone"] is None, "a null stays a null"
last = client.messages.create(**question)
assert last.tone is None
assert "tone" not in last.to_dict(), "what was absent stays absent"
assert types.TextBlock(text="x", certainty=1).to_dict() == {"type": "text", "text": "x", "certainty": 1}
""",
        project,
        wire,
    )


def test_new_block_is_decoded_and_sent_back(project: Path, wire: Wire) -> None:
    before: Any = types.Message.from_dict({**MESSAGE, "content": [HAIKU]}).content[0]
    assert type(before) is types.UnknownContentBlock, "the block is unknown without the edit"
    response = {**MESSAGE, "content": [HAIKU, {"type": "text", "text": "Paris.", "citations": None}]}
    wire.script = [reply(body=response)]
    requests = run_program(
        f"""
message = client.messages.create(**question)
haiku, text = message.content
assert type(haiku) is types.HaikuBlock
assert type(text) is types.TextBlock
assert haiku.lines[2] == "Splash! Silence again"
assert message.to_dict() == json.loads({json.dumps(json.dumps(response))})
turns = [
    {{"role": "assistant", "content": message.content}},
    message,
    {{"role": "assistant", "content": [haiku]}},
    {{"role": "assistant", "content": [{{"type": "haiku", "lines": ("a", "b", "c")}}]}},
]
client.messages.create(**{{**question, "messages": question["messages"] + turns}})
""",
        project,
        wire,
    )
    _, content, unwrapped, single, literal = [turn["content"] for turn in requests[1].body["messages"]]
    assert content == unwrapped == [HAIKU, {"type": "text", "text": "Paris."}]
    assert single == [HAIKU]
    assert literal == [{"type": "haiku", "lines": ["a", "b", "c"]}]


def test_new_operation_is_a_method(project: Path, wire: Wire) -> None:
    wire.script = [reply(body={"input_tokens": 7})]
    (request,) = run_program(
        """
guess = client.messages.estimate(messages=question["messages"], careful=True)
assert (type(guess), guess.input_tokens) == (types.MessageTokensCount, 7)
try:
    client.messages.estimate()
except TypeError as error:
    assert "messages" in str(error)
else:
    raise AssertionError("an argument was missing")
""",
        project,
        wire,
    )
    assert (request.method, request.target) == ("POST", "/v1/messages/estimate")
    assert request.body == {"messages": [{"role": "user", "content": "Hello"}], "careful": True}


USE = """
# pyright: reportUnnecessaryTypeIgnoreComment=true
from typing import assert_type

from anthropic_messages import Anthropic
from anthropic_messages.types import ContentBlockParam, HaikuBlock, MessageTokensCount

client = Anthropic()
message = client.messages.create(model="m", max_tokens=1, messages=[], tone="merry")
assert_type(message.tone, str | None)
for block in message.content:
    if block.type == "haiku":
        assert_type(block, HaikuBlock)
        assert_type(block.lines, list[str])
    elif block.type == "text":
        assert_type(block.certainty, float | None)
poem: ContentBlockParam = {"type": "haiku", "lines": ["a", "b", "c"]}
client.messages.create(
    model="m",
    max_tokens=1,
    messages=[{"role": "assistant", "content": message.content}, {"role": "assistant", "content": [poem]}],
)
assert_type(client.messages.estimate(messages=[], careful=True), MessageTokensCount)
client.messages.create(model="m", max_tokens=1, messages=[], tone="loud")  # type: ignore
client.messages.create(model="m", max_tokens=1, messages=[], tome="merry")  # type: ignore
client.messages.estimate(careful=True)  # type: ignore
message.tome  # type: ignore
"""


# These take some seconds, because the type checkers read the whole package.
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_edits_have_precise_types(checker: str, project: Path, checker_cache: Path) -> None:
    (project / "use.py").write_text(USE, encoding="utf-8")
    result = type_check(checker, "use.py", project / "generated", ROOT / "src", cwd=project, cache=checker_cache)
    assert result.returncode == 0, result.stdout + result.stderr
