# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.text_block import TextBlock
    from ..params.text_block_param import TextBlockParam


class SystemMessageParam(TypedDict, total=False):
    """TODO."""

    role: Required[Literal["system"]]
    """TODO."""

    content: Required[str | Iterable[TextBlockParam | TextBlock]]
    """TODO."""
