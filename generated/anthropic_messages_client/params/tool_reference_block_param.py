# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam


class ToolReferenceBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["tool_reference"]]
    """TODO."""

    tool_name: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""
