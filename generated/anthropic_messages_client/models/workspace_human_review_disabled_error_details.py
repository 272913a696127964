# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class WorkspaceHumanReviewDisabledErrorDetails(CompactModel):
    """Human review is off in the workspace of the request, and the operation needs it."""

    error_code: Literal["workspace_human_review_disabled"] = "workspace_human_review_disabled"
    """Always `workspace_human_review_disabled`. It identifies this cause."""
