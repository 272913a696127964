"""Mistakes that type checkers report. A comment that no error needs is an error itself."""

# ruff: noqa: B018, F401
# pyright: reportUnnecessaryTypeIgnoreComment=true, reportUnknownVariableType=false, reportUnknownMemberType=false, reportUnusedImport=false, reportUnusedExpression=false, reportUnknownArgumentType=false

import anthropic_messages_client.types as generated_types
import httpx
from anthropic_messages_client.models.content_block import ContentBlok  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from anthropic_messages_client.models.stop_reason import StopReson  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
from anthropic_messages_client.params.message_param import MesageParam  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]

import anthropic_messages
import anthropic_messages.types.messages as message_types
from anthropic_messages import Anthropic, AsyncAnthropic, resources, streaming, testing, types
from anthropic_messages.types import Mesage  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]

anthropic_messages.Antropic  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
types.Mesage  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
message_types.Mesage  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
generated_types.Mesage  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
testing.FakeAntropic  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
streaming.MesageStream  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
resources.Mesages  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
resources.messages.Baches  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def misspelt_import() -> None:
    from anthropic_messages import Antropic  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


client = Anthropic()
client.mesages  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
client.messages.create(model="m", messages=[])  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.messages.create(model="m", max_tokens="1", messages=[])  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
client.messages.create(model="m", max_tokens=1, messages=[], sytem="")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.messages.parse(model="m", max_tokens="1", messages=[])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
client.messages.with_raw_response.parse(model="m", max_tokens="1", messages=[])  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
client.messages.run_tools(model="m", max_tokens=1, messages=[])  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.messages.run_tools(model="m", max_tokens="1", tools=[])  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
client.beta.messages.run_tools(model="m", max_tokens=1, tools=[], max_turn=1)  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.beta.messages.tool_runner(model="m", max_tokens=1, tools=[], sytem="")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
Anthropic(timeout="3")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
Anthropic(http_client=httpx.AsyncClient())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
AsyncAnthropic(http_client=httpx.Client())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
client.post("/x")  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.get("/x", cast_to=object, body={})  # type: ignore[call-overload]  # pyright: ignore[reportCallIssue]
client.get("/x", cast_to=object, options={"header": {}})  # type: ignore[call-overload]  # pyright: ignore[reportArgumentType]
client.base_url.hots  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
client.api_key = "k"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
client.note = "n"  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
