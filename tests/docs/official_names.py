"""The public names of the installed official SDK, and which of them this package has as `anthropic`.

`python -m tests.docs.official_names` writes the tables of the migration page.
"""

from __future__ import annotations
import __future__

import importlib
import inspect
import json
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any

from anthropic_messages._official_names import read_table
from tests.support.pages import ROOT

PAGE = ROOT / "docs" / "migration.md"
_Feature = type(__future__.annotations)

GROUPS = (
    "messages",
    "messages.batches",
    "models",
    "files",
    "beta",
    "beta.messages",
    "beta.messages.batches",
    "beta.models",
    "beta.files",
)
"""The resource groups of the Messages API."""


def public(thing: Any) -> list[str]:
    return [name for name in dir(thing) if not name.startswith("_")]


@cache
def official_names() -> frozenset[str]:
    """Return the public names of the official SDK, as `official_names.toml` writes them."""
    return frozenset(names_of("anthropic"))


@cache
def missing_names() -> dict[str, str]:
    """Return those that this package does not have where it serves the module name, with the texts of the errors."""
    program = (
        "import json, sys, anthropic_messages; anthropic_messages.install_as_anthropic()\n"
        "from tests.docs.official_names import error_of\n"
        "print(json.dumps({name: error for name in json.load(sys.stdin) if (error := error_of(name)) is not None}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps(sorted(official_names())),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    errors: dict[str, str] = json.loads(done.stdout)
    return errors


def names_of(package: str) -> Iterator[str]:
    """Yield the names of an installed package: its modules, what they export, the client, and arguments of methods."""
    root = importlib.import_module(package)
    own = {name for name in public(root) if getattr(getattr(root, name), "__module__", "").startswith(package)}
    yield from (
        f"anthropic.{name}" for name in {*root.__all__, *own} - {"types"} if name[0] != "_" and name.isidentifier()
    )
    for path in ("types", "types.beta"):
        yield from (f"{path}.{name}" for name in exports(importlib.import_module(f"{package}.{path}")))
    for path in public_modules(root):
        yield f"anthropic.{path}"
        if not path.startswith(("types", "resources")):
            yield from (f"anthropic.{path}.{name}" for name in exports(importlib.import_module(f"{package}.{path}")))
    for kind in ("Anthropic", "AsyncAnthropic"):
        client = getattr(root, kind)(api_key="offline")
        yield from (f"Anthropic({name})" for name in arguments(getattr(root, kind)))
        yield from (f"client.{name}" for name in public(client))
        for path in GROUPS:
            group = client
            for part in path.split("."):
                group = getattr(group, part)
            for name in public(group):
                yield f"client.{path}.{name}"
                yield from (f"client.{path}.{name}({argument})" for argument in arguments(getattr(group, name)))


def exports(module: ModuleType) -> set[str]:
    """Return the names that a module offers: those of `__all__`, or what a package imports under the same name."""
    listed = getattr(module, "__all__", public(module) if hasattr(module, "__path__") else ())
    return {
        name
        for name in listed
        if name.isidentifier() and name[0] != "_" and not isinstance(getattr(module, name), ModuleType | _Feature)
    }


def public_modules(root: ModuleType) -> Iterator[str]:
    """Yield the paths of the public modules, except for those of single types."""
    for info in pkgutil.walk_packages(root.__path__, f"{root.__name__}."):
        path = info.name.partition(".")[2]  # Below the package.
        if not any(part.startswith("_") for part in path.split(".")) and (info.ispkg or not path.startswith("types")):
            yield path


def arguments(function: Any) -> list[str]:
    if not callable(function) or (inspect.isclass(function) and not hasattr(function, "messages")):
        return []
    found = inspect.signature(function).parameters.values()
    return [each.name for each in found if each.name[0] != "_" and each.kind is each.KEYWORD_ONLY]


def error_of(name: str) -> str | None:
    """Return the error for a name that the module `anthropic` does not have; None if it has the name."""
    path, _, argument = name.rstrip(")").partition("(")
    if path == "Anthropic":
        return None if accepts(importlib.import_module("anthropic").Anthropic, argument) else argument
    top, _, rest = path.partition(".")
    anthropic = importlib.import_module("anthropic")
    found: Any = {"anthropic": anthropic, "types": anthropic.types, "client": None}[top] or anthropic.Anthropic(
        api_key="offline"
    )
    for part in rest.split("."):
        try:
            found = getattr(found, part)
        except AttributeError as error:
            return str(error)
    return None if not argument or accepts(found, argument) else argument


def accepts(function: Any, argument: str) -> bool:
    found = inspect.signature(function).parameters.values()
    return argument in arguments(function) or any(each.kind is each.VAR_KEYWORD for each in found)


def tables() -> dict[str, str]:
    """Return the tables of the migration page by their heading."""
    rows = read_table()
    differs = [
        f"| {row['topic']} | {row['official']} | {row['ours']} | {row.get('why', '')} |".replace("|  |", "| |")
        for row in rows["differs"]
    ]
    absent = [
        f"| {', '.join(f'`{_shown(name)}`' for name in row['names'])} | {row.get('use') or row['note']} |"
        for row in rows["absent"]
    ]
    return {
        "## Different": "\n".join(
            ["| topic | `anthropic` | `anthropic_messages` | why |", "|---|---|---|---|", *differs]
        ),
        "## Absent": "\n".join(["| name in `anthropic` | use instead |", "|---|---|", *absent]),
    }


def _shown(pattern: str) -> str:
    return pattern.replace("[a-z]*", "*")


def with_tables(page: str) -> str:
    """Return the text of the page with its tables from `official_names.toml`."""
    for heading, table in tables().items():
        before, _, after = page.partition(f"\n{heading}\n")
        text, _, rest = after.partition("\n| ")
        end = rest.find("\n\n") if "\n\n" in rest else len(rest.rstrip("\n"))
        page = f"{before}\n{heading}\n{text}\n{table}{rest[end:]}"
    return page


if __name__ == "__main__":
    PAGE.write_text(with_tables(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
