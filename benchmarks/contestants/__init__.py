"""The contestants. A worker process imports only one of these modules."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple

SDKS = ("floor", "ours", "official")
READERS = ("lines", "by hand", "ours", "official")
PARSERS = ("json", "jiter", "orjson")


class _Home(NamedTuple):
    module: str
    cls: str
    distributions: tuple[str, ...]
    """The distributions that its users install."""
    optional: str | None = None
    """A package that it needs."""


_HOMES = {
    "floor": _Home("floor", "Contestant", ("httpx", "jiter")),
    "ours": _Home("ours", "Contestant", ("anthropic-messages",)),
    "aiohttp": _Home("ours", "Contestant", ("anthropic-messages", "aiohttp", "httpx-aiohttp"), "httpx_aiohttp"),
    "official": _Home("official", "Contestant", ("anthropic",), "anthropic"),
    "lines": _Home("lines", "Contestant", ("httpx", "orjson"), "orjson"),
    "by hand": _Home("lines", "ByHand", ("httpx", "orjson"), "orjson"),
    "json": _Home("parsers", "Json", ("jiter",)),
    "jiter": _Home("parsers", "Jiter", ("jiter",)),
    "orjson": _Home("parsers", "Orjson", ("jiter", "orjson"), "orjson"),
}


def missing_package(name: str) -> str | None:
    """Return the missing package of a contestant. Return None if it can be measured."""
    package = _HOMES[name].optional
    return package if package is not None and find_spec(package) is None else None


def distributions(name: str) -> tuple[str, ...]:
    """Return the distributions that users of a contestant install."""
    return _HOMES[name].distributions


def make(name: str) -> Any:
    """Import the module of a contestant, and return the contestant."""
    home = _HOMES[name]
    return getattr(import_module(f"{__name__}.{home.module}"), home.cls)()
