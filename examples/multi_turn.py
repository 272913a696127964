"""Hold a conversation. The API keeps no state, so each request contains all messages, responses included."""

from anthropic_messages import Anthropic
from anthropic_messages.types import MessageParam

client = Anthropic()
messages: list[MessageParam] = []

for text in ("Hello! My name is Ada.", "What is 6 times 7?", "And what is my name?"):
    messages.append({"role": "user", "content": text})
    message = client.messages.create(model="claude-sonnet-5-5", max_tokens=1024, messages=messages)
    messages.append({"role": "assistant", "content": message.content})

    print(f"> {text}")
    print(message.text)
