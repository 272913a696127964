# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ModelCapabilities(CompactModel):
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

    _field_decoders = {
        "batch": lambda batch_: decoders["capability_support"](batch_) if type(batch_) is dict else batch_,
        "citations": lambda citations_: (
            decoders["capability_support"](citations_) if type(citations_) is dict else citations_
        ),
        "code_execution": lambda code_execution_: (
            decoders["capability_support"](code_execution_) if type(code_execution_) is dict else code_execution_
        ),
        "context_management": lambda context_management_: (
            decoders["context_management_capability"](context_management_)
            if type(context_management_) is dict
            else context_management_
        ),
        "effort": lambda effort_: decoders["effort_capability"](effort_) if type(effort_) is dict else effort_,
        "image_input": lambda image_input_: (
            decoders["capability_support"](image_input_) if type(image_input_) is dict else image_input_
        ),
        "pdf_input": lambda pdf_input_: (
            decoders["capability_support"](pdf_input_) if type(pdf_input_) is dict else pdf_input_
        ),
        "server_tools": lambda server_tools_: (
            decoders["server_tools_capability"](server_tools_) if type(server_tools_) is dict else server_tools_
        ),
        "structured_outputs": lambda structured_outputs_: (
            decoders["capability_support"](structured_outputs_)
            if type(structured_outputs_) is dict
            else structured_outputs_
        ),
        "thinking": lambda thinking_: (
            decoders["thinking_capability"](thinking_) if type(thinking_) is dict else thinking_
        ),
        "compaction": lambda compaction_: (
            decoders["compaction_capability"](compaction_) if type(compaction_) is dict else compaction_
        ),
    }
