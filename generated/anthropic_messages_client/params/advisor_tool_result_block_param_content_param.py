# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

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
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "AdvisorToolResultBlockParamContentParam",
        lambda: callable_union(
            Annotated[
                _types.AdvisorToolResultErrorParam
                | _types.AdvisorResultBlockParam
                | _types.AdvisorResultBlock
                | _types.AdvisorRedactedResultBlockParam
                | _types.AdvisorRedactedResultBlock,
                Tagged("AdvisorToolResultBlockParamContentParam", "type"),
            ]
        ),
    )
