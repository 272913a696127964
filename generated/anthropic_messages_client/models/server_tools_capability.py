# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ServerToolsCapability(CompactModel):
    """Server tools that a model supports. An organization may have disabled some of them."""

    supported: bool
    """True if it supports any of them."""

    code_execution: _types.CapabilitySupport
    """Support for any version of code execution."""

    web_search: _types.CapabilitySupport
    """Support for any version of web search."""

    _field_decoders = {
        "code_execution": lambda code_execution_: (
            decoders["capability_support"](code_execution_) if type(code_execution_) is dict else code_execution_
        ),
        "web_search": lambda web_search_: (
            decoders["capability_support"](web_search_) if type(web_search_) is dict else web_search_
        ),
    }
