# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict


class BrowserReadConsoleConfigParam(TypedDict, total=False):
    """Settings of `read_console`, the tool that reads the messages of the page's console, such as script errors
    and log lines.

    It is meant for testing and debugging web pages.
    """

    defer_loading: bool | None
    """Set to `true` to keep the definition of `read_console` out of the prompt until a tool search brings it in;
    otherwise it is there from the start.
    """

    enabled: bool | None
    """Whether the model gets `read_console`: only `true` switches it on; null or absence leaves it off.

    What the page writes there is untrusted text, and may hold data not meant for the model.
    """
