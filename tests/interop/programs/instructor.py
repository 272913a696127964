"""instructor: objects of a pydantic model, which Claude returns as the input of a tool."""

from __future__ import annotations

import instructor
from interop import OfflineAPI, not_offered
from pydantic import BaseModel

MODEL = "anthropic/claude-haiku-4-5"
QUESTION = [{"role": "user", "content": "Which city has the Eiffel Tower?"}]


class City(BaseModel):
    """A city."""

    name: str
    inhabitants: int


PARIS = City(name="Paris", inhabitants=2_100_000)

answer = answer_async = not_offered("instructor returns objects, not text")
tool_call = tool_call_async = not_offered("instructor uses a tool for the object, and calls none")


def structured_output(api: OfflineAPI) -> None:
    api.tool_use("City", PARIS.model_dump())
    client = instructor.from_provider(MODEL)
    city = client.create(response_model=City, messages=QUESTION, max_tokens=200)
    assert isinstance(city, City)
    assert city.model_dump() == PARIS.model_dump()


async def structured_output_async(api: OfflineAPI) -> None:
    api.tool_use("City", PARIS.model_dump())
    client = instructor.from_provider(MODEL, async_client=True)
    city = await client.create(response_model=City, messages=QUESTION, max_tokens=200)
    assert isinstance(city, City)
    assert city.model_dump() == PARIS.model_dump()


def stream(api: OfflineAPI) -> None:
    api.tool_use("PartialCity", PARIS.model_dump())
    client = instructor.from_provider(MODEL)
    states = list(client.create_partial(response_model=City, messages=QUESTION, max_tokens=200))
    assert len(states) > 1
    assert states[-1].model_dump() == PARIS.model_dump()


async def stream_async(api: OfflineAPI) -> None:
    api.tool_use("PartialCity", PARIS.model_dump())
    client = instructor.from_provider(MODEL, async_client=True)
    states = [state async for state in client.create_partial(response_model=City, messages=QUESTION, max_tokens=200)]
    assert len(states) > 1
    assert states[-1].model_dump() == PARIS.model_dump()
