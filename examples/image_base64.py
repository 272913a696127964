"""Send an image from a file as base64. `file_inputs.py` shows a shorter way."""

import base64
from pathlib import Path

from anthropic_messages import Anthropic

client = Anthropic()
picture = Path(__file__).with_name("sunset.png")
image_data = base64.standard_b64encode(picture.read_bytes()).decode("utf-8")

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[
        {
            "role": "user",
            "content": [
                {
                    "type": "image",
                    "source": {"type": "base64", "media_type": "image/png", "data": image_data},
                },
                {"type": "text", "text": "What colours are in this image?"},
            ],
        }
    ],
)

print(message.text)
