# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class MessageCountTokensParams(TypedDict, total=False):
    """Body of a request that counts input tokens without creating a message.

    Takes the fields of `messages.create` that shape the prompt; send them just as you would there, because
    each of them can change the count.
    """

    model: Required[_types.ModelParam]
    """Model to count for; models cut text into tokens differently, so a count holds for one model only."""

    messages: Required[Iterable[_types.MessageParam | _types.Message]]
    """The conversation to count, in the form that `messages.create` takes, with images, documents and tool
    results.
    """

    system: str | Iterable[_types.TextBlockParam | _types.TextBlock]
    """System prompt to count along with the messages, as a string or as text blocks."""

    tools: Iterable[_types.MessageCountTokensToolParam]
    """Tools to count along with the messages; names, descriptions and input schemas all cost tokens."""

    tool_choice: _types.ToolChoiceParam
    """Choice of tools that the real request will make; it changes the instructions that the API adds for tools,
    and with them the count.
    """

    thinking: _types.ThinkingConfigParam
    """Thinking mode that the real request will use.

    It can decide whether thinking from earlier turns stays in the prompt, and so what counts.
    """

    output_config: _types.OutputConfigParam
    """Output settings that the real request will use; an output format adds instructions to the prompt."""

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """The same mark as in `messages.create`, accepted so that one body does for both.

    Counting writes nothing to the cache.
    """

    speed: Literal["fast", "standard"] | None
    """Speed that the real request will use: `fast` or `standard`. `null` and absence mean `standard`."""

    api_version: Literal["2023-06-01", "2026-10-21"]
    """The API version of this call, such as `2023-06-01`.

    Left out, the client's own setting is sent. The default is `"2023-06-01"`.
    """

    betas: list[_types.AnthropicBetaParam] | tuple[_types.AnthropicBetaParam, ...]
    """Names of beta features to switch on for this call; sent as one comma-separated header."""

    user_profile_id: str
    """The user profile on whose behalf the call is made, when you act for a party other than your own
    organization.
    """

    workspace_id: str
    """The workspace to which the call belongs.

    Needed only with credentials that can act in several workspaces; with any other it must match the
    credential's own.
    """


describe(MessageCountTokensParams)
