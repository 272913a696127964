# Rendered by `make generate`. Do not edit.
"""Conversion of Python values to the JSON data that they stand for."""

from __future__ import annotations

import math
import os
import re
import sys
from collections.abc import Callable, ItemsView, Iterable, Mapping
from contextvars import ContextVar
from enum import Enum, EnumType
from functools import partial
from typing import Any

from .models._model import BaseModel

_BASE64_FIELDS: Mapping[str, frozenset[str]] = {"picture": frozenset({"data"})}
"""The base64 fields of each object, by its tag."""

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_MIN_BASE64 = 16  # Characters. A shorter text may look like base64 by chance.
_PROBE = 1024  # Bytes. They are enough to tell nearly every file from base64.
_LONE_SURROGATE = "[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]"
"""A regular expression. Few programs need it, so it is compiled when it is first used."""
_PLAIN = frozenset({str, int, float, bool, type(None)})
_FORMS = (str, int, float, dict, list, tuple)


is_request: ContextVar[bool] = ContextVar("is_request", default=False)
"""True while a pydantic model of the caller is dumped for a request, which has fewer fields of a response than a dump."""


class NotEncodable(TypeError):
    """A value has no form in a request. `hint` says what to pass instead."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.hint = hint


def _run(code: Callable[..., Any], *values: Any, **options: Any) -> Any:
    return code(*values, **options)


def json_form(value: Any, run: Callable[..., Any] = _run) -> Any:
    """Return the value that represents another one in a request, one level deep.

    Args:
        value: A value that is neither None nor a string, a number, a dict, a list or a tuple.
        run: Function that calls code of the caller, such as a `model_dump()` or a generator.

    Returns:
        An enum member's value; a dict for a model, a dataclass, an attrs object, a mapping or a database row; text for a
        date, a time, a UUID or a string-like object; a list for an array or another iterable.

    Raises:
        NotEncodable: The type has no form in a request.
    """
    if isinstance(value, BaseModel):
        return value._as_input()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, type):
        if isinstance(value, EnumType):
            return list(value)
        raise NotEncodable("it is a class: pass an object of it, or the class's JSON schema")
    if is_file(value):
        raise NotEncodable("read it, and pass a string")
    if isinstance(value, set | frozenset):
        raise NotEncodable("pass a list, whose order is fixed")
    if isinstance(value, Mapping):
        return run(dict, value)
    if callable(getattr(value, "model_dump", None)) or hasattr(type(value), "__pydantic_serializer__"):
        return _dumped(value, run)
    if callable(getattr(value, "dict", None)) and hasattr(value, "__fields__"):
        return _dumped_by_pydantic_1(value, run)
    if hasattr(value, "__dataclass_fields__"):
        from dataclasses import fields

        return {field.name: getattr(value, field.name) for field in fields(value)}
    if hasattr(value, "__attrs_attrs__"):
        return {field.name: getattr(value, field.name) for field in value.__attrs_attrs__}
    if (text := _text_of(value, run)) is not None:
        return text
    for name in ("tolist", "_asdict"):  # Arrays and scalars, such as those of numpy; rows of SQLAlchemy.
        if callable(convert := getattr(value, name, None)):
            return run(convert)
    if callable(getattr(value, "keys", None)) and hasattr(value, "__getitem__"):  # Rows of sqlite3.
        return run(dict, value)
    if isinstance(value, ItemsView):
        raise NotEncodable("pass the dict itself")
    if isinstance(value, Iterable):
        return run(list, value)
    raise NotEncodable(_hint(value))


def request_form(value: Any) -> Any:
    """Return JSON data as a request sends it."""
    if isinstance(value, BaseModel):
        return {name: request_form(item) for name, item in value._as_input().items()}
    if isinstance(value, list):
        return [request_form(item) for item in value]
    return value.to_dict() if hasattr(value, "to_dict") else value


def _text_of(value: Any, run: Callable[..., Any]) -> str | None:
    """Return the text of a date, a time, a UUID or a string-like object; None for any other value."""
    from datetime import date, datetime, time

    if isinstance(value, datetime):
        return getattr(value, "text", None) or value.isoformat()  # A datetime of a response keeps its original text.
    if isinstance(value, date | time):
        return value.isoformat()
    # UserString, and texts that are translated when they are used, are iterable, but are not lists of letters.
    if _is_instance(value, "uuid", "UUID") or callable(getattr(value, "casefold", None)):
        text: str = run(str, value)
        return text
    return None


def _is_instance(value: Any, module: str, name: str) -> bool:
    """Check the type of a value without loading its module."""
    return module in sys.modules and isinstance(value, getattr(sys.modules[module], name))


def _hint(value: Any) -> str:
    if hasattr(value, "__aiter__"):
        return "collect it first, with `[item async for item in ...]`"
    if _is_instance(value, "decimal", "Decimal"):
        return "pass `float(...)` to send a number, or `str(...)` to send text"
    if _is_instance(value, "datetime", "timedelta"):
        return "pass `.total_seconds()` to send a number, or text"
    return "pass a string, a number, a list, a dict or a model"


def is_file(value: Any) -> bool:
    """Return True for bytes, a path, or an object that can be read."""
    # A model may have a field named `read`, which is not callable.
    return isinstance(value, bytes | bytearray | memoryview | os.PathLike) or callable(getattr(value, "read", None))


def is_base64(data: Any) -> bool:
    """Return True if bytes are base64 already, with or without line breaks."""
    # A regular expression that allows line breaks anywhere would take quadratic time for some inputs.
    text = bytes(data)
    if text[:_PROBE].translate(None, _BASE64 + b"=\r\n"):
        return False
    text = text.translate(None, b"\r\n")
    letters = text.rstrip(b"=")
    padded = len(text) >= _MIN_BASE64 and len(text) % 4 == 0 and len(text) - len(letters) <= 2
    return padded and not letters.translate(None, _BASE64)


def valid_text(text: str, at: str) -> str:
    """Return a text with its surrogate pairs joined.

    Args:
        text: The text.
        at: What the text is, for the error.

    Raises:
        ValueError: The text contains a surrogate without its other half, which UTF-8 can't represent.
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        found = re.search(_LONE_SURROGATE, text)
    else:
        return text
    if found is None:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    raise ValueError(
        f"{at} contains a lone surrogate at character {found.start()} (U+{ord(found[0]):04X}), which is half a character and "
        "not valid in a request. Remove it, or replace all of them with "
        "`text.encode('utf-16', 'surrogatepass').decode('utf-16', 'replace')`"
    )


def plain_text(value: Any, at: str) -> str:
    """Return the text of a value in a path, a query or a header, with commas between the items of a list.

    Args:
        value: The value.
        at: What the value is, for the error.

    Raises:
        TypeError: The value has no text.
        ValueError: The text contains a lone surrogate, or is of a number that is not finite.
    """
    value = plain_form(value, at)
    if isinstance(value, bool):
        return "true" if value else "false"
    # The methods of the built-in types, because an enum member's own text is its name.
    if isinstance(value, str):
        text = str.__str__(value)
    elif isinstance(value, int):
        text = int.__repr__(value)
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"{at} must be a finite number, not {float.__repr__(value)}")
        text = float.__repr__(value)
    elif isinstance(value, list | tuple):
        text = ",".join(plain_text(item, at) for item in value)
    elif isinstance(value, dict):
        raise TypeError(f"{at} must be a string, not an object with names and values")
    else:
        text = str(value)  # A Decimal.
    return valid_text(text, at)


def line_of_text(value: Any, at: str) -> str:
    """Return the text of a value in a path or a header, as `plain_text()` does.

    Raises:
        TypeError: The value has no text.
        ValueError: As `plain_text()`, or the text contains a line break.
    """
    text = plain_text(value, at)
    if "\r" in text or "\n" in text:
        raise ValueError(f"{at} must not contain a line break")
    return text


def plain_form(value: Any, at: str) -> Any:
    """Return the text, number, boolean, list or mapping that a value stands for in a path, a query or a header.

    Raises:
        TypeError: The value has no such form.
    """
    while not isinstance(value, _FORMS) and not _is_instance(value, "decimal", "Decimal"):
        if isinstance(value, set | frozenset):
            return list(value)
        if value is None:
            raise TypeError(f"{at} must be a string, not NoneType")
        try:
            value = json_form(value)
        except NotEncodable as error:
            raise TypeError(f"{at} must be a string, not {type(value).__name__}: {error.hint}") from None
    return value


def _dumped(value: Any, run: Callable[..., Any]) -> Any:
    """Return the fields of a pydantic model by their aliases, which its JSON schema has, too.

    A field that is None is left out if it was not set. A None that the caller has set is data.
    """
    dump = getattr(value, "model_dump", None) or partial(type(value).__pydantic_serializer__.to_python, value)
    config = getattr(value, "model_config", None)
    by_alias = config.get("serialize_by_alias", True) if isinstance(config, dict) else True

    def run_dump(**options: Any) -> Any:
        token = is_request.set(True)
        try:
            return run(dump, by_alias=by_alias, **options)
        finally:
            is_request.reset(token)

    whole = run_dump(mode="python")
    # Pydantic's JSON mode would decode files as text, and replace NaN with null.
    mode = "python" if _needs_python_mode(whole) else "json"
    try:
        data = run_dump(mode=mode, exclude_none=True)
    except UnicodeDecodeError:  # Bytes that are not text. The encoder refuses them with their path.
        mode = "python"
        data = run_dump(mode=mode, exclude_none=True)
    if _holds_none(whole):
        data = _merged(data, run_dump(mode=mode, exclude_unset=True))
    return _jsonable(data) if mode == "python" else data


def _dumped_by_pydantic_1(value: Any, run: Callable[..., Any]) -> Any:
    """Return the fields of a model of pydantic 1, as `_dumped` does."""
    data = run(value.dict, by_alias=True, exclude_none=True)
    data = _merged(data, run(value.dict, by_alias=True, exclude_unset=True))
    return data["__root__"] if data.keys() == {"__root__"} else data


def _needs_python_mode(data: Any) -> bool:
    if isinstance(data, dict):
        return any(not isinstance(data.get(name), str | None) for name in base64_fields(data)) or any(
            _needs_python_mode(item) for pair in data.items() for item in pair
        )
    if isinstance(data, list | tuple):
        return any(map(_needs_python_mode, data))
    if isinstance(data, float):
        return not math.isfinite(data)
    return isinstance(data, str) and not data.isascii() and re.search(_LONE_SURROGATE, data) is not None


def base64_fields(data: dict[Any, Any]) -> frozenset[str]:
    """Return the names of the fields of an object that take base64."""
    tag = data.get("type")
    return _BASE64_FIELDS.get(tag, frozenset()) if isinstance(tag, str) else frozenset()


def _holds_none(data: Any) -> bool:
    if isinstance(data, dict):
        return any(map(_holds_none, data.values()))
    return any(map(_holds_none, data)) if isinstance(data, list | tuple) else data is None


def _merged(data: Any, explicit: Any) -> Any:
    """Add the fields that are None from a second dump of the same model."""
    if isinstance(data, dict) and isinstance(explicit, dict):
        merged = {name: _merged(item, explicit[name]) if name in explicit else item for name, item in data.items()}
        return {**merged, **{name: item for name, item in explicit.items() if name not in data}}
    if isinstance(data, list | tuple) and isinstance(explicit, list | tuple) and len(data) == len(explicit):
        return [_merged(*pair) for pair in zip(data, explicit, strict=True)]
    return data


def _jsonable(data: Any) -> Any:
    """Return data of pydantic's python mode with each value as in its JSON mode, except files, texts and numbers."""
    if isinstance(data, dict):
        encoded = base64_fields(data)
        return {name: _file(item) if name in encoded else _jsonable(item) for name, item in data.items()}
    if isinstance(data, list | tuple):
        return [_jsonable(item) for item in data]
    if type(data) in _PLAIN or "pydantic_core" not in sys.modules:
        return data
    from pydantic_core import to_jsonable_python

    try:
        return to_jsonable_python(data)
    except UnicodeDecodeError:
        return data


def _file(data: Any) -> Any:
    """Return a file of a base64 field for the encoder, or text if pydantic has encoded it, as its `Base64Bytes` does."""
    if isinstance(data, bytes) and is_base64(data):
        return data.translate(None, b"\r\n").decode("ascii")
    # Pydantic wraps an open file in an iterator over its lines, which the encoder refuses with its path.
    return list(data) if hasattr(data, "__next__") and not is_file(data) else data
