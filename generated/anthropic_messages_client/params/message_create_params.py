# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.message_create_params_non_streaming import MessageCreateParamsNonStreaming
    from ..params.message_create_params_streaming import MessageCreateParamsStreaming

    MessageCreateParams: TypeAlias = MessageCreateParamsNonStreaming | MessageCreateParamsStreaming
    """Body of a request for the model's next turn: the same fields in both variants, apart from `stream`, which
    decides how the answer comes."""
else:

    def __getattr__(name: str) -> object:
        """`MessageCreateParams` for whoever inspects annotations while the program runs."""
        if name != "MessageCreateParams":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "MessageCreateParamsNonStreaming",
            "MessageCreateParamsStreaming",
        )
