# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import Required, TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Literal

    from ..models.message import Message
    from ..models.text_block import TextBlock
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.diagnostics_param import DiagnosticsParam
    from ..params.message_create_params_container_param import MessageCreateParamsContainerParam
    from ..params.message_param import MessageParam
    from ..params.metadata_param import MetadataParam
    from ..params.model_param import ModelParam
    from ..params.output_config_param import OutputConfigParam
    from ..params.text_block_param import TextBlockParam
    from ..params.thinking_config_param import ThinkingConfigParam
    from ..params.tool_choice_param import ToolChoiceParam
    from ..params.tool_union_param import ToolUnionParam


class MessageCreateParamsBase(TypedDict, total=False):
    """TODO."""

    model: Required[ModelParam]
    """TODO."""

    max_tokens: Required[int]
    """TODO."""

    messages: Required[Iterable[MessageParam | Message]]
    """TODO."""

    system: str | Iterable[TextBlockParam | TextBlock]
    """TODO."""

    tools: Iterable[ToolUnionParam]
    """TODO."""

    tool_choice: ToolChoiceParam
    """TODO."""

    thinking: ThinkingConfigParam
    """TODO."""

    output_config: OutputConfigParam
    """TODO."""

    stop_sequences: Iterable[str]
    """TODO."""

    temperature: float
    """TODO."""

    top_p: float
    """TODO."""

    top_k: int
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    metadata: MetadataParam
    """TODO."""

    service_tier: Literal["auto", "standard_only"]
    """TODO."""

    speed: Literal["fast", "standard"] | None
    """TODO."""

    inference_geo: str | None
    """TODO."""

    container: MessageCreateParamsContainerParam | None
    """TODO."""

    diagnostics: DiagnosticsParam | None
    """TODO."""
