# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    from ..params.json_output_format_param import JSONOutputFormatParam


class OutputConfigParam(TypedDict, total=False):
    """TODO."""

    effort: Literal["high", "low", "max", "medium", "xhigh"] | None
    """TODO."""

    format: JSONOutputFormatParam | None
    """TODO."""
