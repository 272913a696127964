# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Writes request bodies: dicts, models, generators, files and paths in; JSON out."""

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
"""What is read and encoded where the API takes base64: bytes, a path, or a file open for reading in binary mode."""

_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_UNFINISHED = b'{"$unfinished_input":'
"""How the JSON object begins that stands for a tool's unfinished input. In a string its quotes would be escaped."""
_SURELY_BASE64 = 16  # characters; fewer may be a short text
_FIRST_LOOK = 1024  # bytes, which tell nearly every file from base64
_BASE64_FIELDS = {"base64": frozenset({"data"})}
"""Tag of an object -> its fields that hold base64."""


def encode_json(value: Any, at: str = "") -> bytes:
    """A request body as compact JSON in UTF-8.

    Models are written as input, tuples, generators and other iterables as arrays, a datetime as its ISO 8601 text, and
    anything with a `model_dump()` as what that gives. Bytes, paths and binary files are read and written as base64
    where the API takes base64.

    Args:
        value: The body, or one value of a larger body.
        at: The place of `value` in that larger body, such as `requests[7]`. Errors name it.

    Raises:
        TypeError: A value has no form in JSON, or is the unfinished input of a tool. The message names its place, such
            as `messages[0].content`.
        ValueError: A number is not finite, a value contains itself or is nested too deeply, or a file has nothing (more)
            to read.
        OSError: A file could not be read.

    What a generator or a file raises is raised as it is.
    """
    encoded = _encode(value, at, None)
    return encoded if isinstance(encoded, bytes) else encoded.read()


def encode_json_later(value: Any, at: str = "") -> bytes | UnreadBody:
    """Encode a request body as `encode_json` does, but leave its paths and open files unread.

    Generators are drawn, and everything is checked, at once. If there are files, the result is an `UnreadBody`, whose
    `read()` may be called in another thread.
    """
    return _encode(value, at, [])


class UnreadBody:
    """A request body whose files are still to be read."""

    def __init__(self, plain: Any, files: list[_File]) -> None:
        self._plain = plain
        self._files = files

    def read(self) -> bytes:
        """Read the files, and return the body. It raises what `encode_json` raises for a file."""
        for file in self._files:
            file.text = _base64(file.value, file.at)
        return json.dumps(
            self._plain, ensure_ascii=True, allow_nan=False, separators=(",", ":"), default=_File.get_text
        ).encode()


class _File:
    """A path or an open file, in the place of its text."""

    def __init__(self, value: Any, at: str) -> None:
        self.value = value
        self.at = at
        self.text = ""

    def get_text(self) -> str:
        return self.text


def _encode(value: Any, at: str, files: list[_File] | None) -> bytes | UnreadBody:
    """Encode a body; collect its files in `files`, if there is such a list, instead of reading them."""
    # The C encoder does all of it in one pass, unless something needs to know where it stands or goes wrong. What was
    # drawn from a generator by then is kept for the second, slower pass.
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
    """Lists made of iterables, by identity, so that a generator is read only once."""

    def __init__(self) -> None:
        self.lists: dict[int, tuple[Any, list[Any]]] = {}
        self.failure: Exception | None = None
        """The exception that code of the caller raised. A second call of that code might not raise it again."""

    def call(self, code: Callable[..., Any], *values: Any, **options: Any) -> Any:
        """Call code that may be the caller's, and remember what it raises."""
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
    """Turns a body into plain JSON data, knowing at each value where it stands."""

    def __init__(self, drawn: _Drawn, files: list[_File] | None = None) -> None:
        self.drawn = drawn
        self.files = files
        self.around: set[int] = set()  # what the value at hand stands in

    def plain(self, value: Any, at: str) -> Any:
        if value is None or isinstance(value, str | bool):
            return value
        if isinstance(value, int):
            return _writable(value, at)
        if isinstance(value, float):
            if not math.isfinite(value):
                raise ValueError(f"{at or 'the body'} is {value}, which JSON has no form for")
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
                f"{where} is of type {kind}: files, paths and bytes are read only where the API takes base64, "
                'as `data` beside `"type": "base64"`; read it yourself and pass text here'
            )
        _refuse_unfinished(value, where)
        try:
            default = self.drawn.default(value)
        except _NoForm:
            hint = " (it has no order: pass a list)" if isinstance(value, set | frozenset) else ""
            if hasattr(value, "__aiter__"):
                hint = " (collect it first: `[item async for item in ...]`)"
            raise TypeError(f"{where} is of type {kind}, which JSON has no form for{hint}") from None
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
                raise TypeError(f"{at or 'the body'} has the key {key!r}: keys of a JSON object are strings")
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
    """JSON has no form for a value."""


def _writable(value: int, at: str) -> int:
    try:
        int.__repr__(value)
    except ValueError:
        limit = sys.get_int_max_str_digits()
        raise ValueError(
            f"{at or 'the body'} is an integer of more than {limit} digits, the most that Python writes (see `sys.set_int_max_str_digits`)"
        ) from None
    return value


def _is_file(value: Any) -> bool:
    # Callable, not only there: a model may have a field named `read`.
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
            data.close()  # or it would warn that nobody awaited it
        raise TypeError(f"{at} is a file with an asynchronous `read`: pass what `await file.read()` gives, or a path")
    if not data:
        raise ValueError(
            f"{at} is empty. A file is read from where it stands: after `.read()`, use `.seek(0)`, or pass a path"
        )
    if _is_base64(data):
        raise ValueError(f"{at} is base64 already: pass it as a string, with `.decode()`")
    return base64.b64encode(data).decode("ascii")


def _is_base64(data: Any) -> bool:
    """Whether bytes are base64 already, with or without line breaks: no image or PDF looks like that."""
    # Deletions and not a regular expression: those that allow line breaks anywhere take quadratic time for some bytes.
    text = bytes(data)
    if text[:_FIRST_LOOK].translate(None, _BASE64 + b"=\r\n"):
        return False
    text = text.translate(None, b"\r\n")
    letters = text.rstrip(b"=")
    padded = len(text) >= _SURELY_BASE64 and len(text) % 4 == 0 and len(text) - len(letters) <= 2
    return padded and not letters.translate(None, _BASE64)
