"""Models: lossless decoding and encoding, comparison, copying and pickling."""

from __future__ import annotations

import copy
import json
import pickle
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


def exact(value: Any) -> str:
    """Return a text that distinguishes 1, 1.0 and true."""
    return json.dumps(value, sort_keys=True)


def model(name: str) -> type[BaseModel]:
    found: type[BaseModel] = getattr(types, name)
    return found


def pairs(junk: bool) -> st.SearchStrategy[tuple[str, Any]]:
    def of(name: str) -> st.SearchStrategy[tuple[str, Any]]:
        values = with_junk(values_of(name)) if junk else values_of(name)
        return values.map(lambda value: (name, value))

    return st.sampled_from(MODELS).flatmap(of)


@slow
@given(pairs(junk=False))
def test_what_the_api_sends_is_kept(pair: tuple[str, Any]) -> None:
    name, data = pair
    before = exact(data)
    read = model(name).from_dict(data)
    assert exact(read.to_dict()) == before
    assert exact(json.loads(read.to_json())) == before
    assert exact(data) == before, "the caller's own dict was changed"


@slow
@given(pairs(junk=True))
def test_odd_values_missing_fields_and_junk_are_kept(pair: tuple[str, Any]) -> None:
    name, data = pair
    assert exact(model(name).from_dict(data).to_dict()) == exact(data)


@slow
@given(pairs(junk=True))
def test_models_are_values(pair: tuple[str, Any]) -> None:
    name, data = pair
    read = model(name).from_dict(data)
    again = pickle.loads(pickle.dumps(read))
    deep = copy.deepcopy(read)
    assert read == again == deep == copy.copy(read) == model(name).from_dict(copy.deepcopy(data))
    assert exact(again.to_dict()) == exact(deep.to_dict()) == exact(data)
    assert type(again) is type(read)
    assert repr(read).startswith(f"{name}(")
    assert exact(read.model_dump(mode="json", exclude_unset=True)) == exact(data)


@slow
@given(st.sampled_from(MODELS), JSON)
def test_from_dict_takes_mappings_only(name: str, data: Any) -> None:
    if isinstance(data, dict):
        assert exact(model(name).from_dict(data).to_dict()) == exact(data)
    else:
        with pytest.raises(TypeError, match=f"{name}.from_dict"):
            model(name).from_dict(data)


MESSAGE: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "claude-sonnet-4-5",
    "content": [{"type": "text", "text": "Paris.", "citations": None}, {"type": "tune", "notes": [1, 2]}],
    "stop_reason": "a_new_reason",
    "stop_sequence": None,
    "usage": {"input_tokens": 1, "output_tokens": 2},
    "mood": "sunny",
}


def test_a_message_reads_as_attributes() -> None:
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


def test_an_unknown_tag_leaves_its_neighbours_alone() -> None:
    message = types.Message.from_dict({**MESSAGE, "content": [None, {"type": 7}, {}, *MESSAGE["content"]]})
    assert [type(block).__name__ for block in message.content] == [
        "NoneType",
        "UnknownContentBlock",
        "UnknownContentBlock",
        "TextBlock",
        "UnknownContentBlock",
    ]


def test_the_repr_is_readable() -> None:
    message = types.Message.from_dict(MESSAGE)
    assert repr(message.content[0]) == "TextBlock(type='text', text='Paris.')"
    assert repr(message.content[1]) == "UnknownContentBlock(type='tune', notes=[1, 2])"
    assert len(repr(types.TextBlock(text="x" * 10**6))) < 1000


def test_models_are_made_by_keyword_and_refuse_misspelt_fields() -> None:
    block = types.TextBlock(text="Paris.")
    assert block.to_dict() == {"type": "text", "text": "Paris."}
    assert block == types.TextBlock.from_dict({"type": "text", "text": "Paris.", "citations": None})
    assert block != types.TextBlock(text="Rome.")
    assert block.__hash__ is None
    with pytest.raises(TypeError, match="txt"):
        types.TextBlock(txt="Paris.")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="text"):
        types.TextBlock()  # type: ignore[call-arg]


def test_what_is_assigned_is_written() -> None:
    message = types.Message.from_dict(MESSAGE)
    message.stop_sequence = "END"
    message.stop_reason = None
    assert message.to_dict()["stop_sequence"] == "END"
    assert "stop_reason" not in message.to_dict()
    message.stop_sequence = None
    assert message.to_dict()["stop_sequence"] is None, "it came as null, so null it is"


def test_model_dump_is_what_code_for_the_official_sdk_expects() -> None:
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


def test_date_times_are_aware_and_keep_their_text() -> None:
    text = "2024-08-20T18:37:24.1004350+02:00"
    container = types.Container.from_dict({"id": "c", "expires_at": text})
    when = container.expires_at
    assert when == datetime(2024, 8, 20, 18, 37, 24, 100435, tzinfo=timezone(timedelta(hours=2)))
    assert container.to_dict()["expires_at"] == container.model_dump(mode="json")["expires_at"] == text
    assert container.model_dump()["expires_at"] == when
    container.expires_at = when + timedelta(seconds=1)
    assert container.to_dict()["expires_at"] == "2024-08-20T18:37:25.100435+02:00"
    naive = types.Container.from_dict({"id": "c", "expires_at": "2024-08-20T18:37:24"})
    assert naive.expires_at.tzinfo is not None


def test_large_numbers_stay_exact() -> None:
    data = {"type": "tool_use", "id": "t", "name": "n", "input": {"n": 2**200, "deep": [{"x": 10**30}]}}
    block = types.ToolUseBlock.from_dict(data)
    assert block.input["n"] == 2**200
    assert block.to_dict() == data
    block.to_dict()["input"]["deep"].append(1)
    assert block.to_dict() == data, "what to_dict() gives is the caller's own"


@pytest.mark.parametrize("indent", [None, 2])
def test_numbers_beyond_all_floats_are_json_again(indent: int | None) -> None:
    values = {"x": [1e400, -1e400, {"y": 1e400}], "text": "Infinity", "more": ["NaN", "-Infinity"], "-Infinity": 1}
    block = types.ToolUseBlock.from_dict({"type": "tool_use", "id": "t", "name": "n", "input": values})
    text = block.to_json(indent=indent)
    assert json.loads(text, parse_constant=pytest.fail) == block.to_dict()
    assert text.replace("1e999", "0") != text
    block.input["x"] = float("nan")
    with pytest.raises(ValueError, match=r"^input\.x is NaN, which is not JSON serializable"):
        block.to_json(indent=indent)


def test_every_type_can_be_looked_up_by_name() -> None:
    for name in types.__all__:
        assert getattr(types, name) is not None
    assert set(the_spec().schemas) <= set(types.__all__) <= set(dir(types))
    with pytest.raises(AttributeError, match="no attribute 'Mesage'"):
        types.Mesage  # type: ignore[attr-defined]  # noqa: B018


LAZY = sorted(the_spec().lazy)


def lazily(name: str, data: dict[str, Any]) -> Any:
    """Return a model that is decoded field by field, as in batch results."""
    return lazy_decoders[snake_case(name)](data)


@slow
@given(st.sampled_from(LAZY).flatmap(lambda name: st.tuples(st.just(name), with_junk(values_of(name)))), st.data())
def test_a_model_that_is_decoded_lazily_is_the_same(pair: tuple[str, Any], draw: st.DataObject) -> None:
    name, data = pair
    before, whole = exact(data), model(name).from_dict(data)
    fields = [field for field, _ in whole._fields]
    touched = draw.draw(st.lists(st.sampled_from(fields), unique=True))
    late = lazily(name, data)
    assert [getattr(late, field) for field in touched] == [getattr(whole, field) for field in touched]
    way = draw.draw(st.sampled_from(["==", "repr", "pickle", "copy", "dump", "dict"]))
    if way == "==":
        assert late == whole
    elif way == "repr":
        assert repr(late) == repr(whole)
    elif way == "pickle":
        assert pickle.loads(pickle.dumps(late)) == whole
    elif way == "copy":
        assert copy.deepcopy(late) == whole
    elif way == "dump":
        assert late.model_dump() == whole.model_dump()
    assert exact(late.to_dict()) == before == exact(data)
    assert late._as_input() == whole._as_input()
    assert type(late) is type(whole)


def test_what_a_program_sets_on_a_lazy_model_stays() -> None:
    assert LAZY == ["ErrorResponse", "Message"]
    data = {"id": "m", "type": "message", "role": "assistant", "model": "x", "content": [], "usage": {}, "more": 1}
    message = lazily("Message", data)
    message.model = "y"
    message.stop_reason = None
    assert (message.stop_reason, message.usage is message.usage, message.more) == (None, True, 1)
    assert message.to_dict() == {**data, "model": "y"}
    assert message._request_id is None
    with pytest.raises(AttributeError, match="Message has no field 'idd'; it has id, type, role"):
        _ = lazily("Message", data).idd
