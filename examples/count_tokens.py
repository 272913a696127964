"""Count the tokens of a request before sending it, with and without a system prompt and tools."""

from anthropic_messages import Anthropic
from anthropic_messages.types import MessageParam, ToolParam

MODEL = "claude-sonnet-5-5"
SYSTEM = "You are a meteorologist."

client = Anthropic()
messages: list[MessageParam] = [{"role": "user", "content": "What is the weather in Paris?"}]
tools: list[ToolParam] = [
    {
        "name": "get_weather",
        "description": "Get the current weather in a city.",
        "input_schema": {
            "type": "object",
            "properties": {"city": {"type": "string", "description": "The name of the city"}},
            "required": ["city"],
        },
    }
]

plain = client.messages.count_tokens(model=MODEL, messages=messages)
print(f"{plain.input_tokens} tokens without system prompt and tools")

whole = client.messages.count_tokens(model=MODEL, system=SYSTEM, tools=tools, messages=messages)
print(f"{whole.input_tokens} tokens with them")

if whole.input_tokens < 10_000:
    message = client.messages.create(model=MODEL, max_tokens=1024, system=SYSTEM, tools=tools, messages=messages)
    print(f"{message.usage.input_tokens} tokens were sent")
