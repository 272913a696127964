# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ContainerSkill(CompactModel):
    """A skill that was loaded into the container."""

    type: Literal["anthropic", "custom"] | str
    """Creator of the skill: `anthropic` for the ready-made ones, `custom` for those that your organization
    uploaded.
    """

    skill_id: str
    """Id of the skill."""

    version: str
    """Version that was loaded. If `latest` was requested, the actual version."""
