# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.message_content_param import MessageContentParam


class UserMessageParam(TypedDict, total=False):
    """A turn of the user: questions, images, documents, and the results of tools that you ran."""

    role: Required[Literal["user"]]
    """Always `user`; tells this kind of turn from the others."""

    content: Required[MessageContentParam]
    """A string, or content blocks. After an answer with `tool_use` blocks, begin with one `tool_result` for each
    of them; other blocks follow. API version `2026-10-21` rejects non-empty `citations` on `text` blocks
    here."""
