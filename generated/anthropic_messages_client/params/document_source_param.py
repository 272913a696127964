# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.base64_pdf_source_param import Base64PDFSourceParam
    from ..params.content_block_source_param import ContentBlockSourceParam
    from ..params.file_document_source_param import FileDocumentSourceParam
    from ..params.plain_text_source_param import PlainTextSourceParam
    from ..params.urlpdf_source_param import URLPDFSourceParam

    DocumentSourceParam: TypeAlias = (
        Base64PDFSourceParam
        | PlainTextSourceParam
        | ContentBlockSourceParam
        | URLPDFSourceParam
        | FileDocumentSourceParam
    )
    """The origin of a document: inline PDF or text, a list of blocks, a URL to a PDF, or a file uploaded
    earlier."""
else:

    def __getattr__(name: str) -> object:
        """`DocumentSourceParam` for whoever inspects annotations while the program runs."""
        if name != "DocumentSourceParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "Base64PDFSourceParam",
            "PlainTextSourceParam",
            "ContentBlockSourceParam",
            "URLPDFSourceParam",
            "FileDocumentSourceParam",
        )
