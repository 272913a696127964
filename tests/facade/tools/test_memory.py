"""The memory tool: commands, paths, limits, and backends of users."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from anthropic_messages.tools import (
    BetaAbstractMemoryTool,
    BetaAsyncAbstractMemoryTool,
    BetaAsyncLocalFilesystemMemoryTool,
    BetaLocalFilesystemMemoryTool,
    MemoryDirectory,
    ToolError,
)
from anthropic_messages.types.beta import BetaMemoryTool20250818Command, BetaMemoryTool20250818ViewCommand

from .conftest import Loops

SECRET = "the secret outside"


@pytest.fixture(params=["descriptors", "paths"])
def memory(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MemoryDirectory:
    if request.param == "paths":  # As on a system without directory descriptors.
        monkeypatch.setattr(os, "supports_dir_fd", frozenset())
    return MemoryDirectory(tmp_path / "memories")


def create(memory: Any, path: str, text: str) -> Any:
    return memory.call({"command": "create", "path": path, "file_text": text})


def error_of(memory: Any, **command: Any) -> str:
    with pytest.raises(ToolError) as caught:
        memory.call(command)
    return str(caught.value)


def test_a_file_is_created_viewed_and_edited(memory: MemoryDirectory) -> None:
    path = "/memories/notes/a.md"
    assert create(memory, path, "one\ntwo\nthree\n") == f"File created successfully at: {path}"
    assert memory.call({"command": "view", "path": path}) == (
        f"Here's the content of {path} with line numbers:\n     1\tone\n     2\ttwo\n     3\tthree\n     4\t"
    )
    replaced = memory.call({"command": "str_replace", "path": path, "old_str": "two", "new_str": "2\n2.5"})
    assert replaced == (
        "The memory file has been edited. Here is the snippet showing the change (with line numbers):\n"
        "     1\tone\n     2\t2\n     3\t2.5\n     4\tthree\n     5\t"
    )
    inserted = memory.call({"command": "insert", "path": path, "insert_line": 0, "insert_text": "zero\n"})
    assert inserted == f"The file {path} has been edited."
    assert (memory.path / "notes" / "a.md").read_text() == "zero\none\n2\n2.5\nthree\n"
    lines = memory.call({"command": "view", "path": path, "view_range": [2, 3]})
    assert lines == f"Here's the content of {path} with line numbers:\n     2\tone\n     3\t2"
    rest = memory.call({"command": "view", "path": path, "view_range": [5, -1]})
    assert rest.endswith("     5\tthree\n     6\t")


def test_bytes_of_a_file_stay_as_they_are(memory: MemoryDirectory) -> None:
    create(memory, "/memories/a", "é\r\ntwo\r\n🙂")
    memory.call({"command": "str_replace", "path": "/memories/a", "old_str": "two", "new_str": "2"})
    assert (memory.path / "a").read_bytes() == "é\r\n2\r\n🙂".encode()
    memory.call({"command": "insert", "path": "/memories/a", "insert_line": 3, "insert_text": "end"})
    assert (memory.path / "a").read_bytes() == "é\r\n2\r\n🙂\nend\n".encode()


def test_a_directory_is_listed_two_levels_deep(memory: MemoryDirectory) -> None:
    create(memory, "/memories/b/c/deep.md", "x")
    create(memory, "/memories/b/c.txt", "x" * 1536)
    create(memory, "/memories/a.txt", "")
    create(memory, "/memories/.hidden", "x")
    create(memory, "/memories/node_modules/x", "x")
    header, *lines = memory.call({"command": "view", "path": "/memories/"}).split("\n")
    assert header == (
        "Here're the files and directories up to 2 levels deep in /memories, excluding hidden items and node_modules:"
    )
    sizes, paths = zip(*(line.split("\t") for line in lines), strict=True)
    assert paths == ("/memories", "/memories/a.txt", "/memories/b/", "/memories/b/c/", "/memories/b/c.txt")
    assert (sizes[1], sizes[4]) == ("0B", "1.5K")


def test_files_and_directories_are_moved_and_deleted(memory: MemoryDirectory) -> None:
    create(memory, "/memories/a/b.md", "text")
    moved = memory.call({"command": "rename", "old_path": "/memories/a", "new_path": "/memories/x/y"})
    assert moved == "Successfully renamed /memories/a to /memories/x/y"
    assert (memory.path / "x" / "y" / "b.md").read_text() == "text"
    assert memory.call({"command": "delete", "path": "/memories/x/y/b.md"}) == (
        "Successfully deleted /memories/x/y/b.md"
    )
    assert memory.call({"command": "delete", "path": "/memories/x"}) == "Successfully deleted /memories/x"
    assert os.listdir(memory.path) == []
    create(memory, "/memories/a/b.md", "text")
    create(memory, "/memories/c", "text")
    assert memory.clear_all_memory() == "All memory cleared"
    assert os.listdir(memory.path) == []


def test_errors_tell_the_model_what_is_wrong(memory: MemoryDirectory) -> None:
    create(memory, "/memories/a", "x\ny\nx x\n")
    create(memory, "/memories/d/b", "b")
    missing = "The path /memories/z does not exist. Please provide a valid path."
    assert error_of(memory, command="view", path="/memories/z") == missing
    assert error_of(memory, command="create", path="/memories/a", file_text="") == "File /memories/a already exists"
    assert "is not a directory" in error_of(memory, command="create", path="/memories/a/b", file_text="")
    assert error_of(memory, command="str_replace", path="/memories/z", old_str="x", new_str="") == missing
    assert error_of(memory, command="str_replace", path="/memories/d", old_str="x", new_str="") == (
        "The path /memories/d is not a file."
    )
    assert error_of(memory, command="str_replace", path="/memories/a", old_str="z", new_str="") == (
        "No replacement was performed, old_str `z` did not appear verbatim in /memories/a."
    )
    assert error_of(memory, command="str_replace", path="/memories/a", old_str="x", new_str="") == (
        "No replacement was performed. Multiple occurrences of old_str `x` in lines: 1, 3, 3. "
        "Please ensure it is unique"
    )
    assert error_of(memory, command="insert", path="/memories/a", insert_line=4, insert_text="") == (
        "Invalid `insert_line` parameter: 4. It should be within the range of lines of the file: [0, 3]"
    )
    assert error_of(memory, command="delete", path="/memories/z") == "The path /memories/z does not exist"
    assert "itself" in error_of(memory, command="delete", path="/memories")
    assert "itself" in error_of(memory, command="rename", old_path="/memories", new_path="/memories/z")
    assert "into itself" in error_of(memory, command="rename", old_path="/memories/d", new_path="/memories/d/e/f")
    assert error_of(memory, command="rename", old_path="/memories/a", new_path="/memories/d/b") == (
        "The destination /memories/d/b already exists"
    )
    assert error_of(memory, command="rename", old_path="/memories/z", new_path="/memories/q") == (
        "The path /memories/z does not exist"
    )
    assert "has 4 lines" in error_of(memory, command="view", path="/memories/a", view_range=[9, 12])
    (memory.path / "bytes").write_bytes(b"\xff")
    assert "UTF-8" in error_of(memory, command="view", path="/memories/bytes")
    assert "UTF-8" in error_of(memory, command="create", path="/memories/n", file_text="\ud800")


@pytest.mark.parametrize(
    ("command", "part"),
    [
        ({}, "The commands are: view, create, str_replace, insert, delete, rename."),
        ({"command": "format"}, "'format'"),
        ({"command": ["view"]}, "Unknown command"),
        ([], "Unknown command"),
        ({"command": "view"}, "requires `path`, a string"),
        ({"command": "view", "path": 1}, "requires `path`, a string"),
        ({"command": "insert", "path": "/memories/a", "insert_line": True, "insert_text": ""}, "an integer"),
        ({"command": "view", "path": "/memories", "view_range": [1]}, "two line numbers"),
    ],
)
def test_an_invalid_command_is_an_error_for_the_model(memory: MemoryDirectory, command: Any, part: str) -> None:
    with pytest.raises(ToolError) as caught:
        memory.call(command)
    assert part in str(caught.value)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "memories/a",
        "/memoriesx/a",
        "/Memories/a",
        "/etc/passwd",
        "../a",
        "/memories/../a",
        "/memories/a/../../b",
        "/memories/./a",
        "/memories/.. /a",
        "/memories/..\\a",
        "/memories/C:a",
        "/memories/a\0b",
        "/memories/a\nb",
        "/memories/%2e%2e/a",
        "/memories/%252e%252e%252fa",
        "/memories/a%2Fb",
        "/memories/%5c..",
        "/memories/\N{TWO DOT LEADER}/a",
        "/memories/\N{FULLWIDTH FULL STOP}\N{FULLWIDTH FULL STOP}/a",
        "/memories/a\N{FULLWIDTH SOLIDUS}b",
        "/memories/\N{FULLWIDTH PERCENT SIGN}2e\N{FULLWIDTH PERCENT SIGN}2e/a",
        "/memories/a.",
        "/memories/nul",
        "/memories/COM1.txt",
        "/memories/\ud800",
        "/memories/" + "a" * 256,
        "/memories" + "/a" * 33,
    ],
)
def test_paths_that_could_lead_out_are_refused(memory: MemoryDirectory, path: str) -> None:
    assert "Invalid path" in error_of(memory, command="create", path=path, file_text="x")
    assert "Invalid path" in error_of(memory, command="view", path=path)
    assert "Invalid path" in error_of(memory, command="delete", path=path)
    assert "Invalid path" in error_of(memory, command="rename", old_path=path, new_path="/memories/x")
    create(memory, "/memories/x", "x")
    assert "Invalid path" in error_of(memory, command="rename", old_path="/memories/x", new_path=path)
    assert os.listdir(memory.path) == ["x"]
    assert os.listdir(memory.path.parent) == ["memories"]


@pytest.mark.parametrize("name", ["100% sure.md", "a b.md", ".env", "日本.md", "a%zz", "v1.2..md", "console.md", "-rf"])
def test_other_names_are_accepted(memory: MemoryDirectory, name: str) -> None:
    create(memory, f"/memories/{name}", "x")
    assert os.listdir(memory.path) == [name]
    assert memory.call({"command": "view", "path": f"/memories/{name}"}).endswith("\tx")


def test_links_and_special_files_are_not_followed(memory: MemoryDirectory, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret").write_text(SECRET)
    (memory.path / "file").symlink_to(outside / "secret")
    (memory.path / "new").symlink_to(outside / "new")
    (memory.path / "folder").symlink_to(outside)
    os.mkfifo(memory.path / "pipe")
    create(memory, "/memories/x", "x")
    for name in ("file", "folder", "folder/secret", "new", "pipe"):
        path = f"/memories/{name}"
        commands: list[dict[str, Any]] = [
            {"command": "view", "path": path},
            {"command": "create", "path": path, "file_text": "x"},
            {"command": "str_replace", "path": path, "old_str": "secret", "new_str": "x"},
            {"command": "insert", "path": path, "insert_line": 0, "insert_text": "x"},
            {"command": "delete", "path": path},
            {"command": "rename", "old_path": path, "new_path": "/memories/y"},
            {"command": "rename", "old_path": "/memories/x", "new_path": path},
        ]
        for command in commands:
            assert SECRET not in error_of(memory, **command)
    assert "folder" not in memory.call({"command": "view", "path": "/memories"})
    memory.clear_all_memory()
    assert os.listdir(memory.path) == []
    assert {path.name: path.read_text() for path in outside.iterdir()} == {"secret": SECRET}


def test_a_root_that_is_a_link_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    memory = MemoryDirectory(tmp_path / "link")
    create(memory, "/memories/a", "x")
    assert (tmp_path / "real" / "a").read_text() == "x"


PIECES = st.sampled_from(
    [
        "..",
        ".",
        "a",
        "b",
        "link",
        "file",
        "secret",
        "%2e%2e",
        "%2f",
        "\\",
        "\0",
        ":",
        "~",
        " ",
        "\N{FULLWIDTH FULL STOP}" * 2,
        "\N{TWO DOT LEADER}",
        "/",
        "",
    ]
)
NAMES = st.lists(PIECES, max_size=4).map("".join) | st.text(max_size=6)
PATHS = st.builds(
    lambda root, names: root + "/".join(names),
    st.sampled_from(["/memories/", "/memories", "/memories/../", "/memories-private/", "/", "", "//memories/"]),
    st.lists(NAMES, max_size=4),
)
TEXT = st.sampled_from(["", "a", "secret", "x\ny"])
COMMANDS = st.one_of(
    st.fixed_dictionaries({"command": st.sampled_from(["view", "delete"]), "path": PATHS}),
    st.fixed_dictionaries({"command": st.just("create"), "path": PATHS, "file_text": TEXT}),
    st.fixed_dictionaries({"command": st.just("str_replace"), "path": PATHS, "old_str": TEXT, "new_str": TEXT}),
    st.fixed_dictionaries(
        {"command": st.just("insert"), "path": PATHS, "insert_line": st.integers(-1, 2), "insert_text": TEXT}
    ),
    st.fixed_dictionaries({"command": st.just("rename"), "old_path": PATHS, "new_path": PATHS}),
)


@pytest.mark.parametrize("uses_descriptors", [True, False])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(commands=st.lists(COMMANDS, max_size=8))
def test_nothing_outside_is_read_or_written(
    uses_descriptors: bool, commands: list[dict[str, Any]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    base = tmp_path_factory.mktemp("base")
    root = base / "memories"
    private = base / "memories-private"
    private.mkdir()
    (private / "secret").write_text(SECRET)
    (base / "secret").write_text(SECRET)
    with pytest.MonkeyPatch.context() as patch:
        if not uses_descriptors:
            patch.setattr(os, "supports_dir_fd", frozenset())
        memory = MemoryDirectory(root)
        (root / "link").symlink_to(private)
        (root / "file").symlink_to(private / "secret")
        (root / "a").mkdir()
        (root / "a" / "link").symlink_to("../..")
        for command in commands:
            try:
                said = memory.call(command)
            except ToolError as error:
                said = str(error)
            assert SECRET not in said
            assert str(base) not in said
    assert sorted(path.name for path in base.iterdir()) == ["memories", "memories-private", "secret"]
    assert [path.name for path in private.iterdir()] == ["secret"]
    assert (private / "secret").read_text() == (base / "secret").read_text() == SECRET
    assert not list(root.rglob(".tmp-*"))


def test_sizes_are_limited(tmp_path: Path) -> None:
    memory = MemoryDirectory(tmp_path / "m", max_file_bytes=10, max_total_bytes=25)
    assert "limit is 10 bytes" in error_of(memory, command="create", path="/memories/a", file_text="é" * 6)
    create(memory, "/memories/a", "x" * 10)
    create(memory, "/memories/d/b", "x" * 10)
    assert "limit is 10 bytes" in error_of(memory, command="insert", path="/memories/a", insert_line=0, insert_text="y")
    assert "limit is 25 bytes" in error_of(memory, command="create", path="/memories/c", file_text="x" * 10)
    memory.call({"command": "str_replace", "path": "/memories/a", "old_str": "x" * 10, "new_str": "y"})
    create(memory, "/memories/c", "x" * 10)
    (memory.path / "large").write_text("x" * 11)
    assert "larger than the limit of 10 bytes" in error_of(memory, command="view", path="/memories/large")
    with pytest.raises(ValueError, match="max_file_bytes"):
        MemoryDirectory(tmp_path, max_file_bytes=0)


def test_a_file_is_complete_or_unchanged_when_writing_fails(
    memory: MemoryDirectory, monkeypatch: pytest.MonkeyPatch
) -> None:
    create(memory, "/memories/a", "old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        memory.call({"command": "str_replace", "path": "/memories/a", "old_str": "old", "new_str": "new"})
    with pytest.raises(OSError, match="No space"):
        create(memory, "/memories/b", "new")
    assert {path.name: path.read_text() for path in memory.path.iterdir()} == {"a": "old"}


def test_files_are_for_this_user_only(tmp_path: Path) -> None:
    program = (
        "import os, sys; os.umask(0)\n"
        "from anthropic_messages.tools import MemoryDirectory\n"
        "memory = MemoryDirectory(sys.argv[1] + '/x/m')\n"
        "memory.call({'command': 'create', 'path': '/memories/d/a', 'file_text': 'x'})\n"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "x").rglob("*")}
    assert modes == {"m": 0o700, "d": 0o700, "a": 0o600}
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o700


def test_calls_of_one_turn_do_not_lose_each_others_changes(loops: Loops, tmp_path: Path) -> None:
    memory = MemoryDirectory(tmp_path)
    create(memory, "/memories/a", "")
    calls: list[dict[str, Any]] = [
        {"command": "insert", "path": "/memories/a", "insert_line": 0, "insert_text": f"line {number}"}
        for number in range(20)
    ]
    loops.fake.reply(*({"type": "tool_use", "name": "memory", "input": call} for call in calls))
    loops.fake.reply("Done.")
    loops.run([memory])
    assert sorted((tmp_path / "a").read_text().split()[1::2], key=int) == [str(number) for number in range(20)]
    assert {result["content"] for result in loops.results()} == {"The file /memories/a has been edited."}


def test_the_model_reads_results_and_errors(loops: Loops, tmp_path: Path) -> None:
    memory = MemoryDirectory(tmp_path, cache_control={"type": "ephemeral"})
    loops.fake.tool_use("memory", {"command": "create", "path": "/memories/a", "file_text": "x"})
    loops.fake.tool_use("memory", {"command": "view", "path": "/memories/../b"})
    loops.fake.reply("Done.")
    loops.run([memory])
    assert loops.fake.requests[0].body["tools"] == [
        {"type": "memory_20250818", "name": "memory", "cache_control": {"type": "ephemeral"}}
    ]
    assert loops.results(1)[0]["content"] == "File created successfully at: /memories/a"
    assert loops.results(2)[0]["is_error"] is True
    assert "Invalid path" in loops.results(2)[0]["content"]


class Shelf(BetaAbstractMemoryTool):
    """A backend of a user, which stores nothing."""

    def view(self, command: Any) -> Any:
        return f"view {command.path} {command.view_range}"

    def create(self, command: Any) -> Any:
        return f"create {command.path} {command.file_text}"

    def str_replace(self, command: Any) -> Any:
        return f"str_replace {command.path} {command.old_str} {command.new_str}"

    def insert(self, command: Any) -> Any:
        return f"insert {command.path} {command.insert_line} {command.insert_text}"

    def delete(self, command: Any) -> Any:
        return f"delete {command.path}"

    def rename(self, command: Any) -> Any:
        return f"rename {command.old_path} {command.new_path}"


class AsyncShelf(BetaAsyncAbstractMemoryTool):
    """The same with coroutine methods."""

    async def view(self, command: Any) -> Any:
        return Shelf().view(command)

    async def create(self, command: Any) -> Any:
        return Shelf().create(command)

    async def str_replace(self, command: Any) -> Any:
        return Shelf().str_replace(command)

    async def insert(self, command: Any) -> Any:
        return Shelf().insert(command)

    async def delete(self, command: Any) -> Any:
        return Shelf().delete(command)

    async def rename(self, command: Any) -> Any:
        return Shelf().rename(command)


EACH = [
    ({"command": "view", "path": "p", "view_range": [1, 2]}, "view p [1, 2]"),
    ({"command": "create", "path": "p", "file_text": "t", "unknown": 1}, "create p t"),
    ({"command": "str_replace", "path": "p", "old_str": "o", "new_str": "n"}, "str_replace p o n"),
    ({"command": "insert", "path": "p", "insert_line": 3, "insert_text": "t"}, "insert p 3 t"),
    ({"command": "delete", "path": "p"}, "delete p"),
    ({"command": "rename", "old_path": "o", "new_path": "n"}, "rename o n"),
]


@pytest.mark.parametrize(("command", "result"), EACH)
def test_a_backend_implements_one_method_for_each_command(command: Any, result: str) -> None:
    assert Shelf().call(command) == result
    assert asyncio.run(AsyncShelf().call(command)) == result
    typed = TypeAdapter(BetaMemoryTool20250818Command).validate_python(command)
    assert Shelf().execute(typed) == result
    assert asyncio.run(AsyncShelf().execute(typed)) == result


def test_a_backend_without_clearing_says_so() -> None:
    with pytest.raises(NotImplementedError, match="Shelf"):
        Shelf().clear_all_memory()
    with pytest.raises(NotImplementedError, match="AsyncShelf"):
        asyncio.run(AsyncShelf().clear_all_memory())
    with pytest.raises(TypeError, match="abstract"):
        BetaAbstractMemoryTool()  # type: ignore[abstract]


def test_the_official_classes_store_files_where_the_official_sdk_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    memory = BetaLocalFilesystemMemoryTool()
    create(memory, "/memories/a", "x" * 2_000_000)
    assert (tmp_path / "memory" / "memories" / "a").stat().st_size == 2_000_000
    listing = memory.execute(BetaMemoryTool20250818ViewCommand(command="view", path="/memories"))
    assert "1.9M\t/memories/a" in str(listing)

    async def use() -> None:
        other = BetaAsyncLocalFilesystemMemoryTool("other")
        assert not Path("other").exists()
        await create(other, "/memories/a", "one")
        await other.call({"command": "str_replace", "path": "/memories/a", "old_str": "one", "new_str": "two"})
        await other.call({"command": "insert", "path": "/memories/a", "insert_line": 1, "insert_text": "three"})
        await other.call({"command": "rename", "old_path": "/memories/a", "new_path": "/memories/b"})
        assert (other.memory_root / "b").read_text() == "two\nthree\n"
        assert "two" in await other.call({"command": "view", "path": "/memories/b"})
        await other.call({"command": "delete", "path": "/memories/b"})
        await create(other, "/memories/c", "")
        assert await other.clear_all_memory() == "All memory cleared"
        assert list(other.memory_root.iterdir()) == []

    asyncio.run(use())
