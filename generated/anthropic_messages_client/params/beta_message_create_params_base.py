# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from .. import types as _types
from . import describe
from .message_create_params_base import MessageCreateParamsBase


class BetaMessageCreateParamsBase(MessageCreateParamsBase, total=False):
    """Everything that a request for a message can carry, apart from `stream`.

    Only `model`, `max_tokens` and `messages` have to be sent. The prompt is put together in the order
    `tools`, `system`, `messages`, which is also the order in which the prompt cache compares it.
    """

    context_management: _types.ContextManagementConfigParam | None
    """Rules by which the API shortens the conversation before the model reads it."""


describe(BetaMessageCreateParamsBase)
