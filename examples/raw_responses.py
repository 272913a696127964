"""Read status, headers and rate limits of a response, and its body line by line."""

from anthropic_messages import Anthropic

client = Anthropic()

response = client.messages.with_raw_response.create(
    model="claude-haiku-4-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of France?"}],
)
print(response.status_code, response.request_id, f"after {response.elapsed} and {response.retries_taken} retries")
if response.rate_limit.requests is not None:
    print(response.rate_limit.requests.remaining, "requests are left until", response.rate_limit.requests.reset)
print(response.parse().text)

# Here the body is read on demand, and the end of the block releases the connection.
with client.messages.with_streaming_response.create(
    model="claude-haiku-4-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of Italy?"}],
    stream=True,
) as streamed:
    print(streamed.headers["content-type"])
    for line in streamed.iter_lines():
        print(line)
