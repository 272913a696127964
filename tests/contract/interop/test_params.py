"""Request types as programs use them that were written for the official SDK."""

from __future__ import annotations

import ast
import copy
import importlib
import pickle
import pkgutil
import typing
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Any

import anthropic.types.beta
import pydantic
import pytest
import typing_extensions

from anthropic_messages import Anthropic, types
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import AssistantMessageParam, Message, MessageParam, TextBlockParam, ToolUnionParam, beta

PACKAGES = (types, beta)
OFFICIAL = {types: anthropic.types, beta: anthropic.types.beta}


def is_union_of_objects(value: Any) -> bool:
    return typing.get_origin(value) is typing.Annotated


@pytest.mark.parametrize("package", PACKAGES)
def test_calling_a_request_type_returns_a_dict(package: Any) -> None:
    for name in dir(package):
        if "Param" not in name:
            continue
        value = getattr(package, name)
        official = getattr(OFFICIAL[package], name, None)
        if isinstance(value, type) and not typing.is_typeddict(value):
            assert isinstance(official or value, type)  # such as MCPToolParam, an object that only responses have
        elif isinstance(value, type) or is_union_of_objects(value):
            assert value(type="x", content=[1]) == {"type": "x", "content": [1]}
            assert value({"type": "x"}, content=1) == {"type": "x", "content": 1}
            assert type(value()) is dict
        else:  # A union that includes strings or lists, or a union of the parameters of a method.
            assert official is None or not isinstance(official, type), name


def test_only_unions_are_called_differently() -> None:
    """The current official SDK cannot call any union. Those of other versions had a class for `MessageParam`."""
    with pytest.raises(TypeError):
        anthropic.types.MessageParam(role="user", content="x")  # type: ignore[operator]  # pyright: ignore
    call: Any = MessageParam
    assert call(role="user", content="x") == {"role": "user", "content": "x"}


def test_a_called_param_is_sent() -> None:
    union: Any = MessageParam
    tool: Any = ToolUnionParam
    with FakeAnthropic() as fake, Anthropic(api_key="k", base_url=fake.url) as client:
        client.messages.create(
            model="claude-haiku-4-5",
            max_tokens=10,
            messages=[union(role="user", content=[TextBlockParam(type="text", text="Hi")])],
            tools=[tool(name="find", input_schema={"type": "object"})],
        )
        body: Any = fake.requests[0].body
    assert body["messages"] == [{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]
    assert body["tools"] == [{"name": "find", "input_schema": {"type": "object"}}]


def test_a_union_of_params_is_an_annotation_as_before() -> None:
    union: Any = MessageParam
    annotated = typing.Annotated[union, "more"]
    assert typing.get_args(annotated)[:2] == typing.get_args(union)
    for other in (copy.copy(union), copy.deepcopy(union), pickle.loads(pickle.dumps(union))):
        assert other == union
        assert hash(other) == hash(union)

    class Turn(pydantic.BaseModel):
        one: MessageParam
        some: list[MessageParam] | None = None

    turn = Turn(one={"role": "user", "content": "x"}, some=[{"role": "assistant", "content": "y"}])
    assert turn.model_dump(exclude_none=True) == {
        "one": {"role": "user", "content": "x"},
        "some": [{"role": "assistant", "content": "y"}],
    }
    with pytest.raises(pydantic.ValidationError):
        Turn(one={"role": "nobody"})  # type: ignore[typeddict-item]  # pyright: ignore


DATA: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [
        {"type": "text", "text": "Hi.", "citations": None},
        {"type": "tool_use", "id": "t", "name": "n", "input": {"a": 1}},
    ],
    "stop_reason": "tool_use",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 2},
}


def test_to_param() -> None:
    message = Message.from_dict(DATA)
    official = anthropic.types.Message.construct(**copy.deepcopy(DATA))
    ours, theirs = message.to_param(), official.to_param()
    assert list(ours) == list(theirs)
    assert type(ours) is type(theirs)
    assert [type(block).__name__ for block in ours["content"]] == [type(block).__name__ for block in theirs["content"]]
    assert isinstance(ours["content"], list)
    ours["content"].append({"type": "text", "text": "more"})
    assert len(message.content) == 2  # The list is a copy.
    assert typing.get_type_hints(Message.to_param)["return"] is AssistantMessageParam


def test_to_param_of_a_block_is_what_a_request_sends() -> None:
    text, use = Message.from_dict(DATA).content
    assert text.to_param() == {"type": "text", "text": "Hi."}  # type: ignore[union-attr]  # pyright: ignore
    assert use.to_param() == DATA["content"][1]  # type: ignore[union-attr]  # pyright: ignore
    assert not hasattr(Message.from_dict(DATA).usage, "to_param")


NO_TYPES_OF_FIELDS = {
    "InputSchemaTyped": "a detail of `InputSchema`",
    "OutputFormat": "deprecated, and replaced by `output_config`",
    "ParseMessageCreateParamsBase": "the arguments of `parse()`",
    "ContentBlock": "`TextBlockParam` in `beta_system_message_param`",
}


def definitions() -> Iterator[tuple[str, str]]:
    """Yield the module and name of each type that a module of the official SDK defines, without the package."""
    for package in ("types", "types.messages", "types.beta", "types.beta.messages"):
        for info in pkgutil.iter_modules(importlib.import_module(f"anthropic.{package}").__path__):
            module = importlib.import_module(f"anthropic.{package}.{info.name}")
            if info.ispkg or module.__file__ is None:
                continue
            for node in ast.parse(Path(module.__file__).read_text(encoding="utf-8")).body:
                name = node.target.id if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else None
                name = node.name if isinstance(node, ast.ClassDef) else name
                if name is not None and not name.startswith("_"):
                    yield f"{package}.{info.name}", name


def strings(hint: Any) -> set[str]:
    return {hint} if isinstance(hint, str) else set().union(*map(strings, typing.get_args(hint)))


def tags(value: Any, field: str) -> set[str]:
    """Return the constants of a field in the variants of a union."""
    found: set[str] = set()
    if isinstance(origin := typing.get_origin(value), type) and origin not in (list, UnionType, typing.Annotated):
        value = origin  # such as ParsedTextBlock[T]
    if isinstance(value, type):
        fields = getattr(value, "model_fields", None)
        hint = fields[field].annotation if fields and field in fields else None
        if typing.is_typeddict(value) or typing_extensions.is_typeddict(value):
            hint = typing_extensions.get_type_hints(value).get(field)
        return strings(hint)
    for part in typing.get_args(value):
        found |= tags(part, field)
    return found


def test_types_of_fields_are_in_the_modules_of_their_types() -> None:
    missing, found = set(), 0
    for module, name in definitions():
        try:
            ours: Any = importlib.import_module(f"anthropic_messages.{module}")
        except ModuleNotFoundError:
            continue
        if not hasattr(ours, name):
            missing.add(name)
            continue
        found += 1
        theirs = getattr(importlib.import_module(f"anthropic.{module}"), name)
        if not isinstance(theirs, type):
            assert tags(theirs, "type") <= tags(getattr(ours, name), "type"), f"{module}.{name}"
    assert missing == set(NO_TYPES_OF_FIELDS)
    assert found > 500


def test_names_of_types_of_fields() -> None:
    from anthropic_messages.types.image_block_param import Source  # type: ignore[import-not-found]  # pyright: ignore

    from anthropic_messages.types.message_create_params import (  # type: ignore[attr-defined]  # pyright: ignore
        Metadata,
        ToolChoiceToolChoiceAuto,
    )

    assert Metadata is types.MetadataParam
    assert ToolChoiceToolChoiceAuto is types.ToolChoiceAutoParam
    assert tags(Source, "type") >= {"base64", "url"}
    edits: Any = importlib.import_module("anthropic_messages.types.beta.beta_context_management_config_param")
    assert edits.Edit is beta.BetaContextManagementEditParam
    for module in ("text_block", "message_create_params"):
        with pytest.raises(AttributeError, match="Nothing"):
            _ = importlib.import_module(f"anthropic_messages.types.{module}").Nothing
