# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Any

from ._model import BaseModel, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..models.base64_pdf_source import Base64PDFSource
    from ..models.plain_text_source import PlainTextSource

    DocumentSource: TypeAlias = Base64PDFSource | PlainTextSource
    """The content of a document in an answer: a PDF or plain text."""
else:

    def __getattr__(name: str) -> Any:
        """`DocumentSource` for whoever inspects annotations while the program runs; here it includes what is unknown."""
        if name != "DocumentSource":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "Base64PDFSource",
            "PlainTextSource",
            "UnknownDocumentSource",
        )


class UnknownDocumentSource(Unknown):
    """A `DocumentSource` with a `type` that this version does not know: kept whole, and written back as it came."""

    __slots__ = ()


_VARIANTS = Variants(
    {
        "base64": "base64_pdf_source",
        "text": "plain_text_source",
    },
    UnknownDocumentSource,
)


def decode(data: dict[str, Any]) -> BaseModel:
    tag = data.get("type")
    return _VARIANTS[tag](data) if type(tag) is str else UnknownDocumentSource._decode(data)
