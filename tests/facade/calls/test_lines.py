"""Split text into lines at LF and CRLF only, for any chunks."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages._call.lines import split_lines

# All characters that end a line for `str.splitlines`, for a terminal or in Unicode.
TEXT = st.text(st.sampled_from("ab\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029é"))


def expected_lines(text: str) -> list[str]:
    lines = re.split("\r?\n", text)
    return lines if lines[-1] else lines[:-1]


@given(st.lists(TEXT))
def test_lines_do_not_depend_on_the_chunks(chunks: list[str]) -> None:
    assert list(split_lines(iter(chunks))) == expected_lines("".join(chunks))


def test_line_in_many_chunks_takes_linear_time() -> None:
    """Quadratic time would take minutes for this many chunks."""
    assert list(split_lines(iter(["x"] * 500_000))) == ["x" * 500_000]
