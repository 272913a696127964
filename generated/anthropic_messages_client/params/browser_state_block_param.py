# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..params.browser_state_change_param import BrowserStateChangeParam
    from ..params.browser_state_tab_entry_param import BrowserStateTabEntryParam
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam


class BrowserStateBlockParam(TypedDict, total=False):
    """TODO."""

    type: Required[Literal["browser_state"]]
    """TODO."""

    tabs: Required[Iterable[BrowserStateTabEntryParam]]
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    state_changes: Iterable[BrowserStateChangeParam] | None
    """TODO."""
