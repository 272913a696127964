"""Modules such as `types.message_param`, in which the official SDK defines its types one by one.

A module exists for each type, and its attributes are those of the package above it. It also has the names of the types of
single fields, such as `Source` in `types.document_block_param`. Modules are created when they are imported, because files
for all of them would need more space than all types of requests.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib import import_module
from importlib.machinery import ModuleSpec

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

_PREFIX = "anthropic_messages.types."
_LISTS = (list, Iterable)


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
        from anthropic_messages_client.suggestions import missing_name

        raise missing_name(package, name, known) from None


class _TypeModules:
    """The finder and loader of these modules. It is asked after all others.

    It has no base class, because importing `importlib.abc` takes longer than importing the types.
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package, _, module = fullname.rpartition(".")
        if not fullname.startswith(_PREFIX) or not _name_of_type(package, module):
            return None
        return ModuleSpec(fullname, self)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def create_module(self, spec: ModuleSpec) -> None:
        """Return None, so that Python creates the module."""

    def exec_module(self, module: ModuleType) -> None:
        package, _, name = module.__name__.rpartition(".")
        parent = import_module(package)
        main = _name_of_type(package, name)
        module.__doc__ = f"The type `{main}`, at the path that the official SDK has."

        def find(attribute: str) -> object:
            try:
                return getattr(parent, attribute)
            except AttributeError:
                owner = getattr(parent, main) if main and attribute[:1].isupper() else None
                if main and attribute.lower() == main.lower():  # Such as `InputJsonDelta` for `InputJSONDelta`.
                    return owner
                field_type = _field_type(owner, attribute) if isinstance(owner, type) else None
                if field_type is None:
                    raise
                return field_type

        vars(module).update(__all__=[main], __getattr__=find)


def _name_of_type(package: str, module: str) -> str | None:
    """Return the name of the type that the official SDK defines in a module."""
    if not module.islower() or module.strip("_") != module:
        return None
    wanted = module.replace("_", "")
    names = (name for name in dir(import_module(package)) if name[0].isupper())
    return next((name for name in names if name.replace("_", "").lower() == wanted), None)


def _field_type(owner: type, name: str) -> object:
    """Return the type of the field that a name stands for: of `source` for `Source`, and of one item for `Edit`."""
    import re
    from typing import get_args, get_type_hints

    field = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    hints = get_type_hints(owner)
    found = hints.get(field, hints.get(f"{field}s"))
    lists = [part for part in (found, *get_args(found)) if getattr(part, "__origin__", None) in _LISTS]
    return get_args(lists[0])[0] if lists else found
