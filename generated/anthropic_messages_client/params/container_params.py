# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..params.skill_params import SkillParams


class ContainerParams(TypedDict, total=False):
    """TODO."""

    id: str | None
    """TODO."""

    skills: Iterable[SkillParams] | None
    """TODO."""
