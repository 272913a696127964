# Rendered by `make generate`. Do not edit.
"""Operations and requests as values that any client can send."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, NamedTuple, Protocol, final, runtime_checkable

from .models._model import decoders
from .suggestions import suggestion
from .values import line_of_text, plain_form, plain_text


@final
class Omit:
    """The type of `omit`, which is its only instance."""

    _instance: ClassVar[Omit | None] = None

    def __new__(cls) -> Omit:
        """Return `omit`."""
        if cls._instance is None:
            cls._instance = object.__new__(cls)
        return cls._instance

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

    def for_version(self, version: str) -> Request:
        """Return the request with the constants that its operation sends in an API version.

        Args:
            version: The API version.

        Returns:
            The request itself, if the operation sends no constants.
        """
        if not self.operation.constants:
            return self
        query, headers = self.query.copy(), self.headers.copy()
        for location, name, value, versions in self.operation.constants:
            if versions is not None and version not in versions:
                continue
            if location == "query":
                query[name] = value
            else:
                is_list = name in headers and name in self.operation.list_headers
                headers[name] = joined(headers[name], value) if is_list else value
        return self._replace(query=query, headers=headers)


class Operation(NamedTuple):
    """An operation of the spec."""

    id: str
    """The name of the method, such as `messages.create`."""
    method: str
    path: str
    body: frozenset[str] | None
    """Names of the fields of the JSON body. None if there is no body."""
    locations: Mapping[str, tuple[str, str]]
    """Arguments outside the body: their location ("header", "query" or "path") and the name that is sent."""
    required: frozenset[str]
    nullable: frozenset[str]
    """Arguments that may be None, which is sent as null."""
    rejected: Mapping[str, tuple[Mapping[str, Any], ...]]
    """The forms of arguments that each API version rejects. In a form, `...` matches any value, a mapping matches an
    object with such fields, a list matches a list with such an item, and any other value matches itself."""
    response_module: str
    """The module of the response model, such as `message`. Empty if the response is a file or has no content."""
    response_required: Mapping[str, tuple[str, ...]]
    """Required fields of the response, with their JSON types. An empty tuple stands for all types."""
    response_constants: Mapping[str, str]
    """Constant fields of the response."""
    streams: bool
    """True if the response can be a stream of server-sent events."""
    rows: bool = False
    """True if the response is JSON Lines, each of which is a response model."""
    output_format: str | None = None
    """The field of the body whose `format` is the JSON schema of the response text, for structured outputs."""
    max_bytes: int | None = None
    """The largest size of the body in bytes; None for no known limit."""
    files: Mapping[str, int | None] | None = None
    """The fields of a multipart body that are files, with the largest size of each in bytes. None if the body is JSON."""
    file_kind: str | None = None
    """The media type of a response that is the bytes of a file."""
    list_headers: frozenset[str] = frozenset()
    """The headers, in lower case, whose values are comma-separated lists."""
    constants: tuple[tuple[str, str, str, tuple[str, ...] | None], ...] = ()
    """Values that are always sent: their location ("header" or "query"), name and value, and the API versions in which
    they are sent; None for all versions."""
    response_kinds: tuple[str, ...] = ("object",)
    """The JSON types that the response can have. An empty tuple stands for all types."""
    deprecated: Mapping[str, Mapping[str, str]] = {}
    """Warnings about values of arguments, by argument and value."""

    def build(self, params: Mapping[str, Any]) -> Request:
        """Return the request of a call.

        Args:
            params: The arguments. Those with the value `omit` are left out, and so are optional arguments of the query and
                headers that are None.

        Returns:
            The request.

        Raises:
            TypeError: An argument is missing, unknown, or None where the API does not accept null.
            ValueError: An argument of the path or a list in the query is empty, an argument of the path or a header
                contains a line break, or an argument contains a lone surrogate or a number that is not finite.
        """
        body: dict[str, Any] = {}
        headers: dict[str, str] = {}
        query: dict[str, str | list[str]] = {}
        path = self.path
        names = self.body or frozenset()
        for name, value in params.items():
            if isinstance(value, Omit):
                continue
            if name in names:
                if value is None and name not in self.nullable:
                    advice = "" if name in self.required else "; leave it out to use the default of the API"
                    raise TypeError(f"{self.id}(): {name} must not be None{advice}")
                body[name] = value
            elif name in self.locations:
                location, wire_name = self.locations[name]
                at = f"{self.id}(): {name}"
                if value is None and name not in self.required:
                    continue
                if location == "query":
                    form = plain_form(value, at)
                    is_list = isinstance(form, list | tuple)
                    found = query_parameters(wire_name, form, at) if is_list else {wire_name: plain_text(form, at)}
                    if not found:
                        raise ValueError(
                            f"{at} is an empty list, which a query cannot express. Leave it out to get all items."
                        )
                    query |= found
                elif location == "header":
                    text = line_of_text(value, at)
                    if wire_name in self.list_headers:
                        text = ",".join(names_in(text))
                        if not text:  # an empty list
                            continue
                    headers[wire_name] = text
                else:
                    path = path.replace(f"{{{wire_name}}}", _path_segment(line_of_text(value, at), at))
            else:
                raise TypeError(
                    f"{self.id}() got an unexpected argument {name!r}{suggestion(name, [*names, *self.locations])}"
                )
        if not self.required <= (given := body.keys() | {n for n in params if not isinstance(params[n], Omit)}):
            missing = ", ".join(repr(name) for name in sorted(self.required - given))
            raise TypeError(f"{self.id}() is missing a required argument: {missing}")
        for name, warnings in self.deprecated.items():
            value = params.get(name)
            if isinstance(value, str) and value in warnings:
                from .deprecation import warn_deprecated

                warn_deprecated(warnings[value])
        return Request(self, path, query, headers, None if self.body is None else body)

    def decode(self, value: Any) -> Any:
        """Return the model of a response from its parsed JSON, or the models in an array or map.

        A value of another JSON type than those of the response is returned unchanged.
        """
        if type(value) is dict or self.response_kinds != _OBJECT:
            return decoders[self.response_module](value)
        return value

    def accepts(self, value: Any) -> bool:
        """Return True if parsed JSON has a type that the response can have."""
        return not self.response_kinds or json_type(value) in self.response_kinds


_OBJECT = ("object",)
_JSON_TYPES = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "number",
    float: "number",
    type(None): "null",
}


def json_type(value: Any) -> str:
    """Return the name of the JSON type of a parsed value."""
    return _JSON_TYPES[type(value)]


def names_in(text: str) -> list[str]:
    """Return the items of a comma-separated list, without white space around them."""
    return [name for item in text.split(",") if (name := item.strip())]


def joined(*lists: str) -> str:
    """Return comma-separated lists as one, without duplicates."""
    return ",".join(dict.fromkeys(name for names in lists for name in names_in(names)))


def query_parameters(name: str, value: Any, at: str) -> dict[str, str | list[str]]:
    """Return a query parameter in the format of the API.

    The items of a list are sent as `name[]=a&name[]=b`, the values of a mapping as `name[key]=value`, at any depth. None
    and `omit` inside a list or mapping are not sent.

    Args:
        name: The name of the parameter.
        value: A plain value, a list or a mapping, or an object that stands for one.
        at: What the value is, for errors.

    Returns:
        The values by the name that is sent.

    Raises:
        TypeError: A value can't be sent in a query.
        ValueError: A value contains a lone surrogate, or is a number that is not finite.
    """
    form = plain_form(value, at)
    if not isinstance(form, dict | list | tuple):
        return {name: plain_text(form, at)}
    if not isinstance(form, dict):
        name = name.removesuffix("[]")  # The caller may have written the brackets.
    found: dict[str, list[str]] = {}
    for key, item in _leaves(name, form, at):
        found.setdefault(key, []).append(plain_text(item, at))
    return {**found}


def _leaves(name: str, value: Any, at: str) -> Iterator[tuple[str, Any]]:
    if value is None or isinstance(value, Omit):
        return
    form = plain_form(value, at)
    if isinstance(form, dict):
        for key, item in form.items():
            yield from _leaves(f"{name}[{plain_text(key, at)}]", item, at)
    elif isinstance(form, list | tuple):
        for item in form:
            yield from _leaves(f"{name}[]", item, at)
    else:
        yield name, form


def _path_segment(text: str, at: str) -> str:
    from urllib.parse import quote

    if text in ("", ".", ".."):
        raise ValueError(f"{at} must not be {'empty' if not text else repr(text)}")
    return quote(text, safe="")
