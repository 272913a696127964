# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserFindConfigParam(TypedDict, total=False):
    """Settings of `find`, the tool that looks for elements of the page by a query and answers with references
    that other tools can act on.

    It usually costs fewer tokens than reading the page with `read_page`.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `find` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `find`: `false` takes it away; null or absence leaves it on."""
