# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


class MetadataParam(TypedDict, total=False):
    """TODO."""

    user_id: str | None
    """TODO."""
