# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserDoubleClickConfigParam(TypedDict, total=False):
    """Settings of `double_click`, the tool that clicks the left button twice in quick succession, for example to
    select a word or open an item.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `double_click` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `double_click`: `false` takes it away; null or absence leaves it on."""
