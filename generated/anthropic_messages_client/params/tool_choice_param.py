# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.tool_choice_any_param import ToolChoiceAnyParam
    from ..params.tool_choice_auto_param import ToolChoiceAutoParam
    from ..params.tool_choice_none_param import ToolChoiceNoneParam
    from ..params.tool_choice_tool_param import ToolChoiceToolParam

    ToolChoiceParam: TypeAlias = ToolChoiceAutoParam | ToolChoiceAnyParam | ToolChoiceToolParam | ToolChoiceNoneParam
    """Whether the model uses tools: as it sees fit (`auto`), at least one of them (`any`), a certain one
    (`tool`), or none (`none`)."""
else:

    def __getattr__(name: str) -> object:
        """`ToolChoiceParam` for whoever inspects annotations while the program runs."""
        if name != "ToolChoiceParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "ToolChoiceAutoParam",
            "ToolChoiceAnyParam",
            "ToolChoiceToolParam",
            "ToolChoiceNoneParam",
        )
