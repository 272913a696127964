"""Compare the responses of an operation by status: their headers, and the bodies of errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from codegen.spec.document import Document, Pointer
from codegen.spec.facts import Operation
from codegen.spec.reader import default_of, read_type, text
from codegen.spec.schema import Field, Ref

from .change import Place, Way
from .diff_fields import compare_default, compare_deprecation
from .diff_types import Comparison, TypeComparison


class Header(NamedTuple):
    """A header of a response."""

    field: Field
    at: Pointer
    """The place in the response. The field has the place of the shared header, if there is one."""


class Response(NamedTuple):
    """A response of an operation."""

    at: Pointer
    description: str
    headers: dict[str, Header]
    bodies: dict[str, str]
    """The schemas of the body of an error, by media type. The body of the status 200 is compared elsewhere."""


def read_responses(document: Document, op: Operation) -> dict[str, Response]:
    """Return the responses of an operation by status, such as `200` and `4XX`."""
    node = document.data["paths"][op.path][op.method.lower()]
    found = {}
    for status, item in node["responses"].items():
        response, at = document.resolve(item, (*op.at, "responses", status))
        headers = {
            name.lower(): _header(document, name, value, (*at, "headers", name))
            for name, value in response.get("headers", {}).items()
        }
        content = response.get("content", {}) if status != "200" else {}
        bodies = {kind: media["schema"]["$ref"].rpartition("/")[2] for kind, media in content.items()}
        found[status] = Response(at, " ".join(response.get("description", "").split()), headers, bodies)
    return found


def _header(document: Document, name: str, node: Any, at: Pointer) -> Header:
    node, where = document.resolve(node, at)
    schema = node["schema"]
    field = Field(
        name.lower(),
        read_type(schema),
        node.get("required", False),
        text(node, schema),
        where,
        default=default_of(schema),
    )
    return Header(field, at)


def compare_responses(both: Comparison, old: Operation, new: Operation) -> None:
    """Compare the responses of an operation by status."""
    before, after = read_responses(both.old.document, old), read_responses(both.new.document, new)
    for status in dict.fromkeys([*before, *after]):
        one, other = _of_status(before, status), _of_status(after, status)
        place = Place(new.id, statuses=(status,))
        if one is None and other is not None:
            both.add("status-added", Way.RESPONSE, place, (None, other.at))
        elif other is None and one is not None:
            both.add("status-removed", Way.RESPONSE, place, (one.at, None))
        elif one is not None and other is not None:
            _response(both, one, other, new.id, status)


def _of_status(responses: Mapping[str, Response], status: str) -> Response | None:
    """Return the response of a status, or that of its range, such as `4XX`."""
    return responses.get(status) or responses.get(re.sub(r"\d\d$", "XX", status))


def _response(both: Comparison, old: Response, new: Response, owner: str, status: str) -> None:
    for name in dict.fromkeys([*old.headers, *new.headers]):
        place = Place(owner, name, "response header", statuses=(status,))
        one, other = old.headers.get(name), new.headers.get(name)
        if one and other:
            _compare_header(both, one.field, other.field, place)
        elif one:
            both.add("header-removed", Way.RESPONSE, place, (one.at, None))
        elif other:
            both.add("header-added", Way.RESPONSE, place, (None, other.at))
    at = (old.at, new.at)
    for kind in dict.fromkeys([*old.bodies, *new.bodies]):
        place = Place(owner, statuses=(status,))
        if kind not in new.bodies:
            both.add("error-body-removed", Way.RESPONSE, place, at, old=kind)
        elif kind not in old.bodies:
            both.add("error-body-added", Way.RESPONSE, place, at, new=kind)
        else:
            where = Place(f"the error of {owner}", statuses=(status,))
            TypeComparison(both, Way.RESPONSE, at).types(Ref(old.bodies[kind]), Ref(new.bodies[kind]), where)


def _compare_header(both: Comparison, old: Field, new: Field, place: Place) -> None:
    at = (old.at, new.at)
    if old.required != new.required:
        both.add("header-required" if new.required else "header-optional", Way.RESPONSE, place, at)
    compare_default(both, old, new, place, Way.RESPONSE, at)
    compare_deprecation(both, old.description, new.description, place, Way.RESPONSE, at)
    TypeComparison(both, Way.RESPONSE, at).types(old.type, new.type, place)
