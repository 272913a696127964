"""Send the URL of an image, which the API downloads."""

from anthropic_messages import Anthropic

client = Anthropic()
url = "https://www.python.org/static/community_logos/python-logo-master-v3-TM.png"

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[
        {
            "role": "user",
            "content": [
                {"type": "image", "source": {"type": "url", "url": url}},
                {"type": "text", "text": "What is in this image?"},
            ],
        }
    ],
)

print(message.text)
