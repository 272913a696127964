# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThinkingDroppedInputTransformation(CompactModel):
    """A block that the API removed from the prompt."""

    type: Literal["thinking_dropped"] = "thinking_dropped"
    """Always `thinking_dropped`. It identifies this type of change."""

    path: str
    """Place of the block in the request, such as `messages.2.content.0`; both numbers count from 0."""

    reason: (
        Literal[
            "end_user_binding_mismatch",
            "model_binding_mismatch",
            "organization_binding_mismatch",
            "prefix_binding_mismatch",
        ]
        | str
    )
    """The check that the block failed: it was made for another end user, by a model whose thinking this model
    may not read, for another organization, or in another conversation (`prefix_binding_mismatch`).
    """
