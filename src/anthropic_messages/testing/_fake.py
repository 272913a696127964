"""The offline API as a test uses it: what is answered, what goes wrong, what came in; and clients of it."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import httpx

from anthropic_messages import Anthropic, AsyncAnthropic, RetryPolicy

from ._api.api import OfflineAPI
from ._api.script import Reply
from ._recordings.cassette import Cassette
from ._serving.transport import Transport, httpx2_transport

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    import httpx2

    from ._api.exchange import Exchange
    from ._api.script import Chooser
    from ._faults.faults import Faults
    from ._recordings.cassette import Mode
    from ._serving.server import Server

_KEY = "offline"
_REAL = "https://api.anthropic.com"
_SHORT_WAIT = 0.01  # seconds before a retry, at most: a test has no use for longer ones


class FakeAnthropic:
    """The Messages API for a test: replies to queue, faults to ask for, requests to look at, and clients.

    The fixture `fake_anthropic` gives a test one of its own.

        with FakeAnthropic() as fake:
            fake.reply("It is sunny.")
            fake.fault.overloaded(times=2)
            assert my_agent(client=fake.client()) == "It is sunny."
            assert fake.requests[0].messages[-1]["content"] == "How is the weather?"

    Requests are checked as the API checks them. One without a reply in the queue is answered by what it says, the same
    request always alike.

    Args:
        strict: Whether `problems` has what was queued and not used.
    """

    def __init__(self, *, strict: bool = True) -> None:
        self.strict = strict
        self.api = OfflineAPI()
        """What answers, whichever way a request comes."""
        self._server: Server | None = None

    @property
    def fault(self) -> Faults:
        """What goes wrong: `fault.overloaded(times=2)`."""
        return self.api.fault

    @property
    def requests(self) -> list[Exchange]:
        """What came in so far, each with its answer; in order of arrival, those that a fault struck included."""
        return self.api.requests

    @property
    def improvises(self) -> bool:
        """Whether a request without a reply is answered by what it says; else it gets an error. True unless set."""
        return self.api.script.improvises

    @improvises.setter
    def improvises(self, value: bool) -> None:
        self.api.script.improvises = value

    @property
    def batch_seconds(self) -> float:
        """What a batch takes from its creation to its end: 0.3 unless set, before it is created."""
        return self.api.batches.seconds

    @batch_seconds.setter
    def batch_seconds(self, value: float) -> None:
        self.api.batches.seconds = value

    def reply(self, *content: Any, **fields: Any) -> None:
        """Queue an answer to `messages.create`, be it asked for as a stream or not.

        Args:
            content: Text, blocks as dicts or as the SDK's objects, a whole `Message`; or a function that is given the
                request and gives one of these. What a block needs and a test need not say, an id, is filled in.
            fields: Fields of the message, such as `stop_reason="max_tokens"` or `usage={"output_tokens": 5}`.

        Raises:
            ValueError, TypeError: It is no message that the API could send.
        """
        self.api.script.add(Reply(content, fields))

    def tool_use(
        self, name: str, input: Mapping[str, Any] | None = None, *, text: str | None = None, **fields: Any
    ) -> None:
        """Queue an answer that uses a tool, after some `text` if there is any. A request has to offer that tool."""
        use = {"type": "tool_use", "name": name, "input": dict(input or {})}
        self.reply(*([text] if text else []), use, **fields)

    def answer_with(self, chooser: Chooser | None) -> None:
        """Answer requests for which nothing is queued, those of batches included, by what a function gives for them.

        It gives what `reply` takes; where it gives None, the request is answered by what it says.
        """
        self.api.script.chooser = chooser

    def cassette(self, path: str | Path, mode: Mode = "auto", *, upstream: str = _REAL) -> None:
        """Answer every request from now on by what the real API said to it, as a file has it.

        A request that was not recorded gets an error that shows how it differs from the nearest one that was. Keys are
        not recorded, nor what else may be secret in headers. Make clients after this call: while it records, they
        take their key from the environment, and streams arrive when they are over.

        Args:
            path: The file.
            mode: `auto` replays a file that exists, and records one that doesn't; `replay`; or `record`, anew.
            upstream: Where the real API is.

        Raises:
            FileNotFoundError, ValueError: There is no file to replay, it is none of ours, or there is no such mode.
        """
        self.api.cassette = Cassette(Path(path), mode, upstream)

    def client(self, **settings: Any) -> Anthropic:
        """A client of this API, within the process, that waits 10 ms at most before it tries again.

        `settings` are those of `Anthropic`.
        """
        return Anthropic(**self._settings(httpx.Client(transport=self.transport, trust_env=False), settings))

    def async_client(self, **settings: Any) -> AsyncAnthropic:
        """The same as `client`, for asyncio and trio."""
        return AsyncAnthropic(**self._settings(httpx.AsyncClient(transport=self.transport, trust_env=False), settings))

    @cached_property
    def transport(self) -> Transport:
        """What carries requests here, for an `httpx.Client` or `httpx.AsyncClient` of any program."""
        return Transport(self.api)

    @cached_property
    def httpx2_transport(self) -> httpx2.BaseTransport:
        """The same for clients of `httpx2`, such as the official SDK takes them."""
        return httpx2_transport(self.api)

    @property
    def url(self) -> str:
        """Where this API is to be found by other programs: the first look at it starts a server on loopback.

        Raises:
            RuntimeError: The extra `testing` of this package is not installed.
        """
        if self._server is None:
            from ._serving.server import Server

            self._server = Server(api=self.api)
        return self._server.url

    @property
    def environ(self) -> dict[str, str]:
        """Environment variables for programs that make a client of their own; with the server's `url`."""
        return {"ANTHROPIC_BASE_URL": self.url, "ANTHROPIC_API_KEY": _KEY}

    def problems(self) -> list[str]:
        """What is wrong at the end of a test: a sentence for each reply or fault that is left, and for each mistake."""
        if not self.strict:
            return []
        left = [f"a reply is left that no request came for: {reply}" for reply in self.api.script.unused]
        left += [f"the fault {name} is left, and struck fewer requests than it should" for name in self.fault.pending]
        return [*self.api.mistakes, *left]

    def close(self) -> None:
        """Close the server and the cassette, if there are any. Closing twice does no harm."""
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
            raise TypeError("this client has an http_client of its own; for another one there is `transport`")
        policy = RetryPolicy(first_wait=_SHORT_WAIT, longest_wait=_SHORT_WAIT)
        records = self.api.cassette is not None and self.api.cassette.records
        key = {} if records else {"api_key": _KEY}
        return {**key, "http_client": http, "retry_policy": policy, **settings}
