"""Pass a path, an open file or bytes as `data` where the API accepts base64."""

from pathlib import Path

from anthropic_messages import Anthropic

client = Anthropic()
folder = Path(__file__).parent

with open(folder / "memo.pdf", "rb") as memo:
    message = client.messages.create(
        model="claude-sonnet-5-5",
        max_tokens=1024,
        messages=[
            {
                "role": "user",
                "content": [
                    {
                        "type": "image",
                        "source": {"type": "base64", "media_type": "image/png", "data": folder / "sunset.png"},
                    },
                    {
                        "type": "document",
                        "source": {"type": "base64", "media_type": "application/pdf", "data": memo},
                    },
                    {"type": "text", "text": "What do these have in common?"},
                ],
            }
        ],
    )

print(message.text)
