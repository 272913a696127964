# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.citations_config import CitationsConfig
    from ..models.text_block import TextBlock
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.citations_config_param import CitationsConfigParam
    from ..params.text_block_param import TextBlockParam


class SearchResultBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["search_result"]]
    """TODO."""

    content: Required[Iterable[TextBlockParam | TextBlock]]
    """TODO."""

    source: Required[str]
    """TODO."""

    title: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    citations: CitationsConfigParam | CitationsConfig
    """TODO."""
