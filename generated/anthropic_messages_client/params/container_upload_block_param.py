# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam


class ContainerUploadBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["container_upload"]]
    """TODO."""

    file_id: Required[str]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""
