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
    from ..params.message_count_tokens_tool_param import MessageCountTokensToolParam
    from ..params.message_param import MessageParam
    from ..params.model_param import ModelParam
    from ..params.output_config_param import OutputConfigParam
    from ..params.text_block_param import TextBlockParam
    from ..params.thinking_config_param import ThinkingConfigParam
    from ..params.tool_choice_param import ToolChoiceParam


class MessageCountTokensParams(TypedDict, total=False):
    """TODO."""

    model: Required[ModelParam]
    """TODO."""

    messages: Required[Iterable[MessageParam | Message]]
    """TODO."""

    system: str | Iterable[TextBlockParam | TextBlock]
    """TODO."""

    tools: Iterable[MessageCountTokensToolParam]
    """TODO."""

    tool_choice: ToolChoiceParam
    """TODO."""

    thinking: ThinkingConfigParam
    """TODO."""

    output_config: OutputConfigParam
    """TODO."""

    cache_control: CacheControlEphemeralParam | None
    """TODO."""

    speed: Literal["fast", "standard"] | None
    """TODO."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`. Left out, the client's own setting is sent."""

    betas: Iterable[str]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    user_profile_id: str
    """The user profile on whose behalf the call is made, when you act for a party other than your own
    organization."""

    workspace_id: str
    """The workspace to which the call belongs. Needed only with credentials that can act in several workspaces;
    with any other it must match the credential's own."""
