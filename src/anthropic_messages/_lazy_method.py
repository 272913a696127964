"""Methods that are imported when they are first accessed."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from typing import Any


class LazyMethod:
    """A method whose function is imported when the method is first accessed.

    The class that owns it has the function from then on.

    Args:
        module: The full name of the module.
        name: Name of the function in it, or of a method of a class in it, such as `Verbs.post`.
    """

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._owner = owner
        self._attribute = name

    def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
        function = attrgetter(self._name)(import_module(self._module))
        if vars(self._owner).get(self._attribute) is self:
            setattr(self._owner, self._attribute, function)
        return function.__get__(instance, owner)
