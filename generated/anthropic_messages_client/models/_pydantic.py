# Rendered by `make generate`. Do not edit.
"""Schemas of the models, unions and params for pydantic. Loaded only when pydantic asks for one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from datetime import datetime
from functools import cache
from inspect import signature
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Required, TypeVar, Union, get_args, get_origin, get_type_hints, is_typeddict

from pydantic import TypeAdapter
from pydantic_core import PydanticKnownError, PydanticSerializationUnexpectedValue, SchemaValidator, core_schema

from ..values import is_request, request_form
from ._model import BaseModel, Tagged, Unknown

_Schema = Any
"""A core schema of pydantic, which is a dict."""

_KEYWORDS = frozenset(
    {
        "contentEncoding",
        "deprecated",
        "description",
        "format",
        "maxItems",
        "maxLength",
        "maximum",
        "minItems",
        "minLength",
        "minimum",
        "pattern",
    }
)
"""The keywords of a field that are copied from the OpenAPI document. Pydantic generates the others from the types."""

_HAS_NAMES = "cls_name" in signature(core_schema.typed_dict_schema).parameters
"""True if errors of pydantic contain the name of a TypedDict. Pydantic 2.7 does not."""

_NULL = {"type": "null"}
_NUMBERS = (int, float)
_UNKNOWN = "$unknown"
"""The key of a union's choice for unknown tags."""

_NAME = "anthropic_messages_reference"
"""The key of a union's reference in the metadata of its schema, for the name in `$defs`."""

_written: ContextVar[set[Any] | None] = ContextVar("_written", default=None)
"""The references of the schemas that the current call of pydantic already has. A repeated type is only referenced."""


def model_schema(cls: Any, source: Any, handler: Any, decode: Callable[[dict[str, Any]], Any]) -> _Schema:
    """Return the core schema of a model, or of a page, which has the same methods.

    An instance is passed on unchanged. A mapping is validated field by field and then decoded.

    Args:
        cls: The class.
        source: The annotation: the class, or the class with type arguments.
        handler: Pydantic's handler, which generates the schemas of other types.
        decode: Returns the object of a dict whose fields are valid. Nested objects are decoded already.

    Returns:
        The schema.
    """

    def validate(value: Any, check: Any) -> Any:
        if isinstance(value, cls):
            return value
        if not isinstance(value, Mapping):
            raise PydanticKnownError("model_type", {"class_name": cls.__name__})
        return decode(check(value))

    validate.__name__ = cls.__name__  # Errors contain the name.

    def build(reference: str | None) -> _Schema:
        # Gateways and test doubles leave out counts and positions, and `create()` accepts that. Numbers neither
        # identify an object nor are its content, so they may be absent here, too, and read as None.
        needed = {
            name: (hint, required and hint not in _NUMBERS) for name, (hint, required) in _model_fields(cls).items()
        }
        fields = _typed_dict(needed, _arguments(source), handler, sent=False)
        return core_schema.no_info_wrap_validator_function(
            validate, fields, ref=reference, serialization=_serialization(_dumped)
        )

    if issubclass(cls, Unknown):
        return _unknown_schema(validate)
    return _once(source, handler, build)


def _unknown_schema(validate: Callable[[Any, Any], Any]) -> _Schema:
    """Return the core schema of an `Unknown...` class, which accepts any mapping.

    It has no reference, because pydantic would add the class to `$defs`, although JSON schemas of unions leave it out.
    """

    def accept(value: Any, check: Any) -> Any:
        check({})
        return validate(value, _any_object)

    accept.__name__ = validate.__name__
    return core_schema.no_info_wrap_validator_function(
        accept, core_schema.typed_dict_schema({}), serialization=_serialization(_dumped)
    )


def _any_object(value: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise PydanticKnownError("dict_type")
    if not all(isinstance(key, str) for key in value):
        raise PydanticKnownError("string_type")
    return dict(value)


def _unknown_choice(schema: _Schema, field: str, tag: str) -> _Schema:
    """Return the schema of a union's choice for unknown tags.

    `Field(discriminator=...)` on the union reads the tags of all choices from their schemas, so this one states a tag of
    another choice. Validation passes it an empty object, because pydantic counts the known fields of each member of a
    larger union to choose one. There are none here.
    """
    example = core_schema.typed_dict_field(core_schema.literal_schema([tag]), required=False)
    return {**schema, "schema": core_schema.typed_dict_schema({field: example})}


def text_parser(source: Any) -> Callable[[str], Any]:
    """Return a function that parses the JSON text of a structured output.

    Args:
        source: The annotation of the text block. Its type argument is the type of the output.

    Returns:
        The function. It returns None if the annotation has no type argument, or if the text does not match the type.
    """
    (output,) = get_args(source) or (Any,)

    @cache
    def adapter() -> TypeAdapter[Any]:
        return TypeAdapter(output)

    def parse(text: str) -> Any:
        if output in (Any, None, type(None)) or isinstance(output, TypeVar):
            return None
        try:
            return adapter().validate_json(text)
        except ValueError:
            return None

    return parse


def params_schema(cls: Any, source: Any, handler: Any) -> _Schema:
    """Return the core schema of a TypedDict of request parameters. Unknown keys are kept.

    Pydantic's own schema would drop unknown keys and turn an `Iterable` into a generator that can be read once. It also
    rejects `typing.TypedDict` on Python 3.11.

    Args:
        cls: The TypedDict.
        source: The annotation, which is the TypedDict.
        handler: Pydantic's handler, which generates the schemas of other types.

    Returns:
        The schema.
    """

    def build(reference: str) -> _Schema:
        name = {"cls_name": cls.__name__} if _HAS_NAMES else {}
        return _typed_dict(_params_fields(cls), {}, handler, sent=True, ref=reference, **name)

    return _once(source, handler, build)


def tagged_schema(tagged: Tagged, source: Any, handler: Any) -> _Schema:
    """Return the core schema of a tagged union. The choice depends on the tag alone.

    A tag that this version does not know selects the union's `Unknown...` class, or a plain dict if the union describes
    parameters that accept blocks of responses.

    Args:
        tagged: The union's name and tag.
        source: The annotation, which is a `Union` of all variants.
        handler: Pydantic's handler, which generates the schemas of other types.

    Returns:
        The schema.
    """
    variants = list(_variants(source))
    models = tuple(filter(_is_model, variants))
    sent = len(models) < len(variants)
    choices: dict[str, _Schema] = {}
    for variant in variants:
        cls = get_origin(variant) or variant
        if sent and variant in models:
            continue
        schema = _schema(variant, handler, sent)
        if variant in models and issubclass(cls, Unknown):
            choices[_UNKNOWN] = schema
        else:
            choices |= dict.fromkeys(_tags(cls, tagged.field), schema)
    if sent and models:

        def accept(value: Any, check: Any) -> Any:
            check({})
            return _any_object(value)

        choices[_UNKNOWN] = core_schema.no_info_wrap_validator_function(
            accept, core_schema.any_schema(), serialization=_serialization(lambda value, dump, _: dump(value))
        )
    if _UNKNOWN in choices:
        tag = next(tag for tag in choices if tag != _UNKNOWN)
        choices[_UNKNOWN] = _unknown_choice(choices[_UNKNOWN], tagged.field, tag)
    names = frozenset(choices)

    def find(value: Any) -> Any:
        if isinstance(value, Mapping):
            tag = value.get(tagged.field, tagged.default)
        else:
            name = value._attribute_of(tagged.field) if isinstance(value, BaseModel) else tagged.field
            tag = getattr(value, name, None)
        return _UNKNOWN if isinstance(tag, str) and tag not in names and _UNKNOWN in names else tag

    find.__name__ = tagged.field  # Errors contain the name.
    union = core_schema.tagged_union_schema(choices, find, metadata={_NAME: _union_reference(tagged, source)})
    return _or_models(union, models) if sent else union


def tagged_json_schema(tagged: Tagged, schema: _Schema, handler: Any) -> dict[str, Any]:
    """Return the JSON schema of a tagged union: its known variants, with the discriminator of OpenAPI."""
    while _NAME not in schema.get("metadata", {}):  # The annotation may have a discriminator, or be optional.
        schema = schema["schema"] if "schema" in schema else next(iter(schema["choices"].values()))
    known = {tag: choice for tag, choice in schema["choices"].items() if tag != _UNKNOWN}
    union: _Schema = {
        "type": "tagged-union",
        "choices": known,
        "discriminator": tagged.field,
        "ref": schema["metadata"][_NAME],
    }
    # Pydantic adds an inner schema to `$defs`, but not the schema that it passes to this function.
    shown: dict[str, Any] = handler(core_schema.no_info_after_validator_function(_listed, union))
    whole = handler.resolve_ref_schema(shown)
    whole["title"] = tagged.name
    if description := _described().get(tagged.name, {}).get("description"):
        whole["description"] = description
    return shown


def json_schema(cls: Any, schema: _Schema, handler: Any) -> dict[str, Any]:
    """Return the JSON schema of a model or TypedDict, with the descriptions and limits of the OpenAPI document."""
    shown: dict[str, Any] = handler(schema)
    whole = handler.resolve_ref_schema(shown)
    described: dict[str, Any] = next((node for base in cls.__mro__ if (node := _described().get(base.__name__))), {})
    whole["title"] = cls.__name__
    if description := described.get("description") or (cls.__doc__ or "").strip():
        whole["description"] = description
    if not is_typeddict(cls) and (required := [name for name, (_, needed) in _model_fields(cls).items() if needed]):
        whole["required"] = required  # With the numbers, which validation does not require.
    fields = _described_fields(described)
    for name, field in whole.get("properties", {}).items():
        field.pop("title", None)
        node = fields.get(name) or _parameters().get(name.replace("_", ""))
        if node is not None:
            if not _is_nullable(node):
                _remove_null(field)
            field.update({key: value for key, value in node.items() if key in _KEYWORDS})
    return shown


def file_schema(is_file: Callable[[Any], bool], read: Callable[[Any, str], str]) -> _Schema:
    """Return the core schema of a value for a base64 field.

    The value stays unchanged, so that the request reads it. JSON has its base64 text.

    Args:
        is_file: Returns True for bytes, a path, or an open file.
        read: Returns the base64 text of such a value. The second argument is its path for errors.

    Returns:
        The schema.
    """

    def validate(value: Any) -> Any:
        if not is_file(value):
            raise ValueError("input should be bytes, a path, or a file that is open in binary mode")
        return value

    serialization = core_schema.plain_serializer_function_ser_schema(
        lambda value: read(value, "data"), when_used="json"
    )
    return core_schema.no_info_plain_validator_function(validate, serialization=serialization)


def _once(source: Any, handler: Any, build: Callable[[str], _Schema]) -> _Schema:
    """Return the schema of a type, or a reference if the current call of pydantic has it already."""
    reference = _reference(source)
    owner = getattr(handler, "_generate_schema", None)  # Pydantic may start another schema within this one.
    written = _written.get()
    if written is not None:
        if (key := (id(owner), reference)) in written:
            return core_schema.definition_reference_schema(reference)
        written.add(key)
        return build(reference)
    token = _written.set({(id(owner), reference)})
    try:
        return build(reference)
    finally:
        _written.reset(token)


def _reference(source: Any) -> str:
    """Return a unique text for a type. Pydantic makes the name in `$defs` from it."""
    cls = get_origin(source) or source
    name = f"{getattr(cls, '__module__', '')}.{getattr(cls, '__qualname__', cls)}:{id(cls)}"
    arguments = get_args(source)
    return f"{name}[{','.join(map(_reference, arguments))}]" if arguments else name


def _union_reference(tagged: Tagged, source: Any) -> str:
    variants = get_args(source)
    arguments = dict.fromkeys(_reference(argument) for variant in variants for argument in get_args(variant))
    name = f"{tagged.name}:{hash(tuple(map(_reference, variants)))}"
    return f"{name}[{','.join(arguments)}]" if arguments else name


def _typed_dict(
    fields: dict[str, tuple[Any, bool]], arguments: dict[Any, Any], handler: Any, *, sent: bool, **options: Any
) -> _Schema:
    return core_schema.typed_dict_schema(
        {
            name: core_schema.typed_dict_field(_schema(_bound(hint, arguments), handler, sent), required=required)
            for name, (hint, required) in fields.items()
        },
        extra_behavior="allow",
        **options,
    )


@cache
def _model_fields(cls: Any) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(cls, include_extras=True)
    api_names: Mapping[str, str] = getattr(cls, "_api_names", {})
    return {
        api_names.get(name, name): (
            hints[name] if name in hints else get_type_hints(getattr(cls, name).fget, include_extras=True)["return"],
            required,
        )
        for name, required in (*cls._fields, *getattr(cls, "_derived_fields", ()))
    }


@cache
def _params_fields(cls: Any) -> dict[str, tuple[Any, bool]]:
    hints = get_type_hints(cls, include_extras=True)
    # Python 3.11 does not find `Required` in annotations that are strings, so `__required_keys__` is not used.
    return {
        name: (get_args(hint)[0], True) if get_origin(hint) is Required else (hint, False)
        for name, hint in hints.items()
    }


def _arguments(source: Any) -> dict[Any, Any]:
    """Return the type arguments of an annotation, by type variable."""
    origin = get_origin(source)
    return dict(zip(origin.__parameters__, get_args(source), strict=True)) if origin is not None else {}


def _bound(hint: Any, arguments: dict[Any, Any]) -> Any:
    """Return an annotation with type arguments in place of its type variables."""
    if isinstance(hint, TypeVar):
        return arguments.get(hint, Any)
    parameters = getattr(hint, "__parameters__", ())
    return hint[tuple(arguments.get(parameter, Any) for parameter in parameters)] if parameters else hint


def _variants(source: Any) -> Iterable[Any]:
    """Yield the variants of a union, including those of unions within it."""
    for variant in get_args(source):
        if get_origin(variant) is Annotated:
            yield from _variants(get_args(variant)[0])
        else:
            yield variant


def _tags(cls: Any, field: str) -> tuple[str, ...]:
    fields = _params_fields(cls) if is_typeddict(cls) else _model_fields(cls)
    return tuple(tag for member in _members(fields[field][0]) for tag in get_args(member))


def _members(hint: Any) -> tuple[Any, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _schema(hint: Any, handler: Any, sent: bool) -> _Schema:
    """Return the core schema of the type of a field."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Union or origin is UnionType:
        return _union(arguments, handler, sent)
    if origin is Iterable:
        items = core_schema.list_schema(_schema(arguments[0], handler, sent))
        return core_schema.no_info_before_validator_function(_listed, items)
    if origin is list:
        return core_schema.list_schema(_schema(arguments[0], handler, sent))
    if hint is datetime:
        return core_schema.no_info_wrap_validator_function(_keep_text, core_schema.datetime_schema())
    if hint is float:
        # Pydantic would warn of an integer.
        unchanged = core_schema.plain_serializer_function_ser_schema(lambda value: value)
        return core_schema.no_info_wrap_validator_function(
            _keep_integer, core_schema.float_schema(), serialization=unchanged
        )
    return handler.generate_schema(hint)


def _union(members: tuple[Any, ...], handler: Any, sent: bool) -> _Schema:
    others = [member for member in members if member is not type(None)]
    nullable = len(others) < len(members)
    models: tuple[Any, ...] = ()
    if sent:
        models = tuple(model for member in others for model in _models(member))
        others = [member for member in others if not _models(member)]
    schemas = [_schema(member, handler, sent) for member in others]
    if str in others and len(others) > 1:
        # Pydantic reads bytes as text, which is wrong for the bytes of a file.
        schemas[others.index(str)] = core_schema.str_schema(strict=True)
    if len(schemas) > 1:
        schema = core_schema.union_schema(list(map(_labelled, others, schemas)))
    else:
        (schema,) = schemas
    if models:
        schema = _or_models(schema, models)
    return core_schema.nullable_schema(schema) if nullable else schema


def _labelled(hint: Any, schema: _Schema) -> Any:
    """Return the choice of a union, with a name for errors if pydantic would use that of a function."""
    if get_origin(hint) is Iterable:
        return schema, "list"
    return (schema, "file") if schema["type"] == "function-plain" else schema


def _is_model(hint: Any) -> bool:
    cls = get_origin(hint) or hint
    return isinstance(cls, type) and issubclass(cls, BaseModel)


def _models(hint: Any) -> tuple[Any, ...]:
    """Return the models of an annotation, if it is a model or a union of models only."""
    variants = tuple(_variants(get_args(hint)[0])) if get_origin(hint) is Annotated else (hint,)
    return variants if all(map(_is_model, variants)) else ()


def _or_models(schema: _Schema, models: tuple[Any, ...]) -> _Schema:
    """Return a schema that accepts instances of models as well. They are encoded as a request sends them."""
    classes = (*models, Unknown)

    def validate(value: Any, check: Any) -> Any:
        return value if isinstance(value, classes) else check(value)

    def dump(value: Any, dump_other: Any) -> Any:
        return request_form(value) if isinstance(value, BaseModel) else dump_other(value)

    return core_schema.no_info_wrap_validator_function(
        validate, schema, serialization=core_schema.wrap_serializer_function_ser_schema(dump, schema=schema)
    )


def _listed(value: Any) -> Any:
    """Return a list of the items of an iterable, which can be read more than once."""
    is_items = isinstance(value, Iterable) and not isinstance(value, str | bytes | bytearray | Mapping | BaseModel)
    return list(value) if is_items and not isinstance(value, list) else value


def _keep_text(value: Any, check: Any) -> Any:
    # In JSON a date-time is text, so pydantic's strict mode accepts it, too.
    checked = _any_datetime().validate_python(value) if isinstance(value, str) else check(value)
    return value if isinstance(value, str | datetime) else checked


@cache
def _any_datetime() -> SchemaValidator:
    return SchemaValidator(core_schema.datetime_schema())


def _keep_integer(value: Any, check: Any) -> Any:
    checked = check(value)
    return value if type(value) is int else checked


def _serialization(dump: Any) -> _Schema:
    # A wrapped schema makes pydantic apply `include` and `exclude` to the result.
    return core_schema.wrap_serializer_function_ser_schema(dump, info_arg=True, schema=core_schema.dict_schema())


def _dumped(value: Any, dump: Any, info: Any) -> Any:
    if not hasattr(value, "to_dict"):
        raise PydanticSerializationUnexpectedValue(f"Expected a model of the API, not {type(value).__name__}")
    if is_request.get():
        return dump(request_form(value))
    exclude_none = {"mode": "json", "by_alias": True, "exclude_unset": True, "exclude_none": True}
    return dump(value.model_dump(**exclude_none) if info.exclude_none else value.to_dict())


@cache
def _components() -> dict[str, Any]:
    """Return the components of the OpenAPI document."""
    document = json.loads(Path(__file__).parent.with_name("openapi.json").read_bytes())
    components: dict[str, Any] = document["components"]
    return components


def _described() -> dict[str, Any]:
    """Return the schemas of the OpenAPI document by name."""
    schemas: dict[str, Any] = _components()["schemas"]
    return schemas


@cache
def _parameters() -> dict[str, Any]:
    """Return the headers and other parameters that are fields of params, by name in lower case without underscores."""
    return {
        name.lower(): {**node["schema"], "description": node["description"]}
        for name, node in _components().get("parameters", {}).items()
    }


def _described_fields(node: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of an object of the OpenAPI document, with those of the objects that it extends."""
    if "$ref" in node:
        return _described_fields(_described()[node["$ref"].rpartition("/")[2]])
    fields: dict[str, Any] = {}
    for part in node.get("allOf", ()):
        fields |= _described_fields(part)
    fields |= node.get("properties", {})
    return fields


def _is_nullable(node: Mapping[str, Any]) -> bool:
    """Return True if a schema of the OpenAPI document allows null."""
    kinds = node.get("type")
    if "$ref" in node:
        return _is_nullable(_described()[node["$ref"].rpartition("/")[2]])
    options = [*node.get("oneOf", ()), *node.get("anyOf", ())]
    if kinds is None:
        return any(map(_is_nullable, options)) if options else "const" not in node and "enum" not in node
    return "null" in kinds if isinstance(kinds, list) else kinds == "null"


def _remove_null(field: dict[str, Any]) -> None:
    options = [option for option in field.get("anyOf", ()) if option != _NULL]
    if "anyOf" in field and len(options) < len(field["anyOf"]):
        if len(options) > 1:
            field["anyOf"] = options
        else:
            del field["anyOf"]
            field.update(options[0])
