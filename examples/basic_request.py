"""Ask one question."""

from anthropic_messages import Anthropic

client = Anthropic()  # reads ANTHROPIC_API_KEY

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of France?"}],
)

print(message.text)

print(f"{message.usage.input_tokens} tokens in, {message.usage.output_tokens} tokens out")
print(f"stop reason {message.stop_reason}, request id {message._request_id}")
