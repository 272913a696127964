# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Literal


class JSONOutputFormatParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["json_schema"]]
    """TODO."""

    schema: Required[Mapping[str, Any]]
    """TODO."""
