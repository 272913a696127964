"""State files of runs: locking, damage, write errors, and valid paths."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anthropic_messages import BatchStateError
from anthropic_messages.testing import Server

from .test_run_faults import API, DAY, Crash, run
from .test_runs import created, requests

RUN = textwrap.dedent(
    """
    import json, sys
    from anthropic_messages import Anthropic, AnthropicError

    url, state, requests = sys.argv[1:]
    with Anthropic(base_url=url, api_key="offline") as client:
        try:
            client.messages.batches.run(json.loads(requests), state_file=state, poll_interval=0.02)
            print("done")
        except AnthropicError as error:
            print(type(error).__name__, error)
    """
)


class Acting(API):
    """An API that calls a function before or after it creates a batch."""

    def __init__(self, *, before: Callable[[], Any] = lambda: None, after: Callable[[], Any] = lambda: None) -> None:
        super().__init__()
        self.before, self.after = before, after

    def _create(self, request: Any) -> Any:
        self.before()
        response = super()._create(request)
        self.after()
        return response


class TestOneRunAtATime:
    @pytest.mark.parametrize("link", [False, True])
    def test_the_lock_survives_a_backup_by_its_owner(self, tmp_path: Path, link: bool) -> None:
        """POSIX drops a lock when its owner opens and closes the file. Another process must still not start a run."""
        state, other = tmp_path / "run.db", tmp_path / "link.db"
        if link:
            other.symlink_to(state)
        else:
            other = state
        output: list[str] = []
        with Server(batch_seconds=0.01) as server:

            def copy_and_compete() -> None:
                shutil.copy(state, tmp_path / "backup.db")
                command = [sys.executable, "-c", RUN, server.url, str(other), json.dumps(requests(2))]
                output.append(subprocess.run(command, capture_output=True, text=True, timeout=60).stdout)

            run(Acting(before=copy_and_compete), ["a", "b"], state_file=state)
            assert output[0].startswith(f"BatchStateError The state file {str(other)!r} is in use by another process")
            assert not server.requests

    def test_two_runs_in_one_process(self, tmp_path: Path) -> None:
        def compete() -> None:
            with pytest.raises(BatchStateError, match="or by another run in this one"):
                run(API(), ["a", "b"], state_file=tmp_path / "run.db")

        api = Acting(before=compete)
        run(api, ["a", "b"], state_file=tmp_path / "run.db")
        assert api.paid() == [["a", "b"]]

    def test_the_lock_ends_with_the_run(self, tmp_path: Path) -> None:
        api = API()
        api.faults = ["crash before"]
        with pytest.raises(Crash):
            run(api, ["a", "b"], state_file=tmp_path / "run.db")
        run(api, ["a", "b"], state_file=tmp_path / "run.db")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["run.db", "run.db.lock"]


def states() -> dict[str, bytes]:
    """Return the state files of a run of three parts at several points."""
    made = {}
    for name, faults in {
        "begun": ["crash before"],
        "answer lost": ["", "crash after"],
        "all sent": ["", "", "", "crash"],
        "finished": [],
    }.items():
        with TemporaryDirectory() as folder:
            api = API()
            api.faults = faults
            if name == "all sent":
                api.shuffled = lambda rows: 1 / 0  # type: ignore[return-value]
            with suppress(Crash, ZeroDivisionError):
                run(api, list("abcde"), state_file=Path(folder) / "run.db")
            made[name] = (Path(folder) / "run.db").read_bytes(), api.batches
    return made


STATES: Any = states()


def damaged(good: bytes, seed: int, kind: str) -> bytes:
    chance = random.Random(seed)
    data = bytearray(good)
    place = chance.randrange(1, len(data))
    if kind == "byte":
        data[place] ^= chance.randrange(1, 256)
    elif kind == "run":
        data[place : place + 100] = chance.randbytes(chance.randrange(200))
    elif kind == "end":
        del data[place:]
    elif kind == "zeros":
        data[place : place + chance.randrange(1, 4096)] = bytes(len(data[place : place + chance.randrange(1, 4096)]))
    else:
        for _ in range(20):
            data[chance.randrange(len(data))] = 0
    return bytes(data)


class TestDamage:
    @settings(deadline=None, max_examples=200)
    @given(
        point=st.sampled_from(sorted(STATES)),
        kind=st.sampled_from(["byte", "run", "end", "zeros", "many"]),
        seed=st.integers(0, 2**32),
    )
    def test_a_damaged_file_never_has_a_batch_paid_for_again(self, point: str, kind: str, seed: int) -> None:
        """The run either continues as with the undamaged file, or raises an error that names the damage."""
        good, batches = STATES[point]
        api = API()
        api.batches = [dict(batch) for batch in batches]
        api.now += DAY
        with TemporaryDirectory() as folder:
            state = Path(folder) / "run.db"
            state.write_bytes(damaged(good, seed, kind))
            try:
                done = run(api, list("abcde"), state_file=state)
            except BatchStateError:
                assert api.batches == batches
            else:
                assert list(done.results) == list("abcde")
                assert api.paid() == [["a", "b"], ["c", "d"], ["e"]]

    def test_an_error_of_a_damaged_file_says_what_to_do(self, tmp_path: Path) -> None:
        good, _ = STATES["finished"]
        (tmp_path / "run.db").write_bytes(good.replace(b"msgbatch_1", b"msgbatch_2"))
        with pytest.raises(BatchStateError) as caught:
            run(API(), list("abcde"), state_file=tmp_path / "run.db")
        for words in ("is damaged", "Restore a copy", "`batches.list()`", "pass another path"):
            assert words in str(caught.value)

    def test_a_file_of_another_version(self, tmp_path: Path) -> None:
        (tmp_path / "run.db").write_bytes(STATES["finished"][0])
        with sqlite3.connect(tmp_path / "run.db") as sql:
            sql.execute("PRAGMA user_version = 1")
        sql.close()
        with pytest.raises(BatchStateError, match="was written by another version of this package"):
            run(API(), list("abcde"), state_file=tmp_path / "run.db")

    def test_an_empty_file_is_a_new_one(self, tmp_path: Path) -> None:
        (tmp_path / "run.db").touch()
        api = API()
        run(api, ["a", "b"], state_file=tmp_path / "run.db")
        run(api, ["a", "b"], state_file=tmp_path / "run.db")
        assert api.paid() == [["a", "b"]]


PLACES = {
    "": "`state_file` is empty. Pass the path of a file, or None",
    "folder": "is a folder. Pass the path of a file in it",
    "no/such/run.db": "no/such' is not an existing folder. Create it, or pass another path",
    "text/run.db": "text' is not an existing folder",
    "text": "is not a state file",
    "a\0b": "has a character that is not allowed in file names",
    "a\ud800b": "has a character that is not allowed in file names",
    "x" * 300: "can't be opened: its lock",
    "/dev/null": "is a device or a pipe",
    "locked": "can't be opened: its lock",
}


class TestPlaces:
    @pytest.mark.parametrize("name", PLACES)
    def test_invalid_paths(self, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "folder").mkdir()
        (tmp_path / "locked.lock").mkdir()
        (tmp_path / "text").write_text("These are notes, and no state of anything. " * 50)
        api = API()
        with pytest.raises(BatchStateError) as caught:
            run(api, ["a", "b"], state_file=name)
        assert PLACES[name] in str(caught.value)
        assert not api.batches
        assert (tmp_path / "text").read_text().startswith("These are notes")

    @pytest.mark.parametrize("name", [":memory:", "file:run.db?mode=memory", "\udcff.db", b"run.db"])
    def test_special_names_of_sqlite_are_file_names(
        self, tmp_path: Path, name: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """SQLite's names of in-memory databases are file names here, so the state is kept."""
        monkeypatch.chdir(tmp_path)
        api = API()
        run(api, ["a", "b"], state_file=name)
        run(api, ["a", "b"], state_file=name)
        assert os.path.isfile(name)
        assert api.paid() == [["a", "b"]]

    @pytest.mark.parametrize("value", [7, True, ["run.db"]])
    def test_values_that_are_not_paths(self, value: Any) -> None:
        with pytest.raises(TypeError, match=f"`state_file` must be a path or None, not {type(value).__name__}"):
            run(API(), ["a", "b"], state_file=value)


FULL = textwrap.dedent(
    """
    import json, resource, sys
    import httpx
    from anthropic_messages import Anthropic, BatchStateError

    url, state, requests, *full = sys.argv[1:]

    def no_space(response):
        if full and response.request.method == "POST":
            resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    http = httpx.Client(event_hooks={"response": [no_space]}, trust_env=False)
    with http, Anthropic(base_url=url, api_key="offline", http_client=http) as client:
        try:
            client.messages.batches.run(json.loads(requests), state_file=state, poll_interval=0.02, resend_after=60)
            print(json.dumps(["done"]))
        except BatchStateError as error:
            print(json.dumps([str(error), *error.__notes__]))
    """
)


class TestFaultsDuringARun:
    def test_a_disk_without_space(self, tmp_path: Path) -> None:
        """A limit on the file size simulates a full disk. The error names the batch that was just created."""
        with Server(batch_seconds=0.01) as server:

            def start(*full: str) -> list[str]:
                command = [sys.executable, "-c", FULL, server.url, str(tmp_path / "run.db"), json.dumps(requests(2))]
                child = subprocess.run([*command, *full], capture_output=True, text=True, timeout=60)
                assert child.stdout, child.stderr
                said: list[str] = json.loads(child.stdout)
                return said

            said = start("full")
            assert "can't be read or written (disk I/O error). Check the disk and its quota" in said[0]
            assert said[1].startswith("Batches of this run, whose results can still be read: msgbatch_")
            assert start() == ["done"]
            assert len(created(server)) == 1

    @pytest.mark.parametrize("how", ["moved", "replaced"])
    def test_a_file_that_is_moved_away(self, tmp_path: Path, how: str) -> None:
        state, away = tmp_path / "run.db", tmp_path / "away.db"

        def move() -> None:
            state.rename(away)
            if how == "replaced":
                shutil.copy(away, state)

        api = Acting(after=move)
        with pytest.raises(
            BatchStateError, match=r"was moved, replaced or deleted during the run. Put it back"
        ) as caught:
            run(api, ["a", "b", "c"], state_file=state)
        assert caught.value.__notes__ == ["Batches of this run, whose results can still be read: msgbatch_0"]
        away.replace(state)
        api.after = lambda: None
        run(api, ["a", "b", "c"], state_file=state)
        assert api.paid() == [["a", "b"], ["c"]]
