# Rendered by `make generate`. Do not edit.
"""The serializer that pydantic uses for our objects in fields of type `Any`. Loaded only if the program uses pydantic."""

from __future__ import annotations

from typing import Any

from pydantic_core import SchemaSerializer, core_schema

from ..values import is_request, request_form


def _dumped(value: Any) -> Any:
    return request_form(value) if is_request.get() else value.to_dict()


SERIALIZER = SchemaSerializer(
    core_schema.any_schema(serialization=core_schema.plain_serializer_function_ser_schema(_dumped))
)
"""A serializer that calls `to_dict()`."""
