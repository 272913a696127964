"""Lists of the API, which come in pages: a page, its items, and the way to the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from anthropic_messages._errors import AnthropicError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping

__all__ = ["AsyncPage", "AsyncPaginator", "PageInfo", "SyncPage"]

ItemT = TypeVar("ItemT")
_CURSORS = ("after_id", "before_id")


class PageInfo(NamedTuple):
    """Where the next page is."""

    params: dict[str, str]
    """The arguments of the call that gives it, beside those that gave this one."""


class _Page(Generic[ItemT]):
    """What both kinds of pages share: all but the call for the next one."""

    def __init__(
        self, answer: Any, params: Mapping[str, Any], options: Mapping[str, Any], fetch: Callable[[Any, Any], Any]
    ) -> None:
        self._answer = answer
        self._params = params
        self._options = options
        self._fetch = fetch

    @property
    def data(self) -> list[ItemT]:
        """The items on this page."""
        items: list[ItemT] = self._answer.data or []
        return items

    @property
    def has_more(self) -> bool | None:
        """Whether the list goes on in the direction in which it is read."""
        more: bool | None = self._answer.has_more
        return more

    @property
    def first_id(self) -> str | None:
        """Id of the first item; None on an empty page."""
        first: str | None = self._answer.first_id
        return first

    @property
    def last_id(self) -> str | None:
        """Id of the last item; None on an empty page."""
        last: str | None = self._answer.last_id
        return last

    def has_next_page(self) -> bool:
        """Whether `get_next_page()` gives one."""
        return self.has_more is not False and bool(self.data) and self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """Where the list goes on: behind this page or, if the call had `before_id`, before it. None if nowhere."""
        cursor, item = ("before_id", self.first_id) if self._is_backwards() else ("after_id", self.last_id)
        return PageInfo({cursor: item}) if item else None

    def _is_backwards(self) -> bool:
        return bool({**self._params, **(self._options.get("extra_query") or {})}.get("before_id"))

    def _next(self) -> Any:
        info = self.next_page_info()
        if info is None:
            raise RuntimeError("There is no next page: ask `has_next_page()` first.")
        query = self._options.get("extra_query") or {}
        asked = {**self._params, **query}
        for cursor, item in info.params.items():
            if asked.get(cursor) == item:
                raise AnthropicError(
                    f"The list has no end: the page for `{cursor}` {item!r} names the same id for the next page. The "
                    f"server seems to ignore `{cursor}`. Check `base_url` and the proxies on the way to it."
                )
        kept = {name: value for name, value in query.items() if name not in _CURSORS}
        return self._fetch({**self._params, **info.params}, {**self._options, "extra_query": kept})

    @property
    def _request_id(self) -> str | None:
        request_id: str | None = self._answer._request_id
        return request_id

    def to_dict(self) -> dict[str, Any]:
        """The page as the API sent it."""
        sent: dict[str, Any] = self._answer.to_dict()
        return sent

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict()` as JSON text."""
        text: str = self._answer.to_json(indent=indent)
        return text

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """The page's fields as a dict; see `BaseModel.model_dump`."""
        dumped: dict[str, Any] = self._answer.model_dump(**options)
        return dumped

    def model_dump_json(self, **options: Any) -> str:
        """`model_dump(mode="json", ...)` as JSON text."""
        text: str = self._answer.model_dump_json(**options)
        return text

    def __repr__(self) -> str:
        more = ", and more" if self.has_next_page() else ""
        return f"<{type(self).__name__}: {len(self.data)} items{more}>"


class SyncPage(_Page[ItemT]):
    """One page of a list. Iterating over it gives its items and those of all pages that follow, as they are needed."""

    def __iter__(self) -> Iterator[ItemT]:
        for page in self.iter_pages():
            yield from page.data

    def iter_pages(self) -> Iterator[SyncPage[ItemT]]:
        """This page and those that follow, each fetched when it is asked for."""
        page = self
        yield page
        while page.has_next_page():
            page = page.get_next_page()
            yield page

    def get_next_page(self) -> SyncPage[ItemT]:
        """The page that follows. Raises RuntimeError if there is none, or an `AnthropicError`."""
        page: SyncPage[ItemT] = self._next()
        return page


class AsyncPage(_Page[ItemT]):
    """One page of a list. `async for` gives its items and those of all pages that follow, as they are needed."""

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for page in self.iter_pages():
            for item in page.data:
                yield item

    async def iter_pages(self) -> AsyncIterator[AsyncPage[ItemT]]:
        """This page and those that follow, each fetched when it is asked for."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.get_next_page()
            yield page

    async def get_next_page(self) -> AsyncPage[ItemT]:
        """The page that follows. Raises RuntimeError if there is none, or an `AnthropicError`."""
        page: AsyncPage[ItemT] = await self._next()
        return page


class AsyncPaginator(Generic[ItemT]):
    """What a list gives before anything is sent: await it for the first page, or `async for` over all items."""

    def __init__(self, fetch: Callable[[], Awaitable[AsyncPage[ItemT]]]) -> None:
        self._fetch = fetch

    def __await__(self) -> Generator[Any, Any, AsyncPage[ItemT]]:
        return self._fetch().__await__()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self:
            yield item
