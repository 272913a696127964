# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .._lazy import types as _types

TYPE_CHECKING = False
if TYPE_CHECKING:
    BrowserStateChangeParam: TypeAlias = (
        _types.BrowserStateChangeTabOpenedParam
        | _types.BrowserStateChangeDownloadStartedParam
        | _types.BrowserStateChangeDownloadCompletedParam
        | _types.BrowserStateChangeDownloadFailedParam
    )
    """Something that happened in the browser: a tab opened, or a download started, completed or failed."""
else:
    from .._lazy import lazy_attribute
    from ..models._model import Tagged
    from . import callable_union

    __getattr__ = lazy_attribute(
        __name__,
        "BrowserStateChangeParam",
        lambda: callable_union(
            Annotated[
                _types.BrowserStateChangeTabOpenedParam
                | _types.BrowserStateChangeDownloadStartedParam
                | _types.BrowserStateChangeDownloadCompletedParam
                | _types.BrowserStateChangeDownloadFailedParam,
                Tagged("BrowserStateChangeParam", "type"),
            ]
        ),
    )
