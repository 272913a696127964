"""Hooks of clients, over real sockets."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Any, cast

import anyio
import httpx
import pytest

from anthropic_messages import Anthropic, Attempt, BadRequestError, CallHook, CallInfo, RetryPolicy
from anthropic_messages._observe.log import LogHook
from anthropic_messages.otel import OpenTelemetry
from tests.facade.conftest import QUESTION, World
from tests.facade.streaming.test_streams import START, TEXT, ending
from tests.support.wire import (
    MESSAGE,
    Answer,
    Wire,
    failure,
    half_an_answer,
    hang_up,
    reply,
    reset,
    silence,
    sse,
    stream,
    wait_for_hang_up,
)

BUSY = failure(529, "overloaded_error", retry_after_ms="1")
WHOLE = stream(START, *TEXT, *ending(output_tokens=9))
QUICK = RetryPolicy(2, first_wait=0.001)


class Recorder:
    """A hook that records the notifications of all calls. `calls` has the calls in the order of their ends."""

    def __init__(self, capture: Any = "totals") -> None:
        self.notified: list[str] = []
        self.attempts: list[Attempt] = []
        self.calls: list[CallInfo] = []
        self.capture = capture

    def __call__(self, call: CallInfo) -> CallHook:
        recorder = self
        self.notified.append("began")

        class Hook(CallHook):
            capture = recorder.capture

            def attempt_started(self, request: httpx.Request) -> None:
                recorder.notified.append("attempt")
                request.headers["x-attempt"] = str(self.call.attempts + 1)

            def attempt_ended(self, attempt: Attempt) -> None:
                recorder.notified.append("came" if attempt.error is None else type(attempt.error).__name__)
                recorder.attempts.append(attempt)

            def ended(self) -> None:
                recorder.notified.append(str(self.call.outcome))
                recorder.calls.append(self.call)

        return Hook(call)

    @property
    def call(self) -> CallInfo:
        (call,) = self.calls
        return call


def use(world: World, blocking: Callable[[Any], Any], awaited: Callable[[Any], Any], **settings: Any) -> Any:
    return world.use(world.client(**settings), blocking if world.name == "sync" else awaited)


class TestACall:
    def test_that_is_answered(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        message = world.create({"hooks": [recorder]}, temperature=0.5)
        assert recorder.notified == ["began", "attempt", "came", "done"]
        call = recorder.call
        assert (call.operation, call.url, call.streams) == ("messages.create", f"{wire.url}/v1/messages", False)
        assert call.params == {**QUESTION, "temperature": 0.5}
        assert call.body == wire.only.content
        assert (call.attempts, call.status_code, call.request_id) == (1, 200, "req_1")
        assert (call.outcome, call.error, call.time_to_first_event) == ("done", None, None)
        assert call.answer is message
        assert 0 < call.elapsed < 10
        assert call.elapsed == call.elapsed  # The duration no longer changes.

    def test_that_is_tried_again(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        wire.script = [hang_up, BUSY]
        world.create({"hooks": [recorder], "retry_policy": QUICK})
        attempts = recorder.attempts
        assert [(attempt.operation, attempt.number) for attempt in attempts] == [
            ("messages.create", number) for number in (1, 2, 3)
        ]
        assert [attempt.response and attempt.response.status_code for attempt in attempts] == [None, 529, 200]
        names = [type(attempt.error).__name__ for attempt in attempts]
        assert names == ["APIConnectionError", "OverloadedError", "NoneType"]
        assert [attempt.wait is None for attempt in attempts] == [False, False, True]
        assert all(0 <= attempt.elapsed <= recorder.call.elapsed for attempt in attempts)
        assert recorder.notified[-1] == "done"
        assert recorder.call.attempts == 3
        shown = [re.sub(r"[0-9.e-]+ s", "_ s", repr(attempt)) for attempt in attempts]
        assert shown[0].startswith("<Attempt 1 of messages.create: The connection broke before ")
        assert shown[1:] == [
            "<Attempt 2 of messages.create: 529 after _ s, next in _ s>",
            "<Attempt 3 of messages.create: 200 after _ s>",
        ]
        assert re.fullmatch(r"<CallInfo messages.create, done after [0-9.]+ s>", repr(recorder.call))

    def test_headers_can_be_added_to_each_attempt(self, world: World, wire: Wire) -> None:
        wire.script = [BUSY]
        world.create({"hooks": [Recorder()]})
        assert [request.headers["x-attempt"] for request in wire.received] == ["1", "2"]

    @pytest.mark.parametrize("answer", [hang_up, half_an_answer, failure(400, "invalid_request_error"), reply(body=[])])
    def test_that_fails(self, world: World, wire: Wire, answer: Answer) -> None:
        recorder = Recorder()
        wire.script = [answer]
        with pytest.raises(Exception) as caught:  # noqa: PT011 - the hook receives the same exception
            world.create({"hooks": [recorder], "max_retries": 0})
        assert recorder.call.outcome == "failed"
        assert recorder.call.error is caught.value
        assert recorder.call.answer is None

    def test_that_is_cancelled(self, world: World, wire: Wire) -> None:
        if world.name == "sync":
            pytest.skip("threads are not cancelled")
        recorder = Recorder()
        wire.script = [silence]

        async def cancelled(client: Any) -> None:
            with anyio.move_on_after(0.2):
                await client.messages.create(**QUESTION)

        world.use(world.client(hooks=[recorder]), cancelled)
        assert recorder.notified == ["began", "attempt", "cancelled"]
        assert type(recorder.call.error).__name__ in ("CancelledError", "Cancelled")

    def test_that_never_began(self, world: World) -> None:
        recorder = Recorder()
        client = world.client(hooks=[recorder])
        with pytest.raises(TypeError):
            use(world, lambda c: c.messages.create(), lambda c: c.messages.create(), hooks=[recorder])
        client.messages.stream(**QUESTION)
        client.messages.with_streaming_response.create(**QUESTION)
        assert recorder.notified == []

    def test_that_streams_for_the_sake_of_the_connection(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        wire.script = [WHOLE]
        message = world.create({"hooks": [recorder]}, max_tokens=64_000)
        assert (recorder.call.streams, recorder.call.outcome) == (False, "done")
        assert recorder.call.answer is message


class TestAStream:
    """All types of streams with all types of ends."""

    @pytest.mark.parametrize("kind", ["follow", "raw_events"])
    def test_to_its_end(self, world: World, wire: Wire, kind: str) -> None:
        recorder = Recorder()
        wire.script = [BUSY, WHOLE]
        getattr(world, kind)({"hooks": [recorder]})
        assert recorder.notified == ["began", "attempt", "OverloadedError", "attempt", "came", "done"]
        call = recorder.call
        assert call.streams
        assert call.time_to_first_event is not None
        assert recorder.attempts[-1].elapsed <= call.time_to_first_event <= call.elapsed
        assert (call.answer.id, call.answer.model, call.answer.stop_reason) == ("msg_1", MESSAGE["model"], "end_turn")
        assert (call.answer.usage.input_tokens, call.answer.usage.output_tokens) == (14, 9)
        assert call.answer.content == []

    @pytest.mark.parametrize("kind", ["follow", "raw_events"])
    def test_with_its_content(self, world: World, wire: Wire, kind: str) -> None:
        recorder = Recorder("content")
        wire.script = [WHOLE]
        getattr(world, kind)({"hooks": [recorder]})
        assert recorder.call.answer.content[0].text == "Paris."

    def test_with_nothing(self, world: World, wire: Wire) -> None:
        recorder = Recorder("nothing")
        wire.script = [WHOLE]
        world.raw_events({"hooks": [recorder]})
        assert (recorder.call.outcome, recorder.call.answer) == ("done", None)

    def test_all_events_in_one_piece(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        wire.script = [stream(sse(START, *TEXT, *ending(output_tokens=9)))]
        world.raw_events({"hooks": [recorder]})
        assert (recorder.call.outcome, recorder.call.answer.usage.output_tokens) == ("done", 9)

    @pytest.mark.parametrize("kind", ["follow", "raw_events"])
    @pytest.mark.parametrize("end", [None, reset, stream])
    def test_that_fails(self, world: World, wire: Wire, kind: str, end: Any) -> None:
        recorder = Recorder()
        error = {"type": "error", "error": {"type": "overloaded_error", "message": "Busy."}}
        wire.script = [stream(START, TEXT[0], error) if end is stream else stream(START, TEXT[0], then=end)]
        try:
            seen = getattr(world, kind)({"hooks": [recorder]})
            caught = seen.error
        except Exception as raised:
            caught = raised
        assert recorder.notified == ["began", "attempt", "came", "failed"]
        assert recorder.call.error is caught
        assert recorder.call.answer.usage.input_tokens == 14

    def test_that_is_closed_early(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]

        def blocking(client: Any) -> None:
            with client.messages.stream(**QUESTION) as stream:
                next(iter(stream))

        async def awaited(client: Any) -> None:
            async with client.messages.stream(**QUESTION) as stream:
                await anext(stream)

        use(world, blocking, awaited, hooks=[recorder])
        assert recorder.notified == ["began", "attempt", "came", "abandoned"]
        assert recorder.call.answer.usage.input_tokens == 14
        assert recorder.call.error is None

    def test_an_exception_of_the_reader(self, world: World, wire: Wire) -> None:
        """The call did not fail."""
        recorder = Recorder()
        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]

        def blocking(client: Any) -> None:
            with client.messages.stream(**QUESTION):
                raise ZeroDivisionError

        async def awaited(client: Any) -> None:
            async with client.messages.stream(**QUESTION):
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            use(world, blocking, awaited, hooks=[recorder])
        assert (recorder.call.outcome, recorder.call.error) == ("abandoned", None)

    def test_that_is_let_go(self, world: World, wire: Wire) -> None:
        if world.name == "trio":
            pytest.skip("trio warns of such streams")
        recorder = Recorder()
        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]

        def blocking(client: Any) -> None:
            client.messages.create(**QUESTION, stream=True)

        async def awaited(client: Any) -> None:
            await client.messages.create(**QUESTION, stream=True)

        use(world, blocking, awaited, hooks=[recorder])
        assert recorder.call.outcome == "abandoned"

    @pytest.mark.parametrize("kind", ["stream", "create"])
    def test_that_is_cancelled(self, world: World, wire: Wire, kind: str) -> None:
        if world.name == "sync":
            pytest.skip("threads are not cancelled")
        recorder = Recorder()
        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]

        async def cancelled(client: Any) -> None:
            with anyio.move_on_after(0.3):
                if kind == "stream":
                    async with client.messages.stream(**QUESTION) as stream:
                        await stream.until_done()
                else:
                    async for _ in await client.messages.create(**QUESTION, stream=True):
                        pass

        world.use(world.client(hooks=[recorder]), cancelled)
        assert recorder.notified == ["began", "attempt", "came", "cancelled"]
        assert wire.hung_up.wait(5)


class TestAResponse:
    def test_raw(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        wire.script = [reply(), reply(body=b"<html>"), WHOLE]

        def blocking(client: Any) -> Any:
            messages = client.messages.with_raw_response
            answer = messages.create(**QUESTION).parse()
            messages.create(**QUESTION)
            list(messages.create(**QUESTION, stream=True).parse())
            return answer

        async def awaited(client: Any) -> Any:
            messages = client.messages.with_raw_response
            answer = await (await messages.create(**QUESTION)).parse()
            await messages.create(**QUESTION)
            async for _ in await (await messages.create(**QUESTION, stream=True)).parse():
                pass
            return answer

        answer = use(world, blocking, awaited, hooks=[recorder])
        assert [call.outcome for call in recorder.calls] == ["done"] * 3
        whole, none, streamed = recorder.calls
        assert whole.answer is answer
        assert none.answer is None
        assert streamed.answer.usage.output_tokens == 9

    def test_before_its_body(self, world: World, wire: Wire) -> None:
        recorder = Recorder()
        wire.script = [reply(), stream(b"1", then=wait_for_hang_up), half_an_answer, WHOLE]

        def blocking(client: Any) -> None:
            messages = client.messages.with_streaming_response
            with messages.create(**QUESTION) as response:
                response.parse()
            with messages.create(**QUESTION):
                pass
            with pytest.raises(Exception, match="in the middle"), messages.create(**QUESTION) as response:
                response.read()
            with messages.create(**QUESTION, stream=True) as response:
                list(response.parse())

        async def awaited(client: Any) -> None:
            messages = client.messages.with_streaming_response
            async with messages.create(**QUESTION) as response:
                await response.parse()
            async with messages.create(**QUESTION):
                pass
            with pytest.raises(Exception, match="in the middle"):
                async with messages.create(**QUESTION) as response:
                    await response.read()
            async with messages.create(**QUESTION, stream=True) as response:
                async for _ in await response.parse():
                    pass

        use(world, blocking, awaited, hooks=[recorder])
        assert [call.outcome for call in recorder.calls] == ["done", "abandoned", "failed", "done"]
        assert recorder.calls[0].answer.id == "msg_1"
        assert "in the middle" in str(recorder.calls[2].error)
        assert recorder.calls[3].time_to_first_event is not None
        assert recorder.calls[3].answer.usage.output_tokens == 9


class TestNotification:
    def test_several(self, world: World) -> None:
        first, second = Recorder(), Recorder()
        client = world.client(hooks=[first])
        assert client.hooks == (first,)
        copy = client.with_options(hooks=[*client.hooks, lambda call: None, second])
        world.use(copy, lambda client: client.messages.create(**QUESTION))
        assert first.notified == second.notified == ["began", "attempt", "came", "done"]
        assert copy.with_options(timeout=3).hooks == copy.hooks
        assert copy.with_options(hooks=[]).hooks == ()

    def test_an_exception_of_a_hook_is_raised_from_the_call(self, world: World, wire: Wire) -> None:
        class Broken(CallHook):
            def attempt_ended(self, attempt: Attempt) -> None:
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            world.create({"hooks": [Broken]})
        assert len(wire.received) == 1

    def test_each_hook_hears_of_the_end_whatever_another_raises(self, world: World, wire: Wire) -> None:
        class Broken(CallHook):
            def ended(self) -> None:
                raise ZeroDivisionError

        recorder = Recorder()
        with pytest.raises(ZeroDivisionError):
            world.create({"hooks": [Broken, recorder]})
        assert [call.outcome for call in recorder.calls] == ["done"]

    @pytest.mark.parametrize("method", ["__init__", "attempt_started", "attempt_ended", "ended"])
    def test_a_hook_of_ours_never_takes_an_answer(
        self, world: World, wire: Wire, method: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        class Faulty(LogHook):  # A hook of the package that raises an error.
            pass

        def fault(*_: Any) -> None:
            raise ZeroDivisionError("a\nfault")

        setattr(Faulty, method, fault)
        recorder = Recorder()
        message = world.create({"hooks": [Faulty, recorder]})
        assert message.content[0].text == "Paris."
        assert [call.outcome for call in recorder.calls] == ["done"]
        assert "Faulty could not record a call: ZeroDivisionError: a\\nfault" in caplog.text

    def test_a_broken_hook_keeps_no_connection(self, world: World, wire: Wire) -> None:
        class Broken(CallHook):
            def attempt_ended(self, attempt: Attempt) -> None:
                raise ZeroDivisionError

        wire.script = [stream(START, TEXT[0], then=wait_for_hang_up)]
        with pytest.raises(ZeroDivisionError):
            world.raw_events({"hooks": [Broken]})
        assert wire.hung_up.wait(5)

    @pytest.mark.parametrize("wrong", [Recorder(), [1], 5])
    def test_invalid_hooks(self, wrong: Any) -> None:
        with pytest.raises(TypeError, match="`hooks`"):
            Anthropic(api_key="offline", hooks=wrong)

    def test_the_class_of_a_hook_that_is_passed_as_an_instance(self) -> None:
        with pytest.raises(TypeError, match=r"class OpenTelemetry\. Pass an instance: `OpenTelemetry\(\)`"):
            Anthropic(api_key="offline", hooks=[cast("Any", OpenTelemetry)])

    @pytest.mark.parametrize("answer", [reply(), failure(400, "invalid_request_error")])
    def test_a_call_leaves_no_cycle_behind(self, wire: Wire, answer: Answer) -> None:
        """The objects of a call are freed immediately, without the garbage collector."""
        left: list[weakref.ref[Any]] = []

        class Hook(CallHook):
            def ended(self) -> None:
                left.append(weakref.ref(self))

        wire.script = [answer]
        with Anthropic(api_key="offline", base_url=wire.url, hooks=[Hook], max_retries=0) as client:
            gc.disable()
            try:
                with suppress(BadRequestError):
                    client.messages.create(**QUESTION)
                assert left[0]() is None
            finally:
                gc.enable()


def test_the_earlier_name_of_capture() -> None:
    with pytest.warns(DeprecationWarning, match="keeps` is called `capture`"):

        class Earlier(CallHook):
            keeps = "content"

    assert Earlier.capture == "content"
