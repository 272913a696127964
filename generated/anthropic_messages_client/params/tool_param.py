# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal

    from ..params.allowed_caller import AllowedCaller
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.input_schema_typed import InputSchemaTyped


class ToolParam(TypedDict, total=False):
    """TODO."""

    type: Literal["custom"] | None
    """TODO."""

    name: Required[str]
    """TODO."""

    input_schema: Required[InputSchemaTyped | Mapping[str, Any]]
    """TODO."""

    allowed_callers: Iterable[AllowedCaller]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    defer_loading: bool
    """TODO."""

    description: str
    """TODO."""

    eager_input_streaming: bool | None
    """TODO."""

    input_examples: Iterable[Mapping[str, Any]]
    """TODO."""

    strict: bool
    """TODO."""
