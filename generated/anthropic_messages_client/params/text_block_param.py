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
    """Text in a turn, in `system`, or in the result of a tool."""

    type: Required[Literal["text"]]
    """Always `text`; tells this block from the others."""

    text: Required[str]
    """The text; it must not be empty."""

    cache_control: CacheControlEphemeralParam | None
    """Caches the prompt up to and including this block. `null` or absent: no mark here."""

    citations: Iterable[TextCitationParam | TextCitation] | None
    """Citations of an earlier answer, passed back with their text in an `assistant` turn. Leave it out of text
    that you wrote; API version `2026-10-21` rejects a non-empty list in `user` turns."""
