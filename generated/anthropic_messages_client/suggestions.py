# Rendered by `make generate`. Do not edit.
"""Suggestions for misspelt names of arguments and attributes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])


def suggestion(name: str, known: Iterable[str]) -> str:
    """Return the end of an error message that names the most similar known name, or an empty string."""
    from difflib import get_close_matches

    lowered = {other.lower(): other for other in known if not other.startswith("_")}
    close = get_close_matches(name.lower(), lowered, n=1, cutoff=0.7)
    return f"; did you mean {lowered[close[0]]!r}?" if close else ""


def argument_names(function: Callable[..., Any]) -> frozenset[str]:
    """Return the names of the parameters of a function that can be passed by name."""
    code = function.__code__
    return frozenset(code.co_varnames[code.co_posonlyargcount : code.co_argcount + code.co_kwonlyargcount])


def unexpected_argument(function: str, names: Iterable[str], known: frozenset[str]) -> TypeError:
    """Return the error for arguments that a function does not have."""
    name = next(name for name in names if name not in known)
    return TypeError(f"{function}() got an unexpected keyword argument {name!r}{suggestion(name, known)}")


def reject_unknown_arguments(method: FunctionT) -> FunctionT:
    """Decorate a method so that the error for an unknown argument suggests the right one."""
    known = argument_names(method)

    @wraps(method)
    def call(*args: Any, **kwargs: Any) -> Any:
        if args and not kwargs.keys() <= known:
            name = f"{type(args[0]).__name__}.{method.__name__}"
            raise beta_argument(name, method, kwargs.keys() - known) or unexpected_argument(name, kwargs, known)
        return method(*args, **kwargs)

    decorated: Any = call
    result: FunctionT = decorated
    return result


def beta_argument(function: str, method: Callable[..., Any], names: Iterable[str]) -> TypeError | None:
    """Return the error for an argument that only the method of the beta side has; None if there is no such argument.

    Args:
        function: Name of the class and of the method that was called.
        method: The method of the plain side whose arguments are compared.
        names: The unknown arguments.
    """
    from importlib import import_module

    package, _, group = method.__module__.rpartition(".")
    if package != f"{__package__}.operations":
        return None
    try:
        module = import_module(f"{package}.beta_{group}")
    except ModuleNotFoundError:
        return None
    other = getattr(getattr(module, method.__qualname__.partition(".")[0], None), method.__name__, method)
    known = argument_names(getattr(other, "__wrapped__", other))
    for name in sorted(names):
        if name in known:
            path = next(value.id for value in vars(module).values() if hasattr(value, "response_module"))
            advice = f"use client.{path.rpartition('.')[0]}.{function.rpartition('.')[2]}(), because only the beta side has it"
            return TypeError(f"{function}() got an unexpected keyword argument {name!r}: {advice}")
    return None


class SuggestsAttributes:
    """A base class whose error for an unknown attribute suggests the right one."""

    if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

        def __getattr__(self, name: str) -> Any:
            if hasattr(type(self), name):
                return object.__getattribute__(self, name)  # It is a property that has failed: raise its error.
            text = f"{type(self).__name__!r} object has no attribute {name!r}"
            if not name.startswith("_"):
                advice: Callable[[str], str | None] | None = getattr(type(self), "_advice", None)
                sentence = advice(name) if advice else None
                text += f". {sentence}" if sentence else suggestion(name, dir(self))
            # Without `obj`, Python does not add the suggestion a second time.
            raise AttributeError(text, name=name)


def missing_name(module: str, name: str, known: Iterable[str]) -> AttributeError:
    """Return the error for a name that a module does not have."""
    known = () if name.startswith("_") else known
    return AttributeError(f"module {module!r} has no attribute {name!r}{suggestion(name, known)}", name=name)
