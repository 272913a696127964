# Rendered by `make generate`. Do not edit.
"""Resource classes of `client.messages`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client._lazy import LazyModule
from anthropic_messages_client.operations import messages as operations

from anthropic_messages._coroutine_functions import coroutine_functions
from anthropic_messages._resource import RAW, STREAMED, AsyncResource, LazyMethod, Resource, Variants, own_methods

if TYPE_CHECKING:
    # As a property, the attribute fits a Protocol with `@property def messages`.
    from builtins import property as cached_property
    from collections.abc import Coroutine, Iterable, Mapping
    from typing import Literal, NoReturn, Required, TypedDict, Unpack, overload

    from anthropic_messages_client import types as _types
    from anthropic_messages_client.models.message import Message
    from anthropic_messages_client.models.message_tokens_count import MessageTokensCount
    from anthropic_messages_client.models.raw_message_stream_event import RawMessageStreamEvent
    from anthropic_messages_client.request import HTTPTimeout, Omit, omit

    from anthropic_messages._call.response import (
        APIResponse,
        AsyncAPIResponse,
        AsyncResponseContextManager,
        ResponseContextManager,
    )
    from anthropic_messages._output.parsed import FormatT, ParsedMessage
    from anthropic_messages._streaming.message_stream import (
        AsyncMessageStream,
        AsyncMessageStreamManager,
        MessageStream,
        MessageStreamManager,
    )
    from anthropic_messages._streaming.stream import AsyncStream, Stream
    from anthropic_messages._tools import definition as _tools
    from anthropic_messages._tools.options import RunOptions
    from anthropic_messages._tools.runner import AsyncToolRunner, ToolRunner
    from anthropic_messages.resources.messages import batches as _batches

    class _ParseBase(TypedDict, total=False):
        """Arguments that the methods below share."""

        model: Required[_types.ModelParam]
        max_tokens: Required[int]
        system: str | Iterable[_types.TextBlockParam | _types.TextBlock] | Omit
        tool_choice: _types.ToolChoiceParam | Omit
        thinking: _types.ThinkingConfigParam | Omit
        output_config: _types.OutputConfigParam | Omit
        stop_sequences: list[str] | tuple[str, ...] | Omit
        temperature: float | Omit
        top_p: float | Omit
        top_k: int | Omit
        cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None | Omit
        metadata: _types.MetadataParam | Omit
        service_tier: Literal["auto", "standard_only"] | Omit
        speed: Literal["fast", "standard"] | None | Omit
        inference_geo: str | None | Omit
        container: _types.MessageCreateParamsContainerParam | None | Omit
        diagnostics: _types.DiagnosticsParam | None | Omit
        api_version: Literal["2023-06-01", "2026-10-21"] | Omit
        betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...] | Omit
        user_profile_id: str | Omit
        workspace_id: str | Omit

        extra_headers: Mapping[str, str | None] | None
        extra_query: Mapping[str, object] | None
        extra_body: Mapping[str, object] | None
        timeout: float | HTTPTimeout | None | Omit
        total_timeout: float | None | Omit
        stream_idle_timeout: float | None | Omit
        stream_stall_timeout: float | None | Omit
        include_pings: bool

    class _ParseArguments(_ParseBase, total=False):
        """Arguments of `parse()`."""

        messages: Required[Iterable[_types.MessageParam | _types.Message]]
        tools: Iterable[_types.ToolUnionParam | _types.ToolUnion] | Omit

    class _LoopArguments(_ParseBase, total=False):
        """Arguments of a loop of requests, with tools that can run."""

        messages: Iterable[_types.MessageParam | _types.Message] | Omit
        tools: Required[Iterable[_tools.RunnableTool | _types.ToolUnionParam | _types.ToolUnion]]

    class _RunArguments(_LoopArguments, RunOptions, total=False):
        """Arguments of `run_tools()`."""

    _RawOperations = operations.Messages[
        APIResponse[Message], APIResponse[Stream[RawMessageStreamEvent]], NoReturn, APIResponse[MessageTokensCount]
    ]
    _StreamedOperations = operations.Messages[
        ResponseContextManager[Message],
        ResponseContextManager[Stream[RawMessageStreamEvent]],
        NoReturn,
        ResponseContextManager[MessageTokensCount],
    ]
    _Operations = operations.Messages[
        Message, Stream[RawMessageStreamEvent], MessageStreamManager[Any], MessageTokensCount
    ]
    _AsyncRawOperations = operations.Messages[
        Coroutine[Any, Any, AsyncAPIResponse[Message]],
        Coroutine[Any, Any, AsyncAPIResponse[AsyncStream[RawMessageStreamEvent]]],
        NoReturn,
        Coroutine[Any, Any, AsyncAPIResponse[MessageTokensCount]],
    ]
    _AsyncStreamedOperations = operations.Messages[
        AsyncResponseContextManager[Message],
        AsyncResponseContextManager[AsyncStream[RawMessageStreamEvent]],
        NoReturn,
        AsyncResponseContextManager[MessageTokensCount],
    ]
    _AsyncOperations = operations.Messages[
        Coroutine[Any, Any, Message],
        Coroutine[Any, Any, AsyncStream[RawMessageStreamEvent]],
        AsyncMessageStreamManager[Any],
        Coroutine[Any, Any, MessageTokensCount],
    ]
else:
    from functools import cached_property

    _batches = LazyModule("anthropic_messages.resources.messages.batches")
    _RawOperations = operations.Messages
    _StreamedOperations = operations.Messages
    _Operations = operations.Messages
    _AsyncRawOperations = operations.Messages
    _AsyncStreamedOperations = operations.Messages
    _AsyncOperations = operations.Messages


class RawMessages(Resource, _RawOperations):
    """Create messages and count their tokens. Each call returns an `APIResponse`."""

    _envelope = RAW

    if TYPE_CHECKING:

        def parse(
            self, *, output_format: type[FormatT] | None | Omit = omit, **arguments: Unpack[_ParseArguments]
        ) -> APIResponse[ParsedMessage[FormatT]]:
            """Create a message, and parse the text of the response."""
            ...

    else:
        parse = operations.Parsing.parse

    @cached_property
    def batches(self) -> _batches.RawBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        return _batches.RawBatches(self._owner_of("batches"))


class StreamedMessages(Resource, _StreamedOperations):
    """Create messages and count their tokens. Each call is a context manager of an `APIResponse`."""

    _envelope = STREAMED

    if TYPE_CHECKING:

        def parse(
            self, *, output_format: type[FormatT] | None | Omit = omit, **arguments: Unpack[_ParseArguments]
        ) -> ResponseContextManager[ParsedMessage[FormatT]]:
            """Create a message, and parse the text of the response."""
            ...

    else:
        parse = operations.Parsing.parse

    @cached_property
    def batches(self) -> _batches.StreamedBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        return _batches.StreamedBatches(self._owner_of("batches"))


@own_methods("create", "count_tokens", "parse")
class Messages(Variants[RawMessages, StreamedMessages], Resource, _Operations):
    """Create messages and count their tokens."""

    _variants = RawMessages, StreamedMessages

    if TYPE_CHECKING:

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
        ) -> ParsedMessage[FormatT]:
            """Create a message, and parse the text of the response."""
            ...

    else:
        parse = operations.Parsing.parse

    if TYPE_CHECKING:
        # Overloads with the types of arguments and results.

        @overload
        def run_tools(
            self,
            *,
            stream: Literal[False] | Omit = omit,
            output_format: None | Omit = omit,
            **arguments: Unpack[_RunArguments],
        ) -> ToolRunner[Message, Message]: ...

        @overload
        def run_tools(
            self,
            *,
            stream: Literal[False] | Omit = omit,
            output_format: type[FormatT],
            **arguments: Unpack[_RunArguments],
        ) -> ToolRunner[ParsedMessage[FormatT], ParsedMessage[FormatT]]: ...

        @overload
        def run_tools(
            self,
            *,
            stream: Literal[True],
            output_format: type[FormatT] | None | Omit = omit,
            **arguments: Unpack[_RunArguments],
        ) -> ToolRunner[MessageStream[FormatT], ParsedMessage[FormatT]]: ...

        def run_tools(self, **arguments: Any) -> Any:
            """Create a message, run the tools that the model calls, and send their results."""
            ...

    else:
        run_tools = LazyMethod("anthropic_messages._tools.jobs", "run_tools")

    @cached_property
    def batches(self) -> _batches.Batches:
        """Create many messages asynchronously, at half the price and within a day."""
        return _batches.Batches(self._engine)


@coroutine_functions("create", "count_tokens", "parse")
class AsyncRawMessages(AsyncResource, _AsyncRawOperations):
    """Create messages and count their tokens. Await each call to get an `AsyncAPIResponse`."""

    _envelope = RAW

    if TYPE_CHECKING:

        def parse(
            self, *, output_format: type[FormatT] | None | Omit = omit, **arguments: Unpack[_ParseArguments]
        ) -> Coroutine[Any, Any, AsyncAPIResponse[ParsedMessage[FormatT]]]:
            """Create a message, and parse the text of the response."""
            ...

    else:
        parse = operations.Parsing.parse

    @cached_property
    def batches(self) -> _batches.AsyncRawBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        return _batches.AsyncRawBatches(self._owner_of("batches"))


class AsyncStreamedMessages(AsyncResource, _AsyncStreamedOperations):
    """Create messages and count their tokens.

    Each call is an asynchronous context manager of an `AsyncAPIResponse`.
    """

    _envelope = STREAMED

    if TYPE_CHECKING:

        def parse(
            self, *, output_format: type[FormatT] | None | Omit = omit, **arguments: Unpack[_ParseArguments]
        ) -> AsyncResponseContextManager[ParsedMessage[FormatT]]:
            """Create a message, and parse the text of the response."""
            ...

    else:
        parse = operations.Parsing.parse

    @cached_property
    def batches(self) -> _batches.AsyncStreamedBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        return _batches.AsyncStreamedBatches(self._owner_of("batches"))


@own_methods("create", "count_tokens", "parse")
@coroutine_functions("count_tokens", "parse", unwrapped=("create",))
class AsyncMessages(Variants[AsyncRawMessages, AsyncStreamedMessages], AsyncResource, _AsyncOperations):
    """Create messages and count their tokens. Await each call, or iterate over it with `async for`."""

    _variants = AsyncRawMessages, AsyncStreamedMessages

    if TYPE_CHECKING:

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
        ) -> Coroutine[Any, Any, ParsedMessage[FormatT]]:
            """Create a message, and parse the text of the response."""
            ...

    else:
        parse = operations.Parsing.parse

    if TYPE_CHECKING:
        # Overloads with the types of arguments and results.

        @overload
        def run_tools(
            self,
            *,
            stream: Literal[False] | Omit = omit,
            output_format: None | Omit = omit,
            **arguments: Unpack[_RunArguments],
        ) -> AsyncToolRunner[Message, Message]: ...

        @overload
        def run_tools(
            self,
            *,
            stream: Literal[False] | Omit = omit,
            output_format: type[FormatT],
            **arguments: Unpack[_RunArguments],
        ) -> AsyncToolRunner[ParsedMessage[FormatT], ParsedMessage[FormatT]]: ...

        @overload
        def run_tools(
            self,
            *,
            stream: Literal[True],
            output_format: type[FormatT] | None | Omit = omit,
            **arguments: Unpack[_RunArguments],
        ) -> AsyncToolRunner[AsyncMessageStream[FormatT], ParsedMessage[FormatT]]: ...

        def run_tools(self, **arguments: Any) -> Any:
            """Create a message, run the tools that the model calls, and send their results."""
            ...

    else:
        run_tools = LazyMethod("anthropic_messages._tools.jobs", "run_tools")

    @cached_property
    def batches(self) -> _batches.AsyncBatches:
        """Create many messages asynchronously, at half the price and within a day."""
        return _batches.AsyncBatches(self._engine)
