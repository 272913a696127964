# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserMiddleClickConfigParam(TypedDict, total=False):
    """Settings of `middle_click`, the tool that clicks the middle button, which in most browsers opens a link in
    a new tab.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `middle_click` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `middle_click`: `false` takes it away; null or absence leaves it on."""
