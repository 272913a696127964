"""Decode the body of a response into the model of the operation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anthropic_messages_client.models._model import BaseModel

from anthropic_messages._json_text import read_nested_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    import httpx
    from anthropic_messages_client.request import Operation


def read_response(operation: Operation, response: httpx.Response, *, strict: bool = True) -> Any:
    """Return the model of a successful response's body.

    Args:
        operation: The operation that was called.
        response: The response, whose body has been read.
        strict: Require every field that the API always sends; else only those that identify the object.

    Raises:
        APIResponseValidationError: The body is not what the operation returns.
        APIStatusError: The body is an error of the API, although the status is good.
    """
    from anthropic_messages._call.response_errors import describe_text, invalid_response, status_error

    try:
        value = read_nested_json(response.content)
    except ValueError as error:
        raise invalid_response(response, response.text, describe_text(response, error)) from error
    is_object = type(value) is dict
    if not (is_object and "object" in operation.response_kinds) and not operation.accepts(value):  # saves a call
        expected = " or ".join(operation.response_kinds)
        article = "an" if expected[0] in "ao" else "a"
        raise invalid_response(
            response, value, f"the response is a JSON {_JSON_TYPES[type(value)]} instead of {article} {expected}"
        )
    if not is_object:
        return operation.decode(value)
    if value.get("type") == "error":
        raise status_error(response)
    deviation = _find_deviation(value, operation)
    if deviation is not None and not strict:
        deviation = _find_other_object(value, operation)
    if deviation is not None:
        raise invalid_response(response, value, f"the response {deviation}")
    model = operation.decode(value)
    if isinstance(model, BaseModel):
        model._request_id = response.headers.get("request-id")
    return model


def check_collected(operation: Operation, response: httpx.Response, message: Any) -> Any:
    """Return a message that was collected from a stream, if it has every field that the API always sends.

    Raises:
        APIResponseValidationError: It lacks one, or has one in another form.
    """
    from anthropic_messages._call.response_errors import invalid_response

    value = message.to_dict()
    deviation = _find_deviation(value, operation)
    if deviation is not None:
        raise invalid_response(response, value, f"the response {deviation}")
    return message


def _find_deviation(value: dict[str, Any], operation: Operation) -> str | None:
    """Return how an object deviates from what the API always sends; None if it does not."""
    if any(value.get(name) != constant for name, constant in operation.response_constants.items()):
        expected = ", ".join(f"{name}: {constant}" for name, constant in operation.response_constants.items())
        return f"is a different JSON object: expected one with {expected}"
    return describe_invalid_field(value, operation.response_required)


def _find_other_object(value: dict[str, Any], operation: Operation) -> str | None:
    """Return why an object is not the one that the operation returns; None if it is recognized.

    Its `type` identifies it. Test doubles and gateways leave out fields, so without a `type` its arrays identify it
    (the `content` of a message, the `data` of a page), or any field if it has no arrays. A null counts as missing.
    """
    expected_type, actual_type = operation.response_constants.get("type"), value.get("type")
    if actual_type is not None and expected_type is not None and actual_type != expected_type:
        return f"is a different JSON object, with type: {actual_type!r} instead of type: {expected_type}"
    arrays = [name for name, kinds in operation.response_required.items() if kinds == ("array",)]
    present = {name: kinds for name, kinds in operation.response_required.items() if value.get(name) is not None}
    if deviation := describe_invalid_field(value, {name: present[name] for name in arrays if name in present}):
        return deviation
    if actual_type is not None and actual_type == expected_type:
        return None
    fields = [name for name in operation.response_required if name not in operation.response_constants]
    if arrays:
        recognized = all(name in present for name in arrays)
    else:
        recognized = any(
            name in present and not describe_invalid_field(value, {name: present[name]}) for name in fields
        )
    if recognized and value.get("error") is None:
        return None
    named = [f"type: {expected_type}"] if expected_type is not None else []
    return f"is a different JSON object, without {' or '.join([*named, *(arrays or fields)])}"


def describe_invalid_field(value: dict[str, Any], required: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return which required field is missing or has another JSON type; None if all are as required."""
    if missing := required.keys() - value.keys():
        return f"lacks {', '.join(sorted(missing))}"
    for name, kinds in required.items():
        if kinds and _JSON_TYPES[type(value[name])] not in kinds:
            return f"has a JSON {_JSON_TYPES[type(value[name])]} for `{name}` instead of {' or '.join(kinds)}"
    return None


def python_types(required: Mapping[str, tuple[str, ...]]) -> list[tuple[str, frozenset[type]]]:
    """Return the required fields with the Python types that they may have, for a fast check of many objects."""
    return [
        (name, frozenset(found for found, kind in _JSON_TYPES.items() if kind in kinds or not kinds))
        for name, kinds in required.items()
    ]


_JSON_TYPES = {
    dict: "object",
    list: "array",
    str: "string",
    bool: "boolean",
    int: "number",
    float: "number",
    type(None): "null",
}
