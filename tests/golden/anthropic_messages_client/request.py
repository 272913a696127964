# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""Operations of the API as values: what they take, what they answer, and the request that a call comes to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, final

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


omit = Omit()
"""The default of optional arguments: nothing is sent, and the API's own default applies."""


class Request(NamedTuple):
    """One call of an operation, not yet bound to a server. `body` holds the values as the caller gave them."""

    operation: Operation
    path: str
    query: dict[str, str | list[str]]
    """Values by the name they are sent under; see `query_parameters`."""
    headers: dict[str, str]
    body: dict[str, Any] | None


class Operation(NamedTuple):
    """What the spec says of an operation."""

    id: str
    """The name it is called by, such as `messages.create`."""
    method: str
    path: str
    body: frozenset[str] | None
    """Names of the fields of the JSON body; None where there is no body."""
    places: Mapping[str, tuple[str, str]]
    """Arguments that travel outside the body: where ("header", "query", "path"), and under which name."""
    required: frozenset[str]
    nullable: frozenset[str]
    """Arguments that may be None, which is sent as null."""
    rejected: Mapping[str, tuple[Mapping[str, Any], ...]]
    """By API version, the forms of arguments that it refuses. In a form, `...` is any value, a mapping is an object
    with such fields, a list is one with such an item, and all else is that very value."""
    answer: str
    """The module of the model of the answer."""
    answer_required: Mapping[str, tuple[str, ...]]
    """Fields that every answer has, with the kinds of JSON value that they can hold; without any, all kinds."""
    answer_constants: Mapping[str, str]
    """Fields of the answer that have one value."""
    streams: bool
    """Whether it can answer with server-sent events."""
    rows: bool = False
    """Whether it answers with JSON Lines, of which each is an `answer`."""
    output_format: str | None = None
    """The field of the body whose `format` is the schema of the answer's text, where a caller may give a type."""
    max_bytes: int | None = None
    """The largest size of the body in bytes; None for no known limit."""

    def build(self, params: Mapping[str, Any]) -> Request:
        """The request of a call with these arguments, without those that are `omit`.

        Raises:
            TypeError: An argument is missing, unknown, or None where the API takes no null.
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
                    advice = "" if name in self.required else "; leave it out to get the API's default"
                    raise TypeError(f"{self.id}(): {name} can't be None{advice}")
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
        """The model of an answer's parsed JSON; what is no JSON object is given back as it is."""
        return decoders[self.answer](value) if type(value) is dict else value

    def _suggestion(self, name: str) -> str:
        import difflib

        close = difflib.get_close_matches(name, [*(self.body or ()), *self.places], n=1)
        return f"; did you mean {close[0]!r}?" if close else ""


def query_parameters(name: str, value: Any, text: Callable[[Any], str]) -> dict[str, str | list[str]]:
    """Return one query parameter under the names that the API reads.

    The items of a list are sent as `name[]=a&name[]=b`, the values of a mapping as `name[key]=value`, at any depth. A
    None inside of either is not sent.

    Args:
        name: The name of the parameter.
        value: A plain value, a list or a mapping.
        text: Returns the text of a plain value.
    """
    if not isinstance(value, Mapping) and not _is_list(value):
        return {name: text(value)}
    if not isinstance(value, Mapping):
        name = name.removesuffix("[]")  # of a caller who has written the brackets of a list
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
    """The text of a datetime in a request: the one that it came in, or else that of ISO 8601."""
    from datetime import datetime

    return (getattr(value, "text", None) or value.isoformat()) if isinstance(value, datetime) else None


def _is_list(value: Any) -> bool:
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _plain_text(operation: str, name: str, value: Any) -> str:
    """An argument as it stands in a header, a query or a path."""
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
        raise ValueError(f"{operation}(): {name} can't hold a line break")
    return text


def _path_segment(operation: str, name: str, text: str) -> str:
    from urllib.parse import quote

    if text in ("", ".", ".."):
        raise ValueError(f"{operation}(): {name} is {text!r}, which names nothing")
    return quote(text, safe="")
