"""Store a message as a dict or as JSON, and read it again."""

import json

from anthropic_messages import Anthropic
from anthropic_messages.types import Message

client = Anthropic()

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of Sweden?"}],
)

print(message.to_json(indent=2))  # every field that the API sent, and no other

stored = json.dumps(message.to_dict())
assert Message.from_dict(json.loads(stored)) == message

# The method names of pydantic models work, too.
print(message.model_dump(exclude_none=True)["usage"])
print(message.model_dump_json(include={"id", "stop_reason"}))
