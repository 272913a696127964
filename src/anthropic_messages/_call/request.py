"""The request of a call: settings, parameters and options are encoded once, and bound to an HTTP client per attempt."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import lru_cache
from typing import TYPE_CHECKING

from anthropic_messages_client.encoding import UnreadBody, encode_json, encode_json_later
from anthropic_messages_client.request import Omit, joined, query_parameters
from anthropic_messages_client.values import plain_text

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

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any, Self

    import httpx
    from anthropic_messages_client.multipart import Multipart
    from anthropic_messages_client.request import Operation
    from anthropic_messages_client.request import Request as EncodedRequest

    from .retry_policy import RetryPolicy
    from .settings import Settings

_SECONDS_PER_TOKEN = 3600 / 128_000  # the slowest generation to expect
_EVENTS, _ROWS = "text/event-stream", "application/x-jsonl"
_MAX_SILENCE = 600.0  # seconds that a connection may be silent, even if the caller's own timeout is shorter

CREDENTIAL_HEADERS = (b"authorization", b"x-api-key")


class Call:
    """One call, encoded once: every attempt sends the same bytes, even if `messages` was a generator."""

    __slots__ = (
        "body",
        "collects",
        "credential_header",
        "from_row",
        "header_names",
        "headers",
        "idle",
        "is_async",
        "method",
        "needs_credentials",
        "operation",
        "params",
        "pings",
        "postprocess",
        "query",
        "retry_policy",
        "settings",
        "stall",
        "streams",
        "strict",
        "timeout",
        "total_timeout",
        "unread_body",
        "upload",
        "url",
    )

    streams: bool
    """True if the response is a stream of events."""
    collects: bool
    """True if the caller gets the whole message, although the response is a stream."""
    idle: float | None
    """The setting `stream_idle_timeout`."""
    stall: float | None
    """The setting `stream_stall_timeout`."""
    pings: bool
    """True if the caller also gets the stream's `ping` events."""
    from_row: int
    """The number of the first row that the caller wants, in a response of rows."""
    strict: bool
    """True if a response must have every field that the API always sends."""
    postprocess: Callable[[Any, httpx.Response], Any] | None
    """Turns the decoded model and its response into the object that the caller gets."""
    body: bytes | None
    """The encoded body; None if there is none, or as long as `unread_body` is set."""
    unread_body: UnreadBody | None
    """The body of an asynchronous call until `read_files` has read the files in it."""
    upload: Multipart | None
    """The body in multipart/form-data, which is read while it is sent."""
    credential_header: bytes | None
    """The header with the credential of the settings; None if the caller's headers replace it."""
    needs_credentials: bool
    """True if neither the settings nor the caller's headers have a credential, so the HTTP client must add one."""

    def __init__(
        self,
        settings: Settings,
        operation: Operation,
        params: Mapping[str, Any],
        options: Mapping[str, Any],
        *,
        raw: bool = False,
        postprocess: Callable[[Any, httpx.Response], Any] | None = None,
        is_async: bool = False,
    ) -> None:
        # Set first, because the repr, which debuggers may show early, has them.
        self.method: str = operation.method
        self.url: str = settings.base_url
        self.settings: Settings = settings
        self.operation: Operation = operation
        self.params: Mapping[str, Any] = params
        self.postprocess = postprocess
        self.is_async: bool = is_async
        options = {name: value for name, value in options.items() if not isinstance(value, Omit)}
        self.retry_policy: RetryPolicy = options.get("retry_policy") or settings.retry_policy
        self.strict = options.get("strict_responses", settings.strict_responses)

        request = operation.build(params)
        headers = _merge_headers(settings, request, options)
        version = _api_version(settings, headers)
        if operation.constants:
            request = request.for_version(version)
            headers = _merge_headers(settings, request, options)
        check_against_version(operation, params, version)
        body = _merge_body(request, options)
        self._set_timeouts(options)
        body = self._set_streaming(body, options, raw=raw)
        self._encode_body(body, options)
        self.from_row = check_row(options.get("from_row", 1)) if operation.rows else 1
        self.query: Mapping[str, Any] = _merge_query(settings, request, options)
        self.url += request.path
        self._set_content_headers(headers, has_body=body is not None)
        # Credentials come last, so that no frame of an error above has them in a variable that debuggers show.
        self._add_credentials(headers, version)
        self._encode_headers(headers)

    def _set_timeouts(self, options: Mapping[str, Any]) -> None:
        settings = self.settings
        self.timeout: dict[str, float | None] | None = (
            timeout_phases(options["timeout"]) if "timeout" in options else settings.timeout
        )
        self.total_timeout: float | None = _seconds("total_timeout", options, settings)

    def _set_streaming(
        self, body: dict[str, Any] | None, options: Mapping[str, Any], *, raw: bool
    ) -> dict[str, Any] | None:
        """Decide if the response is a stream, and return the body that asks for it."""
        self.streams = self.collects = self.pings = False
        if not self.operation.streams or body is None:
            return body
        self.streams = bool(body.get("stream"))
        # A caller who asks for the raw response, or sets `stream=False`, gets a response without a stream.
        if not raw and "stream" not in body and _may_outlast(body.get("max_tokens"), self.timeout):
            # A proxy or a NAT drops a connection that is silent for so long; events keep it alive.
            body = {**body, "stream": True}
            self.streams = self.collects = True
        self._set_silence(options)
        return body

    def _set_silence(self, options: Mapping[str, Any]) -> None:
        """Set what applies to the pauses of a stream."""
        self.idle = _seconds("stream_idle_timeout", options, self.settings)
        self.stall = _seconds("stream_stall_timeout", options, self.settings)
        self.pings = bool(options.get("include_pings"))

    def _encode_body(self, body: dict[str, Any] | None, options: Mapping[str, Any]) -> None:
        """Encode the body. The files of an asynchronous call are left to `read_files`."""
        self.unread_body = None
        self.upload = None
        if self.operation.files is not None and body is not None:
            self.upload = self._multipart(body, self.operation.files)
            self._set_body(None)
            return
        content = options.get("content")
        if content is None and body is not None:
            encoded = encode_json_later(body) if self.is_async else encode_json(body)
            if isinstance(encoded, bytes):
                content = encoded
            else:
                self.unread_body = encoded
        self._set_body(content)

    def _multipart(self, body: dict[str, Any], files: Mapping[str, int | None]) -> Multipart:
        from anthropic_messages_client.multipart import Multipart

        upload = Multipart(self.operation.id, body, files)
        if upload.needs_async and not self.is_async:
            raise TypeError(
                f"{self.operation.id}(): a file with an asynchronous `read()` needs an asynchronous client: use "
                "`AsyncAnthropic`, or pass a path"
            )
        return upload

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

    def _set_content_headers(self, headers: dict[str, str | None], *, has_body: bool) -> None:
        if not has_body:
            headers.pop("content-type", None)
        elif self.upload is not None:
            headers["content-type"] = self.upload.content_type
        if self.operation.file_kind is not None:
            if headers["accept"] == "application/json":
                headers["accept"] = self.operation.file_kind
            # The length and the ranges of an encoded body are not those of the file.
            headers.setdefault("accept-encoding", "identity")
        kind = _ROWS if self.operation.rows else _EVENTS if self.streams else None
        if kind is not None and headers["accept"] == "application/json":
            headers["accept"] = kind

    def _add_credentials(self, headers: dict[str, str | None], version: str) -> None:
        """Add the credential of the settings, unless the caller's headers have one or remove `authorization`."""
        credentials = self.settings.credentials_for(headers, version)
        self.credential_header = None
        if credentials is not None:
            self.credential_header = credentials[0].encode("ascii")
            headers[credentials[0]] = credentials[1]
        self.needs_credentials = "authorization" not in headers and "x-api-key" not in headers

    def _encode_headers(self, headers: Mapping[str, str | None]) -> None:
        self.header_names: frozenset[bytes] = frozenset(name.encode("ascii") for name in headers)
        self.headers: list[tuple[bytes, bytes]] = [
            (k.encode("ascii"), v.encode("ascii")) for k, v in headers.items() if v is not None
        ]

    def __repr__(self) -> str:
        return f"<Call {self.method} {self.url.rpartition('@')[2]}>"

    def with_headers(self, headers: Mapping[str, str]) -> Call:
        """Return the same call with further headers in its requests."""
        other = copy(self)
        other.headers = [
            *self.headers,
            *((name.encode("ascii"), value.encode("ascii")) for name, value in headers.items()),
        ]
        return other

    def build_request(self, http: httpx.Client | httpx.AsyncClient, library: Any, upload: Any = None) -> httpx.Request:
        """Return the request of one attempt, with the headers, cookies and query of the HTTP client.

        `Client.build_request` of httpx would return the same request but take three times as long, because it
        normalizes everything twice.

        Args:
            http: The HTTP client that sends the request.
            library: The module of that client, httpx or httpx2.
            upload: The stream of the body in multipart/form-data, if the call has one.

        Raises:
            CredentialsError: Neither the settings, nor the headers, nor the HTTP client have a credential.
            ValueError: `base_url` is not valid.
        """
        url = _parse_url(library, self.url)
        query = http.params.merge(self.query) if http.params else self.query
        if query:
            url = url.copy_merge_params(query)
        body = self.body
        frame = [] if b"host" in self.header_names else [(b"host", url.netloc)]
        if body is not None:
            frame.append((b"content-length", b"%d" % len(body)))
        elif self.upload is not None and self.upload.size is not None:
            frame.append((b"content-length", b"%d" % self.upload.size))
        elif self.upload is not None:
            frame.append((b"transfer-encoding", b"chunked"))
        elif self.method in ("POST", "PUT", "PATCH"):
            # Some proxies answer 411 Length Required without it.
            frame.append((b"content-length", b"0"))
        request: httpx.Request = library.Request(
            self.method,
            url,
            headers=frame + self._headers_for(http),
            cookies=http.cookies or None,
            # With `content=`, httpx would parse the headers a second time.
            stream=_body_class(library)(body or b"") if upload is None else upload,
            # A copy, because the timeouts of a stream are shortened after it has begun.
            extensions={"timeout": dict(self.timeout or own_timeout(http))},
        )
        if query or "@" in self.url:
            hide_in_logs(request)
        if upload is None:
            request.read()  # hooks and errors may use `request.content`
        return request

    def _headers_for(self, http: httpx.Client | httpx.AsyncClient) -> list[tuple[bytes, bytes]]:
        """Return the headers of the HTTP client that the call does not replace, then those of the call."""
        ours = self.headers
        theirs = []
        for name, value in http.headers.raw:
            lowered = name.lower()
            if lowered not in self.header_names:
                theirs.append((name, value))
            elif lowered == b"user-agent" and not value.startswith((b"python-httpx/", b"python-httpx2/")):
                # The user has set a user agent on the HTTP client, so it is kept.
                ours = [item for item in ours if item[0] != b"user-agent"]
                theirs.append((name, value))
        if self.needs_credentials or self.credential_header:
            credentials = [item for item in http.headers.raw if item[0].lower() in CREDENTIAL_HEADERS]
            if credentials or http.auth is not None:  # a credential of the HTTP client replaces that of the settings
                ours = [item for item in ours if item[0] != self.credential_header]
                theirs += [item for item in credentials if item[0].lower() == self.credential_header]
            elif self.needs_credentials:
                raise self.settings.missing_credentials()
        return theirs + ours


def _seconds(name: str, options: Mapping[str, Any], settings: Settings) -> float | None:
    """Return a limit in seconds from the options of the call, else from the settings."""
    seconds: float | None = getattr(settings, name)
    return check_seconds(name, options[name]) if name in options else seconds


def _merge_headers(settings: Settings, request: EncodedRequest, options: Mapping[str, Any]) -> dict[str, str | None]:
    """Return the headers of the settings, the operation and `extra_headers`, each replacing those before.

    Lists, such as the names of beta features, are joined instead, without duplicates.
    """
    own = check_headers("headers", request.headers)
    extra = check_headers("extra_headers", options["extra_headers"]) if "extra_headers" in options else {}
    headers = {**settings.headers, **own, **extra}
    for name in request.operation.list_headers:
        if name in headers and headers[name] is not None:
            lists = [names for part in (settings.headers, own, extra) if (names := part.get(name)) is not None]
            if len(lists) > 1 or name in own:
                headers[name] = joined(*lists)
    return headers


def _api_version(settings: Settings, headers: Mapping[str, str | None]) -> str:
    version = headers.get("anthropic-version")
    check_version(version)
    return version or settings.api_version


def _merge_body(request: EncodedRequest, options: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return the body of the operation with the fields of `extra_body`."""
    body = request.body
    if extra_body := check_mapping("extra_body", options.get("extra_body")):
        merged = {**(body or {}), **extra_body}
        body = {name: value for name, value in merged.items() if not isinstance(value, Omit)}
    return body


def _merge_query(settings: Settings, request: EncodedRequest, options: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the query of the operation with `default_query` and `extra_query`.

    Each part replaces parameters of those before it, and None removes one.
    """
    default, own = settings.default_query, request.query
    extra = _named("extra_query", options.get("extra_query"))
    if not default and not extra:
        return own
    default = _query("default_query", _named("default_query", default))
    query = {**_without(default, {name.partition("[")[0] for name in own}), **own}
    return {**_without(query, extra), **_query("extra_query", extra)}


def _named(argument: str, given: object) -> dict[str, Any]:
    """Return query parameters with the text of each name."""
    return {
        plain_text(name, f"a name in `{argument}`"): value for name, value in check_mapping(argument, given).items()
    }


def _without(query: Mapping[str, Any], names: Collection[str]) -> dict[str, Any]:
    """Return a query without parameters of these names, including nested ones such as `name[key]`."""
    nested = tuple(f"{name}[" for name in names)
    return {name: value for name, value in query.items() if name not in names and not name.startswith(nested)}


def _query(argument: str, given: Mapping[str, Any]) -> dict[str, Any]:
    query: dict[str, Any] = {}
    for name, value in given.items():
        if value is not None and not isinstance(value, Omit):
            query |= query_parameters(name, value, f"`{argument}[{name!r}]`")
    return query


def _may_outlast(max_tokens: object, timeout: Mapping[str, float | None] | None) -> bool:
    """Check whether a response of so many tokens could take longer than a connection may be silent."""
    seconds = (timeout or TIMEOUT)["read"]
    if seconds is None or not isinstance(max_tokens, int):
        return False
    longest = max(seconds, _MAX_SILENCE)
    return max_tokens * _SECONDS_PER_TOKEN > longest


def check_against_version(operation: Operation, params: Mapping[str, Any], version: str) -> None:
    """Raise TypeError for an argument, or a part of one, that this API version rejects."""
    for form in operation.rejected.get(version, ()):
        place = find_form(form, params)
        if place is not None:
            shown = " and ".join(f"`{name}` {value!r}" for name, value in constants(form))
            raise TypeError(
                f"{operation.id}(): `{written(place)}`{shown and ', with ' + shown + ','} is not allowed in API "
                f"version {version}. Leave it out, or ask for an earlier version with `api_version=`."
            )


class _SingleChunk:
    """An asynchronous iterator over one chunk."""

    def __init__(self, chunk: bytes) -> None:
        self._chunks = [chunk]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if not self._chunks:
            raise StopAsyncIteration
        return self._chunks.pop()

    async def aclose(self) -> None:
        self._chunks.clear()


@lru_cache(maxsize=2)
def _body_class(library: Any) -> Any:
    """Return the class of request bodies of an HTTP library, without an asynchronous generator.

    Trio warns about a generator that a broken connection leaves unfinished.
    """
    return type("Body", (library.ByteStream,), {"__aiter__": lambda body: _SingleChunk(b"".join(body))})


@lru_cache(maxsize=128)
def _parse_url(library: Any, url: str) -> httpx.URL:
    try:
        parsed: httpx.URL = library.URL(url)
    except library.InvalidURL as error:
        raise ValueError(f"`base_url` is not a valid URL: {error}") from error
    return parsed


def own_timeout(http: httpx.Client | httpx.AsyncClient) -> Mapping[str, float | None]:
    """Return the timeouts of the HTTP client; the SDK's own if the client has httpx's default of 5 seconds."""
    phases = http.timeout.as_dict()
    return TIMEOUT if all(seconds == 5.0 for seconds in phases.values()) else timeout_phases(http.timeout)
