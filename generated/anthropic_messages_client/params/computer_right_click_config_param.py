# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class ComputerRightClickConfigParam(TypedDict, total=False):
    """Settings of `right_click`, the tool that clicks the right button, usually to open a context menu."""

    defer_loading: bool | None
    """Set to `true` to keep the definition of `right_click` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `right_click`: `false` takes it away; null or absence leaves it on."""
