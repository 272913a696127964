# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, TypeAlias

from .. import types as _types

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

    def __getattr__(name: str) -> object:
        """Return `BrowserStateChangeParam` for code that inspects annotations at run time."""
        if name != "BrowserStateChangeParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from ..models._model import Tagged

        return Annotated[
            _types.BrowserStateChangeTabOpenedParam
            | _types.BrowserStateChangeDownloadStartedParam
            | _types.BrowserStateChangeDownloadCompletedParam
            | _types.BrowserStateChangeDownloadFailedParam,
            Tagged("BrowserStateChangeParam", "type"),
        ]
