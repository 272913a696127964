"""End a response where one of your texts would appear."""

from anthropic_messages import Anthropic

client = Anthropic()

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    stop_sequences=["8", "END"],
    messages=[{"role": "user", "content": "Count to 10, in digits with commas in between."}],
)

print(message.text)
if message.stop_reason == "stop_sequence":
    print(f"It stopped before {message.stop_sequence!r}.")
