"""Public names of the official SDK that differ here or are absent, from `official_names.toml`.

The file is read when a program uses an absent name. The migration page has its tables.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

OFFICIAL_VERSION = "2.14.0"
"""The version of the official SDK whose names this package follows. Libraries compare with it."""

_tables: list[dict[str, list[dict[str, Any]]]] = []


def read_table() -> dict[str, list[dict[str, Any]]]:
    """Return the rows of the file by their kind: `differs` and `absent`."""
    if not _tables:
        import tomllib
        from importlib.resources import files

        try:
            text = (files("anthropic_messages") / "official_names.toml").read_text(encoding="utf-8")
        except OSError:  # A frozen program may have been built without it. `hasattr()` must not fail.
            text = "absent = []\ndiffers = []"
        _tables.append(tomllib.loads(text))
    return _tables[0]


def absent_row(name: str) -> dict[str, Any] | None:
    """Return the row of the file for an absent name; None if there is none.

    Args:
        name: A name such as `anthropic.file_from_path`, `types.SkillInfo` or `client.skills`. A type of `types.beta`
            without a row of its own has that of the plain type.
    """
    from fnmatch import fnmatchcase

    for other in dict.fromkeys(
        (name, name.replace("types.beta.Beta", "types."), name.replace("types.beta.", "types."))
    ):
        for row in read_table()["absent"]:
            if any(fnmatchcase(other, pattern) for pattern in row["names"]):
                return row
    return None


def advice(*names: str) -> str | None:
    """Return the sentence that says what to use instead of an absent name; None if the file does not list it.

    Args:
        *names: The name, as for `absent_row`, and other forms of it. The first that has a row counts.
    """
    row = next(filter(None, map(absent_row, names)), None)
    if row is None:
        return None
    import re

    text = f"Use {row['use']} instead." if "use" in row else row["note"]
    return re.sub(r"\[([^][]+)\]\([^()]+\)", r"\1", text)


def missing_name(module: str, name: str, known: Iterable[str], *official: str) -> AttributeError:
    """Return the error for a name that a module does not have.

    Args:
        module: The module.
        name: The name.
        known: The names that the module has, for a suggestion.
        *official: The name and its other forms, as for `advice`.
    """
    sentence = None if name.startswith("_") else advice(*official)
    if sentence is None:
        from anthropic_messages_client.suggestions import missing_name as suggest

        return suggest(module, name, known)
    return AttributeError(f"module {module!r} has no attribute {name!r}. {sentence}", name=name)
