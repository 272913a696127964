"""Let the model think first, with a token budget that is smaller than `max_tokens`.

Newer models use `{"type": "adaptive"}` instead and choose the budget themselves.
"""

from anthropic_messages import Anthropic

client = Anthropic()

message = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=4000,
    thinking={"type": "enabled", "budget_tokens": 2000},
    messages=[{"role": "user", "content": "Which is larger, 2 to the power of 100 or 3 to the power of 63?"}],
)

for block in message.content:
    if block.type == "thinking":
        print(f"Thinking: {block.thinking}")
    elif block.type == "text":
        print(f"Answer: {block.text}")
