"""Let `isinstance(message, pydantic.BaseModel)` be true while the module name `anthropic` is served.

The models of the official SDK are pydantic models, and libraries check that before they dump a part of a response. The
models of this package have the methods of pydantic models, but not their base class. Python asks the metaclass of
`pydantic.BaseModel` whether an object is an instance, so its answer is extended here. `abc.ABCMeta.register()` would
not work, because pydantic 2.14 ignores registered classes.

`issubclass()` stays false. Libraries check it before they use what only classes of pydantic have, such as fields that
are `pydantic.fields.FieldInfo` objects.
"""

from __future__ import annotations

import sys
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PYDANTIC = "pydantic.main"
"""The module that defines `pydantic.BaseModel`."""

_MODELS = "anthropic_messages_client.models._model"
"""The module that defines the base class of the models. Without it, there are no models."""

_undo: list[Callable[[], None]] = []
"""Functions that undo the changes of `extend()`, in the order of the changes."""


def spec_of_pydantic(path: Sequence[str] | None) -> ModuleSpec | None:
    """Return the spec of the module of `pydantic.BaseModel`, whose loader also extends the class."""
    spec = PathFinder.find_spec(PYDANTIC, path)
    if spec is not None and spec.loader is not None:
        load = spec.loader.exec_module

        def load_and_extend(module: ModuleType) -> None:
            load(module)
            extend()

        spec.loader.exec_module = load_and_extend  # type: ignore[method-assign]
    return spec


def extend() -> None:
    """Let the models of this package be instances of `pydantic.BaseModel`, if pydantic is imported."""
    base = getattr(sys.modules.get(PYDANTIC), "BaseModel", None)
    if base is None or _undo:
        return
    metaclass: Any = type(base)
    is_instance: Callable[[type, object], bool] = metaclass.__instancecheck__

    def instancecheck(cls: type, instance: object) -> bool:
        # Another library may keep this function after `restore()`.
        return is_instance(cls, instance) or (cls is base and bool(_undo) and _is_model(instance))

    _replace(metaclass, "__instancecheck__", instancecheck)


def restore() -> None:
    """Undo `extend()`."""
    while _undo:
        _undo.pop()()


def _is_model(value: object) -> bool:
    base = getattr(sys.modules.get(_MODELS), "BaseModel", None)  # None while the module is being imported.
    if base is None or not isinstance(value, base):
        return False
    if "__pydantic_extra__" not in vars(base):
        for name, value in _ATTRIBUTES.items():
            _replace(base, name, value)
    return True


def _replace(owner: Any, name: str, value: object) -> None:
    """Set an attribute of a class until `restore()` is called."""
    before = vars(owner).get(name, _ABSENT)
    setattr(owner, name, value)

    def undo() -> None:
        if vars(owner).get(name) is not value:  # Another library has replaced it.
            return
        if before is _ABSENT:
            delattr(owner, name)
        else:
            setattr(owner, name, before)

    _undo.append(undo)


_ABSENT = object()


_ATTRIBUTES: dict[str, object] = {
    "__pydantic_extra__": property(lambda model: model.model_extra),
    "__pydantic_fields_set__": property(lambda model: model.model_fields_set),
    "__pydantic_generic_metadata__": {"origin": None, "args": (), "parameters": ()},
    "__pydantic_private__": None,
}
"""The attributes that pydantic reads from an instance of `pydantic.BaseModel`, for example to compare it."""
