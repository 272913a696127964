"""The JSON schema of a function's parameters, and the validation of an input. Pydantic does both."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import partial
from types import NoneType, SimpleNamespace
from typing import TYPE_CHECKING, Annotated, Any, NotRequired, get_args, get_origin, get_type_hints

from .outcomes import ToolError

if TYPE_CHECKING:
    from pydantic import TypeAdapter

_MAX_ERRORS = 10


class Parameters:
    """The parameters of a function: their schema, and how an input becomes arguments."""

    def __init__(self, function: Callable[..., Any], name: str, descriptions: Mapping[str, str]) -> None:
        """Read the signature and the type hints of a function.

        Raises:
            RuntimeError: Pydantic is not installed.
            TypeError: The function has no signature, or a parameter has no type that pydantic supports or can't be
                passed by name.
        """
        self._name = name
        try:
            self._signature = inspect.signature(function)
        except ValueError as error:  # Some functions that are written in C.
            raise TypeError(f"tool {name!r}: {error}. Wrap it in a function of your own.") from error
        fields, self._defaults, self._open = _fields(function, self._signature, name, descriptions)
        self._adapter = _adapter(fields, name, is_open=self._open)

    def schema(self, *, strict: bool) -> dict[str, Any]:
        """Return the JSON schema of the input."""
        schema = _json_schema(self._adapter, self._name)
        schema.pop("title", None)
        schema.pop("description", None)
        schema.setdefault("properties", {})
        for name, default in self._defaults.items():
            _add_default(schema["properties"][name], default)
        if not strict:
            return schema
        from anthropic_messages._output.output_format import transform_schema

        try:
            return transform_schema(schema)
        except ValueError as error:
            raise ValueError(f"tool {self._name!r} with `strict=True`: {error}") from None

    def arguments(self, value: Any) -> dict[str, Any]:
        """Return the validated arguments of a call.

        Raises:
            ToolError: The input is invalid. The text says what is wrong with it.
        """
        from pydantic import ValidationError
        from pydantic_core import PydanticSerializationError, to_json

        try:
            try:
                text = to_json(value)
            except PydanticSerializationError:  # Such as a lone surrogate in a text.
                validated = self._adapter.validate_python(value)
            else:
                validated = self._adapter.validate_json(text)
        except ValidationError as error:
            raise ToolError(_describe(error, self._name)) from error
        result: dict[str, Any] = validated
        return result


def check_arguments(function: Callable[..., Any], value: Any, name: str) -> dict[str, Any]:
    """Return the arguments of a function for an input that has an explicit schema.

    Raises:
        ToolError: The function has no such parameters, or requires others.
    """
    try:
        inspect.signature(function).bind(**value)
    except TypeError as error:
        raise ToolError(f"Invalid input for the tool {name!r}: {error}.") from error
    return dict(value)


def _fields(
    function: Callable[..., Any], signature: inspect.Signature, name: str, descriptions: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, Any], bool]:
    """Return the annotation of each parameter, the defaults, and whether other names are accepted."""
    from_pydantic = _pydantic()
    from pydantic.fields import FieldInfo

    hints = _hints(function, name)
    fields: dict[str, Any] = {}
    defaults: dict[str, Any] = {}
    is_open = False
    for each in signature.parameters.values():
        if each.kind is each.VAR_KEYWORD:
            is_open = True
            continue
        if each.kind is each.VAR_POSITIONAL or each.kind is each.POSITIONAL_ONLY:
            star = "*" if each.kind is each.VAR_POSITIONAL else ""
            raise TypeError(
                f"tool {name!r}: the parameter `{star}{each.name}` can't be passed by name. The model passes all "
                "inputs by name, so use plain or keyword-only parameters."
            )
        annotation = hints.get(each.name, Any)
        default = each.default
        if isinstance(default, FieldInfo):  # Pydantic fills in the default of the field.
            annotation, default = Annotated[annotation, default], each.empty
        elif default is None:
            annotation = _nullable(annotation)
        description = _own_description(annotation) or descriptions.get(each.name)
        if description is not None:
            annotation = Annotated[annotation, from_pydantic.Field(description=description)]
        if default is not each.empty:
            defaults[each.name] = default
            annotation = NotRequired[annotation]
        fields[each.name] = annotation
    return fields, defaults, is_open


def _hints(function: Callable[..., Any], name: str) -> dict[str, Any]:
    """Return the types of the parameters. The return type is left out, because its name may be undefined."""
    while isinstance(function, partial):
        function = function.func
    target: Any = function
    if inspect.isclass(function):
        target = function.__init__
    elif not inspect.isroutine(function):
        target = type(function).__call__
    origin: Any = inspect.unwrap(target)
    parameters = SimpleNamespace(
        __annotations__={key: hint for key, hint in getattr(target, "__annotations__", {}).items() if key != "return"},
        __type_params__=getattr(origin, "__type_params__", ()),
    )
    try:
        return get_type_hints(parameters, getattr(origin, "__globals__", {}), include_extras=True)
    except NameError as error:
        raise TypeError(
            f"tool {name!r}: the type hints name {error.name!r}, which is not defined in the module of the function. "
            "Import it there, outside `if TYPE_CHECKING:`, or pass `input_schema`."
        ) from error


def _nullable(annotation: Any) -> Any:
    """Return the type of a parameter with the default None, which a model may write as null."""
    bare = get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    accepts_null = bare is Any or bare is None or NoneType in get_args(bare) or None in get_args(bare)
    return annotation if accepts_null else annotation | None


def _own_description(annotation: Any) -> str | None:
    """Return the description in an annotation such as `Annotated[str, "Name of the city"]`."""
    if get_origin(annotation) is not Annotated:
        return None
    for each in get_args(annotation)[1:]:
        if isinstance(each, str):
            return each
        description = getattr(each, "description", None) or getattr(each, "documentation", None)
        if isinstance(description, str):
            return description
    return None


def _pydantic() -> Any:
    try:
        import pydantic
    except ImportError as error:
        raise RuntimeError(
            "A tool whose schema comes from type hints requires pydantic: pip install 'anthropic-messages[tools]'. "
            "Or pass `input_schema`."
        ) from error
    return pydantic


def _adapter(fields: dict[str, Any], name: str, *, is_open: bool) -> TypeAdapter[Any]:
    from pydantic import ConfigDict, TypeAdapter
    from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
    from typing_extensions import TypedDict

    make: Any = TypedDict
    shape = make(name, fields)
    shape.__pydantic_config__ = ConfigDict(extra="allow" if is_open else "forbid")
    try:
        return TypeAdapter(shape)
    except (PydanticUserError, PydanticUndefinedAnnotation) as error:
        reason = error.message.partition("\n")[0]
        raise TypeError(
            f"tool {name!r}: pydantic has no schema for a parameter: {reason} Use other types, or pass `input_schema`."
        ) from error


def _json_schema(adapter: TypeAdapter[Any], name: str) -> dict[str, Any]:
    from pydantic.errors import PydanticInvalidForJsonSchema
    from pydantic.json_schema import GenerateJsonSchema

    class WithoutTitles(GenerateJsonSchema):
        """Leaves out the titles of fields, which repeat their names and cost tokens."""

        def field_title_should_be_set(self, schema: Any) -> bool:
            return False

    try:
        return adapter.json_schema(schema_generator=WithoutTitles)
    except PydanticInvalidForJsonSchema as error:
        reason = error.message.partition("\n")[0]
        raise TypeError(
            f"tool {name!r}: a parameter has no JSON schema: {reason}. Use other types, or pass `input_schema`."
        ) from error


def _add_default(schema: dict[str, Any], default: Any) -> None:
    """Add a default to the schema of a parameter if it is JSON serializable."""
    from pydantic_core import PydanticSerializationError, to_jsonable_python

    if "default" in schema:
        return
    try:
        plain = to_jsonable_python(default)
    except PydanticSerializationError:
        return
    if "$ref" in schema:  # Keywords next to a `$ref` are ignored by some readers.
        reference = schema.pop("$ref")
        schema["allOf"] = [{"$ref": reference}]
    schema["default"] = plain


def _describe(error: Any, name: str) -> str:
    """Return the text for the model: each mistake with its place and the value that is wrong."""
    lines = [f"Invalid input for the tool {name!r}:"]
    errors = error.errors(include_url=False, include_context=False)
    for each in errors[:_MAX_ERRORS]:
        place = ".".join(map(str, each["loc"])) or "the input"
        got = "" if each["type"] in ("missing", "extra_forbidden") else f" (got {_shown(each['input'])})"
        lines.append(f"- {place}: {each['msg']}{got}")
    if len(errors) > _MAX_ERRORS:
        lines.append(f"- and {len(errors) - _MAX_ERRORS} more mistakes")
    return "\n".join(lines)


def _shown(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 100 else f"{text[:97]}..."
