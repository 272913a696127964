"""Encoding of request bodies, and errors with the path of the value."""

from __future__ import annotations

import base64
import io
import json
import types as python_types
from collections import OrderedDict
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pydantic
import pytest
from anthropic_messages_client import types
from anthropic_messages_client.encoding import encode_json
from anthropic_messages_client.request import omit
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.render.python import counterpart_of
from tests.support.spec_values import JSON, the_spec, values_of

COUNTERPARTS = {m.name: c.name for m in the_spec().models if (c := counterpart_of(the_spec(), m)) is not None}


def encode(value: Any) -> Any:
    return json.loads(encode_json(value))


def schema_of(name: str) -> jsonschema.protocols.Validator:
    document = the_spec().document.data
    return jsonschema.Draft202012Validator(
        {"$ref": f"#/components/schemas/{name}", "components": document["components"]}
    )


def utf16(value: Any) -> bytes:
    """JSON in which a character beyond the BMP and its two surrogates are the same."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode("utf-16-le", "surrogatepass")


def has_lone_surrogate(value: Any) -> bool:
    try:
        utf16(value).decode("utf-16-le")
    except UnicodeDecodeError:
        return True
    return False


@given(JSON)
def test_json_is_encoded_unchanged_unless_a_text_is_invalid(value: Any) -> None:
    if has_lone_surrogate(value):
        with pytest.raises(ValueError, match="contains a lone surrogate at character"):
            encode_json(value)
    else:
        assert utf16(encode(value)) == utf16(value)


@settings(max_examples=300, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(sorted(COUNTERPARTS)).flatmap(lambda name: values_of(name).map(lambda value: (name, value))))
def test_encoded_response_is_a_valid_request(pair: tuple[str, Any]) -> None:
    name, data = pair
    model = getattr(types, name).from_dict(data)
    if has_lone_surrogate(model.to_dict()):
        return  # see the test above
    schema_of(COUNTERPARTS[name]).validate(encode(model))


def test_all_response_blocks_have_a_request_type() -> None:
    blocks = set(the_spec().schemas["ContentBlock"].variants)  # type: ignore[union-attr]
    assert {*blocks, "Message", "CitationCharLocation"} <= COUNTERPARTS.keys()
    assert COUNTERPARTS["Message"] == "AssistantMessageParam"


def test_message_is_encoded_as_a_message_param() -> None:
    message = types.Message.from_dict(
        {
            "id": "msg_1",
            "type": "message",
            "role": "assistant",
            "model": "claude-sonnet-5-5",
            "content": [{"type": "text", "text": "Paris.", "citations": None}, {"type": "tune", "notes": None}],
            "usage": {"input_tokens": 1, "output_tokens": 2},
            "new_in_answers": 1,
        }
    )
    assert encode([message]) == [
        {"role": "assistant", "content": [{"type": "text", "text": "Paris."}, {"type": "tune", "notes": None}]}
    ]
    assert encode(message.content) == encode(message)["content"]


def test_iterables_and_mappings_are_encoded() -> None:
    turn = {"role": "user", "content": "hi"}
    expected = [turn, turn]
    assert encode((turn, turn)) == expected
    assert encode(turn for _ in range(2)) == expected
    assert encode(iter([OrderedDict(turn), python_types.MappingProxyType(turn)])) == expected
    assert encode({"a": 1}.keys()) == ["a"]


PNG = b"\x89PNG"


def image_source(data: object) -> dict[str, Any]:
    return {"source": {"type": "base64", "media_type": "image/png", "data": data}}


async def async_messages() -> AsyncIterator[Any]:
    yield {}


def test_generator_of_files_is_consumed_once(tmp_path: Path) -> None:
    path = tmp_path / "cat.png"
    path.write_bytes(PNG)
    sources = (
        {"type": "base64", "media_type": "image/png", "data": data} for data in (path, PNG, io.BytesIO(PNG), "iVBORw==")
    )
    assert [source["data"] for source in encode({"messages": sources})["messages"]] == ["iVBORw=="] * 4


def test_objects_with_model_dump_are_encoded() -> None:
    class ModelLike:
        def model_dump(self, **options: Any) -> dict[str, Any]:
            return {"type": "text", "options": options}

    assert encode([ModelLike()]) == [
        {"type": "text", "options": {"mode": "json", "by_alias": True, "exclude_none": True}}
    ]


def failing_generator(error: Exception) -> Iterator[Any]:
    yield {"type": "text", "text": "Hello"}
    raise error


class FailingFile(io.BytesIO):
    def __init__(self, error: Exception) -> None:
        super().__init__(PNG)
        self.error = error

    def read(self, size: int | None = -1, /) -> bytes:
        raise self.error


@pytest.mark.parametrize("error", [ValueError("mine"), TypeError("mine"), KeyError("mine"), RecursionError("mine")])
@pytest.mark.parametrize("data", ["text", PNG])  # A file needs the slower pass.
def test_exception_of_a_generator_is_raised_unchanged(error: Exception, data: object) -> None:
    with pytest.raises(type(error)) as caught:
        encode_json({**image_source(data), "content": failing_generator(error)})
    assert caught.value is error


def test_exception_of_a_mapped_function_is_raised_unchanged() -> None:
    texts: Any = ["a", 3, "b"]
    with pytest.raises(TypeError, match="descriptor 'upper'"):
        encode_json({"messages": map(str.upper, texts)})


class FailingDump:
    def __init__(self, error: Exception) -> None:
        self.error = error
        self.calls = 0

    def model_dump(self, **options: Any) -> dict[str, Any]:
        self.calls += 1
        raise self.error


@pytest.mark.parametrize("error", [ValueError("mine"), TypeError("mine"), KeyError("mine"), RecursionError("mine")])
@pytest.mark.parametrize("data", ["text", PNG])
def test_exception_of_model_dump_is_raised_unchanged(error: Exception, data: object) -> None:
    model = FailingDump(error)
    with pytest.raises(type(error)) as caught:
        encode_json({**image_source(data), "content": model})
    assert caught.value is error
    assert model.calls == 1


@pytest.mark.parametrize("error", [ValueError("mine"), TypeError("mine"), OSError("mine"), RecursionError("mine")])
def test_exception_of_a_file_is_raised_unchanged(error: Exception) -> None:
    with pytest.raises(type(error)) as caught:
        encode_json(image_source(FailingFile(error)))
    assert caught.value is error


def test_model_with_a_field_named_read_is_not_a_file() -> None:
    class ModelWithReadField:
        read = "me"

        def model_dump(self, **options: Any) -> dict[str, Any]:
            return data

    data = {"type": "tune", "read": "me"}
    for model in (types.UnknownContentBlock.from_dict(data), ModelWithReadField()):
        assert encode([model, {"a": omit}]) == [data, {}]  # which takes the slower pass


@pytest.mark.parametrize("data", [b"hello world", b"abcd", b"a text of more words, not base64", b"abcdefghijklmnopq"])
def test_bytes_that_look_like_text_are_encoded_as_base64(data: bytes) -> None:
    assert encode(image_source(data))["source"]["data"] == base64.b64encode(data).decode()


class AsyncFile:
    async def read(self) -> bytes:
        return PNG


def test_surrogate_pairs_are_joined() -> None:
    assert (
        encode_json(["é\ud83d\ude00", {"\ud83d\ude00": "\ufeff\ud83d\ude00"}]) == '["é😀",{"😀":"\ufeff😀"}]'.encode()
    )
    assert encode_json(["é😀"]) == '["é😀"]'.encode()


circular_value: dict[str, Any] = {}
circular_value["again"] = {"x": circular_value}
deep_value: Any = {"bad": object()}
for _ in range(100_000):
    deep_value = [deep_value]


@pytest.mark.parametrize(
    ("body", "error", "message"),
    [
        ({"messages": [{"content": object()}]}, TypeError, r"messages\[0\].content is of type object"),
        ({"stop_sequences": {"a"}}, TypeError, r"stop_sequences is of type set,.*pass a list"),
        (
            {"messages": [{(1,): "x"}]},
            TypeError,
            r"messages\[0\] has the key \(1,\), which is not JSON serializable: keys must be strings",
        ),
        ({"top_p": float("nan")}, ValueError, "top_p is nan"),
        ({"input": {float("inf"): 1}}, ValueError, "input has the key inf"),
        (
            {"messages": [{"content": "abc\ud83d"}]},
            ValueError,
            r"messages\[0\].content contains a lone surrogate at character 3 \(U\+D83D\).*\('utf-16', 'replace'\)",
        ),
        (image_source(PNG) | {"text": ("\ud83d\ude00\ude00" for _ in "a")}, ValueError, r"text\[0\] .*at character 2"),
        (
            {"input": {"\ude00": 1}},
            ValueError,
            "input has a key that contains a lone surrogate at character 0",
        ),
        ({"a": [omit]}, TypeError, r"a\[0\] is `omit`.*remove the item from the list"),
        ({"a": [1e400]}, ValueError, r"a\[0\] is inf"),
        (circular_value, ValueError, "again.x contains itself"),
        (deep_value, ValueError, "nested too deeply"),
        (
            {"source": {"type": "text", "data": Path("notes.txt")}},
            TypeError,
            r"source.data is of type \w*Path, which is not JSON serializable\. .*base64",
        ),
        (image_source(io.StringIO("x")), TypeError, "source.data is a file open in text mode.*'rb'"),
        (image_source(io.BytesIO()), ValueError, r"source.data is empty.*seek\(0\)"),
        (image_source(base64.b64encode(PNG * 4)), ValueError, r"source.data is base64 already.*\.decode\(\)"),
        (image_source(base64.encodebytes(PNG * 40)), ValueError, r"source.data is base64 already"),
        (image_source(AsyncFile()), TypeError, r"source.data is a file with an asynchronous .*await file.read\(\)"),
        ({"a": [10**5000]}, ValueError, r"a\[0\] is an integer of more than \d+ digits"),
        ({"messages": async_messages()}, TypeError, "messages is of type async_generator.*async for"),
        ({"source": {"type": "base64", "data": Path("no/such.png")}}, FileNotFoundError, "no/such.png"),
    ],
)
def test_unserializable_value_is_rejected_with_its_path(body: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        encode_json(body)


@pytest.mark.parametrize(
    ("part", "message"),
    [
        ({"params": {"system": object()}}, r"^requests\[7\].params.system is of type object"),
        (object(), r"^requests\[7\] is of type object"),
        ({"params": {"system": "\ud83d"}}, r"^requests\[7\].params.system contains a lone surrogate"),
        (deep_value, r"^requests\[7\] is nested too deeply"),
    ],
)
def test_path_starts_with_the_path_of_the_part(part: Any, message: str) -> None:
    with pytest.raises((TypeError, ValueError), match=message):
        encode_json(part, "requests[7]")


@pytest.mark.parametrize(
    ("data", "is_base64"),
    [
        (b"QUJDREVGR0hJSktM", True),
        (b"QUJDREVGR0hJSktM\r\n", True),
        (b"QUJDREVG\nR0hJSktMTQ==\n", True),
        (b"QUJDREVGR0hJSktM" * 1000, True),
        (b"QUJDREVGR0hJSktMTQ=", False),
        (b"QUJDREVGR0hJSg======", False),
        (b"QUJD=REVGR0hJSktMTQA", False),
        (b"QUJDREVGR0hJSkt", False),
        (b"QUJD", False),
        (b"QUJDREVGR0hJSktM" * 1000 + b"!", False),
        (b"A" * 20 + b"\n" * 1_000_000 + b"!", False),  # A regular expression would take an hour.
        (bytearray(b"QUJDREVGR0hJSktM"), True),
        (memoryview(b"%PDF-1.4"), False),
    ],
    ids=range(13),
)
def test_base64_bytes_are_rejected(data: Any, is_base64: bool) -> None:
    source = {"type": "base64", "media_type": "application/pdf", "data": data}
    if is_base64:
        with pytest.raises(ValueError, match="is base64 already"):
            encode_json({"source": source})
    else:
        assert json.loads(encode_json({"source": source}))["source"]["data"] == base64.b64encode(data).decode()


def test_models_of_the_package_in_pydantic_models_are_encoded_as_in_dicts() -> None:
    class Typed(pydantic.BaseModel):
        messages: list[types.Message]

    class Untyped(pydantic.BaseModel):
        messages: Any

    data = {"id": "m", "type": "message", "role": "assistant", "model": "m", "usage": {"input_tokens": 1}}
    content = [{"type": "text", "text": "Hi.", "citations": None}]
    message = types.Message.from_dict({**data, "content": content})
    plain = encode_json({"messages": [message]})
    assert json.loads(plain) == {"messages": [{"role": "assistant", "content": [{"type": "text", "text": "Hi."}]}]}
    for model in (Typed(messages=[message]), Untyped(messages=[message])):
        assert encode_json(model) == plain
        assert json.loads(model.model_dump_json())["messages"][0]["id"] == "m", "a dump has all fields"
