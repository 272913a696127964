"""Models: lossless decoding and encoding, comparison, copying and pickling."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import pprint
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from anthropic_messages_client import types
from anthropic_messages_client.models._model import BaseModel, Unknown, lazy_decoders
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.spec.facts import snake_case
from tests.support.spec_values import JSON, the_spec, values_of, with_junk

MODELS = [schema.name for schema in the_spec().models]
slow = settings(max_examples=300, suppress_health_check=list(HealthCheck))


def to_json(value: Any) -> str:
    """Return a text that distinguishes 1, 1.0 and true."""
    return json.dumps(value, sort_keys=True)


def model_class(name: str) -> type[BaseModel]:
    cls: type[BaseModel] = getattr(types, name)
    return cls


def pairs(junk: bool) -> st.SearchStrategy[tuple[str, Any]]:
    def of(name: str) -> st.SearchStrategy[tuple[str, Any]]:
        values = with_junk(values_of(name)) if junk else values_of(name)
        return values.map(lambda value: (name, value))

    return st.sampled_from(MODELS).flatmap(of)


@slow
@given(pairs(junk=False))
def test_responses_are_kept_losslessly(pair: tuple[str, Any]) -> None:
    name, data = pair
    before = to_json(data)
    instance = model_class(name).from_dict(data)
    assert to_json(instance.to_dict()) == before
    assert to_json(json.loads(instance.to_json())) == before
    assert to_json(data) == before, "the dict of the caller must not change"


@slow
@given(pairs(junk=True))
def test_invalid_and_missing_values_are_kept_losslessly(pair: tuple[str, Any]) -> None:
    name, data = pair
    assert to_json(model_class(name).from_dict(data).to_dict()) == to_json(data)


@slow
@given(pairs(junk=True))
def test_models_can_be_compared_copied_and_pickled(pair: tuple[str, Any]) -> None:
    name, data = pair
    instance = model_class(name).from_dict(data)
    unpickled = pickle.loads(pickle.dumps(instance))
    copied = copy.deepcopy(instance)
    assert instance == unpickled == copied == copy.copy(instance) == model_class(name).from_dict(copy.deepcopy(data))
    assert to_json(unpickled.to_dict()) == to_json(copied.to_dict()) == to_json(data)
    assert type(unpickled) is type(instance)
    assert repr(instance).startswith(f"{name}(")
    assert to_json(instance.model_dump(mode="json", by_alias=True, exclude_unset=True)) == to_json(data)


@slow
@given(st.sampled_from(MODELS), JSON)
def test_from_dict_requires_a_mapping(name: str, data: Any) -> None:
    if isinstance(data, dict):
        assert to_json(model_class(name).from_dict(data).to_dict()) == to_json(data)
    else:
        with pytest.raises(TypeError, match=f"{name}.from_dict"):
            model_class(name).from_dict(data)


MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "claude-sonnet-5-5",
    "content": [{"type": "text", "text": "Paris.", "citations": None}, {"type": "tune", "notes": [1, 2]}],
    "stop_reason": "a_new_reason",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 2},
    "mood": "sunny",
}


def test_fields_are_attributes() -> None:
    message = types.Message.from_dict(MESSAGE)
    text, unknown = message.content
    assert isinstance(text, types.TextBlock)
    assert (text.text, text.type, text.citations) == ("Paris.", "text", None)
    assert message.stop_reason == "a_new_reason"
    assert message.container is None
    assert message.usage.output_tokens == 2
    assert isinstance(unknown, types.UnknownContentBlock)
    assert isinstance(unknown, Unknown)
    assert not isinstance(unknown, types.TextBlock)
    assert (unknown.type, unknown.notes, unknown.raw) == ("tune", [1, 2], {"type": "tune", "notes": [1, 2]})
    assert message.mood == "sunny"  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match="Usage has no field 'tokens'; it has input_tokens, output_tokens"):
        message.usage.tokens  # type: ignore[attr-defined]  # noqa: B018


def test_unknown_tags_do_not_affect_other_blocks() -> None:
    message = types.Message.from_dict({**MESSAGE, "content": [None, {"type": 7}, {}, *MESSAGE["content"]]})
    assert [type(block).__name__ for block in message.content] == [
        "NoneType",
        "UnknownContentBlock",
        "UnknownContentBlock",
        "TextBlock",
        "UnknownContentBlock",
    ]


def test_repr_is_short_and_readable() -> None:
    message = types.Message.from_dict(MESSAGE)
    assert repr(message.content[0]) == "TextBlock(type='text', text='Paris.')"
    assert repr(message.content[1]) == "UnknownContentBlock(type='tune', notes=[1, 2])"
    assert len(repr(types.TextBlock(text="x" * 10**6))) < 1000


def test_constructor_rejects_missing_and_misspelt_fields() -> None:
    block = types.TextBlock(text="Paris.")
    assert block.to_dict() == {"type": "text", "text": "Paris."}
    assert block == types.TextBlock.from_dict({"type": "text", "text": "Paris.", "citations": None})
    assert block != types.TextBlock(text="Rome.")
    assert block.__hash__ is None
    with pytest.raises(TypeError, match="txt"):
        types.TextBlock(txt="Paris.")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="text"):
        types.TextBlock()  # type: ignore[call-arg]


@slow
@given(pairs(junk=True))
def test_constructor_reads_saved_objects_with_unknown_fields(pair: tuple[str, Any]) -> None:
    name, data = pair
    cls = model_class(name)
    saved = cls.from_dict(data)
    if all(name in data for name, required in cls._fields if required):
        assert cls(**saved.to_dict()) == saved


@slow
@given(pairs(junk=True))
def test_replace_keeps_unknown_fields_and_nulls(pair: tuple[str, Any]) -> None:
    """`copy.replace()` of Python 3.13 calls the method."""
    name, data = pair
    changed = model_class(name).from_dict(data).__replace__(a_new_field=1)
    assert changed.to_dict() == {**data, "a_new_field": 1}


def test_assigned_values_are_encoded() -> None:
    message = types.Message.from_dict(MESSAGE)
    message.stop_sequence = "END"
    message.stop_reason = None
    assert message.to_dict()["stop_sequence"] == "END"
    assert "stop_reason" not in message.to_dict()
    message.stop_sequence = None
    assert message.to_dict()["stop_sequence"] is None, "the field was null in the response"


@pytest.mark.parametrize("write", ["to_dict", "to_json", "model_dump", "model_dump_json"])
def test_objects_that_contain_themselves_are_refused(write: str) -> None:
    message: Any = types.Message.from_dict(MESSAGE)
    message.next = {"messages": [message]}
    with pytest.raises(ValueError, match="contains itself"):
        getattr(message, write)()
    block: Any = types.ToolUseBlock(id="t", name="n", input={})
    block.input["again"] = [block.input]
    with pytest.raises(ValueError, match="type dict contains itself"):
        getattr(block, write)()


def test_model_dump_options() -> None:
    block = types.TextBlock.from_dict({"type": "text", "text": "Paris."})
    assert block.model_dump() == {"type": "text", "text": "Paris.", "citations": None}
    assert (
        block.model_dump(exclude_none=True)
        == block.model_dump(exclude_unset=True)
        == {"type": "text", "text": "Paris."}
    )
    assert block.model_dump(include={"text"}) == {"text": "Paris."}
    assert block.model_dump(exclude={"text", "citations"}) == {"type": "text"}
    message = types.Message.from_dict(MESSAGE)
    assert message.model_dump(exclude_unset=True) == MESSAGE
    assert json.loads(message.model_dump_json(exclude_unset=True)) == MESSAGE
    assert message.model_dump_json(indent=2).startswith('{\n  "')
    assert block.model_dump(round_trip=True, warnings=False) == block.model_dump()
    with pytest.raises(TypeError, match="unexpected argument 'exclude_nones'"):
        block.model_dump(exclude_nones=True)
    assert "input_tokens" not in message.model_dump(exclude={"usage": {"input_tokens"}})["usage"]
    with pytest.raises(TypeError, match="a set of names"):
        message.model_dump(exclude="usage")


def test_datetimes_are_aware_and_keep_their_text() -> None:
    text = "2024-08-20T18:37:24.1004350+02:00"
    container = types.Container.from_dict({"id": "c", "expires_at": text})
    expires_at = container.expires_at
    assert expires_at == datetime(2024, 8, 20, 18, 37, 24, 100435, tzinfo=timezone(timedelta(hours=2)))
    assert container.to_dict()["expires_at"] == container.model_dump(mode="json")["expires_at"] == text
    assert container.model_dump()["expires_at"] == expires_at
    container.expires_at = expires_at + timedelta(seconds=1)
    assert container.to_dict()["expires_at"] == "2024-08-20T18:37:25.100435+02:00"
    naive = types.Container.from_dict({"id": "c", "expires_at": "2024-08-20T18:37:24"})
    assert naive.expires_at.tzinfo is not None


def test_large_integers_keep_all_digits() -> None:
    data = {"type": "tool_use", "id": "t", "name": "n", "input": {"n": 2**200, "deep": [{"x": 10**30}]}}
    block = types.ToolUseBlock.from_dict(data)
    assert block.input["n"] == 2**200
    assert block.to_dict() == data
    block.to_dict()["input"]["deep"].append(1)
    assert block.to_dict() == data, "the caller may change the result of to_dict()"


@pytest.mark.parametrize("indent", [None, 2])
def test_infinite_floats_are_valid_json(indent: int | None) -> None:
    values = {"x": [1e400, -1e400, {"y": 1e400}], "text": "Infinity", "more": ["NaN", "-Infinity"], "-Infinity": 1}
    block = types.ToolUseBlock.from_dict({"type": "tool_use", "id": "t", "name": "n", "input": values})
    text = block.to_json(indent=indent)
    assert json.loads(text, parse_constant=pytest.fail) == block.to_dict()
    assert text.replace("1e999", "0") != text
    block.input["x"] = float("nan")
    with pytest.raises(ValueError, match=r"^input\.x is NaN, which is not JSON serializable"):
        block.to_json(indent=indent)


def test_all_names_of_types_exist() -> None:
    for name in types.__all__:
        assert getattr(types, name) is not None
    assert set(the_spec().schemas) <= set(types.__all__) <= set(dir(types))
    with pytest.raises(AttributeError, match="no attribute 'Mesage'"):
        types.Mesage  # type: ignore[attr-defined]  # noqa: B018


LAZY = sorted(the_spec().lazy)


def decode_lazily(name: str, data: dict[str, Any]) -> Any:
    """Return a model whose fields are decoded on access, as in batch results."""
    return lazy_decoders[snake_case(name)](data)


@slow
@given(st.sampled_from(LAZY).flatmap(lambda name: st.tuples(st.just(name), with_junk(values_of(name)))), st.data())
def test_lazy_models_equal_eager_models(pair: tuple[str, Any], draw: st.DataObject) -> None:
    name, data = pair
    before, eager = to_json(data), model_class(name).from_dict(data)
    fields = [field for field, _ in eager._fields]
    accessed = draw.draw(st.lists(st.sampled_from(fields), unique=True))
    lazy = decode_lazily(name, data)
    assert [getattr(lazy, field) for field in accessed] == [getattr(eager, field) for field in accessed]
    operation = draw.draw(st.sampled_from(["==", "repr", "pickle", "copy", "dump", "dict"]))
    if operation == "==":
        assert lazy == eager
    elif operation == "repr":
        assert repr(lazy) == repr(eager)
    elif operation == "pickle":
        assert pickle.loads(pickle.dumps(lazy)) == eager
    elif operation == "copy":
        assert copy.deepcopy(lazy) == eager
    elif operation == "dump":
        assert lazy.model_dump() == eager.model_dump()
    assert to_json(lazy.to_dict()) == before == to_json(data)
    assert lazy._as_input() == eager._as_input()
    assert type(lazy) is type(eager)


def test_assigned_values_of_lazy_models_are_kept() -> None:
    assert LAZY == ["ErrorResponse", "Message"]
    data = {"id": "m", "type": "message", "role": "assistant", "model": "x", "content": [], "usage": {}, "more": 1}
    message = decode_lazily("Message", data)
    message.model = "y"
    message.stop_reason = None
    assert (message.stop_reason, message.usage is message.usage, message.more) == (None, True, 1)
    assert message.to_dict() == {**data, "model": "y"}
    assert message._request_id is None
    with pytest.raises(AttributeError, match="Message has no field 'idd'; it has id, type, role"):
        _ = decode_lazily("Message", data).idd


def test_a_model_is_a_dataclass_to_libraries_that_ask() -> None:
    """FastAPI reads a parameter from the body if its type is a dataclass, and copies a response with `asdict()`."""
    data = {
        "id": "m",
        "type": "message",
        "role": "assistant",
        "model": "m",
        "content": [{"type": "text", "text": "long " * 50, "citations": None}, {"type": "new", "x": [None]}],
        "usage": {"input_tokens": 1, "output_tokens": 2**70},
        "stop_sequence": None,
        "new_field": {"a": 1},
    }
    message = types.Message.from_dict(data)
    assert dataclasses.is_dataclass(types.Message)
    assert dataclasses.asdict(message) == message.model_dump()  # type: ignore[call-overload]
    assert pprint.pformat(message) == repr(message)
    replaced: types.Message = dataclasses.replace(message, id="n")  # type: ignore[type-var]
    assert (replaced.id, replaced.model_extra) == ("n", {"new_field": {"a": 1}})
