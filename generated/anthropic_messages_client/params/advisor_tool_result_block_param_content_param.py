# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    AdvisorToolResultBlockParamContentParam: TypeAlias = (
        _types.AdvisorToolResultErrorParam
        | _types.AdvisorResultBlockParam
        | _types.AdvisorResultBlock
        | _types.AdvisorRedactedResultBlockParam
        | _types.AdvisorRedactedResultBlock
    )
    """Outcome of a call of the advisor that you pass back; `type` says whether it is advice or an error."""
else:

    def __getattr__(name: str) -> object:
        """Return `AdvisorToolResultBlockParamContentParam` for code that inspects annotations at run time."""
        if name != "AdvisorToolResultBlockParamContentParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.AdvisorToolResultErrorParam
            | _types.AdvisorResultBlockParam
            | _types.AdvisorResultBlock
            | _types.AdvisorRedactedResultBlockParam
            | _types.AdvisorRedactedResultBlock,
            Tagged("AdvisorToolResultBlockParamContentParam", "type"),
        ]
