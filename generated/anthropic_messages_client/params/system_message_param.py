# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .. import types as _types
from . import describe


class SystemMessageParam(TypedDict, total=False):
    """Instructions that take effect from this point of the conversation on, with the authority of `system`.

    What comes before stays unchanged, and so does its place in the prompt cache. Normally it follows a `user`
    turn; it can't be the first message, and only newer models accept it.
    """

    role: Required[Literal["system"]]
    """Always `system`. It identifies this kind of turn."""

    content: Required[str | Iterable[_types.TextBlockParam | _types.TextBlock]]
    """The instructions, as a string or as text blocks; no images or documents."""


describe(SystemMessageParam)
