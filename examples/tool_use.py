"""Let the model call a tool, run it, and send the result back."""

from anthropic_messages import Anthropic
from anthropic_messages.types import MessageParam, ToolParam, ToolResultBlockParam

MODEL = "claude-haiku-4-5"  # newer models reject a `tool_choice` that forces a tool


def get_weather(city: str, unit: str = "celsius") -> str:
    """What a real program would look up."""
    return f"It is sunny in {city}, at {18 if unit == 'celsius' else 64} degrees {unit}."


client = Anthropic()
tools: list[ToolParam] = [
    {
        "name": "get_weather",
        "description": "Get the current weather in a city.",
        "input_schema": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "The name of the city"},
                "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]},
            },
            "required": ["city"],
        },
    }
]
messages: list[MessageParam] = [{"role": "user", "content": "What is the weather in Paris?"}]

message = client.messages.create(
    model=MODEL,
    max_tokens=1024,
    tools=tools,
    tool_choice={"type": "tool", "name": "get_weather"},
    messages=messages,
)
results: list[ToolResultBlockParam] = []
for block in message.content:
    if block.type == "tool_use":
        print(f"The model calls {block.name} with {block.input}")
        results.append({"type": "tool_result", "tool_use_id": block.id, "content": get_weather(**block.input)})

messages.append({"role": "assistant", "content": message.content})
messages.append({"role": "user", "content": results})

message = client.messages.create(model=MODEL, max_tokens=1024, tools=tools, messages=messages)
print(message.text)
