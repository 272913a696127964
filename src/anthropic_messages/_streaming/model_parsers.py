"""Registers the parser of partial JSON with the generated models, which have none of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anthropic_messages_client.models._model import decoders

if TYPE_CHECKING:
    from typing import Any

    from anthropic_messages_client.models._unfinished_input import UnfinishedInput


def _partial_value(unfinished: UnfinishedInput) -> Any:
    from .unfinished_input import partial_value  # loaded only when such a value is read

    return partial_value(unfinished)


decoders["_partial_json"] = _partial_value
