# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The operations under `messages`, as methods with written-out, documented parameters."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

from ..api.messages.count_tokens import OPERATION as COUNT_TOKENS
from ..api.messages.create import OPERATION as CREATE
from ..request import Omit, Operation, omit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Literal

    import httpx

    from ..models.message import Message
    from ..models.text_block import TextBlock
    from ..params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from ..params.diagnostics_param import DiagnosticsParam
    from ..params.message_count_tokens_tool_param import MessageCountTokensToolParam
    from ..params.message_create_params_container_param import MessageCreateParamsContainerParam
    from ..params.message_param import MessageParam
    from ..params.metadata_param import MetadataParam
    from ..params.model_param import ModelParam
    from ..params.output_config_param import OutputConfigParam
    from ..params.text_block_param import TextBlockParam
    from ..params.thinking_config_param import ThinkingConfigParam
    from ..params.tool_choice_param import ToolChoiceParam
    from ..params.tool_union_param import ToolUnionParam

MessageT = TypeVar("MessageT")
MessageTokensCountT = TypeVar("MessageTokensCountT")


class MessagesOperations(Generic[MessageT, MessageTokensCountT]):
    """Turns each call into an operation and its arguments; what a call gives is up to the subclass."""

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def create(
        self,
        *,
        model: ModelParam,
        max_tokens: int,
        messages: Iterable[MessageParam | Message],
        system: str | Iterable[TextBlockParam | TextBlock] | Omit = omit,
        tools: Iterable[ToolUnionParam] | Omit = omit,
        tool_choice: ToolChoiceParam | Omit = omit,
        thinking: ThinkingConfigParam | Omit = omit,
        output_config: OutputConfigParam | Omit = omit,
        stop_sequences: Iterable[str] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: CacheControlEphemeralParam | None | Omit = omit,
        metadata: MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: DiagnosticsParam | None | Omit = omit,
        stream: Literal[False] | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: Iterable[str] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | httpx.Timeout | None | Omit = omit,
    ) -> MessageT:
        """Create a message.

        Sends a conversation, with instructions, tools and documents as needed, and gives the model's next
        turn as a `Message`. The API keeps no state: each call carries the whole conversation. With `stream`
        set to true the answer arrives as server-sent events instead, while it is being written.

        Args:
            model: TODO.
            max_tokens: TODO.
            messages: TODO.
            system: TODO.
            tools: TODO.
            tool_choice: TODO.
            thinking: TODO.
            output_config: TODO.
            stop_sequences: TODO.
            temperature: TODO.
            top_p: TODO.
            top_k: TODO.
            cache_control: TODO.
            metadata: TODO.
            service_tier: TODO.
            speed: TODO.
            inference_geo: TODO.
            container: TODO.
            diagnostics: TODO.
            stream: TODO.
            api_version: The API version of this call, such as `2023-06-01`. Left out, the client's own
                setting is sent.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            user_profile_id: The user profile on whose behalf the call is made, when you act for a party
                other than your own organization.
            workspace_id: The workspace to which the call belongs. Needed only with credentials that can
                act in several workspaces; with any other it must match the credential's own.
            extra_headers: Headers to add to this call, or to replace; None removes one.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body, or to replace: for what this version does not know.
            timeout: Seconds (or an `httpx.Timeout`) for each attempt of this call; None waits without limit. Left out,
                the client's own applies.

        Raises:
            TypeError: An argument is missing, unknown, or of a kind that JSON has no form for.
            AnthropicError: The call failed; its subclasses say how.
        """
        result: MessageT = self._call(
            CREATE,
            {
                "model": model,
                "max_tokens": max_tokens,
                "messages": messages,
                "system": system,
                "tools": tools,
                "tool_choice": tool_choice,
                "thinking": thinking,
                "output_config": output_config,
                "stop_sequences": stop_sequences,
                "temperature": temperature,
                "top_p": top_p,
                "top_k": top_k,
                "cache_control": cache_control,
                "metadata": metadata,
                "service_tier": service_tier,
                "speed": speed,
                "inference_geo": inference_geo,
                "container": container,
                "diagnostics": diagnostics,
                "stream": stream,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
                "workspace_id": workspace_id,
            },
            {"extra_headers": extra_headers, "extra_query": extra_query, "extra_body": extra_body, "timeout": timeout},
        )
        return result

    def count_tokens(
        self,
        *,
        model: ModelParam,
        messages: Iterable[MessageParam | Message],
        system: str | Iterable[TextBlockParam | TextBlock] | Omit = omit,
        tools: Iterable[MessageCountTokensToolParam] | Omit = omit,
        tool_choice: ToolChoiceParam | Omit = omit,
        thinking: ThinkingConfigParam | Omit = omit,
        output_config: OutputConfigParam | Omit = omit,
        cache_control: CacheControlEphemeralParam | None | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: Iterable[str] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | httpx.Timeout | None | Omit = omit,
    ) -> MessageTokensCountT:
        """Count the input tokens of a message without creating it.

        Takes the same conversation, system prompt, tools and documents as `messages.create` and says how many
        input tokens they come to. Nothing is generated, and nothing is charged for output. Use it to stay
        under a model's context window, or to choose a model or a prompt by cost.

        Args:
            model: TODO.
            messages: TODO.
            system: TODO.
            tools: TODO.
            tool_choice: TODO.
            thinking: TODO.
            output_config: TODO.
            cache_control: TODO.
            speed: TODO.
            api_version: The API version of this call, such as `2023-06-01`. Left out, the client's own
                setting is sent.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            user_profile_id: The user profile on whose behalf the call is made, when you act for a party
                other than your own organization.
            workspace_id: The workspace to which the call belongs. Needed only with credentials that can
                act in several workspaces; with any other it must match the credential's own.
            extra_headers: Headers to add to this call, or to replace; None removes one.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body, or to replace: for what this version does not know.
            timeout: Seconds (or an `httpx.Timeout`) for each attempt of this call; None waits without limit. Left out,
                the client's own applies.

        Raises:
            TypeError: An argument is missing, unknown, or of a kind that JSON has no form for.
            AnthropicError: The call failed; its subclasses say how.
        """
        result: MessageTokensCountT = self._call(
            COUNT_TOKENS,
            {
                "model": model,
                "messages": messages,
                "system": system,
                "tools": tools,
                "tool_choice": tool_choice,
                "thinking": thinking,
                "output_config": output_config,
                "cache_control": cache_control,
                "speed": speed,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
                "workspace_id": workspace_id,
            },
            {"extra_headers": extra_headers, "extra_query": extra_query, "extra_body": extra_body, "timeout": timeout},
        )
        return result
