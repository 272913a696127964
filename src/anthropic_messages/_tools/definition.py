"""`tool`: a function, with its definition for the API and the validation of its input."""

from __future__ import annotations

import inspect
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial, update_wrapper
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, Protocol, TypeAlias, TypeVar, overload

from anthropic_messages_client._lazy import LazyModule

if TYPE_CHECKING:
    from anthropic_messages_client import types as _types

    from . import schema as _schema
else:
    _types = LazyModule("anthropic_messages_client.types")
    _schema = LazyModule("anthropic_messages._tools.schema")

P = ParamSpec("P")
R = TypeVar("R")

_NAME = re.compile(r"[a-zA-Z0-9_-]{1,128}")


class RunnableTool(Protocol):
    """An object that `run_tools()` can run: it has a name, a definition, and a function to call.

    `call` may be a coroutine function for asynchronous clients. An attribute `timeout`, in seconds, is optional.
    """

    @property
    def name(self) -> str:
        """Name by which the model calls the tool."""
        ...

    def to_dict(self) -> Any:
        """Return the definition that is sent to the API."""
        ...

    def call(self, input: Any, /) -> Any:
        """Run the tool with the input that the model wrote, and return the result."""
        ...


class _BaseTool(ABC):
    """Base class of tools that are written as classes."""

    @property
    def name(self) -> str:
        """Name by which the model calls the tool: that of the definition."""
        definition = self.to_dict()
        name = definition.get("name")
        if not isinstance(name, str):
            raise ValueError(f"The definition of {type(self).__name__} has no `name`.")
        return name

    @abstractmethod
    def to_dict(self) -> Any:
        """Return the definition that is sent to the API."""


class BetaBuiltinFunctionTool(_BaseTool):
    """Base class of a tool whose definition is not a schema of its own, such as a memory tool."""

    @abstractmethod
    def call(self, input: Any) -> Any:
        """Run the tool with the input that the model wrote, and return the result."""


class BetaAsyncBuiltinFunctionTool(_BaseTool):
    """Base class of such a tool for asynchronous clients."""

    @abstractmethod
    async def call(self, input: Any) -> Any:
        """Run the tool with the input that the model wrote, and return the result."""


class FunctionTool(Generic[P, R]):
    """A function that the model can call. Calling the object calls the function.

    The schema is built when it is first used, so that defining a tool is fast.
    """

    timeout: float | None
    """Seconds after which a call ends with an error; None for the limit of the runner."""

    def __init__(
        self,
        function: Callable[P, R],
        *,
        name: str | None = None,
        description: str | None = None,
        input_schema: Mapping[str, Any] | type[Any] | None = None,
        strict: bool | None = None,
        timeout: float | None = None,
        **fields: Any,
    ) -> None:
        if not callable(function):
            hint = " Write `@classmethod` above `@tool`." if isinstance(function, classmethod) else ""
            raise TypeError(f"`tool` needs a function, not {type(function).__name__}.{hint}")
        self.func: Callable[P, R] = function
        """The function."""
        self.name: str = _check_name(name or _name_of(function))
        """Name by which the model calls the tool."""
        if timeout is not None and not timeout > 0:
            raise ValueError(f"tool {self.name!r}: `timeout` must be a positive number of seconds, or None.")
        self.timeout = timeout
        self._description = description
        self._input_schema = input_schema
        self._strict = strict
        self._fields = fields
        update_wrapper(self, function, updated=())
        self.__name__: str = self.name

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        return self.func(*args, **kwargs)

    @overload
    def __get__(self, instance: None, owner: type[Any] | None = None) -> FunctionTool[P, R]: ...

    @overload
    def __get__(self, instance: object, owner: type[Any] | None = None) -> FunctionTool[..., R]: ...

    def __get__(self, instance: Any, owner: type[Any] | None = None) -> Any:
        """Bind a tool that is a method to its object."""
        if instance is None:
            return self
        function: Any = self.func
        bound: FunctionTool[..., R] = FunctionTool(
            function.__get__(instance, owner),
            name=self.name,
            description=self._description,
            input_schema=self._input_schema,
            strict=self._strict,
            timeout=self.timeout,
            **self._fields,
        )
        return bound

    def __repr__(self) -> str:
        return f"<tool {self.name!r}>"

    @cached_property
    def is_async(self) -> bool:
        """True if the function is a coroutine function."""
        return is_async(self.func)

    @cached_property
    def _descriptions(self) -> Any:
        from .docstring import read_docstring

        return read_docstring(_docstring(self.func))

    @cached_property
    def _parameters(self) -> _schema.Parameters:
        return _schema.Parameters(self.func, self.name, self._descriptions.parameters)

    @cached_property
    def description(self) -> str:
        """Description that the model reads."""
        return self._descriptions.function if self._description is None else self._description

    @cached_property
    def input_schema(self) -> dict[str, Any]:
        """JSON schema of the input."""
        given = self._input_schema
        if given is None:
            return self._parameters.schema(strict=bool(self._strict))
        if isinstance(given, Mapping):
            return dict(given)
        from anthropic_messages._output.output_format import transform_schema

        schema: dict[str, Any] = given.model_json_schema()
        return transform_schema(schema) if self._strict else schema

    @cached_property
    def _definition(self) -> dict[str, Any]:
        definition: dict[str, Any] = {"name": self.name}
        if self.description:
            definition["description"] = self.description
        definition["input_schema"] = self.input_schema
        if self._strict is not None:
            definition["strict"] = self._strict
        return {**definition, **{name: value for name, value in self._fields.items() if value is not None}}

    def to_dict(self) -> dict[str, Any]:
        """Return the definition that is sent to the API."""
        return dict(self._definition)

    def arguments(self, input: Any) -> dict[str, Any]:
        """Return the validated arguments of the function for an input.

        Raises:
            ToolError: The input is invalid.
        """
        if not isinstance(input, Mapping):
            from .outcomes import ToolError

            raise ToolError(f"Invalid input for the tool {self.name!r}: it must be a JSON object.")
        if isinstance(self._input_schema, Mapping):
            return _schema.check_arguments(self.func, input, self.name)
        return self._parameters.arguments(dict(input))

    def call(self, input: Any) -> R:
        """Validate an input and call the function with it.

        Raises:
            ToolError: The input is invalid.
        """
        function: Callable[..., R] = self.func
        return function(**self.arguments(input))


T = TypeVar("T")
BetaFunctionTool: TypeAlias = FunctionTool[..., T]
"""A tool under the name of the official SDK."""
BetaAsyncFunctionTool: TypeAlias = FunctionTool[..., T]
"""A tool of a coroutine function under the name of the official SDK."""
if TYPE_CHECKING:
    BetaFunctionToolResultType: TypeAlias = str | Iterable[_types.ToolResultContentBlockParam]
else:
    BetaFunctionToolResultType = str | Iterable[Any]


def is_async(function: Any) -> bool:
    """Return whether a function, method or callable object is a coroutine function."""
    function = inspect.unwrap(function) if inspect.isroutine(function) else function
    function = _without_partial(function)
    return inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(getattr(function, "__call__", None))  # noqa: B004


def needs_event_loop(runnable: Any) -> bool:
    """Return whether the `call` of a tool returns a coroutine."""
    own = getattr(runnable, "is_async", None)
    return own if isinstance(own, bool) else is_async(runnable.call)


def timeout_of(runnable: Any, default: float | None) -> float | None:
    """Return the seconds after which a call of a tool ends."""
    own = getattr(runnable, "timeout", None)
    return own if isinstance(own, int | float) and not isinstance(own, bool) and own > 0 else default


@overload
def tool(function: Callable[P, R], /) -> FunctionTool[P, R]: ...


@overload
def tool(
    function: Callable[P, R],
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    input_schema: Mapping[str, Any] | type[Any] | None = None,
    strict: bool | None = None,
    timeout: float | None = None,
    cache_control: _types.CacheControlEphemeralParam | None = None,
    defer_loading: bool | None = None,
    allowed_callers: Iterable[_types.AllowedCaller] | None = None,
    eager_input_streaming: bool | None = None,
    input_examples: Iterable[Mapping[str, Any]] | None = None,
) -> FunctionTool[P, R]: ...


@overload
def tool(
    *,
    name: str | None = None,
    description: str | None = None,
    input_schema: Mapping[str, Any] | type[Any] | None = None,
    strict: bool | None = None,
    timeout: float | None = None,
    cache_control: _types.CacheControlEphemeralParam | None = None,
    defer_loading: bool | None = None,
    allowed_callers: Iterable[_types.AllowedCaller] | None = None,
    eager_input_streaming: bool | None = None,
    input_examples: Iterable[Mapping[str, Any]] | None = None,
) -> Callable[[Callable[P, R]], FunctionTool[P, R]]: ...


def tool(
    function: Callable[P, R] | None = None,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    input_schema: Mapping[str, Any] | type[Any] | None = None,
    strict: bool | None = None,
    timeout: float | None = None,
    cache_control: _types.CacheControlEphemeralParam | None = None,
    defer_loading: bool | None = None,
    allowed_callers: Iterable[_types.AllowedCaller] | None = None,
    eager_input_streaming: bool | None = None,
    input_examples: Iterable[Mapping[str, Any]] | None = None,
) -> Any:
    """Make a tool of a function, as a decorator or a call.

        @tool
        def get_weather(city: str) -> str:
            \"\"\"Get the current weather.

    Args:
                city: Name of the city.
            \"\"\"
            ...

    The schema comes from the type hints, the descriptions from the docstring or from `Annotated[str, "..."]`. The
    function can be synchronous or a coroutine function, a method, or an object with `__call__`.

    Args:
        function: The function. Its input is validated before it is called.
        name: Name by which the model calls it. The default is the name of the function.
        description: Description for the model. The default is the text of the docstring before its sections.
        input_schema: JSON schema of the input, or a pydantic model. The default comes from the type hints and requires
            pydantic, the extra `tools`. An input is not validated against a schema that is a dict.
        strict: If true, the API makes every input match the schema. The schema is changed to the form that this
            requires.
        timeout: Seconds after which a call ends with an error. The default is the `tool_timeout` of the runner.
        cache_control: Cache breakpoint after this tool.
        defer_loading: If true, the model sees the tool only after a tool search has found it.
        allowed_callers: Callers of the tool: the model (`direct`), or code that the model runs.
        eager_input_streaming: If true, the input is streamed as the model writes it.
        input_examples: Sample inputs for the model.

    Returns:
        The tool. Calling it calls the function, with the same parameters.

    Raises:
        TypeError: `function` is not callable.
        ValueError: `name` has characters that the API does not accept, or `timeout` is not positive.
    """
    if isinstance(allowed_callers, str):
        raise TypeError(f"`allowed_callers` must be a list such as [{allowed_callers!r}], not a string.")
    make = partial(
        FunctionTool,
        name=name,
        description=description,
        input_schema=input_schema,
        strict=strict,
        timeout=timeout,
        cache_control=cache_control,
        defer_loading=defer_loading,
        allowed_callers=None if allowed_callers is None else list(allowed_callers),
        eager_input_streaming=eager_input_streaming,
        input_examples=None if input_examples is None else list(input_examples),
    )
    return make if function is None else make(function)


if TYPE_CHECKING:
    beta_tool = tool
    beta_async_tool = tool
else:

    def beta_tool(function=None, /, **options):
        """Make a tool of a synchronous function: `tool` under the name that the official SDK uses.

        Args:
            function: The function.
            options: The options of `tool`.

        Raises:
            TypeError: The function is a coroutine function.
        """
        return _of_kind("beta_tool", function, options, is_async=False)

    def beta_async_tool(function=None, /, **options):
        """Make a tool of a coroutine function: `tool` under the name that the official SDK uses.

        Args:
            function: The coroutine function.
            options: The options of `tool`.

        Raises:
            TypeError: The function is no coroutine function.
        """
        return _of_kind("beta_async_tool", function, options, is_async=True)


def _of_kind(maker: str, function: Any, options: dict[str, Any], *, is_async: bool) -> Any:
    if function is None:
        return lambda function: _of_kind(maker, function, options, is_async=is_async)
    made: FunctionTool[..., Any] = tool(function, **options)
    if made.is_async is not is_async:
        kind, other = (
            ("a coroutine function", "beta_async_tool") if made.is_async else ("no coroutine function", "beta_tool")
        )
        raise TypeError(f"`{maker}`: {made.name!r} is {kind}. Use `{other}`, or `tool`, which accepts both.")
    return made


def _check_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(
            f"The API does not accept the tool name {name!r}: it must have 1 to 128 letters, digits, `_` and `-`. "
            "Pass another one as `name`."
        )
    return name


def _without_partial(function: Any) -> Any:
    while isinstance(function, partial):
        function = function.func
    return function


def _name_of(function: Any) -> str:
    function = _without_partial(function)
    return getattr(function, "__name__", None) or type(function).__name__


def _docstring(function: Any) -> str | None:
    function = _without_partial(function)
    if inspect.isroutine(function) or inspect.isclass(function):
        return function.__doc__
    own = type(function).__call__.__doc__
    return own or type(function).__doc__
