# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ContextManagementResponse(CompactModel):
    """The edits that shortened the conversation of a request."""

    applied_edits: list[_types.AppliedEdit]
    """Edits that changed something; an empty list if none did."""

    _field_decoders = {
        "applied_edits": lambda applied_edits_: (
            [decoders["applied_edit"](item) if type(item) is dict else item for item in applied_edits_]
            if type(applied_edits_) is list
            else applied_edits_
        )
    }
