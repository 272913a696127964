"""Read the body of a response as a type that the caller names: `cast_to` of `client.post()`, `to` of `parse()`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

from anthropic_messages_client.models._model import BaseModel, Tagged, Unknown

from anthropic_messages._json_text import read_nested_json

from .response_errors import describe_mismatch, describe_text, invalid_response, status_error

if TYPE_CHECKING:
    import httpx

    Reader = Callable[[httpx.Response], Any]
    """Reads a response, whose body is complete, as a type."""

    Decoder = Callable[[Any], Any]
    """Turns a JSON value into an object of a type. It raises `Mismatch` if the value does not have the type."""


class Mismatch(ValueError):
    """A JSON value is not of the type that the caller named. The text says how."""


class SentError(Exception):
    """A JSON value is an error of the API where another object is expected."""


def reader_of(type_: Any, argument: str, *, strict: bool = False) -> Reader:
    """Return the function that reads a response as a type.

    Args:
        type_: The type: a model, `object` or `Any` for the JSON value, `str` for the text, `bytes` for the content,
            `httpx.Response`, None, lists and dicts of types, or any type that pydantic supports, if it is installed.
        argument: The name of the argument, for errors.
        strict: Require every field that the API always sends.

    Raises:
        TypeError: The type is not supported.
        RuntimeError: The type needs pydantic, which is not installed.
    """
    if type_ is None or type_ is NoneType:
        return lambda response: None
    if type_ is str:
        return lambda response: response.text
    if type_ is bytes:
        return lambda response: response.content
    if is_http_response(type_):
        return lambda response: response
    if type_ is object or type_ is Any:
        return lambda response: _json(response) if _has_json(response) and response.content else response.text
    decode = decoder_of(type_, argument, strict=strict)

    def read(response: httpx.Response) -> Any:
        value = _json(response)
        try:
            found = decode(value)
        except SentError:
            raise status_error(response) from None
        except Mismatch as error:
            failure = invalid_response(response, value, f"the response {error}")
            failure._advice = f"Pass another `{argument}`, or check `base_url` and any proxies in front of the API."
            raise failure from error.__cause__
        if isinstance(found, BaseModel):
            found._request_id = response.headers.get("request-id")
        return found

    return read


def is_http_response(type_: Any) -> bool:
    """Return True for the response class of httpx or httpx2. Both libraries have the same interface."""
    return isinstance(type_, type) and any(
        cls.__name__ == "Response" and cls.__module__.partition(".")[0] in ("httpx", "httpx2") for cls in type_.__mro__
    )


def _has_json(response: httpx.Response) -> bool:
    kind: str = response.headers.get("content-type", "")
    return kind.partition(";")[0].strip().lower().endswith("json")


def _json(response: httpx.Response) -> Any:
    try:
        return read_nested_json(response.content)
    except ValueError as error:
        raise invalid_response(response, response.text, describe_text(response, error)) from error


def decoder_of(type_: Any, argument: str, *, strict: bool = False) -> Decoder:
    """Return the function that turns a JSON value into an object of a type.

    Args:
        type_: A type that has a form in JSON.
        argument: The name of the argument, for errors.
        strict: Require every field that the API always sends.

    Raises:
        TypeError: The type is not supported.
        RuntimeError: The type needs pydantic, which is not installed.
    """
    if isinstance(type_, str):
        raise TypeError(f"`{argument}` must be a type, not the string {type_!r}. Pass the class itself.")
    return _own_decoder(type_, strict) or _pydantic_decoder(type_, argument)


def _own_decoder(type_: Any, strict: bool) -> Decoder | None:
    """Return the decoder of a type that needs no pydantic; None for another type."""
    if type_ is object or type_ is Any:
        return lambda value: value
    if isinstance(type_, type) and type_ in _JSON_TYPES:
        return lambda value: _checked(value, type_)
    if isinstance(type_, type) and issubclass(type_, BaseModel):
        return lambda value: _model(value, type_, strict)
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is Annotated:
        tags = [mark for mark in arguments[1:] if isinstance(mark, Tagged)]
        return _variants(arguments[0], tags[0], strict) if tags else _own_decoder(arguments[0], strict)
    if origin in (Union, UnionType) and len(arguments) == 2 and NoneType in arguments:
        inner = next(each for each in arguments if each is not NoneType)
        return _around(inner, strict, lambda decode, value: None if value is None else decode(value))
    if origin in (list, Sequence):
        return _around(arguments[0], strict, lambda decode, value: [decode(item) for item in _checked(value, list)])
    if origin in (dict, Mapping) and arguments[0] is str:
        return _around(
            arguments[1],
            strict,
            lambda decode, value: {name: decode(item) for name, item in _checked(value, dict).items()},
        )
    return None


def _around(inner: Any, strict: bool, use: Callable[[Decoder, Any], Any]) -> Decoder | None:
    """Return the decoder of a type that contains another one; None if the inner type needs pydantic."""
    decode = _own_decoder(inner, strict)
    return None if decode is None else partial(use, decode)


_JSON_TYPES = {
    dict: ("a JSON object", (dict,)),
    list: ("a JSON array", (list,)),
    str: ("a JSON string", (str,)),
    bool: ("a JSON boolean", (bool,)),
    int: ("an integer", (int,)),
    float: ("a number", (float, int)),
    NoneType: ("null", (NoneType,)),
}


def _checked(value: Any, type_: type) -> Any:
    name, types = _JSON_TYPES[type_]
    if type(value) not in types:
        raise Mismatch(f"is {_JSON_TYPES[type(value)][0]} instead of {name}")
    return value


def _model(value: Any, cls: type[BaseModel], strict: bool) -> BaseModel:
    _checked(value, dict)
    fixed = {name: constant for name, constant in _constants(cls).items() if value.get(name, constant) != constant}
    if fixed:
        if value.get("type") == "error":
            raise SentError
        name, constant = next(iter(fixed.items()))
        raise Mismatch(f"is not a {cls.__name__}: it has {name}: {value[name]!r} instead of {name}: {constant}")
    missing = [cls._api_names.get(name, name) for name, required in cls._fields if required]
    missing = [name for name in missing if name not in value]
    if strict and missing:
        raise Mismatch(f"lacks {', '.join(sorted(missing))}")
    found = cls.from_dict(value)
    for name, type_ in _fields_of_program(cls).items():
        decode = _own_decoder(type_, strict) if name in value else None
        if decode is not None:
            with suppress(Mismatch):  # Other values stay as they are, as in the models of this package.
                setattr(found, name, decode(value[name]))
    return found


def _fields_of_program(cls: type[BaseModel]) -> dict[str, Any]:
    """Return the types of the fields that a program has added in a subclass of a model."""
    ours = (BaseModel.__module__.partition(".")[0], __name__.partition(".")[0])
    added = [base for base in cls.__mro__ if base.__module__.partition(".")[0] not in ours]
    names = [name for base in added for name in vars(base).get("__annotations__", ())]
    if not names:
        return {}
    try:
        hints = get_type_hints(cls, include_extras=True)
    except NameError:  # an annotation as text, of a class inside a function
        return {}
    return {name: hints[name] for name in names}


def _constants(cls: type[BaseModel]) -> dict[str, str]:
    """Return the fields of a model that always have the same text, such as `type`."""
    fields = {field.name: field.default for field in getattr(cls, "__attrs_attrs__", ())}
    names = {name for name, _ in cls._fields}
    return {
        cls._api_names.get(name, name): default
        for name, default in fields.items()
        if name in names and isinstance(default, str)
    }


def _variants(union: Any, mark: Tagged, strict: bool) -> Decoder:
    variants: dict[str, type[BaseModel]] = {}
    unknown: type[BaseModel] = BaseModel
    for cls in get_args(union):
        model = get_origin(cls) or cls
        if issubclass(model, Unknown):
            unknown = model
        elif (tag := _constants(model).get(mark.field)) is not None:
            variants[tag] = model

    def decode(value: Any) -> Any:
        tag = _checked(value, dict).get(mark.field, mark.default)
        if tag == "error" and tag not in variants:
            raise SentError
        cls = variants.get(tag) if isinstance(tag, str) else None
        return unknown.from_dict(value) if cls is None else _model(value, cls, strict)

    return decode


def _pydantic_decoder(type_: Any, argument: str) -> Decoder:
    name = getattr(type_, "__qualname__", None) or str(type_)
    try:
        from pydantic import TypeAdapter
        from pydantic.errors import PydanticUndefinedAnnotation, PydanticUserError
    except ImportError as error:
        raise RuntimeError(
            f"`{argument}` ({name}) requires pydantic 2.7 or later: pip install 'anthropic-messages[pydantic]'. "
            "Without it, pass a model of this package, `object`, `dict`, `str` or `bytes`."
        ) from error
    try:
        adapter: TypeAdapter[Any] = TypeAdapter(type_)
    except (PydanticUserError, PydanticUndefinedAnnotation) as error:
        reason = error.message.partition("\n")[0]
        raise TypeError(f"`{argument}` ({name}) is not a type that a response can be read as: {reason}") from error

    def decode(value: Any) -> Any:
        try:
            return adapter.validate_python(value)
        except ValueError as error:  # `pydantic.ValidationError` is a subclass.
            if isinstance(value, dict) and value.get("type") == "error":
                raise SentError from None
            raise Mismatch(f"does not match `{argument}` ({name}): {describe_mismatch(error)}") from error

    return decode
