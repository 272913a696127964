# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, Required, TypedDict

from .._lazy import types as _types
from . import describe


class ToolParam(TypedDict, total=False):
    """Defines a custom tool.

    The model sees the name, description and input schema, and asks for a call with a `tool_use` block; you
    run it, and return its outcome as a `tool_result` in the next user message.
    """

    type: Literal["custom"] | None
    """Always `custom`, and may be left out: a tool without `type`, or with `null`, is a custom one."""

    name: Required[str]
    """Name by which the model calls the tool, unique within `tools`; letters, digits, `_` and `-` only.

    It comes back as `name` of the `tool_use` block, and `tool_choice` refers to it.
    """

    input_schema: Required[_types.InputSchemaTyped | Mapping[str, object]]
    """JSON Schema of the object that a call carries as `input`; the top level must have `type` `object`.

    Parameter descriptions in it are read by the model. Without `strict` the model may still stray from it, so
    validate what comes.
    """

    allowed_callers: Iterable[_types.AllowedCaller]
    """Allowed callers of the tool: the model (`direct`), code run by the code execution version named, or both;
    if absent, only the model may call it.

    A call made by code also arrives as a `tool_use` block, whose `caller` identifies the origin, and the code
    waits for your `tool_result`.
    """

    cache_control: _types.CacheControlEphemeralParam | _types.CacheControlEphemeral | None
    """Sets a cache breakpoint here: the tools up to and including this one are cached.

    Tools come first in the prompt, so set it on the last tool to cache them all; `null` or absent means none.
    """

    defer_loading: bool
    """`true` keeps this definition out of the model's context until a tool search finds it, which saves tokens
    when there are many tools; absence means `false`.

    Not possible together with `cache_control`, and at least one tool of the request must not be deferred.
    """

    description: str
    """Purpose of the tool: its effect, when to use it and when not, the meaning of its parameters, and its
    result.

    The model chooses tools by this text, so a few full sentences pay off.
    """

    eager_input_streaming: bool | None
    """`true` streams the tool's input as the model writes it, without holding it back to check it: large inputs
    start sooner, but a call that is cut off leaves incomplete JSON.

    `false` turns this off for the tool; `null` or absence leaves the API's default.
    """

    input_examples: Iterable[Mapping[str, object]]
    """Sample inputs that show the model what good calls look like, useful for nested or format-bound parameters.

    Each must satisfy `input_schema`, or the request is refused; they count as input tokens.
    """

    strict: bool
    """`true` makes every call's `input` satisfy `input_schema` exactly, which limits the JSON Schema features
    you may use; objects then need `additionalProperties: false`.

    Absence means `false`.
    """


describe(ToolParam)
