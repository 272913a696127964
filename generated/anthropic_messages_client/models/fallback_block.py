# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class FallbackBlock(CompactModel):
    """Marks the place in an answer where a model declined and the next one took over.

    In a stream it is complete at its start and gets no deltas.
    """

    type: Literal["fallback"] = "fallback"
    """Always `fallback`. It identifies this type of block."""

    from_: _types.FallbackInfo
    """The model that declined; what it wrote comes before this block."""

    to: _types.FallbackInfo
    """The model that wrote what follows."""

    trigger: _types.FallbackRefusalTrigger
    """Reason for the change."""

    def to_param(self) -> _types.FallbackBlockParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.FallbackBlockParam = self._to_param()
        return param

    _input_fields = (("type", True), ("from_", True), ("to", True), ("trigger", False))
    _api_names = {"from_": "from"}

    _field_decoders = {
        "from_": lambda from__: decoders["fallback_info"](from__) if type(from__) is dict else from__,
        "to": lambda to_: decoders["fallback_info"](to_) if type(to_) is dict else to_,
        "trigger": lambda trigger_: (
            decoders["fallback_refusal_trigger"](trigger_) if type(trigger_) is dict else trigger_
        ),
    }
