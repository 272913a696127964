"""Continue after an interruption: send back the part of the response that has arrived."""

from anthropic_messages import Anthropic, APIConnectionError, usable_content
from anthropic_messages.types import MessageParam

client = Anthropic()
messages: list[MessageParam] = [{"role": "user", "content": "What is the capital of France?"}]

for _ in range(3):
    try:
        with client.messages.stream(model="claude-sonnet-5-5", max_tokens=1024, messages=messages) as stream:
            for text in stream.text_stream:
                print(text, end="", flush=True)
        break
    except APIConnectionError as error:
        content = usable_content(error.snapshot)
        if content:  # Otherwise nothing usable has arrived, and the request is sent again as it was.
            messages.append({"role": "assistant", "content": content})
            messages.append({"role": "user", "content": "You were interrupted. Continue exactly where you stopped."})
print()
