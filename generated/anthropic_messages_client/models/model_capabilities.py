# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import (
    BaseModel,
    decoders,
    encode,
    keeping_unknown_fields,
    new,
    own_attributes,
)


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ModelCapabilities(BaseModel):
    """Capabilities of a model."""

    batch: _types.CapabilitySupport
    """True if the model supports message batches."""

    citations: _types.CapabilitySupport
    """Support for citations of documents."""

    code_execution: _types.CapabilitySupport
    """True if code that the model runs can call the other tools of the request.

    `server_tools` shows if the model can run code at all.
    """

    context_management: _types.ContextManagementCapability
    """Support for clearing and compacting old parts of a conversation."""

    effort: _types.EffortCapability
    """Support for `output_config.effort`, by level."""

    image_input: _types.CapabilitySupport
    """Support for images."""

    pdf_input: _types.CapabilitySupport
    """Support for PDF documents."""

    server_tools: _types.ServerToolsCapability
    """Server tools that the model supports."""

    structured_outputs: _types.CapabilitySupport
    """Support for JSON schemas of answers and of the input of strict tools."""

    thinking: _types.ThinkingCapability
    """Support for thinking, by mode."""

    compaction: _types.CompactionCapability | None = None
    """Support for `compaction` of a request. Null or absent when not reported."""

    _fields = (
        ("batch", True),
        ("citations", True),
        ("code_execution", True),
        ("context_management", True),
        ("effort", True),
        ("image_input", True),
        ("pdf_input", True),
        ("server_tools", True),
        ("structured_outputs", True),
        ("thinking", True),
        ("compaction", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        try:
            batch_ = data["batch"]
            citations_ = data["citations"]
            code_execution_ = data["code_execution"]
            context_management_ = data["context_management"]
            effort_ = data["effort"]
            image_input_ = data["image_input"]
            pdf_input_ = data["pdf_input"]
            server_tools_ = data["server_tools"]
            structured_outputs_ = data["structured_outputs"]
            thinking_ = data["thinking"]
        except KeyError:
            return cls._decode_incomplete(data)
        self = new(cls)
        self.batch = decoders["capability_support"](batch_) if type(batch_) is dict else batch_
        self.citations = decoders["capability_support"](citations_) if type(citations_) is dict else citations_
        self.code_execution = (
            decoders["capability_support"](code_execution_) if type(code_execution_) is dict else code_execution_
        )
        self.context_management = (
            decoders["context_management_capability"](context_management_)
            if type(context_management_) is dict
            else context_management_
        )
        self.effort = decoders["effort_capability"](effort_) if type(effort_) is dict else effort_
        self.image_input = decoders["capability_support"](image_input_) if type(image_input_) is dict else image_input_
        self.pdf_input = decoders["capability_support"](pdf_input_) if type(pdf_input_) is dict else pdf_input_
        self.server_tools = (
            decoders["server_tools_capability"](server_tools_) if type(server_tools_) is dict else server_tools_
        )
        self.structured_outputs = (
            decoders["capability_support"](structured_outputs_)
            if type(structured_outputs_) is dict
            else structured_outputs_
        )
        self.thinking = decoders["thinking_capability"](thinking_) if type(thinking_) is dict else thinking_
        if len(data) == 10:  # The object has no optional and no unknown fields.
            self.compaction = None
            self._deviations = 0
            return self
        deviations = 0
        known = 10
        get = data.get
        self.compaction = compaction_ = get("compaction")
        if compaction_ is not None:
            known += 1
            self.compaction = (
                decoders["compaction_capability"](compaction_) if type(compaction_) is dict else compaction_
            )
        elif "compaction" in data:
            known += 1
            deviations |= 2048
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "batch": encode(self.batch),
            "citations": encode(self.citations),
            "code_execution": encode(self.code_execution),
            "context_management": encode(self.context_management),
            "effort": encode(self.effort),
            "image_input": encode(self.image_input),
            "pdf_input": encode(self.pdf_input),
            "server_tools": encode(self.server_tools),
            "structured_outputs": encode(self.structured_outputs),
            "thinking": encode(self.thinking),
        }
        deviations = self._deviations
        if (compaction_ := self.compaction) is not None:
            out["compaction"] = encode(compaction_)
        elif deviations & 2048:
            out["compaction"] = None
        if deviations & 2047 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ModelCapabilities._fields)
decode: Callable[[dict[str, Any]], ModelCapabilities] = ModelCapabilities._decode
