# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.message_content_param import MessageContentParam


class AssistantMessageParam(TypedDict, total=False):
    """TODO."""

    role: Required[Literal["assistant"]]
    """TODO."""

    content: Required[MessageContentParam]
    """TODO."""
