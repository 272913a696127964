# Rendered by `make generate`. Do not edit.
"""The operations of `beta.messages` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Literal, TypeVar, overload

from .._lazy import LazyModule
from ..api.beta.messages.count_tokens import OPERATION as COUNT_TOKENS
from ..api.beta.messages.create import OPERATION as CREATE
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments
from . import messages as _plain
from .messages import MessageEventsT, MessageStreamT, MessageT, MessageTokensCountT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

FormatT = TypeVar("FormatT")


class Messages(
    _plain.Messages[MessageT, MessageEventsT, MessageStreamT, MessageTokensCountT],
    Generic[MessageT, MessageEventsT, MessageStreamT, MessageTokensCountT],
):
    """The operations of `beta.messages`. Subclasses send the requests and define the return types."""

    _CREATE = CREATE
    _COUNT_TOKENS = COUNT_TOKENS

    @overload
    def create(
        self,
        *,
        model: _types.ModelParam,
        max_tokens: int,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        stop_sequences: list[str] | tuple[str, ...] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        metadata: _types.MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: _types.MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: _types.DiagnosticsParam | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        thread: _types.MessageThreadParam | None | Omit = omit,
        fallbacks: _types.FallbacksParam | None | Omit = omit,
        fallback_credit_token: str | _types.FallbackCreditTokenParam | None | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> MessageT: ...

    @overload
    def create(
        self,
        *,
        model: _types.ModelParam,
        max_tokens: int,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        stop_sequences: list[str] | tuple[str, ...] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        metadata: _types.MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: _types.MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: _types.DiagnosticsParam | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        thread: _types.MessageThreadParam | None | Omit = omit,
        fallbacks: _types.FallbacksParam | None | Omit = omit,
        fallback_credit_token: str | _types.FallbackCreditTokenParam | None | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        stream: Literal[True],
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> MessageEventsT: ...

    @overload
    def create(
        self,
        *,
        model: _types.ModelParam,
        max_tokens: int,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        stop_sequences: list[str] | tuple[str, ...] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        metadata: _types.MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: _types.MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: _types.DiagnosticsParam | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        thread: _types.MessageThreadParam | None | Omit = omit,
        fallbacks: _types.FallbacksParam | None | Omit = omit,
        fallback_credit_token: str | _types.FallbackCreditTokenParam | None | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        stream: bool,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> MessageT | MessageEventsT: ...

    @reject_unknown_arguments
    def create(
        self,
        *,
        model: _types.ModelParam,
        max_tokens: int,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        stop_sequences: list[str] | tuple[str, ...] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        metadata: _types.MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: _types.MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: _types.DiagnosticsParam | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        thread: _types.MessageThreadParam | None | Omit = omit,
        fallbacks: _types.FallbacksParam | None | Omit = omit,
        fallback_credit_token: str | _types.FallbackCreditTokenParam | None | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> MessageT | MessageEventsT:
        """Create a message.

        Sends a conversation, with instructions, tools and documents as needed, and gives the model's next
        turn as a `Message`. The API keeps no state: each call carries the whole conversation. With `stream`
        set to true the answer arrives as server-sent events instead, while it is being written.

        Args:
            model: Model to ask, such as `claude-opus-5-5`.
                Context window, output limit, thinking modes and price all depend on it.
            max_tokens: Most tokens to generate, thinking included; a hard stop that the model doesn't plan for and often doesn't reach.
                At the limit the answer breaks off with `stop_reason` `max_tokens`, maybe in the middle of a
                tool's input. Each model has its own upper bound; for large values use streaming, so that the
                connection doesn't sit idle.
            messages: The conversation so far, oldest turn first; the API remembers nothing between calls, so send all of it each time.
                Turns usually alternate between `user` and `assistant`, and neighbours of the same role are
                joined into one. If an `assistant` turn comes last, the answer continues its text, on models
                that allow such a start. At most 100,000 messages.
            system: Instructions that hold for the whole conversation: the model's role, rules, background.
                A string, or text blocks, which can carry `cache_control`. Opening instructions belong here; a
                message with role `system` is for changes later on.
            tools: Tools that the model may use: your own, described by a JSON schema of their input, and ready-made ones chosen by `type`.
                Calls of your own tools come back as `tool_use` blocks for you to run and answer with
                `tool_result`; server tools run at the API's side within the same answer. The definitions
                count as input tokens.
            tool_choice: Rule for tool use: the model may, must or must not call tools, or must call a certain one.
                If absent, the model decides, as with `auto`.
            thinking: Mode of thinking before the answer.
                If absent, the default of the model applies, which is on for some models and off for others.
            output_config: Effort and output format of the answer.
            stop_sequences: Strings at which the model stops as soon as it would write one.
                The answer then ends before the string, with `stop_reason` `stop_sequence` and the string in
                `stop_sequence`.
            temperature: Randomness of sampling, from 0 to 1; default 1.
                Lower values make answers steadier, but not even 0 makes them repeatable. API version
                `2026-10-21` rejects it, whatever its value.
            top_p: Keeps, for each token, only the likeliest candidates whose probabilities together reach this share; 0.9 leaves out the unlikeliest tenth.
                Set this or `temperature`, since some models refuse both at once. API version `2026-10-21`
                rejects it, whatever its value.
            top_k: Narrows the choice of each token to this many of the likeliest candidates.
                Rarely needed. API version `2026-10-21` rejects it, whatever its value.
            cache_control: Caches the prompt up to its last block that can be cached, without marks on single blocks; as the conversation grows, the mark moves along with it.
                The simple choice for chats and agents. To fix the cached part yourself, set `cache_control`
                on tools, system or content blocks.
            metadata: Facts about the request that the model does not see.
            service_tier: Capacity that may serve the request.
                `auto`, the default, uses your organization's priority capacity if any is available, and
                standard capacity otherwise; `standard_only` never uses priority capacity.
                `usage.service_tier` has the capacity that was used.
            speed: `fast` has the same model write faster, at a higher price, on the models that offer it; some ask for a beta name as well.
                `standard`, `null` and absence mean the usual speed.
            inference_geo: Region in which the model has to run, such as `us` or `global` (anywhere).
                `null` or absent: the workspace's default. `usage.inference_geo` says where it ran.
            container: Container for code execution: the id of one from an earlier answer, to find its files again, or an object that also loads skills.
                `null` or absent: a new one is made if code has to run.
            diagnostics: Asks why the prompt cache didn't match.
                Send it in every turn, since the API can only compare with a request that carried it too; the
                finding is in the answer's `diagnostics`.
            context_management: Automatic removal of old content when the conversation grows long.
                Null or absent means none. What was removed is in `context_management` of the response.
            compaction: Summarizes the conversation instead of answering it: the response has only a `compaction` block, and `stop_reason` `compaction`.
                Put the block first in later requests, in place of the messages that it summarizes. Cannot be
                used together with `context_management`. Null or absent means an ordinary answer.
            mcp_servers: MCP servers that the API connects to, so that the model can call their tools.
                Absence means none.
            thread: Stores the conversation at the API, so that a later request sends only its new messages.
                Null or absent means that it is not stored.
            fallbacks: Models that answer in turn if the requested model declines: a list, or `default` for the API's own choice.
                Null or absent means none: the refusal is the answer.
            fallback_credit_token: The `fallback_credit_token` from `stop_details` of a refusal, for sending the same request to another model: what the refused model had in its cache is then billed at the price of a cache read.
                It is valid for 5 minutes. Cannot be used together with `fallbacks`. Null or absent means
                none.
            billing_policy: The organization that pays for the request.
                Null or absent means yours.
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            user_profile_id: The user profile on whose behalf the call is made, when you act for a party other than your own organization.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            stream: If true, return a stream of events to iterate over.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            stream_idle_timeout: Seconds without any data, pings included, after which a stream fails.
            stream_stall_timeout: Seconds without progress after which a stream fails. Pings are not progress.
            include_pings: If true, the stream also yields ping events.

        Returns:
            A `Message`, or a stream of events if `stream` is true. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageT | MessageEventsT = self._call(
            self._CREATE,
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
                "context_management": context_management,
                "compaction": compaction,
                "mcp_servers": mcp_servers,
                "thread": thread,
                "fallbacks": fallbacks,
                "fallback_credit_token": fallback_credit_token,
                "billing_policy": billing_policy,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
                "workspace_id": workspace_id,
                "stream": stream,
            },
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "stream_idle_timeout": stream_idle_timeout,
                "stream_stall_timeout": stream_stall_timeout,
                "include_pings": include_pings,
            },
        )
        return result

    @reject_unknown_arguments
    def stream(
        self,
        *,
        model: _types.ModelParam,
        max_tokens: int,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        stop_sequences: list[str] | tuple[str, ...] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        metadata: _types.MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: _types.MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: _types.DiagnosticsParam | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        thread: _types.MessageThreadParam | None | Omit = omit,
        fallbacks: _types.FallbacksParam | None | Omit = omit,
        fallback_credit_token: str | _types.FallbackCreditTokenParam | None | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        output_format: type[Any] | None | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> MessageStreamT:
        """Create a message, and stream the response.

        Use the result in a `with` block, or in `async with` for an asynchronous client. The stream yields the events of
        the API and helper events. It also has `text_stream`, `get_final_message()` and `current_message_snapshot`.

        The arguments are those of `create()`, and `output_format`.

        Args:
            output_format: Type of the parsed text, such as a pydantic model. Requires pydantic.
                Its JSON schema is sent as `format` in `output_config`.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            stream_idle_timeout: Seconds without any data, pings included, after which a stream fails.
            stream_stall_timeout: Seconds without progress after which a stream fails. Pings are not progress.
            include_pings: If true, the stream also yields ping events.

        Returns:
            A context manager that opens and closes the stream.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            ValueError: The API does not support the JSON schema of `output_format`.
            RuntimeError: `output_format` requires pydantic, which is not installed.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageStreamT = self._stream(
            self._CREATE,
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
                "context_management": context_management,
                "compaction": compaction,
                "mcp_servers": mcp_servers,
                "thread": thread,
                "fallbacks": fallbacks,
                "fallback_credit_token": fallback_credit_token,
                "billing_policy": billing_policy,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
                "workspace_id": workspace_id,
                "stream": True,
            },
            {
                "output_format": output_format,
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "stream_idle_timeout": stream_idle_timeout,
                "stream_stall_timeout": stream_stall_timeout,
                "include_pings": include_pings,
            },
        )
        return result

    @reject_unknown_arguments
    def count_tokens(
        self,
        *,
        model: _types.ModelParam,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.MessageCountTokensToolParam] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        output_format: type[Any] | None | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> MessageTokensCountT:
        """Count the input tokens of a message without creating it.

        Takes the same conversation, system prompt, tools and documents as `messages.create` and returns the
        number of their input tokens. Nothing is generated, and nothing is charged for output. Use it to stay
        under a model's context window, or to choose a model or a prompt by cost.

        Args:
            model: Model to count for; models cut text into tokens differently, so a count holds for one model only.
            messages: The conversation to count, in the form that `messages.create` takes, with images, documents and tool results.
            system: System prompt to count along with the messages, as a string or as text blocks.
            tools: Tools to count along with the messages; names, descriptions and input schemas all cost tokens.
            tool_choice: Choice of tools that the real request will make; it changes the instructions that the API adds for tools, and with them the count.
            thinking: Thinking mode that the real request will use.
                It can decide whether thinking from earlier turns stays in the prompt, and so what counts.
            output_config: Output settings that the real request will use; an output format adds instructions to the prompt.
            cache_control: The same mark as in `messages.create`, accepted so that one body does for both.
                Counting writes nothing to the cache.
            speed: Speed that the real request will use: `fast` or `standard`.
                `null` and absence mean `standard`.
            context_management: The edits that the real request will apply; the count is that after the edits.
                Null or absent means none.
            compaction: Accepted so that one body does for both operations, and ignored: the count is that of `messages` as sent.
            mcp_servers: MCP servers that the real request will use; the definitions of their tools count as input.
                Absence means none.
            billing_policy: The same as in `messages.create`, accepted so that one body does for both operations.
            api_version: The API version of this call, such as `2023-06-01`.
                Left out, the client's own setting is sent. The default is `"2023-06-01"`.
            betas: Names of beta features to switch on for this call; sent as one comma-separated header.
            user_profile_id: The user profile on whose behalf the call is made, when you act for a party other than your own organization.
            workspace_id: The workspace to which the call belongs.
                Needed only with credentials that can act in several workspaces; with any other it must match
                the credential's own.
            output_format: Type of the parsed text, such as a pydantic model. Requires pydantic.
                Its JSON schema is sent as `format` in `output_config`.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `MessageTokensCount`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            ValueError: The API does not support the JSON schema of `output_format`.
            RuntimeError: `output_format` requires pydantic, which is not installed.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: MessageTokensCountT = self._call(
            self._COUNT_TOKENS,
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
                "context_management": context_management,
                "compaction": compaction,
                "mcp_servers": mcp_servers,
                "billing_policy": billing_policy,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
                "workspace_id": workspace_id,
            },
            {
                "output_format": output_format,
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result


class Parsing:
    """The method `parse()`. Each resource class gives it a return type, which depends on an argument."""

    _CREATE: Operation

    def _parse(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def parse(
        self,
        *,
        model: _types.ModelParam,
        max_tokens: int,
        messages: Iterable[_types.MessageParam | _types.Message],
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit = omit,
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit = omit,
        tool_choice: _types.ToolChoiceParam | Omit = omit,
        thinking: _types.ThinkingConfigParam | Omit = omit,
        output_config: _types.OutputConfigParam | Omit = omit,
        stop_sequences: list[str] | tuple[str, ...] | Omit = omit,
        temperature: float | Omit = omit,
        top_p: float | Omit = omit,
        top_k: int | Omit = omit,
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit = omit,
        metadata: _types.MetadataParam | Omit = omit,
        service_tier: Literal["auto", "standard_only"] | Omit = omit,
        speed: Literal["fast", "standard"] | None | Omit = omit,
        inference_geo: str | None | Omit = omit,
        container: _types.MessageCreateParamsContainerParam | None | Omit = omit,
        diagnostics: _types.DiagnosticsParam | None | Omit = omit,
        context_management: _types.ContextManagementConfigParam | None | Omit = omit,
        compaction: _types.CompactionConfigParam | None | Omit = omit,
        mcp_servers: Iterable[_types.RequestMCPServerURLDefinitionParam] | Omit = omit,
        thread: _types.MessageThreadParam | None | Omit = omit,
        fallbacks: _types.FallbacksParam | None | Omit = omit,
        fallback_credit_token: str | _types.FallbackCreditTokenParam | None | Omit = omit,
        billing_policy: _types.BillingPolicyParam | None | Omit = omit,
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit = omit,
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit = omit,
        user_profile_id: str | Omit = omit,
        workspace_id: str | Omit = omit,
        output_format: type[FormatT] | None | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> Any:
        """Create a message, and parse the text of the response.

        The request asks for text that matches the JSON schema of `output_format`.

        The arguments are those of `create()`, and `output_format`.

        Args:
            output_format: Type of the parsed text, such as a pydantic model. Requires pydantic.
                Its JSON schema is sent as `format` in `output_config`.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            stream_idle_timeout: Seconds without any data, pings included, after which a stream fails.
            stream_stall_timeout: Seconds without progress after which a stream fails. Pings are not progress.
            include_pings: If true, the stream also yields ping events.

        Returns:
            The `Message` with a `parsed_output` of the type `output_format`. With an asynchronous client, await
            the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            ValueError: The API does not support the JSON schema of `output_format`.
            RuntimeError: `output_format` requires pydantic, which is not installed.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        return self._parse(
            self._CREATE,
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
                "context_management": context_management,
                "compaction": compaction,
                "mcp_servers": mcp_servers,
                "thread": thread,
                "fallbacks": fallbacks,
                "fallback_credit_token": fallback_credit_token,
                "billing_policy": billing_policy,
                "api_version": api_version,
                "betas": betas,
                "user_profile_id": user_profile_id,
                "workspace_id": workspace_id,
            },
            {
                "output_format": output_format,
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "stream_idle_timeout": stream_idle_timeout,
                "stream_stall_timeout": stream_stall_timeout,
                "include_pings": include_pings,
            },
        )
