# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.browser_state_change_download_completed_param import BrowserStateChangeDownloadCompletedParam
    from ..params.browser_state_change_download_failed_param import BrowserStateChangeDownloadFailedParam
    from ..params.browser_state_change_download_started_param import BrowserStateChangeDownloadStartedParam
    from ..params.browser_state_change_tab_opened_param import BrowserStateChangeTabOpenedParam

    BrowserStateChangeParam: TypeAlias = (
        BrowserStateChangeTabOpenedParam
        | BrowserStateChangeDownloadStartedParam
        | BrowserStateChangeDownloadCompletedParam
        | BrowserStateChangeDownloadFailedParam
    )
    """Something that happened in the browser: a tab opened, or a download started, completed or failed."""
else:

    def __getattr__(name: str) -> object:
        """`BrowserStateChangeParam` for whoever inspects annotations while the program runs."""
        if name != "BrowserStateChangeParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "BrowserStateChangeTabOpenedParam",
            "BrowserStateChangeDownloadStartedParam",
            "BrowserStateChangeDownloadCompletedParam",
            "BrowserStateChangeDownloadFailedParam",
        )
