"""Set `temperature`, or `top_p` and `top_k`.

API version 2023-06-01, the default of a client, accepts them. Version 2026-10-21 and newer models reject them.
"""

from anthropic_messages import Anthropic

client = Anthropic()

steady = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=200,
    temperature=0.0,
    messages=[{"role": "user", "content": "What is 6 times 7?"}],
)
print(f"temperature 0: {steady.text}")

varied = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=200,
    top_p=0.9,
    top_k=40,
    messages=[{"role": "user", "content": "Suggest a name for a blue cat."}],
)
print(f"top_p 0.9, top_k 40: {varied.text}")
