"""Kinds of operations that the API does not have, on both clients and in each variant, over a real socket."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from codegen.paths import FACADE, PACKAGE, ROOT, SPEC
from codegen.render.generate import generate
from tests.codegen.processes import run, type_check
from tests.support.wire import MESSAGE, Wire, reply, stream

GET = """
  /v1/{path}:
    get:
      operationId: drawers.{name}
      tags: [models]
      summary: Look into drawers.
      description: Says what is there. Use `list` instead.
      {more}
      responses:
        "200":
          description: What is there.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/{schema}"}}}}}}
        4XX: {{$ref: "#/components/responses/Error"}}
"""
RESUME = """
  /v1/resume:
    post:
      operationId: messages.resume
      x-output-format: output_config
      x-events: RawMessageStreamEvent
      x-stream-name: stream_resume
      tags: [messages]
      summary: Resume a message.
      description: Goes on with a message.
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/MessageCreateParams"}}}
      responses:
        "200":
          description: The message.
          content:
            application/json: {schema: {$ref: "#/components/schemas/Message"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/StreamedEvent"}}
        4XX: {$ref: "#/components/responses/Error"}
"""
PATHS = (
    GET.format(path="drawers", name="list", schema="AllDrawers", more="")
    + GET.format(path="any", name="pick", schema="Thing", more="")
    + GET.format(path="sizes", name="sizes", schema="Sizes", more="")
    + GET.format(path="old", name="look", schema="Drawer", more="deprecated: true")
    + RESUME
)
SCHEMAS = """
    AllDrawers: {description: All drawers., type: array, items: {$ref: "#/components/schemas/Drawer"}}
    Sizes: {description: Sizes of drawers., type: object, additionalProperties: {type: integer}}
    Thing:
      description: A thing.
      oneOf: [{$ref: "#/components/schemas/Drawer"}, {$ref: "#/components/schemas/Shelf"}]
      discriminator:
        propertyName: type
        mapping: {drawer: "#/components/schemas/Drawer", shelf: "#/components/schemas/Shelf"}
    Drawer:
      type: object
      description: A drawer.
      required: [type]
      properties:
        type: {description: Always `drawer`., type: string, const: drawer}
    Shelf:
      type: object
      description: A shelf.
      required: [type]
      properties:
        type: {description: Always `shelf`., type: string, const: shelf}
"""
PROLOGUE = """
import asyncio, sys, warnings
from inspect import currentframe, iscoroutinefunction, unwrap

from anthropic_messages import Anthropic, APIResponseValidationError, AsyncAnthropic
from anthropic_messages.types import Drawer, Shelf, UnknownThing

client = Anthropic(api_key="k", base_url=sys.argv[1], max_retries=0)
async_client = AsyncAnthropic(api_key="k", base_url=sys.argv[1], max_retries=0)
"""
RESPONSES = """
assert client.drawers.list() == [Drawer()]
assert client.drawers.with_raw_response.list().parse() == [Drawer()]
with client.drawers.with_streaming_response.list() as response:
    assert response.parse() == [Drawer()]
shelf = client.drawers.pick()
assert type(shelf) is Shelf and shelf._request_id == "req_1"
assert type(client.drawers.pick()) is UnknownThing
assert client.drawers.sizes() == {"type": 1}
try:
    client.drawers.list()
except APIResponseValidationError as error:
    assert "the response is a JSON object instead of an array" in str(error)
else:
    raise AssertionError

async def main():
    assert await async_client.drawers.list() == [Drawer()]
    raw = await async_client.drawers.with_raw_response.list()
    assert await raw.parse() == [Drawer()]
    async with async_client.drawers.with_streaming_response.list() as response:
        assert await response.parse() == [Drawer()]

asyncio.run(main())
assert "pydantic" not in sys.modules
"""
DEPRECATED = """
def warned(call):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        value = call(); line = currentframe().f_lineno
    return value, [(w.category, str(w.message), w.filename) for w in found]

expected = [(DeprecationWarning, "drawers.look() is deprecated. Says what is there. Use `list` instead.", "<string>")]

def check(call, use):
    value, found = warned(call)
    assert found == expected, found
    use(value)

async def opened(manager):
    async with manager as response:
        await response.parse()

check(lambda: client.drawers.look(), lambda drawer: None)
check(lambda: client.drawers.with_raw_response.look(), lambda response: response.parse())
check(lambda: client.drawers.with_streaming_response.look(), lambda manager: manager.__enter__())

async def main():
    for call in (async_client.drawers.look, async_client.drawers.with_raw_response.look):
        value, found = warned(lambda: call())
        assert found == expected
        await value
    value, found = warned(lambda: async_client.drawers.with_streaming_response.look())
    assert found == expected
    await opened(value)

asyncio.run(main())
"""
STREAMS = """
from pydantic import BaseModel

class City(BaseModel):
    name: str

arguments = {"model": "claude-haiku-4-5", "max_tokens": 9, "messages": [{"role": "user", "content": "Hi"}]}
with client.messages.stream_resume(**arguments) as stream:
    assert "".join(stream.text_stream) == "Hi"
with client.messages.stream(**arguments) as stream:
    assert stream.get_final_message().text == "Hi"
assert client.messages.parse_resume(**arguments, output_format=City).parsed_output == City(name="Kiel")
assert [event.type for event in client.messages.resume(**arguments, stream=True)][0] == "message_start"
assert client.messages.with_raw_response.resume(**arguments).parse().text == "Hello"
try:
    client.messages.with_raw_response.stream_resume(**arguments)
except TypeError as error:
    assert "Use `resume(..., stream=True)`" in str(error)
else:
    raise AssertionError
assert iscoroutinefunction(unwrap(type(async_client.messages).parse_resume))

async def main():
    async with async_client.messages.stream_resume(**arguments) as stream:
        assert await stream.get_final_text() == "Hi"
    parsed = await async_client.messages.parse_resume(**arguments, output_format=City)
    assert parsed.parsed_output == City(name="Kiel")

asyncio.run(main())
"""
TYPES = """
from typing import assert_type

from anthropic_messages import APIResponse, AsyncAnthropic, Anthropic, MessageStreamManager, Stream
from anthropic_messages.types import Drawer, Message, RawMessageStreamEvent, Shelf

client = Anthropic()
assert_type(client.drawers.list(), list[Drawer])
assert_type(client.drawers.pick(), Drawer | Shelf)
assert_type(client.drawers.with_raw_response.list(), APIResponse[list[Drawer]])
assert_type(client.drawers.sizes(), dict[str, int])
assert_type(client.messages.resume(model="m", max_tokens=1, messages=[]), Message)
assert_type(client.messages.resume(model="m", max_tokens=1, messages=[], stream=True), Stream[RawMessageStreamEvent])
parsed = client.messages.parse_resume(model="m", max_tokens=1, messages=[], output_format=int)
assert_type(parsed.parsed_output, int | None)


async def main(client: AsyncAnthropic) -> None:
    assert_type(await client.drawers.list(), list[Drawer])
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return both packages, rendered from a spec with these operations."""
    folder = tmp_path_factory.mktemp("kinds")
    text = SPEC.read_text(encoding="utf-8")
    for marker, before, after in (("\ncomponents:\n", PATHS, ""), ("\n  schemas:\n", "", SCHEMAS)):
        start, found, end = text.partition(marker)
        assert found
        text = f"{start}{before}{marker}{after}{end}"
    (folder / "openapi.yaml").write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    generate(folder / "openapi.yaml", folder / "generated" / PACKAGE.name, folder / FACADE.relative_to(ROOT))
    return folder


def run_program(program: str, both: Path, wire: Wire, folder: Path) -> None:
    run(PROLOGUE + program, both / "src", both / "generated", arguments=[wire.url], cwd=folder)


DRAWER = {"type": "drawer"}


def test_responses_that_are_no_objects(both: Path, wire: Wire, tmp_path: Path) -> None:
    drawers = reply(body=[DRAWER])
    others = [reply(body={"type": kind}) for kind in ("shelf", "lamp")]
    sizes = reply(body={"type": 1})
    wire.script = [drawers, drawers, drawers, *others, sizes, reply(body=DRAWER), drawers, drawers, drawers]
    run_program(RESPONSES, both, wire, tmp_path)


def test_deprecated_operations(both: Path, wire: Wire, tmp_path: Path) -> None:
    wire.script = [reply(body=DRAWER)] * 6
    run_program(DEPRECATED, both, wire, tmp_path)


def test_two_streaming_operations(both: Path, wire: Wire, tmp_path: Path) -> None:
    city = reply(body={**MESSAGE, "content": [{"type": "text", "text": '{"name": "Kiel"}', "citations": None}]})
    hello = reply(body={**MESSAGE, "content": [{"type": "text", "text": "Hello", "citations": None}]})
    events = stream(
        {"type": "message_start", "message": {**MESSAGE, "content": [], "stop_reason": None}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hi"}},
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 1}},
        {"type": "message_stop"},
    )
    wire.script = [events, events, city, events, hello, events, city]
    run_program(STREAMS, both, wire, tmp_path)
    expected = ["/v1/resume", "/v1/messages", *["/v1/resume"] * 5]
    assert [request.target for request in wire.received] == expected


@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_operations_have_precise_types(checker: str, both: Path, tmp_path: Path, checker_cache: Path) -> None:
    (tmp_path / "program.py").write_text(TYPES, encoding="utf-8")
    folders = both / "src", both / "generated"
    result = type_check(checker, "program.py", *folders, cwd=tmp_path, cache=checker_cache / checker)
    assert result.returncode == 0, result.stdout
