"""The code blocks of Markdown pages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]

_FENCE = re.compile(
    r"^(?P<indent> *)(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<code>.*?)^(?P=indent)(?P=fence)$", re.M | re.S
)
SERVES_THE_NAME = "install_as_anthropic()"
"""In programs that need a process of their own, because the tests import the official SDK."""

_TITLE = re.compile(r'title="([^"]+)"')


@dataclass(frozen=True)
class Block:
    """A fenced block of code."""

    language: str
    title: str | None
    """The name of a file, in a block that shows one."""
    code: str
    line: int
    """Line number of the first line of code."""

    @property
    def is_test(self) -> bool:
        """True for a block that pytest runs."""
        return self.language == "python" and "def test_" in self.code


def blocks(page: Path) -> list[Block]:
    """Return the code blocks of a page in order."""
    text = page.read_text()
    found = []
    for match in _FENCE.finditer(text):
        indent, info = match["indent"], match["info"].strip()
        title = _TITLE.search(info)
        code = "".join(line.removeprefix(indent) for line in match["code"].splitlines(keepends=True))
        line = text.count("\n", 0, match.start("code")) + 1
        found.append(Block(info.split(" ")[0], title and title[1], code, line))
    return found
