"""Forms of values that a version refuses: is there one, and where?"""

from __future__ import annotations

from collections import deque
from typing import Any

import pytest

from anthropic_messages._call.version_rules import constants, find_form, written
from anthropic_messages.types import TextBlock

PLAIN = TextBlock.from_dict({"type": "text", "text": "a"})
CITED = TextBlock.from_dict({"type": "text", "text": "a", "citations": [{"type": "new"}]})


@pytest.mark.parametrize(
    ("form", "value", "place"),
    [
        ({"a": ...}, {"a": None}, ("a",)),
        ({"a": ...}, {"b": 1}, None),
        ({"a": [{"b": ...}]}, {"a": [{}, {"b": 0}, {"b": 1}]}, ("a", 1, "b")),
        ({"a": [{}]}, {"a": ["x", {}]}, ("a", 1)),
        ({"a": [{}]}, {"a": []}, None),
        ({"kind": "b", "a": [{}]}, {"kind": "b", "a": [{}]}, ("a", 0)),
        ({"kind": "b", "a": [{}]}, {"kind": "c", "a": [{}]}, None),
        ([""], deque(["x", ""]), (1,)),
        ([""], {"x": "", "y": 1}.values(), (0,)),
        ([""], iter([""]), None),  # it would be used up
        (["a"], "abc", None),
        (["a"], {"a": 1}, None),
        ({"title": ...}, "abc", None),  # whose methods are no fields
        (1, True, None),
        (True, 1, None),
        (1, 1, ()),
        ({"citations": ...}, PLAIN, None),  # it would not be sent
        ({"citations": [{}]}, CITED, ("citations", 0)),
        ({"type": "text"}, PLAIN, ()),
    ],
)
def test_the_place_of_a_form(form: Any, value: Any, place: Any) -> None:
    assert find_form(form, value) == place


def test_words() -> None:
    assert written(("messages", 0, "content", 2, "type")) == "messages[0].content[2].type"
    form = {"messages": [{"role": "user", "content": [{"type": "text", "citations": [{}]}]}], "top_k": ...}
    assert list(constants(form)) == [("role", "user"), ("type", "text")]
