// What a program in TypeScript does with the types. `Tool`, `Body` and `Event` come from the generator under test.
import type { Body, Event, Tool } from "./types";

export const custom: Tool = { name: "weather", input_schema: { type: "object" } };
export const withNull: Tool = { type: null, name: "weather", input_schema: { type: "object" } };
export const withType: Tool = { type: "custom", name: "weather", input_schema: { type: "object" } };
export const bash: Tool = { type: "bash_20250124", name: "bash" };
// @ts-expect-error: a custom tool needs a name.
export const unnamed: Tool = { input_schema: { type: "object" } };
// @ts-expect-error: no tool has this type.
export const unknown: Tool = { type: "bash_1", name: "bash" };

export const body: Body = {
  model: "claude-haiku-4-5",
  max_tokens: 100,
  messages: [{ role: "user", content: "Hi" }],
  tools: [{ name: "weather", input_schema: { type: "object" } }, bash],
};

export function textOf(event: Event): string {
  switch (event.type) {
    case "message_start":
      return event.message.id;
    case "content_block_start":
      return event.content_block.type;
    case "content_block_delta":
      return event.delta.type === "text_delta" ? event.delta.text : String(event.index);
    case "content_block_stop":
      return String(event.index);
    case "message_delta":
      return event.delta.stop_reason ?? "";
    case "message_stop":
      return event.type;
    case "ping":
      return event.type;
    case "error":
      return event.error.message;
    default: {
      const none: never = event; // All events are listed.
      return none;
    }
  }
}
