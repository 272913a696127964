# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


class BrowserScrollToConfigParam(TypedDict, total=False):
    """TODO."""

    defer_loading: bool | None
    """TODO."""

    enabled: bool | None
    """TODO."""
