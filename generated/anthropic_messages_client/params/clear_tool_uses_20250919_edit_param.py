# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ClearToolUses20250919EditParam(TypedDict, total=False):
    """Removes old results of tools."""

    type: Required[Literal["clear_tool_uses_20250919"]]
    """Always `clear_tool_uses_20250919`. It identifies this type of edit."""


describe(ClearToolUses20250919EditParam)
