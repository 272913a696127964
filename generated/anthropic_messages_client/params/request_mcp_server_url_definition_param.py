# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class RequestMCPServerURLDefinitionParam(TypedDict, total=False):
    """An MCP server that the API connects to, so that the model can call its tools."""

    type: Required[Literal["url"]]
    """Always `url`, the only kind of server."""

    name: Required[str]
    """Name of your choice; `mcp_server_name` of a toolset and `server_name` of a call refer to it."""

    url: Required[str]
    """Address of the server. The API must be able to reach it."""

    authorization_token: str | None
    """OAuth token that the API sends to the server. Null or absent means none."""

    tool_configuration: _types.RequestMCPServerToolConfigurationParam | None
    """Tools of the server that the model can use.

    Null or absent means all. Only with `mcp-client-2025-04-04`; later versions use an `mcp_toolset` in
    `tools`.
    """


describe(RequestMCPServerURLDefinitionParam)
