# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class SandboxEgressRestrictedErrorDetails(CompactModel):
    """The request comes from a sandbox with restricted network access, which does not include it."""

    error_code: Literal["sandbox_egress_restricted"] = "sandbox_egress_restricted"
    """Always `sandbox_egress_restricted`. It identifies this cause."""
