"""The drivers, which carry out the steps of a plan: one blocking, one asynchronous. Only they send, sleep and read.

A plan is a generator that yields steps. The driver sends the outcome of each step into it, or throws in the exception,
and returns its return value. It also throws in `SystemExit`, `KeyboardInterrupt` and cancellation.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from anthropic_messages._redaction import forget_locals
from anthropic_messages._transport.steps import Await, Close, Read, Wait, Work

from .body_decoding import Collector, Decoded, can_keep, is_encoded, keep, kept, settle_charset
from .clock import is_replaced, sleep
from .deadline import cancelled_by_thread, in_time, until
from .response_streams import guarded, timed

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Generator, Iterator
    from typing import Any, TypeVar

    import httpx

    from anthropic_messages._transport.steps import Exchange, Step

    ResultT = TypeVar("ResultT")


MAX_BUFFERED = 10_000  # chunks of a closed response that may have been received but not read


def run(http: httpx.Client, plan: Generator[Step, Any, ResultT]) -> ResultT:
    """Carry out a plan in blocking code, and return its result."""
    try:
        step = next(plan)
        while True:
            try:
                outcome = _carry_out(step, http)
            except BaseException as error:
                step = plan.throw(error)
            else:
                step = plan.send(outcome)
    except StopIteration as done:
        result: ResultT = done.value
        return result


def _carry_out(step: Step, http: httpx.Client) -> Any:
    if isinstance(step, Wait):
        sleep(step.seconds)
        return None
    if isinstance(step, Work):
        return step.function()
    assert not isinstance(step, Await)
    if isinstance(step, Close):
        with suppress(Exception):  # errors of an abandoned response do not matter
            if step.exchange.response is not None:
                step.exchange.response.close()
        return None
    exchange = step.exchange if isinstance(step, Read) else step
    try:
        if isinstance(step, Read):
            return read_chunk(exchange)
        with until(exchange.deadline):
            return _send(exchange, http)
    except BaseException as error:
        forget_locals(error)
        if exchange.response is not None:
            with suppress(Exception):  # the first error is the one to raise
                exchange.response.close()
        raise


def _send(exchange: Exchange, http: httpx.Client) -> httpx.Response:
    exchange.http = http
    response = exchange.response = http.send(exchange.request, stream=True, follow_redirects=False, **exchange.options)
    settle_charset(response)
    if _is_streamed(exchange, response):
        response.stream = guarded(response.stream)
        open_body(exchange)
        return response
    if exchange.deadline is not None:
        response.stream = timed(response.stream)
    if exchange.unread and response.is_success:
        response.stream = guarded(response.stream)
    else:
        _read_whole(exchange, response)
    return response


def _read_whole(exchange: Exchange, response: httpx.Response) -> bytes:
    """Read and keep a body. Raise BodyTooLong if it is longer than `max_response_bytes`."""
    collector = Collector(exchange.max_bytes)
    # A hook of the HTTP client may have read the body.
    if kept(response) or response.is_closed or response.is_stream_consumed or not can_keep(response):
        collector.add(response.read())
        return response.content
    for chunk in Decoded(response) if is_encoded(response) else response.iter_raw():
        collector.add(chunk)
    keep(response, b"".join(collector.chunks))
    return response.content


def read_chunk(exchange: Exchange) -> bytes | None:
    """Return the next chunk of an open body; None at its end."""
    chunk: bytes | None
    if exchange.deadline is None:
        chunk = next(exchange.chunks, None)
    else:
        with until(exchange.deadline):
            chunk = next(exchange.chunks, None)
    return chunk


def read_from(exchange: Exchange, chunks: Iterator[Any]) -> Any:
    """Return the next chunk from an iterator over the body of a response; None at its end."""
    exchange.chunks = chunks
    return read_chunk(exchange)


async def arun(http: httpx.AsyncClient, plan: Generator[Step, Any, ResultT]) -> ResultT:
    """Carry out a plan in asynchronous code, and return its result."""
    try:
        step = next(plan)
        while True:
            try:
                outcome = await _acarry_out(step, http)
            except BaseException as error:
                step = plan.throw(error)
            else:
                step = plan.send(outcome)
    except StopIteration as done:
        result: ResultT = done.value
        return result


async def _acarry_out(step: Step, http: httpx.AsyncClient) -> Any:
    if isinstance(step, Wait):
        import anyio  # the transport has already imported it

        if not is_replaced():
            await anyio.sleep(step.seconds)
            return None
        with cancelled_by_thread(step.seconds):
            await anyio.sleep_forever()
        return None
    if isinstance(step, Work):
        import anyio.to_thread

        return await anyio.to_thread.run_sync(step.function, abandon_on_cancel=True)
    if isinstance(step, Await):
        return await step.function()
    if isinstance(step, Close):
        with suppress(Exception):  # errors of an abandoned response do not matter
            await aclose(step.exchange)
        return None
    exchange = step.exchange if isinstance(step, Read) else step
    try:
        return await (
            aread_chunk(exchange) if isinstance(step, Read) else in_time(_asend(exchange, http), exchange.deadline)
        )
    except BaseException as error:
        forget_locals(error)
        with suppress(Exception):  # the first error is the one to raise
            await aclose(exchange)
        raise


async def aclose(exchange: Exchange) -> None:
    """Close the response of an asynchronous client, and end the iterators over its body."""
    if exchange.response is None:
        return
    await exchange.response.aclose()
    if exchange.chunks is None:
        return
    # Trio warns about asynchronous generators that are garbage-collected before their end. A read that is cancelled
    # as soon as it would wait ends all generators of the body.
    import anyio

    source = getattr(exchange.chunks, "source", None) or exchange.chunks  # the decoder need not run to its end
    with anyio.CancelScope(shield=True) as scope, suppress(Exception):  # also StopAsyncIteration
        scope.cancel()
        for _ in range(MAX_BUFFERED):
            await anext(source)


async def _asend(exchange: Exchange, http: httpx.AsyncClient) -> httpx.Response:
    exchange.http = http
    response = exchange.response = await http.send(
        exchange.request, stream=True, follow_redirects=False, **exchange.options
    )
    settle_charset(response)
    if _is_streamed(exchange, response):
        aopen_body(exchange)
    elif not (exchange.unread and response.is_success):
        await _aread_whole(exchange, response)
    return response


async def _aread_whole(exchange: Exchange, response: httpx.Response) -> bytes:
    """Read and keep a body. Raise BodyTooLong if it is longer than `max_response_bytes`."""
    collector = Collector(exchange.max_bytes)
    # A hook of the HTTP client may have read the body.
    if kept(response) or response.is_closed or response.is_stream_consumed or not can_keep(response):
        collector.add(await response.aread())
        return response.content
    exchange.chunks = aiter(Decoded(response) if is_encoded(response) else response.aiter_raw())
    async for chunk in exchange.chunks:
        collector.add(chunk)
    exchange.chunks = None
    keep(response, b"".join(collector.chunks))
    return response.content


async def aread_chunk(exchange: Exchange) -> bytes | None:
    """Return the next chunk of an open body; None at its end."""
    chunk = anext(exchange.chunks)  # a default value would add a wrapper to each read
    try:
        result: bytes | None = await (chunk if exchange.deadline is None else in_time(chunk, exchange.deadline))
        return result
    except StopAsyncIteration:
        return None


async def aread_from(exchange: Exchange, chunks: AsyncIterator[Any]) -> Any:
    """Return the next chunk from an iterator over the body of a response; None at its end."""
    exchange.chunks = chunks  # `aclose()` ends this iterator
    return await aread_chunk(exchange)


def read_body(exchange: Exchange) -> bytes:
    """Return the whole body of a response, and keep it."""
    assert exchange.response is not None
    with until(exchange.deadline):
        return _read_whole(exchange, exchange.response)


async def aread_body(exchange: Exchange) -> bytes:
    """Return the whole body of a response, and keep it."""
    assert exchange.response is not None
    whole: bytes = await in_time(_aread_whole(exchange, exchange.response), exchange.deadline)
    return whole


def _is_streamed(exchange: Exchange, response: httpx.Response) -> bool:
    return exchange.parser is not None and response.is_success and exchange.parser.accepts(response)


def open_body(exchange: Exchange) -> None:
    """Start to read the body of a blocking client's response in chunks, with its content encoding undone."""
    response = exchange.response
    assert response is not None
    exchange.chunks = iter(_plain_body(response) or _decoded(response) or response.iter_bytes())


def aopen_body(exchange: Exchange) -> None:
    """Start to read the body of an asynchronous client's response in chunks, with its content encoding undone."""
    response = exchange.response
    assert response is not None
    exchange.chunks = aiter(_plain_body(response) or _decoded(response) or response.aiter_bytes())


def _decoded(response: httpx.Response) -> Decoded | None:
    """Return the decoded body of a response that has not been read."""
    return None if kept(response) or response.is_stream_consumed else Decoded(response)


def _plain_body(response: httpx.Response) -> Any:
    """Return the raw stream of a body without content encoding, which needs no decoder; None for other bodies."""
    return None if is_encoded(response) or response.is_stream_consumed else response.stream


_closing: set[Any] = set()


def close_soon(response: httpx.Response) -> None:
    """Close the response of a stream that was garbage-collected, in a task of the running asyncio loop.

    Trio has no such tasks and warns about the stream instead.
    """
    if sys.is_finalizing():
        return
    import asyncio

    with suppress(RuntimeError):  # no event loop is running, so its sockets are already closed
        task = asyncio.get_running_loop().create_task(response.aclose())
        _closing.add(task)  # asyncio keeps only weak references to tasks
        task.add_done_callback(_closing.discard)
