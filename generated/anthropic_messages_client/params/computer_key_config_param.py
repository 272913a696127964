# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class ComputerKeyConfigParam(TypedDict, total=False):
    """Settings of `key`, the tool that presses a key or a combination of keys, such as Enter or Alt+Tab.

    Text is entered with `type`.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `key` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `key`: `false` takes it away; null or absence leaves it on."""
