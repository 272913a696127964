"""`FakeAnthropic`: the offline API for tests, with queued replies, faults, recorded requests and clients."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

import httpx

from anthropic_messages import Anthropic, AsyncAnthropic, RetryPolicy, types

from ._api.api import OfflineAPI
from ._api.exchange import Exchange
from ._api.script import Reply, ReplyFunction
from ._faults.faults import Faults
from ._recordings.cassette import Cassette, Mode
from ._serving.transport import Transport, httpx2_transport

if TYPE_CHECKING:
    from ._serving.server import Server

_KEY = "offline"
_REAL = "https://api.anthropic.com"
_MAX_RETRY_WAIT = 0.01  # seconds; longer waits would only slow tests down


class FakeAnthropic:
    """The Messages API for one test.

    Queue replies, inject faults, make clients, and inspect the requests that arrive. The pytest fixture
    `fake_anthropic` provides one for each test.

        with FakeAnthropic() as fake:
            fake.reply("It is sunny.")
            fake.fault.overloaded(times=2)
            assert my_agent(client=fake.client()) == "It is sunny."
            assert fake.requests[0].messages[-1]["content"] == "How is the weather?"

    Requests are validated as the API validates them. If no reply is queued, a reply is generated from the request. The
    same request always gets the same reply.

    Args:
        strict: If true, `problems` reports queued replies and faults that were not used.
    """

    def __init__(self, *, strict: bool = True) -> None:
        self.strict = strict
        self.api: OfflineAPI = OfflineAPI()
        """The API behind the clients, the transports and the server."""
        self._server: Server | None = None

    @property
    def fault(self) -> Faults:
        """The faults to inject, such as `fault.overloaded(times=2)`."""
        return self.api.fault

    @property
    def requests(self) -> list[Exchange]:
        """The requests so far with their responses, in order of arrival, including those with a fault."""
        return self.api.requests

    @property
    def auto_reply(self) -> bool:
        """If true (the default), requests without a queued reply get a generated one. If false, they get an error."""
        return self.api.script.auto_reply

    @auto_reply.setter
    def auto_reply(self, value: bool) -> None:
        self.api.script.auto_reply = value

    @property
    def improvises(self) -> bool:
        """The old name of `auto_reply`. Deprecated."""
        _warn_renamed("improvises", "auto_reply")
        return self.auto_reply

    @improvises.setter
    def improvises(self, value: bool) -> None:
        _warn_renamed("improvises", "auto_reply")
        self.auto_reply = value

    @property
    def batch_seconds(self) -> float:
        """The seconds that a batch takes to end (0.3 by default). Set it before you create the batch."""
        return self.api.batches.seconds

    @batch_seconds.setter
    def batch_seconds(self, value: float) -> None:
        self.api.batches.seconds = value

    def reply(self, *content: Any, **fields: Any) -> None:
        """Queue a reply to `messages.create`, for streamed and plain requests alike.

        Args:
            content: Text, content blocks (dicts or the SDK's objects), a complete `Message`, or a function that takes
                the request and returns one of these. Required fields that a test rarely sets, such as ids, are filled
                in.
            fields: Fields of the message, such as `stop_reason="max_tokens"` or `usage={"output_tokens": 5}`.

        Raises:
            TypeError: The content is neither text nor a content block.
            ValueError: The API could not send this message.
        """
        self.api.script.add(Reply(content, fields))

    def tool_use(
        self, name: str, input: Mapping[str, Any] | None = None, *, text: str | None = None, **fields: Any
    ) -> None:
        """Queue a reply that uses a tool. The request must offer that tool.

        Args:
            name: The name of the tool.
            input: The input of the tool.
            text: Text before the tool use.
            fields: Fields of the message, as for `reply`.
        """
        self.tool_uses((name, input or {}), text=text, **fields)

    def tool_uses(self, *calls: str | tuple[str, Mapping[str, Any]], text: str | None = None, **fields: Any) -> None:
        """Queue a reply that uses several tools at once. The request must offer them.

            fake.tool_uses(("get_weather", {"city": "Paris"}), ("get_weather", {"city": "Rome"}), "get_time")

        Args:
            calls: The name and the input of each call, or the name alone for an empty input.
            text: Text before the tool uses.
            fields: Fields of the message, as for `reply`.

        Raises:
            TypeError: A call is neither a name nor a name and an input.
        """
        uses = []
        for call in calls:
            name, value = (call, {}) if isinstance(call, str) else call
            if not isinstance(name, str) or not isinstance(value, Mapping):
                raise TypeError(f"each call must be a name, or a name and an input as a dict, not {call!r}")
            uses.append({"type": "tool_use", "name": name, "input": dict(value)})
        self.reply(*([text] if text else []), *uses, **fields)

    def server_tool_use(
        self,
        name: str,
        input: Mapping[str, Any] | None = None,
        *,
        result: Mapping[str, Any] | None = None,
        text: str | None = None,
        **fields: Any,
    ) -> None:
        """Queue a reply that uses a tool that the API runs, such as web search.

        Args:
            name: The name of the tool.
            input: The input of the tool.
            result: The block with its result, such as `{"type": "web_search_tool_result", "content": [...]}`. Without
                it, the stop reason is `pause_turn`, and the reply can be sent back to let the model continue.
            text: Text after the result.
            fields: Fields of the message, as for `reply`.
        """
        use = {"type": "server_tool_use", "name": name, "input": dict(input or {})}
        self.reply(use, *([] if result is None else [result]), *([text] if text else []), **fields)

    def mcp_tool_use(
        self,
        name: str,
        input: Mapping[str, Any] | None = None,
        *,
        server: str,
        result: str | None = None,
        is_error: bool = False,
        text: str | None = None,
        **fields: Any,
    ) -> None:
        """Queue a reply that uses a tool of an MCP server.

        Args:
            name: The name of the tool.
            input: The input of the tool.
            server: The name of the server, as in `mcp_servers`.
            result: The result of the tool; by default an empty one.
            is_error: Whether the tool failed.
            text: Text after the result.
            fields: Fields of the message, as for `reply`.
        """
        use = {"type": "mcp_tool_use", "name": name, "server_name": server, "input": dict(input or {})}
        content = [] if result is None else [{"type": "text", "text": result, "citations": None}]
        answer = {"type": "mcp_tool_result", "is_error": is_error, "content": content}
        self.reply(use, answer, *([text] if text else []), **fields)

    def compaction(self, summary: str | None, *, text: str | None = None, **fields: Any) -> None:
        """Queue a reply that begins with a summary of the conversation.

        Args:
            summary: The summary; None for a compaction that failed.
            text: Text after the summary. Without it, the stop reason is `compaction`.
            fields: Fields of the message, as for `reply`.
        """
        self.reply({"type": "compaction", "content": summary}, *([text] if text else []), **fields)

    def add_file(
        self, content: bytes | Path, filename: str | None = None, *, mime_type: str | None = None
    ) -> types.FileMetadata:
        """Store a file that can be downloaded, such as a tool creates it. Uploaded files cannot be downloaded.

        Args:
            content: The content, or the path of a file with it.
            filename: The name; by default the name of the path, or a generated one.
            mime_type: The media type; by default the usual one for the extension of the name.

        Returns:
            The metadata of the file. Pass its `id` to `files.download`.
        """
        return types.FileMetadata.from_dict(self.api.files.create(content, filename, mime_type))

    def reply_with(self, function: ReplyFunction | None) -> None:
        """Set a function that makes the reply to each request without a queued one, also within batches.

        Args:
            function: It takes the request and returns what `reply` accepts, or None for a generated reply. None instead
                of a function removes the current one.
        """
        self.api.script.reply_function = function

    def answer_with(self, chooser: ReplyFunction | None) -> None:
        """Call `reply_with`, which is the new name. Deprecated."""
        _warn_renamed("answer_with", "reply_with")
        self.reply_with(chooser)

    def cassette(self, path: str | Path, mode: Mode = "auto", *, upstream: str = _REAL) -> None:
        """Replay recorded responses of the real API to all further requests, or record them.

        A request that is not in the file gets an error that shows the difference to the most similar recorded request.
        Credentials are not recorded. Make clients after this call: while calls are recorded, clients take their API key
        from the environment, and a stream arrives only after it has ended.

        Args:
            path: The file.
            mode: `auto` replays the file if it exists, and records it otherwise. `replay` never records. `record`
                overwrites the file.
            upstream: The base URL of the real API.

        Raises:
            FileNotFoundError: There is no file to replay.
            ValueError: The file is not a cassette, or the mode is unknown.
        """
        self.api.cassette = Cassette(Path(path), mode, upstream)

    def client(self, **settings: Any) -> Anthropic:
        """Return a client of this API that opens no sockets and waits at most 10 ms before a retry.

        Args:
            settings: The arguments of `Anthropic`.
        """
        return Anthropic(**self._settings(httpx.Client(transport=self.transport, trust_env=False), settings))

    def async_client(self, **settings: Any) -> AsyncAnthropic:
        """Return the same client as `client` does, for asyncio and trio."""
        return AsyncAnthropic(**self._settings(httpx.AsyncClient(transport=self.transport, trust_env=False), settings))

    @cached_property
    def transport(self) -> Transport:
        """A transport to this API for any `httpx.Client` or `httpx.AsyncClient`."""
        return Transport(self.api)

    @cached_property
    def httpx2_transport(self) -> Any:
        """The same transport for `httpx2` clients, which the official SDK accepts.

        Its type is `Any`, because `httpx2` may not be installed.
        """
        return httpx2_transport(self.api)

    @property
    def url(self) -> str:
        """The base URL of this API for other programs. The first access starts a server on loopback.

        Raises:
            RuntimeError: The extra `testing` of this package is not installed.
        """
        if self._server is None:
            from ._serving.server import Server

            self._server = Server(api=self.api)
        return self._server.url

    @property
    def environ(self) -> dict[str, str]:
        """Environment variables for programs that make their own client. They contain the server's `url`."""
        return {"ANTHROPIC_BASE_URL": self.url, "ANTHROPIC_API_KEY": _KEY}

    def problems(self) -> list[str]:
        """Return a sentence for each unused reply or fault, and for each request that the test did not provide for.

        Returns:
            The sentences; an empty list if there are none or if `strict` is false.
        """
        if not self.strict:
            return []
        left = [f"unused reply: no request arrived for {reply}" for reply in self.api.script.unused]
        left += [f"unused fault: {name} affected fewer requests than planned" for name in self.fault.pending]
        return [*self.api.setup_errors, *left]

    def close(self) -> None:
        """Close the server and the cassette if they are open. Further calls have no effect."""
        if self.api.cassette is not None:
            self.api.cassette.close()
        if self._server is not None:
            self._server.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _settings(self, http: Any, settings: dict[str, Any]) -> dict[str, Any]:
        if "http_client" in settings:
            raise TypeError("`http_client` is set by FakeAnthropic; use `transport` to build your own HTTP client")
        policy = RetryPolicy(first_wait=_MAX_RETRY_WAIT, longest_wait=_MAX_RETRY_WAIT)
        records = self.api.cassette is not None and self.api.cassette.records
        key = {} if records else {"api_key": _KEY}
        return {**key, "http_client": http, "retry_policy": policy, **settings}


def _warn_renamed(old: str, new: str) -> None:
    warnings.warn(f"`{old}` was renamed to `{new}`", DeprecationWarning, stacklevel=3)
