"""Thinking before answering, within a budget of tokens that has to be less than `max_tokens`.

Newer models have `{"type": "adaptive"}` instead, and settle the budget themselves.
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
