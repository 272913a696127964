"""Standard output and standard error: text, tables, JSON, notes and errors."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from anthropic_messages._console import is_terminal as is_terminal
from anthropic_messages._console import visible as visible

from ._exits import Interrupted, as_data, message_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console


def console(*, stderr: bool = False) -> Console:
    """Return a rich console that highlights nothing on its own."""
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, emoji=False, markup=False)


def write(text: str) -> None:
    """Write text to standard output at once. On a terminal, control characters are escaped."""
    sys.stdout.write(visible(text) if sys.stdout.isatty() else text)
    sys.stdout.flush()


def write_json(value: Any) -> None:
    """Write a value to standard output as JSON on one line."""
    print(json.dumps(value, ensure_ascii=False), flush=True)


def write_table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Write a table on a terminal, and lines of values separated by tabs elsewhere."""
    if not is_terminal():
        for row in rows:
            print("\t".join(" ".join(visible(cell).split()) for cell in row))
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for number, column in enumerate(columns):
        # The first column is what users copy, so it is never shortened.
        table.add_column(column, min_width=0 if number else max((len(row[0]) for row in rows), default=0))
    for row in rows:
        table.add_row(*(Text(visible(cell)) for cell in row))
    console().print(table)


def note(text: str) -> None:
    """Write a remark to standard error, dimmed on a terminal."""
    from rich.text import Text

    sys.stdout.flush()  # Both may be the same file.
    if sys.stderr.isatty():
        console(stderr=True).print(Text(visible(text), style="dim"))
    else:
        print(text, file=sys.stderr, flush=True)


def show_error(error: BaseException, *, as_json: bool = False) -> None:
    """Write an error to standard error: one line, or a JSON object."""
    if as_json:
        print(json.dumps(as_data(error), ensure_ascii=False), file=sys.stderr, flush=True)
    else:
        show_message(message_of(error), label="" if isinstance(error, Interrupted) else "Error: ")


def show_message(text: str, *, label: str) -> None:
    """Write a message to standard error after a label, which is red on a terminal."""
    sys.stdout.flush()
    if label and sys.stderr.isatty() and not os.environ.get("NO_COLOR"):
        label = f"\x1b[1;31m{label}\x1b[0m"
    print(label + text, file=sys.stderr, flush=True)
