# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class SkillParams(TypedDict, total=False):
    """A skill to load: a folder of instructions, scripts and resources that the model consults when a task calls
    for it.
    """

    type: Required[Literal["anthropic", "custom"]]
    """Creator of the skill: `anthropic` for the ready-made ones, `custom` for those that your organization
    uploaded.
    """

    skill_id: Required[str]
    """Id of the skill: a short name such as `xlsx` for a ready-made one, the generated id for your own."""

    version: str
    """Version to load, or `latest`, which is also the default.

    Name one in production, so that a new version can't change the behaviour.
    """


describe(SkillParams)
