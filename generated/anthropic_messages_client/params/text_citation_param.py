# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

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

    def __getattr__(name: str) -> object:
        """Return `TextCitationParam` for code that inspects annotations at run time."""
        if name != "TextCitationParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
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
