# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..params.skill_params import SkillParams


class ContainerParams(TypedDict, total=False):
    """The container in which code runs, and the skills to load into it. Skills need a code execution tool in
    `tools`."""

    id: str | None
    """Id of a container from an earlier answer, to go on with its files. `null` or absent: a new container."""

    skills: Iterable[SkillParams] | None
    """Skills to load into the container, for the model to use when they fit. `null` or absent: none."""
