# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from .. import types as _types
from . import describe
from .message_create_params_streaming import MessageCreateParamsStreaming


class BetaMessageCreateParamsStreaming(MessageCreateParamsStreaming, total=False):
    """Body of a request whose answer arrives as server-sent events while it is being written."""

    context_management: _types.ContextManagementConfigParam | None
    """Rules by which the API shortens the conversation before the model reads it."""


describe(BetaMessageCreateParamsStreaming)
