# Rendered by `make generate`. Do not edit.
"""List the files. `GET /v1/files`"""

from __future__ import annotations

from typing import Literal, TypedDict, Unpack

from ..._lazy import LazyModule
from ...request import Operation, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ... import client as _client
    from ... import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _client = LazyModule("anthropic_messages_client.client")


class FileListParams(TypedDict, total=False):
    """The arguments of the operation."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    ids: list[str] | tuple[str, ...]
    """Only files with these ids, at most 100.

    They come on one page, without those that do not exist. It cannot be combined with `limit` and `page`.
    """

    limit: int
    """Maximum number of items on a page. The default is `20`."""

    page: str
    """The `next_page` of the page before the one to return."""

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


OPERATION = Operation(
    id="files.list",
    method="GET",
    path="/v1/files",
    body=None,
    locations={
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "ids": ("query", "ids"),
        "limit": ("query", "limit"),
        "page": ("query", "page"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    response_module="file_page",
    response_required={"data": ("array",)},
    response_constants={},
    streams=False,
    list_headers=frozenset({"anthropic-beta"}),
    constants=(("query", "beta", "true", ("2023-06-01",)),),
)


def build(**params: Unpack[FileListParams]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.FilePage:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.FilePage = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[FileListParams]) -> _types.FilePage:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.FilePage = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[FileListParams]) -> _types.FilePage:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.FilePage = await client.send_async(OPERATION.build(params))
    return result
