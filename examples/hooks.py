"""Get notified of each attempt of a call, and of its end."""

from anthropic_messages import Anthropic, Attempt, CallHook


class Report(CallHook):
    """One is made for each call, so that what belongs to a call can be kept in it."""

    def attempt_ended(self, attempt: Attempt) -> None:
        if attempt.wait is not None:
            print(f"{attempt.error}; again in {attempt.wait:.1f} s")

    def ended(self) -> None:
        call = self.call
        print(f"{call.operation}: {call.outcome} after {call.elapsed:.3f} s and {call.attempts} attempts")
        if call.time_to_first_event is not None:
            print(f"first event after {call.time_to_first_event:.3f} s")
        if call.answer is not None:
            print(f"{call.answer.usage.input_tokens} tokens in, {call.answer.usage.output_tokens} out")


client = Anthropic(hooks=[Report])

message = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of France?"}],
)
print(message.text)

# The same for streams. This one is closed early, so its outcome is `abandoned`.
with client.messages.stream(
    model="claude-haiku-4-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of Italy?"}],
) as stream:
    next(stream.text_stream)
