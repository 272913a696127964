"""Operations on streams that are the same for both SDKs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from benchmarks.streams import KEY

Answer = tuple[Any, ...]


class SdkStreams:
    """Operations that read a stream and return values for the check."""

    package: Any

    def raw_events(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of events, and the text."""
        messages = self.package.Anthropic(base_url=base_url, api_key="anything").messages

        def read() -> Answer:
            seen, texts = 0, []
            with messages.create(**request, stream=True) as events:
                for event in events:
                    seen += 1
                    if event.type == "content_block_delta":
                        texts.append(event.delta.text)
            return seen, "".join(texts)

        return read

    def async_raw_events(self, base_url: str, request: dict[str, Any]) -> Callable[[], Awaitable[Answer]]:
        """Return the result of `raw_events()`, read with an async client."""
        messages = self.package.AsyncAnthropic(base_url=base_url, api_key="anything").messages

        async def read() -> Answer:
            seen, texts = 0, []
            async with await messages.create(**request, stream=True) as events:
                async for event in events:
                    seen += 1
                    if event.type == "content_block_delta":
                        texts.append(event.delta.text)
            return seen, "".join(texts)

        return read

    def all_events(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of API events, and the text. Helper events are read as well."""
        messages = self.package.Anthropic(base_url=base_url, api_key="anything").messages

        def read() -> Answer:
            seen, texts = 0, []
            with messages.stream(**request) as stream:
                for event in stream:
                    if event.type == "text":
                        texts.append(event.text)
                    else:
                        seen += 1
            return seen, "".join(texts)

        return read

    def text_pieces(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of text deltas, and the text of the final message."""
        messages = self.package.Anthropic(base_url=base_url, api_key="anything").messages

        def read() -> Answer:
            with messages.stream(**request) as stream:
                seen = sum(1 for _ in stream.text_stream)
                return seen, stream.get_final_message().content[0].text

        return read

    def async_text_pieces(self, base_url: str, request: dict[str, Any]) -> Callable[[], Awaitable[Answer]]:
        """Return the result of `text_pieces()`, read with an async client."""
        messages = self.package.AsyncAnthropic(base_url=base_url, api_key="anything").messages

        async def read() -> Answer:
            seen = 0
            async with messages.stream(**request) as stream:
                async for _ in stream.text_stream:
                    seen += 1
                return seen, (await stream.get_final_message()).content[0].text

        return read

    def tool_input(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the number of input deltas, and the input of the final message."""
        messages = self.package.Anthropic(base_url=base_url, api_key="anything").messages

        def read() -> Answer:
            seen = 0
            with messages.stream(**request) as stream:
                for event in stream:
                    if event.type == "input_json":
                        seen += 1
                return seen, stream.get_final_message().content[0].input

        return read

    def snapshots(self, base_url: str, request: dict[str, Any]) -> Callable[[], Answer]:
        """Return the result of `tool_input()`, with an access to the snapshot after each delta."""
        messages = self.package.Anthropic(base_url=base_url, api_key="anything").messages

        def read() -> Answer:
            seen = size = 0
            with messages.stream(**request) as stream:
                for event in stream:
                    if event.type == "input_json":
                        seen += 1
                        size = len(event.snapshot.get(KEY, ()))
                value = stream.get_final_message().content[0].input
                return seen, value if size == len(value[KEY]) else f"a last snapshot of {size}"

        return read
