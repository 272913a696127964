# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, Required, TypedDict

from . import describe


class ThreadContinueParams(TypedDict, total=False):
    """Goes on with a stored conversation, so that `messages` needs only the new turn."""

    type: Required[Literal["continue"]]
    """Always `continue`. It identifies this type of thread."""

    previous_message_id: Required[str]
    """The `id` of the last response of the conversation."""


describe(ThreadContinueParams)
