# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ThinkingMismatchAllowedInputTransformation(CompactModel):
    """A block that failed a check, but that the model saw nevertheless."""

    type: Literal["thinking_mismatch_allowed"] = "thinking_mismatch_allowed"
    """Always `thinking_mismatch_allowed`. It identifies this type of change."""

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
    """The check that the block failed; so far always `prefix_binding_mismatch`: it was made in another
    conversation, or the messages before it have changed.
    """
