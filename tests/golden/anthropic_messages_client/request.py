# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Operations and requests as values that any client can send."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, Protocol, final, runtime_checkable

from .models._model import decoders


@final
class Omit:
    """The type of `omit`."""

    def __bool__(self) -> bool:
        return False

    def __repr__(self) -> str:
        return "omit"

    def __reduce__(self) -> str:
        return "omit"


@runtime_checkable
class HTTPTimeout(Protocol):
    """Timeouts of the phases of a request. `httpx.Timeout` and `httpx2.Timeout` have this method."""

    def as_dict(self) -> Mapping[str, float | None]:
        """Return the seconds for `connect`, `read`, `write` and `pool`; None for no limit."""
        ...


omit: Omit = Omit()
"""The default of optional arguments. An argument with this value is not sent, so the default of the API applies."""


class Request(NamedTuple):
    """The request of one call, without a server. `body` holds the values that the caller passed."""

    operation: Operation
    path: str
    query: dict[str, str | list[str]]
    """Values by name; see `query_parameters`."""
    headers: dict[str, str]
    body: dict[str, Any] | None


class Operation(NamedTuple):
    """An operation of the spec."""

    id: str
    """The name of the method, such as `messages.create`."""
    method: str
    path: str
    body: frozenset[str] | None
    """Names of the fields of the JSON body. None if there is no body."""
    places: Mapping[str, tuple[str, str]]
    """Arguments outside the body: their location ("header", "query" or "path") and the name that is sent."""
    required: frozenset[str]
    nullable: frozenset[str]
    """Arguments that may be None, which is sent as null."""
    rejected: Mapping[str, tuple[Mapping[str, Any], ...]]
    """The forms of arguments that each API version rejects. In a form, `...` matches any value, a mapping matches an
    object with such fields, a list matches a list with such an item, and any other value matches itself."""
    answer: str
    """The module of the response model."""
    answer_required: Mapping[str, tuple[str, ...]]
    """Required fields of the response, with their JSON types. An empty tuple stands for all types."""
    answer_constants: Mapping[str, str]
    """Constant fields of the response."""
    streams: bool
    """True if the response can be a stream of server-sent events."""
    rows: bool = False
    """True if the response is JSON Lines, each of which is an `answer`."""
    output_format: str | None = None
    """The field of the body whose `format` is the JSON schema of the response text, for structured outputs."""
    max_bytes: int | None = None
    """The largest size of the body in bytes; None for no known limit."""

    def build(self, params: Mapping[str, Any]) -> Request:
        """Return the request of a call.

        Args:
            params: The arguments. Those with the value `omit` are left out.

        Returns:
            The request.

        Raises:
            TypeError: An argument is missing, unknown, or None where the API does not accept null.
            ValueError: An argument of the path is empty, or a header contains a line break.
        """
        body: dict[str, Any] = {}
        headers: dict[str, str] = {}
        query: dict[str, str | list[str]] = {}
        path = self.path
        names = self.body or frozenset()
        for name, value in params.items():
            if value is omit:
                continue
            if name in names:
                if value is None and name not in self.nullable:
                    advice = "" if name in self.required else "; leave it out to use the default of the API"
                    raise TypeError(f"{self.id}(): {name} must not be None{advice}")
                body[name] = value
            elif name in self.places:
                where, wire_name = self.places[name]
                if where == "query" and _is_list(value):
                    query |= query_parameters(wire_name, value, partial(_plain_text, self.id, name))
                    continue
                text = _plain_text(self.id, name, value)
                if where == "header":
                    headers[wire_name] = text
                elif where == "query":
                    query[wire_name] = text
                else:
                    path = path.replace(f"{{{wire_name}}}", _path_segment(self.id, name, text))
            else:
                raise TypeError(f"{self.id}() got an unexpected argument {name!r}{self._suggestion(name)}")
        if not self.required <= (given := body.keys() | {n for n in params if params[n] is not omit}):
            missing = ", ".join(repr(name) for name in sorted(self.required - given))
            raise TypeError(f"{self.id}() is missing a required argument: {missing}")
        return Request(self, path, query, headers, None if self.body is None else body)

    def decode(self, value: Any) -> Any:
        """Return the model of a response from its parsed JSON. Return any other value than an object unchanged."""
        return decoders[self.answer](value) if type(value) is dict else value

    def _suggestion(self, name: str) -> str:
        import difflib

        close = difflib.get_close_matches(name, [*(self.body or ()), *self.places], n=1)
        return f"; did you mean {close[0]!r}?" if close else ""


def query_parameters(name: str, value: Any, text: Callable[[Any], str]) -> dict[str, str | list[str]]:
    """Return a query parameter in the format of the API.

    The items of a list are sent as `name[]=a&name[]=b`, the values of a mapping as `name[key]=value`, at any depth. None
    values inside a list or mapping are not sent.

    Args:
        name: The name of the parameter.
        value: A plain value, a list or a mapping.
        text: Function that returns the text of a plain value.

    Returns:
        The values by the name that is sent.
    """
    if not isinstance(value, Mapping) and not _is_list(value):
        return {name: text(value)}
    if not isinstance(value, Mapping):
        name = name.removesuffix("[]")  # The caller may have written the brackets.
    found: dict[str, list[str]] = {}
    for key, item in _leaves(name, value):
        found.setdefault(key, []).append(text(item))
    return {**found}


def _leaves(name: str, value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _leaves(f"{name}[{key}]", item)
    elif _is_list(value):
        for item in value:
            yield from _leaves(f"{name}[]", item)
    elif value is not None and value is not omit:
        yield name, value


def datetime_text(value: Any) -> str | None:
    """Return the text of a datetime in a request: its original text, or ISO 8601. Return None for any other value."""
    from datetime import datetime

    return (getattr(value, "text", None) or value.isoformat()) if isinstance(value, datetime) else None


def _is_list(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _plain_text(operation: str, name: str, value: Any) -> str:
    """Return the text of an argument in a header, a query or a path."""
    if isinstance(value, bool):
        return "true" if value else "false"
    text: str | None
    if isinstance(value, str | int | float):
        text = str(value)
    elif _is_list(value):
        text = ",".join(_plain_text(operation, name, item) for item in value)
    elif (text := datetime_text(value)) is None:
        raise TypeError(f"{operation}(): {name} must be a string, not {type(value).__name__}")
    if "\r" in text or "\n" in text:
        raise ValueError(f"{operation}(): {name} must not contain a line break")
    return text


def _path_segment(operation: str, name: str, text: str) -> str:
    from urllib.parse import quote

    if text in ("", ".", ".."):
        raise ValueError(f"{operation}(): {name} must not be {'empty' if not text else repr(text)}")
    return quote(text, safe="")
