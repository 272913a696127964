# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypedDict

from .._lazy import types as _types
from . import describe


class BatchListParams(TypedDict, total=False):
    """The arguments of `messages.batches.list()`."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    after_id: str
    """Id of an item; the page begins with the one that comes next in the list."""

    before_id: str
    """Id of an item; the page ends with the one that comes just before it in the list."""

    limit: int
    """Maximum number of items on a page. The default is `20`."""

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


describe(BatchListParams)
