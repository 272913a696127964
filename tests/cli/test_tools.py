"""Functions as tools: their schemas, and functions that can't be tools."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Literal, Optional

import pytest

from anthropic_messages.cli._exits import UsageProblem
from anthropic_messages.cli._tools import describe, load_tools


def book(
    city: str,
    nights: int,
    *,
    price: float | None = None,
    kind: Literal["room", "flat"] = "room",
    guests: list[str] = [],  # noqa: B006
    extras: dict[str, bool] | None = None,
    anything: Any = None,
) -> str:
    """Book a place.

    It may be full.

    Args:
        city: The name of the city,
            in English.
        nights (int): How many nights.
        price: The highest price: in euros.

    Returns:
        city: a word that describes no parameter.
    """
    return f"{city}, {nights}"


def test_a_schema_from_hints_and_docstring() -> None:
    tool = describe(book)
    assert (tool.name, tool.description) == ("book", "Book a place.\n\nIt may be full.")
    assert tool.schema == {
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "The name of the city, in English."},
            "nights": {"type": "integer", "description": "How many nights."},
            "price": {
                "anyOf": [{"type": "number"}, {"type": "null"}],
                "description": "The highest price: in euros.",
            },
            "kind": {"enum": ["room", "flat"]},
            "guests": {"type": "array", "items": {"type": "string"}},
            "extras": {"anyOf": [{"type": "object", "additionalProperties": {"type": "boolean"}}, {"type": "null"}]},
            "anything": {},
        },
        "required": ["city", "nights"],
        "additionalProperties": False,
    }
    assert tool.call({"city": "Paris", "nights": 2}) == ("Paris, 2", False)


def test_results_are_text() -> None:
    def rows(count: int) -> list[dict[str, int]]:
        return [{"number": number} for number in range(count)]

    async def later(text: Optional[str] = None) -> str:  # noqa: UP045
        """Say it.

        Returns:
            The text.
        """
        await asyncio.sleep(0)
        return text or "nothing"

    assert describe(rows).description == "Call rows."
    assert describe(rows).call({"count": 2}) == ('[{"number": 0}, {"number": 1}]', False)
    assert describe(later).description == "Say it."
    assert describe(later).call({}) == ("nothing", False)
    text, is_error = describe(rows).call({"cuont": 2})
    assert is_error
    assert "unexpected keyword argument 'cuont'" in text


def no_hint(city):  # type: ignore[no-untyped-def]
    pass


def odd_type(path: Path) -> None:
    pass


def many(*cities: str) -> None:
    pass


def first(city: str, /) -> None:
    pass


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (no_hint, "The parameter `city` of the tool no_hint() has no type hint. Add one, such as `city: str`."),
        (odd_type, "The parameter `path` of the tool odd_type() has the type <class 'pathlib.Path'>"),
        (many, "The parameter `cities` of the tool many() can't be passed by name."),
        (first, "The parameter `city` of the tool first() can't be passed by name."),
    ],
)
def test_functions_that_cannot_be_tools(function: Any, says: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        describe(function)
    assert says in str(caught.value)


def test_the_public_functions_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "neighbor_of_tools.py").write_text("ONE = 1\n")
    file = tmp_path / "tools.py"
    file.write_text(
        "from __future__ import annotations\nfrom json import dumps\nfrom neighbor_of_tools import ONE\n"
        "def add(a: int, b: int) -> int:\n    return _sum(a, b)\n"
        "def _sum(a, b):\n    return a + b\nclass Thing: pass\n"
    )
    tools = load_tools(file)
    assert list(tools) == ["add"]
    assert tools["add"].call({"a": 1, "b": 2}) == ("3", False)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "is not a Python file"),
        ("", "defines no functions"),
        ("1 / 0", "raised ZeroDivisionError: division by zero"),
        ("def f(:", "raised SyntaxError"),
        ("from __future__ import annotations\ndef f(a: Nothing): pass", "A type hint of the tool f() can't be read"),
    ],
)
def test_files_that_have_no_tools(tmp_path: Path, text: str | None, says: str) -> None:
    file = tmp_path / "tools.py"
    if text is not None:
        file.write_text(text)
    with pytest.raises(UsageProblem) as caught:
        load_tools(file)
    assert says in str(caught.value)
