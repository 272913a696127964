# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.web_fetch_url_source_all_param import WebFetchURLSourceAllParam
    from ..params.web_fetch_url_source_none_param import WebFetchURLSourceNoneParam

    WebFetchURLSourceUserInputParam: TypeAlias = WebFetchURLSourceAllParam | WebFetchURLSourceNoneParam
    """Says whether user messages may supply URLs to web fetch: `all` of them, or `none`."""
else:

    def __getattr__(name: str) -> object:
        """`WebFetchURLSourceUserInputParam` for whoever inspects annotations while the program runs."""
        if name != "WebFetchURLSourceUserInputParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "WebFetchURLSourceAllParam",
            "WebFetchURLSourceNoneParam",
        )
