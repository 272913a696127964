# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class ComputerTripleClickConfigParam(TypedDict, total=False):
    """Settings of `triple_click`, the tool that clicks the left button three times in quick succession, usually
    to select a line or paragraph.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `triple_click` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `triple_click`: `false` takes it away; null or absence leaves it on."""
