# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserMouseMoveConfigParam(TypedDict, total=False):
    """Settings of `mouse_move`, the tool that moves the pointer without pressing a button, for example between
    `left_mouse_down` and `left_mouse_up`.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `mouse_move` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `mouse_move`: `false` takes it away; null or absence leaves it on."""
