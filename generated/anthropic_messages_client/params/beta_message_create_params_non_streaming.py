# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from .. import types as _types
from . import describe
from .message_create_params_non_streaming import MessageCreateParamsNonStreaming


class BetaMessageCreateParamsNonStreaming(MessageCreateParamsNonStreaming, total=False):
    """Body of a request whose answer arrives whole, as one `Message`.

    Simplest for short answers; long ones are safer as a stream.
    """

    context_management: _types.ContextManagementConfigParam | None
    """Rules by which the API shortens the conversation before the model reads it."""


describe(BetaMessageCreateParamsNonStreaming)
