"""Set the first words of the response: the last message has the role `assistant`.

Newer models reject this. Use `output_config` for responses in a given format.
"""

from anthropic_messages import Anthropic

client = Anthropic()
beginning = '{"capital":'

message = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=100,
    messages=[
        {"role": "user", "content": "What is the capital of France? Answer as JSON with the key `capital`."},
        {"role": "assistant", "content": beginning},
    ],
)

print(beginning + message.text)
