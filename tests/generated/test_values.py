"""The types that a request takes: what each stands for in JSON, or the error that says what to pass."""

from __future__ import annotations

import array
import base64
import collections
import dataclasses
import datetime
import decimal
import enum
import fractions
import io
import json
import math
import sqlite3
import types
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

import attrs
import httpx
import pydantic
import pytest
from anthropic_messages_client import types as api_types
from anthropic_messages_client.encoding import encode_json
from anthropic_messages_client.request import Omit, query_parameters
from anthropic_messages_client.values import line_of_text, plain_text
from hypothesis import given
from hypothesis import strategies as st
from pydantic import v1
from pydantic.alias_generators import to_camel

PNG = b"\x89PNG\r\n\x1a\n"
PNG_BASE64 = "iVBORw0KGgo="


def written(value: Any) -> Any:
    return json.loads(encode_json(value))


class Text(str, enum.Enum):  # noqa: UP042 - StrEnum is the class below
    SMALL = "small"


class NewText(enum.StrEnum):
    SMALL = "small"


class Number(enum.IntEnum):
    THREE = 3


class Share(float, enum.Enum):
    HALF = 0.5


class Plain(enum.Enum):
    SMALL = "small"
    PAIR = (1, 2)


class Point(NamedTuple):
    x: int
    y: int


@dataclasses.dataclass
class Data:
    text: str
    when: datetime.date | None = None
    kind: dataclasses.InitVar[int] = 0


@dataclasses.dataclass(slots=True)
class Slots:
    inner: Data


@attrs.define
class Attrs:
    text: Text
    _hidden: int | None = None


@pydantic.dataclasses.dataclass
class ValidatedData:
    city_name: Annotated[str, pydantic.Field(serialization_alias="cityName")]


class Camel(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(alias_generator=to_camel, populate_by_name=True)

    city_name: str
    unit_name: str | None = None
    type: str = "place"


class ByName(Camel):
    model_config = pydantic.ConfigDict(serialize_by_alias=False)


class Nested(pydantic.BaseModel):
    first: Camel
    rest: list[Camel] = [Camel(city_name="Rome")]
    free: dict[str, Any] = {}
    at: datetime.datetime | None = None


class Numbers(pydantic.RootModel[list[int]]):
    pass


class Secretive(pydantic.BaseModel):
    url: pydantic.AnyUrl
    wait: datetime.timedelta
    colors: set[Plain]


class Old(v1.BaseModel):
    city_name: str = v1.Field(alias="cityName")
    kind: Text = Text.SMALL
    unit: str | None = None


class OldList(v1.BaseModel):
    __root__: list[int]


class Array:
    """A class with the method that arrays and scalars of numpy share."""

    def __init__(self, value: Any) -> None:
        self.value = value

    def __iter__(self) -> Iterator[Array]:
        return map(Array, self.value)

    def tolist(self) -> Any:
        return self.value


class Lazy:
    """A text that is translated when it is used, as in Django: every method of a string, but no string."""

    def __iter__(self) -> Iterator[str]:
        return iter(str(self))

    def casefold(self) -> str:
        return str(self).casefold()

    def __str__(self) -> str:
        return "hallo"


class DatabaseRow(collections.abc.Sequence[int]):
    """A class with the methods of rows of SQLAlchemy."""

    def __len__(self) -> int:
        return 2

    def __getitem__(self, index: Any) -> Any:
        return (1, 2)[index]

    def _asdict(self) -> dict[str, int]:
        return {"a": 1, "b": 2}


class History:
    def __iter__(self) -> Iterator[Any]:
        yield {"role": "user"}


def sqlite_row() -> sqlite3.Row:
    connection = sqlite3.connect(":memory:")
    connection.row_factory = sqlite3.Row
    row: sqlite3.Row = connection.execute("SELECT 1 AS a, 'x' AS b").fetchone()
    connection.close()
    return row


WHEN = datetime.datetime(2026, 11, 28, 12, 30, tzinfo=datetime.UTC)
ID = uuid.UUID("12345678123456781234567812345678")
CREATED = {"id": "m", "type": "model", "display_name": "M", "created_at": "2026-10-21T00:00:00Z"}
PLACE = {"cityName": "Paris", "type": "place"}

ENCODED: dict[str, tuple[Any, Any]] = {
    "enum of texts": (Text.SMALL, "small"),
    "StrEnum": (NewText.SMALL, "small"),
    "IntEnum": (Number.THREE, 3),
    "enum of floats": (Share.HALF, 0.5),
    "Enum": (Plain.SMALL, "small"),
    "Enum with a tuple": (Plain.PAIR, [1, 2]),
    "class of an Enum": ({"enum": NewText}, {"enum": ["small"]}),
    "enum members as keys": (
        {Text.SMALL: 1, Plain.SMALL.name: 2, Number.THREE: 3},
        {"small": 1, "SMALL": 2, "3": 3},
    ),
    "Enum as a key": ({Plain.SMALL: 1}, {"small": 1}),
    "UserString": (collections.UserString("hello"), "hello"),
    "translated text": (Lazy(), "hallo"),
    "UserDict": (collections.UserDict(a=1), {"a": 1}),
    "UserList": (collections.UserList([1]), [1]),
    "mapping proxy": (types.MappingProxyType({"a": 1}), {"a": 1}),
    "ChainMap": (collections.ChainMap({"a": 1}, {"b": 2}), {"a": 1, "b": 2}),
    "httpx.Headers": (httpx.Headers({"a": "1"}), {"a": "1"}),
    "named tuple": (Point(1, 2), [1, 2]),
    "deque": (collections.deque([1]), [1]),
    "keys": ({"a": 1}.keys(), ["a"]),
    "values": ({"a": 1}.values(), [1]),
    "range": (range(2), [0, 1]),
    "generator": ((item for item in "ab"), ["a", "b"]),
    "iterable class": (History(), [{"role": "user"}]),
    "array": (array.array("d", [0.5]), [0.5]),
    "array of numpy": (Array([1, Array(2)]), [1, 2]),
    "scalar of numpy": (Array(2.5), 2.5),
    "sqlite3.Row": (sqlite_row(), {"a": 1, "b": "x"}),
    "row of SQLAlchemy": (DatabaseRow(), {"a": 1, "b": 2}),
    "UUID": (ID, str(ID)),
    "date": (WHEN.date(), "2026-11-28"),
    "time": (WHEN.time(), "12:30:00"),
    "datetime": (WHEN, "2026-11-28T12:30:00+00:00"),
    "datetime of a response": (api_types.ModelInfo.from_dict(CREATED).created_at, CREATED["created_at"]),
    "dataclass": (Data("a", WHEN.date()), {"text": "a", "when": "2026-11-28"}),
    "dataclass with None": (Slots(Data("a")), {"inner": {"text": "a", "when": None}}),
    "attrs": (Attrs(Text.SMALL), {"text": "small", "_hidden": None}),
    "pydantic dataclass": (ValidatedData("Paris"), {"cityName": "Paris"}),
    "pydantic": (Camel(city_name="Paris"), PLACE),
    "pydantic, None that was set": (Camel(city_name="Paris", unit_name=None), {**PLACE, "unitName": None}),
    "pydantic by name": (ByName(city_name="Paris"), {"city_name": "Paris", "type": "place"}),
    "pydantic, nested": (
        Nested(first=Camel(city_name="Paris", unit_name=None), free={"unit": None}, at=WHEN),
        {
            "first": {**PLACE, "unitName": None},
            "rest": [{"cityName": "Rome", "type": "place"}],
            "free": {"unit": None},
            "at": "2026-11-28T12:30:00Z",
        },
    ),
    "pydantic, in its JSON form": (
        Secretive(url=pydantic.AnyUrl("http://a.test/"), wait=datetime.timedelta(hours=1), colors={Plain.SMALL}),
        {"url": "http://a.test/", "wait": "PT1H", "colors": ["small"]},
    ),
    "RootModel": (Numbers([1, 2]), [1, 2]),
    "pydantic 1": (Old(cityName="Paris"), {"cityName": "Paris", "kind": "small"}),
    "pydantic 1, None that was set": (
        Old(cityName="Paris", unit=None),
        {"cityName": "Paris", "kind": "small", "unit": None},
    ),
    "root of pydantic 1": (OldList(__root__=[1]), [1]),
    "omit": ({"a": Omit(), "b": {"c": Omit()}, "d": [{"e": Omit()}]}, {"b": {}, "d": [{}]}),
    "omit in a mapping": (types.MappingProxyType({"a": Omit(), "b": 1}), {"b": 1}),
    "omit in a dataclass": ([Data("a", Omit())], [{"text": "a"}]),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", ENCODED)
def test_what_a_type_stands_for(name: str) -> None:
    value, expected = ENCODED[name]
    if name == "generator":
        value = (item for item in "ab")
    assert written({"value": value, "unsent": Omit()}) == {"value": expected}  # the slower pass
    if name != "generator":
        assert written({"value": value}) == {"value": expected}


REFUSED: dict[str, tuple[Any, str]] = {
    "Decimal": (decimal.Decimal("1.5"), r"float\(\.\.\.\).*str\(\.\.\.\)"),
    "Fraction": (fractions.Fraction(1, 2), "pass a string, a number"),
    "timedelta": (datetime.timedelta(1), r"\.total_seconds\(\)"),
    "complex": (1j, "pass a string, a number"),
    "set": ({1}, "pass a list"),
    "frozenset": (frozenset({1}), "pass a list"),
    "items": ({"a": 1}.items(), "pass the dict itself"),
    "bytes": (b"a", "a field that takes base64"),
    "bytearray": (bytearray(b"a"), "a field that takes base64"),
    "memoryview": (memoryview(b"a"), "a field that takes base64"),
    "path": (Path("a"), "a field that takes base64"),
    "file": (io.BytesIO(b"a"), "a field that takes base64"),
    "model class": (Camel, "it is a class: pass an object of it"),
    "dict class": (dict, "it is a class"),
    "function": (len, "pass a string, a number"),
    "URL": (httpx.URL("http://a.test"), "pass a string, a number"),
    "bytes of numpy": (Array(b"a"), "a field that takes base64"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_type_that_has_no_form_is_refused_with_its_place(name: str) -> None:
    value, advice = REFUSED[name]
    with pytest.raises(TypeError, match=rf"^messages\[0\]\.content is of type .*{advice}"):
        encode_json({"messages": [{"content": value}]})


class Measure(pydantic.BaseModel):
    model_config = pydantic.ConfigDict(arbitrary_types_allowed=True)

    value: Any = None
    more: dict[str, Any] = {}


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (Measure(value=math.nan), r"input\.value is nan"),
        (Measure(more={"a": [math.inf]}), r"input\.more\.a\[0\] is inf"),  # pydantic would send null
        (Measure(value=Measure(value=math.nan)), r"input\.value\.value is nan"),
        (Measure(value="a\ud83d"), r"input\.value contains a lone surrogate at character 1"),
        (Measure(more={"\ud83d": 1}), r"input\.more has a key that contains a lone surrogate"),
        (Data("\ud83d"), r"input\.text contains a lone surrogate"),
        (Attrs(math.nan), r"input\.text is nan"),  # type: ignore[arg-type]
        (Old(cityName="a", unit="\ud83d"), r"input\.unit contains a lone surrogate"),
        ((number for number in [1, math.nan]), r"input\[1\] is nan"),
        (collections.UserString("\ud83d"), r"input contains a lone surrogate"),
        (Array([math.nan]), r"input\[0\] is nan"),
        ({"a": Share.HALF, "b": [float("-inf")]}, r"input\.b\[0\] is -inf"),
        (api_types.TextBlock.from_dict({"type": "text", "text": "a\ud83d"}), r"input\.text contains a lone surrogate"),
    ],
    ids=range(13),
)
def test_what_json_cannot_carry_is_found_in_every_type(value: Any, place: str) -> None:
    with pytest.raises(ValueError, match=f"^{place}"):
        encode_json({"input": value})


class TestFilesInModels:
    class Source(pydantic.BaseModel):
        type: Literal["base64"] = "base64"
        media_type: str = "image/png"
        data: Any
        link: pydantic.AnyUrl | None = None

    class Block(pydantic.BaseModel):
        type: str = "image"
        source: TestFilesInModels.Source
        title: str | None = None

    def block(self, data: Any, **fields: Any) -> Any:
        return self.Block(source=self.Source(data=data), **fields)

    def data_of(self, block: Any) -> Any:
        sent = written({"content": [block]})["content"][0]
        assert sent == {
            "type": "image",
            "source": {"type": "base64", "media_type": "image/png", "data": sent["source"]["data"]},
        }
        return sent["source"]["data"]

    @pytest.mark.parametrize("data", [PNG, bytearray(PNG), memoryview(PNG), PNG_BASE64])
    def test_a_file_is_read_and_encoded_once(self, data: Any) -> None:
        assert self.data_of(self.block(data)) == PNG_BASE64

    def test_a_path(self, tmp_path: Path) -> None:
        path = tmp_path / "cat.png"
        path.write_bytes(PNG)
        assert self.data_of(self.block(path)) == PNG_BASE64

    def test_an_open_file_which_pydantic_reads_in_lines(self) -> None:
        with pytest.raises(TypeError, match=r"source\.data\[0\] is of type bytes.*Read it yourself"):
            encode_json(self.block(io.BytesIO(b"abc!\n")))

    def test_bytes_that_are_text(self) -> None:
        assert self.data_of(self.block(b"abc!")) == "YWJjIQ=="

    def test_bytes_that_pydantic_encodes(self) -> None:
        class Encoded(self.Source):  # type: ignore[name-defined,misc]
            data: pydantic.Base64Bytes

        image = PNG * 20
        source = Encoded(data=base64.b64encode(image))
        assert self.data_of(self.Block(source=source.model_copy())) == base64.b64encode(image).decode()

    def test_other_fields_are_in_their_json_form(self) -> None:
        source = self.Source(data=PNG, link="http://a.test/")
        sent = written(self.Block(source=source, title=None))
        assert sent["source"]["link"] == "http://a.test/"
        assert sent["title"] is None

    def test_bytes_in_another_field_are_text_as_in_pydantic(self) -> None:
        class Note(pydantic.BaseModel):
            content: bytes
            sources: list[Any] = []

        assert written(Note(content=b"hello")) == {"content": "hello", "sources": []}
        assert written(Note(content=b"hello", sources=[self.Source(data=PNG)]))["content"] == "hello"
        for sources in ([], [self.Source(data=PNG)]):
            with pytest.raises(TypeError, match=r"^input\.content is of type bytes"):
                encode_json({"input": Note(content=PNG, sources=sources)})

    def test_pydantic_1(self, tmp_path: Path) -> None:
        class Source(v1.BaseModel):
            type: str = "base64"
            media_type: str = "image/png"
            data: Path

        path = tmp_path / "cat.png"
        path.write_bytes(PNG)
        assert self.data_of({"type": "image", "source": Source(data=path)}) == PNG_BASE64


class TestText:
    @pytest.mark.parametrize(
        ("value", "text"),
        [
            (Text.SMALL, "small"),
            (NewText.SMALL, "small"),
            (Plain.SMALL, "small"),
            (Number.THREE, "3"),
            (Share.HALF, "0.5"),
            (collections.UserString("a"), "a"),
            (Array(3), "3"),
            (ID, str(ID)),
            (WHEN, "2026-11-28T12:30:00+00:00"),
            (WHEN.date(), "2026-11-28"),
            (decimal.Decimal("1.50"), "1.50"),
            (True, "true"),
            ([Text.SMALL, Plain.SMALL, "b"], "small,small,b"),
            ((name for name in ["a", "b"]), "a,b"),
            ({"a": 1}.keys(), "a"),
            ({"a"}, "a"),
            ("\ud83d\ude00", "😀"),
        ],
        ids=range(17),
    )
    def test_what_a_type_stands_for(self, value: Any, text: str) -> None:
        assert plain_text(value, "x") == text

    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (None, "x must be a string, not NoneType"),
            (["a", None], "x must be a string, not NoneType"),
            ({"a": 1}, "x must be a string, not an object"),
            (Camel(city_name="Paris"), "x must be a string, not an object"),
            (b"a", "x must be a string, not bytes"),
            (object(), "x must be a string, not object"),
            (math.nan, "x must be a finite number, not nan"),
            (Array(math.inf), "x must be a finite number, not inf"),
            ("a\ud83d", r"x contains a lone surrogate at character 1 \(U\+D83D\)"),
        ],
        ids=range(9),
    )
    def test_what_is_refused(self, value: Any, words: str) -> None:
        with pytest.raises((TypeError, ValueError), match=f"^{words}"):
            plain_text(value, "x")

    def test_a_line_break_is_refused_in_a_path_and_a_header(self) -> None:
        with pytest.raises(ValueError, match=r"^x must not contain a line break$"):
            line_of_text(["a\nb"], "x")


@given(st.text(st.characters(exclude_categories=())))
def test_a_text_is_sent_as_valid_unicode_or_refused(text: str) -> None:
    try:
        expected = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        with pytest.raises(ValueError, match="contains a lone surrogate at character") as caught:
            encode_json(text)
        place = int(str(caught.value).partition("character ")[2].partition(" ")[0])
        # Up to the surrogate, the text is valid.
        assert "\ud800" <= text[place] <= "\udfff"
        text[:place].encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    else:
        assert written(text) == expected


ABSENT = st.builds(Omit)
TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner | ABSENT, max_size=3),
    max_leaves=10,
)


def without_absent(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_absent(item) for name, item in value.items() if not isinstance(item, Omit)}
    return [without_absent(item) for item in value] if isinstance(value, list) else value


@given(TREES)
def test_absent_fields_are_left_out_at_any_depth(value: Any) -> None:
    assert written(value) == without_absent(value)


@pytest.mark.parametrize(
    ("value", "query"),
    [
        (collections.UserString("ab"), {"a": "ab"}),
        (Camel(city_name="Paris"), {"a[cityName]": ["Paris"], "a[type]": ["place"]}),
        (Old(cityName="Paris"), {"a[cityName]": ["Paris"], "a[kind]": ["small"]}),
        (sqlite_row(), {"a[a]": ["1"], "a[b]": ["x"]}),
        (Data("b", WHEN.date()), {"a[text]": ["b"], "a[when]": ["2026-11-28"]}),
        ([{"b": [Plain.SMALL, Omit(), None]}], {"a[][b][]": ["small"]}),
        ({Text.SMALL: Text.SMALL, "b": Omit(), 3: {"c": None}}, {"a[small]": ["small"]}),
        ((number for number in (1, 2)), {"a[]": ["1", "2"]}),
        (Array([1, 2]), {"a[]": ["1", "2"]}),
    ],
    ids=range(9),
)
def test_the_form_of_a_query(value: Any, query: dict[str, Any]) -> None:
    assert query_parameters("a", value, "a") == query
