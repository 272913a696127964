"""Models in places that know nothing of them, and the names of pydantic: both as with the official SDK.

A model has the fields of the beta side, so the official classes are those of `types.beta`.
"""

from __future__ import annotations

import copy
import gc
import importlib
import inspect
import json
import pickle
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

import anthropic
import pydantic
import pytest
from anthropic.types.beta import BetaMessage as OfficialMessage
from anthropic.types.beta import BetaMessageTokensCount as OfficialCount
from anthropic_messages_client import types
from anthropic_messages_client.models._model import BaseModel
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter
from pydantic_core import to_json, to_jsonable_python

from anthropic_messages import Anthropic
from anthropic_messages.types import Message, MessageTokensCount, TextBlock, ToolUseBlock

USAGE = {"input_tokens": 1, "output_tokens": 2, "service_tier": None, "brand_new": {"a": [1]}}
DOCUMENT: dict[str, Any] = {
    "id": "msg_1",
    "type": "message",
    "role": "assistant",
    "model": "m",
    "content": [
        {"type": "text", "text": "Hi.", "citations": None, "more": 1},
        {"type": "text", "text": ""},
        {"type": "tool_use", "id": "t", "name": "n", "input": {"x": [None, {"y": "é"}]}},
    ],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": USAGE,
    "note": {"a": 1},
}
DOCUMENTS = {
    "all": DOCUMENT,
    "plain": {key: value for key, value in DOCUMENT.items() if key not in ("note", "stop_sequence")},
    "required missing": {"id": "msg_1", "content": []},
    "null for a list": {**DOCUMENT, "content": None},
}

RESULTS: dict[str, Callable[[Any], Any]] = {
    "dict()": lambda m: {k: v for k, v in dict(m).items() if k not in ("content", "usage")},
    "vars()": lambda m: {k: v for k, v in vars(m).items() if k not in ("content", "usage")},
    "the types of values in dict()": lambda m: {k: type(v).__name__.removeprefix("Beta") for k, v in m},
    "model_extra": lambda m: m.model_extra,
    "model_fields_set": lambda m: m.model_fields_set,
    "__fields_set__": lambda m: m.__fields_set__,
    "fields": lambda m: {k: f.is_required() for k, f in type(m).model_fields.items()},
    "defaults": lambda m: {k: f.default for k, f in type(m).model_fields.items()},
    "__fields__": lambda m: set(type(m).__fields__),
    "model_computed_fields": lambda m: dict(type(m).model_computed_fields),
    "model_config": lambda m: type(m).model_config["extra"],
    "model_rebuild": lambda m: type(m).model_rebuild(),
    "update_forward_refs": lambda m: type(m).update_forward_refs(),
    "to_dict()": lambda m: m.to_dict(),
    "to_dict(mode=json)": lambda m: m.to_dict(mode="json"),
    "to_dict(use_api_names)": lambda m: m.to_dict(use_api_names=False, warnings=False),
    "to_dict(exclude_unset=False)": lambda m: m.to_dict(exclude_unset=False),
    "to_dict(exclude_none)": lambda m: m.to_dict(exclude_none=True),
    "to_dict(exclude_defaults)": lambda m: m.to_dict(exclude_defaults=True),
    "to_json()": lambda m: json.loads(m.to_json()),
    "to_json(indent=None)": lambda m: m.to_json(indent=None).count("\n"),
    "to_json(indent=2)": lambda m: m.to_json(indent=2).count("\n"),
    "to_json(exclude_unset)": lambda m: json.loads(m.to_json(exclude_unset=False, exclude_none=True)),
    "model_dump()": lambda m: m.model_dump(),
    "model_dump(unset)": lambda m: m.model_dump(exclude_unset=True, by_alias=True),
    "model_dump(include)": lambda m: m.model_dump(include={"id", "usage"}),
    "model_dump(include list)": lambda m: m.model_dump(include=["id", "nothing"]),
    "model_dump(include nested)": lambda m: m.model_dump(include={"id": ..., "usage": {"input_tokens"}, "role": True}),
    "model_dump(exclude nested)": lambda m: m.model_dump(exclude={"usage": {"brand_new": {"a"}}, "id": True}),
    "model_dump(items)": lambda m: m.model_dump(include={"content": {0: {"text"}, -1: {"input": {"x": {0}}}}}),
    "model_dump(no item)": lambda m: m.model_dump(exclude={"content": {0, -1}}),
    "model_dump(all items)": lambda m: m.model_dump(exclude={"content": {"__all__": {"text"}, 0: {"type"}}}),
    "model_dump(both)": lambda m: m.model_dump(include={"content": {"__all__"}}, exclude={"content": {1: ...}}),
    "model_dump_json()": lambda m: json.loads(m.model_dump_json()),
    "model_dump_json(exclude)": lambda m: json.loads(m.model_dump_json(exclude={"content"}, exclude_none=True)),
    "model_dump_json(ensure_ascii)": lambda m: json.loads(m.model_dump_json(ensure_ascii=True)),
    "model_dump_json(ensure_ascii) is ASCII": lambda m: m.model_dump_json(ensure_ascii=True).isascii(),
    "json(ensure_ascii) is ASCII": lambda m: m.model_dump_json(ensure_ascii=False).isascii(),
    "schema_json()": lambda m: json.loads(type(m).schema_json(ref_template="#/x/{model}", indent=2))["type"],
    "dict() of pydantic 1": lambda m: m.dict(exclude_none=True),
    "json() of pydantic 1": lambda m: json.loads(m.json()),
    "model_copy() is shallow": lambda m: m.model_copy().content is m.content,
    "copy() is shallow": lambda m: m.copy().content is m.content,
    "copy.copy() is shallow": lambda m: copy.copy(m).content is m.content,
    "model_copy(deep) of usage": lambda m: m.model_copy(deep=True).usage is not m.usage or m.usage is None,
    "model_copy(update)": lambda m: m.model_copy(update={"id": "x", "q": 3}).to_dict(),
    "model_copy(update) of an unknown field": lambda m: m.model_copy(update={"note": 3}).to_dict(),
    "copy(update)": lambda m: m.copy(update={"id": "x"}).to_dict(),
    "copy(exclude)": lambda m: m.copy(exclude={"id"}).model_fields_set,
    "copy(include)": lambda m: m.copy(include={"id"}).to_dict(),
    "equal to its copy": lambda m: m == m.model_copy() and m == copy.deepcopy(m) == pickle.loads(pickle.dumps(m)),
    "construct": lambda m: type(m).construct(id="x", content=[{"type": "text", "text": "a"}]).to_dict(),
    "model_construct": lambda m: type(m).model_construct({"id"}, id=3).id,
    "parse_raw": lambda m: type(m).parse_raw(json.dumps(DOCUMENT)).to_dict(),
    "parse_obj": lambda m: type(m).parse_obj(DOCUMENT).to_dict(),
    "validate": lambda m: type(m).validate(DOCUMENT).to_dict(),
    "Any field": lambda m: TypeAdapter(Any).dump_python(m, mode="json", exclude_unset=True),
}

DIFFERENCES: dict[str, tuple[Callable[[Any], Any], str]] = {
    "to_json() writes one line by default": (
        lambda cls: cls.construct(**DOCUMENT).to_json().count("\n"),
        "stored messages are JSON Lines; `indent=2` gives the official default",
    ),
    "`type` may be left out": (
        lambda cls: cls(**{name: value for name, value in TURN.items() if name != "type"}).type,
        "its value is known, so nobody has to write it",
    ),
    "a field that is set to None is absent, not null": (
        lambda cls: with_none(cls.construct(**DOCUMENT)).to_dict()["stop_reason"],
        "recording it would slow every assignment while a model is decoded",
    ),
    "a field cannot be deleted": (
        lambda cls: without_id(cls.construct(**DOCUMENT)).to_dict().get("id"),
        "as above; set it to None",
    ),
    "model_extra is a copy": (
        lambda cls: (message := cls.construct(**DOCUMENT)).model_extra is message.model_extra,
        "attributes and unknown fields are stored apart from each other",
    ),
    "model_validate() accepts objects that lack fields": (
        lambda cls: cls.model_validate({"id": "a"}).id,
        "test doubles and gateways leave fields out; fields of pydantic models validate",
    ),
    "the order of the fields": (lambda cls: list(cls.model_fields), "it is that of the spec"),
}
TURN = {**DOCUMENTS["plain"], "content": []}


def with_none(message: Any) -> Any:
    message.stop_reason = None
    return message


def without_id(message: Any) -> Any:
    del message.id
    return message


@pytest.mark.parametrize("name", DIFFERENCES)
def test_a_known_difference_from_the_official_sdk(name: str) -> None:
    result, reason = DIFFERENCES[name]
    found: list[Any] = []
    for cls in (OfficialMessage, Message):
        try:
            found.append(result(cls))
        except (TypeError, KeyError, ValueError, AttributeError) as error:
            found.append(type(error).__name__)
    assert found[0] != found[1], "remove this row"
    assert reason


ABSENT = {
    "from_orm": "the official models raise an error as well: `from_attributes` is not set",
    "model_parametrized_name": "for generic classes of pydantic",
    "model_post_init": "for subclasses of pydantic models",
    "model_validate_strings": "the API has no objects of strings",
    "parse_file": "removed from pydantic 2's documentation; read the file and call `model_validate_json()`",
}


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", RESULTS)
def test_the_result_is_that_of_the_official_sdk(name: str, document: str) -> None:
    data = DOCUMENTS[document]
    if document in ("null for a list",) and name in ("model_dump(both)", "the types of values in dict()"):
        pytest.skip("there is no list")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydantic's, for its older names and for values of another type
        expected = RESULTS[name](OfficialMessage.construct(**copy.deepcopy(data)))
    assert RESULTS[name](Message.from_dict(copy.deepcopy(data))) == expected


def test_no_name_of_the_official_base_class_is_missing() -> None:
    official = {name for name in dir(anthropic.BaseModel) if not name.startswith("_")}
    assert official - set(dir(BaseModel)) == set(ABSENT)


def test_attributes_can_be_set_as_with_the_official_sdk() -> None:
    results = []
    for cls in (OfficialMessage, Message):
        message: Any = cls.construct(**copy.deepcopy(DOCUMENT))
        message.id = "other"
        message.mine = {"a": 1}
        message._private = 3
        message.content[0].score = 0.5
        copies = [copy.copy(message), copy.deepcopy(message), message.model_copy(), pickle.loads(pickle.dumps(message))]
        assert all(other == message for other in copies)
        assert all(other.mine == {"a": 1} for other in copies)
        assert message != cls.construct(**DOCUMENT)
        assert "mine={'a': 1}" in repr(message)
        assert message._private == copies[0]._private == 3
        found = [
            message.to_dict(),
            message.model_dump(),
            dict(message.model_extra),
            set(message.model_fields_set),
            message.mine,
        ]
        del message.mine
        message.note = 2  # an unknown field
        results.append([*found, message.to_dict(), hasattr(message, "mine"), json.loads(message.to_json())])
    assert results[0] == results[1]


USES: dict[str, Callable[[Any], Any]] = {
    **RESULTS,
    "==": lambda m: m == Message.from_dict(DOCUMENT),
    "repr": repr,
    "to_dict(mode=python)": lambda m: m.to_dict(mode="python"),
    "pickle": lambda m: pickle.loads(pickle.dumps(m)),
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("use", USES)
def test_models_without_other_attributes_stay_small(use: str) -> None:
    """A dict takes as much memory as the model itself, and slows down each later call of a method."""
    message = Message.from_dict(copy.deepcopy(DOCUMENT))
    before = [sizes(model) for model in (message, *message.content)]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        result = USES[use](message)
    assert [sizes(model) for model in (message, *message.content)] == before
    if isinstance(result, Message):
        assert sizes(result) == before[0]


def sizes(model: Any) -> int:
    """Return the number of objects that a model refers to, other than the values of its fields and its JSON data."""
    fields = [id(getattr(model, name)) for name in (*(name for name, _ in model._fields), "_unknown")]
    return sum(isinstance(part, dict) and id(part) not in fields for part in gc.get_referents(model))


@pytest.mark.parametrize("mine", [1, {"a": None}, None, "", 0])
def test_attributes_that_look_empty_are_kept(mine: Any) -> None:
    message: Any = Message.from_dict(DOCUMENT)
    message.mine = message.content[1].mine = mine
    for other in (message, copy.copy(message), copy.deepcopy(message), pickle.loads(pickle.dumps(message))):
        assert other.to_dict()["mine"] == other.to_dict()["content"][1]["mine"] == mine
        assert other.model_extra == {"note": {"a": 1}, "mine": mine}


def test_subclasses_of_models() -> None:
    class Slots(TextBlock):
        __slots__ = ("score",)

    class Plain(TextBlock):
        score: Any

    for cls in (Slots, Plain):
        block: Any = cls.from_dict({"type": "text", "text": "a"})
        block.score = 1
        block.mine = 2
        assert block.mine == block.to_dict()["mine"] == copy.copy(block).mine == 2
        assert copy.copy(block).score == 1
    assert Slots.from_dict({"type": "text", "text": "a"}).to_dict() == {"type": "text", "text": "a"}


def test_the_signature_of_to_dict_is_that_of_the_official_sdk() -> None:
    ours, official = (inspect.signature(cls.to_dict).parameters for cls in (Message, OfficialMessage))
    assert [(p.name, p.kind) for p in ours.values()] == [(p.name, p.kind) for p in official.values()]
    message: Any = Message.from_dict(DOCUMENT)
    with pytest.raises(TypeError, match="exclude_nonee"):
        message.to_dict(exclude_nonee=True)
    with pytest.raises(TypeError, match="positional"):
        message.to_dict("json")


def test_any_object_can_be_an_attribute() -> None:
    class Mine:
        pass

    message: Any = Message.from_dict(DOCUMENT)
    message.mine = mine = Mine()
    message.block = TextBlock(text="a")
    assert message.mine is copy.copy(message).mine is mine
    assert type(copy.deepcopy(message).mine) is Mine
    assert message.to_dict()["block"] == {"type": "text", "text": "a"}
    with pytest.raises(TypeError, match="not JSON serializable"):
        message.to_json()


def test_a_lazily_decoded_model_keeps_what_was_set() -> None:
    message: Any = Message._decode_lazily(DOCUMENT)
    message.mine = 1
    again = copy.copy(message)
    assert message.to_dict() == again.to_dict() == {**DOCUMENT, "mine": 1}


@given(
    st.dictionaries(st.sampled_from(["to_dict", "copy", "json", "dict", "_data", "keys", "mine", "a b"]), st.integers())
)
def test_unknown_fields_hide_no_method(more: dict[str, int]) -> None:
    message = Message.from_dict({**DOCUMENT, **more})
    assert message.to_dict() == {**DOCUMENT, **more}
    assert message.model_copy().to_dict() == message.to_dict()
    assert message.model_extra == {"note": {"a": 1}, **more}
    assert Message.from_dict(message.model_dump()) == message


def test_untyped_places_of_pydantic() -> None:
    class State(pydantic.BaseModel):
        messages: list[dict[str, Any]] = []
        last: Any = None

    message = Message.from_dict(DOCUMENT)
    state = State(messages=[{"role": "assistant", "content": message.content}], last=message)
    written = {"messages": [{"role": "assistant", "content": DOCUMENT["content"]}], "last": DOCUMENT}
    assert json.loads(state.model_dump_json()) == state.model_dump(mode="json") == state.model_dump() == written
    assert to_jsonable_python(message) == json.loads(to_json(message)) == DOCUMENT
    assert json.loads(TypeAdapter(Any).dump_json({"a": [message]})) == {"a": [DOCUMENT]}


def test_untyped_places_of_fastapi() -> None:
    fastapi = pytest.importorskip("fastapi")
    from fastapi.encoders import jsonable_encoder
    from fastapi.testclient import TestClient

    app = fastapi.FastAPI()
    message = Message.from_dict(DOCUMENT)
    app.get("/object")(lambda: message)
    app.get("/inside")(lambda: {"messages": [message]})
    app.get("/official")(lambda: OfficialMessage.construct(**DOCUMENT))
    with TestClient(app) as web:
        answer = web.get("/object").json()
        assert Message.from_dict(answer) == message
        assert web.get("/inside").json() == {"messages": [answer]}
        assert web.get("/official").json() == answer
    assert jsonable_encoder(message) == message.model_dump(mode="json")
    cut = ToolUseBlock.from_dict({**DOCUMENT["content"][2], "input": CUT})
    assert jsonable_encoder(cut)["input"] == CUT


CUT = {"$unfinished_input": {"partial_json": '{"x": "\u00e9', "reason": "unfinished"}}


def test_an_unfinished_input_in_untyped_places() -> None:
    class State(pydantic.BaseModel):
        blocks: list[dict[str, Any]] = []
        block: ToolUseBlock | None = None

    data = {**DOCUMENT["content"][2], "input": CUT}
    block = ToolUseBlock.from_dict(data)
    unfinished: Any = block.input
    assert vars(unfinished) == to_jsonable_python(unfinished) == json.loads(to_json(unfinished)) == CUT
    assert json.loads(json.dumps(dict(block), default=vars)) == json.loads(json.dumps(vars(block), default=vars))
    assert json.loads(json.dumps(block, default=vars))["input"] == CUT
    state = State(blocks=[dict(block), block.model_dump()], block=block)
    again = State.model_validate_json(state.model_dump_json())
    assert again.block == block
    assert again.blocks[0]["input"] == state.model_dump(mode="json")["blocks"][1]["input"] == CUT
    for other in (
        ToolUseBlock(**dict(block)),
        ToolUseBlock.from_dict(again.blocks[0]),
        ToolUseBlock.from_dict(block.model_dump(mode="json")),
        ToolUseBlock.from_dict(to_jsonable_python(block)),
        ToolUseBlock.model_validate_json(block.to_json()),
        copy.copy(block),
        copy.deepcopy(block),
        pickle.loads(pickle.dumps(block)),
    ):
        assert other == block
        assert not isinstance(other.input, dict)


def test_every_class_describes_its_fields() -> None:
    for name in types.__all__:
        cls = getattr(types, name)
        if isinstance(cls, type) and issubclass(cls, BaseModel):
            fields = cls.model_fields
            assert [(field, info.is_required()) for field, info in fields.items()] == list(cls._fields)
            assert all(info.annotation is not Any or "Any" in str(cls.__annotations__[f]) for f, info in fields.items())
    assert TextBlock.model_fields["text"].annotation is str
    assert TextBlock.model_json_schema()["title"] == "TextBlock"


def test_counts_are_as_with_the_official_sdk() -> None:
    assert (
        dict(MessageTokensCount(input_tokens=3))["input_tokens"] == dict(OfficialCount(input_tokens=3))["input_tokens"]
    )


def test_pydantic_is_not_loaded() -> None:
    code = """if True:
        import sys
        from anthropic_messages.types import Message
        message = Message.from_dict({"id": "a", "content": [{"type": "text", "text": "b"}]})
        assert not hasattr(message, "__pydantic_serializer__")
        message.mine = 1
        dict(message), vars(message), message.model_extra, message.model_fields_set, message.model_dump_json()
        Message.model_fields["content"].default
        assert not {"pydantic", "pydantic_core"} & sys.modules.keys()
        import pydantic_core
        assert pydantic_core.to_jsonable_python(message) == message.to_dict()
    """
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_a_model_is_no_list_of_pairs() -> None:
    message = Message.from_dict(DOCUMENT)
    client = Anthropic(api_key="k", base_url="http://localhost:9", max_retries=0)
    with pytest.raises(TypeError, match="must be a list of dicts with `custom_id` and `params`, not"):
        client.messages.batches.create(requests=message)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(TypeError, match="limit"):
        client.models.list(limit=message)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def test_validation_accepts_the_options_of_pydantic() -> None:
    data = {"type": "text", "text": "x", "citations": None}
    options: dict[str, Any] = {"strict": True, "from_attributes": True, "context": {}}
    for block in (TextBlock, anthropic.types.TextBlock):
        assert block.model_validate(data, **options).text == "x"
        assert block.model_validate_json(json.dumps(data), strict=True, context={}).text == "x"
    with pytest.raises(TypeError, match="'stirct'"):
        TextBlock.model_validate(data, stirct=True)


def test_modules_of_types_are_attributes() -> None:
    for package in ("anthropic", "anthropic_messages"):
        code = f"from {package} import types; types.message_create_params.MessageCreateParamsNonStreaming"
        subprocess.run([sys.executable, "-c", code], check=True)


ABSENT_FIELDS = {"BetaFileMetadata.scope": "of sessions, which are not part of the Messages API"}


@pytest.mark.parametrize("package", ["types", "types.beta"])
def test_every_field_of_the_official_sdk_reads_as_its_default(package: str) -> None:
    official = importlib.import_module(f"anthropic.{package}")
    ours = importlib.import_module(f"anthropic_messages.{package}")
    missing, found = set(), 0
    for name in dir(official):
        cls, mine = getattr(official, name), getattr(ours, name, None)
        if not isinstance(cls, type) or not issubclass(cls, pydantic.BaseModel) or not hasattr(mine, "model_fields"):
            continue
        theirs, made = cls.construct(), mine.construct()
        for field in cls.model_fields:
            found += 1
            if not hasattr(made, field):
                missing.add(f"{name}.{field}")
            elif hasattr(theirs, field) and field != "type":
                assert getattr(made, field) == getattr(theirs, field), f"{name}.{field}"
    assert missing <= set(ABSENT_FIELDS)
    assert found > 300
