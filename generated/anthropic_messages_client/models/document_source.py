# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    DocumentSource: TypeAlias = _types.Base64PDFSource | _types.PlainTextSource
    """The content of a document in an answer: a PDF or plain text."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "DocumentSource",
        lambda: Annotated[
            _types.Base64PDFSource | _types.PlainTextSource | UnknownDocumentSource, Tagged("DocumentSource", "type")
        ],
    )


class UnknownDocumentSource(Unknown):
    """A `DocumentSource` with a `type` that this version does not know. All of its fields are kept."""

    __slots__ = ()


_VARIANTS = Variants({"base64": "base64_pdf_source", "text": "plain_text_source"}, UnknownDocumentSource)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["type"]
    except KeyError:
        return UnknownDocumentSource._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownDocumentSource._decode(data)
