"""Lines end at LF and CRLF and nowhere else, wherever the text is cut."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages._call.lines import split_lines

# Everything that ends a line somewhere: for `str.splitlines`, for a terminal, for Unicode.
TEXT = st.text(st.sampled_from("ab\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029é"))


def lines_of(text: str) -> list[str]:
    lines = re.split("\r?\n", text)
    return lines if lines[-1] else lines[:-1]


@given(st.lists(TEXT))
def test_lines_do_not_depend_on_the_cuts(pieces: list[str]) -> None:
    assert list(split_lines(iter(pieces))) == lines_of("".join(pieces))


def test_a_line_in_many_pieces_takes_linear_time() -> None:
    """Each piece is touched once: a thousand times as many would take a day in quadratic time."""
    assert list(split_lines(iter(["x"] * 500_000))) == ["x" * 500_000]
