"""Set retries and timeouts, for a client or for one call."""

import httpx

from anthropic_messages import Anthropic

# By default, a client retries twice, and waits 5 seconds to connect and 10 minutes for each read or write.
client = Anthropic(max_retries=4, timeout=120.0)

message = client.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of Italy?"}],
    timeout=30.0,
)
print(message.text)

# A client with other options that shares the connections.
patient = client.with_options(max_retries=0, timeout=httpx.Timeout(300.0, connect=2.0))
message = patient.messages.create(
    model="claude-sonnet-5-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of Spain?"}],
)
print(message.text)
print(f"{client.max_retries} retries for the one, {patient.max_retries} for the other")
