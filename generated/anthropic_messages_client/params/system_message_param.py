# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class SystemMessageParam(TypedDict, total=False):
    """Instructions that take effect from this point of the conversation on, with the authority of `system`.

    What comes before stays unchanged, and so does its place in the prompt cache. Normally it follows a `user`
    turn; it can't be the first message, and only newer models accept it.
    """

    role: Required[Literal["system"]]
    """Always `system`. It identifies this kind of turn."""

    content: Required[str | Iterable[_types.SystemContentBlockParam]]
    """The instructions, as a string, or as blocks with text and with changes of the tools.

    Images and documents are not allowed.
    """

    clear_at: Literal["never", "next_user_message"] | None
    """How long the model sees this message.

    `never`, `null` or absence: in every request that has it. `next_user_message`: only until another `user`
    message follows; after that, send it unchanged, and the model does not see it.
    """

    output_config: _types.SystemMessageOutputConfigParam | None
    """Output settings that apply from here on. Null or absent means no change."""


describe(SystemMessageParam)
