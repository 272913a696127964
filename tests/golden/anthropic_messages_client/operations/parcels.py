# Rendered by `make generate`. Do not edit.
"""The operations of `parcels` as methods with documented parameters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Generic, Literal, TypeVar, overload

from .._lazy import LazyModule
from ..api.parcels.history import OPERATION as HISTORY
from ..api.parcels.list import OPERATION as LIST
from ..api.parcels.pack import OPERATION as PACK
from ..api.parcels.retrieve import OPERATION as RETRIEVE
from ..api.parcels.send import OPERATION as SEND
from ..api.parcels.weigh import OPERATION as WEIGH
from ..request import HTTPTimeout, Omit, Operation, omit
from ..suggestions import reject_unknown_arguments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .. import types as _types
else:
    _types = LazyModule("anthropic_messages_client.types")

ParcelT = TypeVar("ParcelT")
ParcelEventsT = TypeVar("ParcelEventsT")
ParcelStreamT = TypeVar("ParcelStreamT")
WeightT = TypeVar("WeightT")
ParcelMovedRowsT = TypeVar("ParcelMovedRowsT")
ParcelPageT = TypeVar("ParcelPageT")
FormatT = TypeVar("FormatT")


class Parcels(Generic[ParcelT, ParcelEventsT, ParcelStreamT, WeightT, ParcelMovedRowsT, ParcelPageT]):
    """The operations of `parcels`. Subclasses send the requests and define the return types."""

    def _call(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _stream(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _rows(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    def _pages(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @overload
    def send(
        self,
        depot: str,
        *,
        to: str,
        contents: Iterable[_types.ThingParam | _types.Thing],
        speed: _types.Speed | Omit = omit,
        greeting: str | list[str] | tuple[str, ...] | Omit = omit,
        insured: int | None | Omit = omit,
        labels: Mapping[str, object] | Omit = omit,
        from_: str | Omit = omit,
        fragile: bool | Omit = omit,
        dry_run: bool | Omit = omit,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        stream: Literal[False] | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> ParcelT: ...

    @overload
    def send(
        self,
        depot: str,
        *,
        to: str,
        contents: Iterable[_types.ThingParam | _types.Thing],
        speed: _types.Speed | Omit = omit,
        greeting: str | list[str] | tuple[str, ...] | Omit = omit,
        insured: int | None | Omit = omit,
        labels: Mapping[str, object] | Omit = omit,
        from_: str | Omit = omit,
        fragile: bool | Omit = omit,
        dry_run: bool | Omit = omit,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        stream: Literal[True],
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> ParcelEventsT: ...

    @overload
    def send(
        self,
        depot: str,
        *,
        to: str,
        contents: Iterable[_types.ThingParam | _types.Thing],
        speed: _types.Speed | Omit = omit,
        greeting: str | list[str] | tuple[str, ...] | Omit = omit,
        insured: int | None | Omit = omit,
        labels: Mapping[str, object] | Omit = omit,
        from_: str | Omit = omit,
        fragile: bool | Omit = omit,
        dry_run: bool | Omit = omit,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        stream: bool,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> ParcelT | ParcelEventsT: ...

    @reject_unknown_arguments
    def send(
        self,
        depot: str,
        *,
        to: str,
        contents: Iterable[_types.ThingParam | _types.Thing],
        speed: _types.Speed | Omit = omit,
        greeting: str | list[str] | tuple[str, ...] | Omit = omit,
        insured: int | None | Omit = omit,
        labels: Mapping[str, object] | Omit = omit,
        from_: str | Omit = omit,
        fragile: bool | Omit = omit,
        dry_run: bool | Omit = omit,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> ParcelT | ParcelEventsT:
        """Send a parcel.

        Takes a parcel at a depot, and says how it fares.

        Args:
            depot: Where the parcel is handed in.
            to: Who gets it.
            contents: The things inside.
            speed: How fast it goes.
            greeting: A card, as text or as lines of text.
            insured: Its value in cents; null says that it has none.
            labels: Your own words about it.
            from_: Who sends it.
            fragile: Handle with care.
            dry_run: Check the parcel, but send nothing.
            stamps: Stamps to put on, sent as one comma-separated header.
            stream: If true, return a stream of events to iterate over.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            stream_idle_timeout: Seconds without any data, pings included, after which a stream fails.
            stream_stall_timeout: Seconds without progress after which a stream fails. Pings are not progress.
            include_pings: If true, the stream also yields ping events.

        Returns:
            A `Parcel`, or a stream of events if `stream` is true. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: ParcelT | ParcelEventsT = self._call(
            SEND,
            {
                "depot": depot,
                "to": to,
                "contents": contents,
                "speed": speed,
                "greeting": greeting,
                "insured": insured,
                "labels": labels,
                "from": from_,
                "fragile": fragile,
                "dry_run": dry_run,
                "stamps": stamps,
                "stream": stream,
            },
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "stream_idle_timeout": stream_idle_timeout,
                "stream_stall_timeout": stream_stall_timeout,
                "include_pings": include_pings,
            },
        )
        return result

    @reject_unknown_arguments
    def stream(
        self,
        depot: str,
        *,
        to: str,
        contents: Iterable[_types.ThingParam | _types.Thing],
        speed: _types.Speed | Omit = omit,
        greeting: str | list[str] | tuple[str, ...] | Omit = omit,
        insured: int | None | Omit = omit,
        labels: Mapping[str, object] | Omit = omit,
        from_: str | Omit = omit,
        fragile: bool | Omit = omit,
        dry_run: bool | Omit = omit,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        output_format: type[Any] | None | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> ParcelStreamT:
        """Send a parcel, and stream the response.

        Use the result in a `with` block, or in `async with` for an asynchronous client. The stream yields the events of
        the API and helper events. It also has `text_stream`, `get_final_message()` and `current_message_snapshot`.

        Args:
            depot: Where the parcel is handed in.
            to: Who gets it.
            contents: The things inside.
            speed: How fast it goes.
            greeting: A card, as text or as lines of text.
            insured: Its value in cents; null says that it has none.
            labels: Your own words about it.
            from_: Who sends it.
            fragile: Handle with care.
            dry_run: Check the parcel, but send nothing.
            stamps: Stamps to put on, sent as one comma-separated header.
            output_format: Type of the parsed text, such as a pydantic model. Requires pydantic.
                Its JSON schema is sent as `format` in `labels`.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            stream_idle_timeout: Seconds without any data, pings included, after which a stream fails.
            stream_stall_timeout: Seconds without progress after which a stream fails. Pings are not progress.
            include_pings: If true, the stream also yields ping events.

        Returns:
            A context manager that opens and closes the stream.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            ValueError: The API does not support the JSON schema of `output_format`.
            RuntimeError: `output_format` requires pydantic, which is not installed.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: ParcelStreamT = self._stream(
            SEND,
            {
                "depot": depot,
                "to": to,
                "contents": contents,
                "speed": speed,
                "greeting": greeting,
                "insured": insured,
                "labels": labels,
                "from": from_,
                "fragile": fragile,
                "dry_run": dry_run,
                "stamps": stamps,
                "stream": True,
            },
            {
                "output_format": output_format,
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "stream_idle_timeout": stream_idle_timeout,
                "stream_stall_timeout": stream_stall_timeout,
                "include_pings": include_pings,
            },
        )
        return result

    @reject_unknown_arguments
    def weigh(
        self,
        *,
        contents: Iterable[_types.ThingParam | _types.Thing],
        count: int | Omit = omit,
        share: float | Omit = omit,
        word: str | Omit = omit,
        words: list[str] | tuple[str, ...] | Omit = omit,
        precision: int | Omit = omit,
        unit: Literal["g", "kg"] | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> WeightT:
        """Weigh things.

        Gives the weight of a parcel with these things in it.

        Args:
            contents: The things to weigh.
            count: So many.
                The default is `3`.
            share: So much.
            word: A word.
            words: Words.
            precision: Digits behind the point.
            unit: Deprecated.
                The unit.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `Weight`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: WeightT = self._call(
            WEIGH,
            {
                "contents": contents,
                "count": count,
                "share": share,
                "word": word,
                "words": words,
                "precision": precision,
                "unit": unit,
            },
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def history(
        self,
        *,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        from_row: int = 1,
    ) -> ParcelMovedRowsT:
        """Say where all parcels were.

        Gives a row for each time that a parcel moved.

        Args:
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            from_row: Number of the first row to yield, counted from 1, to resume after an interruption.
                Earlier rows are downloaded and skipped.

        Returns:
            An iterator over the rows, each a `ParcelMoved`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: ParcelMovedRowsT = self._rows(
            HISTORY,
            {},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "from_row": from_row,
            },
        )
        return result

    @reject_unknown_arguments
    def pack(
        self,
        *,
        contents: Iterable[_types.ThingParam | _types.Thing],
        count: int | Omit = omit,
        share: float | Omit = omit,
        word: str | Omit = omit,
        words: list[str] | tuple[str, ...] | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> WeightT:
        """Pack things.

        Packs a parcel, and weighs it.

        Args:
            contents: The things to weigh.
            count: So many.
                The default is `3`.
            share: So much.
            word: A word.
            words: Words.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `Weight`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: WeightT = self._call(
            PACK,
            {"contents": contents, "count": count, "share": share, "word": word, "words": words},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def retrieve(
        self,
        parcel_id: str,
        *,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> ParcelT:
        """Find a parcel.

        Says how a parcel fares.

        Args:
            parcel_id: Its name.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            A `Parcel`. With an asynchronous client, await the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: ParcelT = self._call(
            RETRIEVE,
            {"parcel_id": parcel_id},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result

    @reject_unknown_arguments
    def list(
        self,
        *,
        after_id: str | Omit = omit,
        before_id: str | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
    ) -> ParcelPageT:
        """List parcels.

        Gives the parcels, in pages.

        Args:
            after_id: The page begins behind this parcel.
            before_id: The page ends before this parcel.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.

        Returns:
            The first page. Iterating over it yields the items of this page and of all following pages. With an
            asynchronous client, iterate over the call with `async for`, or await it to get the page.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        result: ParcelPageT = self._pages(
            LIST,
            {"after_id": after_id, "before_id": before_id},
            {
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
            },
        )
        return result


class Parsing:
    """The method `parse()`. Each resource class gives it a return type, which depends on an argument."""

    def _parse(self, operation: Operation, params: dict[str, Any], options: dict[str, Any]) -> Any:
        raise NotImplementedError

    @reject_unknown_arguments
    def parse(
        self,
        depot: str,
        *,
        to: str,
        contents: Iterable[_types.ThingParam | _types.Thing],
        speed: _types.Speed | Omit = omit,
        greeting: str | list[str] | tuple[str, ...] | Omit = omit,
        insured: int | None | Omit = omit,
        labels: Mapping[str, object] | Omit = omit,
        from_: str | Omit = omit,
        fragile: bool | Omit = omit,
        dry_run: bool | Omit = omit,
        stamps: list[str] | tuple[str, ...] | Omit = omit,
        output_format: type[FormatT] | None | Omit = omit,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        timeout: float | HTTPTimeout | None | Omit = omit,
        total_timeout: float | None | Omit = omit,
        stream_idle_timeout: float | None | Omit = omit,
        stream_stall_timeout: float | None | Omit = omit,
        include_pings: bool = False,
    ) -> Any:
        """Send a parcel, and parse the text of the response.

        The request asks for text that matches the JSON schema of `output_format`.

        Args:
            depot: Where the parcel is handed in.
            to: Who gets it.
            contents: The things inside.
            speed: How fast it goes.
            greeting: A card, as text or as lines of text.
            insured: Its value in cents; null says that it has none.
            labels: Your own words about it.
            from_: Who sends it.
            fragile: Handle with care.
            dry_run: Check the parcel, but send nothing.
            stamps: Stamps to put on, sent as one comma-separated header.
            output_format: Type of the parsed text, such as a pydantic model. Requires pydantic.
                Its JSON schema is sent as `format` in `labels`.
            extra_headers: Headers to add to this call or to replace. A value of None removes the header.
            extra_query: Query parameters to add to this call.
            extra_body: Fields to add to the body or to replace, such as fields that this version does not know.
            timeout: Seconds for each attempt, or an `httpx.Timeout`. None disables the timeout.
                The default is the `timeout` of the client.
            total_timeout: Seconds for the whole call, with all attempts and waits. None disables the timeout.
                The default is the `total_timeout` of the client.
            stream_idle_timeout: Seconds without any data, pings included, after which a stream fails.
            stream_stall_timeout: Seconds without progress after which a stream fails. Pings are not progress.
            include_pings: If true, the stream also yields ping events.

        Returns:
            The `Parcel` with a `parsed_output` of the type `output_format`. With an asynchronous client, await
            the call.

        Raises:
            TypeError: An argument is missing, unknown or not JSON serializable.
            ValueError: The API does not support the JSON schema of `output_format`.
            RuntimeError: `output_format` requires pydantic, which is not installed.
            AnthropicError: The call failed. The subclass identifies the cause.
        """
        return self._parse(
            SEND,
            {
                "depot": depot,
                "to": to,
                "contents": contents,
                "speed": speed,
                "greeting": greeting,
                "insured": insured,
                "labels": labels,
                "from": from_,
                "fragile": fragile,
                "dry_run": dry_run,
                "stamps": stamps,
            },
            {
                "output_format": output_format,
                "extra_headers": extra_headers,
                "extra_query": extra_query,
                "extra_body": extra_body,
                "timeout": timeout,
                "total_timeout": total_timeout,
                "stream_idle_timeout": stream_idle_timeout,
                "stream_stall_timeout": stream_stall_timeout,
                "include_pings": include_pings,
            },
        )
