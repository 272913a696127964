"""Send many requests at half the price as a batch: step by step, and in one call."""

import tempfile
from pathlib import Path

from anthropic_messages import Anthropic
from anthropic_messages.types import MessageBatchRequestParam


def request(country: str) -> MessageBatchRequestParam:
    question = f"What is the capital of {country.capitalize()}?"
    return {
        "custom_id": country,
        "params": {
            "model": "claude-haiku-4-5",
            "max_tokens": 1024,
            "messages": [{"role": "user", "content": question}],
        },
    }


client = Anthropic()
batches = client.messages.batches

# Step by step. Any process that knows the id can wait for the batch and read its results.
batch = batches.create(requests=[request("france"), request("japan")])
batch = batches.wait(batch.id, poll_interval=0.2)
print(f"{batch.id} has {batch.processing_status}: {batch.request_counts.succeeded} succeeded")
for row in batches.results(batch.id):  # in any order, one at a time
    if row.result.type == "succeeded":
        print(f"{row.custom_id}:", row.result.message.text)

# In one call, for any number of requests. If the process is killed, the next run continues.
with tempfile.TemporaryDirectory() as folder:
    requests = [request("france"), request("japan"), request("peru")]
    requests[2]["params"]["max_tokens"] = 0
    done = batches.run(requests, state_file=Path(folder) / "capitals.db", poll_interval=0.2)
print(f"{len(done.messages)} of {len(done)} succeeded")
for custom_id, result in done.failed.items():
    if result is not None and result.type == "errored":
        print(f"{custom_id} failed: {result.error.error.message}")

print(f"the newest batch: {next(iter(batches.list())).id}")
