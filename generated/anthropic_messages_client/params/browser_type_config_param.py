# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserTypeConfigParam(TypedDict, total=False):
    """Settings of `type`, the tool that enters text at the keyboard focus, as a user would type it.

    To set a form control's value in one go there is `form_input`.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `type` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `type`: `false` takes it away; null or absence leaves it on."""
