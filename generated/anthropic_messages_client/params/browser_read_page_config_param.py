# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserReadPageConfigParam(TypedDict, total=False):
    """Settings of `read_page`, the tool that reads the structure of the page as an accessibility tree, whose
    elements carry references for other tools to act on.

    Long pages make long results, which are billed as input tokens.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `read_page` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.

    Most tasks call it early, so it is better loaded.
    """

    enabled: bool | None
    """Whether the model gets `read_page`: `false` takes it away; null or absence leaves it on.

    Without it and `find`, the model has no element references and must aim by coordinates.
    """
