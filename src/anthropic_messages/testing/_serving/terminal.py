"""Console output: titles, text, code and data, in color on a terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import textwrap
from typing import Any, TextIO

from anthropic_messages.testing._text import printable

_BOLD, _DIM, _GREEN = "1", "2", "32"
_SHORT_ARGUMENT = 36  # characters of an argument that may share a line with others
_MAX_STRING = 72  # characters of a string in data
_BASE64 = re.compile(r"[A-Za-z0-9+/]{40,}={0,2}")


class Terminal:
    """Writes to a stream. Colors are omitted if it is not a terminal, or if NO_COLOR is set."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream or sys.stdout
        self._color = self._stream.isatty() and not os.environ.get("NO_COLOR")
        self._calls: dict[str, dict[str, Any]] = {}  # the last call by function name
        self._width = min(shutil.get_terminal_size().columns, 100)

    def title(self, text: str) -> None:
        """Write the title of a section."""
        self._write(f"\n{self._in(_BOLD, printable(text))}")

    def text(self, text: str) -> None:
        self._write(self._wrapped(text, "  "))

    def code(self, text: str) -> None:
        """Write indented lines without wrapping, for copying."""
        self._write("\n" + textwrap.indent(printable(text, keep="\n"), "    ") + "\n")

    def call(self, name: str, arguments: dict[str, Any]) -> None:
        """Write a call in Python syntax. Long values are shortened, and list items of the call before are omitted."""
        before = self._calls.get(name, {})
        self._calls[name] = now = {key: short(value) for key, value in arguments.items()}
        texts = {key: f"{key}={self._argument(value, before.get(key), key)}" for key, value in now.items()}
        brief = ", ".join(text for text in texts.values() if len(text) < _SHORT_ARGUMENT)
        lines = [brief, *(text for text in texts.values() if len(text) >= _SHORT_ARGUMENT)]
        argument_lines = printable("\n".join(f"      {line}," for line in lines if line), keep="\n")
        self._write(f"  {name}(\n{self._in(_DIM, argument_lines)}\n  )")

    def _argument(self, value: Any, before: Any, key: str) -> str:
        if not isinstance(value, list) or not before:
            return self._format(value, 6, len(key) + 2)
        if value == before:
            return "[as above]"
        if value[: len(before)] != before:
            return self._format(value, 6, len(key) + 2)
        items = [f"the {len(before)} items above" if len(before) > 1 else "the item above"]
        items += [self._format(item, 8, 1) for item in value[len(before) :]]
        return "[\n" + ",\n".join(f"        {item}" for item in items) + "\n      ]"

    def _format(self, value: Any, indent: int, used: int = 0) -> str:
        """Return JSON on one line if it fits, otherwise with one line for each item."""
        line = json.dumps(value, ensure_ascii=False, default=str)
        if indent + used + len(line) < self._width or not isinstance(value, (dict, list)) or not value:
            return line
        if isinstance(value, list) and len(value) == 1:
            return f"[{self._format(value[0], indent, used)}]"
        inner = indent + 2
        if isinstance(value, dict):
            names = {key: f"{json.dumps(key)}: " for key in value}
            items = [name + self._format(value[key], inner, len(name) + 1) for key, name in names.items()]
        else:
            items = [self._format(item, inner, 1) for item in value]
        start, end = "{}" if isinstance(value, dict) else "[]"
        lines = ",\n".join(" " * inner + item for item in items)
        return f"{start}\n{lines}\n{' ' * indent}{end}"

    def reply(self, text: str) -> None:
        """Write the text of a reply."""
        for line in text.splitlines() or [""]:
            self._write(self._in(_GREEN, self._wrapped(line, "  > ", "    ")))

    def note(self, text: str) -> None:
        """Write a dimmed note on the output above."""
        self._write(self._in(_DIM, self._wrapped(text, "    ")))

    def line(self, what: str, text: str) -> None:
        """Write a line of a log."""
        what, text = printable(what), printable(" ".join(text.split()))
        self._write(f"  {what}  {self._in(_DIM, text[: max(self._width - len(what) - 4, 20)])}")

    def _wrapped(self, text: str, first: str, rest: str | None = None) -> str:
        rest = first if rest is None else rest
        text = printable(text, keep="\n\t")
        return textwrap.fill(text, self._width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)

    def _in(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._color else text

    def _write(self, text: str) -> None:
        # Characters that the encoding lacks are replaced. Flushing makes the output visible at once through a pipe.
        encoding = getattr(self._stream, "encoding", None) or "utf-8"
        print(text.encode(encoding, "replace").decode(encoding), file=self._stream, flush=True)


def compact(value: Any) -> str:
    """Return a value as shortened JSON on one line."""
    return json.dumps(short(value), ensure_ascii=False, default=str)


def short(value: Any) -> Any:
    """Return a value with long strings cut, base64 replaced by its size, and nulls omitted."""
    if isinstance(value, str):
        if _BASE64.fullmatch(value):
            return f"<{len(value):,} characters of base64>"
        return value if len(value) <= _MAX_STRING else f"{value[:_MAX_STRING].rstrip()}..."
    if isinstance(value, dict):
        return {key: short(item) for key, item in value.items() if item is not None}
    if isinstance(value, (list, tuple)):
        return [short(item) for item in value]
    return short(value.to_dict()) if hasattr(value, "to_dict") else value
