"""Modules such as `types.message_param`, in which the official SDK defines its types one by one.

A module exists for each type, and its attributes are those of the package above it. It also has the types of fields,
such as `Content` for the field `content`. Modules are created when they are imported, because files for all of them
would need more space than all types of requests.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import ModuleType
    from typing import Any

_PREFIX = "anthropic_messages.types."
_SHARED = f"{_PREFIX}shared"
"""The official SDK has the types of errors there. Here it has all types of the package."""


def install() -> None:
    """Let the modules of single types be imported."""
    if not any(isinstance(finder, _TypeModules) for finder in sys.meta_path):
        sys.meta_path.append(_TypeModules())


def submodule(package: str, name: str, known: Iterable[str]) -> ModuleType:
    """Return a module of a package, for `import package` followed by `package.name`.

    Raises:
        AttributeError: There is no such module.
    """
    try:
        return import_module(f"{package}.{name}")
    except ModuleNotFoundError as error:
        if error.name != f"{package}.{name}":
            raise
        from anthropic_messages._official_names import missing_name

        official = f"{package.removeprefix('anthropic_messages.')}.{name}"
        raise missing_name(package, name, known, official) from None


def module_attribute(package: ModuleType, main: str, name: str) -> Any:
    """Return an attribute of the module of a type.

    Args:
        package: The package of the module.
        main: The name of the type.
        name: The name of the attribute: a type of the package, or the type of a field of `main`, such as `Content` for
            `content`, `Edit` for the items of `edits`, and `ToolChoiceToolChoiceAuto` for a variant of `tool_choice`.
            `InputJsonDelta` stands for `InputJSONDelta`.

    Raises:
        AttributeError: There is no such type.
    """
    try:
        return getattr(package, name)
    except AttributeError:
        if name.lower() == main.lower():
            return getattr(package, main)
        from anthropic_messages._type_fields import type_of_field

        found = type_of_field(package, getattr(package, main), name)
        if found is None:
            raise
        return found


class _TypeModules:
    """The finder and loader of these modules. It is asked after all others.

    It has no base class, because importing `importlib.abc` takes longer than importing the types.
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, _, module = fullname.rpartition(".")
        if not fullname.startswith(_PREFIX) or not (fullname == _SHARED or _name_of_type(package, module)):
            return None
        return ModuleSpec(fullname, self, is_package=fullname == _SHARED)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def create_module(self, spec: ModuleSpec) -> None:
        """Return None, so that Python creates the module."""

    def exec_module(self, module: ModuleType) -> None:
        package, _, name = module.__name__.rpartition(".")
        parent = import_module(package)
        if module.__name__ == _SHARED:
            module.__doc__ = "The types of errors, at the path that the official SDK has."
            vars(module).update(__getattr__=lambda attribute: getattr(parent, attribute), __dir__=lambda: dir(parent))
            return
        main = _name_of_type(package, name) or ""
        module.__doc__ = f"The type `{main}`, at the path that the official SDK has."
        vars(module).update(__all__=[main], __getattr__=lambda attribute: module_attribute(parent, main, attribute))


def _name_of_type(package: str, module: str) -> str | None:
    """Return the name of the type that the official SDK defines in a module."""
    if not module.islower() or module.strip("_") != module:
        return None
    wanted = module.replace("_", "")
    names = (name for name in dir(import_module(package)) if name[0].isupper())
    return next((name for name in names if name.replace("_", "").lower() == wanted), None)
