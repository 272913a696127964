"""The environment of measured processes: that of a user's program, not of a developer's shell."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from importlib import metadata
from typing import Any


def child_environment() -> dict[str, str]:
    """Return the environment without settings that affect the results.

    Requests to the loopback interface need no proxy, certificates or key. Bytecode is written, which is the default.
    """
    return {name: value for name, value in os.environ.items() if not _changes_results(name)}


def _changes_results(name: str) -> bool:
    if name.startswith("PYTHON"):
        return name not in ("PYTHONPATH", "PYTHONHOME")
    return name.startswith(("ANTHROPIC_", "SSL_CERT_")) or name.lower().endswith("_proxy")


def hidden_modules(distributions: Iterable[str]) -> list[str]:
    """Return the installed modules that these distributions do not require.

    Libraries use optional packages if they are installed. With trio, which our tests need, `httpx` loads all of it.
    """
    known = _with_requirements(distributions)
    return sorted(
        module
        for module, owners in metadata.packages_distributions().items()
        if module.isidentifier() and not known & {_normal(owner) for owner in owners}
    )


def hide(modules: Iterable[str]) -> None:
    """Make the import of these modules fail in this process."""
    loaded: dict[str, Any] = sys.modules
    for name in modules:
        loaded.setdefault(name, None)


def _with_requirements(distributions: Iterable[str]) -> set[str]:
    """Return the names of distributions and of their requirements, without extras."""
    found: set[str] = set()
    to_do = [*distributions]
    while to_do:
        name = _normal(to_do.pop())
        if name in found:
            continue
        found.add(name)
        try:
            requirements = metadata.requires(name) or []
        except metadata.PackageNotFoundError:
            continue  # The requirement is for another platform or Python version.
        to_do += [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requirements if "extra ==" not in line]
    return found


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
