"""pipecat: its service for Claude, alone and in a pipeline that calls a function; all of it asynchronous."""

from __future__ import annotations

from typing import Any

from interop import OfflineAPI, not_offered
from pipecat.adapters.schemas.function_schema import FunctionSchema
from pipecat.adapters.schemas.tools_schema import ToolsSchema
from pipecat.frames.frames import EndFrame, LLMContextFrame, LLMRunFrame, LLMTextFrame
from pipecat.pipeline.pipeline import Pipeline
from pipecat.pipeline.worker import PipelineWorker
from pipecat.processors.aggregators.llm_context import LLMContext
from pipecat.processors.aggregators.llm_response_universal import (
    AssistantTurnStoppedMessage,
    LLMContextAggregatorPair,
)
from pipecat.services.anthropic.llm import AnthropicLLMService
from pipecat.services.llm_service import FunctionCallParams
from pipecat.tests.utils import run_test
from pipecat.workers.runner import WorkerRunner

STORY = "Once upon a time, there was a city."
WEATHER = FunctionSchema(
    name="get_weather",
    description="Get the weather of a city.",
    properties={"city": {"type": "string"}},
    required=["city"],
)

answer = stream = tool_call = not_offered("services of pipecat are asynchronous")
structured_output = structured_output_async = not_offered("pipecat passes text and tool calls on, and has no objects")


def service() -> AnthropicLLMService:
    settings = AnthropicLLMService.Settings(
        model="claude-haiku-4-5", max_tokens=500, system_instruction="Answer briefly."
    )
    return AnthropicLLMService(api_key="offline", settings=settings)


def question(text: str, **settings: Any) -> LLMContext:
    return LLMContext([{"role": "user", "content": text}], **settings)


async def answer_async(api: OfflineAPI) -> None:
    api.reply("Paris.")
    assert await service().run_inference(question("Which city has the Eiffel Tower?")) == "Paris."


async def stream_async(api: OfflineAPI) -> None:
    api.reply(STORY)
    frames, _ = await run_test(service(), frames_to_send=[LLMContextFrame(question("Tell me a story."))])
    chunks = [frame.text for frame in frames if isinstance(frame, LLMTextFrame)]
    assert len(chunks) > 1
    assert "".join(chunks) == STORY


async def tool_call_async(api: OfflineAPI) -> None:
    async def get_weather(params: FunctionCallParams) -> None:
        await params.result_callback({"weather": f"{params.arguments['city']}: 18 °C"})

    claude = service()
    claude.register_function("get_weather", get_weather)
    context = question("How is the weather in Paris?", tools=ToolsSchema(standard_tools=[WEATHER]))
    aggregators = LLMContextAggregatorPair(context)
    worker = PipelineWorker(Pipeline([aggregators.user(), claude, aggregators.assistant()]))

    @aggregators.assistant().event_handler("on_assistant_turn_stopped")
    async def end(_: object, message: AssistantTurnStoppedMessage) -> None:
        if message.content:
            await worker.queue_frame(EndFrame())

    api.tool_use("get_weather", {"city": "Paris"})
    api.reply("It is 18 °C.")
    await worker.queue_frame(LLMRunFrame())
    runner = WorkerRunner(handle_sigint=False)
    await runner.add_workers(worker)
    await runner.run()
    assert "Paris: 18 °C" in context.messages[2]["content"]
    assert context.messages[-1] == {"role": "assistant", "content": "It is 18 °C."}
