"""Programs move over by one line: what the official SDK has of the Messages API, this one has by the same name."""

from __future__ import annotations

import inspect
from operator import attrgetter
from typing import Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

import anthropic as official
import anthropic.types.beta
import pytest
from anthropic.lib import streaming
from anthropic_messages_client.types import _ALIASES

import anthropic_messages as ours
import anthropic_messages.resources
import anthropic_messages.streaming

CONSTANTS = ["DEFAULT_CONNECTION_LIMITS", "DEFAULT_MAX_RETRIES", "DEFAULT_TIMEOUT", "NOT_GIVEN", "not_given", "omit"]
CONSTANTS += [
    "transform_schema",
    "NotGiven",
    "Omit",
    "Timeout",
    "DefaultHttpxClient",
    "DefaultAsyncHttpxClient",
    "DefaultAioHttpClient",
]


def client(module: Any, name: str) -> Any:
    return getattr(module, name)(api_key="offline")


@pytest.mark.parametrize("path", ["messages", "messages.batches", "models"])
@pytest.mark.parametrize("name", ["Anthropic", "AsyncAnthropic"])
@pytest.mark.parametrize("variant", ["", "with_raw_response.", "with_streaming_response."])
def test_methods_and_their_arguments(name: str, path: str, variant: str) -> None:
    theirs, mine = client(official, name), client(ours, name)
    for part in f"{variant}{path}".split("."):
        theirs, mine = getattr(theirs, part), getattr(mine, part)
    methods = [one for one in dir(theirs) if not one.startswith("_") and inspect.isroutine(getattr(theirs, one))]
    assert len(methods) > 1
    for method in methods:
        arguments = inspect.signature(getattr(theirs, method)).parameters
        assert arguments.keys() <= inspect.signature(getattr(mine, method)).parameters.keys(), method


@pytest.mark.parametrize("name", CONSTANTS)
def test_names_of_the_package(name: str) -> None:
    assert hasattr(official, name)
    assert hasattr(ours, name)


def test_defaults() -> None:
    assert ours.DEFAULT_MAX_RETRIES == official.DEFAULT_MAX_RETRIES
    assert ours.DEFAULT_CONNECTION_LIMITS.max_connections == official.DEFAULT_CONNECTION_LIMITS.max_connections
    assert ours.DEFAULT_TIMEOUT.as_dict() == official.DEFAULT_TIMEOUT.as_dict()


def test_what_streams_are_made_of() -> None:
    names = {name for name in dir(streaming) if inspect.isclass(getattr(streaming, name))}
    names = {name for name in names | {"MessageStreamEvent"} if not name.startswith(("Beta", "ParsedBeta"))}
    assert len(names) == 11
    for name in names:
        if name.startswith("Parsed"):
            assert hasattr(ours.streaming, name)
            continue
        assert getattr(ours, name) is getattr(ours.streaming, name)
        assert hasattr(official, name)


def test_resources() -> None:
    for name in ours.resources.__all__:
        assert getattr(ours.resources, name).__name__ == name
    assert {"Messages", "AsyncMessages", "Models", "AsyncModels"} <= {*dir(official.resources), *ours.resources.__all__}


def test_types_that_had_another_name() -> None:
    """Each is an official name: that of the current type, or of a class whose fields the current type has as well."""
    for name, target in _ALIASES.items():
        found, current = official_types(name), official_types(target)
        assert found, f"the official SDK has no {name}"
        if any(one is other for one in found for other in current) or not inspect.isclass(found[0]):
            continue
        fields = {field for one in found for field in one.__annotations__}
        assert fields <= getattr(ours.types, target).__annotations__.keys(), name


def official_types(name: str) -> list[Any]:
    modules = (official.types, official.types.beta)
    return [getattr(one, full) for one in modules for full in (name, f"Beta{name}") if hasattr(one, full)]


def strings(alias: Any) -> set[str]:
    """Return the values of a `Literal`, or of a union with one."""
    return {value for part in (alias, *get_args(alias)) if get_origin(part) is Literal for value in get_args(part)}


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (module, name)
        for module in ("types", "types.beta")
        for name in dir(attrgetter(module)(official))
        if get_origin(getattr(attrgetter(module)(official), name)) is Literal
        and hasattr(attrgetter(module)(ours), name)
    ],
)
def test_named_values(module: str, name: str) -> None:
    theirs, mine = (strings(getattr(attrgetter(module)(package), name)) for package in (official, ours))
    assert theirs
    assert theirs <= mine


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("types", "ModelListParams"),
        ("types", "FileListParams"),
        ("types.messages", "BatchListParams"),
        ("types.beta", "ModelListParams"),
        ("types.beta", "FileListParams"),
        ("types.beta", "FileUploadParams"),
    ],
)
def test_arguments_of_operations_without_a_json_body(module: str, name: str) -> None:
    theirs, mine = (getattr(attrgetter(module)(package), name) for package in (official, ours))
    arguments = theirs.__annotations__.keys() - {"scope_id"}  # Files have no scopes in the Messages API.
    assert arguments
    assert arguments <= mine.__annotations__.keys()
    assert get_type_hints(mine).keys() == mine.__annotations__.keys()
    assert is_typeddict(mine)
