# Rendered by `make generate`. Do not edit.
"""Types of request parameters. At run time they are plain dicts."""

from __future__ import annotations

from typing import Any


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
