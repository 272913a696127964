"""Send several requests at once with the async client."""

import asyncio

from anthropic_messages import AsyncAnthropic


async def ask(client: AsyncAnthropic, question: str) -> str:
    message = await client.messages.create(
        model="claude-sonnet-5-5",
        max_tokens=1024,
        messages=[{"role": "user", "content": question}],
    )
    return message.text


async def main() -> None:
    countries = ("France", "Japan", "Kenya")
    async with AsyncAnthropic() as client:
        answers = await asyncio.gather(*(ask(client, f"What is the capital of {country}?") for country in countries))
    for answer in answers:
        print(answer)


asyncio.run(main())
