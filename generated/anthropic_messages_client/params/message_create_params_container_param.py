# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.container_params import ContainerParams

    MessageCreateParamsContainerParam: TypeAlias = ContainerParams | str
    """A container for code execution: just the id of an existing one, or an object that can also name skills."""
else:

    def __getattr__(name: str) -> object:
        """`MessageCreateParamsContainerParam` for whoever inspects annotations while the program runs."""
        if name != "MessageCreateParamsContainerParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "ContainerParams",
            "str",
        )
