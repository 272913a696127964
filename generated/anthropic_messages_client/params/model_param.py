# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..models.model import Model

    ModelParam: TypeAlias = Model
    """The model that answers: one of the known names, or any other model id as a string."""
else:

    def __getattr__(name: str) -> object:
        """`ModelParam` for whoever inspects annotations while the program runs."""
        if name != "ModelParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "Model",
        )
