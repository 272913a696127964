"""Handle typed errors, the more specific ones first."""

import anthropic_messages
from anthropic_messages import Anthropic
from anthropic_messages.types import MessageParam


def ask(client: Anthropic, messages: list[MessageParam]) -> None:
    try:
        message = client.messages.create(model="claude-sonnet-5-5", max_tokens=1024, messages=messages)
    except anthropic_messages.BadRequestError as error:
        print(f"The request has to change: {error.message} (request id {error.request_id})")
    except anthropic_messages.RateLimitError as error:
        print(f"Too fast; come back in {error.retry_after} seconds.")
    except anthropic_messages.APIStatusError as error:
        print(f"The API said no: {error.status_code}, {error.type}, {error.response.headers.get('request-id')}")
    except anthropic_messages.APIConnectionError as error:
        print(f"No answer: {error}")
        print(f"The reason below it: {type(error.__cause__).__name__}")
    else:
        print(message.text)


client = Anthropic()
question: MessageParam = {"role": "user", "content": "What is the capital of France?"}

ask(client, [question])
ask(client, [])  # 400: a message is required
ask(client.with_options(base_url=f"{client.base_url}/nowhere"), [question])  # 404
ask(client.with_options(base_url="http://127.0.0.1:1", max_retries=0), [question])  # no server there
