"""Requests as `client.request()` receives them: from programs, and from resources if the method was replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self, TypedDict

from anthropic_messages_client.multipart import FileInput
from anthropic_messages_client.request import HTTPTimeout, Omit, omit

from .settings import checked_policy

if TYPE_CHECKING:
    from anthropic_messages_client.request import Operation

    from .settings import Settings

Files = Mapping[str, FileInput] | Iterable[tuple[str, FileInput]]
"""Files of a form: a mapping or pairs of names and files."""


class RequestOptions(TypedDict, total=False):
    """Options of one request of `client.get()`, `client.post()` and the like."""

    headers: Mapping[str, str | Omit | None]
    """Headers to add to those of the client, or to replace. A value of None removes the header."""
    params: Mapping[str, object]
    """Query parameters to add to those of the client and of the path, or to replace. None removes one."""
    extra_json: Mapping[str, object]
    """Fields to add to the body, or to replace."""
    timeout: float | HTTPTimeout | None
    """Seconds, or an `httpx.Timeout`, for each network operation. None disables it."""
    total_timeout: float | None
    """Seconds for the whole call with all its attempts. None disables it."""
    stream_idle_timeout: float | None
    """Seconds without a byte after which a stream fails. None disables it."""
    stream_stall_timeout: float | None
    """Seconds without progress after which a stream fails. None disables it."""
    max_retries: int
    """Number of retries."""
    include_pings: bool
    """True to get the events `ping` of a stream, too."""


class FinalRequestOptions:
    """A request of `client.request()`: its method, path and body, and its options. Its attributes can be changed."""

    def __init__(
        self,
        *,
        method: str,
        url: str,
        params: Mapping[str, object] | None = None,
        headers: Mapping[str, str | Omit | None] | None = None,
        json_data: object = None,
        extra_json: Mapping[str, object] | None = None,
        content: bytes | bytearray | str | None = None,
        files: Files | None = None,
        **options: Any,
    ) -> None:
        """Describe a request.

        Args:
            method: The HTTP method.
            url: The path after `base_url`.
            params: Query parameters.
            headers: Headers.
            json_data: The JSON body, or the fields of a form.
            extra_json: Fields to add to the body.
            content: A body that is sent as it is.
            files: Files of a form.
            options: The other names of `RequestOptions`.
        """
        self.method: str = method
        self.url: str = url
        self.params: Mapping[str, object] | None = params
        self.headers: Mapping[str, str | Omit | None] | None = headers
        self.json_data: Any = json_data
        self.extra_json: Mapping[str, object] | None = extra_json
        self.content: Any = content
        self.files: Any = files
        self.__dict__.update(options)

    if TYPE_CHECKING:
        timeout: Any
        max_retries: Any
        post_parser: Any
    else:

        def __getattr__(self, name: str) -> Any:
            if name in RequestOptions.__annotations__:
                return omit
            if name == "post_parser":  # other names of the official SDK
                return omit
            if name in ("follow_redirects", "idempotency_key"):
                return None
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name)

    @classmethod
    def construct(cls, _fields_set: object = None, **values: Any) -> Self:
        """Return the request of these attributes, as the constructor does."""
        return cls(**values)

    def __repr__(self) -> str:
        return f"<FinalRequestOptions {self.method} {self.url.partition('?')[0]}>"


class ResourceRequest(FinalRequestOptions):
    """The request of a method such as `messages.create`, for something that has replaced `client.request`.

    Instrumentation and subclasses of clients do so. The original `request` sends the call of the method, with the
    changes that were made to this object.

    Args:
        operation: The operation of the method.
        params: Its arguments.
        options: The options of the call.
        settings: The settings of the client.
        begin: Sends the call. It receives the arguments, the options and the class of the stream.
        post_parser: The function that turns the model into what the caller gets, if there is one.
    """

    def __init__(
        self,
        operation: Operation,
        params: Mapping[str, Any],
        options: Mapping[str, Any],
        settings: Settings,
        begin: Callable[[dict[str, Any], dict[str, Any], Any], Any],
        post_parser: Callable[..., Any] | None = None,
    ) -> None:
        params = {name: list(value) if isinstance(value, Iterator) else value for name, value in params.items()}
        request = operation.build(params)
        version = params.get("api_version", omit)
        version = settings.api_version if isinstance(version, Omit) else version
        query = [
            f"{name}={value}"
            for location, name, value, versions in operation.constants
            if location == "query" and (versions is None or version in versions)
        ]
        super().__init__(
            method=operation.method.lower(),
            url="?".join([request.path, *("&".join(query) for _ in query[:1])]),
            json_data=request.body,
            extra_json=options.get("extra_body"),
            timeout=options.get("timeout", omit),
        )
        self.headers: Any = options.get("extra_headers") or omit
        self.params: Any = options.get("extra_query") or omit
        if post_parser is not None:
            self.post_parser = post_parser
        self._operation = operation
        self._settings = settings
        self._params = params
        self._options = options
        self._begin = begin

    @property
    def cast_to(self) -> Any:
        """The class of the response; `object` if it has none of its own."""
        name = self._operation.response_module
        if not name:
            return object
        module = import_module(f"anthropic_messages_client.models.{name}")
        return next((value for key, value in vars(module).items() if key.lower() == name.replace("_", "")), object)

    def send(self, stream_cls: Any) -> Any:
        """Send the call."""
        params, options = dict(self._params), dict(self._options)
        extra = dict(self.extra_json or {})
        fields = self._operation.body
        if fields is not None and isinstance(self.json_data, Mapping):
            params = {name: value for name, value in params.items() if name not in fields}
            for name, value in self.json_data.items():
                (params if name in fields else extra)[name] = value
        options["extra_body"] = extra or None
        for name, changed in (("extra_headers", self.headers), ("extra_query", self.params)):
            options[name] = None if isinstance(changed, Omit) else changed
        options["timeout"] = self.timeout
        if not isinstance(self.max_retries, Omit):
            options["retry_policy"] = checked_policy(self._settings.retry_policy, self.max_retries)
        return self._begin(params, options, stream_cls)
