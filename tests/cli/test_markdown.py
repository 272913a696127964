"""The response on a terminal while it arrives: what is on the screen in the end."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pytest
import rich.markdown
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from anthropic_messages.cli import _markdown

WIDTH, HEIGHT = 40, 9
BLOCKS = [
    "# Title",
    "A paragraph with **bold** text, which is longer than one line of the terminal.",
    "Two\nlines",
    "Title\n=====",
    "1. One\n\n   More\n2. Two\n   - nested",
    "- a\n- b",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "> quoted\ncontinued",
    "```python\n" + "".join(f"print({number})\n" for number in range(12)) + "```",
    "```\n\n# no title\n\n```",
    "---",
    "<b>\nhtml\n</b>",
    "[link]: https://example.com",
    "    code",
]
_SEQUENCE = re.compile(r"\x1b\[([?0-9;]*)([A-Za-z])|\x1b\]8;[^\x1b]*\x1b\\|[\r\n]|[^\x1b\r\n]+")


def screen_after(output: str) -> list[str]:
    """Return the lines above the cursor of a terminal that obeyed the output.

    The cursor must not leave the terminal upward, and nothing may be left below it.
    """
    lines, row, column, lowest = [""], 0, 0, 0
    for found in _SEQUENCE.finditer(output):
        text, number, command = found[0], found[1], found[2]
        if text == "\r":
            column = 0
        elif text == "\n":
            row, column = row + 1, 0
            lowest = max(lowest, row)
            lines += [""] * (row + 1 - len(lines))
        elif command == "A":
            row -= int(number or 1)
            assert row > lowest - HEIGHT
            assert row >= 0
        elif command == "K":
            assert number == "2"
            lines[row] = ""
        elif not text.startswith("\x1b"):
            lines[row] = lines[row].ljust(column)[:column] + text + lines[row][column + len(text) :]
            column += len(text)
            assert column <= WIDTH
    assert not any(lines[row:])
    assert column == 0
    return [line.rstrip() for line in lines[:row]]


def shown(deltas: list[str], *, section: str = "text") -> list[str]:
    """Return the screen after these deltas."""
    file = io.StringIO()
    console = Console(file=file, force_terminal=True, width=WIDTH, height=HEIGHT, legacy_windows=False, _environ={})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_markdown, "console", lambda: console)
        with _markdown.MarkdownView() as view:
            for delta in deltas:
                getattr(view, section)(delta)
    return screen_after(file.getvalue())


@given(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=5), st.lists(st.integers(0, 400), max_size=12))
def test_the_screen_does_not_depend_on_the_deltas(blocks: list[str], cuts: list[int]) -> None:
    text = "\n\n".join(blocks)
    places = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    assert shown([text[start:end] for start, end in pairwise(places)]) == shown([text])


def test_each_block_is_there_once() -> None:
    text = "\n\n".join(BLOCKS)
    lines = shown(list(text))
    assert sum("A paragraph with bold text" in line for line in lines) == 1
    assert [line.strip() for line in lines if "print(" in line] == [f"print({number})" for number in range(12)]
    assert "…" not in "".join(lines)


def test_one_blank_line_separates_blocks() -> None:
    assert shown(["- a\n- b\n\n", "One.\n\nTwo.\n\n1. c\n\nThree."]) == [
        " • a",
        " • b",
        "",
        "One.",
        "",
        "Two.",
        "",
        " 1 c",
        "",
        "Three.",
    ]


@given(st.text("ab \n", max_size=60), st.integers(0, 60))
def test_thinking_does_not_depend_on_the_deltas(text: str, cut: int) -> None:
    assert shown([text[:cut], text[cut:]], section="thinking") == shown([text], section="thinking")


def test_a_long_block_takes_linear_time(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = 0

    class Counted(rich.markdown.Markdown):
        def __init__(self, markup: str) -> None:
            nonlocal parsed
            parsed += len(markup)
            super().__init__(markup)

    monkeypatch.setattr(rich.markdown, "Markdown", Counted)
    text = "```\n" + "a line of code\n" * 2000 + "```"
    shown([f"{line}\n" for line in text.split("\n")])
    assert parsed < 15 * len(text)
