"""`output_format`: the type that an answer's text is asked for as, and read as. Pydantic knows the types."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic

from anthropic_messages_client.models.text_block import TextBlock
from anthropic_messages_client.request import omit

from ._errors import OutputValidationError
from ._failures import readable
from ._parsed import FormatT, parsed_message
from ._redact import hide_secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx
    from anthropic_messages_client.request import Operation
    from anthropic_messages_client.types import Message
    from pydantic import TypeAdapter

    from ._parsed import ParsedMessage

# What the API holds an answer to; all else that a schema says is told to the model as part of a description.
_STRING_FORMATS = frozenset(
    {"date", "date-time", "duration", "email", "hostname", "ipv4", "ipv6", "time", "uri", "uuid"}
)
_LEAST_ITEMS = (0, 1)
_PLAIN = (str, int, float, bool, type(None))

_GOES_ON = ("tool_use", "pause_turn")
"""Reasons for which an answer has not come to its end, and so not to what it was asked for."""
_MOST_FAULTS = 3


class OutputFormat(Generic[FormatT]):
    """A type that an answer's text is asked for as.

    Raises RuntimeError without pydantic, TypeError for what is no type to it, and ValueError where the API could not
    hold an answer to the type's schema.
    """

    def __init__(self, wanted: type[FormatT]) -> None:
        self.name = wanted.__qualname__ if isinstance(wanted, type) else str(wanted)
        read_as: Callable[[Any], Any] = _known if _can_be_a_key(wanted) else _read_as
        self._adapter, self._schema = read_as(wanted)

    def asked(self, operation: Operation, params: dict[str, Any]) -> dict[str, Any]:
        """The arguments of a call whose answer is to have this format."""
        assert operation.output_format is not None
        config = params[operation.output_format]
        config = {} if config is omit or config is None else dict(config)
        if config.get("format") is not None:
            raise TypeError("Give `output_format`, or a schema as `output_config={'format': ...}`, but not both.")
        config["format"] = {"type": "json_schema", "schema": self._schema}
        return {**params, operation.output_format: config}

    def read(self, message: Message, response: httpx.Response) -> ParsedMessage[FormatT]:
        """The message with what its text says.

        Raises OutputValidationError if it says nothing of the type, though it has come to its end.
        """
        parsed: dict[int, FormatT] = {}
        fault: ValueError | None = None
        for place, block in enumerate(message.content):
            if isinstance(block, TextBlock):
                try:
                    parsed[place] = self._adapter.validate_json(block.text)
                except ValueError as error:  # pydantic's ValidationError is one
                    fault = error
        if fault is not None and not parsed and message.stop_reason not in _GOES_ON:
            hide_secrets(response.request)
            what = f"the answer's text is no {self.name}: {_told(fault)}"
            raise OutputValidationError(readable(response), message, message=what) from fault
        return parsed_message(message, parsed)


def _told(fault: Any) -> str:
    """What is wrong, without the values, which are somebody's data."""
    faults = fault.errors(include_url=False, include_input=False)
    told = [": ".join(part for part in (".".join(map(str, one["loc"])), one["msg"]) if part) for one in faults]
    more = [f"{len(told) - _MOST_FAULTS} more"] if len(told) > _MOST_FAULTS else []
    return "; ".join(told[:_MOST_FAULTS] + more)


def _read_as(wanted: Any) -> tuple[TypeAdapter[Any], dict[str, Any]]:
    """What reads JSON as a type, and the schema to ask for it with."""
    if isinstance(wanted, Mapping):
        raise TypeError("`output_format` is a type: give a schema as `output_config={'format': ...}`.")
    adapter = _adapter(wanted)
    return adapter, _held(adapter.json_schema(), "")


_known = lru_cache(maxsize=256)(_read_as)


def _adapter(wanted: Any) -> TypeAdapter[Any]:
    try:
        from pydantic import TypeAdapter
        from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
    except ModuleNotFoundError:
        raise RuntimeError("`output_format` needs an extra: pip install 'anthropic-messages[pydantic]'") from None
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(wanted)
        adapter.json_schema()
    except (PydanticUserError, PydanticUndefinedAnnotation) as error:
        why = error.message.partition("\n")[0]
        raise TypeError(f"`output_format`: pydantic has no JSON schema for {wanted!r}: {why}") from error
    return adapter


def _can_be_a_key(wanted: Any) -> bool:
    try:
        hash(wanted)
    except TypeError:  # as an annotation with a list in it
        return False
    return True


def transform_schema(json_schema: type | Mapping[str, Any]) -> dict[str, Any]:
    """The schema to ask for an answer with: as `schema` of `output_config={"format": {"type": "json_schema", ...}}`.

    The API holds answers to types, fields, constants and some formats. What else a schema says (`minimum`, `pattern`,
    defaults) is moved into descriptions, where the model reads it. Objects are closed, and `oneOf` becomes `anyOf`.

    Args:
        json_schema: A JSON schema, which is not changed, or a type that pydantic makes one of.

    Raises:
        ValueError: The API can't hold an answer to this: an object with fields of any name, or a value of any type.
        RuntimeError: A type was given, and pydantic is not installed.
    """
    return _held(json_schema if isinstance(json_schema, Mapping) else _adapter(json_schema).json_schema(), "")


def _held(schema: Any, place: str) -> dict[str, Any]:
    if not isinstance(schema, Mapping):
        raise ValueError(f"{_at(place)}: the schema is {schema!r}, and should be an object that says a type.")
    rest = dict(schema)
    held: dict[str, Any] = {}
    if "$defs" in rest:
        held["$defs"] = {name: _held(one, f"$defs.{name}") for name, one in rest.pop("$defs").items()}
    if "$ref" in rest:
        return {**held, "$ref": rest["$ref"]}  # beside it, nothing counts
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
    fields = rest.pop("properties", {})
    if rest.pop("additionalProperties", False) and not fields:
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
        f"{name}: {json.dumps(value, ensure_ascii=False)}"
        for name, value in rest.items()
        if not (name == "default" and value is None)
    )
    if told:
        said["description"] = "\n\n".join(part for part in (said.get("description"), f"{{{told}}}") if part)
    return said


def _at(place: str) -> str:
    return f"`output_format`: `{place.lstrip('.')}`" if place else "`output_format`"
