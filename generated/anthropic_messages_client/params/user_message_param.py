# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class UserMessageParam(TypedDict, total=False):
    """A turn of the user: questions, images, documents, and the results of tools that you ran."""

    role: Required[Literal["user"]]
    """Always `user`. It identifies this kind of turn."""

    content: Required[_types.MessageContentParam]
    """A string, or content blocks.

    After an answer with `tool_use` blocks, begin with one `tool_result` for each of them; other blocks
    follow. API version `2026-10-21` rejects non-empty `citations` on `text` blocks here.
    """


describe(UserMessageParam)
