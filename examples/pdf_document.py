"""Send a PDF from a file as base64, and the URL of another."""

import base64
from pathlib import Path

from anthropic_messages import Anthropic

client = Anthropic()
memo = Path(__file__).with_name("memo.pdf")
pdf_data = base64.standard_b64encode(memo.read_bytes()).decode("utf-8")

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[
        {
            "role": "user",
            "content": [
                {
                    "type": "document",
                    "source": {"type": "base64", "media_type": "application/pdf", "data": pdf_data},
                    "title": "Memo",
                },
                {"type": "text", "text": "When is the meeting?"},
            ],
        }
    ],
)
print(message.text)

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[
        {
            "role": "user",
            "content": [
                {
                    "type": "document",
                    "source": {"type": "url", "url": "https://www.rfc-editor.org/rfc/rfc8700.pdf"},
                },
                {"type": "text", "text": "Sum this document up in a sentence."},
            ],
        }
    ],
)
print(message.text)
