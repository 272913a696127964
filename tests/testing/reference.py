"""The schemas of the spec for `jsonschema`, as a reference for our validator and responses."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from anthropic_messages.testing._schema.keywords import is_base64, is_date_time

_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date-time")(lambda value: not isinstance(value, str) or is_date_time(value))


def _content_encoding(validator: Any, encoding: str, value: Any, schema: Any) -> Iterator[ValidationError]:
    # JSON Schema treats it as an annotation, the API as a requirement.
    if encoding == "base64" and isinstance(value, str) and not is_base64(value):
        yield ValidationError("not base64")


_Validator = validators.extend(Draft202012Validator, {"contentEncoding": _content_encoding})


def validator_for(schema: Any, schemas: dict[str, Any]) -> Any:
    return _Validator({**schema, "components": {"schemas": schemas}}, format_checker=_FORMATS)


@cache
def document() -> dict[str, Any]:
    text = files("anthropic_messages_client").joinpath("openapi.json").read_text()
    return dict(json.loads(text))


@cache
def schema(name: str) -> Any:
    """Return a validator for the schema `name` of the spec."""
    return validator_for({"$ref": f"#/components/schemas/{name}"}, document()["components"]["schemas"])


def assert_valid(value: Any, name: str) -> None:
    error = next(schema(name).iter_errors(value), None)
    assert error is None, f"not a {name}: {error}"
