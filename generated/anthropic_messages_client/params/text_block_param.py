# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.text_citation import TextCitation
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.text_citation_param import TextCitationParam


class TextBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["text"]]
    """TODO."""

    text: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    citations: Iterable[TextCitationParam | TextCitation] | None
    """TODO."""
