"""What the processes of a run have around them: what a user's program has, and not what a developer's shell has."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from importlib import metadata
from typing import Any


def child_environment() -> dict[str, str]:
    """The environment without settings that change what is measured.

    Loopback needs no proxy, no certificates and no key, and bytecode is kept, as it is by default.
    """
    return {name: value for name, value in os.environ.items() if not _changes_results(name)}


def _changes_results(name: str) -> bool:
    if name.startswith("PYTHON"):
        return name not in ("PYTHONPATH", "PYTHONHOME")
    return name.startswith(("ANTHROPIC_", "SSL_CERT_")) or name.lower().endswith("_proxy")


def hidden_modules(distributions: Iterable[str]) -> list[str]:
    """Installed modules that somebody lacks who has installed these distributions and nothing else.

    Libraries look around for others: with trio installed, as it is for our tests, `httpx` loads all of it.
    """
    known = _with_requirements(distributions)
    return sorted(
        module
        for module, owners in metadata.packages_distributions().items()
        if module.isidentifier() and not known & {_normal(owner) for owner in owners}
    )


def hide(modules: Iterable[str]) -> None:
    """Makes the import of these modules fail, in this process, as it does where they aren't installed."""
    loaded: dict[str, Any] = sys.modules
    for name in modules:
        loaded.setdefault(name, None)


def _with_requirements(distributions: Iterable[str]) -> set[str]:
    """Names of distributions and of all that they require, extras aside."""
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
            continue  # for another platform or version of Python
        to_do += [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in requirements if "extra ==" not in line]
    return found


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
