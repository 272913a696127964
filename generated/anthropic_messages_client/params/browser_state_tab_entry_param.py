# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


class BrowserStateTabEntryParam(TypedDict, total=False):
    """TODO."""

    tab_id: Required[str]
    """TODO."""

    title: Required[str]
    """TODO."""

    url: Required[str]
    """TODO."""

    active: bool
    """TODO."""
