"""What `python -m codegen lint` finds: each slip in the small spec with its line, and nothing in what is in order."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from codegen.lint.lint import SETTINGS, Settings, lint, read_settings
from codegen.lint.twins import Accepted
from codegen.paths import SPEC
from codegen.spec.document import load, parse
from codegen.spec.errors import SpecError
from codegen.spec.read import read_spec
from tests.codegen.conftest import copy_project
from tests.codegen.parcels import Change, answer_field, edited, lines_here, parameter, request_field, schema
from tests.codegen.processes import codegen

# The small spec is short where a maintainer of a real one would not be.
CALLS = {"send": "parcels", "list": "parcels", "history": "parcels", "weigh": "parcels"}
BOXES = {"boxes.list": "boxes", "boxes.burn": "boxes"}
TAGGED: tuple[Change, ...] = (
    (
        "paths:\n",
        "tags:\n  - {name: parcels, description: What is sent.}\n  - {name: boxes, description: Boxes.}\npaths:\n",
    ),
    *(
        (f"      operationId: parcels.{name}\n", f"      operationId: parcels.{name}\n      tags: [{tag}]\n")
        for name, tag in (CALLS | BOXES).items()
    ),
)
ADVICE = "make them the same, or accept the difference in lint.toml"
SAW = "      required: [type, teeth]\n      properties:\n        type:\n          description: Always `saw`.\n"
BOOK_PARAM = """        title:
          description: What it is called.
          type: string
"""
AGREED = Settings(
    unions=(),
    names={},
    twins=(
        Accepted("Book.pages", "only answered", "Counted by the API.", "lint.toml", 1),
        Accepted("Book.type", "required", "May be left out.", "lint.toml", 2),
        Accepted("Picture.*", "only sent", "Pictures are not sent back.", "lint.toml", 3),
        Accepted("Picture.type", "type", "Drawings are pictures.", "lint.toml", 4),
        Accepted("Thing.drawing", "only answered", "Drawings are sent as photos.", "lint.toml", 5),
    ),
)


def found(*changes: Change, settings: Settings = AGREED) -> list[str]:
    """The problems, without those of missing examples of calls, as `line: message`."""
    spec = read_spec(parse(edited(*TAGGED, *changes)))
    problems = [problem for problem in lint(spec, settings) if "there is no example" not in problem.message]
    return [f"{problem.path}:{problem.line}: {problem.message}" for problem in problems]


def slip(id: str, words: str, *changes: Change) -> Any:
    return pytest.param(words, changes, id=id)


def test_the_spec_is_in_order() -> None:
    assert lint(read_spec(load(SPEC)), read_settings()) == []


def test_the_small_spec_is_in_order() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        slip(
            "a field in camel case",
            "Weight.netWeight: name fields like `stop_reason`",
            answer_field("netWeight: {description: It., type: number}  # here"),
        ),
        slip(
            "a parameter in camel case",
            "parcels.weigh.netWeight: name fields like `stop_reason`",
            parameter("- {name: netWeight, in: query, description: It., schema: {type: number}}  # here"),
        ),
        slip(
            "a schema with an underscore",
            "Big_SawParam: name schemas like `TextBlockParam`",
            schema("Big_SawParam: {type: object, description: It., properties: {}}  # here"),
            request_field('big: {description: It., $ref: "#/components/schemas/Big_SawParam"}'),
        ),
        slip(
            "a request named like an answer",
            "Nail is only in requests: rename it to NailParam",
            schema("Nail: {type: object, description: It., properties: {}}  # here"),
            request_field('nail: {description: It., $ref: "#/components/schemas/Nail"}'),
        ),
        slip(
            "an answer named like a request",
            "NailParam is in a response: use `...Param` only for requests",
            schema("NailParam: {type: object, description: It., properties: {}}  # here"),
            answer_field('nail: {description: It., $ref: "#/components/schemas/NailParam"}'),
        ),
        slip(
            "no sentence",
            "end the description with a period: Its mass",
            ("          description: Its mass.\n", "          description: Its mass  # here\n"),
        ),
        slip(
            "no capital",
            "start the description with a capital letter: its mass.",
            ("          description: Its mass.\n", "          description: its mass.  # here\n"),
        ),
        slip(
            "another constant than is told",
            "Hammer.type is described as always `saw`, but it is hammer",
            (
                "        type:\n          description: A `hammer`.\n",
                "        type:  # here\n          description: Always `saw`.\n",
            ),
        ),
        slip(
            "a constant is told where there is none",
            "Weight.net is described as always `1`, but it is not a constant",
            answer_field("net: {description: Always `1`., type: number}  # here"),
        ),
        slip(
            "a tag that no operation has",
            "no operation has the tag bags: remove it",
            ("  - {name: boxes, ", "  - {name: bags, description: Bags.}  # here\n  - {name: boxes, "),
        ),
        slip(
            "a field that is only answered",
            f"Book.paper is only in responses: {ADVICE}",
            (
                "        pages:\n          description: How many pages it has",
                "        paper: {description: It., type: string}  # here\n"
                "        pages:\n          description: How many pages it has",
            ),
        ),
        slip(
            "a field that is only sent",
            f"BookParam.paper is only in requests: {ADVICE}",
            (BOOK_PARAM, f"        paper: {{description: It., type: string}}  # here\n{BOOK_PARAM}"),
        ),
        slip(
            "a field of another type than its twin",
            f"Book.title and BookParam.title have different types: {ADVICE}",
            (
                BOOK_PARAM,
                '        title:  # here\n          description: What it is called.\n          type: [string, "null"]\n',
            ),
        ),
        slip(
            "a field that is optional in its twin",
            f"Saw.teeth is required, but optional in SawParam: {ADVICE}",
            (SAW, SAW.replace("[type, teeth]", "[type]")),
            (
                "        teeth:\n          description: How many teeth it has.\n",
                "        teeth:  # here\n          description: How many teeth it has.\n",
            ),
        ),
    ],
)
def test_a_slip_is_found(words: str, changes: tuple[Change, ...]) -> None:
    (line,) = lines_here(edited(*TAGGED, *changes))
    assert found(*changes) == [f"openapi.yaml:{line}: {words}"]


def test_operations_have_the_tag_of_their_name() -> None:
    tags = (
        "      operationId: parcels.weigh\n      tags: [parcels]\n",
        "      operationId: parcels.weigh\n      tags: [x]\n",
    )
    text = edited(*TAGGED, tags)
    line = text.partition("operationId: parcels.weigh")[0].count("\n") + 1
    assert found(tags) == [
        f"openapi.yaml:{line - 1}: parcels.weigh has the tags ['x']: change them to [parcels]",
        f"openapi.yaml:{line + 1}: the tag x is not described: add it to `tags`",
    ]


LIMERICK = """    LimerickBlock:  # here
      type: object
      description: Short poem.
      required: [type]
      properties: {type: {description: Always `limerick`., type: string, const: limerick}}
      examples: [{type: limerick}]

"""


def test_a_content_block_can_be_sent_back() -> None:
    """A message with a block type that requests lack can't be part of the next request."""
    union, reference = "    ContentBlock:\n", '"#/components/schemas/LimerickBlock"\n'
    before, after = SPEC.read_text(encoding="utf-8").split(union)
    after = after.replace("      oneOf:\n", f"      oneOf:\n        - $ref: {reference}", 1)
    after = after.replace("        mapping:\n", f"        mapping:\n          limerick: {reference}", 1)
    text = f"{before}{LIMERICK}{union}{after}"
    (line,) = lines_here(text)
    spec, settings = read_spec(parse(text)), read_settings()
    assert [(problem.line, problem.message) for problem in lint(spec, settings)] == [
        (
            line,
            "LimerickBlock is a variant of ContentBlock, but ContentBlockParam has no variant with the tag `limerick`: "
            "add LimerickBlockParam to ContentBlockParam, or accept the difference in lint.toml",
        )
    ]
    row = Accepted("ContentBlock.limerick", "only answered", "Poems are not sent.", "lint.toml", 1)
    assert lint(spec, Settings(settings.unions, settings.names, (*settings.twins, row))) == []


def test_what_is_accepted_and_differs_no_more_is_an_error() -> None:
    row = Accepted("Hammer.*", "type", "Once it did.", "lint.toml", 7)
    settings = Settings(AGREED.unions, AGREED.names, (*AGREED.twins, row))
    assert found(settings=settings) == [
        "lint.toml:7: Hammer.* has no difference of the kind 'type': remove this row",
    ]


# ---- Examples


def example(yaml: str) -> Change:
    """Of the hammer that is sent."""
    place = "    HammerParam:\n      type: object\n"
    return place, f"{place}      examples:\n        - {yaml}\n"


BROKEN = [
    slip("a field too many", "handle", example("{type: hammer, handle: oak}  # here")),
    slip("a field missing", "'type' is a required property", example("{}  # here")),
    slip("another constant", "type: 'hammer' was expected", example("{type: saw}  # here")),
]


@pytest.mark.parametrize(("words", "changes"), BROKEN)
def test_an_example_is_what_its_schema_says(words: str, changes: tuple[Change, ...]) -> None:
    (line,) = lines_here(edited(*TAGGED, *changes))
    (problem,) = found(*changes)
    assert problem.startswith(f"openapi.yaml:{line}: the example is not a valid HammerParam: ")
    assert words in problem


def test_an_example_inside_of_a_union_is_told_by_its_tag() -> None:
    weigh = "      operationId: parcels.weigh\n"
    body = '              $ref: "#/components/schemas/ParcelWeighParams"\n'
    contents = "[{type: saw, teeth: many}, {title: Emma}]"
    shown = f"            examples: {{tools: {{summary: Tools, value: {{contents: {contents}}}}}}}\n"
    (problem,) = found((f"{body}      responses:\n", f"{body}{shown}      responses:\n"))
    line = edited(*TAGGED).partition(weigh)[2].partition(body)[0].count("\n")
    assert problem.endswith(
        "the example is not a valid ParcelWeighParams: contents[0].teeth: 'many' is not of type 'integer'"
    )
    assert problem.startswith(f"openapi.yaml:{edited(*TAGGED).partition(weigh)[0].count(chr(10)) + line + 3}: ")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("type: string, format: date-time", "yesterday"),
        ("type: integer, minimum: 1", "0"),
        ("type: string, enum: [a, b]", "c"),
        ("type: [string, 'null']", "1"),
        ("type: array, items: {type: string}, minItems: 1", "[]"),
    ],
)
def test_values_of_examples_are_checked(field: str, value: str) -> None:
    place = "    Weight:\n      type: object\n"
    (problem,) = found(
        answer_field(f"net: {{description: It., {field}}}"),
        (place, f"{place}      examples: [{{grams: 1, net: {value}}}]\n"),
    )
    assert "the example is not a valid Weight: net: " in problem


def test_every_call_and_every_block_has_an_example() -> None:
    spec = read_spec(parse(edited(*TAGGED)))
    problems = lint(spec, Settings(("Tool", "ToolParam"), {}, AGREED.twins))
    told = [problem.message for problem in problems]
    assert told.count("there is no example: add `examples` next to `schema`") == 9
    assert [words for words in told if "is a variant" in words] == [
        "HammerParam is a variant of ToolParam without an example: add `examples: [...]`",
        "SawParam is a variant of ToolParam without an example: add `examples: [...]`",
        "Hammer is a variant of Tool without an example: add `examples: [...]`",
        "Saw is a variant of Tool without an example: add `examples: [...]`",
    ]


# ---- Settings and the command


def test_names_can_be_excepted(tmp_path: Path) -> None:
    nail = (
        schema("Nail: {type: object, description: It., properties: {}}"),
        request_field('nail: {description: It., $ref: "#/components/schemas/Nail"}'),
    )
    file = tmp_path / "lint.toml"
    file.write_text(
        '[examples]\nunions = []\n[[names]]\nname = "Nail"\nreason = "So it is called."\n', encoding="utf-8"
    )
    settings = read_settings(file)
    agreed = Settings((), settings.names, AGREED.twins)
    assert found(*nail, settings=agreed) == []
    assert found(settings=agreed) == ["lint.toml:3: Nail no longer needs an exception: remove this row"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("unions = [", "lint.toml:1: the settings are invalid"),
        (
            "[examples]\nunions = []\n[[twins]]\nfield = 'A.b'\nreason = 'So.'\n",
            "lint.toml:1: the settings are invalid",
        ),
        (
            "[examples]\nunions = []\n\n[[names]]\nname = 'A'\nreason = ' '\n",
            "lint.toml:4: this row has no `reason`: add one",
        ),
        ("[[names]]\nname = 'A'\nreason = 'So.'\n", "lint.toml:1: the settings are invalid"),
    ],
)
def test_settings_that_make_no_sense(text: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "lint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=words):
        read_settings(tmp_path / "lint.toml")


def test_every_exception_has_a_reason() -> None:
    settings = read_settings(SETTINGS)
    assert settings.twins
    assert all(row.reason.endswith(".") for row in settings.twins)


def test_the_command(tmp_path: Path) -> None:
    copy_project(tmp_path, edited(("          description: Its mass.\n", "          description: Its mass\n")))
    done = codegen(tmp_path, "lint")
    assert (done.returncode, done.stdout) == (1, "")
    assert "end the description with a period: Its mass\n" in done.stderr
    (tmp_path / "openapi.yaml").write_text("{", encoding="utf-8")
    assert codegen(tmp_path, "lint").stderr.startswith("openapi.yaml:2: not YAML")
