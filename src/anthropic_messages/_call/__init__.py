"""Calls: from the arguments of a method to a request, its attempts, and its result.

The path of `client.messages.create(...)` to the socket and back, as the files to read in this order:

1. `anthropic_messages_client/operations/messages.py` (rendered): `create` names the operation and its arguments.
2. `_resource.py`: `_call` asks the engine for a plan, and hands it to a driver, which returns the result of the call.
3. `_call/`:
   - `engine.py`: `Engine.begin` checks the call and returns its plan. `_plan` shows all steps, from here to the result.
   - `request.py`: `Call` turns the arguments, with those of `settings.py`, into the request. `encoding.py` of the
     rendered package encodes the body.
   - `attempts.py` yields the steps that send the request, follow redirects (`redirects.py`), and retry
     (`retry_policy.py`). It raises the errors of `response_errors.py` and `transport_errors.py`.
   - `result.py`: `Result.build` decodes the body (`decoding.py`) into a class of `anthropic_messages_client/models/`
     (rendered), or opens a reader for a stream (`_streaming/`).
4. `_observe/`: the dispatcher in `hooks.py` notifies the hooks, such as `log.py`, of each attempt and of the end.
5. `_transport/`:
   - `driver.py`: `run` carries out the steps (`steps.py`) until the deadline of the call (`deadline.py`).
   - `http_client.py` holds the HTTP client, which `default_clients.py` creates.
   - `lifetimes.py`, `pools.py` and `network_backend.py` lead down to the socket. `compatibility.py` checks for what
     they use of httpx.
   - `body_decoding.py` and `response_streams.py` read the body on the way back.

Helpers of all of these: `_arguments.py`, `_errors.py`, `_json_text.py` and `_redaction.py`.
"""
