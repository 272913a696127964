# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserZoomConfigParam(TypedDict, total=False):
    """Settings of `zoom`, the tool that takes a picture of a region of the viewport in more detail than
    `screenshot` shows, to read small text.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `zoom` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `zoom`: `false` takes it away; null or absence leaves it on."""
