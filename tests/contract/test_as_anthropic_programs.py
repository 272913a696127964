"""`python -m anthropic_messages.as_anthropic` and the environment variable, in real programs and their children."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from anthropic_messages._compat.environment import STARTUP, SWITCH

RUNNER = ("-m", "anthropic_messages.as_anthropic")
OURS = "import anthropic; print(anthropic.Anthropic.__module__)"
"""Statements that print `anthropic_messages._client` if this package serves the name."""


def run(
    *arguments: str, cwd: Path | None = None, runner: tuple[str, ...] = RUNNER, **environment: str
) -> subprocess.CompletedProcess[str]:
    others = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", SWITCH)}
    return subprocess.run(
        [sys.executable, *runner, *arguments],
        cwd=cwd,
        env={**others, **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )


def output(*arguments: str, cwd: Path | None = None, runner: tuple[str, ...] = RUNNER, **environment: str) -> list[str]:
    """Run a program that must succeed, and return the lines that it prints."""
    done = run(*arguments, cwd=cwd, runner=runner, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def write(path: Path, program: str) -> Path:
    path.write_text(dedent(program), encoding="utf-8")
    return path


def test_a_script_gets_its_arguments_and_its_directory(tmp_path: Path) -> None:
    write(tmp_path / "beside.py", "")
    script = write(
        tmp_path / "program.py",
        """
        import sys
        import beside
        import anthropic
        print(anthropic.Anthropic.__module__, __name__)
        print(sys.argv[1:])
        """,
    )
    assert output(str(script), "-m", "two words") == ["anthropic_messages._client __main__", "['-m', 'two words']"]


def test_a_module_gets_its_arguments(tmp_path: Path) -> None:
    write(tmp_path / "program.py", f"import sys; {OURS}; print(sys.argv[1:], __name__)")
    lines = output("-m", "program", "one", cwd=tmp_path)
    assert lines == ["anthropic_messages._client", "['one'] __main__"]


def test_statements_are_run() -> None:
    assert output("-c", OURS) == ["anthropic_messages._client"]


def test_options_of_python_are_kept() -> None:
    program = "import sys; print(sys.flags.optimize, sys.flags.utf8_mode, sys.warnoptions)"
    assert output("-c", program, runner=("-O", "-X", "utf8", "-W", "ignore", *RUNNER)) == ["1 1 ['ignore']"]
    assert output("-c", program, runner=("-OX", "utf8", "-Om", RUNNER[1])) == ["2 1 []"]


@pytest.mark.parametrize("code", [0, 3])
def test_the_exit_code_is_that_of_the_program(code: int) -> None:
    assert run("-c", f"import sys; sys.exit({code})").returncode == code


def test_a_signal_ends_the_program_itself() -> None:
    assert run("-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)").returncode == -15


def test_child_processes_do_the_same(tmp_path: Path) -> None:
    script = write(
        tmp_path / "program.py",
        f"""
        import subprocess, sys
        subprocess.run([sys.executable, "-c", {OURS!r}], check=True)
        subprocess.run([sys.executable, "-m", "timeit", "-n", "1", "-r", "1", {OURS!r}], check=True, stderr=2)
        """,
    )
    assert output(str(script))[:2] == ["anthropic_messages._client"] * 2


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_processes_of_multiprocessing_do_the_same(method: str, tmp_path: Path) -> None:
    script = write(
        tmp_path / "program.py",
        f"""
        import multiprocessing

        def work(number):
            import anthropic
            return anthropic.Anthropic.__module__, anthropic.types.Message.__module__

        if __name__ == "__main__":
            with multiprocessing.get_context({method!r}).Pool(1) as pool:
                print(*pool.map(work, [1])[0])
        """,
    )
    assert output(str(script)) == ["anthropic_messages._client anthropic_messages_client.models.message"]


def test_a_server_that_forks_workers_serves_the_name_in_each(tmp_path: Path) -> None:
    script = write(
        tmp_path / "server.py",
        """
        import os
        workers = []
        for number in range(2):
            reading, writing = os.pipe()
            process = os.fork()
            if process == 0:
                import anthropic
                os.write(writing, anthropic.Anthropic.__module__.encode())
                os._exit(0)
            os.close(writing)
            workers.append((process, reading))
        for process, reading in workers:
            print(os.read(reading, 100).decode())
            os.waitpid(process, 0)
        """,
    )
    assert output(str(script)) == ["anthropic_messages._client"] * 2


def test_pythonpath_is_kept_and_the_next_sitecustomize_runs(tmp_path: Path) -> None:
    write(tmp_path / "sitecustomize.py", "import anthropic; print('next', anthropic.Anthropic.__module__)")
    write(tmp_path / "module_of_user.py", "")
    program = """
        import os, sys, sitecustomize, module_of_user
        print(sitecustomize.__file__, os.environ["PYTHONPATH"].split(os.pathsep)[1:])
        print([path for path in sys.path if path.endswith("_startup")])
    """
    lines = output("-c", dedent(program), PYTHONPATH=str(tmp_path))
    assert lines[-3:] == [
        "next anthropic_messages._client",
        f"{tmp_path / 'sitecustomize.py'} ['{tmp_path}']",
        "[]",
    ]


def test_an_error_of_the_next_sitecustomize_is_shown_and_the_program_runs(tmp_path: Path) -> None:
    write(tmp_path / "sitecustomize.py", "import no_such_module")
    done = run("-c", OURS, PYTHONPATH=str(tmp_path))
    assert done.stdout == "anthropic_messages._client\n"
    assert "No module named 'no_such_module'" in done.stderr


@pytest.mark.parametrize(("option", "names"), [("-I", "-I and -E"), ("-E", "-I and -E"), ("-S", "-S")])
def test_options_that_prevent_it_are_refused(option: str, names: str) -> None:
    installed = os.pathsep.join(path for path in sys.path if path)  # With `-S`, Python does not find it by itself.
    done = run("-c", OURS, runner=(option, *RUNNER), PYTHONPATH=installed)
    assert done.returncode == 1
    assert f"Python's options {names} prevent" in done.stderr
    assert "install_as_anthropic()" in done.stderr


def test_unknown_options_and_missing_programs_are_refused() -> None:
    unknown, missing = run("-x"), run()
    assert unknown.returncode == 1
    assert "Write options of Python before `-m anthropic_messages.as_anthropic`" in unknown.stderr
    assert missing.returncode == 2
    assert "program.py arguments" in missing.stderr
    assert output("--help")[0].startswith("Run a program in which")


def test_the_environment_alone_is_enough() -> None:
    (path,) = output("--path")
    assert path == STARTUP
    assert output("-c", OURS, runner=(), PYTHONPATH=path, **{SWITCH: "1"}) == ["anthropic_messages._client"]
    assert output("-c", OURS, runner=(), PYTHONPATH=path) == ["anthropic"]
    assert output("-c", OURS, runner=(), PYTHONPATH=path, **{SWITCH: "0"}) == ["anthropic"]


def test_python_of_another_environment_is_not_disturbed() -> None:
    program = f"import subprocess; subprocess.run([{sys._base_executable!r}, '-c', 'print(1)'], check=True)"  # type: ignore[attr-defined]
    assert output("-c", program) == ["1"]


def test_it_can_be_undone_for_this_process_and_its_children(tmp_path: Path) -> None:
    script = write(
        tmp_path / "program.py",
        f"""
        import anthropic_messages, os, subprocess, sys
        anthropic_messages.uninstall_as_anthropic()
        subprocess.run([sys.executable, "-c", {OURS!r}], check=True)
        print(os.environ.get("PYTHONPATH"), os.environ.get({SWITCH!r}))
        """,
    )
    assert output(str(script)) == ["anthropic", "None None"]
    assert output(str(script), PYTHONPATH=str(tmp_path)) == ["anthropic", f"{tmp_path} None"]


LIBRARY = """
    import anthropic

    def client():
        return anthropic.Anthropic(api_key="offline")
"""
"""A library that imports `anthropic`."""

TEST = """
    import library
    import anthropic_messages

    def test_client():
        assert type(library.client()) is anthropic_messages.Anthropic
"""


def test_conftest_installs_it_for_the_tests_of_a_project(tmp_path: Path) -> None:
    write(tmp_path / "library.py", LIBRARY)
    write(tmp_path / "test_library.py", TEST)
    assert run("-m", "pytest", "-q", cwd=tmp_path, runner=()).returncode == 1
    write(
        tmp_path / "conftest.py",
        "import anthropic_messages\nanthropic_messages.install_as_anthropic()\nimport library\n",
    )
    lines = output("-m", "pytest", "-q", cwd=tmp_path, runner=())
    assert "1 passed" in lines[-1]


@pytest.mark.parametrize("workers", ["0", "1"])
def test_the_pytest_plugin_reads_the_environment_variable(workers: str, tmp_path: Path) -> None:
    write(tmp_path / "library.py", LIBRARY)
    write(tmp_path / "conftest.py", "import library")
    write(tmp_path / "test_library.py", TEST)
    lines = output("-m", "pytest", "-q", "-n", workers, cwd=tmp_path, runner=(), **{SWITCH: "1"})
    assert "1 passed" in lines[-1]


def test_the_pytest_plugin_refuses_when_another_plugin_imported_the_official_sdk(tmp_path: Path) -> None:
    write(tmp_path / "early.py", "import anthropic")
    write(tmp_path / "test_library.py", "def test_nothing(): pass")
    done = run("-m", "pytest", "-q", "-p", "early", cwd=tmp_path, runner=(), PYTHONPATH=str(tmp_path), **{SWITCH: "1"})
    assert done.returncode == 4
    assert "run `python -m anthropic_messages.as_anthropic -m pytest`" in done.stderr
    assert "1 passed" in output("-m", "pytest", "-q", "-p", "early", cwd=tmp_path, PYTHONPATH=str(tmp_path))[-1]
