# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from . import describe


class RequestMCPServerToolConfigurationParam(TypedDict, total=False):
    """Tools of an MCP server that the model can use."""

    allowed_tools: list[str] | tuple[str, ...] | None
    """Names of the tools that the model can use. Null or absent means all."""

    enabled: bool | None
    """`false` turns off all tools of the server. Null or absent means `true`."""


describe(RequestMCPServerToolConfigurationParam)
