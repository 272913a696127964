# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ClaudeCodeVersionTooOldErrorDetails(CompactModel):
    """The request comes from a version of Claude Code that is older than the model or the organization allows."""

    error_code: Literal["claude_code_version_too_old"] = "claude_code_version_too_old"
    """Always `claude_code_version_too_old`. It identifies this cause."""
