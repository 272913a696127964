"""Show the main calls of the SDK: messages, token counting, an image, a PDF, a conversation, a tool and a stream.

By default, the calls go to the offline API and need no API key. With `--live`, they go to the real API and need
ANTHROPIC_API_KEY.
"""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import ExitStack
from typing import Any

import httpx

from anthropic_messages import Anthropic, AnthropicError
from anthropic_messages.types import Message, MessageParam, ToolParam

from ._api.api import OfflineAPI
from ._sample_files import pdf, png
from ._serving.terminal import Terminal, compact
from ._serving.transport import Transport
from ._text import printable

MODEL = "claude-haiku-4-5"

WEATHER: ToolParam = {
    "name": "get_weather",
    "description": "Get the current weather in a city.",
    "input_schema": {
        "type": "object",
        "properties": {
            "city": {"type": "string", "description": "The name of the city"},
            "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
        },
        "required": ["city", "unit"],
    },
}


class Tour:
    """The calls, one method each. `create` and `count_tokens` make a call, and show it with its response."""

    def __init__(self, client: Anthropic, terminal: Terminal) -> None:
        self.client = client
        self.terminal = terminal

    def question(self) -> None:
        """Create a message."""
        self.terminal.title("1. A message")
        self.create(messages=[{"role": "user", "content": "What is the capital of France?"}])

    def tokens(self) -> None:
        """Count the tokens of a message before it is sent."""
        self.terminal.title("2. Token counting, before the message is sent")
        self.count_tokens(messages=[{"role": "user", "content": "What is the capital of France?"}])

    def image(self) -> None:
        """Ask about an image."""
        self.terminal.title("3. An image")
        source = {"type": "base64", "media_type": "image/png", "data": png()}
        question = {"type": "text", "text": "What colors are in this image?"}
        self.create(messages=[{"role": "user", "content": [{"type": "image", "source": source}, question]}])

    def document(self) -> None:
        """Ask about a PDF."""
        self.terminal.title("4. A PDF")
        source = {"type": "base64", "media_type": "application/pdf", "data": pdf("The meeting is at noon.")}
        document = {"type": "document", "source": source, "title": "Memo"}
        question = {"type": "text", "text": "When is the meeting?"}
        self.create(messages=[{"role": "user", "content": [document, question]}])

    def conversation(self) -> None:
        """Have a conversation, in which each request contains all messages."""
        self.terminal.title("5. A conversation: each request contains all messages")
        messages: list[MessageParam] = []
        for text in ("Hello! My name is Ada.", "What is 6 times 7?", "And what is my name?"):
            messages.append({"role": "user", "content": text})
            reply = self.create(messages=messages)
            messages.append({"role": "assistant", "content": reply.content})

    def tool(self) -> None:
        """Let the model request a tool, run it, and send the result."""
        self.terminal.title("6. Tool use: the model requests a tool, and this program runs it")
        messages: list[MessageParam] = [{"role": "user", "content": "What is the weather in Paris, in celsius?"}]
        reply = self.create(tools=[WEATHER], messages=messages)
        messages.append({"role": "assistant", "content": reply.content})
        results: list[Any] = [
            {"type": "tool_result", "tool_use_id": block.id, "content": weather(**block.input)}
            for block in reply.content
            if block.type == "tool_use"
        ]
        if not results:
            raise RuntimeError("The model did not use the tool.")
        messages.append({"role": "user", "content": results})
        self.create(tools=[WEATHER], messages=messages)

    def stream(self) -> None:
        """Stream a message, and print its text as it arrives."""
        self.terminal.title("7. Streaming")
        arguments: dict[str, Any] = {"model": MODEL, "max_tokens": 300}
        arguments["messages"] = [{"role": "user", "content": "What is the capital of Italy?"}]
        self.terminal.call("client.messages.stream", arguments)
        with self.client.messages.stream(**arguments) as stream:
            for text in stream.text_stream:
                self.terminal.reply(text)
            self.note(stream.get_final_message())

    def create(self, **arguments: Any) -> Message:
        """Create a message, and print the call with its response."""
        arguments = {"model": MODEL, "max_tokens": 300, **arguments}
        self.terminal.call("client.messages.create", arguments)
        message: Message = self.client.messages.create(**arguments)
        for block in message.content:
            if block.type == "text":
                self.terminal.reply(block.text)
            elif block.type == "tool_use":
                self.terminal.reply(f"{block.name}({compact(block.input)})")
            else:
                self.terminal.reply(compact(block))
        self.note(message)
        return message

    def note(self, message: Message) -> None:
        """Print the tokens and the stop reason of a message."""
        tokens = f"{message.usage.input_tokens} tokens in, {message.usage.output_tokens} out"
        self.terminal.note(f"{tokens}; stop reason: {message.stop_reason}")

    def count_tokens(self, **arguments: Any) -> int:
        """Count tokens, and print the call with its response."""
        arguments = {"model": MODEL, **arguments}
        self.terminal.call("client.messages.count_tokens", arguments)
        tokens = self.client.messages.count_tokens(**arguments).input_tokens
        self.terminal.reply(f"{tokens} input tokens")
        return tokens


def weather(city: str = "nowhere", unit: str = "celsius", **_: object) -> str:
    """Return invented weather as JSON. A real program would look it up."""
    degrees = {"celsius": "18 °C", "fahrenheit": "64 °F"}.get(unit, "mild")
    return json.dumps({"city": city, "sky": "sunny", "temperature": degrees}, ensure_ascii=False)


def main(arguments: list[str] | None = None) -> int:
    """Run the demo with these command line arguments. Return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m anthropic_messages.testing.demo", description=__doc__)
    parser.add_argument("--live", action="store_true", help="call the real API; needs ANTHROPIC_API_KEY")
    live = parser.parse_args(arguments).live
    try:
        run(live, Terminal())
    except (AnthropicError, RuntimeError, ValueError, OSError) as error:
        print(printable(f"\nThe demo failed: {error}", keep="\n"), file=sys.stderr)
        return 1
    return 0


def run(live: bool, terminal: Terminal) -> None:
    """Make the calls of the demo, against the real API if `live` is true."""
    with ExitStack() as stack:
        if live:
            client = stack.enter_context(Anthropic())
            terminal.text(f"API: {client.base_url}")
        else:
            http = stack.enter_context(httpx.Client(transport=Transport(OfflineAPI())))
            client = stack.enter_context(Anthropic(api_key="offline", http_client=http))
            terminal.text("API: the offline API in this process; no key and no network needed")
        tour = Tour(client, terminal)
        for step in (tour.question, tour.tokens, tour.image, tour.document, tour.conversation, tour.tool, tour.stream):
            step()
    terminal.title("Done: all calls succeeded.")


if __name__ == "__main__":
    sys.exit(main())
