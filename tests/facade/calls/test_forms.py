"""Find forms of values that an API version rejects, with their path."""

from __future__ import annotations

from collections import deque
from typing import Any

import pytest

from anthropic_messages._call.version_rules import constants, find_form, written
from anthropic_messages.types import TextBlock

PLAIN = TextBlock.from_dict({"type": "text", "text": "a"})
CITED = TextBlock.from_dict({"type": "text", "text": "a", "citations": [{"type": "new"}]})


@pytest.mark.parametrize(
    ("form", "value", "path"),
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
        ([""], iter([""]), None),  # Searching would consume it.
        (["a"], "abc", None),
        (["a"], {"a": 1}, None),
        ({"title": ...}, "abc", None),  # `str.title` is a method, not a field.
        (1, True, None),
        (True, 1, None),
        (1, 1, ()),
        ({"citations": ...}, PLAIN, None),  # An absent field is not sent.
        ({"citations": [{}]}, CITED, ("citations", 0)),
        ({"type": "text"}, PLAIN, ()),
    ],
)
def test_find_form_returns_the_path(form: Any, value: Any, path: Any) -> None:
    assert find_form(form, value) == path


def test_path_text_and_constants_of_a_form() -> None:
    assert written(("messages", 0, "content", 2, "type")) == "messages[0].content[2].type"
    form = {"messages": [{"role": "user", "content": [{"type": "text", "citations": [{}]}]}], "top_k": ...}
    assert list(constants(form)) == [("role", "user"), ("type", "text")]
