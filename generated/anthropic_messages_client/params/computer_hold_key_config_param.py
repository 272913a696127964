# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class ComputerHoldKeyConfigParam(TypedDict, total=False):
    """Settings of `hold_key`, the tool that holds a key or a combination down for a while and then lets it go.

    For a single press there is `key`.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `hold_key` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `hold_key`: `false` takes it away; null or absence leaves it on."""
