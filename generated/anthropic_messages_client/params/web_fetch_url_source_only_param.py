# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.web_fetch_url_source_tool_reference_param import WebFetchURLSourceToolReferenceParam


class WebFetchURLSourceOnlyParam(TypedDict, total=False):
    """Lets just the listed tools supply URLs to web fetch."""

    type: Required[Literal["only"]]
    """Always `only`; `tools` is the list of those let in."""

    tools: Required[Iterable[WebFetchURLSourceToolReferenceParam]]
    """Tools whose results may supply URLs; others of the kind may not."""
