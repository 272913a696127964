"""Use priority capacity if the account has some (`auto`), or never (`standard_only`). `usage` has the tier used."""

from anthropic_messages import Anthropic

client = Anthropic()

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    service_tier="auto",
    messages=[{"role": "user", "content": "What is the capital of Japan?"}],
)

print(message.text)
print(f"service tier: {message.usage.service_tier}")
