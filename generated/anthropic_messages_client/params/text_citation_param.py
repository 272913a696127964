# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    TextCitationParam: TypeAlias = (
        _types.CitationCharLocationParam
        | _types.CitationCharLocation
        | _types.CitationPageLocationParam
        | _types.CitationPageLocation
        | _types.CitationContentBlockLocationParam
        | _types.CitationContentBlockLocation
        | _types.CitationWebSearchResultLocationParam
        | _types.CitationSearchResultLocationParam
    )
    """A citation of an earlier answer, passed back; its kind, named by `type`, follows from the kind of source.

    A citation that came from the API can be used here unchanged.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "TextCitationParam",
        lambda: callable_union(
            Annotated[
                _types.CitationCharLocationParam
                | _types.CitationCharLocation
                | _types.CitationPageLocationParam
                | _types.CitationPageLocation
                | _types.CitationContentBlockLocationParam
                | _types.CitationContentBlockLocation
                | _types.CitationWebSearchResultLocationParam
                | _types.CitationSearchResultLocationParam,
                Tagged("TextCitationParam", "type"),
            ]
        ),
    )
