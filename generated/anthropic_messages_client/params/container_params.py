# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from .._lazy import types as _types
from . import describe


class ContainerParams(TypedDict, total=False):
    """The container in which code runs, and the skills to load into it.

    Skills need a code execution tool in `tools`.
    """

    id: str | None
    """Id of a container from an earlier answer, to go on with its files.

    `null` or absent: a new container.
    """

    skills: Iterable[_types.SkillParams] | None
    """Skills to load into the container, for the model to use when they fit. `null` or absent: none."""


describe(ContainerParams)
