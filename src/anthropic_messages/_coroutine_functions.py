"""Methods that return a coroutine, marked for `inspect.iscoroutinefunction()`."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, TypeVar

ClassT = TypeVar("ClassT", bound=type)

_COROUTINE = 0x80  # `inspect.CO_COROUTINE`; importing `inspect` would take longer than all the rest of this


def coroutine_functions(*names: str) -> Callable[[ClassT], ClassT]:
    """Return a class decorator that marks methods as coroutine functions.

    Synchronous and asynchronous classes share their methods, which are plain functions: those of an asynchronous class
    return a coroutine that somebody else made. Instrumentation must tell the two apart. It asks
    `inspect.iscoroutinefunction(inspect.unwrap(method))`, which is True for the marked methods. A call takes no longer.

    Args:
        names: The names of the methods. The class may inherit them.
    """

    def mark(cls: ClassT) -> ClassT:
        for name in names:
            inherited: Any = getattr(cls, name)
            method: Any = _copy(inherited, inherited.__code__)
            # Only introspection reaches the code with the flag. A call of it returns the same coroutine, because
            # CPython makes coroutines by an instruction of the code, not by the flag.
            inner: Any = inherited
            while hasattr(inner, "__wrapped__"):  # A decorated method; introspection looks through the decorator.
                inner = inner.__wrapped__
            code = inner.__code__
            method.__wrapped__ = _copy(inner, code.replace(co_flags=code.co_flags | _COROUTINE))
            setattr(cls, name, method)
        return cls

    return mark


def _copy(function: Any, code: Any) -> FunctionType:
    copy = FunctionType(code, function.__globals__, function.__name__, function.__defaults__, function.__closure__)
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__annotations__ = function.__annotations__
    copy.__doc__ = function.__doc__
    copy.__module__ = function.__module__
    copy.__qualname__ = function.__qualname__
    return copy
