# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any, Literal


class InputSchemaTyped(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["object"]]
    """TODO."""

    properties: Mapping[str, Any] | None
    """TODO."""

    required: Iterable[str] | None
    """TODO."""
