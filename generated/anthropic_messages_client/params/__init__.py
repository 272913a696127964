# Rendered by `make generate`. Do not edit.
"""Types of request parameters. At run time they are plain dicts."""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, get_args


@cache
def _callable_alias() -> Any:
    """Return the class of `Annotated[...]` with a call that returns a dict, as that of a TypedDict does."""

    class CallableAlias(type(Annotated[int, 0]), _root=True):  # type: ignore[misc, call-arg]  # pyright: ignore
        def __call__(self, *args: Any, **fields: Any) -> dict[str, Any]:
            return dict(*args, **fields)

    return CallableAlias


def callable_union(union: Any) -> Any:
    """Return an annotated union of TypedDicts that can be called.

    `MessageParam` was one TypedDict in earlier versions of the official SDK, so programs call it.
    """
    variants, *metadata = get_args(union)
    return _callable_alias()(variants, tuple(metadata))


def describe(cls: Any) -> None:
    """Add the methods that pydantic calls to a TypedDict, whose body may not have methods."""
    cls.__get_pydantic_core_schema__ = classmethod(_core_schema)
    cls.__get_pydantic_json_schema__ = classmethod(_json_schema)


def _core_schema(cls: Any, source: Any, handler: Any) -> Any:
    from ..models._pydantic import params_schema

    return params_schema(cls, source, handler)


def _json_schema(cls: Any, schema: Any, handler: Any) -> dict[str, Any]:
    from ..models._pydantic import json_schema

    return json_schema(cls, schema, handler)
