# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ParentOrganizationRequiredErrorDetails(CompactModel):
    """Only organizations with a parent organization can use the operation, and this one has none."""

    error_code: Literal["parent_organization_required"] = "parent_organization_required"
    """Always `parent_organization_required`. It identifies this cause."""
