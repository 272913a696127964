# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    ContentBlockSourceContentParam: TypeAlias = _types.TextBlockParam | _types.TextBlock | _types.ImageBlockParam
    """One block of a `content` document: text or an image."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "ContentBlockSourceContentParam",
        lambda: callable_union(
            Annotated[
                _types.TextBlockParam | _types.TextBlock | _types.ImageBlockParam,
                Tagged("ContentBlockSourceContentParam", "type"),
            ]
        ),
    )
