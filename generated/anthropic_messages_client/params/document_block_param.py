# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..models.citations_config import CitationsConfig
    from ..models.document_source import DocumentSource
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.citations_config_param import CitationsConfigParam
    from ..params.document_source_param import DocumentSourceParam


class DocumentBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["document"]]
    """TODO."""

    source: Required[DocumentSourceParam | DocumentSource]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    citations: CitationsConfigParam | CitationsConfig | None
    """TODO."""

    context: str | None
    """TODO."""

    title: str | None
    """TODO."""
