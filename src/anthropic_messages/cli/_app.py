"""The commands with their options."""

from __future__ import annotations

import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from anthropic_messages._version import __version__

from ._exits import ExitCode, Interrupted, UsageProblem, exit_code
from ._options import (
    DEFAULT_MAX_TOKENS,
    DEFAULT_MODEL,
    Debug,
    Files,
    Json,
    MaxRetries,
    MaxTokens,
    Model,
    Offline,
    Prompt,
    System,
    Thinking,
    Timeout,
    output_config,
    request_params,
    user_content,
)
from ._output import show_error
from ._session import OFFLINE_POLL_INTERVAL, connect

NAME = "anthropic-messages"

# Typer contains its own copy of click, and exports only this subclass of its errors for wrong arguments.
_ArgumentError: Any = typer.BadParameter.__mro__[2]

app = typer.Typer(
    name=NAME,
    help="Use the Messages API from a terminal.",
    epilog="Credentials are read from ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN. --offline needs none.",
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
batch_app = typer.Typer(
    help="Send many requests in message batches.", no_args_is_help=True, rich_markup_mode="markdown"
)
app.add_typer(batch_app, name="batch")


def run(arguments: list[str] | None = None) -> int:
    """Run a command, and return its exit code. Errors are shown on one line."""
    arguments = sys.argv[1:] if arguments is None else arguments
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # pyright: ignore
    options = arguments[: arguments.index("--")] if "--" in arguments else arguments
    as_json, debug = "--json" in options, "--debug" in options
    error: BaseException
    try:
        result = app(arguments, prog_name=NAME, standalone_mode=False)
        sys.stdout.flush()
        return result if isinstance(result, int) else ExitCode.OK
    except (BrokenPipeError, SystemExit) as end:
        # The reader of a pipe, such as `head`, has closed it. Typer exits with status 1 then.
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            return end.code if isinstance(end.code, int) else ExitCode.OK
        _discard_output()
        return ExitCode.BROKEN_PIPE
    except (KeyboardInterrupt, typer.Abort):
        error = Interrupted("Interrupted.")
    except _ArgumentError as problem:
        error = _usage_problem(problem)
        if not str(error):  # The help page was shown, because there were no arguments.
            return ExitCode.USAGE
    except Exception as problem:
        error = problem
    if debug and error.__traceback__ is not None:
        traceback.print_exception(error)
    show_error(error, as_json=as_json)
    return exit_code(error)


def _usage_problem(problem: Exception) -> UsageProblem:
    """Return an error for wrong arguments, which names the help page to read. It is empty if there is no message."""
    context = getattr(problem, "ctx", None)
    command = context.command_path if context is not None else NAME
    text = problem.format_message()  # type: ignore[attr-defined]  # pyright: ignore
    if text and not text.endswith((".", "?")):
        text += "."
    return UsageProblem(f"{text} See `{command} --help`." if text else "")


def _discard_output() -> None:
    """Send further output nowhere, so that Python does not complain about the pipe when it exits."""
    import os

    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _show_version(is_wanted: bool) -> None:
    if is_wanted:
        print(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass


@app.command("ask")
def _ask(
    prompt: Prompt = None,
    file: Files = None,
    schema: Annotated[
        Path | None,
        typer.Option("--schema", help="File with a JSON schema that the response must match.", show_default=False),
    ] = None,
    system: System = None,
    model: Model = DEFAULT_MODEL,
    max_tokens: MaxTokens = DEFAULT_MAX_TOKENS,
    thinking: Thinking = None,
    timeout: Timeout = None,
    max_retries: MaxRetries = None,
    json: Json = False,
    offline: Offline = False,
    debug: Debug = False,
) -> None:
    """Send one message and show the response.

    The message is the prompt, standard input, or both. On a terminal, the response is shown as Markdown while it
    arrives. With --json, it is the complete message as one line of JSON.
    """
    from ._ask import ask

    params = request_params(model=model, max_tokens=max_tokens, system=system, thinking=thinking)
    if schema is not None:
        params["output_config"] = output_config(schema)
    params["messages"] = [{"role": "user", "content": user_content(prompt, file)}]
    with connect(offline=offline, timeout=timeout, max_retries=max_retries) as client:
        ask(client, params, as_json=json)


@app.command("chat")
def _chat(
    file: Files = None,
    resume: Annotated[
        Path | None,
        typer.Option("--resume", help="Continue a saved chat, and save it after each message.", show_default=False),
    ] = None,
    tools: Annotated[
        Path | None,
        typer.Option(
            "--tools", help="Python file whose functions the model can call. The file is run.", show_default=False
        ),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Call tools without asking.")] = False,
    system: System = None,
    model: Annotated[
        str | None,
        typer.Option("--model", "-m", envvar="ANTHROPIC_MODEL", help="Model to use.", show_default=DEFAULT_MODEL),
    ] = None,
    max_tokens: MaxTokens = DEFAULT_MAX_TOKENS,
    thinking: Thinking = None,
    timeout: Timeout = None,
    max_retries: MaxRetries = None,
    json: Json = False,
    offline: Offline = False,
    debug: Debug = False,
) -> None:
    """Chat over several turns.

    /file attaches a file, /save saves the chat, and /help lists all commands. Ctrl-C stops a response and keeps what
    arrived. Each line of standard input is a message, unless it is a terminal.
    """
    from ._chat import Chat
    from ._history import History, load_history

    history = History() if resume is None else load_history(resume)
    history.model = model or history.model or DEFAULT_MODEL
    history.system = system if system is not None else history.system
    params = request_params(model=history.model, max_tokens=max_tokens, system=history.system, thinking=thinking)
    functions = None
    if tools is not None:
        from ._tools import load_tools

        functions = load_tools(tools)
    with connect(offline=offline, timeout=timeout, max_retries=max_retries) as client:
        chat = Chat(client, params, history, path=resume, tools=functions, runs_tools=yes, as_json=json)
        for path in file or ():
            chat.attach(path)
        raise typer.Exit(chat.run())


@app.command("count")
def _count(
    prompt: Prompt = None,
    file: Files = None,
    system: System = None,
    model: Model = DEFAULT_MODEL,
    timeout: Timeout = None,
    max_retries: MaxRetries = None,
    json: Json = False,
    offline: Offline = False,
    debug: Debug = False,
) -> None:
    """Count the input tokens of a message, without sending it to a model."""
    from ._ask import count

    params = request_params(model=model, max_tokens=DEFAULT_MAX_TOKENS, system=system)
    del params["max_tokens"]
    params["messages"] = [{"role": "user", "content": user_content(prompt, file)}]
    with connect(offline=offline, timeout=timeout, max_retries=max_retries) as client:
        count(client, params, as_json=json)


@batch_app.command("run")
def _batch_run(
    source: Annotated[Path, typer.Argument(metavar="IN.JSONL", help="Requests: one JSON object a line.")],
    target: Annotated[Path, typer.Argument(metavar="OUT.JSONL", help="File to write the results to.")],
    state: Annotated[
        Path | None,
        typer.Option("--state", help="File that keeps the state of the run.", show_default="OUT.JSONL.state"),
    ] = None,
    timeout: Timeout = None,
    max_retries: MaxRetries = None,
    json: Json = False,
    offline: Offline = False,
    debug: Debug = False,
) -> None:
    """Send all requests of a file in message batches, wait, and write the results in the same order.

    A line is {"custom_id": "...", "params": {...}}, or the parameters of a message alone. If the command is
    interrupted, run it again: it continues with the state file and sends nothing twice.
    """
    from ._batch import check_folders, read_requests, run_batch

    state = target.with_name(f"{target.name}.state") if state is None else state
    batches = state.with_name(f"{state.name}.offline") if offline else None
    requests = read_requests(source)
    check_folders(target, state)
    interval = OFFLINE_POLL_INTERVAL if offline else 1.0
    with connect(offline=offline, batches=batches, timeout=timeout, max_retries=max_retries) as client:
        raise typer.Exit(run_batch(client, requests, target, state, interval=interval, as_json=json))


@app.command("models")
def _models(
    timeout: Timeout = None,
    max_retries: MaxRetries = None,
    json: Json = False,
    offline: Offline = False,
    debug: Debug = False,
) -> None:
    """List the models that your credential can use."""
    from ._models import show_models

    with connect(offline=offline, timeout=timeout, max_retries=max_retries) as client:
        show_models(client, as_json=json)


@app.command(
    "serve",
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
    add_help_option=False,
)
def _serve(context: typer.Context) -> None:
    """Serve the offline API to all programs on this machine. `serve --help` lists its options."""
    from ._serve import serve

    raise typer.Exit(serve(context.args))


@app.command("doctor")
def _doctor(
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", help="Seconds to wait for the test call.")
    ] = 30.0,
    json: Json = False,
    offline: Offline = False,
    debug: Debug = False,
) -> None:
    """Check versions, credentials, base URL, proxies and certificates, and make one test call. It costs nothing."""
    from ._doctor import run_doctor

    raise typer.Exit(run_doctor(offline=offline, as_json=json, timeout=timeout))
