"""The command `models`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._output import write_json, write_table

if TYPE_CHECKING:
    from anthropic_messages import Anthropic
    from anthropic_messages.types import ModelInfo


def show_models(client: Anthropic, *, as_json: bool) -> None:
    """Show all models that the credential can use."""
    models = list(client.models.list())
    if as_json:
        write_json([model.to_dict() for model in models])
    else:
        write_table(("id", "name", "released", "input tokens", "output tokens"), [_row(model) for model in models])


def _row(model: ModelInfo) -> tuple[str, ...]:
    released = f"{model.created_at:%Y-%m-%d}" if model.created_at and model.created_at.year > 1970 else "-"
    limits = (model.max_input_tokens, model.max_tokens)
    return (model.id, model.display_name or "-", released, *(f"{limit:,}" if limit else "-" for limit in limits))
