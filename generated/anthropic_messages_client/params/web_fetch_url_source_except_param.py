# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.web_fetch_url_source_tool_reference_param import WebFetchURLSourceToolReferenceParam


class WebFetchURLSourceExceptParam(TypedDict, total=False):
    """Lets all tools but those listed supply URLs to web fetch."""

    type: Required[Literal["except"]]
    """Always `except`; `tools` is the list of those shut out."""

    tools: Required[Iterable[WebFetchURLSourceToolReferenceParam]]
    """Tools whose results may not supply URLs; others of the kind may."""
