"""Create traces and metrics with OpenTelemetry: pip install 'anthropic-messages[otel]' opentelemetry-sdk"""

from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import ConsoleMetricExporter, PeriodicExportingMetricReader
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import ConsoleSpanExporter, SimpleSpanProcessor

from anthropic_messages import Anthropic
from anthropic_messages.otel import OpenTelemetry

# Applications usually set up global providers once, and `OpenTelemetry()` uses them.
traces = TracerProvider()
traces.add_span_processor(SimpleSpanProcessor(ConsoleSpanExporter()))
metrics = MeterProvider([PeriodicExportingMetricReader(ConsoleMetricExporter())])

client = Anthropic(hooks=[OpenTelemetry(tracer_provider=traces, meter_provider=metrics)])
message = client.messages.create(
    model="claude-haiku-4-5",
    max_tokens=1024,
    messages=[{"role": "user", "content": "What is the capital of France?"}],
)
print(message.text)

metrics.shutdown()
traces.shutdown()
