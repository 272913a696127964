"""Paginated lists: parsing their query parameters and building their pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._text import format_value

_MAX_LIMIT, _DEFAULT_LIMIT = 1000, 20


class ApiRequest(NamedTuple):
    """A parsed request to an operation of models, message batches or files."""

    path: Mapping[str, str]
    """The path parameters."""
    query: Mapping[str, Sequence[str]]
    body: Any
    """The parsed JSON, or the form of an upload."""
    headers: Mapping[str, str]
    version: str
    betas: frozenset[str]
    origin: str
    """The origin of the API as the client knows it, such as `http://127.0.0.1:8000`."""


class Window(NamedTuple):
    """The part of a list that a request asks for."""

    limit: int
    after: str | None
    before: str | None


def window(query: Mapping[str, Sequence[str]]) -> Window:
    """Return the part of a list that a query asks for.

    Raises:
        ErrorResponse: A parameter is invalid.
    """
    after, before = single(query, "after_id"), single(query, "before_id")
    if after and before:
        raise ErrorResponse(400, "after_id and before_id: only one of them is allowed")
    return Window(limit(query), after, before)


def limit(query: Mapping[str, Sequence[str]]) -> int:
    """Return the number of items that a query asks for.

    Raises:
        ErrorResponse: It is not within the limits.
    """
    text = single(query, "limit") or str(_DEFAULT_LIMIT)
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= _MAX_LIMIT):
        raise ErrorResponse(400, f"limit: input should be an integer from 1 to {_MAX_LIMIT}, not {format_value(text)}")
    return int(text)


def page(found: Sequence[Json], asked: Window) -> Json:
    """Return a page.

    Args:
        found: The items of the page and one more, the nearest to the cursor first.
        asked: The part of the list.
    """
    data = list(found[: asked.limit])
    if asked.before:
        data.reverse()
    return {
        "data": data,
        "has_more": len(found) > asked.limit,
        "first_id": data[0]["id"] if data else None,
        "last_id": data[-1]["id"] if data else None,
    }


def nearest(items: Sequence[Json], asked: Window, missing: Callable[[str], ErrorResponse]) -> Sequence[Json]:
    """Return the items that `page` needs from a complete list."""
    if not (cursor := asked.after or asked.before):
        return items[: asked.limit + 1]
    place = next((number for number, item in enumerate(items) if item["id"] == cursor), None)
    if place is None:
        raise missing(cursor)
    found = items[place + 1 :] if asked.after else items[:place][::-1]
    return found[: asked.limit + 1]


def read_query(text: str, known: Mapping[str, bool]) -> dict[str, list[str]]:
    """Return the values of a query by name.

    Arrays are written as `lifecycle[]=active&lifecycle[]=retired`. Unknown names without brackets are ignored, because
    gateways have their own parameters.

    Args:
        text: The query string.
        known: The parameters of the operation; true for arrays.

    Raises:
        ErrorResponse: A parameter with brackets is unknown or not an array.
    """
    values: dict[str, list[str]] = {}
    for written, value in parse_qsl(text, keep_blank_values=True):
        name, bracket, rest = written.partition("[")
        if bracket and not (rest == "]" and known.get(name)):
            form = f"send each item as `{name}[]=`" if known.get(name) else f"send it once, as `{name}=`"
            advice = form if name in known else "remove it, or replay this call from a cassette"
            raise ErrorResponse(400, f"{written}: the offline API does not support this query parameter; {advice}")
        values.setdefault(name, []).append(value)
    return values


def single(query: Mapping[str, Sequence[str]], name: str) -> str | None:
    """Return the value of a parameter that is no array.

    Raises:
        ErrorResponse: It is repeated.
    """
    values = query.get(name, ())
    if len(values) > 1:
        raise ErrorResponse(400, f"{name}: must not be repeated")
    return values[0] if values else None
