"""`isinstance(message, pydantic.BaseModel)`, which libraries check, is true while the name `anthropic` is served."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from numbers import Real
from typing import Any

import anthropic.types
import anthropic.types.beta
import pydantic
import pytest
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from fastapi.testclient import TestClient
from pydantic_core import to_jsonable_python

from anthropic_messages._compat import pydantic_models
from anthropic_messages.types import ContentBlock, Message, TextBlock, Usage

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
    "usage": {
        "input_tokens": 1,
        "output_tokens": 2,
        "cache_creation": {"ephemeral_1h_input_tokens": 3, "ephemeral_5m_input_tokens": 4},
        "cache_creation_input_tokens": 7,
        "server_tool_use": {"web_fetch_requests": 0, "web_search_requests": 2},
        "brand_new": 5,
    },
}


@pytest.fixture
def extended() -> Iterator[None]:
    pydantic_models.extend()
    yield
    pydantic_models.restore()


def ours() -> Any:
    return Message.from_dict(copy.deepcopy(DATA))


def official() -> Any:
    return anthropic.types.beta.BetaMessage.construct(**copy.deepcopy(DATA))


def dumped_where_a_model(value: Any) -> Any:
    """Dump the parts of a response that are pydantic models, as LangChain and AutoGen do."""
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(mode="json", exclude_unset=True)
    return [dumped_where_a_model(item) for item in value] if isinstance(value, list) else value


def names(model: Any) -> set[str]:
    return set(type(model).model_fields) | set(model.model_extra or {})


def summed(one: Any, total: Any) -> None:
    """Add counts to a total, nested ones included, as Instructor does for retried calls."""
    for name in names(one) | names(total):
        value = getattr(one, name, None)
        if isinstance(value, pydantic.BaseModel):
            if not isinstance(getattr(total, name, None), pydantic.BaseModel):
                setattr(total, name, value.model_copy(deep=True))
            else:
                summed(value, getattr(total, name))
        elif isinstance(value, Real):
            setattr(total, name, value + (getattr(total, name, None) or 0))  # type: ignore[operator]  # pyright: ignore


def total_of(message: Any) -> Any:
    total = message.usage.model_copy(deep=True)
    summed(message.usage, total)
    return total.to_dict()


class AnyModel(pydantic.BaseModel):
    model: pydantic.BaseModel
    some: list[pydantic.BaseModel] = []
    instance: pydantic.InstanceOf[pydantic.BaseModel] | None = None


class Other(pydantic.BaseModel):
    id: str = "msg_1"


RESULTS: dict[str, Callable[[Any], Any]] = {
    "the message": lambda m: isinstance(m, pydantic.BaseModel),
    "each part": lambda m: [
        isinstance(part, pydantic.BaseModel) for part in (m.usage, *m.content, m.usage.cache_creation)
    ],
    "not other values": lambda m: [isinstance(value, pydantic.BaseModel) for value in (m.id, m.content, m.to_dict())],
    "not other models": lambda m: [isinstance(m, Other), isinstance(Other(), type(m))],
    "parts that are dumped": lambda m: dumped_where_a_model([m, *m.content, m.usage.cache_creation, 3]),
    "one count": lambda m: m.usage.cache_creation.model_dump().get("ephemeral_5m_input_tokens"),
    "sums of counts": total_of,
    "comparison with another model": lambda m: [m == Other(), Other() == m, m != Other()],
    "a field of any model": lambda m: AnyModel(model=m, some=[m.usage], instance=m).model_dump(),
    "JSON of a field of any model": lambda m: json.loads(AnyModel(model=m).model_dump_json()),
    "a field of any model is the object": lambda m: AnyModel(model=m).model is m,
    "a copy of such a field": lambda m: AnyModel(model=m).model_copy(deep=True).model == m,
    "serialized as any": lambda m: AnyModel(model=m).model_dump(serialize_as_any=True, mode="json", exclude_unset=True),
    "attributes of pydantic": lambda m: [
        isinstance(m, pydantic.BaseModel),
        m.__pydantic_fields_set__ == m.model_fields_set,
        m.__pydantic_extra__ == m.model_extra,
        m.__pydantic_private__,
        m.__pydantic_generic_metadata__["origin"],
    ],
    "FastAPI's encoder": lambda m: jsonable_encoder(m, exclude_unset=True),
    "pydantic's encoder": lambda m: to_jsonable_python(m, exclude_none=True)["content"][0]["text"],
    "pickle": lambda m: pickle.loads(pickle.dumps(m)) == m == copy.deepcopy(m),
}


@pytest.mark.usefixtures("extended")
@pytest.mark.parametrize("name", RESULTS)
def test_the_result_is_that_of_the_official_sdk(name: str) -> None:
    assert RESULTS[name](ours()) == RESULTS[name](official())


@pytest.mark.usefixtures("extended")
def test_classes_are_no_subclasses() -> None:
    assert not issubclass(Message, pydantic.BaseModel)
    assert not issubclass(int, pydantic.BaseModel)


class Stored(pydantic.BaseModel):
    message: Message
    blocks: list[ContentBlock] = []
    either: Usage | Other | None = None
    anything: Any = None


def uses_of_our_types() -> list[Any]:
    """Return results of pydantic and FastAPI for our types, which do not change."""
    message = ours()
    stored = Stored(message=message, blocks=message.content, either=message.usage, anything={"a": [message]})
    root = pydantic.RootModel[TextBlock]
    app = FastAPI()

    @app.post("/message")
    def body(message: Message) -> Message:
        return message

    @app.get("/bare")
    def bare() -> Any:
        return {"message": ours()}

    with TestClient(app) as web:
        answers = [
            web.post("/message", json=DATA),
            web.get("/bare"),
            web.post("/message", json={}),
            web.get("/openapi.json"),
        ]
    return [
        stored.model_dump(),
        json.loads(stored.model_dump_json()),
        Stored.model_validate_json(stored.model_dump_json()).message == message,
        Stored.model_json_schema(),
        pydantic.TypeAdapter(Message).json_schema(),
        pydantic.TypeAdapter(list[ContentBlock]).validate_python(DATA["content"]) == message.content,
        root(message.content[0]).model_dump(),
        stored.message is message,
        pydantic.TypeAdapter(Usage | Other).validate_python({"id": "a"}),
        *(answer.json() for answer in answers),
    ]


def test_other_uses_of_the_types_do_not_change() -> None:
    before = uses_of_our_types()
    pydantic_models.extend()
    try:
        assert isinstance(ours(), pydantic.BaseModel)
        assert uses_of_our_types() == before
    finally:
        pydantic_models.restore()
    assert uses_of_our_types() == before


def test_everything_is_undone() -> None:
    from anthropic_messages import BaseModel

    metaclass = type(pydantic.BaseModel)
    before = dict(vars(metaclass)), dict(vars(BaseModel))
    for _ in range(2):
        pydantic_models.extend()
        pydantic_models.extend()
        assert isinstance(ours(), pydantic.BaseModel)
        pydantic_models.restore()
        assert not isinstance(ours(), pydantic.BaseModel)
        assert (dict(vars(metaclass)), dict(vars(BaseModel))) == before
    pydantic_models.restore()


def test_a_change_of_another_library_stays() -> None:
    metaclass: Any = type(pydantic.BaseModel)
    original = vars(metaclass)["__instancecheck__"]
    pydantic_models.extend()
    inner = metaclass.__instancecheck__
    try:
        metaclass.__instancecheck__ = other = lambda cls, value: inner(cls, value)
        pydantic_models.restore()
        assert vars(metaclass)["__instancecheck__"] is other
        assert not isinstance(ours(), pydantic.BaseModel)
    finally:
        metaclass.__instancecheck__ = original


PROGRAMS = {
    "pydantic is imported later": """
        anthropic_messages.install_as_anthropic()
        from anthropic.types import Usage
        import pydantic
        assert isinstance(Usage(input_tokens=1, output_tokens=2), pydantic.BaseModel)
    """,
    "pydantic is imported first": """
        import pydantic
        pydantic.BaseModel
        anthropic_messages.install_as_anthropic()
        from anthropic.types import Usage
        assert isinstance(Usage(input_tokens=1, output_tokens=2), pydantic.BaseModel)
    """,
    "a class of pydantic is imported before the models": """
        anthropic_messages.install_as_anthropic()
        from pydantic import BaseModel, TypeAdapter
        assert not isinstance(3, BaseModel)
        assert "anthropic_messages_client.models._model" not in sys.modules
        from anthropic.types import Message
        data = {"id": "a", "type": "message", "role": "assistant", "model": "m", "content": [], "usage": {}}
        message = TypeAdapter(Message).validate_python({**data, "stop_reason": None, "stop_sequence": None})
        assert isinstance(message, BaseModel)
    """,
    "it is undone": """
        anthropic_messages.install_as_anthropic()
        import pydantic
        from anthropic.types import Usage
        usage = Usage(input_tokens=1, output_tokens=2)
        assert isinstance(usage, pydantic.BaseModel)
        anthropic_messages.uninstall_as_anthropic()
        assert not isinstance(usage, pydantic.BaseModel)
        anthropic_messages.install_as_anthropic()
        assert isinstance(usage, pydantic.BaseModel)
    """,
    "pydantic is not loaded": """
        anthropic_messages.install_as_anthropic()
        from anthropic.types import Usage
        dict(Usage(input_tokens=1, output_tokens=2))
        anthropic_messages.uninstall_as_anthropic()
        assert not {"pydantic", "anthropic_messages._compat.pydantic_models"} & sys.modules.keys()
    """,
    "without the name anthropic": """
        import pydantic
        from anthropic_messages.types import Usage
        assert not isinstance(Usage(input_tokens=1, output_tokens=2), pydantic.BaseModel)
        assert "anthropic_messages._compat.pydantic_models" not in sys.modules
    """,
}


@pytest.mark.parametrize("program", PROGRAMS)
def test_programs(program: str) -> None:
    code = f"if True:\n        import anthropic_messages, sys\n{PROGRAMS[program]}"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
