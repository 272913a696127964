# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable

from .._lazy import types as _types
from . import describe
from .message_count_tokens_params import MessageCountTokensParams


class BetaMessageCountTokensParams(MessageCountTokensParams, total=False):
    """Body of a request that counts input tokens without creating a message.

    Takes the fields of `messages.create` that shape the prompt; send them just as you would there, because
    each of them can change the count.
    """

    context_management: _types.ContextManagementConfigParam | None
    """The edits that the real request will apply; the count is that after the edits.

    Null or absent means none.
    """

    compaction: _types.CompactionConfigParam | None
    """Accepted so that one body does for both operations, and ignored: the count is that of `messages` as sent.
    """

    mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam]
    """MCP servers that the real request will use; the definitions of their tools count as input.

    Absence means none.
    """

    billing_policy: _types.BillingPolicyParam | None
    """The same as in `messages.create`, accepted so that one body does for both operations."""


describe(BetaMessageCountTokensParams)
