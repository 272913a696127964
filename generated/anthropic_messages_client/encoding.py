# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Encoding of request bodies: dicts, models, generators, files and paths to JSON."""

from __future__ import annotations

import base64
import json
import math
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

from .models._model import BaseModel
from .request import datetime_text

Base64FileInput = bytes | IO[bytes] | os.PathLike[str]
"""A value for a base64 field: bytes, a path, or a file that is open in binary mode. It is read and encoded."""

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_UNFINISHED = b'{"$unfinished_input":'
"""The start of the JSON object of an UnfinishedInput. Inside a string, its quotes would be escaped."""
_MIN_BASE64 = 16  # Characters. A shorter text may look like base64 by chance.
_PROBE = 1024  # Bytes. They are enough to tell nearly every file from base64.
_BASE64_FIELDS = {"base64": frozenset({"data"})}
"""The base64 fields of each object, by its tag."""


def encode_json(value: Any, at: str = "") -> bytes:
    """Return a request body as compact JSON in UTF-8.

    A model is encoded as a request sends it, an iterable as an array, a datetime as ISO 8601 text, and an object with a
    `model_dump()` as the result of that. Bytes, paths and binary files are read and encoded as base64 in fields that
    take base64.

    Args:
        value: The body, or one value of a larger body.
        at: The path of `value` in that larger body, such as `requests[7]`. Errors contain it.

    Returns:
        The JSON text.

    Raises:
        TypeError: A value is not JSON serializable, or is an UnfinishedInput. The message contains its path, such as
            `messages[0].content`.
        ValueError: A number is not finite, a value contains itself or is nested too deeply, or a file is empty or read
            to its end.
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
            self._plain, ensure_ascii=True, allow_nan=False, separators=(",", ":"), default=_File.get_text
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
    # The C encoder handles most bodies in one pass. A second, slower pass is needed for base64 fields and for the path in
    # an error. The items of generators are kept for that pass.
    drawn = _Drawn()
    try:
        encoded = json.dumps(
            value,
            ensure_ascii=False,
            check_circular=False,
            allow_nan=False,
            separators=(",", ":"),
            default=drawn.default,
        ).encode()
        if _UNFINISHED not in encoded:
            return encoded
    except (TypeError, ValueError, RecursionError) as error:
        if error is drawn.failure:
            raise
    try:
        plain = _Walk(drawn, files).plain(value, at)
    except RecursionError as error:
        if error is drawn.failure:
            raise
        raise ValueError(f"{at or 'the request body'} is nested too deeply to be written as JSON") from None
    if files:
        return UnreadBody(plain, files)
    # Escapes carry lone surrogates, which UTF-8 can't.
    return json.dumps(plain, ensure_ascii=True, allow_nan=False, separators=(",", ":")).encode()


class _Drawn:
    """Lists of the items of iterables, by identity, so that a generator is consumed only once."""

    def __init__(self) -> None:
        self.lists: dict[int, tuple[Any, list[Any]]] = {}
        self.failure: Exception | None = None
        """The exception that the caller's code raised. A second call of that code might not raise it again."""

    def call(self, code: Callable[..., Any], *values: Any, **options: Any) -> Any:
        """Call code that may belong to the caller, and keep the exception that it raises."""
        try:
            return code(*values, **options)
        except Exception as error:
            self.failure = error
            raise

    def list_of(self, value: Iterable[Any]) -> list[Any]:
        known = self.lists.get(id(value))
        if known is None:
            known = self.lists[id(value)] = (value, self.call(list, value))
        return known[1]

    def default(self, value: Any) -> Any:
        if isinstance(value, BaseModel):
            return value._as_input()
        if _is_file(value) or isinstance(value, set | frozenset):
            raise _NoForm
        if isinstance(value, Mapping):
            return self.call(dict, value)
        if (dump := getattr(value, "model_dump", None)) is not None and not isinstance(value, type):
            return self.call(dump, mode="json", exclude_none=True)
        if isinstance(value, Iterable):
            return self.list_of(value)
        if (text := datetime_text(value)) is not None:
            return text
        raise _NoForm


class _Walk:
    """A conversion of a body to plain JSON data that tracks the path of each value."""

    def __init__(self, drawn: _Drawn, files: list[_File] | None = None) -> None:
        self.drawn = drawn
        self.files = files
        self.around: set[int] = set()  # The containers of the current value.

    def plain(self, value: Any, at: str) -> Any:
        if value is None or isinstance(value, str | bool):
            return value
        if isinstance(value, int):
            return _writable(value, at)
        if isinstance(value, float):
            if not math.isfinite(value):
                raise ValueError(f"{at or 'the body'} is {value}, which is not JSON serializable")
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
        if _is_file(value):
            raise TypeError(
                f"{where} is of type {kind}, which is not JSON serializable. Files, paths and bytes are read only in a field that "
                'takes base64, such as `data` of a source with `"type": "base64"`. Read it yourself and pass a string.'
            )
        _refuse_unfinished(value, where)
        try:
            default = self.drawn.default(value)
        except _NoForm:
            hint = ": pass a list" if isinstance(value, set | frozenset) else ""
            if hasattr(value, "__aiter__"):
                hint = ": collect it first, with `[item async for item in ...]`"
            raise TypeError(f"{where} is of type {kind}, which is not JSON serializable{hint}") from None
        return self.plain(default, at)

    def object(self, value: dict[Any, Any], at: str) -> dict[Any, Any]:
        if "$unfinished_input" in value:
            from .models._unfinished_input import decode

            _refuse_unfinished(decode(value), at or "the body")
        tag = value.get("type")
        encoded = _BASE64_FIELDS.get(tag, frozenset()) if isinstance(tag, str) else frozenset()
        out: dict[Any, Any] = {}
        for key, item in value.items():
            if not isinstance(key, str | int | float | None):
                raise TypeError(
                    f"{at or 'the body'} has the key {key!r}, which is not JSON serializable: keys must be strings"
                )
            here = f"{at}.{key}" if at else str(key)
            if key not in encoded or not _is_file(item):
                out[key] = self.plain(item, here)
            elif self.files is None or isinstance(item, bytes | bytearray | memoryview):
                out[key] = self.drawn.call(_base64, item, here)
            else:
                self.files.append(file := _File(item, here))
                out[key] = file
        return out


def _refuse_unfinished(value: Any, at: str) -> None:
    from .models._unfinished_input import UnfinishedInput

    if isinstance(value, UnfinishedInput):
        raise TypeError(f"{at} is of type UnfinishedInput, which no request accepts. {value.advice()}")


class _NoForm(TypeError):
    """A value is not JSON serializable."""


def _writable(value: int, at: str) -> int:
    try:
        int.__repr__(value)
    except ValueError:
        limit = sys.get_int_max_str_digits()
        raise ValueError(
            f"{at or 'the body'} is an integer of more than {limit} digits, the limit of Python (see `sys.set_int_max_str_digits`)"
        ) from None
    return value


def _is_file(value: Any) -> bool:
    # A model may have a field named `read`, which is not callable.
    return isinstance(value, bytes | bytearray | memoryview | os.PathLike) or callable(getattr(value, "read", None))


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
    if _is_base64(data):
        raise ValueError(f"{at} is base64 already: pass it as a string, with `.decode()`")
    return base64.b64encode(data).decode("ascii")


def _is_base64(data: Any) -> bool:
    """Return True if bytes are base64 already, with or without line breaks."""
    # A regular expression that allows line breaks anywhere would take quadratic time for some inputs.
    text = bytes(data)
    if text[:_PROBE].translate(None, _BASE64 + b"=\r\n"):
        return False
    text = text.translate(None, b"\r\n")
    letters = text.rstrip(b"=")
    padded = len(text) >= _MIN_BASE64 and len(text) % 4 == 0 and len(text) - len(letters) <= 2
    return padded and not letters.translate(None, _BASE64)
