"""`output_format`: the type that an answer's text is asked for as, and read as. Pydantic knows the types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic

from anthropic_messages_client.request import omit

from anthropic_messages._call.response_errors import readable
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

# What the API holds an answer to; all else that a schema says is told to the model as part of a description.
_STRING_FORMATS = frozenset(
    {"date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uri", "uuid"}
)
_LEAST_ITEMS = (0, 1)
_PLAIN = (str, int, float, bool, type(None))

_GOES_ON = ("tool_use", "pause_turn")
"""Reasons for which an answer has not come to its end, and so not to what it was asked for."""
_MOST_FAULTS = 3
_QUOTING = frozenset({"assertion_error", "timezone_offset", "union_tag_invalid", "value_error"})
"""Kinds of faults whose messages quote the answer, or a validator of the user's."""


class OutputFormat(Generic[FormatT]):
    """A type that an answer's text is asked for as.

    Raises RuntimeError without pydantic, TypeError for what is no type to it, and ValueError where the API could not
    hold an answer to the type's schema.
    """

    def __init__(self, wanted: type[FormatT]) -> None:
        self.name = wanted.__qualname__ if isinstance(wanted, type) else str(wanted)
        # Of unions, those in another order are equal and not the same.
        read_as: Callable[[Any], Any] = _known if isinstance(wanted, type) else _read_as
        self._adapter, self._schema = read_as(wanted)

    def asked(self, operation: Operation, params: dict[str, Any]) -> dict[str, Any]:
        """The arguments of a call whose answer is to have this format."""
        name = operation.output_format
        assert name is not None
        config = {} if params[name] is omit or params[name] is None else params[name]
        if not isinstance(config, Mapping):
            raise TypeError(f"`{name}` must be a dict, not {type(config).__name__}.")
        if config.get("format") is not None:
            raise TypeError(f"Give `output_format`, or a schema as `{name}={{'format': ...}}`, but not both.")
        schema = deepcopy(self._schema)  # hooks see it, and could change it
        return {**params, name: {**config, "format": {"type": "json_schema", "schema": schema}}}

    def fill(self, block: ParsedTextBlock[FormatT]) -> None:
        """Has a whole block of text say what it says, if it is of the type; `check` is for those that are not."""
        with suppress(Exception):  # also those of a validator of the user's
            block.parsed_output = self._adapter.validate_json(block.text)

    def check(self, message: ParsedMessage[FormatT], response: httpx.Response) -> ParsedMessage[FormatT]:
        """The message. Raises OutputValidationError if it has come to its end, and its last text is not of the type."""
        texts = message._texts()
        if not texts or message.stop_reason in _GOES_ON or texts[-1].parsed_output is not None:
            return message
        try:
            texts[-1].parsed_output = self._adapter.validate_json(texts[-1].text)
        except ValueError as fault:  # pydantic's ValidationError is one
            hide_secrets(response.request)
            what = f"the answer's text is no {self.name}: {_told(fault)}"
            raise OutputValidationError(readable(response), message, message=what) from fault
        return message

    def read(self, message: Message, response: httpx.Response) -> ParsedMessage[FormatT]:
        """A whole message with what its text says. Raises OutputValidationError as `check` does."""
        parsed = parsed_message(message)
        for block in parsed._texts():
            self.fill(block)
        return self.check(parsed, response)


def _told(fault: Any) -> str:
    """What is wrong, in pydantic's words, as far as they hold nothing of the answer: errors are logged, data is not."""
    told = []
    for one in fault.errors(include_input=False):
        kind, place = one["type"], one["loc"]
        if kind == "extra_forbidden":
            place = place[:-1]
        # Only pydantic's own messages have an address; a validator's may say anything.
        what = kind if kind in _QUOTING or "url" not in one else one["msg"]
        told.append(": ".join(part for part in (".".join(map(str, place)), what) if part))
    more = [f"{len(told) - _MOST_FAULTS} more"] if len(told) > _MOST_FAULTS else []
    return "; ".join(told[:_MOST_FAULTS] + more)


def _read_as(wanted: Any) -> tuple[TypeAdapter[Any], dict[str, Any]]:
    """What reads JSON as a type, and the schema to ask for it with."""
    if isinstance(wanted, Mapping):
        raise TypeError("`output_format` is a type: give a schema as `output_config={'format': ...}`.")
    adapter, schema = _adapter(wanted)
    try:
        return adapter, transform_schema(schema)
    except ValueError as error:
        raise ValueError(f"`output_format`: {error}") from None


_known = lru_cache(maxsize=256)(_read_as)


def _adapter(wanted: Any) -> tuple[TypeAdapter[Any], dict[str, Any]]:
    """What pydantic reads a type with, and its own schema of it."""
    try:
        from pydantic import TypeAdapter
        from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
    except ImportError as error:
        raise RuntimeError(
            "An answer of a type needs pydantic, 2.7 or later: pip install 'anthropic-messages[pydantic]'"
        ) from error
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(wanted)
        return adapter, adapter.json_schema()
    except (PydanticUserError, PydanticUndefinedAnnotation) as error:
        why = error.message.partition("\n")[0]
        raise TypeError(f"pydantic has no JSON schema for {wanted!r}: {why}") from error


def transform_schema(json_schema: type | Mapping[str, Any]) -> dict[str, Any]:
    """The schema to ask for an answer with: as `schema` of `output_config={"format": {"type": "json_schema", ...}}`.

    The API holds answers to types, fields, constants and some formats. What else a schema says (`minimum`, `pattern`,
    defaults) is moved into descriptions, where the model reads it. Objects are closed, and `oneOf` becomes `anyOf`.

    Args:
        json_schema: A JSON schema, which is not changed, or a type that pydantic makes one of.

    Raises:
        ValueError: The API can't hold an answer to this: an object with fields of any name, a value of any type, or
            what is no schema.
        RuntimeError: A type was given, and pydantic is not installed.
    """
    schema = json_schema if isinstance(json_schema, Mapping) else _adapter(json_schema)[1]
    try:
        return _held(schema, "")
    except (AttributeError, TypeError) as error:  # a list for an object, a number for a list
        raise ValueError(f"this is no JSON schema: {error}") from error


def _held(schema: Any, place: str) -> dict[str, Any]:
    if not isinstance(schema, Mapping):
        raise ValueError(f"{_at(place)}: the schema is {schema!r}, and should be an object that says a type.")
    rest = dict(schema)
    held: dict[str, Any] = {}
    if "$defs" in rest:
        held["$defs"] = {name: _held(one, f"$defs.{name}") for name, one in rest.pop("$defs").items()}
    if "$ref" in rest:
        reference = {"$ref": rest.pop("$ref")}
        said = _described(rest)  # which has to stand apart, for beside a reference nothing counts
        return {**held, **({"anyOf": [reference], **said} if said else reference)}
    rest.pop("discriminator", None)  # each of the variants has its constant
    for name, target in (("anyOf", "anyOf"), ("oneOf", "anyOf"), ("allOf", "allOf")):
        if name in rest and target not in held:
            held[target] = [_held(one, f"{place}.{name}[{index}]") for index, one in enumerate(rest.pop(name))]
    if rest.get("enum") and all(isinstance(value, _PLAIN) for value in rest["enum"]):
        held["enum"] = list(rest.pop("enum"))
    if "const" in rest and isinstance(rest["const"], _PLAIN):
        held["const"] = rest.pop("const")
    if "type" in rest:
        held["type"] = rest.pop("type")
    if not held.keys() & {"type", "anyOf", "allOf", "enum", "const"}:
        raise ValueError(f"{_at(place)} may be anything, and the API holds answers to types: give it one.")
    kinds = held.get("type", ())
    kinds = (kinds,) if isinstance(kinds, str) else kinds
    if "object" in kinds:
        _close(rest, held, place)
    if "array" in kinds and "items" in rest:
        held["items"] = _held(rest.pop("items"), f"{place}[]")
    if rest.get("minItems") in _LEAST_ITEMS:
        held["minItems"] = rest.pop("minItems")
    if rest.get("format") in _STRING_FORMATS:
        held["format"] = rest.pop("format")
    return {**held, **_described(rest)}


def _close(rest: dict[str, Any], held: dict[str, Any], place: str) -> None:
    """Holds an object to its fields."""
    others = rest.pop("additionalProperties", "properties" not in rest) or "patternProperties" in rest
    fields = rest.pop("properties", {})
    if others and not fields:
        raise ValueError(
            f"{_at(place)} may have fields of any name, and the API holds answers to those it knows: "
            "give a list of pairs, or a model with fields."
        )
    held["properties"] = {name: _held(one, f"{place}.{name}") for name, one in fields.items()}
    held["additionalProperties"] = False
    if "required" in rest:
        held["required"] = list(rest.pop("required"))


def _described(rest: dict[str, Any]) -> dict[str, Any]:
    """What is said about a value rather than asked of it."""
    said: dict[str, Any] = {name: rest.pop(name) for name in ("title", "description") if name in rest}
    told = ", ".join(
        f"{name}: {json.dumps(value, ensure_ascii=False, default=str)}"
        for name, value in rest.items()
        if not (name == "default" and value is None)
    )
    if told:
        said["description"] = "\n\n".join(part for part in (said.get("description"), f"{{{told}}}") if part)
    return said


def _at(place: str) -> str:
    return f"`{place.lstrip('.')}`" if place else "the whole"
