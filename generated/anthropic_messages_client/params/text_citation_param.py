# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.citation_char_location_param import CitationCharLocationParam
    from ..params.citation_content_block_location_param import CitationContentBlockLocationParam
    from ..params.citation_page_location_param import CitationPageLocationParam
    from ..params.citation_search_result_location_param import CitationSearchResultLocationParam
    from ..params.citation_web_search_result_location_param import CitationWebSearchResultLocationParam

    TextCitationParam: TypeAlias = (
        CitationCharLocationParam
        | CitationPageLocationParam
        | CitationContentBlockLocationParam
        | CitationWebSearchResultLocationParam
        | CitationSearchResultLocationParam
    )
    """A citation of an earlier answer, passed back; its kind, named by `type`, follows from the kind of source.
    A citation that came from the API can be used here as it is."""
else:

    def __getattr__(name: str) -> object:
        """`TextCitationParam` for whoever inspects annotations while the program runs."""
        if name != "TextCitationParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "CitationCharLocationParam",
            "CitationPageLocationParam",
            "CitationContentBlockLocationParam",
            "CitationWebSearchResultLocationParam",
            "CitationSearchResultLocationParam",
        )
