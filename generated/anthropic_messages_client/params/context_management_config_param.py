# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from .._lazy import types as _types
from . import describe


class ContextManagementConfigParam(TypedDict, total=False):
    """Automatic removal of old content when a conversation grows long."""

    edits: Iterable[_types.ContextManagementEditParam]
    """Edits to apply, in order. Absence means none."""


describe(ContextManagementConfigParam)
