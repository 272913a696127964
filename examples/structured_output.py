"""Get a response as a pydantic model. Needs `pip install 'anthropic-messages[pydantic]'`."""

from typing import Literal

from pydantic import BaseModel, Field

from anthropic_messages import Anthropic, OutputValidationError


class Ticket(BaseModel):
    summary: str = Field(description="What is wrong, in one sentence", max_length=120)
    urgency: Literal["low", "high"]
    products: list[str]


client = Anthropic()

try:
    message = client.messages.parse(
        model="claude-sonnet-5-5",
        max_tokens=1024,
        messages=[{"role": "user", "content": "My kettle and my toaster broke, and guests come at six!"}],
        output_format=Ticket,
    )
except OutputValidationError as error:  # cut off, refused, or too long a summary
    print("No ticket:", error)
else:
    ticket = message.parsed_output  # None only if there is no text
    if ticket is not None:
        print(f"{ticket.urgency}: {ticket.summary} ({len(ticket.products)} products)")

# While streaming, `parsed_snapshot()` returns the data so far; the final message has the type.
with client.messages.stream(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "Another one: the lamp flickers."}],
    output_format=Ticket,
) as stream:
    for event in stream:
        if event.type == "text":
            print(event.parsed_snapshot())
    print(stream.get_final_message().parsed_output)
