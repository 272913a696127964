"""`client.get()`, `post()` and the like: requests to endpoints that have no method."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any, Literal

import httpx
import httpx2
import pydantic
import pytest
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import TypedDict

from anthropic_messages import (
    Anthropic,
    APIResponse,
    APIResponseValidationError,
    AsyncAnthropic,
    AsyncAPIResponse,
    AsyncBinaryAPIResponse,
    AsyncStream,
    BaseModel,
    BinaryAPIResponse,
    CallHook,
    CallInfo,
    IncompleteStreamError,
    NoneType,
    NotFoundError,
    OverloadedError,
    Stream,
    omit,
)
from anthropic_messages.types import ContentBlock, Message, RawMessageStreamEvent, TextBlock, ToolUseBlock
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, ending
from tests.support.wire import MESSAGE, Wire, failure, reply, reset, sse, stream

VERBS = ("get", "post", "put", "patch", "delete")


class Shape(pydantic.BaseModel):
    sides: int
    name: str = "?"


class ShapeDict(TypedDict):
    sides: int


@dataclasses.dataclass
class ShapeData:
    sides: int


class OfProgram(BaseModel):
    """A model of a program, for an endpoint that the package does not know."""


class Corner(BaseModel):
    x: int


class Figure(BaseModel):
    name: str = "?"
    corners: list[Corner] = []  # noqa: RUF012 - as programs for the official SDK write it
    center: Corner | None = None
    colors: dict[str, Literal["red"]] | None = None


def sent(world: World, verb: str, path: str, settings: dict[str, Any] | None = None, **arguments: Any) -> Any:
    arguments = {"cast_to": object, **arguments}
    return world.use(world.client(**(settings or {})), lambda client: getattr(client, verb)(path, **arguments))


class TestRequests:
    @pytest.mark.parametrize("verb", VERBS)
    def test_method_path_and_headers_are_those_of_the_client(self, world: World, wire: Wire, verb: str) -> None:
        wire.usual = reply(body={"ok": True})
        settings = {"base_url": f"{wire.url}/base", "default_headers": {"X-A": "1"}, "default_query": {"q": "1"}}
        assert sent(world, verb, "/v1/things", settings) == {"ok": True}
        request = wire.only
        assert (request.method, request.target, request.content) == (verb.upper(), "/base/v1/things?q=1", b"")
        assert request.headers["x-api-key"] == "offline"
        assert request.headers["anthropic-version"] == "2023-06-01"
        assert request.headers["x-a"] == "1"
        assert "content-type" not in request.headers
        # Proxies reject a request with such a method and no length (411).
        assert verb in ("get", "delete") or request.headers["content-length"] == "0"

    @pytest.mark.parametrize("verb", VERBS[1:])
    @pytest.mark.parametrize("body", [{"a": [1, None], "b": omit}, [1, 2], {}])
    def test_body_is_json(self, world: World, wire: Wire, verb: str, body: Any) -> None:
        sent(world, verb, "v1/things", body=body)
        assert wire.only.target == "/v1/things"
        assert wire.only.headers["content-type"] == "application/json"
        assert wire.only.body == ({"a": [1, None]} if body and isinstance(body, dict) else body)

    def test_body_can_have_models_and_files_in_base64(self, world: World, wire: Wire, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"abc")
        block = TextBlock(text="Hi", citations=None)
        sent(world, "post", "/x", body={"b": block, "s": {"type": "base64", "data": tmp_path / "a"}})
        assert wire.only.body["b"]["text"] == "Hi"
        assert wire.only.body["s"]["data"] == "YWJj"

    @pytest.mark.parametrize("content", [b"\x00raw", bytearray(b"\x00raw"), "\x00raw"])
    def test_content_is_sent_as_it_is(self, world: World, wire: Wire, content: Any) -> None:
        sent(world, "post", "/x", content=content, options={"headers": {"Content-Type": "text/x"}})
        assert (wire.only.content, wire.only.headers["content-type"]) == (b"\x00raw", "text/x")

    def test_files_are_sent_as_a_form(self, world: World, wire: Wire, tmp_path: Path) -> None:
        (tmp_path / "b.txt").write_bytes(b"second")
        files = [("files[]", ("a.txt", b"first", "text/plain")), ("files[]", tmp_path / "b.txt")]
        sent(world, "post", "/x", body={"title": "T"}, files=files, options={"extra_json": {"more": 1}})
        body = wire.only.content
        assert wire.only.headers["content-type"].startswith("multipart/form-data; boundary=")
        assert body.count(b'name="files[]"') == 2
        assert all(part in body for part in (b'name="title"\r\n\r\nT', b'name="more"\r\n\r\n1', b"first", b"second"))
        assert b'filename="b.txt"' in body

    def test_options_apply_to_one_request(self, world: World, wire: Wire) -> None:
        wire.script = [failure(500, "api_error"), reply(body={})]
        options = {
            "headers": {"X-A": None, "X-B": "2"},
            "params": {"list": [1, 2], "at": {"k": True}, "q": None},
            "extra_json": {"z": 1},
            "timeout": 7,
            "total_timeout": 30.0,
            "max_retries": 1,
        }
        settings = {"default_headers": {"X-A": "1"}, "default_query": {"q": "1"}, "max_retries": 0}
        sent(world, "post", "/x?p=1&p=2", settings, body={"a": 1}, options=options)
        assert len(wire.received) == 2
        request = wire.received[1]
        assert request.target == "/x?p=1&p=2&list%5B%5D=1&list%5B%5D=2&at%5Bk%5D=true"
        assert request.body == {"a": 1, "z": 1}
        assert "x-a" not in request.headers
        assert request.headers["x-b"] == "2"

    def test_parameters_replace_those_of_the_path_and_of_the_client(self, world: World, wire: Wire) -> None:
        sent(
            world, "get", "/x?a=path&b=path", {"default_query": {"b": "1", "c": "1"}}, options={"params": {"a": "own"}}
        )
        assert wire.only.target == "/x?c=1&b=path&a=own"

    def test_url_below_base_url_is_a_path(self, world: World, wire: Wire) -> None:
        base_url = f"{wire.url}/base"
        sent(world, "get", f"{base_url}/v1/results?page=2", {"base_url": base_url})
        assert wire.only.target == "/base/v1/results?page=2"

    @pytest.mark.parametrize(
        ("path", "error"),
        [
            ("https://elsewhere.example/v1/x", "does not start with `base_url`"),
            ("http://127.0.0.1.evil.example/", "does not start with `base_url`"),
            ("/v1/../admin", "segment '..'"),
            ("/v1/%2e%2E/admin", "segment '%2e%2E'"),
            ("/v1/x#y", "fragment"),
            ("/v1/x\r\nX-A: 1", "control character"),
        ],
    )
    def test_path_that_leaves_base_url_is_refused(self, world: World, wire: Wire, path: str, error: str) -> None:
        with pytest.raises(ValueError, match=error):
            sent(world, "get", path)
        assert wire.connections == 0

    @given(st.text(max_size=20))
    def test_request_of_any_path_goes_to_the_server_of_the_client(self, path: str) -> None:
        urls: list[httpx.URL] = []

        def answer(request: httpx.Request) -> httpx.Response:
            urls.append(request.url)
            return httpx.Response(200, json={})

        with httpx.Client(transport=httpx.MockTransport(answer)) as http:
            client = Anthropic(api_key="offline", base_url="https://host.example/base", http_client=http)
            try:
                client.get(path, cast_to=object)
            except ValueError:
                return
        assert urls[0].host == "host.example"
        assert urls[0].path.startswith("/base/")

    @pytest.mark.parametrize(
        ("arguments", "error"),
        [
            ({"options": {"extra_headers": {}}}, "Use `headers`"),
            ({"options": {"idempotency_key": "k"}}, "`headers`"),
            ({"options": {"max_retrys": 1}}, "did you mean 'max_retries'"),
            ({"options": {"timeout": "1"}}, "`timeout` must be seconds"),
            ({"options": {"params": {"a": object()}}}, r"options\['params'\]\['a'\]"),
            ({"options": {"headers": {"a": 1}}}, r"options\['headers'\]\['a'\]"),
            ({"options": []}, "`options` must be a dict"),
            ({"body": {}, "content": b""}, "pass `content` alone"),
            ({"content": open}, "`content` must be bytes"),
            ({"body": [], "files": {}}, "`body` must be a dict"),
            ({"body": {"a": open}}, "a is of type"),
            ({"stream_cls": Stream[object]}, "needs `stream=True`"),
            ({"cast_to": Stream[object]}, "as `stream_cls`"),
            ({"cast_to": "Message"}, "not the string"),
            ({"cast_to": 3}, "`cast_to`"),
            ({"stream": True, "stream_cls": dict}, "`stream_cls` must be"),
        ],
    )
    def test_wrong_argument_is_refused_before_anything_is_sent(
        self, world: World, wire: Wire, arguments: Any, error: str
    ) -> None:
        with pytest.raises(TypeError, match=error):
            sent(world, "post", "/x", **arguments)
        assert wire.connections == 0

    def test_path_that_is_no_string_is_refused(self, world: World, wire: Wire) -> None:
        with pytest.raises(TypeError, match=r"get\(\): `path` must be a string such as '/v1/messages', not URL"):
            sent(world, "get", httpx.URL("/x"))  # type: ignore[arg-type]
        assert wire.connections == 0

    def test_options_that_are_not_given_are_those_of_the_client(self, world: World, wire: Wire) -> None:
        options = dict.fromkeys(("headers", "params", "extra_json", "timeout", "max_retries"), omit)
        sent(world, "post", "/x", {"default_query": {"q": "1"}}, body={"a": 1}, options=options)
        assert (wire.only.target, wire.only.body) == ("/x?q=1", {"a": 1})

    @pytest.mark.parametrize("verb", ["put", "patch", "delete"])
    def test_misspelt_argument_is_named(self, world: World, verb: str) -> None:
        with pytest.raises(TypeError, match=rf"{verb}\(\) got an unexpected .* 'boddy'; did you mean 'body'"):
            sent(world, verb, "/x", boddy={})

    def test_hooks_see_the_arguments(self, world: World, wire: Wire) -> None:
        seen: list[Any] = []

        class Hook(CallHook):
            def ended(self) -> None:
                seen.append(self.call.params)

        sent(world, "put", "/x", {"hooks": [Hook]}, content=b"raw")
        sent(world, "put", "/x", {"hooks": [Hook]}, body={"a": 1}, files={"f": b"file"})
        assert seen == [{"content": b"raw"}, {"body": {"a": 1}, "files": {"f": b"file"}}]


class TestCasts:
    @pytest.mark.parametrize(
        ("cast_to", "body", "result"),
        [
            (object, {"a": 1}, {"a": 1}),
            (Any, [1], [1]),
            (dict, {"a": 1}, {"a": 1}),
            (dict[str, Any], {"a": [1]}, {"a": [1]}),
            (list, [1], [1]),
            (list[Message], [MESSAGE], [Message.from_dict(MESSAGE)]),
            (dict[str, Message], {"m": MESSAGE}, {"m": Message.from_dict(MESSAGE)}),
            (Message | None, None, None),
            (Message | None, MESSAGE, Message.from_dict(MESSAGE)),
            (ContentBlock, {"type": "text", "text": "Hi"}, TextBlock(text="Hi")),
            (ContentBlock, {"type": "tool_use", "id": "t", "name": "n", "input": {}}, None),
            (int, 5, 5),
            (float, 5, 5),
            (bool, True, True),
            (str, {"a": 1}, '{"a": 1}'),
            (bytes, {"a": 1}, b'{"a": 1}'),
            (None, {"a": 1}, None),
            (NoneType, {"a": 1}, None),
            (Shape, {"sides": 3}, Shape(sides=3)),
            (list[Shape], [{"sides": 3}], [Shape(sides=3)]),
            (Shape | int, 5, 5),
            (ShapeDict, {"sides": 3}, {"sides": 3}),
            (ShapeData, {"sides": 3}, ShapeData(3)),
            (Literal["a"], "a", "a"),
            (Annotated[Shape, "note"], {"sides": 3}, Shape(sides=3)),
        ],
    )
    def test_response_is_read_as_the_type(self, world: World, wire: Wire, cast_to: Any, body: Any, result: Any) -> None:
        wire.usual = reply(body=body)
        found = sent(world, "get", "/x", cast_to=cast_to)
        if cast_to is ContentBlock and body["type"] == "tool_use":
            assert isinstance(found, ToolUseBlock)
        else:
            assert found == result
            assert type(found) is type(result)

    @pytest.mark.parametrize(
        ("cast_to", "body", "error"),
        [
            (Message, [1], "is a JSON array instead of a JSON object"),
            (Message, {**MESSAGE, "type": "model"}, "is not a Message: it has type: 'model'"),
            (list[Message], {}, "is a JSON object instead of a JSON array"),
            (int, "5", "is a JSON string instead of an integer"),
            (Message, b"five", "is not JSON"),
            (Shape, {"sides": "many"}, r"does not match `cast_to` \(Shape\): sides: Input should be a valid integer"),
        ],
    )
    def test_response_of_another_type_is_an_error(
        self, world: World, wire: Wire, cast_to: Any, body: Any, error: str
    ) -> None:
        wire.usual = reply(body=body)
        with pytest.raises(APIResponseValidationError, match=error) as caught:
            sent(world, "get", "/x", cast_to=cast_to)
        assert "many" not in str(caught.value)
        assert caught.value.attempts == 1

    def test_required_fields_are_checked_if_the_client_is_strict(self, world: World, wire: Wire) -> None:
        wire.usual = reply(body={"type": "message", "content": []})
        assert sent(world, "get", "/x", cast_to=Message).id is None
        with pytest.raises(APIResponseValidationError, match="lacks id, model, role, usage"):
            sent(world, "get", "/x", {"strict_responses": True}, cast_to=Message)

    @pytest.mark.parametrize("cast_to", [Message, ContentBlock, Shape])
    def test_error_object_with_status_200_is_the_error(self, world: World, wire: Wire, cast_to: Any) -> None:
        wire.usual = reply(body={"type": "error", "error": {"type": "overloaded_error", "message": "busy"}})
        with pytest.raises(OverloadedError, match="busy"):
            sent(world, "get", "/x", cast_to=cast_to)

    def test_fields_of_a_model_of_the_program_have_their_types_and_defaults(self, world: World, wire: Wire) -> None:
        body = {"name": "A", "corners": [{"x": 1}], "center": {"x": 2}, "colors": {"a": "red"}}
        wire.usual = reply(body=body)
        figure: Any = sent(world, "get", "/x", cast_to=Figure)
        assert (figure.name, figure.corners, figure.center.x) == ("A", [Corner.from_dict({"x": 1})], 2)
        assert type(figure.center) is Corner
        assert (figure.colors, figure.to_dict(), figure.model_dump()) == ({"a": "red"}, body, body)
        wire.usual = reply(body={"corners": "?"})
        figure = sent(world, "get", "/x", cast_to=Figure)
        assert (figure.name, figure.corners, figure.center) == ("?", "?", None)

    def test_defaults_of_a_subclass_do_not_hide_values(self) -> None:
        class Noted(TextBlock):
            note: str = "none"

        assert Noted.note == "none"
        assert Noted(text="Hi", citations=None).note == "none"
        assert Noted.from_dict({"type": "text", "text": "Hi", "note": "a"}).note == "a"
        noted: Any = Noted.from_dict({"type": "text", "text": "Hi", "note": "a"})
        noted.note = "b"
        assert (noted.note, noted.to_dict()["note"]) == ("b", "b")

    def test_model_of_a_program_keeps_all_fields(self, world: World, wire: Wire) -> None:
        wire.usual = reply(body={"sides": 3, "inner": {"a": 1}})
        shape: Any = sent(world, "get", "/x", cast_to=OfProgram)
        assert type(shape) is OfProgram
        assert (shape.sides, shape.inner, shape._request_id) == (3, {"a": 1}, "req_1")
        assert shape.to_dict() == {"sides": 3, "inner": {"a": 1}}

    @pytest.mark.parametrize("cast_to", [httpx.Response, httpx2.Response])
    def test_http_response_is_complete(self, world: World, wire: Wire, cast_to: Any) -> None:
        response = sent(world, "get", "/x", cast_to=cast_to)
        assert (response.status_code, response.json()["id"]) == (200, "msg_1")

    @pytest.mark.parametrize(("body", "result"), [(b"five", "five"), (b"", "")])
    def test_object_of_another_content_type_is_text(self, world: World, wire: Wire, body: bytes, result: str) -> None:
        wire.usual = reply(body=body, content_type="text/plain")
        assert sent(world, "get", "/x", cast_to=object) == result

    def test_api_response_has_headers_and_parses(self, world: World, wire: Wire) -> None:
        is_sync = world.name == "sync"
        kind: Any = APIResponse if is_sync else AsyncAPIResponse

        async def awaited(client: Any) -> Any:
            response = await client.get("/x", cast_to=kind[Message])
            return response, await response.parse()

        def blocking(client: Any) -> Any:
            response = client.get("/x", cast_to=kind[Message])
            return response, response.parse()

        response, message = world.use(world.client(), blocking if is_sync else awaited)
        assert (type(response), response.request_id, type(message)) == (kind, "req_1", Message)

    @pytest.mark.parametrize("value", ["true", "stream"])
    def test_header_of_the_official_sdk_asks_for_the_response(self, world: World, wire: Wire, value: str) -> None:
        """Instrumentation adds it to calls that it observes."""
        arguments: Any = {"cast_to": Message, "options": {"headers": {"X-Stainless-Raw-Response": value}}}

        async def awaited(client: Any) -> Any:
            response = await client.get("/x", **arguments)
            return response, response.http_response.is_closed, await response.parse()

        def blocking(client: Any) -> Any:
            response = client.get("/x", **arguments)
            return response, response.http_response.is_closed, response.parse()

        response, is_read, message = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert isinstance(response, APIResponse | AsyncAPIResponse)
        assert (is_read, type(message)) == (value == "true", Message)
        assert "x-stainless-raw-response" not in wire.only.headers

    def test_binary_response_is_read_when_the_program_asks(self, world: World, wire: Wire, tmp_path: Path) -> None:
        wire.script = [failure(529, "overloaded_error"), reply(body=b"\x00\x01", content_type="image/png")]

        async def awaited(client: Any) -> None:
            response = await client.get("/x", cast_to=AsyncBinaryAPIResponse)
            await response.write_to_file(tmp_path / "file")

        def blocking(client: Any) -> None:
            client.get("/x", cast_to=BinaryAPIResponse).write_to_file(tmp_path / "file")

        world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert (tmp_path / "file").read_bytes() == b"\x00\x01"
        assert wire.received[1].headers["accept"] == "*/*"

    def test_response_class_of_the_other_client_is_refused(self, world: World, wire: Wire) -> None:
        other: Any = AsyncAPIResponse if world.name == "sync" else APIResponse
        with pytest.raises(TypeError, match="`cast_to` must be"):
            sent(world, "get", "/x", cast_to=other[Message])
        assert wire.connections == 0

    def test_types_that_need_pydantic_name_the_extra(self) -> None:
        code = (
            "import sys, dataclasses; sys.modules['pydantic'] = None\n"
            "import httpx; from anthropic_messages import Anthropic; from anthropic_messages.types import ModelInfo\n"
            "transport = httpx.MockTransport(lambda request: httpx.Response(200, json={'id': 'm'}))\n"
            "client = Anthropic(api_key='offline', http_client=httpx.Client(transport=transport))\n"
            "assert client.get('/x', cast_to=ModelInfo).id == 'm'\n"
            "assert client.get('/x', cast_to=dict[str, str]) == {'id': 'm'}\n"
            "try: client.get('/x', cast_to=dataclasses.make_dataclass('D', ['id']))\n"
            "except RuntimeError as error: print(error)\n"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert "pip install 'anthropic-messages[pydantic]'" in done.stdout


def events(world: World, **arguments: Any) -> list[Any]:
    arguments = {"cast_to": object, "body": {"stream": True}, "stream": True, **arguments}

    async def awaited(client: Any) -> list[Any]:
        async with await client.post("/v1/messages", **arguments) as opened:
            return [event async for event in opened]

    def blocking(client: Any) -> list[Any]:
        with client.post("/v1/messages", **arguments) as opened:
            return list(opened)

    return list(world.use(world.client(), blocking if world.name == "sync" else awaited))


def stream_class(world: World, event: Any) -> Any:
    kind: Any = Stream if world.name == "sync" else AsyncStream
    return kind[event]


class TestStreams:
    def test_events_of_a_message_are_those_of_create(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START, *ending()), stream(START, *ending())]
        found = events(world, cast_to=Message, body=QUESTION, stream_cls=stream_class(world, RawMessageStreamEvent))
        assert found == world.raw_events()
        assert wire.received[0].headers["accept"] == "text/event-stream"

    def test_message_that_is_cut_off_is_an_error(self, world: World, wire: Wire) -> None:
        wire.script = [stream(START)]
        with pytest.raises(IncompleteStreamError, match="message_stop"):
            events(world, cast_to=Message, stream_cls=stream_class(world, RawMessageStreamEvent))

    @pytest.mark.parametrize("in_class", [True, False])
    def test_events_are_read_as_the_type(self, world: World, wire: Wire, in_class: bool) -> None:
        wire.script = [
            stream(b'event: shape\ndata: {"sides": 3}\n\n: comment\n\nda', b'ta: {"sides":\r\n', b"data: 4}\r\n\r\n"),
        ]
        types = {"stream_cls": stream_class(world, Shape)} if in_class else {"cast_to": Shape}
        assert events(world, **types) == [Shape(sides=3), Shape(sides=4)]

    def test_pings_and_the_end_of_other_apis_are_left_out(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b"event: ping\ndata: {}\n\ndata: 1\n\ndata: [DONE]\n\n")] * 2
        assert events(world) == [1]
        assert events(world, options={"include_pings": True}) == [{}, 1]

    def test_last_event_without_a_blank_line_is_read(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b'data: 1\n\ndata: "message_start"')]
        assert events(world) == [1, "message_start"]

    def test_error_event_raises_after_the_events_before_it(self, world: World, wire: Wire) -> None:
        error = {"type": "error", "error": {"type": "overloaded_error", "message": "busy"}}
        wire.script = [stream(b"data: 1\n\n", sse(error))]
        with pytest.raises(OverloadedError, match="busy"):
            events(world)

    @pytest.mark.parametrize(("data", "error"), [(b'{"sides": "x"}', "does not match"), (b"no JSON", "is not JSON")])
    def test_event_of_another_type_is_an_error(self, world: World, wire: Wire, data: bytes, error: str) -> None:
        wire.script = [stream(b"data: %s\n\n" % data)] * 3
        with pytest.raises(APIResponseValidationError, match=error):
            events(world, cast_to=Shape)

    def test_broken_connection_is_retried_before_the_first_event_only(self, world: World, wire: Wire) -> None:
        wire.script = [stream(then=reset), stream(b"data: 1\n\n", then=reset)]
        with pytest.raises(IncompleteStreamError, match="ended before its end"):
            events(world, options={"max_retries": 3})
        assert len(wire.received) == 2

    def test_event_that_the_end_cuts_off_is_an_error(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b'data: 1\n\ndata: {"sides')]
        with pytest.raises(APIResponseValidationError, match="the data of the event 'message' is not JSON"):
            events(world)

    def test_stream_that_the_program_closes_is_incomplete(self, wire: Wire) -> None:
        wire.script = [stream(b"data: 1\n\n", b"data: 2\n\n", pace=0.05)]
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            opened = client.get("/x", cast_to=object, stream=True)
            opened.close()
            with pytest.raises(IncompleteStreamError, match="This program closed the stream before its end"):
                list(opened)

    def test_response_that_is_no_stream_is_an_error(self, world: World, wire: Wire) -> None:
        with pytest.raises(APIResponseValidationError, match="not the stream of events"):
            events(world)

    def test_subclass_of_the_stream_can_be_used(self, world: World, wire: Wire) -> None:
        wire.script = [stream(b"data: 1\n\n")]
        base: Any = Stream if world.name == "sync" else AsyncStream
        kind = type("Mine", (base,), {})
        arguments: Any = {"cast_to": object, "body": {}, "stream": True, "stream_cls": kind}

        async def awaited(client: Any) -> Any:
            async with await client.post("/x", **arguments) as opened:
                return type(opened), [event async for event in opened]

        def blocking(client: Any) -> Any:
            with client.post("/x", **arguments) as opened:
                return type(opened), list(opened)

        assert world.use(world.client(), blocking if world.name == "sync" else awaited) == (kind, [1])

    def test_hooks_see_the_time_of_the_first_event(self, world: World, wire: Wire) -> None:
        seen: list[CallInfo] = []

        class Hook(CallHook):
            def ended(self) -> None:
                seen.append(self.call)

        wire.script = [stream(b"data: 1\n\n")]
        client = world.client(hooks=[Hook])
        arguments: Any = {"cast_to": object, "stream": True}

        async def awaited(client: Any) -> list[Any]:
            return [event async for event in await client.get("/x", **arguments)]

        world.use(client, (lambda c: list(c.get("/x", **arguments))) if world.name == "sync" else awaited)
        assert seen[0].time_to_first_event is not None


class TestEngine:
    """They are calls as all others."""

    def test_errors_are_retried_and_have_the_class_of_the_status(self, world: World, wire: Wire) -> None:
        wire.script = [failure(529, "overloaded_error"), failure(404, "not_found_error", "gone")]
        with pytest.raises(NotFoundError, match="gone") as caught:
            sent(world, "get", "/v1/things/1")
        assert caught.value.attempts == 2
        assert "offline" not in f"{caught.value!r}{caught.value.request.headers}"

    def test_bad_request_needs_no_operation_of_the_spec(self, world: World, wire: Wire) -> None:
        wire.script = [failure(400, "invalid_request_error", "no")]
        with pytest.raises(Exception, match="no"):
            sent(world, "post", "/v1/unknown", body={"context_management": {}})

    def test_hooks_observe_them(self, world: World, wire: Wire) -> None:
        seen: list[Any] = []

        class Hook(CallHook):
            def ended(self) -> None:
                call = self.call
                seen.append((call.operation, call.params, json.loads(call.body or b""), call.url, call.answer))

        wire.usual = reply(body={"b": 2})
        sent(world, "post", "/x?secret=1", {"hooks": [Hook]}, body={"a": 1})
        assert seen == [("post", {"body": {"a": 1}}, {"a": 1}, f"{wire.url}/x", {"b": 2})]

    def test_closed_client_refuses_them(self, world: World, wire: Wire) -> None:
        client = world.client()
        world.use(client, lambda client: client.get("/x", cast_to=object))
        with pytest.raises(RuntimeError, match="closed"):
            world.use(client, lambda client: client.get("/x", cast_to=object))


class TestRequestMethod:
    @pytest.mark.parametrize("as_dict", [True, False])
    def test_request_takes_all_in_its_options(self, world: World, wire: Wire, as_dict: bool) -> None:
        from anthropic_messages._call.request_options import FinalRequestOptions

        values: Any = {"method": "POST", "url": "/x", "json_data": {"a": 1}, "headers": {"x-a": "1"}, "max_retries": 0}
        options = values if as_dict else FinalRequestOptions.construct(**values)
        message = world.use(world.client(), lambda client: client.request(Message, options))
        assert type(message) is Message
        assert (wire.only.method, wire.only.body, wire.only.headers["x-a"]) == ("POST", {"a": 1}, "1")

    @pytest.mark.parametrize(
        ("options", "error"), [({}, "`method` and `url`"), ({"method": "brew", "url": "/"}, "must be one of get, post")]
    )
    def test_request_without_a_method_is_refused(self, world: World, wire: Wire, options: Any, error: str) -> None:
        with pytest.raises((TypeError, ValueError), match=error):
            world.use(world.client(), lambda client: client.request(object, options))

    def test_request_can_stream(self, wire: Wire) -> None:
        wire.script = [stream(b"data: 1\n\n")]
        with Anthropic(api_key="offline", base_url=wire.url) as client:
            opened = client.request(object, {"method": "get", "url": "/x"}, stream=True, stream_cls=Stream[object])
            assert list(opened) == [1]

    def test_options_have_the_names_of_the_official_class(self) -> None:
        from anthropic_messages._call.request_options import FinalRequestOptions

        options: Any = FinalRequestOptions(method="get", url="/x?secret=1", headers={"authorization": "hush"})
        assert (options.json_data, options.params, options.timeout, options.idempotency_key) == (None, None, omit, None)
        assert "hush" not in repr(options)
        assert "secret" not in repr(options)
        with pytest.raises(AttributeError, match="nothing"):
            _ = options.nothing


@pytest.mark.parametrize("client", [Anthropic, AsyncAnthropic])
def test_methods_are_introspectable(client: Any) -> None:
    import inspect
    from typing import get_type_hints

    for verb in (*VERBS, "request"):
        method = getattr(client, verb)
        assert "cast_to" in inspect.signature(method).parameters
        assert inspect.iscoroutinefunction(method) == (client is AsyncAnthropic)
        assert method.__doc__
        assert get_type_hints(method)
