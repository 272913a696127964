# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal, TypeAlias

TYPE_CHECKING = False
if TYPE_CHECKING:
    ThreadUnsupportedFeatureName: TypeAlias = (
        Literal["cache_control", "context_management", "fallbacks", "hipaa", "inference_hooks", "thinking"] | str
    )
    """A field of a request, or a setting of an organization, that threads do not support."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ThreadUnsupportedFeatureName",
        lambda: (
            Literal["cache_control", "context_management", "fallbacks", "hipaa", "inference_hooks", "thinking"] | str
        ),
    )
