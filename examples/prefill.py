"""The first words of the answer, put into the model's mouth: the last message is the assistant's.

Newer models refuse that, and take `output_config` for answers of a given form.
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

for block in message.content:
    if block.type == "text":
        print(beginning + block.text)
