"""Requests that are not operations of the spec: a method, a path, and a body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, unquote

from anthropic_messages_client.request import Omit, Operation, Request, query_parameters

from anthropic_messages._arguments import check_headers, check_mapping
from anthropic_messages._redaction import printable

from .request import Call
from .settings import checked_policy

if TYPE_CHECKING:
    from .settings import Settings


class RawOperation(Operation):
    """An operation that the spec does not have, and the body to send."""

    sent_body: Any

    def build(self, params: Mapping[str, Any]) -> Request:
        """Return the request of a call. The query of the path becomes that of the request."""
        path, _, text = self.path.partition("?")
        query: dict[str, str | list[str]] = {}
        for name, value in parse_qsl(text, keep_blank_values=True):
            earlier = query.get(name)
            query[name] = value if earlier is None else [*([earlier] if isinstance(earlier, str) else earlier), value]
        return Request(self, path, query, {}, self.sent_body)


def operation_of(method: str, path: str, body: Any, settings: Settings, **facts: Any) -> RawOperation:
    """Return the operation of a method and a path.

    Args:
        method: The HTTP method in lower case.
        path: The path after `base_url`, or a URL that starts with `base_url`.
        body: What `body_of()` returned.
        settings: The settings of the client.
        facts: Other attributes of the operation, such as `streams`.

    Raises:
        TypeError: The path is no string.
        ValueError: The path leads out of `base_url`, or is not valid.
    """
    operation = RawOperation(
        id=method,
        method=method.upper(),
        path=_check_path(method, path, settings.base_url),
        body=None,
        locations={},
        required=frozenset(),
        nullable=frozenset(),
        rejected={},
        response_module="",
        response_required={},
        response_constants={},
        **facts,
    )
    operation.sent_body = body
    return operation


def _check_path(method: str, path: object, base_url: str) -> str:
    if not isinstance(path, str):
        raise TypeError(f"{method}(): `path` must be a string such as '/v1/messages', not {type(path).__name__}")
    path = str.__str__(path)
    scheme, separator, _ = path.partition("://")
    if separator and scheme.isalpha():
        # The credentials of this client belong to one server.
        if not path.startswith(f"{base_url}/"):
            raise ValueError(
                f"{method}(): `path` is a URL that does not start with `base_url`. Use "
                "`client.with_options(base_url=...)` with a key for that server."
            )
        path = path.removeprefix(base_url)
    if not path.isprintable() or "#" in path:
        raise ValueError(f"{method}(): `path` contains a control character or a fragment (`#`)")
    for segment in path.partition("?")[0].split("/"):
        if unquote(segment) in (".", ".."):
            raise ValueError(
                f"{method}(): `path` contains a segment {printable(segment)!r}, which would leave the path"
            )
    return path if path.startswith("/") else f"/{path}"


class Content:
    """A body that is sent as it is."""

    def __init__(self, method: str, content: object) -> None:
        if isinstance(content, str):
            content = content.encode()
        if not isinstance(content, bytes | bytearray | memoryview):
            raise TypeError(
                f"{method}(): `content` must be bytes or a string, not {type(content).__name__}. Files go into `files`."
            )
        self.content = bytes(content)


class Form:
    """The fields of a form, including its files. Names may repeat."""

    def __init__(self, fields: Iterable[tuple[str, Any]]) -> None:
        self._fields = tuple(fields)

    def items(self) -> Iterable[tuple[str, Any]]:
        """Return the names and values."""
        return self._fields


def body_of(method: str, body: Any, content: Any, files: Any, extra: Any) -> tuple[Any, dict[str, None] | None]:
    """Return the body of a request, and the names of its fields that are files; None if it is not a form.

    Args:
        method: The name of the client's method, for errors.
        body: The argument `body`: JSON, or the fields of a form.
        content: The argument `content`.
        files: The argument `files`.
        extra: The option `extra_json`.

    Raises:
        TypeError: The arguments exclude each other, or one has the wrong type.
    """
    body, content, files = (None if isinstance(each, Omit) else each for each in (body, content, files))
    extra = check_mapping("options['extra_json']", extra)
    if content is not None:
        if body is not None or files is not None or extra:
            raise TypeError(f"{method}(): pass `content` alone, or `body` with `files` or `extra_json`")
        return Content(method, content), None
    if extra or files is not None:
        if body is not None and not isinstance(body, Mapping):
            raise TypeError(
                f"{method}(): `body` must be a dict, not {type(body).__name__}, to be sent with other fields"
            )
        body = {**(body or {}), **extra}
    if files is None:
        return body, None
    pairs = list(files.items() if isinstance(files, Mapping) else files)
    return Form([*body.items(), *pairs]), dict.fromkeys(name for name, _ in pairs)


_OPTIONS = {
    "headers": "extra_headers",
    "params": "extra_query",
    **{name: name for name in ("timeout", "total_timeout", "stream_idle_timeout", "stream_stall_timeout")},
    "include_pings": "include_pings",
}
"""The option of a call for each option of a request."""

_REPLACED = {
    "extra_body": "`extra_json`",
    "extra_headers": "`headers`",
    "extra_query": "`params`",
    "follow_redirects": "`http_client=` with that setting",
    "idempotency_key": "`headers`: the API has no such key",
}


def options_of(method: str, options: object, settings: Settings) -> dict[str, Any]:
    """Return the options of a call, from the `options` of a request.

    Raises:
        TypeError: An option is unknown, or has the wrong type.
        ValueError: An option has an invalid value.
    """
    from anthropic_messages_client.suggestions import suggestion

    found: dict[str, Any] = {}
    known = (*_OPTIONS, "max_retries", "extra_json")
    for name, value in check_mapping("options", options).items():
        if name in _REPLACED:
            raise TypeError(f"{method}(): `options` has no {name!r}. Use {_REPLACED[name]}.")
        if name not in known:
            raise TypeError(f"{method}(): `options` has an unknown name {name!r}{suggestion(str(name), known)}")
        if isinstance(value, Omit):
            continue
        if name == "max_retries":
            found["retry_policy"] = checked_policy(settings.retry_policy, value)
        elif name == "headers":
            found["extra_headers"] = check_headers("options['headers']", value)
        elif name == "params":
            found["extra_query"] = check_mapping("options['params']", value)
            for key, each in found["extra_query"].items():
                if each is not None and not isinstance(each, Omit):
                    query_parameters(str(key), each, f"{method}(): options['params'][{key!r}]")
        elif name != "extra_json":
            found[_OPTIONS[name]] = value
    return found


class RawCall(Call):
    """A call of an operation that the spec does not have."""

    __slots__ = ()

    def _set_streaming(self, body: Any, options: Mapping[str, Any], *, raw: bool) -> Any:
        self.streams = self.operation.streams
        self.collects = False
        self._set_silence(options)
        return body

    def _encode_body(self, body: Any, options: Mapping[str, Any]) -> None:
        if isinstance(body, Content):
            self.unread_body = self.upload = None
            self._set_body(body.content)
        else:
            super()._encode_body(body, options)
