# Rendered by `make generate`. Do not edit.
"""Encoding of request bodies: dicts, models, generators, files and paths to JSON."""

from __future__ import annotations

import base64
import json
import math
import os
import sys
from collections.abc import Callable
from enum import Enum
from typing import IO, Annotated, Any

from .models._model import BaseModel
from .request import Omit
from .values import NotEncodable, base64_fields, is_base64, is_file, json_form, valid_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    Base64FileInput = bytes | IO[bytes] | os.PathLike[str]
    """A value for a base64 field: bytes, a path, or a file that is open in binary mode. It is read and encoded."""
else:

    class _FileInput:
        """Marks `Base64FileInput` for pydantic, which cannot validate an `IO`."""

        def __get_pydantic_core_schema__(self, source, handler):
            from .models._pydantic import file_schema

            return file_schema(is_file, _base64)

        def __get_pydantic_json_schema__(self, schema, handler):
            return {"type": "string", "contentEncoding": "base64"}

    Base64FileInput = Annotated[bytes | IO[bytes] | os.PathLike[str], _FileInput()]

_UNFINISHED = b'{"$unfinished_input":'
"""The start of the JSON object of an UnfinishedInput. Inside a string, its quotes would be escaped."""


def encode_json(value: Any, at: str = "") -> bytes:
    """Return a request body as compact JSON in UTF-8.

    A model of this package is encoded as a request sends it, a pydantic model by its aliases, without fields that are None
    unless they were set. Dataclasses, attrs objects and database rows are encoded as objects, arrays and other iterables
    as arrays, enum members by value, and dates, times and UUIDs as text. Fields whose value is `omit` are left out. Bytes,
    paths and binary files are read and encoded as base64 in fields that take base64.

    Args:
        value: The body, or one value of a larger body.
        at: The path of `value` in that larger body, such as `requests[7]`. Errors contain it.

    Returns:
        The JSON text.

    Raises:
        TypeError: A value is not JSON serializable, or is an UnfinishedInput. The message contains its path, such as
            `messages[0].content`.
        ValueError: A number is not finite, a text contains a lone surrogate, a value contains itself or is nested too deeply,
            or a file is empty or read to its end. The message contains the path.
        OSError: A file could not be read.
        Exception: A generator or a file raised it.
    """
    encoded = _encode(value, at, None)
    return encoded if isinstance(encoded, bytes) else encoded.read()


def encode_json_later(value: Any, at: str = "") -> bytes | UnreadBody:
    """Encode a request body as `encode_json()` does, without reading its paths and open files.

    Generators are consumed and everything else is checked immediately.

    Args:
        value: The body, or one value of a larger body.
        at: The path of `value` in that larger body.

    Returns:
        The JSON text, or an `UnreadBody` if there are files. Its `read()` can be called in another thread.
    """
    return _encode(value, at, [])


class UnreadBody:
    """A request body with files that have not been read yet."""

    def __init__(self, plain: Any, files: list[_File]) -> None:
        self._plain = plain
        self._files = files

    def read(self) -> bytes:
        """Read the files and return the body.

        Raises:
            TypeError: A file is in text mode, or has an asynchronous `read()`.
            ValueError: A file is empty, or is base64 already.
            OSError: A file could not be read.
        """
        for file in self._files:
            file.text = _base64(file.value, file.at)
        return json.dumps(
            self._plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"), default=_File.get_text
        ).encode()


class _File:
    """A placeholder for the base64 text of a path or an open file."""

    def __init__(self, value: Any, at: str) -> None:
        self.value = value
        self.at = at
        self.text = ""

    def get_text(self) -> str:
        return self.text


def _encode(value: Any, at: str, files: list[_File] | None) -> bytes | UnreadBody:
    """Return the JSON text of a body. If `files` is a list, collect the files there instead of reading them."""
    # The C encoder handles most bodies in one pass. A second, slower pass is needed for base64 fields, for fields that are
    # left out, and for the path in an error. The forms of objects are kept for that pass.
    forms = _Forms()
    try:
        encoded = json.dumps(
            value,
            ensure_ascii=False,
            check_circular=False,
            allow_nan=False,
            separators=(",", ":"),
            default=forms.form_of,
        ).encode()
        if _UNFINISHED not in encoded:
            return encoded
    except (TypeError, ValueError, RecursionError) as error:
        if error is forms.failure:
            raise
    try:
        plain = _Walk(forms, files).plain(value, at)
    except RecursionError as error:
        if error is forms.failure:
            raise
        raise ValueError(f"{at or 'the request body'} is nested too deeply to be written as JSON") from None
    if files:
        return UnreadBody(plain, files)
    return json.dumps(plain, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


class _Forms:
    """The forms of objects by identity, so that a generator is consumed and a model is dumped only once."""

    def __init__(self) -> None:
        self.known: dict[int, tuple[Any, Any]] = {}
        self.failure: Exception | None = None
        """The exception that the caller's code raised. A second call of that code might not raise it again."""

    def run(self, code: Callable[..., Any], *values: Any, **options: Any) -> Any:
        """Call code that may belong to the caller, and keep the exception that it raises."""
        try:
            return code(*values, **options)
        except Exception as error:
            self.failure = error
            raise

    def form_of(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return value._as_input()
        known = self.known.get(id(value))
        if known is None:
            known = self.known[id(value)] = (value, json_form(value, self.run))
        return known[1]


class _Walk:
    """A conversion of a body to plain JSON data that tracks the path of each value."""

    def __init__(self, forms: _Forms, files: list[_File] | None = None) -> None:
        self.forms = forms
        self.files = files
        self.around: set[int] = set()  # The containers of the current value.

    def plain(self, value: Any, at: str) -> Any:
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            return value if value.isascii() else valid_text(value, at or "the body")
        if isinstance(value, int):
            return _writable(value, at)
        if isinstance(value, float):
            if not math.isfinite(value):
                raise ValueError(f"{at or 'the body'} is {value:g}, which is not JSON serializable")
            return value
        if id(value) in self.around:
            raise ValueError(f"{at or 'the body'} contains itself")
        self.around.add(id(value))
        try:
            return self.container(value, at)
        finally:
            self.around.discard(id(value))

    def container(self, value: Any, at: str) -> Any:
        if isinstance(value, dict):
            return self.object(value, at)
        if isinstance(value, list | tuple):
            return [self.plain(item, f"{at}[{index}]") for index, item in enumerate(value)]
        where, kind = at or "the body", type(value).__name__
        if isinstance(value, Omit):
            raise TypeError(f"{where} is `omit`, which only a field of an object can be: remove the item from the list")
        if is_file(value):
            raise TypeError(
                f"{where} is of type {kind}, which is not JSON serializable. Files, paths and bytes are read only in a field that "
                'takes base64, such as `data` of a source with `"type": "base64"`. Read it yourself and pass a string.'
            )
        _refuse_unfinished(value, where)
        try:
            form = self.forms.form_of(value)
        except NotEncodable as error:
            raise TypeError(f"{where} is of type {kind}, which is not JSON serializable: {error.hint}") from None
        return self.plain(form, at)

    def object(self, value: dict[Any, Any], at: str) -> dict[Any, Any]:
        if "$unfinished_input" in value:
            from .models._unfinished_input import decode

            _refuse_unfinished(decode(value), at or "the body")
        encoded = base64_fields(value)
        out: dict[Any, Any] = {}
        for name, item in value.items():
            if isinstance(item, Omit):
                continue
            key = name if type(name) is str and name.isascii() else _key(name, at)
            here = f"{at}.{key}" if at else str(key)
            if key not in encoded or not is_file(item):
                out[key] = self.plain(item, here)
            elif self.files is None or isinstance(item, bytes | bytearray | memoryview):
                out[key] = self.forms.run(_base64, item, here)
            else:
                self.files.append(file := _File(item, here))
                out[key] = file
        return out


def _key(key: Any, at: str) -> Any:
    if isinstance(key, Enum):
        key = key.value
    if not isinstance(key, str | int | float | None):
        raise TypeError(f"{at or 'the body'} has the key {key!r}, which is not JSON serializable: keys must be strings")
    if isinstance(key, float) and not math.isfinite(key):
        raise ValueError(f"{at or 'the body'} has the key {key:g}, which is not JSON serializable")
    return valid_text(key, f"{at or 'the body'} has a key that") if isinstance(key, str) else key


def _refuse_unfinished(value: Any, at: str) -> None:
    from .models._unfinished_input import UnfinishedInput

    if isinstance(value, UnfinishedInput):
        raise TypeError(f"{at} is of type UnfinishedInput, which no request accepts. {value.advice()}")


def _writable(value: int, at: str) -> int:
    try:
        int.__repr__(value)
    except ValueError:
        limit = sys.get_int_max_str_digits()
        raise ValueError(
            f"{at or 'the body'} is an integer of more than {limit} digits, the limit of Python (see `sys.set_int_max_str_digits`)"
        ) from None
    return value


def _base64(value: Any, at: str) -> str:
    data: Any
    if isinstance(value, os.PathLike):
        with open(value, "rb") as file:
            data = file.read()
    else:
        data = value.read() if hasattr(value, "read") else value
    if isinstance(data, str):
        raise TypeError(f"{at} is a file open in text mode: open it with mode 'rb'")
    if hasattr(data, "__await__"):
        if hasattr(data, "close"):
            data.close()  # Otherwise Python warns that it was never awaited.
        raise TypeError(
            f"{at} is a file with an asynchronous `read`: pass the result of `await file.read()`, or a path"
        )
    if not data:
        raise ValueError(
            f"{at} is empty. A file is read from its current position: call `.seek(0)` first, or pass a path"
        )
    if is_base64(data):
        raise ValueError(f"{at} is base64 already: pass it as a string, with `.decode()`")
    return base64.b64encode(data).decode("ascii")
