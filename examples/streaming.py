"""Stream a response: its text, then all events, then the whole message."""

from anthropic_messages import Anthropic, APIConnectionError

client = Anthropic()

with client.messages.stream(
    model="claude-haiku-4-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of France?"}],
) as stream:
    for text in stream.text_stream:
        print(text, end="", flush=True)
    message = stream.get_final_message()
print(f"\n{message.usage.output_tokens} tokens, stop reason {message.stop_reason}")

# All events, and a tool's input as it arrives.
try:
    with client.messages.stream(
        model="claude-haiku-4-5",
        max_tokens=1024,
        tools=[{"name": "get_weather", "input_schema": {"type": "object", "properties": {"city": {"type": "string"}}}}],
        tool_choice={"type": "tool", "name": "get_weather"},
        messages=[{"role": "user", "content": "What is the weather in Paris?"}],
        stream_idle_timeout=60,
    ) as stream:
        for event in stream:
            if event.type == "input_json":
                print("so far:", event.snapshot)
            elif event.type == "content_block_stop" and event.content_block.type == "tool_use":
                print("to be run:", event.content_block.name, event.content_block.input)
except APIConnectionError as error:  # it ended early, or timed out
    print("not whole:", error, error.snapshot)
