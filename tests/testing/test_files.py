"""Files of the offline API: uploads, lists, downloads, and their use in messages."""

from __future__ import annotations

import asyncio
import base64
import json
import sqlite3
import subprocess
import sys
import tracemalloc
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from typing import Any

import httpx
import pytest
import trio
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages.testing import FakeAnthropic, Server, Transport
from anthropic_messages.testing._api.api import OfflineAPI
from anthropic_messages.testing._api.batches import Batches
from anthropic_messages.testing._api.files import Files
from anthropic_messages.testing._sample_files import pdf, png
from anthropic_messages.types import FileMetadata

from .conftest import HEADERS, body

START = 1_800_000_000.0
MB = 1024 * 1024
VERSIONS = ["2023-06-01", "2026-10-21"]


class Clock:
    now = START

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def api(clock: Clock) -> OfflineAPI:
    return OfflineAPI(Batches(seconds=0, clock=clock))


@pytest.fixture
def http(api: OfflineAPI) -> Iterator[httpx.Client]:
    with httpx.Client(transport=Transport(api), base_url="http://api", headers=HEADERS) as client:
        yield client


def upload(http: httpx.Client, content: Any = b"Hello.", name: str | None = "a.txt", **form: Any) -> dict[str, Any]:
    answer = http.post("/v1/files", files={"file": (name, content)}, data=form)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def error(answer: httpx.Response, status: int) -> str:
    assert answer.status_code == status, answer.text
    kinds = {400: "invalid_request_error", 404: "not_found_error", 413: "request_too_large"}
    assert answer.json()["error"]["type"] == kinds[status]
    assert answer.json()["request_id"] == answer.headers["request-id"]
    return str(answer.json()["error"]["message"])


class TestUpload:
    @pytest.mark.parametrize("version", VERSIONS)
    @pytest.mark.parametrize("path", ["/v1/files", "/v1/files?beta=true"])
    def test_in_both_versions(self, http: httpx.Client, version: str, path: str) -> None:
        answer = http.post(path, files={"file": ("a.txt", b"Hello.")}, headers={"anthropic-version": version})
        metadata = answer.json()
        assert metadata == {
            "id": metadata["id"],
            "type": "file",
            "filename": "a.txt",
            "mime_type": "text/plain",
            "size_bytes": 6,
            "created_at": "2027-01-15T08:00:00.000Z",
            "downloadable": False,
            "expires_at": None,
        }
        assert metadata["id"].startswith("file_01")
        assert http.get(f"/v1/files/{metadata['id']}").json() == metadata

    def test_the_body_that_tests_see(self, api: OfflineAPI, http: httpx.Client) -> None:
        upload(http, b"Hello.", expires_in_seconds="3600")
        assert api.requests[0].body == {
            "file": {"filename": "a.txt", "content_type": "text/plain", "size_bytes": 6},
            "expires_in_seconds": "3600",
        }
        assert json.dumps(api.requests[0].row())
        assert api.requests[0].summary.endswith("a.txt")

    @pytest.mark.parametrize(
        ("name", "kind", "expected"),
        [
            ("report.pdf", None, ("report.pdf", "application/pdf")),
            ("ü😀.txt", None, ("ü😀.txt", "text/plain")),
            ("dir/sub/a.csv", "text/csv; charset=utf-8", ("a.csv", "text/csv")),
            ("C:\\dir\\a.csv", None, ("a.csv", "text/csv")),
            ("a", None, ("a", "application/octet-stream")),
            ("", "image/png", ("unnamed.png", "image/png")),
        ],
    )
    def test_names_and_types(self, http: httpx.Client, name: str, kind: str | None, expected: tuple[str, str]) -> None:
        metadata = http.post("/v1/files", files={"file": (name, b"x", kind)}).json()
        assert (metadata["filename"], metadata["mime_type"]) == expected

    def test_a_part_without_a_name_or_type(self, http: httpx.Client) -> None:
        content = b'--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n--x--\r\n'
        answer = http.post("/v1/files", content=content, headers={"content-type": "multipart/form-data; boundary=x"})
        metadata = answer.json()
        assert (metadata["filename"], metadata["mime_type"], metadata["size_bytes"]) == (
            "unnamed.bin",
            "application/octet-stream",
            3,
        )

    @pytest.mark.parametrize("name", ["a<b", "a:b", "a?", 'a"b', "a|b", "n" * 501])
    def test_invalid_names(self, http: httpx.Client, name: str) -> None:
        answer = http.post("/v1/files", files={"file": (name, b"x")})
        assert error(answer, 400).startswith("file: the filename should have at most 500 characters")

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (b"", "it does not contain its boundary"),
            (b"--y--\r\n", "it does not contain its boundary"),
            (b"--xyz", "a boundary is followed by other text"),
            (b"--x\r\nno end", "the last boundary is missing"),
            (b"--x\r\nA: b\r\n--x--", "the headers of a part have no end"),
            (b"--x\r\n\r\nabc\r\n--x--", "each part needs `content-disposition: form-data` with a name"),
            (b"--x\r\nContent-Disposition: form-data\r\n\r\nabc\r\n--x--", "each part needs"),
        ],
    )
    def test_malformed_bodies(self, http: httpx.Client, content: bytes, expected: str) -> None:
        answer = http.post("/v1/files", content=content, headers={"content-type": "multipart/form-data; boundary=x"})
        assert error(answer, 400).startswith(f"the request body is not valid multipart/form-data: {expected}")

    @pytest.mark.parametrize("kind", ["application/json", "multipart/form-data", "multipart/mixed; boundary=x"])
    def test_other_content_types(self, http: httpx.Client, kind: str) -> None:
        answer = http.post("/v1/files", content=b"{}", headers={"content-type": kind})
        assert error(answer, 400).startswith("content-type: header should be multipart/form-data with a boundary")

    def test_fields(self, http: httpx.Client) -> None:
        file = ("file", ("a", b"x"))
        assert error(http.post("/v1/files", files=[("purpose", (None, b"user"))]), 400).startswith("purpose: the off")
        assert error(http.post("/v1/files", files=[("expires_in_seconds", (None, b"3600"))]), 400) == (
            "file: field required"
        )
        assert error(http.post("/v1/files", files=[file, file]), 400) == "file: must not be repeated"

    @pytest.mark.parametrize("seconds", ["3599", "7776001", "-3600", "3600.0", "soon", "", "9" * 30])
    def test_invalid_lifetimes(self, http: httpx.Client, seconds: str) -> None:
        answer = http.post("/v1/files", files={"file": ("a", b"x")}, data={"expires_in_seconds": seconds})
        assert error(answer, 400).startswith("expires_in_seconds: input should be an integer from 3,600 to 7,776,000")

    def test_a_form_for_another_operation(self, http: httpx.Client) -> None:
        answer = http.post("/v1/messages", files={"file": ("a", b"x")})
        assert error(answer, 400).startswith("content-type: header should be application/json")

    @given(st.binary(max_size=200), st.integers(0, 5), st.binary(max_size=5))
    def test_any_content_is_kept(self, content: bytes, dashes: int, tail: bytes) -> None:
        sent = content + b"\r\n" + b"-" * dashes + b"bound" + tail
        form = b'--bound\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%s\r\n--bound--\r\n' % sent
        api = OfflineAPI()
        headers = {**HEADERS, "content-type": 'multipart/form-data; boundary="bound"'}
        answer = api.respond("POST", "/v1/files", headers, form).exchange
        if b"\r\n--bound" in sent:
            return
        assert answer.status == 200
        assert api.files.read(api.files.find(answer.response["id"])) == sent


class TestLargeFiles:
    def test_over_the_limit(self, http: httpx.Client) -> None:
        def chunks() -> Iterator[bytes]:
            yield b'--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'
            yield from (b"x" * MB for _ in range(502))
            yield b"\r\n--x--\r\n"

        headers = {"content-type": "multipart/form-data; boundary=x"}
        answer = http.post("/v1/files", content=chunks(), headers=headers)
        assert "500 MB for a file" in error(answer, 413)

    @pytest.mark.parametrize("transport", ["socket", "in process"])
    def test_memory_is_constant(self, tmp_path: Path, transport: str) -> None:
        path = tmp_path / "large.bin"
        with path.open("wb") as file:
            file.truncate(48 * MB)
        with FakeAnthropic() as fake:
            client = (
                httpx.Client(base_url=fake.url, headers=HEADERS, trust_env=False)
                if transport == "socket"
                else httpx.Client(transport=fake.transport, base_url="http://api", headers=HEADERS)
            )
            with client:
                upload(client, b"x")  # loads the modules
                tracemalloc.start()
                with path.open("rb") as file:
                    assert upload(client, file)["size_bytes"] == 48 * MB
                made = fake.add_file(path, "large.bin")
                with client.stream("GET", f"/v1/files/{made.id}/content") as answer:
                    assert sum(map(len, answer.iter_raw())) == 48 * MB
                peak = tracemalloc.get_traced_memory()[1]
                tracemalloc.stop()
        assert peak < 8 * MB


class TestLists:
    def test_pages(self, http: httpx.Client) -> None:
        ids = [upload(http)["id"] for _ in range(5)][::-1]
        first = http.get("/v1/files", params={"limit": 2}).json()
        second = http.get("/v1/files", params={"limit": 2, "page": first["next_page"]}).json()
        third = http.get("/v1/files", params={"limit": 2, "page": second["next_page"]}).json()
        assert [[file["id"] for file in page["data"]] for page in (first, second, third)] == [
            ids[:2],
            ids[2:4],
            ids[4:],
        ]
        assert first["next_page"].startswith("page_")
        assert third["next_page"] is None
        assert [file["id"] for file in http.get("/v1/files").json()["data"]] == ids
        assert http.get("/v1/files", params={"limit": 5}).json()["next_page"] is None

    def test_by_ids(self, http: httpx.Client) -> None:
        ids = [upload(http)["id"] for _ in range(3)]
        asked = [("ids[]", ids[0]), ("ids[]", ids[2]), ("ids[]", "file_unknown"), ("ids[]", ids[0])]
        answer = http.get("/v1/files", params=asked).json()
        assert [file["id"] for file in answer["data"]] == [ids[2], ids[0]]
        assert answer["next_page"] is None

    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ({"limit": "0"}, "limit: input should be an integer from 1 to 1000"),
            ({"page": "nowhere"}, "page: input should be the next_page of a list, not 'nowhere'"),
            ({"ids[]": ["a"], "limit": "1"}, "ids: cannot be combined with page or limit"),
            ({"ids[]": [f"f{n}" for n in range(101)]}, "ids: input should have at most 100 items, not 101"),
        ],
    )
    def test_invalid_queries(self, http: httpx.Client, query: Any, expected: str) -> None:
        assert error(http.get("/v1/files", params=query), 400).startswith(expected)


class TestLifetime:
    def test_files_expire(self, http: httpx.Client, clock: Clock) -> None:
        file, other = upload(http, expires_in_seconds="3600"), upload(http)
        assert file["expires_at"] == "2027-01-15T09:00:00.000Z"
        clock.now += 3_599.9
        assert http.get(f"/v1/files/{file['id']}").status_code == 200
        clock.now = START + 3_600
        for path in (f"/v1/files/{file['id']}", f"/v1/files/{file['id']}/content"):
            answer = http.get(path)
            assert error(answer, 404) == f"file {file['id']} has expired"
            assert answer.json()["error"]["details"] == {"error_code": "file_expired"}
        assert [left["id"] for left in http.get("/v1/files").json()["data"]] == [other["id"]]
        assert http.get("/v1/files", params={"ids[]": file["id"]}).json()["data"] == []
        assert http.delete(f"/v1/files/{file['id']}").status_code == 200

    def test_deleted_files(self, http: httpx.Client) -> None:
        file = upload(http)
        assert http.delete(f"/v1/files/{file['id']}").json() == {"id": file["id"], "type": "file_deleted"}
        for method, path in [("GET", ""), ("GET", "/content"), ("DELETE", "")]:
            answer = http.request(method, f"/v1/files/{file['id']}{path}")
            assert error(answer, 404) == f"there is no file '{file['id']}'"
        assert http.get("/v1/files").json()["data"] == []

    def test_a_later_server_has_the_files(self, tmp_path: Path) -> None:
        path = tmp_path / "state.db"
        with Server(batches=path) as server, httpx.Client(base_url=server.url, headers=HEADERS) as http:
            file = upload(http)
        with Server(batches=path) as server, httpx.Client(base_url=server.url, headers=HEADERS) as http:
            assert http.get("/v1/files").json()["data"] == [file]
            http.delete(f"/v1/files/{file['id']}")
        with sqlite3.connect(path) as database:
            assert database.execute("SELECT count(*) FROM chunks").fetchone() == (0,)
        database.close()


class TestDownload:
    CONTENT = bytes(range(256)) * 4_000  # several chunks

    @pytest.fixture
    def path(self, api: OfflineAPI) -> str:
        return f"/v1/files/{api.files.create(self.CONTENT, 'ü.bin')['id']}/content"

    def test_whole(self, api: OfflineAPI, http: httpx.Client, path: str) -> None:
        answer = http.get(path, headers={"accept": "application/binary"})
        assert answer.content == self.CONTENT
        assert answer.headers["content-length"] == str(len(self.CONTENT))
        assert answer.headers["content-type"] == "application/binary"
        assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''%C3%BC.bin"
        assert answer.headers["accept-ranges"] == "bytes"
        assert answer.headers["request-id"]
        assert bytes(api.requests[0].response) == self.CONTENT
        assert api.requests[0].summary == "1,024,000 bytes"
        assert json.dumps(api.requests[0].row())

    def test_empty(self, api: OfflineAPI, http: httpx.Client) -> None:
        answer = http.get(f"/v1/files/{api.files.create(b'')['id']}/content")
        assert (answer.status_code, answer.content, answer.headers["content-length"]) == (200, b"", "0")

    @given(st.data())
    def test_ranges(self, data: st.DataObject) -> None:
        api = OfflineAPI()
        size = data.draw(st.integers(0, 50))
        content = bytes(range(size))
        path = f"/v1/files/{api.files.create(content)['id']}/content"
        first, last = data.draw(st.none() | st.integers(0, 60)), data.draw(st.none() | st.integers(0, 60))
        asked = f"bytes={'' if first is None else first}-{'' if last is None else last}"
        with httpx.Client(transport=Transport(api), base_url="http://api", headers=HEADERS) as http:
            answer = http.get(path, headers={"range": asked})
        if (first is None and last is None) or (first is not None and last is not None and last < first):
            assert (answer.status_code, answer.content) == (200, content)  # invalid, so it has no effect
            return
        if first is None:
            assert last is not None
            part = content[-last:] if last else b""
            start = size - len(part)
        else:
            part = content[first : None if last is None else last + 1]
            start = first
        if not part:
            assert (answer.status_code, answer.headers["content-range"]) == (416, f"bytes */{size}")
        else:
            assert (answer.status_code, answer.content) == (206, part)
            assert answer.headers["content-range"] == f"bytes {start}-{start + len(part) - 1}/{size}"
            assert answer.headers["content-length"] == str(len(part))

    @pytest.mark.parametrize("asked", ["bytes=1-2,4-5", "lines=1-2", "bytes", "bytes=a-b"])
    def test_other_ranges_have_no_effect(self, http: httpx.Client, path: str, asked: str) -> None:
        answer = http.get(path, headers={"range": asked})
        assert (answer.status_code, answer.content) == (200, self.CONTENT)

    def test_if_range(self, http: httpx.Client, path: str) -> None:
        tag = http.get(path).headers["etag"]
        same = http.get(path, headers={"range": "bytes=5-", "if-range": tag})
        assert (same.status_code, same.content) == (206, self.CONTENT[5:])
        other = http.get(path, headers={"range": "bytes=5-", "if-range": '"other"'})
        assert (other.status_code, other.content) == (200, self.CONTENT)

    def test_a_download_that_is_cut_can_be_resumed(self) -> None:
        with FakeAnthropic() as fake, httpx.Client(base_url=fake.url, headers=HEADERS, trust_env=False) as http:
            path = f"/v1/files/{fake.add_file(self.CONTENT).id}/content"
            fake.fault.cut(at_byte=300_000)
            got, tag, failure = b"", "", ""
            try:
                with http.stream("GET", path) as answer:
                    tag = answer.headers["etag"]
                    for chunk in answer.iter_raw():
                        got += chunk
            except httpx.RemoteProtocolError as cut:
                failure = str(cut)
            assert "without sending complete message body" in failure
            assert got == self.CONTENT[:300_000]
            rest = http.get(path, headers={"range": f"bytes={len(got)}-", "if-range": tag})
            assert (rest.status_code, got + rest.content) == (206, self.CONTENT)
            assert [exchange.complete for exchange in fake.requests] == [False, True]

    def test_uploaded_files_cannot_be_downloaded(self, http: httpx.Client) -> None:
        answer = http.get(f"/v1/files/{upload(http)['id']}/content")
        assert "cannot be downloaded, because it was uploaded" in error(answer, 400)
        assert answer.json()["error"]["details"] == {"error_code": "file_not_downloadable"}


class TestAddFile:
    def test_from_bytes_and_paths(self, tmp_path: Path) -> None:
        path = tmp_path / "chart.png"
        path.write_bytes(base64.b64decode(png()))
        with FakeAnthropic() as fake:
            made = fake.add_file(path)
            assert isinstance(made, FileMetadata)
            assert (made.filename, made.mime_type, made.downloadable) == ("chart.png", "image/png", True)
            assert made.size_bytes == path.stat().st_size
            assert fake.add_file(path, "other.txt", mime_type="a/b").mime_type == "a/b"
            assert fake.add_file(b"abc").filename == "unnamed.bin"
            assert fake.requests == []


def message(http: httpx.Client, *blocks: dict[str, Any], **fields: Any) -> httpx.Response:
    asked = body(messages=[{"role": "user", "content": list(blocks)}], **fields)
    return http.post("/v1/messages", json=asked)


def document(source: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"type": "document", "source": source, **fields}


class TestMessages:
    @pytest.mark.parametrize(
        ("kind", "name", "content", "inline"),
        [
            ("document", "a.txt", b"The sky is blue.", {"type": "text", "media_type": "text/plain"}),
            ("document", "a.pdf", base64.b64decode(pdf("Hi")), {"type": "base64", "media_type": "application/pdf"}),
            ("image", "a.png", base64.b64decode(png()), {"type": "base64", "media_type": "image/png"}),
        ],
    )
    def test_the_model_sees_a_file_as_it_sees_inline_content(
        self, api: OfflineAPI, http: httpx.Client, kind: str, name: str, content: bytes, inline: dict[str, Any]
    ) -> None:
        data = content.decode() if inline["type"] == "text" else base64.b64encode(content).decode()
        file = upload(http, content, name)
        by_id = {"type": kind, "source": {"type": "file", "file_id": file["id"]}}
        question = {"type": "text", "text": "Summarize."}
        seen = message(http, by_id, question).json()
        expected = message(http, {"type": kind, "source": {**inline, "data": data}}, question).json()
        assert seen["content"] == expected["content"]
        assert seen["usage"] == expected["usage"]
        assert api.requests[-2].messages[0]["content"][0] == by_id
        counted = {key: value for key, value in api.requests[-2].body.items() if key != "max_tokens"}
        count = http.post("/v1/messages/count_tokens", json=counted).json()["input_tokens"]
        assert count == seen["usage"]["input_tokens"]

    def test_citations_name_the_file(self, http: httpx.Client) -> None:
        file = upload(http, b"The sky is blue. So is the sea.")
        cited = document({"type": "file", "file_id": file["id"]}, citations={"enabled": True}, title="Colors")
        answer = message(http, cited, {"type": "text", "text": "Which color?"}).json()
        (citation,) = answer["content"][-1]["citations"]
        assert citation["cited_text"] == "The sky is blue."
        assert (citation["file_id"], citation["document_title"]) == (file["id"], "Colors")

    def test_files_within_tool_results_and_containers(self, http: httpx.Client) -> None:
        file = upload(http, b"a,b\n1,2\n", "data.csv")
        answer = message(
            http, {"type": "container_upload", "file_id": file["id"]}, {"type": "text", "text": "Plot it."}
        )
        assert answer.json()["content"][0]["text"].startswith("I see 1 file (data.csv, 8 bytes).")
        image = upload(http, base64.b64decode(png()), "a.png")
        shown = {"type": "image", "source": {"type": "file", "file_id": image["id"]}}
        messages = [
            {"role": "user", "content": "Take a screenshot."},
            {"role": "assistant", "content": [{"type": "tool_use", "id": "t1", "name": "shot", "input": {}}]},
            {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": [shown]}]},
        ]
        tools = [{"name": "shot", "input_schema": {"type": "object"}}]
        answer = http.post("/v1/messages", json=body(messages=messages, tools=tools))
        assert "1 image (image/png, 96 x 64 pixels" in answer.json()["content"][0]["text"]

    def test_unknown_files(self, http: httpx.Client) -> None:
        for block in (
            document({"type": "file", "file_id": "file_x"}),
            {"type": "image", "source": {"type": "file", "file_id": "file_x"}},
            {"type": "container_upload", "file_id": "file_x"},
        ):
            answer = message(http, {"type": "text", "text": "Hi."}, block)
            assert error(answer, 404) == "messages.0.content.1: there is no file 'file_x'"

    def test_files_that_do_not_fit(self, http: httpx.Client, clock: Clock) -> None:
        csv = upload(http, b"a", "a.csv", expires_in_seconds="3600")
        source = {"type": "file", "file_id": csv["id"]}
        assert error(message(http, document(source)), 400) == (
            f"messages.0.content.0: document blocks support PDFs and plain text, and {csv['id']} is 'text/csv'; send "
            "the file to code execution as a container_upload block"
        )
        assert "image blocks support images" in error(message(http, {"type": "image", "source": source}), 400)
        clock.now += 3_600
        answer = message(http, document(source))
        assert error(answer, 404) == f"messages.0.content.0: file {csv['id']} has expired"
        assert answer.json()["error"]["details"] == {"error_code": "file_expired"}

    def test_large_files(self, http: httpx.Client) -> None:
        file = upload(http, b"x" * (32 * MB + 1))
        answer = message(http, document({"type": "file", "file_id": file["id"]}))
        assert "has 33,554,433 bytes, and the limit in a message is" in error(answer, 400)

    def test_in_batches(self, http: httpx.Client) -> None:
        file = upload(http, b"The sky is blue.")
        requests = [
            {"custom_id": name, "params": body(messages=[{"role": "user", "content": [document(source)]}])}
            for name, source in (
                ("known", {"type": "file", "file_id": file["id"]}),
                ("unknown", {"type": "file", "file_id": "file_x"}),
            )
        ]
        batch = http.post("/v1/messages/batches", json={"requests": requests}).json()
        batch = http.get(f"/v1/messages/batches/{batch['id']}").json()
        assert (batch["request_counts"]["succeeded"], batch["request_counts"]["errored"]) == (1, 1)
        lines = http.get(f"/v1/messages/batches/{batch['id']}/results").text.splitlines()
        results = {row["custom_id"]: row["result"] for row in map(json.loads, lines)}
        assert "16 characters" in results["known"]["message"]["content"][0]["text"]
        assert results["unknown"]["error"]["error"]["type"] == "not_found_error"

    def test_reply_functions_see_what_was_sent(self) -> None:
        with FakeAnthropic() as fake:
            file = fake.add_file(b"abc", "a.txt")
            fake.reply(lambda request: request.messages[0]["content"][0]["source"]["file_id"])
            block = document({"type": "file", "file_id": file.id})
            answer = fake.client().messages.create(**body(messages=[{"role": "user", "content": [block]}]))
            assert answer.content[0].text == file.id


def test_first_uses_in_several_threads_share_one_store() -> None:
    api = OfflineAPI()
    ready = Barrier(8)

    def first_use() -> Files:
        ready.wait()
        return api.files

    with ThreadPoolExecutor(8) as pool:
        assert len({id(made.result()) for made in [pool.submit(first_use) for _ in range(8)]}) == 1


@pytest.mark.parametrize("run", [asyncio.run, trio.run])
def test_async_uploads(run: Any) -> None:
    async def parts() -> AsyncIterator[bytes]:
        yield b'--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n'
        yield b"x" * 2 * MB
        yield b"\r\n--x--\r\n"

    async def main() -> dict[str, Any]:
        async with httpx.AsyncClient(transport=Transport(OfflineAPI()), base_url="http://api", headers=HEADERS) as http:
            headers = {"content-type": "multipart/form-data; boundary=x"}
            return dict((await http.post("/v1/files", content=parts(), headers=headers)).json())

    assert run(main if run is trio.run else main())["size_bytes"] == 2 * MB


def test_plain_calls_load_nothing_of_files() -> None:
    code = """
import sys
from anthropic_messages.testing import FakeAnthropic
with FakeAnthropic() as fake:
    fake.client().messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
home = "anthropic_messages.testing._api"
print([name for name in ("files", "file_store", "forms", "multipart") if f"{home}.{name}" in sys.modules])
"""
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
