# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Any, Literal

from attrs import define

from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ResponseToolInputSchema(CompactModel):
    """JSON schema of the input of a custom tool. Other keywords are kept as well."""

    type: Literal["object"] = "object"
    """Always `object`."""

    properties: dict[str, Any] | None = None
    """The parameters by name, each with its JSON schema. Null or absent means none."""

    required: list[str] | None = None
    """Names of the parameters that a call must have. Null or absent means none."""

    _field_decoders = {
        "properties": lambda properties_: (
            decoders["_unfinished_input"](properties_)
            if type(properties_) is dict and "$unfinished_input" in properties_
            else properties_
        )
    }
