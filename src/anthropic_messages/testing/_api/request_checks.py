"""All checks of a request body, in the order in which their problems are reported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._model.tools import usable_tools
from anthropic_messages.testing._schema.betas import STRUCTURED_OUTPUTS
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._schema.spec import Spec
from anthropic_messages.testing._text import format_value

from .rules import rule_problems

_MAX_SHOWN = 8


def request_problems(
    spec: Spec, schema: str | None, version: str, body: Any, betas: frozenset[str] = frozenset()
) -> list[Problem]:
    """Return the problems of a request body: of its schema, else of its fields, else of the rules between them.

    Args:
        spec: The description of the API.
        schema: The name of the schema of the body; None if it has none.
        version: The API version of the request.
        body: The parsed JSON.
        betas: The beta features of the request.
    """
    found: list[Problem] = []
    if schema:
        found = list(spec.validator(version, betas).problems(schema, body))
        found = found or [*spec.fields.unsupported(schema, body), *_unusable_tools(body)]
    return found or rule_problems(body)


def with_current_fields(body: Any, betas: frozenset[str]) -> Any:
    """Return a request body with the current field in place of one that the feature's first release had.

    Several libraries still send `output_format`, with the name of its beta feature.

    Args:
        body: The parsed JSON.
        betas: The beta features of the request.

    Raises:
        ErrorResponse: The body has both fields.
    """
    if STRUCTURED_OUTPUTS not in betas or not isinstance(body, dict) or "output_format" not in body:
        return body
    current = dict(body)
    output_format, output_config = current.pop("output_format"), current.get("output_config") or {}
    if output_format is not None and isinstance(output_config, dict):
        if output_config.get("format") is not None:
            raise ErrorResponse(400, "output_format: cannot be combined with `output_config.format`: send one of them")
        current["output_config"] = {**output_config, "format": output_format}
    return current


def summarize(problems: list[Problem]) -> str:
    """Return the first problems in one line, and the number of the others."""
    more = len(problems) - _MAX_SHOWN
    rest = [f"and {more} more"] if more > 0 else []
    return "; ".join([*map(str, problems[:_MAX_SHOWN]), *rest])


def _unusable_tools(body: Any) -> Iterator[Problem]:
    """Yield a problem if the request forces the use of tools that the offline API never uses."""
    choice, tools = body.get("tool_choice") or {}, body.get("tools") or []
    used = [tool["name"] for tool in usable_tools(body)]
    offered = [tool.get("name") for tool in tools]
    if choice.get("type") == "tool" and choice["name"] in offered and choice["name"] not in used:
        yield Problem(
            ("tool_choice", "name"), f"the offline API does not support using the tool {format_value(choice['name'])}"
        )
    if choice.get("type") == "any" and tools and not used:
        yield Problem(("tool_choice",), "the offline API does not support using any of these tools")
