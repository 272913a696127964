# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal


class ThinkingConfigBetweenToolsParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["between_tools"]]
    """TODO."""
