"""Lists in pages: which items a query asks for, and the page that it gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import Refusal
from anthropic_messages.testing._text import shown

_MOST, _USUAL = 1000, 20


class Asked(NamedTuple):
    """What a request to one of the operations below `/v1/models` and `/v1/messages/batches` has said."""

    path: Mapping[str, str]
    """Values of the names in the path."""
    query: Mapping[str, Sequence[str]]
    body: Any
    version: str
    origin: str
    """Where the API is, as who has asked knows it."""


class Window(NamedTuple):
    """The part of a list that a query asks for."""

    limit: int
    after: str | None
    before: str | None


def window(query: Mapping[str, Sequence[str]]) -> Window:
    """Refuses what the API refuses."""
    limit = _only(query, "limit") or str(_USUAL)
    if not (limit.isascii() and limit.isdigit() and 1 <= int(limit) <= _MOST):
        raise Refusal(400, f"limit: input should be an integer from 1 to {_MOST}, not {shown(limit)}")
    after, before = _only(query, "after_id"), _only(query, "before_id")
    if after and before:
        raise Refusal(400, "after_id and before_id: only one of them can be given")
    return Window(int(limit), after, before)


def page(found: Sequence[Json], asked: Window) -> Json:
    """The page of a list for which one item more was looked up than the query asks for, nearest to its cursor first."""
    data = list(found[: asked.limit])
    if asked.before:
        data.reverse()
    return {
        "data": data,
        "has_more": len(found) > asked.limit,
        "first_id": data[0]["id"] if data else None,
        "last_id": data[-1]["id"] if data else None,
    }


def nearest(items: Sequence[Json], asked: Window, missing: Callable[[str], Refusal]) -> Sequence[Json]:
    """The items of a whole list that `page` is to be given."""
    if not (cursor := asked.after or asked.before):
        return items[: asked.limit + 1]
    place = next((number for number, item in enumerate(items) if item["id"] == cursor), None)
    if place is None:
        raise missing(cursor)
    found = items[place + 1 :] if asked.after else items[:place][::-1]
    return found[: asked.limit + 1]


def read_query(text: str, known: Mapping[str, bool]) -> dict[str, list[str]]:
    """Return the values of a query by name.

    Arrays come as `lifecycle[]=active&lifecycle[]=retired`. Names without brackets that are not known are passed over,
    because gateways have parameters of their own.

    Args:
        text: The query.
        known: The parameters of the operation; true for those that are arrays.

    Raises:
        Refusal: A parameter has a form that the operation does not have.
    """
    values: dict[str, list[str]] = {}
    for written, value in parse_qsl(text, keep_blank_values=True):
        name, bracket, rest = written.partition("[")
        if bracket and not (rest == "]" and known.get(name)):
            advice = (
                f"send it once, as `{name}=`" if name in known else "leave it out, or answer this call from a cassette"
            )
            raise Refusal(400, f"{written}: the offline API does not support this query parameter; {advice}")
        values.setdefault(name, []).append(value)
    return values


def _only(query: Mapping[str, Sequence[str]], name: str) -> str | None:
    values = query.get(name, ())
    if len(values) > 1:
        raise Refusal(400, f"{name}: should be given once")
    return values[0] if values else None
