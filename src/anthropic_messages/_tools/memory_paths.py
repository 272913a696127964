"""The check of paths that the model writes for the memory tool."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote

from .outcomes import ToolError

ROOT = "/memories"
_MAX_DEPTH = 32
_MAX_NAME_BYTES = 255
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f/\\:]")
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def path_names(path: str) -> tuple[str, ...]:
    """Return the names of the directories and the file in a path, below `/memories`.

    The names are safe to join on every operating system, also on one that decodes or normalizes them.

    Args:
        path: Path that the model wrote, such as `/memories/notes.md`.

    Raises:
        ToolError: The path is not below `/memories`, or a name in it is not allowed.
    """
    if path != ROOT and not path.startswith(f"{ROOT}/"):
        raise ToolError(f"Invalid path {path!r}: it must start with {ROOT}/.")
    names = tuple(name for name in path[len(ROOT) :].split("/") if name)
    if len(names) > _MAX_DEPTH:
        raise ToolError(f"Invalid path: it has more than {_MAX_DEPTH} levels.")
    for name in names:
        if (problem := _problem(name)) is not None:
            raise ToolError(f"Invalid path {path!r}: {problem}.")
    return names


def canonical_path(names: tuple[str, ...]) -> str:
    """Return the path of some names, as the model reads it."""
    return "/".join((ROOT, *names))


def _problem(name: str) -> str | None:
    try:
        size = len(name.encode())
    except UnicodeEncodeError:
        return "it contains a character that UTF-8 cannot encode"
    if size > _MAX_NAME_BYTES:
        return f"a name is longer than {_MAX_NAME_BYTES} bytes"
    if any(_is_traversal(form) for form in _forms(name)):
        return f"the name {name!r} could lead out of {ROOT}"
    if name[-1] in ". ":
        return f"the name {name!r} must not end with a period or a space"
    if _DEVICE.fullmatch(name):
        return f"the name {name!r} is reserved on Windows"
    return None


def _forms(name: str) -> set[str]:
    """Return a name in all forms that a system may read it in: decoded, and with Unicode characters normalized."""
    forms: set[str] = set()
    todo = [name]
    while todo:
        form = todo.pop()
        if form not in forms:
            forms.add(form)
            todo += [unquote(form), unicodedata.normalize("NFKC", form)]
    return forms


def _is_traversal(form: str) -> bool:
    return form.strip(" ") in (".", "..") or _FORBIDDEN.search(form) is not None
