"""The API server of the soak test, as a separate process. One call in ten fails, in a way that depends on its number.

It writes its port to standard output and stops when its standard input ends. Then it writes how many complete
responses each call got.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
from collections import Counter
from typing import Any

MESSAGE = {
    "id": "",
    "type": "message",
    "role": "assistant",
    "model": "claude-sonnet-5-5",
    "content": [{"type": "text", "text": ""}],
    "stop_reason": "end_turn",
    "stop_sequence": None,
    "usage": {"input_tokens": 14, "output_tokens": 5},
}
# Faults of the first attempt, with the error of the call. None if the next attempt succeeds.
MESSAGE_FAULTS = {
    "closed": None,
    "reset": None,
    "half": None,
    "garbage": None,
    "busy": None,
    "failing": None,
    "refused": "BadRequestError",
    "broken": "APIResponseValidationError",
}
STREAM_FAULTS = {
    "closed": None,
    "reset": None,
    "garbage": None,
    "busy": None,
    "empty": None,
    "cut": "IncompleteStreamError",
    "torn": "IncompleteStreamError",
    "overloaded": "OverloadedError",
}


def is_stream(number: int) -> bool:
    return number % 4 == 0


def fault_of(number: int) -> str | None:
    random_numbers = random.Random(number)
    return (
        random_numbers.choice(list(STREAM_FAULTS if is_stream(number) else MESSAGE_FAULTS))
        if random_numbers.random() < 0.1
        else None
    )


def text_of(number: int) -> str:
    return f"answer {number} " * 5


def failure(status: int, kind: str) -> bytes:
    body = json.dumps({"type": "error", "error": {"type": kind, "message": "No."}}).encode()
    return b"HTTP/1.1 %d No\r\nretry-after-ms: 1\r\ncontent-length: %d\r\n\r\n%s" % (status, len(body), body)


def message_response(number: int) -> bytes:
    message = {**MESSAGE, "id": f"msg_{number}", "content": [{"type": "text", "text": text_of(number)}]}
    body = json.dumps(message).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s" % (len(body), body)


def events(number: int) -> list[bytes]:
    parts: list[dict[str, Any]] = [
        {"type": "message_start", "message": {**MESSAGE, "id": f"msg_{number}", "content": []}},
        {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
        *(
            {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": f"answer {number} "}}
            for _ in range(5)
        ),
        {"type": "content_block_stop", "index": 0},
        {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 5}},
        {"type": "message_stop"},
    ]
    return [b"event: %s\ndata: %s\n\n" % (event["type"].encode(), json.dumps(event).encode()) for event in parts]


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(content), content)


STREAM_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
LAST_CHUNK = b"0\r\n\r\n"
OVERLOADED_EVENT = b'event: error\ndata: {"type": "error", "error": {"type": "overloaded_error", "message": "No."}}\n\n'


attempts: Counter[int] = Counter()
complete_responses: Counter[int] = Counter()


class Connection(asyncio.Protocol):
    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.received = b""

    def data_received(self, data: bytes) -> None:
        self.received += data
        head, separator, body = self.received.partition(b"\r\n\r\n")
        length = next(int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        if separator and len(body) >= length:
            self.received = b""
            self.respond(int(json.loads(body)["metadata"]["user_id"]))

    def respond(self, number: int) -> None:
        attempts[number] += 1
        write, close = self.transport.write, self.transport.close
        match fault_of(number) if attempts[number] == 1 else None:
            case "closed":
                close()
            case "reset":
                self.transport.abort()
            case "half":
                write(message_response(number)[:-9])
                close()
            case "garbage":
                write(b"220 mail.example ESMTP\r\n\r\n")
                close()
            case "busy":
                write(failure(529, "overloaded_error"))
            case "failing":
                write(failure(500, "api_error"))
            case "refused":
                write(failure(400, "invalid_request_error"))
            case "broken":
                body = message_response(number).replace(b'"type": "message"', b'"type": "massage"')
                write(body)
            case "empty":
                write(STREAM_HEAD + LAST_CHUNK)
            case "cut":
                write(STREAM_HEAD + chunk(b"".join(events(number)[:4])) + LAST_CHUNK)
            case "torn":
                write(STREAM_HEAD + chunk(b"".join(events(number)[:4])) + b"99\r\ndata")
                close()
            case "overloaded":
                write(STREAM_HEAD + chunk(b"".join(events(number)[:4]) + OVERLOADED_EVENT) + LAST_CHUNK)
            case _:
                complete_responses[number] += 1
                write(
                    STREAM_HEAD + b"".join(map(chunk, events(number))) + LAST_CHUNK
                    if is_stream(number)
                    else message_response(number)
                )


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0, backlog=1000)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    print(json.dumps(complete_responses), flush=True)


if __name__ == "__main__":
    asyncio.run(main())
