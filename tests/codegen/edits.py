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
