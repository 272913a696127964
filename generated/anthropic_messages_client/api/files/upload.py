# Rendered by `make generate`. Do not edit.
"""Upload a file. `POST /v1/files`"""

from __future__ import annotations

from typing import Unpack

from ..._lazy import LazyModule
from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ... import client as _client
    from ... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")

OPERATION = Operation(
    id="files.upload",
    method="POST",
    path="/v1/files",
    body=frozenset({"expires_in_seconds", "file"}),
    locations={
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset({"file"}),
    nullable=frozenset(),
    rejected={},
    response_module="file_metadata",
    response_required={
        "id": ("string",),
        "type": ("string",),
        "filename": ("string",),
        "mime_type": ("string",),
        "size_bytes": ("number",),
        "created_at": ("string",),
    },
    response_constants={"type": "file"},
    streams=False,
    list_headers=frozenset({"anthropic-beta"}),
    constants=(("query", "beta", "true", ("2023-06-01",)),),
    files={"file": 524288000},
)


def build(**params: Unpack[_types.FileUploadParams]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.FileMetadata:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.FileMetadata = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[_types.FileUploadParams]) -> _types.FileMetadata:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.FileMetadata = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[_types.FileUploadParams]) -> _types.FileMetadata:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.FileMetadata = await client.send_async(OPERATION.build(params))
    return result
