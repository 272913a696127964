# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserSwitchTabConfigParam(TypedDict, total=False):
    """Settings of `switch_tab`, the tool that makes another open tab the active one."""

    defer_loading: bool | None
    """Set to `true` to keep the definition of `switch_tab` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `switch_tab`: `false` takes it away; null or absence leaves it on.

    Switch it off, with the other tab tools, if your browser is to keep a single tab.
    """
