# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    TextCitation: TypeAlias = (
        _types.CitationCharLocation
        | _types.CitationPageLocation
        | _types.CitationContentBlockLocation
        | _types.CitationsWebSearchResultLocation
        | _types.CitationsSearchResultLocation
    )
    """A source that supports a block's text.

    Its kind, named by `type`, follows from the source: characters of plain text, pages of a PDF, blocks of a
    document or of a search result, a page from the web. New kinds can appear.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "TextCitation",
        lambda: Annotated[
            _types.CitationCharLocation
            | _types.CitationPageLocation
            | _types.CitationContentBlockLocation
            | _types.CitationsWebSearchResultLocation
            | _types.CitationsSearchResultLocation
            | UnknownTextCitation,
            Tagged("TextCitation", "type"),
        ],
    )


class UnknownTextCitation(Unknown):
    """A `TextCitation` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "char_location": "citation_char_location",
        "page_location": "citation_page_location",
        "content_block_location": "citation_content_block_location",
        "web_search_result_location": "citations_web_search_result_location",
        "search_result_location": "citations_search_result_location",
    },
    UnknownTextCitation,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownTextCitation._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownTextCitation._decode(data)
