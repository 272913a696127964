"""What instrumentation does to an SDK. Each test passes with the official SDK, too: both show the same to observers."""

from __future__ import annotations

import asyncio
import gc
import importlib
import inspect
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cached_property, wraps
from typing import Any
from unittest.mock import patch

import anthropic as official
import pydantic
import pytest

import anthropic_messages as ours
from anthropic_messages.testing import FakeAnthropic

SDKS: dict[str, Any] = {"official": official, "ours": ours}
ASK: dict[str, Any] = {
    "model": "claude-haiku-4-5",
    "max_tokens": 100,
    "messages": [{"role": "user", "content": "What is the capital of France?"}],
}
TEXT = "The capital of France is Paris."


@pytest.fixture(params=SDKS.values(), ids=SDKS)
def sdk(request: pytest.FixtureRequest, plain_environment: None) -> Any:
    return request.param


@pytest.fixture
def fake() -> Iterator[FakeAnthropic]:
    with FakeAnthropic() as running:
        yield running


@pytest.fixture(params=["Anthropic", "AsyncAnthropic"])
def client(request: pytest.FixtureRequest, sdk: Any, fake: FakeAnthropic) -> Iterator[Client]:
    with asyncio.Runner() as runner:
        found = Client(sdk, getattr(sdk, request.param)(base_url=fake.url, api_key="offline"), runner)
        yield found
        found.close()


class Client:
    """A synchronous or asynchronous client of either SDK. Its coroutines are run where they are made."""

    def __init__(self, sdk: Any, client: Any, runner: asyncio.Runner) -> None:
        self.sdk = sdk
        self.client = client
        self.is_async = type(client).__name__ == "AsyncAnthropic"
        self._runner = runner

    def run(self, result: Any) -> Any:
        """Return the result of a call."""

        async def wait() -> Any:
            return await result

        return self._runner.run(wait()) if inspect.isawaitable(result) else result

    def entered(self, manager: Any, use: Callable[[Any], Any]) -> Any:
        """Use what a context manager returns."""
        if not self.is_async:
            with manager as value:
                return use(value)

        async def enter() -> Any:
            async with manager as value:
                used = use(value)
                return await used if inspect.isawaitable(used) else used

        return self._runner.run(enter())

    def all(self, items: Any) -> list[Any]:
        """Return what an iterator yields."""
        if not self.is_async:
            return list(items)

        async def collect() -> list[Any]:
            return [item async for item in items]

        return self._runner.run(collect())

    def listed(self, items: Any) -> Any:
        """Return the list, or a coroutine that returns it: for use inside `entered`."""
        if not self.is_async:
            return list(items)

        async def collect() -> list[Any]:
            return [item async for item in items]

        return collect()

    def close(self) -> None:
        self.run(self.client.close())

    def resource(self, path: str = "messages") -> Any:
        """The class of a resource, which instrumentation patches."""
        name = {"messages": "Messages", "batches": "Batches", "models": "Models"}[path.rpartition(".")[2]]
        module = path.removesuffix(".batches") if path.endswith("batches") else path
        found = importlib.import_module(f"{self.sdk.__name__}.resources.{module}")
        return getattr(found, f"Async{name}" if self.is_async else name)

    def group(self, path: str, of: Any = None) -> Any:
        found = self.client if of is None else of
        for name in path.split("."):
            found = getattr(found, name)
        return found


class Seen:
    """Calls of a method that was replaced: the arguments and the result."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.calls: list[tuple[dict[str, Any], Any]] = []

    def around(self, method: Any, *, bound: bool = False) -> Any:
        """Return what instrumentation puts in the place of a method."""

        def arguments(args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any]:
            assert len(args) == (not bound)
            headers = {name.lower(): value for name, value in (kwargs.get("extra_headers") or {}).items()}
            return {**kwargs, "extra_headers": headers} if headers else kwargs

        @wraps(method)
        def call(*args: Any, **kwargs: Any) -> Any:
            result = method(*args, **kwargs)
            self.calls.append((arguments(args, kwargs), result))
            return result

        @wraps(method)
        async def acall(*args: Any, **kwargs: Any) -> Any:
            result = await method(*args, **kwargs)
            self.calls.append((arguments(args, kwargs), result))
            return result

        return acall if self.client.is_async else call


ENVELOPES = {"with_raw_response": "raw", "with_streaming_response": "stream"}
CALLS: list[tuple[str, str, dict[str, Any]]] = [
    ("messages", "create", ASK),
    ("messages", "create", {**ASK, "stream": True}),
    ("messages", "count_tokens", {name: ASK[name] for name in ("model", "messages")}),
    ("models", "retrieve", {"model_id": "claude-haiku-4-5"}),
    ("models", "list", {"limit": 1}),
    ("messages.batches", "create", {"requests": [{"custom_id": "a", "params": ASK}]}),
    ("messages.batches", "list", {}),
    ("beta.messages", "create", ASK),
    ("beta.messages", "parse", ASK),
    ("beta.messages", "count_tokens", {name: ASK[name] for name in ("model", "messages")}),
]


def read(client: Client, response: Any) -> Any:
    """Return the parsed response, and for a stream its events."""

    async def aread() -> Any:
        result = await response.parse()
        return [event async for event in result] if "Stream" in type(result).__name__ else result

    if client.is_async:
        return aread()
    result = response.parse()
    return list(result) if "Stream" in type(result).__name__ else result


@pytest.mark.parametrize("envelope", ENVELOPES)
@pytest.mark.parametrize("on", ["class", "instance"])
class TestWholeResponses:
    @pytest.mark.parametrize(("group", "name", "arguments"), CALLS)
    def test_a_replaced_method_sees_the_call_and_the_response(
        self, client: Client, monkeypatch: Any, envelope: str, on: str, group: str, name: str, arguments: Any
    ) -> None:
        if name == "parse" and envelope == "with_streaming_response":
            pytest.skip("the official SDK has no such method")
        seen = Seen(client)
        owner = client.resource(group) if on == "class" else client.group(group)
        monkeypatch.setattr(owner, name, seen.around(getattr(owner, name), bound=on == "instance"))
        method = getattr(client.group(f"{group}.{envelope}"), name)

        if envelope == "with_raw_response":
            response = client.run(method(**arguments))
            result = client.run(read(client, response))
        else:
            manager = method(**arguments)
            assert seen.calls == []  # The call is made at the start of the block.
            result = client.entered(manager, lambda response: read(client, response))

        [(given, returned)] = seen.calls
        assert given == {**arguments, "extra_headers": {"x-stainless-raw-response": ENVELOPES[envelope]}}
        assert isinstance(returned, client.sdk.AsyncAPIResponse if client.is_async else client.sdk.APIResponse)
        assert returned.status_code == 200
        assert not hasattr(result, "parse")
        if arguments.get("stream"):
            assert [event.type for event in result][-1] == "message_stop"

    def test_headers_of_the_caller_stay(
        self, client: Client, fake: FakeAnthropic, monkeypatch: Any, envelope: str, on: str
    ) -> None:
        seen = Seen(client)
        owner = client.resource() if on == "class" else client.client.messages
        monkeypatch.setattr(owner, "create", seen.around(owner.create, bound=on == "instance"))
        headers = {"X-Trace": "one"}
        method = getattr(client.client.messages, envelope).create
        result = method(**ASK, extra_headers=headers)
        if envelope == "with_raw_response":
            client.run(result)
        else:
            client.entered(result, lambda response: None)
        assert headers == {"X-Trace": "one"}
        assert seen.calls[0][0]["extra_headers"]["x-trace"] == "one"
        assert fake.requests[-1].headers["x-trace"] == "one"

    def test_the_whole_client_passes_calls_on(self, client: Client, monkeypatch: Any, envelope: str, on: str) -> None:
        seen = Seen(client)
        for group in ("messages", "beta.messages", "messages.batches"):
            owner = client.resource(group) if on == "class" else client.group(group)
            name = "list" if group.endswith("batches") else "create"
            monkeypatch.setattr(owner, name, seen.around(getattr(owner, name), bound=on == "instance"))
        variant = getattr(client.client, envelope)
        calls = [
            lambda: variant.messages.create(**ASK),
            lambda: variant.beta.messages.create(**ASK),
            lambda: variant.messages.batches.list(),
            lambda: getattr(client.client.beta, envelope).messages.create(**ASK),
        ]
        for number, call in enumerate(calls, 1):
            if envelope == "with_raw_response":
                client.run(call())
            else:
                client.entered(call(), lambda response: None)
            assert len(seen.calls) == number

    def test_an_error_passes_through(
        self, client: Client, fake: FakeAnthropic, monkeypatch: Any, envelope: str, on: str
    ) -> None:
        found: list[BaseException] = []
        owner = client.resource() if on == "class" else client.client.messages
        method = owner.create

        def call(*args: Any, **kwargs: Any) -> Any:
            try:
                return method(*args, **kwargs)
            except client.sdk.APIStatusError as error:
                found.append(error)
                raise

        async def acall(*args: Any, **kwargs: Any) -> Any:
            try:
                return await method(*args, **kwargs)
            except client.sdk.APIStatusError as error:
                found.append(error)
                raise

        monkeypatch.setattr(owner, "create", acall if client.is_async else call)
        fake.fault.invalid_request()
        with pytest.raises(client.sdk.BadRequestError) as caught:  # noqa: PT012
            result = getattr(client.client.messages, envelope).create(**ASK)
            if envelope == "with_raw_response":
                client.run(result)
            else:
                client.entered(result, lambda response: None)
        assert found == [caught.value]


def test_a_subclass_of_a_resource_sees_calls_with_whole_responses(client: Client) -> None:
    resource: Any = client.resource()
    seen = Seen(client)

    class Observed(resource):
        create = seen.around(resource.create)

    client.client.messages = Observed(client.client)
    client.run(client.client.messages.with_raw_response.create(**ASK))
    client.run(client.client.with_raw_response.messages.create(**ASK))
    assert len(seen.calls) == 2


def test_a_method_of_one_client_stays_replaced(client: Client) -> None:
    client.client.messages.create = lambda **arguments: arguments
    assert client.client.messages.create(**ASK) == ASK
    assert client.client.messages.create(model="m") == {"model": "m"}


def test_the_header_asks_for_the_whole_response(client: Client) -> None:
    for value in ("raw", "true"):
        headers = {"x-stainless-raw-response": value}
        response = client.run(client.client.messages.create(**ASK, extra_headers=headers))
        assert response.status_code == 200
        assert response.is_closed
        parsed = client.run(response.parse())
        assert parsed.role == "assistant"
        assert headers == {"x-stainless-raw-response": value}
    plain = client.run(client.client.messages.create(**ASK, extra_headers={"x-stainless-raw-response": ""}))
    assert plain.role == "assistant"


def test_the_header_is_not_sent_and_not_kept_for_the_next_page(fake: FakeAnthropic, plain_environment: None) -> None:
    with ours.Anthropic(base_url=fake.url, api_key="offline") as client:
        page: Any = client.models.list(limit=1, extra_headers={"X-Stainless-Raw-Response": "raw", "X-Trace": "one"})
        assert len(list(page.parse())) > 1
    assert all("x-stainless-raw-response" not in request.headers for request in fake.requests)
    assert all(request.headers["x-trace"] == "one" for request in fake.requests)


UNUSED = ("_call.enveloped", "_call.request_options", "_streaming.observed", "_streaming.raw_stream", "_verbs")
SCRIPT = """
import sys
import anthropic_messages
from anthropic_messages.testing import FakeAnthropic

ask = {ask!r}
with FakeAnthropic() as fake, anthropic_messages.Anthropic(base_url=fake.url, api_key="offline") as client:
    client.messages.with_raw_response.create(**ask)
    list(client.messages.create(**ask, stream=True))
    with client.messages.stream(**ask) as stream:
        stream.get_final_message()
print([name for name in {unused!r} if f"anthropic_messages.{{name}}" in sys.modules])
"""


def test_a_call_that_nobody_observes_loads_nothing_for_it() -> None:
    script = SCRIPT.format(ask=ASK, unused=UNUSED)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


class TestMethods:
    """Methods look the same to `inspect` and `unittest.mock`."""

    def methods(self, sdk: Any, of: str, without: tuple[str, ...] = ()) -> dict[str, Callable[..., Any]]:
        found: dict[str, Any] = {}

        def walk(path: str, owner: Any, depth: int) -> None:
            for name in dir(owner):
                if name.startswith("_") or name in without:
                    continue
                try:
                    value = getattr(owner, name)
                except Exception:
                    continue
                if inspect.ismethod(value) or inspect.isfunction(value):
                    found[f"{path}.{name}"] = value
                elif "resources" in type(value).__module__ and depth < 4:
                    walk(f"{path}.{name}", value, depth + 1)

        walk("client", getattr(sdk, of)(api_key="offline"), 0)
        return found

    @pytest.mark.parametrize("of", ["Anthropic", "AsyncAnthropic"])
    @pytest.mark.parametrize("check", [inspect.iscoroutinefunction, asyncio.iscoroutinefunction])
    def test_the_same_are_coroutine_functions(self, of: str, check: Any, plain_environment: None) -> None:
        theirs, mine = self.methods(official, of), self.methods(ours, of)
        shared = theirs.keys() & mine.keys()
        assert {"client.messages.create", "client.beta.messages.batches.create", "client.close"} <= shared
        differ = {name for name in shared if check(theirs[name]) != check(mine[name])}
        # Downloads of the official SDK return a coroutine from a plain function there.
        assert [name for name in differ if not (name.endswith(".download") and "with_raw_response" in name)] == []

    @pytest.mark.parametrize("path", ["messages", "beta.messages", "messages.batches", "models"])
    def test_a_class_has_its_methods_itself(self, client: Client, path: str) -> None:
        cls = client.resource(path)
        names = ("list", "retrieve") if path != "messages" and "beta" not in path else ("create", "count_tokens")
        for name in names:
            assert inspect.isfunction(vars(cls)[name])
            assert "self" in inspect.signature(vars(cls)[name]).parameters

    def test_a_method_can_be_autospecced(self, client: Client) -> None:
        cls = client.resource()
        with patch.object(cls, "create", autospec=True, return_value="stub") as stub:
            assert client.client.messages.create(**ASK) == "stub"
        stub.assert_called_once_with(client.client.messages, **ASK)
        assert client.run(client.client.messages.create(**ASK)).role == "assistant"

    def test_a_stub_serves_whole_responses(self, client: Client) -> None:
        async def acreate(**arguments: Any) -> Any:
            return "stub"

        client.client.messages.create = acreate if client.is_async else lambda **arguments: "stub"
        assert client.run(client.client.messages.with_raw_response.create(**ASK)) == "stub"


def counted(client: Client, log: list[str]) -> Callable[[Any], Any]:
    """Return a function that wraps an iterator and notes the types of its events and its end."""

    def each(iterator: Any) -> Any:
        for event in iterator:
            log.append(event.type)
            yield event
        log.append("end")

    async def aeach(iterator: Any) -> Any:
        async for event in iterator:
            log.append(event.type)
            yield event
        log.append("end")

    return aeach if client.is_async else each


@pytest.fixture
def answered(fake: FakeAnthropic) -> FakeAnthropic:
    fake.reply(TEXT)
    return fake


READS: dict[str, Callable[[Client, Any], Any]] = {
    "iteration": lambda client, stream: client.listed(stream),
    "text_stream": lambda client, stream: client.listed(stream.text_stream),
    "get_final_message": lambda client, stream: stream.get_final_message(),
    "get_final_text": lambda client, stream: stream.get_final_text(),
    "until_done": lambda client, stream: stream.until_done(),
}


@pytest.mark.usefixtures("answered")
class TestStreams:
    def stream(self, client: Client) -> Any:
        return client.run(client.client.messages.create(**ASK, stream=True))

    def manager_class(self, client: Client) -> Any:
        module = "anthropic.lib.streaming" if client.sdk is official else "anthropic_messages.streaming"
        name = "AsyncMessageStreamManager" if client.is_async else "MessageStreamManager"
        return getattr(importlib.import_module(module), name)

    def stream_class(self, client: Client) -> Any:
        return client.sdk.AsyncStream if client.is_async else client.sdk.Stream

    def test_an_iterator_of_a_stream_of_events(self, client: Client) -> None:
        log: list[str] = []
        stream = self.stream(client)
        stream._iterator = counted(client, log)(stream._iterator)
        types = [event.type for event in client.all(stream)]
        assert types[0] == "message_start"
        assert log == [*types, "end"]

    def test_single_events(self, client: Client) -> None:
        log: list[str] = []
        stream = self.stream(client)
        stream._iterator = counted(client, log)(stream._iterator)
        first = client.run(stream.__anext__() if client.is_async else stream.__next__())
        assert log == [first.type] == ["message_start"]
        rest = client.all(stream)
        assert log == ["message_start", *(event.type for event in rest), "end"]

    @pytest.mark.parametrize("read", READS)
    @pytest.mark.parametrize("side", ["messages", "beta.messages"])
    def test_an_iterator_of_a_message_stream(self, client: Client, read: str, side: str) -> None:
        log: list[str] = []

        def use(stream: Any) -> Any:
            stream._iterator = counted(client, log)(stream._iterator)
            return READS[read](client, stream)

        result = client.entered(client.group(side).stream(**ASK), use)
        assert log[0] == "message_start"
        assert log[-2:] == ["message_stop", "end"]
        assert "text" in log
        if read == "iteration":
            assert [event.type for event in result] == log[:-1]
        if read == "text_stream":
            assert "".join(result) == TEXT

    def test_the_text_and_the_end_of_a_message_stream(self, client: Client) -> None:
        """Instrumentation that is no part of the stream itself assigns what reads the stream through it."""

        def use(stream: Any) -> Any:
            text = stream.text_stream
            stream.text_stream = text
            assert stream.text_stream is text
            own = stream.until_done

            def until_done() -> Any:
                log.append("until_done")
                return own()

            stream.until_done = until_done
            return stream.get_final_text()

        log: list[str] = []
        assert client.entered(client.client.messages.stream(**ASK), use) == TEXT
        assert log == ["until_done"]

    @pytest.mark.parametrize("read", READS)
    @pytest.mark.parametrize("side", ["messages", "beta.messages"])
    def test_a_raw_stream(self, client: Client, read: str, side: str) -> None:
        log: list[str] = []
        closed: list[str] = []

        class Raw:
            def __init__(self, raw: Any) -> None:
                self.raw = raw

            def __getattr__(self, name: str) -> Any:
                return getattr(self.raw, name)

            def __iter__(self) -> Any:
                return counted(client, log)(self.raw)

            def __aiter__(self) -> Any:
                return counted(client, log)(self.raw)

            def close(self) -> Any:
                closed.append("closed")
                return self.raw.close()

        found: list[Any] = []

        def use(stream: Any) -> Any:
            raw = stream._raw_stream
            assert raw.response is stream.response
            stream._raw_stream = Raw(raw)
            found.append(stream)
            return READS[read](client, stream)

        result = client.entered(client.group(side).stream(**ASK), use)
        assert log[0] == "message_start"
        assert log[-2:] == ["message_stop", "end"]
        assert "text" not in log
        assert log.count("content_block_delta") > 1
        assert closed == ["closed"]
        assert found[0].current_message_snapshot.content[0].text == TEXT
        assert found[0].response.is_closed
        if read == "iteration":
            assert [event.type for event in result if event.type in log] == log[:-1]
            assert [event.text for event in result if event.type == "text"]
        if read == "text_stream":
            assert "".join(result) == TEXT

    def test_a_raw_stream_is_read_directly(self, client: Client) -> None:
        events = client.entered(client.client.messages.stream(**ASK), lambda stream: client.listed(stream._raw_stream))
        assert [event.type for event in events][:1] == ["message_start"]
        assert "text" not in [event.type for event in events]
        assert "".join(event.delta.text for event in events if event.type == "content_block_delta") == TEXT

    def test_a_stream_class_that_overrides_the_iteration(self, client: Client, monkeypatch: Any) -> None:
        log: list[str] = []
        cls = self.stream_class(client)
        own = cls.__stream__
        monkeypatch.setattr(cls, "__stream__", lambda stream: counted(client, log)(own(stream)))
        stream = self.stream(client)
        first = client.run(stream.__anext__() if client.is_async else stream.__next__())
        assert first.type == "message_start"
        types = [event.type for event in client.all(stream)]
        assert log == ["message_start", *types, "end"]

    def test_a_cached_property_on_the_class(self, client: Client, monkeypatch: Any) -> None:
        """Instrumentation replaces the attribute `_iterator` of all streams of events, but not of message streams."""
        log: list[str] = []
        cls = self.stream_class(client)
        assert isinstance(vars(cls)["_iterator"], cached_property)
        create = cls._iterator.func
        replaced: Any = cached_property(lambda stream: counted(client, log)(create(stream)))
        replaced.__set_name__(cls, "_iterator")
        monkeypatch.setattr(cls, "_iterator", replaced)
        stream = self.stream(client)
        types = [event.type for event in client.all(stream)]
        assert log == [*types, "end"]

    @pytest.mark.parametrize("ending", ["block", "close", "early"])
    def test_close_is_called_once_for_each_end(self, client: Client, monkeypatch: Any, ending: str) -> None:
        """With a `close` on the class, instrumentation learns of the end of a block, after the last event."""
        log: list[str] = []
        cls = self.stream_class(client)
        own = cls.close

        def close(stream: Any) -> Any:
            log.append("close")
            return own(stream)

        monkeypatch.setattr(cls, "close", close)
        stream = self.stream(client)

        def use(stream: Any) -> Any:
            return None if ending == "early" else client.listed(stream)

        if ending == "close":
            client.all(stream)
            assert log == []
            client.run(stream.close())
        else:
            client.entered(stream, use)
        assert log == ["close"]
        assert stream.response.is_closed

    def test_the_manager_is_entered(self, client: Client, monkeypatch: Any) -> None:
        log: list[Any] = []
        cls = self.manager_class(client)
        name = "__aenter__" if client.is_async else "__enter__"
        own = getattr(cls, name)

        def enter(manager: Any) -> Any:
            log.append(manager.note)
            return own(manager)

        monkeypatch.setattr(cls, name, enter)
        manager = client.client.messages.stream(**ASK)
        manager.note = "kept"
        assert not hasattr(manager, "other")
        assert client.entered(manager, lambda stream: stream.get_final_text()) == TEXT
        assert log == ["kept"]

    @pytest.mark.parametrize("side", ["messages", "beta.messages"])
    def test_the_request_of_a_manager_is_replaced(self, client: Client, side: str) -> None:
        log: list[str] = []
        manager = client.group(side).stream(**ASK)
        beta = "Beta" if side == "beta.messages" else ""
        name = f"_{beta}{'Async' if client.is_async else ''}MessageStreamManager__api_request"
        request = getattr(manager, name)

        def send() -> Any:
            log.append("sent")
            return request()

        async def asend() -> Any:
            log.append("sent")
            return await request

        setattr(manager, name, asend() if client.is_async else send)
        assert client.entered(manager, lambda stream: stream.get_final_text()) == TEXT
        assert log == ["sent"]

    def test_a_dropped_stream_still_frees_its_connection(self, fake: FakeAnthropic) -> None:
        with ours.Anthropic(base_url=fake.url, api_key="offline") as client:
            gc.disable()
            try:
                stream: Any = client.messages.create(**ASK, stream=True)
                next(stream)
                assert stream._iterator is not stream._iterator
                response = stream.response
                del stream
                assert response.is_closed
            finally:
                gc.enable()


@pytest.mark.parametrize("on", ["class", "instance"])
@pytest.mark.parametrize("compact", [None, {"tokens": 100_000, "method": "compact"}])
@pytest.mark.parametrize("streams", [False, True])
def test_requests_of_a_tool_loop_pass_through_replaced_methods(
    fake: FakeAnthropic, plain_environment: None, monkeypatch: Any, on: str, compact: Any, streams: bool
) -> None:
    """Replaced methods need not keep their signature. The official SDK runs tools through the same methods."""
    seen: list[str] = []

    def replace(owner: Any, name: str) -> None:
        own = getattr(owner, name)

        def call(*args: Any, **kwargs: Any) -> Any:
            seen.append(name)
            return own(*args, **kwargs)

        monkeypatch.setattr(owner, name, call)

    @ours.beta_tool
    def get_weather(city: str) -> str:
        """Return the weather.

        Args:
            city: The city.
        """
        return f"18 degrees in {city}"

    with ours.Anthropic(base_url=fake.url, api_key="offline") as client:
        owner = type(client.beta.messages) if on == "class" else client.beta.messages
        for name in ("create", "parse", "stream"):
            replace(owner, name)
        fake.tool_use("get_weather", {"city": "Paris"})
        fake.reply(TEXT)
        runner = client.beta.messages.run_tools(**ASK, tools=[get_weather], stream=streams, compact=compact)
        assert runner.until_done().content[0].text == TEXT
    assert seen == ["stream" if streams else "create"] * 2


class Requests:
    """What a replaced `client.request` sees."""

    def __init__(self, client: Client) -> None:
        self.client = client
        self.seen: list[tuple[str, str, Any, bool]] = []
        self.results: list[Any] = []
        self.events: list[str] = []
        self.change: Callable[[Any], None] = lambda options: None

    def around(self, method: Any) -> Any:
        def before(args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
            options = args[-1]
            assert set(kwargs) <= {"stream", "stream_cls"}
            # The official SDK adds `?beta=true` in its older API version only.
            self.seen.append((options.method, options.url.partition("?")[0], options, bool(kwargs.get("stream"))))
            self.change(options)
            if kwargs.get("stream"):
                events = self.events

                class Observed(kwargs["stream_cls"]):  # type: ignore[misc]
                    def __stream__(self) -> Any:
                        return each(super().__stream__())

                each = counted(self.client, events)
                kwargs["stream_cls"] = Observed

        @wraps(method)
        def call(*args: Any, **kwargs: Any) -> Any:
            before(args, kwargs)
            self.results.append(method(*args, **kwargs))
            return self.results[-1]

        @wraps(method)
        async def acall(*args: Any, **kwargs: Any) -> Any:
            before(args, kwargs)
            self.results.append(await method(*args, **kwargs))
            return self.results[-1]

        return acall if self.client.is_async else call


@pytest.fixture(params=["class", "instance", "subclass"])
def requests(request: pytest.FixtureRequest, client: Client, monkeypatch: Any) -> Requests:
    found = Requests(client)
    cls = type(client.client)
    if request.param == "subclass":
        replaced = {"request": found.around(cls.request)}
        settings = {"base_url": str(client.client.base_url), "api_key": "offline"}
        client.client = type(cls.__name__, (cls,), replaced)(**settings)
    else:
        owner = cls if request.param == "class" else client.client
        monkeypatch.setattr(owner, "request", found.around(owner.request))
    return found


class TestRequests:
    """Calls of resources pass through a `client.request` that was replaced."""

    @pytest.mark.parametrize("side", ["messages", "beta.messages"])
    def test_a_message(self, client: Client, requests: Requests, side: str) -> None:
        message = client.run(client.group(side).create(**ASK))
        [(method, url, options, streams)] = requests.seen
        assert (method, url, streams) == ("post", "/v1/messages", False)
        assert options.json_data["model"] == ASK["model"]
        assert list(options.json_data["messages"]) == ASK["messages"]
        assert requests.results == [message]
        assert message.role == "assistant"

    def test_a_whole_response(self, client: Client, requests: Requests) -> None:
        response = client.run(client.client.messages.with_raw_response.create(**ASK))
        [(_, _, options, _)] = requests.seen
        headers = {name.lower(): value for name, value in options.headers.items()}
        assert headers["x-stainless-raw-response"] == "raw"
        assert requests.results == [response]
        assert response.status_code == 200

    def test_an_unread_response(self, client: Client, requests: Requests) -> None:
        manager = client.client.messages.with_streaming_response.create(**ASK)
        assert requests.seen == []
        message = client.entered(manager, lambda response: response.parse())
        assert message.role == "assistant"
        [response] = requests.results
        assert response.status_code == 200

    def test_a_stream_of_events(self, client: Client, requests: Requests, answered: FakeAnthropic) -> None:
        types = [event.type for event in client.all(client.run(client.client.messages.create(**ASK, stream=True)))]
        assert [streams for *_, streams in requests.seen] == [True]
        assert types[0] == "message_start"
        assert requests.events == [*types, "end"]

    @pytest.mark.parametrize("read", READS)
    @pytest.mark.parametrize("side", ["messages", "beta.messages"])
    def test_a_message_stream(
        self, client: Client, requests: Requests, answered: FakeAnthropic, side: str, read: str
    ) -> None:
        manager = client.group(side).stream(**ASK)
        assert requests.seen == []
        result = client.entered(manager, lambda stream: READS[read](client, stream))
        assert [(method, url, streams) for method, url, _, streams in requests.seen] == [("post", "/v1/messages", True)]
        assert requests.events[0] == "message_start"
        assert requests.events[-2:] == ["message_stop", "end"]
        assert "text" not in requests.events
        if read == "text_stream":
            assert "".join(result) == TEXT
        if read == "get_final_message":
            assert result.content[0].text == TEXT

    def test_structured_output(self, client: Client, requests: Requests, fake: FakeAnthropic) -> None:
        class City(pydantic.BaseModel):
            name: str

        fake.reply('{"name": "Paris"}')
        message = client.run(client.client.messages.parse(**ASK, output_format=City))
        assert message.parsed_output == City(name="Paris")
        [(_, _, options, _)] = requests.seen
        assert options.json_data["output_config"]["format"]["type"] == "json_schema"

    def test_other_operations(self, client: Client, requests: Requests) -> None:
        client.run(client.client.messages.count_tokens(model=ASK["model"], messages=ASK["messages"]))
        client.run(client.client.models.retrieve("claude-haiku-4-5"))
        batch = client.run(client.client.messages.batches.create(requests=[{"custom_id": "a", "params": ASK}]))
        client.run(client.client.messages.batches.cancel(batch.id))
        assert [(method, url) for method, url, *_ in requests.seen] == [
            ("post", "/v1/messages/count_tokens"),
            ("get", "/v1/models/claude-haiku-4-5"),
            ("post", "/v1/messages/batches"),
            ("post", f"/v1/messages/batches/{batch.id}/cancel"),
        ]

    def test_pages(self, client: Client, requests: Requests) -> None:
        items = client.all(client.client.models.list(limit=2))
        assert len(items) > 2
        assert len(requests.seen) == (len(items) + 1) // 2
        assert {(method, url) for method, url, *_ in requests.seen} == {("get", "/v1/models")}

    def test_other_endpoints(self, client: Client, requests: Requests, fake: FakeAnthropic) -> None:
        message = client.run(client.client.post("/v1/messages", cast_to=client.sdk.types.Message, body=ASK))
        assert message.role == "assistant"
        options = {"headers": {"x-trace": "one"}, "params": {"limit": 1}}
        page = client.run(client.client.get("/v1/models", cast_to=object, options=options))
        assert len(page["data"]) == 1
        assert fake.requests[-1].headers["x-trace"] == "one"
        assert [(method, url) for method, url, *_ in requests.seen] == [
            ("post", "/v1/messages"),
            ("get", "/v1/models"),
        ]

    def test_changes_are_sent(self, client: Client, requests: Requests, fake: FakeAnthropic) -> None:
        def change(options: Any) -> None:
            options.json_data = {**options.json_data, "max_tokens": 7}
            options.headers = {"x-trace": "one"}

        requests.change = change
        client.run(client.client.messages.create(**ASK))
        assert fake.requests[-1].body["max_tokens"] == 7
        assert fake.requests[-1].headers["x-trace"] == "one"

    def test_messages_of_a_generator_arrive(self, client: Client, requests: Requests, fake: FakeAnthropic) -> None:
        if client.sdk is official:
            pytest.skip("there the observer and the SDK share the generator")
        requests.change = lambda options: list(options.json_data["messages"])  # type: ignore[assignment, return-value]
        client.run(client.client.messages.create(**ASK | {"messages": iter(ASK["messages"])}))
        assert fake.requests[-1].body["messages"] == ASK["messages"]

    def test_an_error(self, client: Client, requests: Requests, fake: FakeAnthropic) -> None:
        fake.fault.invalid_request()
        with pytest.raises(client.sdk.BadRequestError):
            client.run(client.client.messages.create(**ASK))
        fake.fault.invalid_request()
        with pytest.raises(client.sdk.BadRequestError):
            client.entered(client.client.messages.stream(**ASK), lambda stream: None)
        assert len(requests.seen) == 2


def test_a_dropped_client_is_observed(fake: FakeAnthropic, monkeypatch: Any, sdk: Any) -> None:
    seen: list[Any] = []
    own = sdk.Anthropic.request

    def request(*args: Any, **kwargs: Any) -> Any:
        seen.append(args[-1].url)
        return own(*args, **kwargs)

    monkeypatch.setattr(sdk.Anthropic, "request", request)
    assert sdk.Anthropic(base_url=fake.url, api_key="offline").messages.create(**ASK).role == "assistant"
    assert len(seen) == 1
