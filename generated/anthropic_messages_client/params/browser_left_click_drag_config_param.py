# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserLeftClickDragConfigParam(TypedDict, total=False):
    """Settings of `left_click_drag`, the tool that drags from one place to another with the left button held
    down.

    Drags with stops in between need `left_mouse_down` and `left_mouse_up`.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `left_click_drag` out of the prompt until a tool search brings it
    in; otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `left_click_drag`: `false` takes it away; null or absence leaves it on."""
