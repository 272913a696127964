"""Partial JSON: the value of every prefix, compared with a slow reference parser that follows the rules literally."""

from __future__ import annotations

import copy
import json
import pickle
import re
import sys
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import jiter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages._partial_json import NOTHING, PartialJSON, PartialJSONError

LIMIT = sys.get_int_max_str_digits()


class IncompleteText(Exception):
    """The text ended in the middle of a value."""


class InvalidCharacter(Exception):
    """The character at this position (the argument) is invalid in every JSON text."""


Put = Callable[[Any], object]


class ReferenceParser:
    """A recursive reference parser that reads one character at a time.

    Each method takes a position and returns the position after what it has read. It calls `put` with the value, and
    again when more of the value is known.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def peek(self, at: int) -> str:
        if at >= len(self.text):
            raise IncompleteText
        return self.text[at]

    def one_of(self, expected: str, at: int) -> int:
        if self.peek(at) not in expected:
            raise InvalidCharacter(at)
        return at + 1

    def spaces(self, at: int) -> int:
        while self.text[at : at + 1] in (" ", "\t", "\r", "\n"):
            at += 1
        return at

    def value(self, at: int, put: Put) -> int:
        at = self.spaces(at)
        start = self.peek(at)
        for literal in ("true", "false", "null"):
            if start == literal[0]:
                for char in literal:
                    at = self.one_of(char, at)
                put(json.loads(literal))
                return at
        read = {"{": self.object, "[": self.array, '"': self.string}.get(start, self.number)
        return read(at, put)

    def array(self, at: int, put: Put) -> int:
        items: list[Any] = []
        put(items)
        return self.series(at, "]", lambda at: self.value(at, partial(set_item, items, len(items))))

    def object(self, at: int, put: Put) -> int:
        members: dict[str, Any] = {}
        put(members)
        return self.series(at, "}", lambda at: self.member(at, members))

    def series(self, at: int, end: str, read: Callable[[int], int]) -> int:
        at = self.spaces(at + 1)
        if self.peek(at) == end:
            return at + 1
        while True:
            at = self.spaces(read(at))
            if self.peek(at) == end:
                return at + 1
            at = self.one_of(",", at)

    def member(self, at: int, members: dict[str, Any]) -> int:
        at = self.spaces(at)
        self.one_of('"', at)
        key: list[str] = []
        at = self.spaces(self.string(at, key.append))
        return self.value(self.one_of(":", at), partial(members.__setitem__, key[0]))

    def string(self, at: int, put: Put) -> int:
        start = at
        at += 1
        try:
            while self.peek(at) != '"':
                at = self.escape(at) if self.text[at] == "\\" else self.character(at)
        finally:
            put(json.loads(self.text[start:at] + '"'))
        return at + 1

    def character(self, at: int) -> int:
        if self.text[at] < " ":
            raise InvalidCharacter(at)
        return at + 1

    def escape(self, at: int) -> int:
        start = at
        at = self.one_of('"\\/bfnrtu', at + 1)
        if self.text[at - 1] != "u":
            return at
        for _ in range(4):
            at = self.one_of("0123456789abcdefABCDEF", at)
        if not re.fullmatch(r"\\u[dD][89abAB]..", self.text[start:at]):
            return at
        for i, partner in enumerate(("\\", "u", "dD", "cdefCDEF")):
            if self.peek(at + i) not in partner:
                return at
        return self.escape(at)

    def number(self, at: int, put: Put) -> int:
        start = at
        if self.text[at] == "-":
            at += 1
        at = at + 1 if self.peek(at) == "0" else self.digits(at)
        if self.peek(at) == ".":
            at = self.digits(at + 1)
        if self.peek(at) in "eE":
            at = self.digits(at + 2 if self.peek(at + 1) in "+-" else at + 1)
        self.peek(at)
        put(json.loads(self.text[start:at]))
        return at

    def digits(self, at: int) -> int:
        at = self.one_of("0123456789", at)
        while self.peek(at) in "0123456789":
            at += 1
        return at


def set_item(items: list[Any], index: int, value: Any) -> None:
    items[index:] = [value]


def value_of_prefix(text: str) -> Any:
    """Return the value of a prefix by the rules in the docstring of `_partial_json`."""
    root: list[Any] = [NOTHING]
    with suppress(IncompleteText):
        reader = ReferenceParser(text)
        at = reader.spaces(reader.value(0, root.append))
        if at < len(text):
            raise InvalidCharacter(at)
    return root[-1]


def error_position(text: str) -> int | None:
    """Return the position of the first invalid character, or None."""
    try:
        value_of_prefix(text)
    except InvalidCharacter as error:
        place: int = error.args[0]
        return place
    return None


def loads(text: str) -> Any:
    """Call `json.loads`, but reject `NaN` and `Infinity`."""

    def refuse(constant: str) -> Any:
        raise ValueError(constant)

    return json.loads(text, parse_constant=refuse)


def is_json(text: str) -> bool:
    try:
        loads(text)
    except ValueError:
        return False
    return True


def completions(prefix: str) -> list[str]:
    """Return possible completions of a prefix. If any completion is JSON, one of these is."""
    brackets = ""
    for bracket in re.sub(r'"(\\.|[^"\\])*("|\\?$)', "", prefix, flags=re.DOTALL):
        if bracket in "[{":
            brackets = ("]" if bracket == "[" else "}") + brackets
        elif bracket in "]}":
            brackets = brackets[1:]
    strings = [end + colon for end in ("", '"', 'n"', '0"', '00"', '000"', '0000"') for colon in ("", ":0")]
    literals = [literal[i:] for literal in ("true", "false", "null") for i in range(len(literal))]
    return [prefix + end + brackets for end in (*strings, *literals, "0", '"":0')]


def outcome(*pieces: str) -> tuple[str, int, str]:
    """Return the outcome of parsing a text.

    It is either "value", the length of the text and the `repr` of the value, or an error message, its position and the
    `repr` of the value so far.
    """
    parser = PartialJSON()
    try:
        for piece in pieces:
            parser.feed(piece)
        return "value", sum(map(len, pieces)), repr(parser.finish())
    except PartialJSONError as error:
        return error.message, error.position, repr(parser.value)


def cut(text: str, places: list[int]) -> list[str]:
    ends = sorted(place % (len(text) + 1) for place in places)
    return [text[start:end] for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]


# Texts generated from the grammar, texts of `json.dumps`, and damaged ones.
SPACES = st.text(" \t\r\n", max_size=2)
PLAIN = st.characters().filter(lambda char: char not in '"\\' and char >= " ")  # surrogates, too
SHORT_ESCAPES = st.sampled_from([rf"\{char}" for char in '"\\/bfnrt'])
UNICODE_ESCAPES = st.from_regex(r"\\u([dD][89abcdefAF]|[0-9a-fA-F]{2})[0-9a-fA-F]{2}", fullmatch=True)
CHARACTERS = st.one_of(PLAIN, SHORT_ESCAPES, UNICODE_ESCAPES, st.just(r"\ud83d\uDE00"), st.just("x" * 30))
STRINGS = st.lists(CHARACTERS, max_size=8).map("".join).map('"{}"'.format)
KEYS = st.sampled_from(['"a"', '"b"', r'"\u0061"']) | STRINGS
NUMBERS = st.from_regex(r"-?(0|[1-9][0-9]{0,60})(\.[0-9]{1,60})?([eE][-+]?[0-9]{1,3})?", fullmatch=True)
SCALARS = st.sampled_from(["true", "false", "null"]) | NUMBERS | STRINGS


def containers(texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.builds("{}{}{}".format, SPACES, texts, SPACES)
    members = st.builds("{}{}{}:{}".format, SPACES, KEYS, SPACES, items)
    arrays = (st.lists(items, min_size=1, max_size=4).map(",".join) | SPACES).map("[{}]".format)
    objects = (st.lists(members, min_size=1, max_size=4).map(",".join) | SPACES).map("{{{}}}".format)
    return arrays | objects


WRITTEN = st.builds("{}{}{}".format, SPACES, st.recursive(SCALARS, containers, max_leaves=6), SPACES)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(PLAIN),
    lambda values: st.lists(values, max_size=4) | st.dictionaries(st.text(max_size=4), values, max_size=4),
    max_leaves=8,
)
SEPARATORS = st.sampled_from([None, (",", ":"), (" , ", " : ")])
DUMPED = st.builds(
    json.dumps, VALUES, ensure_ascii=st.booleans(), indent=st.none() | st.integers(0, 2), separators=SEPARATORS
)
TEXTS = WRITTEN | DUMPED
NOISE = '{}[]:,"\\/ue0123-+.E \n\t\x00\x1ftrufalsn\ufeff\ud83d'
GARBAGE = st.text(NOISE, max_size=12) | st.builds(
    lambda text, place, length, noise: text[:place] + noise + text[place + length :],
    TEXTS,
    st.integers(0, 60),
    st.integers(0, 3),
    st.text(NOISE, max_size=3),
)
CUTS = st.lists(st.integers(0, 1000), max_size=6)


@given(TEXTS)
def test_the_value_of_every_prefix(text: str) -> None:
    parser = PartialJSON()
    for end, char in enumerate(text, 1):
        parser.feed(char)
        assert repr(parser.value) == repr(value_of_prefix(text[:end]))
    assert repr(parser.finish()) == repr(loads(text))
    assert parser.complete


@given(TEXTS | GARBAGE, CUTS)
def test_pieces_cut_anywhere(text: str, places: list[int]) -> None:
    expected = outcome(text)
    assert outcome(*text) == expected
    assert outcome(*cut(text, places)) == expected
    assert (expected[0] == "value") == is_json(text)


@given(TEXTS | GARBAGE, CUTS)
def test_values_and_error_positions_of_pieces(text: str, places: list[int]) -> None:
    parser = PartialJSON()
    seen = ""
    for piece in cut(text, places):
        seen += piece
        fault = error_position(seen)
        if fault is not None:
            with pytest.raises(PartialJSONError) as raised:
                parser.feed(piece)
            assert raised.value.position == fault
            return
        parser.feed(piece)
        assert repr(parser.value) == repr(value_of_prefix(seen))


@given(TEXTS | GARBAGE)
def test_a_prefix_is_accepted_while_a_completion_exists(text: str) -> None:
    parser = PartialJSON()
    for end, char in enumerate(text, 1):
        if not any(map(is_json, completions(text[:end]))):
            with pytest.raises(PartialJSONError) as raised:
                parser.feed(char)
            assert raised.value.position == end - 1
            return
        parser.feed(char)


@given(DUMPED.filter(lambda text: text.isprintable() and not re.search(r"\\ud", text)))
def test_jiter_has_the_same_values(text: str) -> None:
    """Compare with jiter where its rules are the same.

    Unlike this parser, jiter includes incomplete numbers, rejects lone surrogates, and accepts NaN and some garbage
    after a value.
    """
    parser = PartialJSON()
    for end, char in enumerate(text, 1):
        parser.feed(char)
        if parser.value is not NOTHING and char not in "0123456789-+.eE":
            expected = jiter.from_json(text[:end].encode(), partial_mode="trailing-strings")
            assert repr(parser.value) == repr(expected)


@pytest.mark.parametrize(
    ("prefix", "value"),
    [
        ("", NOTHING),
        (" \t\r\n", NOTHING),
        ("tru", NOTHING),
        ("12", NOTHING),
        ("12 ", 12),
        ('"', ""),
        ("[", []),
        ("[1", []),
        ("[1,", [1]),
        ("[nul", []),
        ("[null", [None]),
        ('["ab', ["ab"]),
        ('["ab\\', ["ab"]),
        (r'["ab\n', ["ab\n"]),
        (r'["\u00e', [""]),
        (r'["\u00e9', ["é"]),
        (r'["\ud83d', [""]),
        (r'["\ud83d\ude0', [""]),
        (r'["\ud83d\ude00', ["\U0001f600"]),
        (r'["\ud83dx', ["\ud83dx"]),
        (r'["\ud83d\u0', ["\ud83d"]),
        (r'["\ud83d\ud83d\ude00', ["\ud83d\U0001f600"]),
        (r'["\ude00', ["\ude00"]),
        ("{", {}),
        ('{"a', {}),
        ('{"a":1', {}),
        ('{"a":1,', {"a": 1}),
        ('{"a":"', {"a": ""}),
        ('{"a":[{"b":{', {"a": [{"b": {}}]}),
        ('{"a":1,"a":2', {"a": 1}),
        ('{"a":1,"a":2,', {"a": 2}),
        ('{"a":1,"a":"', {"a": ""}),
    ],
)
def test_prefixes(prefix: str, value: object) -> None:
    parser = PartialJSON()
    parser.feed(prefix)
    assert parser.value == value
    assert value_of_prefix(prefix) == value


SPECIAL_NUMBERS = """
0 -0 -0.0 0e5 1E+2 1e400 -1e400 1e-400 5e-324 18446744073709551616 123456789012345678901234567890 0.1000000000000000055
"""
LONG_NUMBERS = ["9" * LIMIT, "-" + "9" * LIMIT, "1" + "0" * 99 + "1", "0." + "1" * 9000 + "e-9", "1" * 2 * LIMIT + ".5"]


@pytest.mark.parametrize("text", [*SPECIAL_NUMBERS.split(), *LONG_NUMBERS], ids=lambda text: text[:20])
def test_numbers_are_those_of_json_loads(text: str) -> None:
    expected = "value", len(text), repr(loads(text))
    assert outcome(text) == outcome(*text) == expected
    assert outcome("[", *text, "]") == outcome(f"[{text}]") == ("value", len(text) + 2, repr([loads(text)]))


# The ^ marks the error: it stands before the first invalid character.
ERRORS = r"""
0^1 -0^1 [0^1] [-0^0,1] ^+1 [^.5] [1.^] [1.^e1] [1e^] [1e+^] [-^] 1^+ [1^x] [1.0^.] ^NaN n^an [^Infinity] [-^Infinity]
^True tru^E true^e ^] []^] [1^} [^} {^] {^1 {^, [^, [1,^] {"a":1,^} {"a":^} {"a"^} 1^, ^'a' {^'a' {"a"^\ "\^x" {"\^x
"\u12^g" "\ud83d\ud^g" {"\ud83d\u^x
"""
ERRORS_WITH_SPACES = r'''1 ^2|1 ^,|{} ^{}|[tru^ e]|[1.^ 5]|[-^ 1]|{"a" ^x|{"a" ^\|[1 ^/|"a" ^"'''
ODD_CHARACTERS = '^\ufeff1|^\u00a01|[1^\x0b]|[1^\u0661]|^\uff11|"^\n"|"ab^\x00"|"\\n^\x1f|{"a^\n"'
TOO_LONG = [begin + "7" * (LIMIT + 1) + end for begin, end in (("", "^ "), ("[-", "^]"), ('{"a":', "^,"))]
INCOMPLETE = r"""
1. 1e - nul [ [1 [1, [{} { {"a {"a\ {"a" {"a": {"a":1 {"a":{} " "a "\ "\u "\u123 "\ud83d "\ud83d\ud [tru
"""


@pytest.mark.parametrize(
    "marked",
    [*ERRORS.split(), *ERRORS_WITH_SPACES.split("|"), *ODD_CHARACTERS.split("|"), *TOO_LONG],
    ids=lambda marked: marked[:20],
)
def test_errors(marked: str) -> None:
    before, after = marked.split("^")
    fault, position, value = outcome(before + after)
    assert position == len(before)
    assert outcome(*before, *after) == (fault, position, value)
    assert fault not in ("value", "the text ended too early")
    assert not is_json(before + after)


@pytest.mark.parametrize("text", ["", " ", *INCOMPLETE.split()])
def test_incomplete_texts(text: str) -> None:
    expected = value_of_prefix(text)
    assert outcome(text) == outcome(*text) == ("the text ended too early", len(text), repr(expected))


def test_an_integer_over_the_digit_limit_of_python() -> None:
    parser = PartialJSON()
    parser.feed('{"a": 1, "b": ' + "7" * (LIMIT + 1))
    with pytest.raises(PartialJSONError, match=rf"limit.*{LIMIT + 1} digits"):
        parser.feed("}")
    assert parser.value == {"a": 1}


def test_an_error_quotes_only_its_surroundings() -> None:
    parser = PartialJSON()
    parser.feed('{"a": "')
    for _ in range(1000):
        parser.feed("abcdefgh, ")
    with pytest.raises(PartialJSONError) as raised:
        parser.feed("the line\nends" + "x" * 1000)
    error = raised.value
    assert error.message == "not allowed in a string"
    assert error.position == 7 + 1000 * 10 + 8
    place = r"', abcdefgh, the line' --> '\nendsxxxxxxxxxxxxxxx'"
    assert str(error) == f"not allowed in a string at character 10015: {place}"
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.position, copy.message) == (str(error), error.position, error.message)


@pytest.mark.parametrize("later", ["", "x", '"', "]"])
def test_after_an_error_the_value_stays_and_the_error_is_repeated(later: str) -> None:
    parser = PartialJSON()
    parser.feed('["a", "b')
    with pytest.raises(PartialJSONError) as first:
        parser.feed("c\x00")
    with pytest.raises(PartialJSONError) as second:
        parser.feed(later)
    with pytest.raises(PartialJSONError) as third:
        parser.finish()
    assert str(first.value) == str(second.value) == str(third.value)
    assert parser.value == ["a", "bc"]
    assert not parser.complete


def containers_in(value: Any) -> list[Any]:
    """Return all arrays and objects in a value, including the value."""
    if not isinstance(value, list | dict):
        return []
    return [
        value,
        *(found for one in (value.values() if isinstance(value, dict) else value) for found in containers_in(one)),
    ]


@given(TEXTS | GARBAGE, CUTS, st.data())
def test_a_kept_value_does_not_change(text: str, places: list[int], data: st.DataObject) -> None:
    """Keep the whole value, or only one of the arrays and objects in it."""
    parser = PartialJSON()
    kept, copies = [], []
    for piece in cut(text, places):
        with suppress(PartialJSONError):
            parser.feed(piece)
        if (found := containers_in(parser.value)) and data.draw(st.booleans()):
            kept.append(data.draw(st.sampled_from(found)))
            copies.append(copy.deepcopy(kept[-1]))
        del found
    assert repr(kept) == repr(copies)
    whole = PartialJSON()
    with suppress(PartialJSONError):
        whole.feed(text)
    assert repr(parser.value) == repr(whole.value)


@pytest.mark.skipif(sys.gettrace() is not None, reason="a tracer refers to values")
def test_a_value_without_references_is_not_copied() -> None:
    parser = PartialJSON()
    parser.feed('{"list": [[')
    places = set()
    for _ in range(100):
        parser.feed('1, {"a": "b"}, ')
        places.add((id(parser.value), id(parser.value["list"]), id(parser.value["list"][0])))
    assert len(places) == 1


def test_kept_strings_do_not_change() -> None:
    parser = PartialJSON()
    parser.feed('[{"a": "')
    kept = []
    for _ in range(1000):
        parser.feed("abé\u4e00")
        kept.append(parser.value[0]["a"])
    assert kept == ["abé\u4e00" * n for n in range(1, 1001)]


@pytest.mark.skipif(sys.gettrace() is not None, reason="CPython does not extend strings in place while it is traced")
def test_reading_a_string_does_not_copy_it() -> None:
    parser = PartialJSON()
    parser.feed('[{"a": "')
    size = 0
    tracemalloc.start()
    while size < 1_000_000:
        parser.feed("abcd" * 250)
        size += 1000
        assert len(parser.value[0]["a"]) == size
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1.5 * size


@pytest.mark.parametrize(
    ("pieces", "complete"),
    [
        ([], False),
        ([" ", "[", "]"], True),
        (['"', '"'], True),
        (["tru", "e"], True),
        (["12"], False),
        (["12", " "], True),
        (["[", "[]"], False),
        (["{}", "\n"], True),
    ],
)
def test_complete(pieces: list[str], complete: bool) -> None:
    parser = PartialJSON()
    for piece in pieces:
        parser.feed(piece)
    assert parser.complete is complete


def test_depth_is_limited_by_memory_only() -> None:
    depth = 10_000
    parser = PartialJSON()
    for _ in range(depth):
        parser.feed('[{"a":')
    parser.feed('"x')
    value = parser.value
    for _ in range(depth):
        value = value[0]["a"]
    assert value == "x"
    parser.feed('"' + "}]" * depth)
    assert parser.complete


@pytest.mark.parametrize("size", [1, 3, 7, 1000, 100_000])
def test_long_tokens_in_pieces(size: int) -> None:
    string = r'"ab\n\ud83d\ude00\\ \ud83d' + r"\u00e9" * 2000 + '"'
    number = "100" * 600 + "." + "12345" * 600 + "e-1800"
    text = f"{{{string} {' ' * 3000}: {' ' * 3000}[{number}, {string}, {number}]}}"
    assert outcome(*(text[start : start + size] for start in range(0, len(text), size))) == outcome(text)
    assert outcome(text) == ("value", len(text), repr(loads(text)))
