"""The tools of an MCP server as tools of `run_tools()`."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Coroutine, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, overload

from anthropic_messages_client._lazy import LazyModule

from .definition import FunctionTool, tool
from .mcp_content import field, tool_result
from .mcp_session import MCPSession
from .outcomes import ToolError

if TYPE_CHECKING:
    import mcp as _mcp
    from anthropic_messages_client import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")
    _mcp = LazyModule("mcp")

_CONNECTION_CLOSED = -32000
"""Code of the error of the `mcp` package for a connection that has ended."""


class MCPToolOptions(TypedDict, total=False):
    """The options of all tools of a server."""

    strict: bool | None
    """If true, the API makes every input match the schema."""
    timeout: float | None
    """Seconds after which a call ends with an error."""
    defer_loading: bool | None
    """If true, the model sees a tool only after a tool search has found it."""
    allowed_callers: Iterable[_types.AllowedCaller] | None
    """Callers of the tools: the model (`direct`), or code that the model runs."""
    eager_input_streaming: bool | None
    """If true, inputs are streamed as the model writes them."""


@overload
def mcp_tools(
    session: MCPSession, *, rename: Callable[[str], str] | None = None, **options: Unpack[MCPToolOptions]
) -> list[FunctionTool[..., Any]]: ...


@overload
def mcp_tools(
    session: _mcp.ClientSession | _mcp.Client,
    *,
    rename: Callable[[str], str] | None = None,
    **options: Unpack[MCPToolOptions],
) -> Coroutine[Any, Any, list[FunctionTool[..., Any]]]: ...


def mcp_tools(session: Any, *, rename: Callable[[str], str] | None = None, **options: Unpack[MCPToolOptions]) -> Any:
    """Return the tools of an MCP server, for `run_tools()`.

        async with ClientSession(read, write) as session:
            await session.initialize()
            runner = client.messages.run_tools(..., tools=await mcp_tools(session))

    Names, descriptions and schemas are those of the server. Text, images and embedded resources in a result become
    content blocks, and an error becomes an error for the model. Cancelling a call cancels it on the server.

    Args:
        session: A `ClientSession` or `Client` of the package `mcp` for asynchronous clients, or an `MCPSession` for
            synchronous ones.
        rename: Function from the name of a tool on the server to its name for the model. Use it if two servers have
            tools of the same name, or if the API does not accept a name.
        options: Options of all tools, as in `tool`: `strict`, `timeout`, `defer_loading`, `allowed_callers` and
            `eager_input_streaming`.

    Returns:
        The tools of all pages of the list. With a session of the package `mcp`, `await` them.

    Raises:
        TypeError: `session` is no session.
        ValueError: The API does not accept the name of a tool.
    """
    if isinstance(session, MCPSession):
        found = session.run(_list_tools)
        return [_make(each, _blocking_call(session, each.name), rename, options) for each in found]
    if not hasattr(session, "list_tools") or not hasattr(session, "call_tool"):
        raise TypeError(
            "`mcp_tools` needs a `ClientSession` of the package `mcp` or an `MCPSession`, "
            f"not {type(session).__name__}."
        )
    return _amcp_tools(session, rename, options)


async def _amcp_tools(
    session: Any, rename: Callable[[str], str] | None, options: MCPToolOptions
) -> list[FunctionTool[..., Any]]:
    found = await _list_tools(session)
    return [_make(each, _coroutine_call(session, each.name), rename, options) for each in found]


def mcp_tool(
    tool: _mcp.Tool,
    client: _mcp.ClientSession,
    *,
    cache_control: _types.CacheControlEphemeralParam | None = None,
    defer_loading: bool | None = None,
    allowed_callers: Iterable[_types.AllowedCaller] | None = None,
    eager_input_streaming: bool | None = None,
    input_examples: Iterable[Mapping[str, Any]] | None = None,
    strict: bool | None = None,
) -> FunctionTool[..., Any]:
    """Make a synchronous tool of one tool of an MCP server.

    The session belongs to an event loop. Call the tool in another thread while the loop runs. In a program without an
    event loop, use `MCPSession`.

    Args:
        tool: Definition of the tool, from `session.list_tools()`.
        client: The session.
        cache_control: Cache breakpoint after this tool.
        defer_loading: If true, the model sees the tool only after a tool search has found it.
        allowed_callers: Callers of the tool: the model (`direct`), or code that the model runs.
        eager_input_streaming: If true, the input is streamed as the model writes it.
        input_examples: Sample inputs for the model.
        strict: If true, the API makes every input match the schema.

    Returns:
        The tool.

    Raises:
        ValueError: The API does not accept the name of the tool.
    """
    options = {
        "cache_control": cache_control,
        "defer_loading": defer_loading,
        "allowed_callers": allowed_callers,
        "eager_input_streaming": eager_input_streaming,
        "input_examples": input_examples,
        "strict": strict,
    }
    return _make(tool, _call_from_thread(client, tool.name), None, options)


def async_mcp_tool(
    tool: _mcp.Tool,
    client: _mcp.ClientSession,
    *,
    cache_control: _types.CacheControlEphemeralParam | None = None,
    defer_loading: bool | None = None,
    allowed_callers: Iterable[_types.AllowedCaller] | None = None,
    eager_input_streaming: bool | None = None,
    input_examples: Iterable[Mapping[str, Any]] | None = None,
    strict: bool | None = None,
) -> FunctionTool[..., Any]:
    """Make a tool for an asynchronous client of one tool of an MCP server.

    Args:
        tool: Definition of the tool, from `session.list_tools()`.
        client: The session.
        cache_control: Cache breakpoint after this tool.
        defer_loading: If true, the model sees the tool only after a tool search has found it.
        allowed_callers: Callers of the tool: the model (`direct`), or code that the model runs.
        eager_input_streaming: If true, the input is streamed as the model writes it.
        input_examples: Sample inputs for the model.
        strict: If true, the API makes every input match the schema.

    Returns:
        The tool.

    Raises:
        ValueError: The API does not accept the name of the tool.
    """
    options = {
        "cache_control": cache_control,
        "defer_loading": defer_loading,
        "allowed_callers": allowed_callers,
        "eager_input_streaming": eager_input_streaming,
        "input_examples": input_examples,
        "strict": strict,
    }
    return _make(tool, _coroutine_call(client, tool.name), None, options)


def _make(
    definition: Any, function: Callable[..., Any], rename: Callable[[str], str] | None, options: Mapping[str, Any]
) -> FunctionTool[..., Any]:
    name = definition.name if rename is None else rename(definition.name)
    try:
        return tool(
            function,
            name=name,
            description=definition.description or "",
            input_schema=field(definition, "input_schema"),
            **options,
        )
    except ValueError as error:
        raise ValueError(f"{error} `mcp_tools(session, rename=...)` changes names.") from error


async def _list_tools(session: Any) -> list[Any]:
    """Return the definitions of all pages."""
    takes_cursor = "cursor" in inspect.signature(session.list_tools).parameters
    page = await session.list_tools()
    tools = list(page.tools)
    seen: set[str] = set()
    while (cursor := field(page, "next_cursor")) is not None and cursor not in seen:
        seen.add(cursor)
        if takes_cursor:
            page = await session.list_tools(cursor=cursor)
        else:
            from mcp.types import PaginatedRequestParams

            page = await session.list_tools(params=PaginatedRequestParams(cursor=cursor))
        tools += page.tools
    return tools


def _coroutine_call(session: Any, name: str) -> Callable[..., Any]:
    async def call(**arguments: Any) -> Any:
        return await _acall(session, name, arguments)

    return call


def _blocking_call(session: MCPSession, name: str) -> Callable[..., Any]:
    def call(**arguments: Any) -> Any:
        return session.run(lambda connection: _acall(connection, name, arguments))

    return call


def _call_from_thread(session: Any, name: str) -> Callable[..., Any]:
    token = _loop_token()

    def call(**arguments: Any) -> Any:
        import anyio.from_thread

        if _is_in_event_loop():
            raise RuntimeError(
                "A tool made with `mcp_tool` was called in the thread of an event loop, which waits for it. "
                "Use `async_mcp_tool` with AsyncAnthropic, or run the loop of tools in another thread."
            )
        return anyio.from_thread.run(_acall, session, name, arguments, token=token)

    return call


def _is_in_event_loop() -> bool:
    import anyio.lowlevel

    try:
        anyio.lowlevel.current_token()
    except RuntimeError:
        return False
    return True


def _loop_token() -> Any:
    """Return a token of the event loop that runs in this thread, or that started it; None if there is none."""
    import anyio.from_thread
    import anyio.lowlevel

    if _is_in_event_loop():
        return anyio.lowlevel.current_token()
    try:
        return anyio.from_thread.run_sync(anyio.lowlevel.current_token)
    except RuntimeError:
        return None


async def _acall(session: Any, name: str, arguments: dict[str, Any]) -> Any:
    """Call a tool of the server and return its result.

    Raises:
        ToolError: The tool failed, or the server rejected the call.
        ConnectionError: The connection to the server has ended.
    """
    import anyio

    try:
        result = await session.call_tool(name, arguments)
    except (anyio.ClosedResourceError, anyio.BrokenResourceError) as error:
        raise _closed(name) from error
    except Exception as error:
        details = getattr(error, "error", None)
        if type(error).__module__.partition(".")[0] != "mcp" or details is None:
            raise
        if details.code == _CONNECTION_CLOSED:
            raise _closed(name) from error
        raise ToolError(f"The MCP server rejected the call: {details.message}") from error
    return tool_result(result)


def _closed(name: str) -> ConnectionError:
    return ConnectionError(f"The MCP server of the tool {name!r} has closed the connection. Start a new session.")
