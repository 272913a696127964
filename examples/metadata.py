"""Send your own id of the user, which helps to trace abuse. Do not send names or e-mail addresses."""

from anthropic_messages import Anthropic

client = Anthropic()

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    metadata={"user_id": "customer-4711"},
    messages=[{"role": "user", "content": "What is the capital of Canada?"}],
)

print(message.text)
