# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ClaudeCodeKeyCreatorNotMemberErrorDetails(CompactModel):
    """The user who created the API key of the Claude Code workspace is no longer a member of it."""

    error_code: Literal["claude_code_key_creator_not_member"] = "claude_code_key_creator_not_member"
    """Always `claude_code_key_creator_not_member`. It identifies this cause."""
