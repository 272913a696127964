"""The content of a `tool_result` block: made from what a tool returned or raised."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import PurePath
from typing import Any
from uuid import UUID

from anthropic_messages_client.encoding import encode_json
from anthropic_messages_client.models._model import BaseModel
from anthropic_messages_client.values import NotEncodable, json_form, request_form

from .outcomes import EndLoop, ToolError

_REQUIRED_FIELD = {
    "text": "text",
    "image": "source",
    "document": "source",
    "search_result": "content",
    "tool_reference": "tool_name",
}
"""Type of a block that a tool result may contain -> a field without which a dict is plain data and no block."""


def result_content(value: Any) -> str | list[dict[str, Any]]:
    """Return the content of a tool result for the return value of a tool.

    Args:
        value: Text, a content block, a list of blocks and texts, or a value that is JSON serializable. None is an empty
            text. Models, dataclasses and other objects are serialized as in a request.

    Raises:
        TypeError: The value is not JSON serializable.
        ValueError: The value contains a number that is not finite.
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if (block := _block(value)) is not None:
        return "" if block.get("text") == "" else [block]
    if isinstance(value, list | tuple) and value:
        blocks = [{"type": "text", "text": item} if isinstance(item, str) else _block(item) for item in value]
        if all(block is not None for block in blocks) and not all(isinstance(item, str) for item in value):
            return [block for block in blocks if block is not None and block.get("text") != ""] or ""
    return _encoder.encode(value)


def settled(value: Any) -> Any:
    """Return what a tool returned with its final content, for which files and paths in blocks are read.

    So the history does not depend on files that the tool may delete.
    """
    if isinstance(value, EndLoop):
        return EndLoop(_without_files(result_content(value.content)), value=value.value)
    return _without_files(result_content(value))


def _without_files(content: Any) -> Any:
    return content if is_plain(content) else json.loads(encode_json(content))


def is_plain(value: Any) -> bool:
    """Return whether a value is JSON data as it is, so that settling it reads no file."""
    if value is None or isinstance(value, (str, int, float)):
        return True
    if isinstance(value, dict):
        return all(map(is_plain, value.values()))
    return isinstance(value, (list, tuple)) and all(map(is_plain, value))


def error_content(error: BaseException) -> str | list[dict[str, Any]]:
    """Return the content of an `is_error` result for the exception of a tool."""
    if isinstance(error, ToolError):
        return result_content(error.content)
    try:
        text = str(error)
    except Exception:  # The exception of a tool may be faulty itself.
        text = ""
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


def result_block(call: Any, content: Any, *, is_error: bool = False) -> dict[str, Any]:
    """Return the `tool_result` block of a call."""
    block: dict[str, Any] = {"type": "tool_result", "tool_use_id": call.id, "content": _without_surrogates(content)}
    if is_error:
        block["is_error"] = True
    if call.toolset_name is not None:
        block["toolset_name"] = call.toolset_name
    return block


def _without_surrogates(value: Any) -> Any:
    """Replace lone surrogates, which no request can contain. File names that are not UTF-8 have them."""
    if isinstance(value, str):
        if value.isascii():
            return value
        try:
            value.encode()
        except UnicodeEncodeError:
            return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return value
    if isinstance(value, dict):
        return {name: _without_surrogates(item) for name, item in value.items()}
    return [_without_surrogates(item) for item in value] if isinstance(value, list) else value


def _block(value: Any) -> dict[str, Any] | None:
    """Return a content block as a dict; None for other values."""
    if isinstance(value, BaseModel):
        value = request_form(value)
    if not isinstance(value, Mapping):
        return None
    field = _REQUIRED_FIELD.get(value.get("type", "")) if isinstance(value.get("type"), str) else None
    return dict(value) if field is not None and field in value else None


def _json_form(value: Any) -> Any:
    if isinstance(value, set | frozenset):
        return sorted(value, key=repr)
    if isinstance(value, PurePath | UUID | Decimal):
        return str(value)
    try:
        return json_form(value)
    except NotEncodable as error:
        raise TypeError(
            f"The tool returned a value of type {type(value).__name__}, which is not JSON serializable. "
            "Return text, JSON data or content blocks."
        ) from error


_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_json_form)
