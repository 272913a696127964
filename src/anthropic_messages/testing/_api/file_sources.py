"""The files that a message refers to by id. The offline model sees them like content in the request itself."""

from __future__ import annotations

import base64
from collections.abc import Callable
from copy import deepcopy
from typing import TYPE_CHECKING

from anthropic_messages.testing._model.conversation import Json, nested_blocks
from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._schema.problems import Problem
from anthropic_messages.testing._text import format_value, plural

if TYPE_CHECKING:
    from .file_store import StoredFile
    from .files import Files

_MAX_BYTES = 32 * 1024 * 1024
_UPLOAD = "container_upload"


def resolve_files(body: Json, files: Callable[[], Files]) -> Json:
    """Return a request with the content of its files instead of their ids.

    Args:
        body: A request that is valid by its schema. It is not changed, and returned if it refers to no files.
        files: Returns the stored files.

    Raises:
        ErrorResponse: A file does not exist, or it cannot be used for its block.
    """
    if not any(map(_file_id, _blocks(body))):
        return body
    body = deepcopy(body)
    for number, message in enumerate(body["messages"]):
        for path, block in nested_blocks(message["content"], ("messages", number, "content")):
            if _file_id(block):
                try:
                    _fill_in(block, files())
                except ErrorResponse as error:
                    text = str(Problem(path, error.message))
                    raise ErrorResponse(error.status, text, code=error.code) from None
    return body


def _blocks(body: Json) -> list[Json]:
    return [block for message in body["messages"] for _, block in nested_blocks(message["content"], ())]


def _file_id(block: Json) -> str | None:
    """Return the id of the file that a block refers to, or None."""
    if block["type"] == _UPLOAD:
        return str(block["file_id"])
    source = block.get("source")
    return source["file_id"] if isinstance(source, dict) and source.get("type") == "file" else None


def _fill_in(block: Json, files: Files) -> None:
    file = files.find(str(_file_id(block)))
    if block["type"] == _UPLOAD:
        block |= {"filename": file.filename, "size_bytes": file.size}
        return
    is_text = block["type"] == "document" and file.mime_type == "text/plain"
    if not is_text and not _fits(block["type"], file):
        kinds = {"image": "images", "document": "PDFs and plain text"}[block["type"]]
        advice = "; send the file to code execution as a container_upload block" if block["type"] == "document" else ""
        raise ErrorResponse(
            400, f"{block['type']} blocks support {kinds}, and {file.id} is {format_value(file.mime_type)}{advice}"
        )
    if file.size > _MAX_BYTES:
        limit = plural(_MAX_BYTES, "byte")
        raise ErrorResponse(400, f"file {file.id} has {file.size:,} bytes, and the limit in a message is {limit}")
    content = files.read(file)
    if is_text:
        source = {"type": "text", "media_type": "text/plain", "data": content.decode("utf-8", "replace")}
    else:
        source = {"type": "base64", "media_type": file.mime_type, "data": base64.b64encode(content).decode()}
    block["source"] = {**source, "file_id": file.id}


def _fits(kind: str, file: StoredFile) -> bool:
    return file.mime_type.startswith("image/") if kind == "image" else file.mime_type == "application/pdf"
