# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal

    from ..params.allowed_caller import AllowedCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam


class ToolTextEditor20250124Param(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["text_editor_20250124"]]
    """TODO."""

    name: Required[Literal["str_replace_editor"]]
    """TODO."""

    allowed_callers: Iterable[AllowedCaller]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    defer_loading: bool
    """TODO."""

    input_examples: Iterable[Mapping[str, Any]]
    """TODO."""

    strict: bool
    """TODO."""
