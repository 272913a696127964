# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The serializer that pydantic uses for our objects in fields of type `Any`. Loaded only if the program uses pydantic."""

from __future__ import annotations

from pydantic_core import SchemaSerializer, core_schema

SERIALIZER = SchemaSerializer(
    core_schema.any_schema(
        serialization=core_schema.plain_serializer_function_ser_schema(lambda value: value.to_dict())
    )
)
"""A serializer that calls `to_dict()`."""
