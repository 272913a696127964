# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class OrganizationTypeNotSupportedErrorDetails(CompactModel):
    """The operation does not support organizations of this type."""

    error_code: Literal["organization_type_not_supported"] = "organization_type_not_supported"
    """Always `organization_type_not_supported`. It identifies this cause."""
