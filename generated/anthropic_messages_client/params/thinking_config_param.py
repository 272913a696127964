# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ThinkingConfigParam: TypeAlias = (
        _types.ThinkingConfigEnabledParam
        | _types.ThinkingConfigDisabledParam
        | _types.ThinkingConfigBetweenToolsParam
        | _types.ThinkingConfigAdaptiveParam
    )
    """Mode of thinking before the answer: as the model decides (`adaptive`), within a budget (`enabled`), only
    between tool calls (`between_tools`), or not at all (`disabled`).

    Which of them a model accepts is in the `capabilities` of its `ModelInfo`.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ThinkingConfigParam",
        lambda: callable_union(
            Annotated[
                _types.ThinkingConfigEnabledParam
                | _types.ThinkingConfigDisabledParam
                | _types.ThinkingConfigBetweenToolsParam
                | _types.ThinkingConfigAdaptiveParam,
                Tagged("ThinkingConfigParam", "type"),
            ]
        ),
    )
