# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class BatchCreateParams(TypedDict, total=False):
    """Body of a request that creates a batch of messages."""

    requests: Required[Iterable[_types.MessageBatchRequestParam]]
    """Requests of the batch: each has a unique `custom_id` and the `params` of a message.

    At most 100,000, and 256 MB together.
    """

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    user_profile_id: str
    """The user profile on whose behalf the call is made, when you act for a party other than your own
    organization.
    """

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


describe(BatchCreateParams)
