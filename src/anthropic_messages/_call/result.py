"""The result of a call: a successful response, and the object that the caller gets for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages._errors import APIResponseValidationError

from .decoding import check_collected, read_response
from .response_errors import not_a_stream

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from anthropic_messages._observe.hooks import HookDispatcher
    from anthropic_messages._transport.steps import Exchange, Parser

    from .request import Call

    class ReaderClass(Protocol):
        """A class of readers for responses that the caller reads in chunks."""

        def __call__(self, result: Result, /) -> Any: ...
        def _new_parser(self, call: Call, dispatcher: HookDispatcher, /) -> Parser: ...


class Result:
    """A successful response, and how to build the object that the caller gets for it.

    That is a reader if the caller reads the body in chunks, such as a stream or rows; else the decoded model.
    """

    __slots__ = ("_parser", "_reader_class", "call", "dispatcher", "exchange", "is_open", "owner", "retries")

    def __init__(
        self,
        call: Call,
        exchange: Exchange,
        dispatcher: HookDispatcher,
        *,
        reader_class: ReaderClass | None,
        new_parser: Callable[[], Parser] | None,
        owner: object,
    ) -> None:
        assert exchange.response is not None
        self.call: Call = call
        self.exchange: Exchange = exchange
        self.retries: int = dispatcher.call.attempts - 1
        self._reader_class = reader_class
        self._parser: Parser | None = None
        self.is_open: bool = False
        """True if the caller gets a reader, which reads the rest of the body."""
        if reader_class is not None and new_parser is not None:
            if exchange.unread:
                self._parser = new_parser()
                self.is_open = self._parser.accepts(exchange.response)
            else:
                self.is_open = exchange.chunks is not None and not call.collects
        is_read = not (self.is_open or exchange.unread)
        self.dispatcher: HookDispatcher | None = None if is_read else dispatcher
        """The dispatcher to notify when the body has been read or closed; None if it already has been."""
        self.owner: object | None = None if is_read else owner
        """The engine, kept alive with its connections until the body has been read."""

    def build(self) -> Any:
        """Return the object that the caller gets.

        Raises:
            APIResponseValidationError: The body is not what the operation returns.
            APIStatusError: The body is an error of the API, although the status is good.
        """
        if self.is_open:
            return self._open_reader()
        call, response = self.call, self.exchange.response
        assert response is not None
        try:
            model = self._read_model()
            return model if call.postprocess is None else call.postprocess(model, response)
        except APIResponseValidationError as error:
            error.attempts = self.retries + 1
            raise

    def _open_reader(self) -> Any:
        assert self._reader_class is not None
        if self._parser is not None:
            self.exchange.parser = self._parser
            self._parser.on_headers(self.exchange)
        return self._reader_class(self)

    def _read_model(self) -> Any:
        exchange, call = self.exchange, self.call
        assert exchange.response is not None
        if self._parser is not None:
            raise not_a_stream(exchange.response, self._parser.expected)
        if exchange.parser is not None and exchange.chunks is not None:  # a collected stream
            message = exchange.parser.message
            return check_collected(call.operation, exchange.response, message) if call.strict else message
        if call.operation.file_kind is not None:
            return exchange.response.content
        if not call.operation.response_module:
            return None
        # A server without streaming may return the whole message for a stream that is collected.
        return read_response(call.operation, exchange.response, strict=call.strict)
