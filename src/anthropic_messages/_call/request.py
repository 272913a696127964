"""Settings and one operation's parameters -> a call that can be sent any number of times -> httpx.Request."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from anthropic_messages_client.encoding import UnreadBody, encode_json, encode_json_later
from anthropic_messages_client.request import Omit, datetime_text, omit, query_parameters

from anthropic_messages._arguments import (
    TIMEOUT,
    check_headers,
    check_mapping,
    check_row,
    check_seconds,
    timeout_phases,
)
from anthropic_messages._redaction import hide_in_logs

from .settings import check_version
from .version_rules import constants, find_form, written

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any, Self

    import httpx
    from anthropic_messages_client.request import Operation

    from .settings import Settings

_SECONDS_PER_TOKEN = 3600 / 128_000  # the slowest that is to be expected
_EVENTS, _ROWS = "text/event-stream", "application/x-jsonl"
_SILENCE = 600.0  # seconds that a connection may be silent, however short the caller's own limit is

KEY_HEADERS = (b"authorization", b"x-api-key")


class Call:
    """One call, encoded once: every attempt sends the same bytes, even if `messages` was a generator."""

    __slots__ = (
        "body",
        "collects",
        "from_row",
        "give",
        "headers",
        "idle",
        "is_async",
        "key_header",
        "method",
        "names",
        "needs_key",
        "operation",
        "params",
        "pings",
        "query",
        "retry_policy",
        "settings",
        "stall",
        "streams",
        "strict",
        "timeout",
        "total_timeout",
        "unread_body",
        "url",
    )

    streams: bool
    """Whether the answer comes as a stream of events."""
    collects: bool
    """Whether the caller gets that stream as one answer all the same."""
    idle: float | None
    stall: float | None
    from_row: int
    """Number of the first row that the caller wants, of an answer of rows."""
    strict: bool
    """Whether an answer must have every field that the API always sends."""
    give: Callable[[Any, httpx.Response], Any] | None
    """What makes of the answer's model what the caller gets."""
    body: bytes | None
    unread_body: UnreadBody | None
    """The body, as long as its files are still to be read: see `read_files`."""
    key_header: bytes | None
    """The header that carries the key of the settings; None where another credential takes its place."""

    def __init__(
        self,
        settings: Settings,
        operation: Operation,
        params: Mapping[str, Any],
        options: Mapping[str, Any],
        *,
        raw: bool = False,
        give: Callable[[Any, httpx.Response], Any] | None = None,
        is_async: bool = False,
    ) -> None:
        self.method, self.url = operation.method, settings.base_url  # so that it can be shown from here on
        request = operation.build(params)
        headers = {**settings.headers, **check_headers("headers", request.headers)}
        if "extra_headers" in options:
            headers.update(check_headers("extra_headers", options["extra_headers"]))
        version = headers.get("anthropic-version")
        check_version(version)
        version = version or settings.api_version
        check_against_version(operation, params, version)

        body = request.body
        if extra_body := check_mapping("extra_body", options.get("extra_body")):
            merged = {**(body or {}), **extra_body}
            body = {name: value for name, value in merged.items() if not isinstance(value, Omit)}
        timeout = options.get("timeout", omit)
        self.timeout = settings.timeout if timeout is omit else timeout_phases(timeout)
        total = options.get("total_timeout", omit)
        self.total_timeout = settings.total_timeout if total is omit else check_seconds("total_timeout", total)
        self.streams = self.collects = False
        if operation.streams and body is not None:
            self.streams = bool(body.get("stream"))
            # Whoever asks for the raw response gets the one that was asked for, and `stream=False` is heard, too.
            if not raw and "stream" not in body and _may_outlast(body.get("max_tokens"), self.timeout):
                # A connection that is silent for that long gets lost; events keep it alive.
                body = {**body, "stream": True}
                self.streams = self.collects = True
            for limit, name in (("idle", "stream_idle_timeout"), ("stall", "stream_stall_timeout")):
                value = options.get(name, omit)
                setattr(self, limit, getattr(settings, name) if value is omit else check_seconds(name, value))
            self.pings = bool(options.get("include_pings"))
        content = options.get("content")
        self.is_async = is_async
        self.operation = operation
        self.unread_body = None
        if content is None and body is not None:
            encoded = encode_json_later(body) if is_async else encode_json(body)
            if isinstance(encoded, bytes):
                content = encoded
            else:
                self.unread_body = encoded
        self._set_body(content)
        if body is None:
            headers.pop("content-type", None)
        if operation.rows:
            self.from_row = check_row(options.get("from_row", 1))
        kind = _ROWS if operation.rows else _EVENTS if self.streams else None
        if kind is not None and headers["accept"] == "application/json":
            headers["accept"] = kind

        extra_query = check_mapping("extra_query", options.get("extra_query"))
        query = request.query
        if settings.default_query or extra_query:
            query = _merged_query(settings.default_query, query, extra_query)
        self.query = query

        self.give = give
        self.strict = options.get("strict_responses", settings.strict_responses)
        self.retry_policy = options.get("retry_policy") or settings.retry_policy
        self.params = params
        self.settings = settings
        self.url += request.path
        # Last, so that no frame of an error above has the key in a variable, which some tools show.
        credentials = settings.credentials(version)
        self.key_header = None
        # A credential among the headers takes the place of the key; so does `authorization`, taken away.
        own = "authorization" in headers or headers.get("x-api-key") is not None
        if credentials is not None and not own and credentials[0] not in headers:
            self.key_header = credentials[0].encode("ascii")
            headers[credentials[0]] = credentials[1]
        self.needs_key = "authorization" not in headers and "x-api-key" not in headers
        self.names = frozenset(name.encode("ascii") for name in headers)
        self.headers = [(k.encode("ascii"), v.encode("ascii")) for k, v in headers.items() if v is not None]

    def read_files(self) -> None:
        """Read the files of the body, which may block."""
        if self.unread_body is not None:
            unread, self.unread_body = self.unread_body, None
            self._set_body(unread.read())

    def _set_body(self, body: bytes | None) -> None:
        limit = self.operation.max_bytes
        if limit is not None and body is not None and len(body) > limit:
            raise ValueError(
                f"{self.operation.id}(): the request body has {len(body)} bytes; the API accepts at most {limit}"
            )
        self.body = body

    def __repr__(self) -> str:
        return f"<Call {self.method} {self.url.rpartition('@')[2]}>"

    def bind(self, http: httpx.Client | httpx.AsyncClient, library: Any) -> httpx.Request:
        """The request for one attempt, with what the transport client adds: its headers, cookies and query.

        `library` is the module that the client comes from. `Client.build_request` would give the same in
        three times the time, for it normalises everything twice.
        """
        url = _parse_url(library, self.url)
        query = http.params.merge(self.query) if http.params else self.query
        if query:
            url = url.copy_merge_params(query)

        ours = self.headers
        theirs = []
        for name, value in http.headers.raw:
            lowered = name.lower()
            if lowered not in self.names:
                theirs.append((name, value))
            elif lowered == b"user-agent" and not value.startswith((b"python-httpx/", b"python-httpx2/")):
                # Somebody gave the transport a name of its own: keep it.
                ours = [item for item in ours if item[0] != b"user-agent"]
                theirs.append((name, value))
        if self.needs_key or self.key_header:
            keys = [item for item in http.headers.raw if item[0].lower() in KEY_HEADERS]
            if keys or http.auth is not None:  # whoever gave the transport a credential means that one
                ours = [item for item in ours if item[0] != self.key_header]
                theirs += [item for item in keys if item[0].lower() == self.key_header]
            elif self.needs_key:
                raise self.settings.missing_credentials()

        body = self.body
        frame = [] if b"host" in self.names else [(b"host", url.netloc)]
        if body is not None:
            frame.append((b"content-length", b"%d" % len(body)))
        request: httpx.Request = library.Request(
            self.method,
            url,
            headers=frame + theirs + ours,
            cookies=http.cookies or None,
            # `content=` would have the headers parsed a second time.
            stream=_body_kind(library)(body or b""),
            # A copy: what a stream may do is limited further once it has begun.
            extensions={"timeout": dict(self.timeout or own_timeout(http))},
        )
        if query or "@" in self.url:
            hide_in_logs(request)
        request.read()  # so that hooks and errors can look at `request.content`
        return request


def _merged_query(
    default: Mapping[str, Any], own: Mapping[str, str | list[str]], extra: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the query of a call: each part replaces parameters of those before it, and None removes one."""
    query = {**_without(_query(default), {name.partition("[")[0] for name in own}), **own}
    return {**_without(query, extra), **_query(extra)}


def _without(query: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return a query without parameters of these names, which can be spelt out in several."""
    nested = tuple(f"{name}[" for name in names)
    return {name: value for name, value in query.items() if name not in names and not name.startswith(nested)}


def _query(given: Mapping[str, Any]) -> dict[str, Any]:
    query: dict[str, Any] = {}
    for name, value in given.items():
        if value is not None and value is not omit:
            query |= query_parameters(name, value, _query_text)
    return query


def _query_text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return datetime_text(value) or str(value)


def _may_outlast(max_tokens: object, timeout: Mapping[str, float | None] | None) -> bool:
    """Whether an answer of so many tokens could take longer than a silent connection may."""
    seconds = (timeout or TIMEOUT)["read"]
    if seconds is None or not isinstance(max_tokens, int):
        return False
    longest = max(seconds, _SILENCE)
    return max_tokens * _SECONDS_PER_TOKEN > longest


def check_against_version(operation: Operation, params: Mapping[str, Any], version: str) -> None:
    """Raises TypeError for an argument, or a part of one, that this API version refuses."""
    for form in operation.rejected.get(version, ()):
        place = find_form(form, params)
        if place is not None:
            told = " and ".join(f"`{name}` {value!r}" for name, value in constants(form))
            raise TypeError(
                f"{operation.id}(): `{written(place)}`{told and ', with ' + told + ','} is not allowed in API version "
                f"{version}. Leave it out, or ask for an earlier version with `api_version=`."
            )


class _Once:
    """Gives one thing to asynchronous code."""

    def __init__(self, chunk: bytes) -> None:
        self._left = [chunk]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if not self._left:
            raise StopAsyncIteration
        return self._left.pop()

    async def aclose(self) -> None:
        self._left.clear()


@lru_cache(maxsize=2)
def _body_kind(library: Any) -> Any:
    """A body of that library's kind without a generator: trio warns of those that a broken connection leaves unread."""
    return type("Body", (library.ByteStream,), {"__aiter__": lambda body: _Once(b"".join(body))})


@lru_cache(maxsize=128)
def _parse_url(library: Any, url: str) -> httpx.URL:
    try:
        parsed: httpx.URL = library.URL(url)
    except library.InvalidURL as error:
        raise ValueError(f"`base_url` is no URL that a request can go to: {error}") from error
    return parsed


def own_timeout(http: httpx.Client | httpx.AsyncClient) -> Mapping[str, float | None]:
    """What the transport client was told; 5 seconds for everything is what httpx says when nobody told it."""
    phases = http.timeout.as_dict()
    return TIMEOUT if all(seconds == 5.0 for seconds in phases.values()) else timeout_phases(http.timeout)
