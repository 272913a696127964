"""Options and arguments that several commands have, and the parameters of a request made from them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from ._attachments import content_block, read_file
from ._exits import UsageProblem

DEFAULT_MODEL = "claude-sonnet-5-5"
DEFAULT_MAX_TOKENS = 4096

Prompt = Annotated[
    str | None,
    typer.Argument(help="Text of the message. Standard input, if any, comes before it.", show_default=False),
]
Files = Annotated[
    list[Path] | None,
    typer.Option("--file", "-f", help="Attach an image, a PDF or a text file. Can be repeated.", show_default=False),
]
Model = Annotated[str, typer.Option("--model", "-m", envvar="ANTHROPIC_MODEL", help="Model to use.")]
MaxTokens = Annotated[
    int, typer.Option("--max-tokens", min=1, metavar="N", help="Largest number of tokens in a response.")
]
System = Annotated[str | None, typer.Option("--system", "-s", help="System prompt.", show_default=False)]
Thinking = Annotated[
    str | None,
    typer.Option(
        "--thinking",
        metavar="adaptive|TOKENS",
        help="Let the model think first: as long as it decides, or (older models) up to a number of tokens.",
        show_default=False,
    ),
]
Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout", metavar="SECONDS", help="Seconds to wait for each part of a response.", show_default="600"
    ),
]
MaxRetries = Annotated[
    int | None, typer.Option("--max-retries", min=0, metavar="N", help="Retries of a failed request.", show_default="2")
]
Json = Annotated[bool, typer.Option("--json", help="Write JSON to standard output, and errors as JSON.")]
Offline = Annotated[
    bool, typer.Option("--offline", help="Use the offline API in this process: no network, no key, no real model.")
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of an error.")]


def request_params(
    *, model: str, max_tokens: int, system: str | None = None, thinking: str | None = None
) -> dict[str, Any]:
    """Return the parameters of a message, without its messages.

    Raises:
        UsageProblem: An option has an invalid value.
    """
    params: dict[str, Any] = {"model": model, "max_tokens": max_tokens}
    if system:
        params["system"] = system
    if thinking == "adaptive":
        params["thinking"] = {"type": "adaptive"}
    elif thinking is not None:
        if not thinking.isdecimal():
            raise UsageProblem(f"--thinking must be `adaptive` or a number of tokens, not {thinking!r}.")
        if int(thinking) >= max_tokens:
            raise UsageProblem(f"--thinking {thinking} must be less than --max-tokens, which is {max_tokens}.")
        params["thinking"] = {"type": "enabled", "budget_tokens": int(thinking)}
    return params


def user_content(prompt: str | None, files: list[Path] | None) -> list[dict[str, Any]]:
    """Return the content blocks of a message: files, then standard input unless it is a terminal, then the prompt.

    Raises:
        UsageProblem: There is no text, or a file can't be used.
    """
    content = [content_block(path) for path in files or ()]
    texts = [_standard_input(), prompt or ""]
    content += [{"type": "text", "text": text} for text in texts if text.strip()]
    if not content:
        raise UsageProblem("There is no prompt. Pass it as an argument, or on standard input.")
    return content


def _standard_input() -> str:
    if sys.stdin is None or sys.stdin.isatty():
        return ""
    try:
        # Text from `sys.stdin` may contain half characters, if the locale is not UTF-8.
        data = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read().encode()
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageProblem("Standard input is not text in UTF-8. Pass images and PDFs with --file.") from error


def output_config(path: Path) -> dict[str, Any]:
    """Return the `output_config` for a file with a JSON schema.

    Raises:
        UsageProblem: The file has no JSON schema, or one that the API does not support.
    """
    from anthropic_messages import transform_schema

    try:
        schema = json.loads(read_file(path))
    except ValueError as error:
        raise UsageProblem(f"--schema {path} is not JSON: {error}") from error
    if not isinstance(schema, dict):
        raise UsageProblem(f"--schema {path} must have a JSON object with a JSON schema.")
    try:
        return {"format": {"type": "json_schema", "schema": transform_schema(schema)}}
    except ValueError as error:
        raise UsageProblem(f"--schema {path}: {error}") from error
