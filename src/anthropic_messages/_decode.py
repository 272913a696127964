"""Bytes of a whole answer -> JSON -> the model of the operation."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import httpx
    from anthropic_messages_client.request import Operation


class UnreadableJSON(ValueError):
    """JSON, as far as it was read, and more than can be read; the text says why."""


def read_json(data: bytes) -> Any:
    """The JSON value in `data`. ValueError if there is none, whichever parser found out."""
    import jiter

    try:
        return jiter.from_json(data)
    except ValueError:
        # Lone surrogates and deep nesting, which jiter refuses and the standard library reads.
        import json

        try:
            return json.loads(data)
        except RecursionError:
            raise UnreadableJSON("it is nested too deeply") from None
        except ValueError as error:
            if type(error) is not ValueError:
                raise
            raise UnreadableJSON(f"it has an integer of too many digits ({error})") from None


def read_answer(operation: Operation, response: httpx.Response) -> Any:
    """The answer's model. APIResponseValidationError for a good status with anything but that in it."""
    from ._failures import describe_text, invalid_answer, status_error

    try:
        value = read_json(response.content)
    except ValueError as error:
        raise invalid_answer(response, response.text, describe_text(response, error)) from error
    if type(value) is not dict:
        raise invalid_answer(response, value, f"the answer is a JSON {_KINDS[type(value)]} instead of an object")
    if value.get("type") == "error":
        raise status_error(response)
    if any(value.get(name) != constant for name, constant in operation.answer_constants.items()):
        expected = ", ".join(f"{name}: {constant}" for name, constant in operation.answer_constants.items())
        raise invalid_answer(response, value, f"the answer is some other JSON object, not one with {expected}")
    if wrong := shortcoming(value, operation.answer_required):
        raise invalid_answer(response, value, f"the answer {wrong}")
    answer = operation.decode(value)
    answer._request_id = response.headers.get("request-id")
    return answer


def shortcoming(value: dict[str, Any], required: Mapping[str, tuple[str, ...]]) -> str | None:
    """What an answer lacks of that which every such answer has, or has in another form; None if nothing."""
    if missing := required.keys() - value.keys():
        return f"lacks {', '.join(sorted(missing))}"
    for name, kinds in required.items():
        if kinds and _KINDS[type(value[name])] not in kinds:
            return f"has a JSON {_KINDS[type(value[name])]} for `{name}` instead of {' or '.join(kinds)}"
    return None


def types_of(required: Mapping[str, tuple[str, ...]]) -> list[tuple[str, frozenset[type]]]:
    """What the fields that every answer has are in Python: for a look that takes no time, where answers are many."""
    return [
        (name, frozenset(found for found, kind in _KINDS.items() if kind in kinds or not kinds))
        for name, kinds in required.items()
    ]


_KINDS = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "number",
    float: "number",
    type(None): "null",
}
