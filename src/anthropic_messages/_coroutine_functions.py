"""Methods that return a coroutine, marked for `inspect.iscoroutinefunction()`."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, TypeVar

ClassT = TypeVar("ClassT", bound=type)

_COROUTINE = 0x80  # `inspect.CO_COROUTINE`; importing `inspect` would take longer than all the rest of this


def coroutine_functions(*names: str, unwrapped: tuple[str, ...] = ()) -> Callable[[ClassT], ClassT]:
    """Return a class decorator that marks methods as coroutine functions.

    Synchronous and asynchronous classes share their methods, which are plain functions: those of an asynchronous class
    return a coroutine that somebody else made. Instrumentation must tell the two apart with
    `inspect.iscoroutinefunction()`. A call takes no longer.

    Args:
        names: The names of the methods. The class may inherit them.
        unwrapped: Names of methods for which only `inspect.iscoroutinefunction(inspect.unwrap(method))` is to be true,
            as it is in the official SDK for a decorated method.
    """

    def mark(cls: ClassT) -> ClassT:
        for name in (*names, *unwrapped):
            inherited: Any = getattr(cls, name)
            method: Any = _copy(inherited, inherited.__code__ if name in unwrapped else _marked(inherited))
            inner: Any = inherited
            while hasattr(inner, "__wrapped__"):  # A decorated method; introspection looks through the decorator.
                inner = inner.__wrapped__
            method.__wrapped__ = _copy(inner, _marked(inner))
            setattr(cls, name, method)
        return cls

    return mark


def _marked(function: Any) -> Any:
    # A call still returns the same coroutine: CPython makes coroutines by an instruction of the code, not by the flag.
    code = function.__code__
    return code.replace(co_flags=code.co_flags | _COROUTINE)


def _copy(function: Any, code: Any) -> FunctionType:
    copy = FunctionType(code, function.__globals__, function.__name__, function.__defaults__, function.__closure__)
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__annotations__ = function.__annotations__
    copy.__doc__ = function.__doc__
    copy.__module__ = function.__module__
    copy.__qualname__ = function.__qualname__
    return copy
