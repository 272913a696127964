# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from .. import types as _types
from . import describe


class ContextManagementConfigParam(TypedDict, total=False):
    """Edits that shorten the conversation before the model reads it."""

    edits: Iterable[_types.ClearToolUses20250919EditParam]
    """The edits, in the order in which they are applied."""


describe(ContextManagementConfigParam)
