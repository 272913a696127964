"""The `output_format` of a request: a type whose schema is sent, and which parses the text of the response.

Pydantic generates the schemas and validates the text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic

from anthropic_messages_client.request import Omit

from anthropic_messages._call.response_errors import describe_mismatch, readable
from anthropic_messages._errors import OutputValidationError
from anthropic_messages._redaction import hide_secrets

from .parsed import FormatT, parsed_message

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx
    from anthropic_messages_client.request import Operation
    from anthropic_messages_client.types import Message
    from pydantic import TypeAdapter

    from .parsed import ParsedMessage, ParsedTextBlock

# The constraints that the API enforces. All others are added to the description, which the model reads.
_STRING_FORMATS = frozenset(
    {"date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uri", "uuid"}
)
_MIN_ITEMS = (0, 1)
_SCALARS = (str, int, float, bool, type(None))

_UNFINISHED_TURN = ("tool_use", "pause_turn")
"""Stop reasons after which the model continues, so that the text need not match yet."""


class OutputFormat(Generic[FormatT]):
    """A type for structured outputs."""

    def __init__(self, output_type: type[FormatT]) -> None:
        """Generate the schema and the validator of a type.

        Args:
            output_type: A type that pydantic supports, such as a model, a dataclass or `list[int]`.

        Raises:
            RuntimeError: Pydantic is not installed.
            TypeError: Pydantic cannot generate a schema for the type.
            ValueError: The API does not support the schema of the type.
        """
        self.name = output_type.__qualname__ if isinstance(output_type, type) else str(output_type)
        # Unions are not cached: `A | B` equals `B | A`, but parses differently.
        can_cache = isinstance(output_type, type)
        load: Callable[[Any], Any] = _cached_adapter_and_schema if can_cache else _adapter_and_schema
        self._adapter, self._schema = load(output_type)

    def request_params(self, operation: Operation, params: dict[str, Any]) -> dict[str, Any]:
        """Return the arguments of a call with the schema of this type added."""
        name = operation.output_format
        assert name is not None
        config = {} if params[name] is None or isinstance(params[name], Omit) else params[name]
        if not isinstance(config, Mapping):
            raise TypeError(f"`{name}` must be a dict, not {type(config).__name__}.")
        if not isinstance(config.get("format"), Omit | None):
            raise TypeError(f"Pass either `output_format` or `{name}={{'format': ...}}`, but not both.")
        schema = deepcopy(self._schema)  # Hooks can change the arguments.
        return {**params, name: {**config, "format": {"type": "json_schema", "schema": schema}}}

    def parse_block(self, block: ParsedTextBlock[FormatT]) -> None:
        """Parse a finished text block into `parsed_output`. If it does not match the type, `check` raises the error."""
        with suppress(Exception):  # Validators of the user may raise any exception.
            block.parsed_output = self._adapter.validate_json(block.text)

    def check(self, message: ParsedMessage[FormatT], response: httpx.Response) -> ParsedMessage[FormatT]:
        """Return the message, after checking the last text block of a finished turn.

        Raises:
            OutputValidationError: The text does not match the type.
        """
        texts = message._texts()
        if not texts or message.stop_reason in _UNFINISHED_TURN or texts[-1].parsed_output is not None:
            return message
        try:
            texts[-1].parsed_output = self._adapter.validate_json(texts[-1].text)
        except ValueError as error:  # `pydantic.ValidationError` is a subclass.
            hide_secrets(response.request)
            text = f"the text does not match `output_format` ({self.name}): {describe_mismatch(error)}"
            raise OutputValidationError(readable(response), message, message=text) from error
        return message

    def parse(self, message: Message, response: httpx.Response) -> ParsedMessage[FormatT]:
        """Return a complete message with its text parsed.

        Raises:
            OutputValidationError: The text does not match the type.
        """
        parsed = parsed_message(message)
        for block in parsed._texts():
            self.parse_block(block)
        return self.check(parsed, response)


def _adapter_and_schema(output_type: Any) -> tuple[TypeAdapter[Any], dict[str, Any]]:
    """Return pydantic's adapter for a type, and the schema to send."""
    if isinstance(output_type, Mapping):
        raise TypeError("`output_format` must be a type. Pass a JSON schema as `output_config={'format': ...}`.")
    adapter, schema = _pydantic_adapter(output_type)
    try:
        return adapter, transform_schema(schema)
    except ValueError as error:
        raise ValueError(f"`output_format`: {error}") from None


_cached_adapter_and_schema = lru_cache(maxsize=256)(_adapter_and_schema)


def _pydantic_adapter(output_type: Any, name: str = "output_format") -> tuple[TypeAdapter[Any], dict[str, Any]]:
    """Return pydantic's adapter for a type, and pydantic's schema. `name` is the argument, for error messages."""
    if isinstance(output_type, str):
        # Pydantic would look up the name in this module.
        raise TypeError(f"`{name}` must be a type, not the string {output_type!r}. Pass the class itself.")
    try:
        from pydantic import TypeAdapter
        from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
    except ImportError as error:
        raise RuntimeError(
            "Structured outputs require pydantic 2.7 or later: pip install 'anthropic-messages[pydantic]'"
        ) from error
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(output_type)
        return adapter, adapter.json_schema()
    except (PydanticUserError, PydanticUndefinedAnnotation) as error:
        if "`TypeAdapter[" in error.message:  # Pydantic's advice is to call a method of the adapter.
            raise TypeError(
                f"`{name}` ({output_type!r}) contains the name of a type as a string. Use the class itself."
            ) from error
        reason = error.message.partition("\n")[0]
        raise TypeError(f"pydantic cannot generate a JSON schema for {output_type!r}: {reason}") from error


def transform_schema(json_schema: type | Mapping[str, Any]) -> dict[str, Any]:
    """Return a JSON schema in the form that the API supports for structured outputs.

    Pass the result as `output_config={"format": {"type": "json_schema", "schema": ...}}`. The API enforces types,
    fields, constants and some string formats. Other constraints (`minimum`, `pattern`, defaults) are moved into
    descriptions, which the model reads. Objects get `additionalProperties: false`, and `oneOf` becomes `anyOf`.

    Args:
        json_schema: A JSON schema, which is not modified, or a type that pydantic generates a schema for.

    Raises:
        ValueError: The API does not support the schema: it has an object with arbitrary field names or a value of any
            type, or it is not a valid schema.
        RuntimeError: A type was passed, and pydantic is not installed.
    """
    schema = json_schema if isinstance(json_schema, Mapping) else _pydantic_adapter(json_schema, "json_schema")[1]
    try:
        return _transform(schema, "")
    except (AttributeError, TypeError) as error:  # such as a list for an object, or a number for a list
        raise ValueError(f"this is not a valid JSON schema: {error}") from error


def _transform(schema: Any, path: str) -> dict[str, Any]:
    """Return a supported schema. `path` is its location in the outermost schema, for error messages."""
    if not isinstance(schema, Mapping):
        raise ValueError(f"{_location(path)} must be a JSON object with a `type`, not {schema!r}.")
    rest = dict(schema)
    result: dict[str, Any] = {}
    if "$defs" in rest:
        result["$defs"] = {name: _transform(each, f"$defs.{name}") for name, each in rest.pop("$defs").items()}
    if "$ref" in rest:
        reference = {"$ref": rest.pop("$ref")}
        description = _pop_description(rest)  # Keywords next to a `$ref` are ignored, so they are kept apart.
        return {**result, **({"anyOf": [reference], **description} if description else reference)}
    rest.pop("discriminator", None)  # The constant in each variant is enough.
    for name, target in (("anyOf", "anyOf"), ("oneOf", "anyOf"), ("allOf", "allOf")):
        if name in rest and target not in result:
            variants = enumerate(rest.pop(name))
            result[target] = [_transform(each, f"{path}.{name}[{index}]") for index, each in variants]
    if rest.get("enum") and all(isinstance(value, _SCALARS) for value in rest["enum"]):
        result["enum"] = list(rest.pop("enum"))
    if "const" in rest and isinstance(rest["const"], _SCALARS):
        result["const"] = rest.pop("const")
    if "type" in rest:
        result["type"] = rest.pop("type")
    if not result.keys() & {"type", "anyOf", "allOf", "enum", "const"}:
        raise ValueError(f"{_location(path)} allows any value, but the API requires a type. Use a more specific type.")
    types = result.get("type", ())
    types = (types,) if isinstance(types, str) else types
    if "object" in types:
        _move_fields(rest, result, path)
    if "array" in types and "items" in rest:
        result["items"] = _transform(rest.pop("items"), f"{path}[]")
    if rest.get("minItems") in _MIN_ITEMS:
        result["minItems"] = rest.pop("minItems")
    if rest.get("format") in _STRING_FORMATS:
        result["format"] = rest.pop("format")
    return {**result, **_pop_description(rest)}


def _move_fields(rest: dict[str, Any], result: dict[str, Any], path: str) -> None:
    """Move the fields of an object schema to the result, and forbid all others."""
    others = rest.pop("additionalProperties", "properties" not in rest) or "patternProperties" in rest
    fields = rest.pop("properties", {})
    if others and not fields:
        raise ValueError(
            f"{_location(path)} allows fields of any name, but the API requires a fixed set of fields. "
            "Use a model with fields, or a list of pairs."
        )
    result["properties"] = {name: _transform(each, f"{path}.{name}") for name, each in fields.items()}
    result["additionalProperties"] = False
    if "required" in rest:
        result["required"] = list(rest.pop("required"))


def _pop_description(rest: dict[str, Any]) -> dict[str, Any]:
    """Return the title and the description of a schema, with its remaining constraints added to the description."""
    result: dict[str, Any] = {name: rest.pop(name) for name in ("title", "description") if name in rest}
    constraints = ", ".join(
        f"{name}: {json.dumps(value, ensure_ascii=False, default=str)}"
        for name, value in rest.items()
        if not (name == "default" and value is None)
    )
    if constraints:
        parts = (result.get("description"), f"{{{constraints}}}")
        result["description"] = "\n\n".join(part for part in parts if part)
    return result


def _location(path: str) -> str:
    return f"`{path.lstrip('.')}`" if path else "the schema"
