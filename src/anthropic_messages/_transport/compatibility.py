"""Checks for the private names of httpx and httpcore that the SDK uses, which a later version may rename."""

from __future__ import annotations

from functools import cache
from typing import Any


def has_names(owner: object, *names: str) -> bool:
    """Check that an object has all of these attributes, and log a warning for the first that is missing."""
    for name in names:
        if not hasattr(owner, name):
            kind: Any = owner if isinstance(owner, type) else type(owner)
            _warn_of_missing(name, kind)
            return False
    return True


@cache
def _warn_of_missing(name: str, owner: type) -> None:
    """Log once that a private name is missing, so that connections work as plain httpx does."""
    import logging
    from importlib.metadata import version

    from anthropic_messages._version import __version__

    logging.getLogger("anthropic_messages").warning(
        "%s.%s has no `%s` (httpx %s, httpcore %s), which anthropic-messages %s uses. Connections work as in plain "
        "httpx, without some protections against lost connections and without `total_timeout` for each wait. Update "
        "anthropic-messages, or install httpx 0.28 and httpcore 1.0.",
        owner.__module__,
        owner.__qualname__,
        name,
        version("httpx"),
        version("httpcore"),
        __version__,
    )
