"""The libraries, and the checks that their programs offer."""

from __future__ import annotations

import ast
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent

KINDS = ("answer", "stream", "tool_call", "structured_output")
CHECKS = (*KINDS, *(f"{kind}_async" for kind in KINDS))
"""The names of the functions in each program, in the order in which they run."""


@dataclass(frozen=True)
class Library:
    """One table of libraries.toml."""

    name: str
    program: Path
    distributions: list[str]
    older: str | None = None
    python: str | None = None
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def distribution(self) -> str:
        """The name of the library's own distribution."""
        return re.split(r"[\[<>=!~ ]", self.distributions[0])[0]


def read_libraries() -> dict[str, Library]:
    """Return the libraries of libraries.toml by name, sorted."""
    tables = tomllib.loads((HERE / "libraries.toml").read_text(encoding="utf-8"))
    programs = {name: HERE / "programs" / f"{name.replace('-', '_')}.py" for name in sorted(tables)}
    return {name: Library(name, program, **tables[name]) for name, program in programs.items()}


def read_checks(program: Path) -> dict[str, str | None]:
    """Read which checks a program offers, without running it.

    Returns:
        For each name in `CHECKS`, None if the program has a function of that name, or the reason that it passes to
        `not_offered`.

    Raises:
        ValueError: A check is missing.
    """
    found: dict[str, str | None] = {}
    for node in ast.parse(program.read_text(encoding="utf-8")).body:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                found[name] = None
            case ast.Assign(
                value=ast.Call(func=ast.Name(id="not_offered"), args=[ast.Constant(value=str(reason))]), targets=targets
            ):
                found |= {target.id: reason for target in targets if isinstance(target, ast.Name)}
    missing = [name for name in CHECKS if name not in found]
    if missing:
        raise ValueError(
            f"{program.name} has no {', '.join(missing)}. Write a function, or `{missing[0]} = not_offered(reason)`."
        )
    return {name: found[name] for name in CHECKS}
