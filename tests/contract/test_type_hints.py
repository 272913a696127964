"""Annotations at run time: what dependency injection, validation and instrumentation read of the packages."""

from __future__ import annotations

import asyncio
import importlib
import inspect
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from types import ModuleType
from typing import Any

import anthropic_messages_client
import httpx
import pytest
from anthropic_messages_client.request import HTTPTimeout, Omit

import anthropic_messages
from anthropic_messages import Anthropic, APIStatusError, AsyncAnthropic, MessageStream, types

PACKAGES = (anthropic_messages, anthropic_messages_client)


def public_modules() -> list[str]:
    names = [
        name
        for package in PACKAGES
        for name in (
            package.__name__,
            *(found.name for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")),
        )
    ]
    return [name for name in names if not any(part.startswith("_") for part in name.split("."))]


def public_names(module: ModuleType) -> list[str]:
    """Return what a module exports: its `__all__`, or else the functions and classes that are defined in it."""
    if (exported := getattr(module, "__all__", None)) is not None:
        return list(exported)
    own = [name for name, value in vars(module).items() if getattr(value, "__module__", None) == module.__name__]
    return [name for name in own if not name.startswith("_")]


def callables_of(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield a function, or a class with its methods and properties, inherited ones included."""
    if inspect.isfunction(value):
        yield name, value
    if not inspect.isclass(value) or not value.__module__.startswith("anthropic_messages"):
        return
    yield name, value
    for cls in value.__mro__:
        if not cls.__module__.startswith("anthropic_messages"):
            continue
        for attribute, member in vars(cls).items():
            if attribute.startswith("_") and not attribute.startswith("__"):
                continue
            function = (
                getattr(member, "__func__", None) or getattr(member, "fget", None) or getattr(member, "func", member)
            )
            if inspect.isfunction(function):
                yield f"{name}.{attribute}", function


@pytest.mark.parametrize("module", public_modules())
def test_every_public_callable_has_type_hints_at_run_time(module: str) -> None:
    loaded = importlib.import_module(module)
    faults = []
    for exported in public_names(loaded):
        for name, value in callables_of(exported, getattr(loaded, exported)):
            try:
                typing.get_type_hints(value)
                if inspect.isfunction(value):
                    inspect.signature(value, eval_str=True)
            except NameError as error:
                faults.append(f"{name}: {error}")
    assert not faults


def test_hints_are_the_types_themselves() -> None:
    client = Anthropic(api_key="k")
    hints = typing.get_type_hints(client.messages.create, include_extras=True)
    assert hints["timeout"] == float | HTTPTimeout | Omit | None
    assert hints["tool_choice"] == types.ToolChoiceParam | Omit
    assert typing.get_args(hints["messages"])[0] == types.MessageParam | types.Message
    assert typing.get_type_hints(client.messages.batches.run)["extra_headers"] == Mapping[str, str | None] | None
    assert typing.get_type_hints(MessageStream.get_final_message)["return"].__origin__ is types.ParsedMessage
    assert typing.get_type_hints(Anthropic.__init__)["base_url"] == str | httpx.URL | None
    assert typing.get_type_hints(APIStatusError)["response"] is httpx.Response
    assert typing.get_type_hints(APIStatusError)["snapshot"] == types.Message | None
    assert typing.get_type_hints(inspect.getattr_static(Anthropic, "messages").func)["return"] is type(client.messages)


@pytest.mark.parametrize("module", ["anthropic_messages._errors", "anthropic_messages._client"])
def test_names_in_annotations_load_nothing(module: str) -> None:
    program = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert module in loaded
    assert not {"httpx", "anthropic_messages_client.types"} & set(loaded)


def is_coroutine_function(method: Callable[..., Any]) -> bool:
    """Return what instrumentation asks."""
    return inspect.iscoroutinefunction(inspect.unwrap(method))


COROUTINE_FUNCTIONS = {
    "messages": {"create", "count_tokens", "parse"},
    "messages.batches": {"create", "retrieve", "cancel", "delete", "results", "wait", "run"},
    "models": {"retrieve"},
}
# `await` a call of these for a page, or iterate over it with `async for`, so it is no coroutine.
PAGINATED = {"messages.batches": {"list"}, "models": {"list"}}


@pytest.mark.parametrize("group", COROUTINE_FUNCTIONS)
def test_methods_that_return_a_coroutine_are_coroutine_functions(group: str) -> None:
    def marked(client: Any) -> set[str]:
        resource = attrgetter(group)(client)
        methods = inspect.getmembers(resource, inspect.ismethod)
        return {name for name, method in methods if not name.startswith("_") and is_coroutine_function(method)}

    client = AsyncAnthropic(api_key="k")
    assert marked(client) == COROUTINE_FUNCTIONS[group]
    assert marked(client.with_raw_response) == COROUTINE_FUNCTIONS[group] - {"wait", "run"} | PAGINATED.get(
        group, set()
    )
    assert marked(client.with_streaming_response) == set()
    blocking = Anthropic(api_key="k")
    for variant in (blocking, blocking.with_raw_response, blocking.with_streaming_response):
        assert marked(variant) == set()


def test_a_marked_method_keeps_its_signature_and_documentation() -> None:
    marked, shared = AsyncAnthropic(api_key="k").messages.create, Anthropic(api_key="k").messages.create
    assert inspect.signature(marked) == inspect.signature(shared)
    assert typing.get_type_hints(marked) == typing.get_type_hints(shared)
    assert (marked.__doc__, marked.__qualname__) == (shared.__doc__, shared.__qualname__)
    assert inspect.getsource(marked) == inspect.getsource(shared)


def test_marks_agree_with_what_calls_return() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"input_tokens": 3})

    async def count(client: AsyncAnthropic) -> list[Any]:
        method = client.messages.count_tokens
        unwrapped: Any = inspect.unwrap(method)
        question: types.MessageParam = {"role": "user", "content": "Hi"}
        # Wrappers of instrumentation call either.
        calls = (method(model="m", messages=[question]), unwrapped(client.messages, model="m", messages=[question]))
        assert all(inspect.iscoroutine(call) for call in calls)
        return [await call for call in calls]

    client = AsyncAnthropic(api_key="k", http_client=httpx.AsyncClient(transport=httpx.MockTransport(respond)))
    assert [answer.input_tokens for answer in asyncio.run(count(client))] == [3, 3]
