# Rendered by `make generate`. Do not edit.
"""List the models. `GET /v1/models`"""

from __future__ import annotations

from collections.abc import Iterable
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


class ModelListParams(TypedDict, total=False):
    """The arguments of the operation."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    after_id: str
    """Id of an item; the page begins with the one that comes next in the list."""

    before_id: str
    """Id of an item; the page ends with the one that comes just before it in the list."""

    limit: int
    """Maximum number of items on a page. The default is `20`."""

    lifecycle: Iterable[Literal["active", "deprecated", "retired"]]
    """Only models in one of these stages.

    By default, models that are `active` or `deprecated` are returned; `retired` models must be requested.
    """

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


OPERATION = Operation(
    id="models.list",
    method="GET",
    path="/v1/models",
    body=None,
    locations={
        "api_version": ("header", "anthropic-version"),
        "betas": ("header", "anthropic-beta"),
        "after_id": ("query", "after_id"),
        "before_id": ("query", "before_id"),
        "limit": ("query", "limit"),
        "lifecycle": ("query", "lifecycle"),
        "workspace_id": ("header", "anthropic-workspace-id"),
    },
    required=frozenset(),
    nullable=frozenset(),
    rejected={},
    response_module="model_info_page",
    response_required={
        "data": ("array",),
        "has_more": ("boolean",),
        "first_id": ("null", "string"),
        "last_id": ("null", "string"),
    },
    response_constants={},
    streams=False,
    list_headers=frozenset({"anthropic-beta"}),
)


def build(**params: Unpack[ModelListParams]) -> Request:
    """Return the request of a call, without sending it.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
    """
    return OPERATION.build(params)


def parse(status_code: int, content: bytes) -> _types.ModelInfoPage:
    """Return the decoded response.

    Raises:
        ApiError: The status is not 200, or the body is not a JSON object.
    """
    result: _types.ModelInfoPage = _client.parse_response(OPERATION, status_code, content)
    return result


def sync(client: _client.Client, **params: Unpack[ModelListParams]) -> _types.ModelInfoPage:
    """Send the request and return the decoded response.

    Raises:
        TypeError: An argument is missing, unknown, or None where the API does not accept null.
        ApiError: The API returned an error, or a response that cannot be decoded.
        httpx.TransportError: There was no response.
    """
    result: _types.ModelInfoPage = client.send(OPERATION.build(params))
    return result


async def asyncio(client: _client.Client, **params: Unpack[ModelListParams]) -> _types.ModelInfoPage:
    """Send the request and return the decoded response, as `sync()` does."""
    result: _types.ModelInfoPage = await client.send_async(OPERATION.build(params))
    return result
