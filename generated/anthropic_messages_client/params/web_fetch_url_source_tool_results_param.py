# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeAlias

    from ..params.web_fetch_url_source_all_param import WebFetchURLSourceAllParam
    from ..params.web_fetch_url_source_except_param import WebFetchURLSourceExceptParam
    from ..params.web_fetch_url_source_none_param import WebFetchURLSourceNoneParam
    from ..params.web_fetch_url_source_only_param import WebFetchURLSourceOnlyParam

    WebFetchURLSourceToolResultsParam: TypeAlias = (
        WebFetchURLSourceAllParam
        | WebFetchURLSourceNoneParam
        | WebFetchURLSourceOnlyParam
        | WebFetchURLSourceExceptParam
    )
    """Says whose tool results may supply URLs to web fetch: `all` tools, `none`, `only` those listed, or all
    `except` those listed."""
else:

    def __getattr__(name: str) -> object:
        """`WebFetchURLSourceToolResultsParam` for whoever inspects annotations while the program runs."""
        if name != "WebFetchURLSourceToolResultsParam":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from .._resolve import resolve

        return resolve(
            "WebFetchURLSourceAllParam",
            "WebFetchURLSourceNoneParam",
            "WebFetchURLSourceOnlyParam",
            "WebFetchURLSourceExceptParam",
        )
