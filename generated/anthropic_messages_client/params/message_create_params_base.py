# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class MessageCreateParamsBase(TypedDict, total=False):
    """Everything that a request for a message can carry, apart from `stream`.

    Only `model`, `max_tokens` and `messages` have to be sent. The prompt is put together in the order
    `tools`, `system`, `messages`, which is also the order in which the prompt cache compares it.
    """

    model: Required[_types.ModelParam]
    """Model to ask, such as `claude-opus-5-5`.

    Context window, output limit, thinking modes and price all depend on it.
    """

    max_tokens: Required[int]
    """Most tokens to generate, thinking included; a hard stop that the model doesn't plan for and often doesn't
    reach.

    At the limit the answer breaks off with `stop_reason` `max_tokens`, maybe in the middle of a tool's input.
    Each model has its own upper bound; for large values use streaming, so that the connection doesn't sit
    idle.
    """

    messages: Required[Iterable[_types.MessageParam | _types.Message]]
    """The conversation so far, oldest turn first; the API remembers nothing between calls, so send all of it
    each time.

    Turns usually alternate between `user` and `assistant`, and neighbours of the same role are joined into
    one. If an `assistant` turn comes last, the answer continues its text, on models that allow such a start.
    At most 100,000 messages.
    """

    system: str | Iterable[_types.TextBlockParam | _types.TextBlock]
    """Instructions that hold for the whole conversation: the model's role, rules, background.

    A string, or text blocks, which can carry `cache_control`. Opening instructions belong here; a message
    with role `system` is for changes later on.
    """

    tools: Iterable[_types.ToolUnionParam | _types.ToolUnion]
    """Tools that the model may use: your own, described by a JSON schema of their input, and ready-made ones
    chosen by `type`.

    Calls of your own tools come back as `tool_use` blocks for you to run and answer with `tool_result`;
    server tools run at the API's side within the same answer. The definitions count as input tokens.
    """

    tool_choice: _types.ToolChoiceParam
    """Rule for tool use: the model may, must or must not call tools, or must call a certain one.

    If absent, the model decides, as with `auto`.
    """

    thinking: _types.ThinkingConfigParam
    """Mode of thinking before the answer.

    If absent, the default of the model applies, which is on for some models and off for others.
    """

    output_config: _types.OutputConfigParam
    """Effort and output format of the answer."""

    stop_sequences: list[str] | tuple[str, ...]
    """Strings at which the model stops as soon as it would write one.

    The answer then ends before the string, with `stop_reason` `stop_sequence` and the string in
    `stop_sequence`.
    """

    temperature: float
    """Randomness of sampling, from 0 to 1; default 1.

    Lower values make answers steadier, but not even 0 makes them repeatable. API version `2026-10-21` rejects
    it, whatever its value.
    """

    top_p: float
    """Keeps, for each token, only the likeliest candidates whose probabilities together reach this share; 0.9
    leaves out the unlikeliest tenth.

    Set this or `temperature`, since some models refuse both at once. API version `2026-10-21` rejects it,
    whatever its value.
    """

    top_k: int
    """Narrows the choice of each token to this many of the likeliest candidates.

    Rarely needed. API version `2026-10-21` rejects it, whatever its value.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Caches the prompt up to its last block that can be cached, without marks on single blocks; as the
    conversation grows, the mark moves along with it.

    The simple choice for chats and agents. To fix the cached part yourself, set `cache_control` on tools,
    system or content blocks.
    """

    metadata: _types.MetadataParam
    """Facts about the request that the model does not see."""

    service_tier: Literal["auto", "standard_only"]
    """Capacity that may serve the request.

    `auto`, the default, uses your organization's priority capacity if any is available, and standard capacity
    otherwise; `standard_only` never uses priority capacity. `usage.service_tier` has the capacity that was
    used.
    """

    speed: Literal["fast", "standard"] | None
    """`fast` has the same model write faster, at a higher price, on the models that offer it; some ask for a
    beta name as well.

    `standard`, `null` and absence mean the usual speed.
    """

    inference_geo: str | None
    """Region in which the model has to run, such as `us` or `global` (anywhere).

    `null` or absent: the workspace's default. `usage.inference_geo` says where it ran.
    """

    container: _types.MessageCreateParamsContainerParam | None
    """Container for code execution: the id of one from an earlier answer, to find its files again, or an object
    that also loads skills.

    `null` or absent: a new one is made if code has to run.
    """

    diagnostics: _types.DiagnosticsParam | None
    """Asks why the prompt cache didn't match.

    Send it in every turn, since the API can only compare with a request that carried it too; the finding is
    in the answer's `diagnostics`.
    """


describe(MessageCreateParamsBase)
