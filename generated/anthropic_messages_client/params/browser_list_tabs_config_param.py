# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserListTabsConfigParam(TypedDict, total=False):
    """Settings of `list_tabs`, the tool that lists the open tabs, so that the model knows which ones it can
    switch to or close.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `list_tabs` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `list_tabs`: `false` takes it away; null or absence leaves it on."""
