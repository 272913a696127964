# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class AssistantMessageParam(TypedDict, total=False):
    """A turn of the model: an earlier answer passed back, an example that you wrote, or, in last place, the
    beginning of the answer to come.
    """

    role: Required[Literal["assistant"]]
    """Always `assistant`. It identifies this kind of turn."""

    content: Required[_types.MessageContentParam]
    """A string, or content blocks.

    Pass an answer's blocks back complete and unchanged, in their order: thinking and server tools depend on
    it. The last turn of a request must not end in white space. API version `2026-10-21` rejects `document`
    blocks here.
    """


describe(AssistantMessageParam)
