"""Pages of lists, and iteration over all items."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator, Mapping
from typing import Any, Generic, NamedTuple, Self, TypeVar

from anthropic_messages._errors import AnthropicError

__all__ = [
    "AsyncCursorPaginator",
    "AsyncPage",
    "AsyncPageCursor",
    "AsyncPaginator",
    "PageInfo",
    "SyncPage",
    "SyncPageCursor",
]

ItemT = TypeVar("ItemT")
PageT = TypeVar("PageT", bound="_AsyncPage[Any]")


class PageInfo(NamedTuple):
    """Position of the next page."""

    params: dict[str, str]
    """Arguments to add to those of this page's call."""


class _Page(Generic[ItemT]):
    """Common base class of all pages."""

    _fields: tuple[tuple[str, bool], ...]
    _named: str
    _cursors: tuple[str, ...]
    """The arguments that select a page."""

    def __init__(
        self, answer: Any, params: Mapping[str, Any], options: Mapping[str, Any], fetch: Callable[[Any, Any], Any]
    ) -> None:
        self._answer = answer
        self._params = params
        self._options = options
        self._fetch = fetch

    @property
    def data(self) -> list[ItemT]:
        """Items of this page."""
        items: list[ItemT] = self._answer.data or []
        return items

    def has_next_page(self) -> bool:
        """Return True if there is a next page."""
        raise NotImplementedError

    def next_page_info(self) -> PageInfo | None:
        """Return the position of the next page; None if there is none."""
        raise NotImplementedError

    def _next(self) -> Any:
        info = self.next_page_info()
        if info is None:
            raise RuntimeError("There is no next page. Check `has_next_page()` first.")
        query = self._options.get("extra_query") or {}
        requested = {**self._params, **query}
        for cursor, item in info.params.items():
            if requested.get(cursor) == item:
                raise self._endless(
                    f"the page for `{cursor}` {item!r} names the same {self._named} for the next page. The server "
                    f"seems to ignore `{cursor}`"
                )
        other_query = {name: value for name, value in query.items() if name not in self._cursors}
        return self._fetch({**self._params, **info.params}, {**self._options, "extra_query": other_query})

    def _check_new(self, seen: set[str]) -> None:
        """Raise AnthropicError if an earlier page has named the same next page. Else, add it to those seen.

        The last page that was read is left to `get_next_page()`, which knows more about it.
        """
        info = self.next_page_info()
        for cursor, item in info.params.items() if info is not None else ():
            if item in seen and self._params.get(cursor) != item:
                raise self._endless(f"two pages name the same {self._named} for the next page (`{cursor}` {item!r})")
            seen.add(item)

    def _endless(self, why: str) -> AnthropicError:
        return AnthropicError(f"The list has no end: {why}. Check `base_url` and the proxies on the way to it.")

    @property
    def _request_id(self) -> str | None:
        request_id: str | None = self._answer._request_id
        return request_id

    def to_dict(self, **options: Any) -> dict[str, Any]:
        """Return the page as the API sent it. See `BaseModel.to_dict` for the options."""
        sent: dict[str, Any] = self._answer.to_dict(**options)
        return sent

    def to_json(self, *, indent: int | None = None, **options: Any) -> str:
        """Return `to_dict(**options)` as JSON text."""
        text: str = self._answer.to_json(indent=indent, **options)
        return text

    def model_dump(self, **options: Any) -> dict[str, Any]:
        """Return the fields of the page as a dict. See `BaseModel.model_dump`."""
        dumped: dict[str, Any] = self._answer.model_dump(**options)
        return dumped

    def model_dump_json(self, **options: Any) -> str:
        """Return `model_dump(mode="json", ...)` as JSON text."""
        text: str = self._answer.model_dump_json(**options)
        return text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return the schema of a pydantic field of this type.

        A page that is made from data has no client, so it cannot fetch the next page.
        """
        from anthropic_messages_client.models._model import BaseModel
        from anthropic_messages_client.models._pydantic import model_schema

        return model_schema(cls, source, handler, lambda data: cls(BaseModel.from_dict(data), {}, {}, _cannot_fetch))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        from anthropic_messages_client.models._pydantic import json_schema

        return json_schema(cls, schema, handler)

    def __repr__(self) -> str:
        more = ", and more" if self.has_next_page() else ""
        return f"<{type(self).__name__}: {len(self.data)} items{more}>"


class _IdPage(_Page[ItemT]):
    """A page that is found by the ids of its neighbours."""

    _fields = (("data", True), ("has_more", True), ("first_id", True), ("last_id", True))
    _named = "id"
    _cursors = ("after_id", "before_id")

    @property
    def has_more(self) -> bool | None:
        """True if the list has more items in the direction in which it is read."""
        more: bool | None = self._answer.has_more
        return more

    @property
    def first_id(self) -> str | None:
        """Id of the first item; None if the page is empty."""
        first: str | None = self._answer.first_id
        return first

    @property
    def last_id(self) -> str | None:
        """Id of the last item; None if the page is empty."""
        last: str | None = self._answer.last_id
        return last

    def has_next_page(self) -> bool:
        """Return True if there is a next page."""
        return self.has_more is not False and bool(self.data) and self.next_page_info() is not None

    def next_page_info(self) -> PageInfo | None:
        """Return the position of the next page; None if there is none.

        The next page is after this one or, if the call had `before_id`, before it.
        """
        cursor, item = ("before_id", self.first_id) if self._is_backwards() else ("after_id", self.last_id)
        return PageInfo({cursor: item}) if item else None

    def _is_backwards(self) -> bool:
        return bool({**self._params, **(self._options.get("extra_query") or {})}.get("before_id"))


class _TokenPage(_Page[ItemT]):
    """A page that is found by the `next_page` of the page before."""

    _fields = (("data", True), ("next_page", False))
    _named = "token"
    _cursors = ("page",)

    @property
    def next_page(self) -> str | None:
        """The value of `page` for the next page; None on the last page."""
        token: str | None = getattr(self._answer, "next_page", None)
        return token

    def has_next_page(self) -> bool:
        """Return True if there is a next page."""
        return bool(self.next_page)

    def next_page_info(self) -> PageInfo | None:
        """Return the position of the next page; None if there is none."""
        return PageInfo({"page": self.next_page}) if self.next_page else None


def _cannot_fetch(params: Any, options: Any) -> Any:
    raise AnthropicError(
        "The next page cannot be fetched, because this page was made from data and has no client. Call the `list()` of "
        f"your client with {', '.join(f'{name}={value!r}' for name, value in params.items())}."
    )


class _SyncPage(_Page[ItemT]):
    def __iter__(self) -> Iterator[ItemT]:
        for page in self.iter_pages():
            yield from page.data

    def iter_pages(self) -> Iterator[Self]:
        """Yield this page and all following pages. Each is fetched when it is needed."""
        page = self
        seen: set[str] = set()
        yield page
        while page.has_next_page():
            page._check_new(seen)
            page = page.get_next_page()
            yield page

    def get_next_page(self) -> Self:
        """Fetch the next page.

        Raises:
            RuntimeError: There is no next page.
            AnthropicError: The call failed.
        """
        page: Self = self._next()
        return page


class _AsyncPage(_Page[ItemT]):
    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for page in self.iter_pages():
            for item in page.data:
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Yield this page and all following pages. Each is fetched when it is needed."""
        page = self
        seen: set[str] = set()
        yield page
        while page.has_next_page():
            page._check_new(seen)
            page = await page.get_next_page()
            yield page

    async def get_next_page(self) -> Self:
        """Fetch the next page.

        Raises:
            RuntimeError: There is no next page.
            AnthropicError: The call failed.
        """
        page: Self = await self._next()
        return page


class SyncPage(_IdPage[ItemT], _SyncPage[ItemT]):
    """One page of a list.

    Iterating over it yields its items and those of all following pages, which are fetched when they are needed.
    """


class AsyncPage(_IdPage[ItemT], _AsyncPage[ItemT]):
    """One page of a list.

    `async for` yields its items and those of all following pages, which are fetched when they are needed.
    """


class SyncPageCursor(_TokenPage[ItemT], _SyncPage[ItemT]):
    """One page of a list whose pages have a `next_page`.

    Iterating over it yields its items and those of all following pages, which are fetched when they are needed.
    """


class AsyncPageCursor(_TokenPage[ItemT], _AsyncPage[ItemT]):
    """One page of a list whose pages have a `next_page`.

    `async for` yields its items and those of all following pages, which are fetched when they are needed.
    """


class _Paginator(Generic[ItemT, PageT]):
    def __init__(self, fetch: Callable[[], Awaitable[PageT]]) -> None:
        self._fetch = fetch

    def __await__(self) -> Generator[Any, Any, PageT]:
        return self._fetch().__await__()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self:
            yield item


class AsyncPaginator(_Paginator[ItemT, AsyncPage[ItemT]], Generic[ItemT]):
    """A list that has not been requested yet. Await it to get the first page, or use `async for` to get all items."""


class AsyncCursorPaginator(_Paginator[ItemT, AsyncPageCursor[ItemT]], Generic[ItemT]):
    """A list that has not been requested yet. Await it to get the first page, or use `async for` to get all items."""
