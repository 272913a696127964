# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class WebFetchTool20260209(BaseModel):
    """The tool `web_fetch_20260209`, as it was defined in a request.

    `WebFetchTool20260209Param` explains its fields.
    """

    type: Literal["web_fetch_20260209"] = "web_fetch_20260209"
    """Always `web_fetch_20260209`; it identifies the tool and its version."""

    name: Literal["web_fetch"] = "web_fetch"
    """Always `web_fetch`: the name in its calls."""

    allowed_callers: (
        list[Literal["code_execution_20250825", "code_execution_20260120", "code_execution_20260521", "direct"] | str]
        | None
    ) = None
    """Callers that may call the tool. Null or absent means the model only."""

    allowed_domains: list[str] | None = None
    """Domains that may be used. Null or absent means all."""

    blocked_domains: list[str] | None = None
    """Domains that must not be used. Null or absent means none."""

    cache_control: _types.CacheControlEphemeral | None = None
    """Cache breakpoint after the tool. Null or absent means none."""

    citations: _types.WebFetchCitationsConfig | None = None
    """Setting of citations. Null or absent means off."""

    defer_loading: bool | None = None
    """True if a tool search must find the tool first. Null or absent means false."""

    max_content_tokens: int | None = None
    """Most tokens of a page. Null or absent means no limit."""

    max_uses: int | None = None
    """Most calls in one request. Null or absent means no limit."""

    strict: bool | None = None
    """True if every input fits the schema exactly. Null or absent means false."""

    url_sources: _types.WebFetchURLSources | None = None
    """Parts of the conversation that may supply URLs. Null or absent means the API's own rule."""

    _input_fields = (
        ("type", True),
        ("name", True),
        ("allowed_callers", False),
        ("allowed_domains", False),
        ("blocked_domains", False),
        ("cache_control", False),
        ("citations", False),
        ("defer_loading", False),
        ("max_content_tokens", False),
        ("max_uses", False),
        ("strict", False),
        ("url_sources", False),
    )
    _fields = (
        ("type", True),
        ("name", True),
        ("allowed_callers", False),
        ("allowed_domains", False),
        ("blocked_domains", False),
        ("cache_control", False),
        ("citations", False),
        ("defer_loading", False),
        ("max_content_tokens", False),
        ("max_uses", False),
        ("strict", False),
        ("url_sources", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            type_ = data["type"]
            name_ = data["name"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.type = type_
        self.name = name_
        if len(data) == 2:  # The object has no optional and no unknown fields.
            self.allowed_callers = None
            self.allowed_domains = None
            self.blocked_domains = None
            self.cache_control = None
            self.citations = None
            self.defer_loading = None
            self.max_content_tokens = None
            self.max_uses = None
            self.strict = None
            self.url_sources = None
            self._deviations = 0
            return self
        deviations = 0
        known = 2
        get = data.get
        self.allowed_callers = allowed_callers_ = get("allowed_callers")
        if allowed_callers_ is not None:
            known += 1
        elif "allowed_callers" in data:
            known += 1
            deviations |= 8
        self.allowed_domains = allowed_domains_ = get("allowed_domains")
        if allowed_domains_ is not None:
            known += 1
        elif "allowed_domains" in data:
            known += 1
            deviations |= 16
        self.blocked_domains = blocked_domains_ = get("blocked_domains")
        if blocked_domains_ is not None:
            known += 1
        elif "blocked_domains" in data:
            known += 1
            deviations |= 32
        self.cache_control = cache_control_ = get("cache_control")
        if cache_control_ is not None:
            known += 1
            self.cache_control = (
                decoders["cache_control_ephemeral"](cache_control_) if type(cache_control_) is dict else cache_control_
            )
        elif "cache_control" in data:
            known += 1
            deviations |= 64
        self.citations = citations_ = get("citations")
        if citations_ is not None:
            known += 1
            self.citations = (
                decoders["web_fetch_citations_config"](citations_) if type(citations_) is dict else citations_
            )
        elif "citations" in data:
            known += 1
            deviations |= 128
        self.defer_loading = defer_loading_ = get("defer_loading")
        if defer_loading_ is not None:
            known += 1
        elif "defer_loading" in data:
            known += 1
            deviations |= 256
        self.max_content_tokens = max_content_tokens_ = get("max_content_tokens")
        if max_content_tokens_ is not None:
            known += 1
        elif "max_content_tokens" in data:
            known += 1
            deviations |= 512
        self.max_uses = max_uses_ = get("max_uses")
        if max_uses_ is not None:
            known += 1
        elif "max_uses" in data:
            known += 1
            deviations |= 1024
        self.strict = strict_ = get("strict")
        if strict_ is not None:
            known += 1
        elif "strict" in data:
            known += 1
            deviations |= 2048
        self.url_sources = url_sources_ = get("url_sources")
        if url_sources_ is not None:
            known += 1
            self.url_sources = (
                decoders["web_fetch_url_sources"](url_sources_) if type(url_sources_) is dict else url_sources_
            )
        elif "url_sources" in data:
            known += 1
            deviations |= 4096
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "type": self.type,
            "name": self.name,
        }
        deviations = self._deviations
        if (allowed_callers_ := self.allowed_callers) is not None:
            out["allowed_callers"] = encode(allowed_callers_)
        elif deviations & 8:
            out["allowed_callers"] = None
        if (allowed_domains_ := self.allowed_domains) is not None:
            out["allowed_domains"] = encode(allowed_domains_)
        elif deviations & 16:
            out["allowed_domains"] = None
        if (blocked_domains_ := self.blocked_domains) is not None:
            out["blocked_domains"] = encode(blocked_domains_)
        elif deviations & 32:
            out["blocked_domains"] = None
        if (cache_control_ := self.cache_control) is not None:
            out["cache_control"] = encode(cache_control_)
        elif deviations & 64:
            out["cache_control"] = None
        if (citations_ := self.citations) is not None:
            out["citations"] = encode(citations_)
        elif deviations & 128:
            out["citations"] = None
        if (defer_loading_ := self.defer_loading) is not None:
            out["defer_loading"] = defer_loading_
        elif deviations & 256:
            out["defer_loading"] = None
        if (max_content_tokens_ := self.max_content_tokens) is not None:
            out["max_content_tokens"] = max_content_tokens_
        elif deviations & 512:
            out["max_content_tokens"] = None
        if (max_uses_ := self.max_uses) is not None:
            out["max_uses"] = max_uses_
        elif deviations & 1024:
            out["max_uses"] = None
        if (strict_ := self.strict) is not None:
            out["strict"] = strict_
        elif deviations & 2048:
            out["strict"] = None
        if (url_sources_ := self.url_sources) is not None:
            out["url_sources"] = encode(url_sources_)
        elif deviations & 4096:
            out["url_sources"] = None
        if deviations & 7 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in WebFetchTool20260209._fields)
decode: Callable[[dict[str, Any]], WebFetchTool20260209] = WebFetchTool20260209._decode
