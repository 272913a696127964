# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    DocumentSourceParam: TypeAlias = (
        _types.Base64PDFSourceParam
        | _types.Base64PDFSource
        | _types.PlainTextSourceParam
        | _types.PlainTextSource
        | _types.ContentBlockSourceParam
        | _types.URLPDFSourceParam
        | _types.FileDocumentSourceParam
    )
    """The origin of a document: inline PDF or text, a list of blocks, a URL to a PDF, or a file uploaded
    earlier.
    """
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "DocumentSourceParam",
        lambda: callable_union(
            Annotated[
                _types.Base64PDFSourceParam
                | _types.Base64PDFSource
                | _types.PlainTextSourceParam
                | _types.PlainTextSource
                | _types.ContentBlockSourceParam
                | _types.URLPDFSourceParam
                | _types.FileDocumentSourceParam,
                Tagged("DocumentSourceParam", "type"),
            ]
        ),
    )
