"""Convert requests and responses to the messages of OpenTelemetry's conventions for generative AI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.models._model import json_text

from anthropic_messages._json_text import read_json

if TYPE_CHECKING:
    from anthropic_messages_client.types import Message

_FINISH_REASONS = {
    "end_turn": "stop",
    "stop_sequence": "stop",
    "max_tokens": "length",
    "model_context_window_exceeded": "length",
    "tool_use": "tool_call",
    "refusal": "content_filter",
}


def finish_reason(stop_reason: str) -> str:
    """Return the conventions' finish reason, or the API's stop reason if the conventions have none."""
    return _FINISH_REASONS.get(stop_reason, stop_reason)


def request_attributes(body: bytes) -> dict[str, str]:
    """Return the attributes of a request. Each value is JSON text, because a span has no structured values.

    Invalid parts of a request are left out. The API reports them.
    """
    request = read_json(body)
    attributes = {"gen_ai.input.messages": [_message(message) for message in _objects(request.get("messages"))]}
    if request.get("system"):
        attributes["gen_ai.system_instructions"] = _parts(request["system"])
    if request.get("tools"):
        attributes["gen_ai.tool.definitions"] = [_tool(tool) for tool in _objects(request["tools"])]
    return {name: json_text(value) for name, value in attributes.items()}


def response_attributes(message: Message) -> dict[str, str]:
    """Return the attribute of a response."""
    output = _message(message.to_dict())
    output["finish_reason"] = finish_reason(message.stop_reason) if message.stop_reason is not None else "error"
    return {"gen_ai.output.messages": json_text([output])}


def tool_result(content: Any) -> str:
    """Return the content of a tool result as JSON text, without the data of images and documents."""
    return json_text(content if isinstance(content, str) or content is None else _parts(content))


def _objects(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _message(message: dict[str, Any]) -> dict[str, Any]:
    return {"role": message.get("role", ""), "parts": _parts(message.get("content"))}


def _parts(content: Any) -> list[dict[str, Any]]:
    blocks = [{"type": "text", "text": content}] if isinstance(content, str) else _objects(content)
    return [_part(block) for block in blocks]


def _part(block: dict[str, Any]) -> dict[str, Any]:
    match block:
        case {"type": "text", "text": text}:
            return {"type": "text", "content": text}
        case {"type": "thinking", "thinking": thinking}:
            return {"type": "reasoning", "content": thinking}
        case {"type": "tool_use", "id": id, "name": name, "input": arguments}:
            return {"type": "tool_call", "id": id, "name": name, "arguments": arguments}
        case {"type": "tool_result", "tool_use_id": id}:
            content = block.get("content", "")
            response = content if isinstance(content, str) else _parts(content)
            return {"type": "tool_call_response", "id": id, "response": response}
        case {"type": "server_tool_use", "id": id, "name": name, "input": arguments}:
            call = {"type": name, "arguments": arguments}
            return {"type": "server_tool_call", "id": id, "name": name, "server_tool_call": call}
        case {"type": str(kind), "tool_use_id": id, "content": content}:
            result = {"type": kind, "content": content}
            return {"type": "server_tool_call_response", "id": id, "server_tool_call_response": result}
        case {"type": "image" | "document" as modality, "source": {"type": str()} as source}:
            return _attachment(modality, source)
    return block


def _attachment(modality: str, source: dict[str, Any]) -> dict[str, Any]:
    match source:
        case {"type": "base64"}:  # The data is left out because it is usually large.
            return {"type": "blob", "modality": modality, "mime_type": source.get("media_type"), "content": ""}
        case {"type": "url", "url": url}:
            return {"type": "uri", "modality": modality, "uri": url}
        case {"type": "file", "file_id": file_id}:
            return {"type": "file", "modality": modality, "file_id": file_id}
        case {"type": "text", "data": text}:
            return {"type": "text", "content": text}
        case {"type": "content", "content": content}:
            return {"type": modality, "parts": _parts(content)}
    return {"type": modality}


def _tool(tool: dict[str, Any]) -> dict[str, Any]:
    """Return the name and type of a tool. The conventions advise against the rest, which can be large."""
    return {"type": "function" if tool.get("type") in (None, "custom") else tool["type"], "name": tool.get("name", "")}
