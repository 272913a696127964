# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    Comment: TypeAlias = _types.Remark
    """The same as a remark, under another name."""
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(__name__, "Comment", lambda: _types.Remark)
