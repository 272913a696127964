"""Exit codes, and errors in the form that the command line shows them."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Any

from anthropic_messages._errors import (
    AnthropicError,
    APIConnectionError,
    APIError,
    AuthenticationError,
    BatchStateError,
    CredentialsError,
    PermissionDeniedError,
)
from anthropic_messages._redaction import printable


class ExitCode(IntEnum):
    """The exit codes of all commands."""

    OK = 0
    API = 1
    USAGE = 2
    CREDENTIALS = 3
    CONNECTION = 4
    PARTIAL = 5
    INTERRUPTED = 130
    BROKEN_PIPE = 141


class UsageProblem(Exception):
    """The arguments or files of a command can't be used. The message says what to change."""


class ResultProblem(Exception):
    """The API returned a response that the command can't use."""


class Interrupted(Exception):
    """The user pressed Ctrl-C. Typer exits silently on a KeyboardInterrupt, so commands raise this instead."""


NO_CREDENTIALS = (
    "No API key. Set the environment variable ANTHROPIC_API_KEY or ANTHROPIC_AUTH_TOKEN, "
    "or add --offline to use the offline API, which needs none."
)

_KINDS = {
    ExitCode.API: "api",
    ExitCode.USAGE: "usage",
    ExitCode.CREDENTIALS: "credentials",
    ExitCode.CONNECTION: "connection",
    ExitCode.INTERRUPTED: "interrupted",
}

# Messages of the SDK name arguments of Python. Here, the same settings are options and environment variables.
_ARGUMENTS = re.compile(r"`(timeout|max_tokens|max_retries|base_url)=?`")
_OPTIONS = {
    "timeout": "--timeout",
    "max_tokens": "--max-tokens",
    "max_retries": "--max-retries",
    "base_url": "ANTHROPIC_BASE_URL",
}


def exit_code(error: BaseException) -> ExitCode:
    """Return the exit code for an error."""
    if isinstance(error, CredentialsError | AuthenticationError | PermissionDeniedError):
        return ExitCode.CREDENTIALS
    if isinstance(error, APIConnectionError):
        return ExitCode.CONNECTION
    if isinstance(error, Interrupted):
        return ExitCode.INTERRUPTED
    if isinstance(error, UsageProblem | BatchStateError):
        return ExitCode.USAGE
    return ExitCode.API


def message_of(error: BaseException) -> str:
    """Return the message of an error on one line, with the names that the command line uses."""
    if isinstance(error, CredentialsError) and str(error).startswith("No API key"):
        return NO_CREDENTIALS
    text = str(error)
    if isinstance(error, AnthropicError):
        text = _ARGUMENTS.sub(lambda found: f"`{_OPTIONS[found[1]]}`", text)
    elif not isinstance(error, UsageProblem | ResultProblem | Interrupted):
        text = f"Unexpected {type(error).__name__}: {text}. Add --debug to see the traceback."
    notes = " ".join(getattr(error, "__notes__", ()))
    return printable(" ".join(f"{text} {notes}".split()))


def as_data(error: BaseException) -> dict[str, Any]:
    """Return an error as the JSON object that `--json` writes to standard error."""
    code = exit_code(error)
    data: dict[str, Any] = {"kind": _KINDS[code], "exit_code": int(code), "message": message_of(error)}
    if isinstance(error, APIError):
        for key, name in (("status", "status_code"), ("type", "type"), ("request_id", "request_id")):
            value = getattr(error, name, None)
            if value is not None:
                data[key] = value
    return {"error": data}
