"""Bytes of a whole answer -> JSON -> the model of the operation."""

from __future__ import annotations

from anthropic_messages._json_text import read_nested_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import httpx
    from anthropic_messages_client.request import Operation


def read_answer(operation: Operation, response: httpx.Response, *, strict: bool = True) -> Any:
    """Return the model of a successful response's body.

    Args:
        operation: The operation that was called.
        response: The response, read to its end.
        strict: Require every field that the API always sends; else only what identifies the object.

    Raises:
        APIResponseValidationError: The body is not the object that the operation answers with.
        APIStatusError: The body is an error of the API, although the status is good.
    """
    from anthropic_messages._call.response_errors import describe_text, invalid_answer, status_error

    try:
        value = read_nested_json(response.content)
    except ValueError as error:
        raise invalid_answer(response, response.text, describe_text(response, error)) from error
    if type(value) is not dict:
        raise invalid_answer(response, value, f"the answer is a JSON {_KINDS[type(value)]} instead of an object")
    if value.get("type") == "error":
        raise status_error(response)
    fault = _find_deviation(value, operation)
    if fault is not None and not strict:
        fault = _find_other_object(value, operation)
    if fault is not None:
        raise invalid_answer(response, value, f"the answer {fault}")
    answer = operation.decode(value)
    answer._request_id = response.headers.get("request-id")
    return answer


def check_collected(operation: Operation, response: httpx.Response, message: Any) -> Any:
    """Return a message that was collected from a stream, if it has every field that the API always sends.

    Raises:
        APIResponseValidationError: It lacks one, or has one in another form.
    """
    from anthropic_messages._call.response_errors import invalid_answer

    value = message.to_dict()
    fault = _find_deviation(value, operation)
    if fault is not None:
        raise invalid_answer(response, value, f"the answer {fault}")
    return message


def _find_deviation(value: dict[str, Any], operation: Operation) -> str | None:
    """Return how an answer deviates from what the API always sends; None if it does not."""
    if any(value.get(name) != constant for name, constant in operation.answer_constants.items()):
        expected = ", ".join(f"{name}: {constant}" for name, constant in operation.answer_constants.items())
        return f"is some other JSON object, not one with {expected}"
    return shortcoming(value, operation.answer_required)


def _find_other_object(value: dict[str, Any], operation: Operation) -> str | None:
    """Return why an answer is another object than the operation's; None if it is recognized.

    Its `type` identifies it. Test doubles and gateways leave fields out, so without a `type` its arrays do (the
    `content` of a message, the `data` of a page); of an object that has no arrays, any of its fields. A null counts as
    a missing field.
    """
    tag, given = operation.answer_constants.get("type"), value.get("type")
    if given is not None and tag is not None and given != tag:
        return f"is some other JSON object, with type: {given!r} instead of type: {tag}"
    arrays = [name for name, kinds in operation.answer_required.items() if kinds == ("array",)]
    present = {name: kinds for name, kinds in operation.answer_required.items() if value.get(name) is not None}
    if fault := shortcoming(value, {name: present[name] for name in arrays if name in present}):
        return fault
    if given is not None and given == tag:
        return None
    fields = [name for name in operation.answer_required if name not in operation.answer_constants]
    if arrays:
        recognized = all(name in present for name in arrays)
    else:
        recognized = any(name in present and not shortcoming(value, {name: present[name]}) for name in fields)
    if recognized and value.get("error") is None:
        return None
    named = [f"type: {tag}"] if tag is not None else []
    return f"is some other JSON object, without {' or '.join([*named, *(arrays or fields)])}"


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
