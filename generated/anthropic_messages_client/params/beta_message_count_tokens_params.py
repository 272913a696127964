# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from .. import types as _types
from . import describe
from .message_count_tokens_params import MessageCountTokensParams


class BetaMessageCountTokensParams(MessageCountTokensParams, total=False):
    """Body of a request that counts input tokens without creating a message.

    Takes the fields of `messages.create` that shape the prompt; send them just as you would there, because
    each of them can change the count.
    """

    context_management: _types.ContextManagementConfigParam | None
    """Rules by which the API shortens the conversation before the model reads it."""


describe(BetaMessageCountTokensParams)
