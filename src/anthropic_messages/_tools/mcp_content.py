"""Values of the Model Context Protocol as content of the API.

Both generations of the `mcp` package are read: fields are named `mimeType` in the first, and `mime_type` in the second.
"""

from __future__ import annotations

import base64
import json
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote, urlsplit

from anthropic_messages_client._lazy import LazyModule

from .outcomes import ToolError

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types
    from mcp import types as _mcp
else:
    _types = LazyModule("anthropic_messages_client.types")
    _mcp = LazyModule("mcp.types")

_IMAGES = ("image/jpeg", "image/png", "image/gif", "image/webp")
_PDF = "application/pdf"


class UnsupportedMCPValueError(ValueError):
    """A value of an MCP server that the API does not accept, such as audio."""


def mcp_content(
    content: _mcp.ContentBlock, *, cache_control: _types.CacheControlEphemeralParam | None = None
) -> _types.ToolResultContentBlockParam:
    """Return a content block of an MCP server as a content block of the API.

    Text, images and embedded resources become text, image and document blocks. A link to a resource becomes a text
    with its fields.

    Args:
        content: Content block of a result or a prompt.
        cache_control: Cache breakpoint at this block.

    Raises:
        UnsupportedMCPValueError: The API does not accept such content, such as audio.
    """
    value: Any = content
    kind = getattr(value, "type", type(value).__name__)
    if kind == "text":
        return _block({"type": "text", "text": value.text}, cache_control)
    if kind == "image":
        media_type = field(value, "mime_type")
        if media_type not in _IMAGES:
            raise UnsupportedMCPValueError(f"An image of the type {media_type!r} is not supported: {_accepted()}.")
        return _block(_image(value.data, media_type), cache_control)
    if kind == "resource":
        return _block(_resource_block(value.resource), cache_control)
    if kind == "resource_link":
        return _block({"type": "text", "text": _link_text(value)}, cache_control)
    raise UnsupportedMCPValueError(f"Content of the type {kind!r} is not supported: {_accepted()}.")


def mcp_message(
    message: _mcp.PromptMessage, *, cache_control: _types.CacheControlEphemeralParam | None = None
) -> _types.MessageParam:
    """Return a message of an MCP prompt as a message of the API.

    Args:
        message: Message of a prompt.
        cache_control: Cache breakpoint at this message.

    Raises:
        UnsupportedMCPValueError: The API does not accept the content, such as audio.
    """
    block = mcp_content(message.content, cache_control=cache_control)
    return cast("_types.MessageParam", {"role": message.role, "content": [block]})


def mcp_resource_to_content(
    result: _mcp.ReadResourceResult, *, cache_control: _types.CacheControlEphemeralParam | None = None
) -> _types.ToolResultContentBlockParam:
    """Return the first content of a resource that the API accepts, as an image or document block.

    Args:
        result: Result of `session.read_resource()`.
        cache_control: Cache breakpoint at this block.

    Raises:
        UnsupportedMCPValueError: The result is empty, or the API accepts none of its contents.
    """
    if not result.contents:
        raise UnsupportedMCPValueError("The resource has no contents.")
    errors: list[str] = []
    for contents in result.contents:
        try:
            return _block(_resource_block(contents), cache_control)
        except UnsupportedMCPValueError as error:
            errors.append(str(error))
    raise UnsupportedMCPValueError(" ".join(errors))


def mcp_resource_to_file(result: _mcp.ReadResourceResult) -> tuple[str | None, bytes, str | None]:
    """Return the first content of a resource as a file for `client.files.upload()`.

    Args:
        result: Result of `session.read_resource()`.

    Returns:
        The name, the content and the media type. The first and the last are None if they are not known.

    Raises:
        UnsupportedMCPValueError: The result is empty.
    """
    if not result.contents:
        raise UnsupportedMCPValueError("The resource has no contents.")
    contents: Any = result.contents[0]
    name = unquote(urlsplit(str(contents.uri)).path).rpartition("/")[2]
    text = getattr(contents, "text", None)
    data = base64.b64decode(contents.blob) if text is None else text.encode()
    return name or None, data, field(contents, "mime_type")


def tool_result(result: _mcp.CallToolResult) -> Any:
    """Return the result of an MCP tool, as `run_tools()` accepts it.

    Raises:
        ToolError: The tool failed. It contains what the tool said.
        UnsupportedMCPValueError: The API does not accept the content, such as audio.
    """
    blocks = [mcp_content(block) for block in result.content]
    if field(result, "is_error"):
        raise ToolError(cast("Any", blocks) or "The tool failed, and gave no reason.")
    structured = field(result, "structured_content")
    if not blocks:
        return "" if structured is None else json.dumps(structured, ensure_ascii=False)
    return blocks


def field(value: Any, name: str) -> Any:
    """Return a field of a value of the `mcp` package by its name in the second generation."""
    try:
        return getattr(value, name)
    except AttributeError:
        first, *others = name.split("_")
        return getattr(value, first + "".join(other.capitalize() for other in others), None)


def _block(
    block: dict[str, Any], cache_control: _types.CacheControlEphemeralParam | None
) -> _types.ToolResultContentBlockParam:
    if cache_control is not None:
        block["cache_control"] = cache_control
    return cast("_types.ToolResultContentBlockParam", block)


def _image(data: str, media_type: str) -> dict[str, Any]:
    return {"type": "image", "source": {"type": "base64", "data": data, "media_type": media_type}}


def _resource_block(contents: Any) -> dict[str, Any]:
    media_type = (field(contents, "mime_type") or "text/plain").partition(";")[0].strip().lower()
    blob = getattr(contents, "blob", None)
    if media_type in (*_IMAGES, _PDF):
        if blob is None:
            raise UnsupportedMCPValueError(f"The resource {contents.uri} has the type {media_type!r}, but is a text.")
        if media_type != _PDF:
            return _image(blob, media_type)
        source = {"type": "base64", "data": blob, "media_type": _PDF}
        return {"type": "document", "source": source}
    if blob is None:
        text = contents.text
    elif media_type.startswith("text/"):
        try:
            text = base64.b64decode(blob).decode()
        except ValueError as error:
            raise UnsupportedMCPValueError(f"The resource {contents.uri} is not a text in UTF-8.") from error
    else:
        raise UnsupportedMCPValueError(
            f"The resource {contents.uri} has the type {media_type!r}, which is not supported: {_accepted()}."
        )
    return {"type": "document", "source": {"type": "text", "data": text, "media_type": "text/plain"}}


def _accepted() -> str:
    return f"the API accepts text, {', '.join(_IMAGES)} and {_PDF}"


def _link_text(link: Any) -> str:
    """Return a link as text. The model cannot open it, but can ask for it, or pass it to a tool."""
    fields = {name: getattr(link, name, None) for name in ("name", "title", "description", "size")}
    fields["type"] = field(link, "mime_type")
    details = "; ".join(f"{name}: {value}" for name, value in fields.items() if value is not None)
    return f"Resource {link.uri} ({details})"
