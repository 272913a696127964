"""Errors for exceptions of the transport, and for streams that end early."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anthropic_messages._call.response_errors import _one_line, body_unavailable, invalid_response, too_long
from anthropic_messages._errors import (
    PROXY_CREDENTIALS,
    APIConnectionError,
    APITimeoutError,
    IncompleteStreamError,
)
from anthropic_messages._redaction import forget_locals, hide_secrets, place, printable
from anthropic_messages._transport.body_decoding import BodyTooLong
from anthropic_messages._transport.compatibility import proxy_of

if TYPE_CHECKING:
    from typing import TypeVar

    import httpx

    from anthropic_messages._errors import APIError
    from anthropic_messages._transport.steps import Exchange

    FailureT = TypeVar("FailureT", bound=APIConnectionError)

# Names instead of classes, because httpx2 has the same ones and importing the libraries would take time.
_TRANSPORT_MODULES = frozenset(
    {"aiohttp", "anyio", "h11", "h2", "httpcore", "httpcore2", "httpx", "httpx2", "socksio", "ssl", "trio", "urllib3"}
)
# Exceptions that a transport of another library, or of the user, may raise if a connection fails, and those of bugs.
_FOREIGN = (OSError, RuntimeError, ValueError, EOFError)
_BUGS = (NotImplementedError, RecursionError)
# Functions of httpx that call only the transport, and neither event hooks nor `auth`.
_TRANSPORT_CALLS = frozenset({"_send_single_request", "iter_raw", "aiter_raw"})
_DRIVER_CALLS = frozenset({"read_chunk", "aread_chunk", "_read_whole", "_aread_whole"})
_NOT_RETRIED = frozenset({"UnsupportedProtocol", "LocalProtocolError", "InvalidURL"})


def transport_error(error: Exception, exchange: Exchange) -> APIError | None:
    """Return the `APIError` for an exception of the transport; None for others, such as those of a user's hook."""
    lineage = type(error).__mro__
    names = {cls.__name__ for cls in lineage}
    if _is_host_name_error(error):
        return _invalid_host(error, exchange)
    roots = {cls.__module__.partition(".")[0] for cls in lineage}
    is_known = bool(roots & _TRANSPORT_MODULES) or isinstance(error, (ConnectionError, TimeoutError))
    if not is_known and not (_is_foreign(error) and _was_raised_by_transport(error)):
        return None
    if "StreamError" in names:  # a hook used the response in a wrong way
        return None

    request, response = exchange.request, exchange.response
    hide_secrets(request)
    forget_locals(error)
    if "DecodingError" in names and response is not None:
        what = f"the response can't be decoded by its content-encoding ({response.headers.get('content-encoding')})"
        return invalid_response(response, None, what)

    where, proxy = route(exchange), proxy_of(exchange.http, request.url)
    failure: APIConnectionError
    if response is not None and exchange.parser is not None:
        failure = exchange.parser.interruption_error(exchange, error, names)
    elif names & {"TimeoutException", "TimeoutError"}:
        limit = "total_timeout" if "CallTimeout" in names else "timeout"
        failure = APITimeoutError(request, message=_timeout_message(names, request, where), limit=limit)
        if "ConnectTimeout" in names:
            failure._advice = "Check the network, `base_url` and the proxy settings, or increase `timeout`."
        elif "PoolTimeout" in names:
            failure._advice = "Make fewer calls at once, or increase `timeout` or the `limits` of the `http_client`."
    elif "LocalProtocolError" in names:
        # The text of this exception contains header values, which may be secret.
        failure = APIConnectionError(message=f"The request to {where} is not valid HTTP", request=request)
    elif proxy is not None and ("ProxyError" in names or _was_refused(error)):
        failure = _refused_by_proxy(error, names, request, proxy)
    else:
        detail = _innermost_text(error)
        if "CERTIFICATE_VERIFY_FAILED" in detail:
            detail += ". If you trust its certificate authority, set SSL_CERT_FILE to a file with its certificates"
        if response is not None:
            doing = f"The connection broke in the middle of the response (status {response.status_code}) from {where}"
        elif "InvalidURL" in names or "location header" in detail:
            doing = f"{where} redirects to an invalid URL"
        elif "ConnectError" in names:
            doing = f"Could not connect to {where}"
        elif "ProxyError" in names:
            doing = f"The proxy refused the connection to {where}"
        elif not is_known:
            doing = f"The HTTP transport failed ({type(error).__name__}) before {where} responded"
        else:
            doing = f"The connection broke before {where} responded"
        failure = APIConnectionError(message=f"{doing}: {detail}", request=request)
    _with_request_id(failure, exchange)
    not_retried = ("redirects to an invalid URL", "CERTIFICATE_VERIFY_FAILED")
    if names & _NOT_RETRIED or any(text in failure.message for text in not_retried):
        failure.should_retry = False
    return failure


def route(exchange: Exchange) -> str:
    """Return the URL of a request and, if it goes through a proxy, the address of the proxy, without secrets."""
    proxy = proxy_of(exchange.http, exchange.request.url)
    through = "" if proxy is None else f" through the proxy {printable(proxy)}"
    return place(exchange.request) + through


def _was_refused(error: BaseException) -> bool:
    """Check that a TCP connection was refused. Behind a proxy, the only TCP connection is the one to the proxy."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, BaseExceptionGroup):  # one exception for each address, from anyio and trio
            return any(map(_was_refused, cause.exceptions))
        if isinstance(cause, ConnectionRefusedError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def _refused_by_proxy(error: Exception, names: set[str], request: httpx.Request, proxy: str) -> APIConnectionError:
    detail, target = _innermost_text(error), place(request)
    if "ProxyError" in names:
        message = f"The proxy {printable(proxy)} refused the connection to {target}: {detail}"
    else:
        message = f"Could not connect to the proxy {printable(proxy)} for {target}: {detail}"
    failure = APIConnectionError(message=message, request=request)
    if "ProxyError" not in names:
        failure._advice = "Check that the proxy is running, and the proxy settings."
    elif detail.startswith("407"):
        failure._advice = PROXY_CREDENTIALS
    else:
        failure._advice = "Check the proxy settings, and that the proxy allows connections to this host."
    return failure


def _is_foreign(error: BaseException) -> bool:
    """Check for a kind of exception that transports of other libraries raise if a connection fails."""
    if isinstance(error, BaseExceptionGroup):  # from a task group in the transport
        return all(_is_foreign(each) for each in error.exceptions)
    return isinstance(error, _FOREIGN) and not isinstance(error, _BUGS)


def _was_raised_by_transport(error: Exception) -> bool:
    """Check that an exception comes from a transport, and not from an event hook, `auth` or this package."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        name = trace.tb_frame.f_code.co_name
        if name in _TRANSPORT_CALLS | _DRIVER_CALLS:
            root, _, module = str(trace.tb_frame.f_globals.get("__name__")).partition(".")
            if (root in _TRANSPORT_MODULES) if name in _TRANSPORT_CALLS else module == "_transport.driver":
                return True
        trace = trace.tb_next
    return False


def _is_host_name_error(error: Exception) -> bool:
    """Check for the error that the host name of `base_url` or of a redirect can't be encoded."""
    idna = any(cls.__module__.partition(".")[0] == "idna" for cls in type(error).__mro__)
    return idna or (isinstance(error, UnicodeError) and "idna" in str(error))


def _invalid_host(error: Exception, exchange: Exchange) -> APIConnectionError:
    hide_secrets(exchange.request)
    where = route(exchange)
    try:
        exchange.request.url.host.encode("idna")
        message = f"{where} redirects to a URL with an invalid host name: {_one_line(str(error))}"
    except UnicodeError:
        message = f"The host name of {where} is invalid: {_one_line(str(error))}"
    failure = APIConnectionError(message=message, request=exchange.request)
    failure.should_retry = False
    return failure


def body_error(error: Exception, exchange: Exchange) -> Exception | None:
    """Return the error for an exception while a program read a body; None if it is not from the transport."""
    if "StreamError" in {cls.__name__ for cls in type(error).__mro__}:
        return body_unavailable()
    if isinstance(error, BodyTooLong):
        return too_long(error, exchange)
    return transport_error(error, exchange)


def _innermost_text(error: BaseException) -> str:
    """Return the text of an exception or of its nearest cause that has one. Under trio, transport errors have none."""
    cause: BaseException | None = error
    while cause is not None and not str(cause):
        cause = cause.__cause__ or cause.__context__
    return _one_line(str(cause or "")) or type(error).__name__


def _timeout_message(names: set[str], request: httpx.Request, where: str) -> str:
    phases = request.extensions.get("timeout", {})

    def within(phase: str) -> str:
        seconds = phases.get(phase)
        return f" within {seconds:g} s" if seconds is not None else " in time"

    if "CallTimeout" in names:
        return f"`total_timeout` expired before the response from {where} was complete"
    if "ConnectTimeout" in names:
        return f"No connection to {where}{within('connect')}"
    if "PoolTimeout" in names:
        return f"All connections were busy: none became free for {where}{within('pool')}"
    if "WriteTimeout" in names:
        return f"The request to {where} could not be written{within('write')}"
    return f"No response from {where}{within('read')}"


def incomplete_stream(
    exchange: Exchange, what: str = "The connection was closed", end: str = "message_stop"
) -> IncompleteStreamError:
    """Return the error for a stream that ended too early; `end` is what its last event should have been."""
    hide_secrets(exchange.request)
    message = f"{what}: the stream of {route(exchange)} ended before {end}"
    return _with_request_id(IncompleteStreamError(exchange.request, message=message), exchange)


def closed_stream(exchange: Exchange, what: str, end: str = "message_stop") -> IncompleteStreamError:
    """Return the error for a stream that the program itself closed too early."""
    failure = incomplete_stream(exchange, what, end)
    failure._advice_once_begun = "Read the stream to its end before you close it."
    return failure


def unfinished_message(exchange: Exchange, what: str) -> IncompleteStreamError:
    """Return the error for a stream in which `message_stop` came before the end of the message."""
    hide_secrets(exchange.request)
    message = f"The stream of {route(exchange)} is incomplete: {what}"
    return _with_request_id(IncompleteStreamError(exchange.request, message=message), exchange)


def stalled_stream(exchange: Exchange, seconds: float) -> APITimeoutError:
    """Return the error for a stream that sent nothing but pings for too long."""
    hide_secrets(exchange.request)
    message = f"The stream of {route(exchange)} made no progress for {seconds:g} s, although it is open"
    return _with_request_id(_stream_timeout(exchange, message, "stream_stall_timeout"), exchange)


def _stream_timeout(exchange: Exchange, message: str, limit: str) -> APITimeoutError:
    failure = APITimeoutError(exchange.request, message=message, limit=limit)
    failure._advice = f"Send the request again, or allow longer pauses with `{limit}=`."
    return failure


def broken_stream(
    exchange: Exchange, names: set[str], error: Exception, end: str = "message_stop"
) -> APIConnectionError:
    """Return the error for a stream whose connection failed; `names` are those of the exception's classes."""
    if "CallTimeout" in names:
        message = f"`total_timeout` expired before the stream of {route(exchange)} was complete"
        return APITimeoutError(exchange.request, message=message, limit="total_timeout")
    if names & {"TimeoutException", "TimeoutError"}:
        seconds = exchange.request.extensions.get("timeout", {}).get("read")
        within = f" for {seconds:g} s" if seconds is not None else ""
        message = f"The stream of {route(exchange)} was silent{within} before {end}"
        limit = next(
            (name for name, most in exchange.silence.items() if most is not None and most == seconds), "timeout"
        )
        return _stream_timeout(exchange, message, limit)
    return incomplete_stream(exchange, f"The connection broke ({_innermost_text(error)})", end)


def interruption(exchange: Exchange, names: set[str], error: Exception) -> str:
    """Describe an exception of the transport while a response was being read."""
    if "CallTimeout" in names:
        return "`total_timeout` expired"
    if names & {"TimeoutException", "TimeoutError"}:
        seconds = exchange.request.extensions.get("timeout", {}).get("read")
        return "The connection was silent" + (f" for {seconds:g} s" if seconds is not None else "")
    return f"The connection broke ({_innermost_text(error)})"


def _with_request_id(failure: FailureT, exchange: Exchange) -> FailureT:
    if exchange.response is not None:
        failure.request_id = exchange.response.headers.get("request-id")
    return failure
