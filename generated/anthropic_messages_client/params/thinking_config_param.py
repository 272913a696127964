# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.thinking_config_adaptive_param import ThinkingConfigAdaptiveParam
    from ..params.thinking_config_between_tools_param import ThinkingConfigBetweenToolsParam
    from ..params.thinking_config_disabled_param import ThinkingConfigDisabledParam
    from ..params.thinking_config_enabled_param import ThinkingConfigEnabledParam

    ThinkingConfigParam: TypeAlias = (
        ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigBetweenToolsParam
        | ThinkingConfigAdaptiveParam
    )
    """How the model thinks before it answers: as much as it sees fit (`adaptive`), within a budget (`enabled`),
    only between tool calls (`between_tools`), or not at all (`disabled`). Which of them a model accepts is in
    the `capabilities` of its `ModelInfo`."""
else:

    def __getattr__(name: str) -> object:
        """`ThinkingConfigParam` for whoever inspects annotations while the program runs."""
        if name != "ThinkingConfigParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "ThinkingConfigEnabledParam",
            "ThinkingConfigDisabledParam",
            "ThinkingConfigBetweenToolsParam",
            "ThinkingConfigAdaptiveParam",
        )
