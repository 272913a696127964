"""Send a system prompt as text, and as blocks of which the API caches the long one."""

from anthropic_messages import Anthropic

client = Anthropic()

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    system="You are a geography teacher. Answer in one sentence.",
    messages=[{"role": "user", "content": "What is the capital of France?"}],
)
print(message.text)

# The API caches prompts above a minimum length, which depends on the model. A real handbook is longer.
handbook = "Rule 7: a good answer names the country. " * 200

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    system=[
        {"type": "text", "text": "You are a geography teacher. Keep to this handbook."},
        {"type": "text", "text": handbook, "cache_control": {"type": "ephemeral"}},
    ],
    messages=[{"role": "user", "content": "What is the capital of Kenya?"}],
)
print(message.text)
usage = message.usage
print(f"{usage.cache_creation_input_tokens} tokens into the cache, {usage.cache_read_input_tokens} out of it")
