# Rendered by `make generate`. Do not edit.
"""Modules that are imported when they are first used."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class LazyModule:
    """A module that is imported when one of its attributes is first read.

    `typing.get_type_hints()` looks up the names of annotations in the globals of a function. Where the import of such a
    name would slow down programs that do not use it, the module is one of these:

        if TYPE_CHECKING:
            import httpx
        else:
            httpx = LazyModule("httpx")

    Args:
        name: The full name of the module.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        module = sys.modules.get(self._name)
        if module is None or getattr(module.__spec__, "_initializing", False):  # Wait for a thread that is loading it.
            __import__(self._name)
            module = sys.modules[self._name]
        return getattr(module, attribute)

    def __reduce__(self) -> tuple[object, ...]:
        return LazyModule, (self._name,)

    def __repr__(self) -> str:
        return f"LazyModule({self._name!r})"


def lazy_attribute(module: str, name: str, compute: Callable[[], object]) -> Callable[[str], object]:
    """Return the `__getattr__` of a module with one attribute, which is computed when it is read.

    Type checkers know the attribute as a type. It is computed for code that inspects annotations at run time.

    Args:
        module: The full name of the module.
        name: The name of the attribute.
        compute: A function that returns its value.
    """

    def __getattr__(wanted: str) -> object:
        if wanted != name:
            raise AttributeError(f"module {module!r} has no attribute {wanted!r}")
        return compute()

    return __getattr__


if TYPE_CHECKING:
    from . import types as types
else:
    # The index of all types is large, and annotations alone need it.
    types = LazyModule(f"{__package__}.types")
