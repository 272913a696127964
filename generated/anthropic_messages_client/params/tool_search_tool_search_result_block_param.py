# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.tool_reference_block import ToolReferenceBlock
    from ..params.tool_reference_block_param import ToolReferenceBlockParam


class ToolSearchToolSearchResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["tool_search_tool_search_result"]]
    """TODO."""

    tool_references: Required[Iterable[ToolReferenceBlockParam | ToolReferenceBlock]]
    """TODO."""
