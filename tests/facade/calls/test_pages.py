"""Pagination over real sockets, in both directions."""

from __future__ import annotations

import copy
import pickle
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from anthropic_messages import Anthropic, AnthropicError, APIResponseValidationError, AsyncAnthropic, NotFoundError
from anthropic_messages.pagination import AsyncPage, AsyncPaginator, PageInfo, SyncPage
from anthropic_messages.types import ModelInfo
from tests.facade.conftest import World
from tests.support.wire import Wire, failure, reply

IDS = ["a", "b", "c", "d", "e"]


def model(name: str) -> dict[str, Any]:
    return {
        "id": name,
        "type": "model",
        "display_name": name.upper(),
        "created_at": "2026-01-01T00:00:00Z",
        "lifecycle": "active",
    }


def page(ids: str, *, more: bool) -> dict[str, Any]:
    first, last = (ids[0], ids[-1]) if ids else (None, None)
    return {"data": [model(name) for name in ids], "has_more": more, "first_id": first, "last_id": last}


FORWARD = [page("ab", more=True), page("cd", more=True), page("e", more=False)]
BACKWARD = [page("cd", more=True), page("ab", more=False)]


def list_ids(
    world: World,
    wire: Wire,
    pages: list[dict[str, Any]],
    settings: dict[str, Any] | None = None,
    /,
    **params: Any,
) -> list[str]:
    """Return the ids of all items of a list, from one loop over the result of the call."""
    wire.script = [reply(body=page_body) for page_body in pages]

    async def awaited(client: Any) -> list[str]:
        return [item.id async for item in client.models.list(**params)]

    def blocking(client: Any) -> list[str]:
        return [item.id for item in client.models.list(**params)]

    return list(world.use(world.client(**(settings or {})), blocking if world.name == "sync" else awaited))


def queries(wire: Wire) -> list[dict[str, str]]:
    return [{k: ",".join(v) for k, v in parse_qs(urlsplit(r.target).query).items()} for r in wire.received]


class TestAllItems:
    def test_iterates_forwards(self, world: World, wire: Wire) -> None:
        assert list_ids(world, wire, FORWARD, limit=2) == IDS
        assert queries(wire) == [{"limit": "2"}, {"limit": "2", "after_id": "b"}, {"limit": "2", "after_id": "d"}]
        assert {(r.method, urlsplit(r.target).path) for r in wire.received} == {("GET", "/v1/models")}

    def test_iterates_from_a_cursor(self, world: World, wire: Wire) -> None:
        assert list_ids(world, wire, FORWARD[1:], after_id="b") == ["c", "d", "e"]
        assert queries(wire) == [{"after_id": "b"}, {"after_id": "d"}]

    def test_iterates_backwards(self, world: World, wire: Wire) -> None:
        assert list_ids(world, wire, BACKWARD, before_id="e") == ["c", "d", "a", "b"]
        assert queries(wire) == [{"before_id": "e"}, {"before_id": "c"}]

    def test_cursor_in_extra_query_is_advanced(self, world: World, wire: Wire) -> None:
        extra = {"before_id": "e", "order": "odd"}
        assert list_ids(world, wire, BACKWARD, extra_query=extra) == ["c", "d", "a", "b"]
        assert queries(wire) == [extra, {"before_id": "c", "order": "odd"}]

    def test_other_arguments_are_sent_for_each_page(self, world: World, wire: Wire) -> None:
        list_ids(world, wire, FORWARD, lifecycle=["active", "retired"], workspace_id="w", extra_headers={"x-a": "1"})
        assert [query["lifecycle[]"] for query in queries(wire)] == ["active,retired"] * 3
        assert "lifecycle%5B%5D=active&lifecycle%5B%5D=retired" in wire.received[0].target
        assert [r.headers["anthropic-workspace-id"] + r.headers["x-a"] for r in wire.received] == ["w1"] * 3

    def test_lists_and_objects_in_the_query(self, world: World, wire: Wire) -> None:
        extra = {"ids[]": ["x"], "filter": {"a": 1, "b": {"c": [True, None]}}, "lifecycle": None, "tenant": "u"}
        query = {"filter": {"z": 0}, "tenant": "t", "tags": ["p", "q"]}
        list_ids(world, wire, FORWARD[2:], {"default_query": query}, lifecycle=["active"], extra_query=extra)
        assert queries(wire) == [
            {"tags[]": "p,q", "ids[]": "x", "filter[a]": "1", "filter[b][c][]": "true", "tenant": "u"}
        ]

    def test_empty_list(self, world: World, wire: Wire) -> None:
        assert list_ids(world, wire, [page("", more=False)]) == []

    def test_empty_page_is_the_last_even_if_has_more_is_true(self, world: World, wire: Wire) -> None:
        assert list_ids(world, wire, [page("", more=True)]) == []

    def test_failure_between_pages_is_raised(self, world: World, wire: Wire) -> None:
        seen: set[str] = set()
        wire.script = [reply(body=FORWARD[0]), failure(404, "not_found_error")]

        async def awaited(client: Any) -> None:
            async for item in client.models.list():
                seen.add(item.id)

        def blocking(client: Any) -> None:
            for item in client.models.list():
                seen.add(item.id)

        with pytest.raises(NotFoundError):
            world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert seen == {"a", "b"}

    @pytest.mark.parametrize("cursor", ["after_id", "before_id"])
    def test_repeated_page_raises_instead_of_looping(self, world: World, wire: Wire, cursor: str) -> None:
        wire.usual = reply(body=page("a", more=True))
        with pytest.raises(AnthropicError, match=f"the page for `{cursor}` 'a' names the same id for the next page"):
            list_ids(world, wire, [], **{cursor: "z"})
        assert len(wire.received) == 2

    def test_pages_that_name_each_other_raise_instead_of_looping(self, world: World, wire: Wire) -> None:
        around = [page("a", more=True), page("b", more=True)]
        with pytest.raises(AnthropicError, match="two pages name the same id for the next page \\(`after_id` 'a'\\)"):
            list_ids(world, wire, around * 3)
        assert len(wire.received) == 3

    def test_response_that_is_not_a_page_raises(self, world: World, wire: Wire) -> None:
        with pytest.raises(APIResponseValidationError, match="the response lacks first_id, has_more"):
            list_ids(world, wire, [{"data": [], "last_id": None}], {"strict_responses": True})


class TestPageByPage:
    def test_blocking_page(self, wire: Wire) -> None:
        wire.script = [reply(body=page_body) for page_body in FORWARD]
        with Anthropic(base_url=wire.url, api_key="offline") as client:
            first = client.models.list(limit=2)
            assert isinstance(first, SyncPage)
            assert [type(item) for item in first.data] == [ModelInfo] * 2
            assert (first.has_more, first.first_id, first.last_id) == (True, "a", "b")
            assert (first.has_next_page(), first.next_page_info()) == (True, PageInfo({"after_id": "b"}))
            second = first.get_next_page()
            assert [item.id for item in second.data] == ["c", "d"]
            assert [len(page.data) for page in second.iter_pages()] == [2, 1]
            wire.script = [reply(body=FORWARD[2])]
            last = second.get_next_page()
            assert not last.has_next_page()

    def test_async_page(self, wire: Wire) -> None:
        import asyncio

        wire.script = [reply(body=page_body) for page_body in FORWARD]

        async def main() -> None:
            async with AsyncAnthropic(base_url=wire.url, api_key="offline") as client:
                pages = client.models.list(limit=2)
                assert isinstance(pages, AsyncPaginator)
                assert not wire.received
                first = await pages
                assert isinstance(first, AsyncPage)
                second = await first.get_next_page()
                assert [len(page.data) async for page in second.iter_pages()] == [2, 1]
                wire.script = [reply(body=FORWARD[2])]
                assert [item.id async for item in second] == ["c", "d", "e"]

        asyncio.run(main())

    def test_get_next_page_raises_on_the_last_page(self, wire: Wire) -> None:
        wire.script = [reply(body=page("", more=True))]
        with Anthropic(base_url=wire.url, api_key="offline") as client:
            only = client.models.list()
            assert (only.has_next_page(), only.next_page_info()) == (False, None)
            with pytest.raises(RuntimeError, match="There is no next page"):
                only.get_next_page()

    def test_page_can_be_dumped_copied_and_pickled(self, wire: Wire) -> None:
        wire.script = [reply(body=FORWARD[0])]
        with Anthropic(base_url=wire.url, api_key="offline") as client:
            first = client.models.list()
        assert first.to_dict() == FORWARD[0]
        assert first.model_dump()["data"][0]["id"] == "a"
        assert first._request_id == "req_1"
        assert repr(first) == "<SyncPage: 2 items, and more>"
        for other in (copy.deepcopy(first), pickle.loads(pickle.dumps(first))):
            assert other.to_json() == first.to_json() == first._answer.to_json()
        assert '"display_name": "A"' in first.model_dump_json(indent=1)


class TestRawResponses:
    def test_page_with_raw_response(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=page_body) for page_body in FORWARD]

        async def awaited(client: Any) -> Any:
            response = await client.models.with_raw_response.list()
            return response, [item.id async for item in await response.parse()]

        def blocking(client: Any) -> Any:
            response = client.models.with_raw_response.list()
            return response, [item.id for item in response.parse()]

        response, ids = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert (response.status_code, response.request_id, ids) == (200, "req_1", IDS)

    def test_page_with_streaming_response(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=page_body) for page_body in FORWARD]

        async def awaited(client: Any) -> Any:
            async with client.models.with_streaming_response.list() as response:
                return [item.id async for item in await response.parse()]

        def blocking(client: Any) -> Any:
            with client.models.with_streaming_response.list() as response:
                return [item.id for item in response.parse()]

        assert world.use(world.client(), blocking if world.name == "sync" else awaited) == IDS

    def test_retrieve_one_model(self, world: World, wire: Wire) -> None:
        wire.script = [reply(body=model("x")), reply(body=model("x"))]

        async def awaited(client: Any) -> Any:
            raw = await client.models.with_raw_response.retrieve("a/b c")
            return await raw.parse(), await client.models.retrieve(model_id="a/b c")

        def blocking(client: Any) -> Any:
            return client.models.with_raw_response.retrieve("a/b c").parse(), client.models.retrieve(model_id="a/b c")

        one, other = world.use(world.client(), blocking if world.name == "sync" else awaited)
        assert one == other == ModelInfo.from_dict(model("x"))
        assert {r.target for r in wire.received} == {"/v1/models/a%2Fb%20c"}
        assert not any("content-type" in r.headers for r in wire.received)
