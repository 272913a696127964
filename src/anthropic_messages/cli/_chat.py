"""The command `chat`: a conversation of several turns, with files, tools and a saved history."""

from __future__ import annotations

import os
import re
import sys
from contextlib import ExitStack
from glob import escape, glob
from pathlib import Path
from typing import TYPE_CHECKING, Any

from anthropic_messages._errors import APIError, CredentialsError

from ._attachments import content_block
from ._exits import ExitCode, UsageProblem, exit_code
from ._history import History, returnable_content
from ._markdown import new_view
from ._output import note, show_error, visible, write_json
from ._session import checked_arguments

if TYPE_CHECKING:
    from anthropic_messages import Anthropic
    from anthropic_messages.types import Message, ToolUseBlock

    from ._tools import Tool

_COMMAND = re.compile(r"/([a-z]+)(?:\s+(.*))?", re.DOTALL)
_COMMANDS = {"/file": True, "/save": True, "/new": False, "/help": False, "/quit": False}
"""The commands, and whether they take a path."""
_HELP = """\
/file PATH    attach an image, a PDF or a text file to the next message
/save [PATH]  save the chat as JSON, now and after each further message
/new          begin a new chat with the same settings
/help         show this list
/quit         leave (also Ctrl-D)
Ctrl-C stops a response and keeps what arrived. Ctrl-C again leaves.
To write several lines, end a line with \\. To send text that begins with a command, put a space before it."""
_PROMPT, _CONTINUATION = "> ", "… "
_MAX_SHOWN = 200  # characters of a tool's input or result


class Chat:
    """One chat.

    Args:
        client: The client that sends the messages.
        params: The parameters of each message: model, `max_tokens`, and so on.
        history: The messages so far. It is changed.
        path: The file to save to after each turn; None to save when the user asks for it.
        tools: The functions that the model can call, by name.
        runs_tools: True to call tools without asking.
        as_json: True to write each message as a line of JSON.
    """

    def __init__(
        self,
        client: Anthropic,
        params: dict[str, Any],
        history: History,
        *,
        path: Path | None = None,
        tools: dict[str, Tool] | None = None,
        runs_tools: bool = False,
        as_json: bool = False,
    ) -> None:
        self._client = client
        self._tools = tools or {}
        self._params = {**params, **({"tools": [tool.param() for tool in self._tools.values()]} if tools else {})}
        self._history = history
        self._path = path
        self._runs_tools = runs_tools
        self._as_json = as_json
        self._attachments: list[dict[str, Any]] = []
        self._is_interactive = sys.stdin.isatty()
        self._is_interrupted = False
        """True after Ctrl-C, until the user sends something. A second Ctrl-C leaves."""

    def attach(self, path: Path) -> None:
        """Attach a file to the next message.

        Raises:
            UsageProblem: The file can't be used.
        """
        self._attachments.append(content_block(path))

    def run(self) -> int:
        """Read messages and show responses until the input ends.

        Returns:
            The exit code. Without a terminal, the first error ends the chat.
        """
        if self._is_interactive:
            _prepare_terminal()
            if not self._as_json:
                note(f"Chat with {self._params['model']}. /help lists the commands, Ctrl-D leaves.")
        while True:
            try:
                line = self._read()
            except EOFError:
                break
            except KeyboardInterrupt:
                if self._is_interrupted:
                    return ExitCode.INTERRUPTED
                self._is_interrupted = True
                note("\nPress Ctrl-C again to leave.")
                continue
            if not line.strip():
                continue
            self._is_interrupted = False
            command = _COMMAND.fullmatch(line)
            try:
                if command is None:
                    self._send(line.strip())
                    if self._is_interactive and not self._as_json:
                        print()
                elif self._run_command(command[1], (command[2] or "").strip()):
                    break
            except (UsageProblem, APIError, CredentialsError) as error:
                show_error(error, as_json=self._as_json)
                if not self._is_interactive:
                    return exit_code(error)
            except KeyboardInterrupt:
                if self._is_interrupted or not self._is_interactive:
                    return ExitCode.INTERRUPTED
                self._is_interrupted = True
        return ExitCode.OK

    def _read(self) -> str:
        """Return the next message or command. A line that ends with a backslash continues on the next line."""
        lines: list[str] = []
        while True:
            line = self._read_line(_CONTINUATION if lines else _PROMPT)
            if not line.endswith("\\"):
                return "\n".join([*lines, line])
            lines.append(line[:-1])

    def _read_line(self, prompt: str) -> str:
        if self._is_interactive and sys.stdout.isatty() and not self._as_json:
            return input(prompt)
        if self._is_interactive:  # The output is a pipe or JSON, so the prompt goes to the terminal.
            print(prompt, end="", file=sys.stderr, flush=True)
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line.rstrip("\r\n")

    def _run_command(self, name: str, argument: str) -> bool:
        """Run a command of the chat. Return True if the chat ends.

        Raises:
            UsageProblem: There is no such command, or its argument can't be used.
        """
        if name in ("quit", "exit"):
            return True
        if name == "help":
            note(_HELP)
        elif name == "file":
            if not argument:
                raise UsageProblem("/file needs a path, such as /file memo.pdf")
            self.attach(_path(argument))
            note(f"{_path(argument).name} is attached to your next message.")
        elif name == "save":
            self._path = _path(argument) if argument else self._path
            if self._path is None:
                raise UsageProblem("/save needs a path, such as /save chat.json")
            self._history.save(self._path)
            note(f"Saved to {self._path}, also after each further message.")
        elif name == "new":
            self._history.messages.clear()
            self._attachments.clear()
            self._path = None
            note("A new chat begins.")
        else:
            raise UsageProblem(f"/{name} is not a command. /help lists the commands.")
        return False

    def _send(self, text: str) -> None:
        """Send a message of the user, and run tools until the model has finished its turn."""
        before = [dict(message) for message in self._history.messages]
        self._history.add_user([*self._attachments, {"type": "text", "text": text}])
        attachments, self._attachments = self._attachments, []
        has_response = False
        try:
            while True:
                message = self._stream()
                has_response = True
                if message.stop_reason != "tool_use":
                    break
                self._history.add_user(self._tool_results(message))
        except _Stopped as stop:
            has_response = has_response or stop.has_content
            if not has_response:
                # The message is not part of the chat: the user can send it again, or another one.
                self._history.messages[:], self._attachments = before, attachments
            if not isinstance(stop.cause, KeyboardInterrupt):
                raise stop.cause from None
            if not self._as_json:
                note(
                    "\nStopped. What arrived is kept in the chat."
                    if has_response
                    else "\nStopped. Your message is not kept, because nothing arrived."
                )
            raise KeyboardInterrupt from None
        finally:
            if self._path is not None and has_response:
                self._history.save(self._path)

    def _stream(self) -> Message:
        """Send the history, show the response and add it to the history.

        Raises:
            _Stopped: The user pressed Ctrl-C, or the call failed. What arrived is in the history.
        """
        stream: Any = None
        params: Any = {**self._params, "messages": self._history.messages}
        try:
            with new_view(quiet=self._as_json) as view, ExitStack() as stack:
                with checked_arguments():
                    stream = stack.enter_context(self._client.messages.stream(**params))
                for event in stream:
                    if event.type == "text":
                        view.text(event.text)
                    elif event.type == "thinking":
                        view.thinking(event.thinking)
                message: Message = stream.get_final_message()
        except (KeyboardInterrupt, APIError, UsageProblem) as error:
            partial = _snapshot(stream)
            content = returnable_content(partial, is_complete=False)
            if content:
                self._history.add_assistant(content)
            if self._as_json and partial is not None:
                write_json(partial.to_dict())
            raise _Stopped(error, has_content=bool(content)) from error
        has_calls = any(block.type == "tool_use" for block in message.content)
        content = returnable_content(message, is_complete=not has_calls or message.stop_reason == "tool_use")
        if content:
            self._history.add_assistant(content)
        if self._as_json:
            write_json(message.to_dict())
        elif message.stop_reason == "max_tokens":
            note("The response reached --max-tokens and is cut off.")
        elif message.stop_reason == "refusal":
            note("The model refused to answer.")
        return message

    def _tool_results(self, message: Message) -> list[dict[str, Any]]:
        """Run the tools that a message calls, and return their results for the model.

        Raises:
            _Stopped: The user pressed Ctrl-C. Each call has a result in the history nevertheless.
        """
        results: list[dict[str, Any]] = []
        calls = [block for block in message.content if block.type == "tool_use"]
        try:
            for block in calls:
                text, is_error = self._call_tool(block)
                results.append(_tool_result(block, text, is_error))
        except KeyboardInterrupt as error:
            results += [_tool_result(block, "The user stopped this call.", True) for block in calls[len(results) :]]
            self._history.add_user(results)
            raise _Stopped(error, has_content=True) from error
        return results

    def _call_tool(self, block: ToolUseBlock) -> tuple[str, bool]:
        """Call a tool if the user agrees. Return the text for the model, and True if there is no result."""
        arguments: Any = block.input
        tool = self._tools.get(block.name)
        if tool is None:
            return f"There is no tool {block.name}.", True
        if not isinstance(arguments, dict):
            return "The input is not valid JSON.", True
        shown = ", ".join(f"{name}={value!r}" for name, value in arguments.items())
        call = f"{block.name}({shown if len(shown) < _MAX_SHOWN else shown[:_MAX_SHOWN] + '…'})"
        if self._runs_tools:
            note(f"Calling {call}")
        elif not self._agrees(f"Call {call}?"):
            return "The user declined this call.", True
        text, is_error = tool.call(arguments)
        line = " ".join(text.split())
        note(f"{'Failed' if is_error else 'Result'}: {line if len(line) < _MAX_SHOWN else line[:_MAX_SHOWN] + '…'}")
        return text, is_error

    def _agrees(self, question: str) -> bool:
        """Ask the user before a call of a tool. Without a terminal, the answer is no."""
        if not self._is_interactive:
            note(f"{question} No: add --yes to call tools without a terminal.")
            return False
        _discard_typed_ahead()
        while True:
            try:
                answer = self._read_line(f"{visible(question)} [y]es, [n]o, [a]lways: ").strip().lower()
            except EOFError:
                return False
            if answer in ("a", "always"):
                self._runs_tools = True
            if answer in ("y", "yes", "a", "always"):
                return True
            if answer in ("n", "no"):
                return False


class _Stopped(Exception):
    """A turn ended early, because of Ctrl-C or a failed call."""

    def __init__(self, cause: BaseException, *, has_content: bool) -> None:
        super().__init__()
        self.cause = cause
        self.has_content = has_content


def _snapshot(stream: Any) -> Message | None:
    """Return what arrived of a message; None if nothing did."""
    if stream is None:
        return None
    try:
        message: Message = stream.current_message_snapshot
    except RuntimeError:
        return None
    return message


def _tool_result(block: ToolUseBlock, text: str, is_error: bool) -> dict[str, Any]:
    return {
        "type": "tool_result",
        "tool_use_id": block.id,
        "content": text or "(no output)",
        **({"is_error": True} if is_error else {}),
    }


def _discard_typed_ahead() -> None:
    """Discard keys that were pressed before a question was shown, because they do not answer it."""
    if sys.platform != "win32":
        import termios

        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _path(text: str) -> Path:
    """Return a path that the user typed, perhaps in quotes as a terminal inserts a dropped file.

    Raises:
        UsageProblem: The path begins with `~` and the name of an unknown user.
    """
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    try:
        return Path(text.replace("\\ ", " ")).expanduser()
    except RuntimeError as error:
        raise UsageProblem(f"{text} is in the folder of an unknown user. Check the path.") from error


def _prepare_terminal() -> None:
    """Turn on line editing, a history and completion for `input()`, where the platform has them."""
    try:
        import readline
    except ImportError:
        return
    # Pasted text with line breaks is one message then.
    readline.parse_and_bind("set enable-bracketed-paste on")
    readline.set_completer_delims(" ")
    readline.set_completer(lambda text, state: _complete(readline.get_line_buffer(), text, state))
    readline.parse_and_bind("tab: complete")


def _complete(line: str, text: str, state: int) -> str | None:
    """Return a completion of a command or of its path, by its number; None if there is none."""
    if line.startswith(("/file ", "/save ")):
        found = [f"{path}{os.sep}" if os.path.isdir(path) else path for path in sorted(glob(f"{escape(text)}*"))]
    elif line.startswith("/"):
        found = [
            f"{command}{' ' * takes_path}" for command, takes_path in _COMMANDS.items() if command.startswith(line)
        ]
    else:
        return None
    return found[state] if state < len(found) else None
