# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..encoding import Base64FileInput


class Base64PDFSourceParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["base64"]]
    """TODO."""

    data: Required[str | Base64FileInput]
    """TODO."""

    media_type: Required[Literal["application/pdf"]]
    """TODO."""
