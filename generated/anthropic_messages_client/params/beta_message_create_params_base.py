# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable

from .._lazy import types as _types
from . import describe
from .message_create_params_base import MessageCreateParamsBase


class BetaMessageCreateParamsBase(MessageCreateParamsBase, total=False):
    """Everything that a request for a message can carry, apart from `stream`.

    Only `model`, `max_tokens` and `messages` have to be sent. The prompt is put together in the order
    `tools`, `system`, `messages`, which is also the order in which the prompt cache compares it.
    """

    context_management: _types.ContextManagementConfigParam | None
    """Automatic removal of old content when the conversation grows long.

    Null or absent means none. What was removed is in `context_management` of the response.
    """

    compaction: _types.CompactionConfigParam | None
    """Summarizes the conversation instead of answering it: the response has only a `compaction` block, and
    `stop_reason` `compaction`.

    Put the block first in later requests, in place of the messages that it summarizes. Cannot be used
    together with `context_management`. Null or absent means an ordinary answer.
    """

    mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam]
    """MCP servers that the API connects to, so that the model can call their tools. Absence means none."""

    thread: _types.MessageThreadParam | None
    """Stores the conversation at the API, so that a later request sends only its new messages.

    Null or absent means that it is not stored.
    """

    fallbacks: _types.FallbacksParam | None
    """Models that answer in turn if the requested model declines: a list, or `default` for the API's own choice.

    Null or absent means none: the refusal is the answer.
    """

    fallback_credit_token: str | _types.FallbackCreditTokenParam | None
    """The `fallback_credit_token` from `stop_details` of a refusal, for sending the same request to another
    model: what the refused model had in its cache is then billed at the price of a cache read.

    It is valid for 5 minutes. Cannot be used together with `fallbacks`. Null or absent means none.
    """

    billing_policy: _types.BillingPolicyParam | None
    """The organization that pays for the request. Null or absent means yours."""


describe(BetaMessageCreateParamsBase)
