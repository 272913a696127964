# Rendered by `make generate`. Do not edit.
"""Describe a file. `GET /v1/files/{file_id}`"""

from __future__ import annotations

from typing import Literal, Required, TypedDict, Unpack

from ..._lazy import LazyModule
from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ... import client as _client
    from ... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")


class Params(TypedDict, total=False):
    """The arguments of the operation."""

    file_id: Required[str]
    """Id of the file, such as `file_011CNha8iCJcU1wXNR6q4V8w`."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


OPERATION = Operation(
    id="files.retrieve_metadata",
    method="GET",
    path="/v1/files/{file_id}",
    body=None,
    locations={
        "file_id": ("path", "file_id"),
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset({"file_id"}),
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
)


def build(**params: Unpack[Params]) -> Request:
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


def sync(client: _client.Client, **params: Unpack[Params]) -> _types.FileMetadata:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.FileMetadata = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[Params]) -> _types.FileMetadata:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.FileMetadata = await client.send_async(OPERATION.build(params))
    return result
