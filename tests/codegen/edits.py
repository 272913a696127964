"""Typical edits of openapi.yaml: YAML inserted above a part."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from codegen.spec.document import SCHEMAS, Pointer, parse


class Insertion(NamedTuple):
    above: Pointer
    yaml: str


def inserted(text: str, insertions: Iterable[Insertion]) -> str:
    """Return the document with each YAML text inserted above its part, with the same indentation."""
    document, lines = parse(text), text.splitlines(keepends=True)
    places = [(document.lines[insertion.above] - 1, insertion.yaml) for insertion in insertions]
    for line, yaml in sorted(places, reverse=True):
        margin = " " * (len(lines[line]) - len(lines[line].lstrip(" ")))
        lines[line:line] = [f"{margin}{new}\n" if new else "\n" for new in yaml.strip("\n").splitlines()]
    return "".join(lines)


REQUEST_FIELD = [
    Insertion(
        (*SCHEMAS, "MessageCreateParamsBase", "properties", "stop_sequences"),
        """
tone:
  description: The mood of the answer.
  type: string
  enum: [calm, merry]
""",
    )
]

RESPONSE_FIELDS = [
    Insertion(
        (*SCHEMAS, "Message", "properties", "stop_reason"),
        """
tone:
  description: The mood that it came out in; null where it has none.
  type: [string, "null"]
""",
    ),
    Insertion(
        (*SCHEMAS, "TextBlock", "properties", "citations"),
        """
certainty:
  description: How sure the model was, from 0 to 1.
  type: number
""",
    ),
]

BLOCK = [
    Insertion((*SCHEMAS, "ContentBlockParam", "oneOf", 0), '- $ref: "#/components/schemas/HaikuBlockParam"'),
    Insertion(
        (*SCHEMAS, "ContentBlockParam", "discriminator", "mapping", "text"),
        'haiku: "#/components/schemas/HaikuBlockParam"',
    ),
    Insertion((*SCHEMAS, "ContentBlock", "oneOf", 0), '- $ref: "#/components/schemas/HaikuBlock"'),
    Insertion(
        (*SCHEMAS, "ContentBlock", "discriminator", "mapping", "text"), 'haiku: "#/components/schemas/HaikuBlock"'
    ),
    *(
        Insertion(
            (*SCHEMAS, name.replace("Haiku", "Text")),
            f"""
{name}:
  type: object
  description: A short poem.
  required: [type, lines]
  properties:
    type:
      description: Always `haiku`.
      type: string
      const: haiku
    lines:
      description: Its three lines.
      type: array
      items:
        type: string

""",
        )
        for name in ("HaikuBlock", "HaikuBlockParam")
    ),
]

OPERATION = [
    Insertion(
        ("paths", "/v1/messages/count_tokens"),
        """
/v1/messages/estimate:
  post:
    operationId: messages.estimate
    tags: [messages]
    summary: Guess the tokens of an answer.
    description: Says how many tokens the answer to a conversation would come to.
    requestBody:
      required: true
      content:
        application/json:
          schema:
            $ref: "#/components/schemas/MessageEstimateParams"
    responses:
      "200":
        description: The guess.
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/MessageTokensCount"

""",
    ),
    Insertion(
        (*SCHEMAS, "MessageCountTokensParams"),
        """
MessageEstimateParams:
  type: object
  description: The conversation to guess by.
  required: [messages]
  properties:
    messages:
      description: The conversation so far.
      type: array
      items:
        $ref: "#/components/schemas/MessageParam"
    careful:
      description: Take longer, and come closer.
      type: boolean

""",
    ),
]


DELTA = [
    Insertion((*SCHEMAS, "ContentBlock", "oneOf", 0), '- $ref: "#/components/schemas/SketchBlock"'),
    Insertion(
        (*SCHEMAS, "ContentBlock", "discriminator", "mapping", "text"), 'sketch: "#/components/schemas/SketchBlock"'
    ),
    Insertion((*SCHEMAS, "RawContentBlockDelta", "oneOf", 0), '- $ref: "#/components/schemas/SketchDelta"'),
    Insertion((*SCHEMAS, "RawContentBlockDelta", "oneOf", 0), '- $ref: "#/components/schemas/CaptionDelta"'),
    Insertion(
        (*SCHEMAS, "RawContentBlockDelta", "discriminator", "mapping", "text_delta"),
        """
sketch_delta: "#/components/schemas/SketchDelta"
caption_delta: "#/components/schemas/CaptionDelta"
""",
    ),
    Insertion(
        (*SCHEMAS, "TextBlock"),
        """
SketchBlock:
  type: object
  description: A drawing.
  examples: [{type: sketch, caption: A house, strokes: []}]
  required: [type, caption]
  properties:
    type: {description: Always `sketch`., type: string, const: sketch}
    caption: {description: The text below it., type: string}
    strokes: {description: Its lines., type: array, items: {type: string}}
    title: {description: The name of it., type: [string, "null"]}
    style: {description: Its style as JSON., type: object, additionalProperties: true}
    usage:
      description: The uses of tools for it.
      oneOf: [{$ref: "#/components/schemas/ServerToolUsage"}, {type: "null"}]

CaptionDelta:
  x-delta:
    caption: {append: SketchBlock.caption}
    language: ignore
  type: object
  description: Some text of the caption.
  required: [type, caption]
  properties:
    type: {description: Always `caption_delta`., type: string, const: caption_delta}
    caption: {description: More text., type: string}
    language: {description: The language of the text., type: string}

SketchDelta:
  x-delta:
    stroke: {append: SketchBlock.strokes}
    strokes: {append: SketchBlock.strokes}
    subtitle: {append: SketchBlock.title}
    title: {replace: SketchBlock.title}
    style: {append_json: SketchBlock.style}
    usage: {merge: SketchBlock.usage}
    progress: ignore
  type: object
  description: More of a drawing.
  required: [type]
  properties:
    type: {description: Always `sketch_delta`., type: string, const: sketch_delta}
    stroke: {description: One more line., type: [string, "null"]}
    strokes: {description: More lines., type: array, items: {type: string}}
    subtitle: {description: More text of the title., type: string}
    title: {description: Another title., type: [string, "null"]}
    style: {description: A piece of JSON., type: string}
    usage:
      description: The uses so far.
      oneOf: [{$ref: "#/components/schemas/ServerToolUsage"}, {type: "null"}]
    progress: {description: The progress in percent., type: integer}

""",
    ),
]
"""A block whose deltas use all verbs of `x-delta`."""
