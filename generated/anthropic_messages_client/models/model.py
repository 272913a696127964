# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    Model: TypeAlias = (
        Literal[
            "claude-fable-5",
            "claude-fable-5-1",
            "claude-fable-5-2",
            "claude-haiku-4-5",
            "claude-haiku-4-5-20251001",
            "claude-haiku-5-5",
            "claude-mythos-5",
            "claude-mythos-5-1",
            "claude-mythos-5-2",
            "claude-mythos-preview",
            "claude-opus-4-5",
            "claude-opus-4-5-20251101",
            "claude-opus-4-6",
            "claude-opus-4-7",
            "claude-opus-4-8",
            "claude-opus-5",
            "claude-opus-5-5",
            "claude-sonnet-4-5",
            "claude-sonnet-4-5-20250929",
            "claude-sonnet-4-6",
            "claude-sonnet-5",
            "claude-sonnet-5-5",
        ]
        | str
    )
    """Id of a model.

    A name that ends in a date is one fixed snapshot; the same name without the date is an alias for a
    snapshot. The list has the currently known names. Any other string is accepted; `GET /v1/models` lists all
    models.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "Model",
        lambda: (
            Literal[
                "claude-fable-5",
                "claude-fable-5-1",
                "claude-fable-5-2",
                "claude-haiku-4-5",
                "claude-haiku-4-5-20251001",
                "claude-haiku-5-5",
                "claude-mythos-5",
                "claude-mythos-5-1",
                "claude-mythos-5-2",
                "claude-mythos-preview",
                "claude-opus-4-5",
                "claude-opus-4-5-20251101",
                "claude-opus-4-6",
                "claude-opus-4-7",
                "claude-opus-4-8",
                "claude-opus-5",
                "claude-opus-5-5",
                "claude-sonnet-4-5",
                "claude-sonnet-4-5-20250929",
                "claude-sonnet-4-6",
                "claude-sonnet-5",
                "claude-sonnet-5-5",
            ]
            | str
        ),
    )
