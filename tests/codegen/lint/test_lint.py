"""Problems that `python -m codegen lint` finds in the small spec, with their lines."""

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
from tests.codegen.parcels import Change, edited, marked_lines, parameter, request_field, response_field, schema
from tests.codegen.processes import codegen

# Tags that the small spec lacks.
PARCELS = {"send": "parcels", "list": "parcels", "history": "parcels", "weigh": "parcels"}
BOXES = {"boxes.list": "boxes", "boxes.burn": "boxes"}
TAGGED: tuple[Change, ...] = (
    (
        "paths:\n",
        "tags:\n  - {name: parcels, description: What is sent.}\n  - {name: boxes, description: Boxes.}\npaths:\n",
    ),
    *(
        (f"      operationId: parcels.{name}\n", f"      operationId: parcels.{name}\n      tags: [{tag}]\n")
        for name, tag in (PARCELS | BOXES).items()
    ),
)
_PROBLEM = """    Problem:
      type: object
      description: A fault of a call.
      required: [message]
      properties:
"""
TAGGED_PROBLEMS = (
    _PROBLEM,
    """    Problem:
      description: A fault of a call.
      oneOf: [{$ref: "#/components/schemas/LostProblem"}]
      discriminator:
        propertyName: type
        mapping:
          lost: "#/components/schemas/LostProblem"
    LostProblem:
      type: object
      description: A parcel that is lost.
      required: [type, message]
      properties:
        type: {description: Always `lost`., type: string, const: lost}
""",
)
GONE = "        - {status: 410, type: gone, class: GoneError}  # here\n"
ADVICE = "make them the same, or accept the difference in lint.toml"
SAW = "      required: [type, teeth]\n      properties:\n        type:\n          description: Always `saw`.\n"
BOOK_PARAM = """        title:
          description: What it is called.
          type: string
"""
ACCEPTED = Settings(
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


def find_problems(*changes: Change, settings: Settings = ACCEPTED) -> list[str]:
    """Return the problems as `path:line: message`, without those of missing examples and of nested unions."""
    spec = read_spec(parse(edited(*TAGGED, *changes)))
    expected = ("there is no example", "list the variants of Tool")
    problems = [problem for problem in lint(spec, settings) if not any(text in problem.message for text in expected)]
    return [f"{problem.path}:{problem.line}: {problem.message}" for problem in problems]


def problem_case(id: str, message: str, *changes: Change) -> Any:
    return pytest.param(message, changes, id=id)


def test_spec_has_no_problems() -> None:
    assert lint(read_spec(load(SPEC)), read_settings()) == []


def test_small_spec_has_no_problems() -> None:
    assert find_problems() == []


@pytest.mark.parametrize(
    ("message", "changes"),
    [
        problem_case(
            "a field in camel case",
            "Weight.netWeight: name fields like `stop_reason`",
            response_field("netWeight: {description: It., type: number}  # here"),
        ),
        problem_case(
            "a parameter in camel case",
            "parcels.weigh.netWeight: name fields like `stop_reason`",
            parameter("- {name: netWeight, in: query, description: It., schema: {type: number}}  # here"),
        ),
        problem_case(
            "a schema with an underscore",
            "Big_SawParam: name schemas like `TextBlockParam`",
            schema("Big_SawParam: {type: object, description: It., properties: {}}  # here"),
            request_field('big: {description: It., $ref: "#/components/schemas/Big_SawParam"}'),
        ),
        problem_case(
            "a request schema named like a response",
            "Nail is only in requests: rename it to NailParam",
            schema("Nail: {type: object, description: It., properties: {}}  # here"),
            request_field('nail: {description: It., $ref: "#/components/schemas/Nail"}'),
        ),
        problem_case(
            "a response schema named like a request",
            "NailParam is in a response: use `...Param` only for requests",
            schema("NailParam: {type: object, description: It., properties: {}}  # here"),
            response_field('nail: {description: It., $ref: "#/components/schemas/NailParam"}'),
        ),
        problem_case(
            "a description without a period",
            "end the description with a period: Its mass",
            ("          description: Its mass.\n", "          description: Its mass  # here\n"),
        ),
        problem_case(
            "a description without a capital",
            "start the description with a capital letter: its mass.",
            ("          description: Its mass.\n", "          description: its mass.  # here\n"),
        ),
        problem_case(
            "a description of another constant",
            "Hammer.type is described as always `saw`, but it is hammer",
            (
                "        type:\n          description: A `hammer`.\n",
                "        type:  # here\n          description: Always `saw`.\n",
            ),
        ),
        problem_case(
            "a description of a constant for another type",
            "Weight.net is described as always `1`, but it is not a constant",
            response_field("net: {description: Always `1`., type: number}  # here"),
        ),
        problem_case(
            "a tag that no operation has",
            "no operation has the tag bags: remove it",
            ("  - {name: boxes, ", "  - {name: bags, description: Bags.}  # here\n  - {name: boxes, "),
        ),
        problem_case(
            "an exception class with an unknown type",
            "GoneError has the type gone, which is not a tag of Problem: add an object to the union",
            ("type: lost, class: NotFoundError}\n", "type: lost, class: NotFoundError}\n" + GONE),
            TAGGED_PROBLEMS,
        ),
        problem_case(
            "a type of an error without an exception class",
            "no exception class has the type lost: add it to `x-error-classes`",
            ("type: lost, class: NotFoundError}", "class: NotFoundError}"),
            (TAGGED_PROBLEMS[0], TAGGED_PROBLEMS[1].replace('LostProblem"\n', 'LostProblem"  # here\n')),
        ),
        problem_case(
            "a field only in responses",
            f"Book.paper is only in responses: {ADVICE}",
            (
                "        pages:\n          description: How many pages it has",
                "        paper: {description: It., type: string}  # here\n"
                "        pages:\n          description: How many pages it has",
            ),
        ),
        problem_case(
            "a field only in requests",
            f"BookParam.paper is only in requests: {ADVICE}",
            (BOOK_PARAM, f"        paper: {{description: It., type: string}}  # here\n{BOOK_PARAM}"),
        ),
        problem_case(
            "a field of another type than its twin",
            f"Book.title and BookParam.title have different types: {ADVICE}",
            (
                BOOK_PARAM,
                '        title:  # here\n          description: What it is called.\n          type: [string, "null"]\n',
            ),
        ),
        problem_case(
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
def test_reported_problem(message: str, changes: tuple[Change, ...]) -> None:
    (line,) = marked_lines(edited(*TAGGED, *changes))
    assert find_problems(*changes) == [f"openapi.yaml:{line}: {message}"]


def test_tag_must_match_the_operation_id() -> None:
    tags = (
        "      operationId: parcels.weigh\n      tags: [parcels]\n",
        "      operationId: parcels.weigh\n      tags: [x]\n",
    )
    text = edited(*TAGGED, tags)
    line = text.partition("operationId: parcels.weigh")[0].count("\n") + 1
    assert find_problems(tags) == [
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
    (line,) = marked_lines(text)
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


def test_accepted_row_without_a_difference_is_a_problem() -> None:
    row = Accepted("Hammer.*", "type", "Once it did.", "lint.toml", 7)
    settings = Settings(ACCEPTED.unions, ACCEPTED.names, (*ACCEPTED.twins, row))
    assert find_problems(settings=settings) == [
        "lint.toml:7: Hammer.* has no difference of the kind 'type': remove this row",
    ]


# ---- Examples


def example(yaml: str) -> Change:
    """Add an example of `HammerParam`."""
    start = "    HammerParam:\n      type: object\n"
    return start, f"{start}      examples:\n        - {yaml}\n"


INVALID_EXAMPLES = [
    problem_case("an additional field", "handle", example("{type: hammer, handle: oak}  # here")),
    problem_case("a field missing", "'type' is a required property", example("{}  # here")),
    problem_case("another constant", "type: 'hammer' was expected", example("{type: saw}  # here")),
]


@pytest.mark.parametrize(("message", "changes"), INVALID_EXAMPLES)
def test_invalid_example_is_reported(message: str, changes: tuple[Change, ...]) -> None:
    (line,) = marked_lines(edited(*TAGGED, *changes))
    (problem,) = find_problems(*changes)
    assert problem.startswith(f"openapi.yaml:{line}: the example is not a valid HammerParam: ")
    assert message in problem


def test_invalid_example_in_a_union_is_checked_by_its_tag() -> None:
    weigh = "      operationId: parcels.weigh\n"
    body = '              $ref: "#/components/schemas/ParcelWeighParams"\n'
    contents = "[{type: saw, teeth: many}, {title: Emma}]"
    examples = f"            examples: {{tools: {{summary: Tools, value: {{contents: {contents}}}}}}}\n"
    (problem,) = find_problems((f"{body}      responses:\n", f"{body}{examples}      responses:\n"))
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
def test_invalid_example_value_is_reported(field: str, value: str) -> None:
    start = "    Weight:\n      type: object\n"
    (problem,) = find_problems(
        response_field(f"net: {{description: It., {field}}}"),
        (start, f"{start}      examples: [{{grams: 1, net: {value}}}]\n"),
    )
    assert "the example is not a valid Weight: net: " in problem


def test_missing_examples_are_reported() -> None:
    spec = read_spec(parse(edited(*TAGGED)))
    problems = lint(spec, Settings(("Tool", "ToolParam"), {}, ACCEPTED.twins))
    messages = [problem.message for problem in problems]
    assert messages.count("there is no example: add `examples` next to `schema`") == 9
    assert [message for message in messages if "is a variant" in message] == [
        "HammerParam is a variant of ToolParam without an example: add `examples: [...]`",
        "SawParam is a variant of ToolParam without an example: add `examples: [...]`",
        "Hammer is a variant of Tool without an example: add `examples: [...]`",
        "Saw is a variant of Tool without an example: add `examples: [...]`",
    ]


def test_unions_are_readable_for_other_tools() -> None:
    changes = (
        ("      required: [type, title]\n", "      required: [title]\n"),
        ("      x-discriminator:\n", "      discriminator:\n"),
        ("        defaultMapping:", "        x-default-mapping:"),
    )
    spec = read_spec(parse(edited(*TAGGED, *changes)))
    assert [problem.message for problem in lint(spec, ACCEPTED) if "other tools" in problem.message] == [
        "ThingParam: list the variants of ToolParam in its place, because other tools do not look into it",
        "ThingParam: other tools read a `discriminator` as a tag that each object has: write `x-discriminator` with "
        "`defaultMapping`",
        "Thing: list the variants of Tool in its place, because other tools do not look into it",
        "Thing: Book must require `type`, on which other tools rely: add it to `required`",
    ]


# ---- Settings and the command


def test_exceptions_for_names(tmp_path: Path) -> None:
    nail = (
        schema("Nail: {type: object, description: It., properties: {}}"),
        request_field('nail: {description: It., $ref: "#/components/schemas/Nail"}'),
    )
    file = tmp_path / "lint.toml"
    file.write_text('[examples]\nunions = []\n[[names]]\nname = "Nail"\nreason = "An agreed name."\n', encoding="utf-8")
    settings = read_settings(file)
    settings_with_twins = Settings((), settings.names, ACCEPTED.twins)
    assert find_problems(*nail, settings=settings_with_twins) == []
    assert find_problems(settings=settings_with_twins) == [
        "lint.toml:3: Nail no longer needs an exception: remove this row"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
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
def test_invalid_settings_are_rejected(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "lint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SpecError, match=message):
        read_settings(tmp_path / "lint.toml")


def test_every_exception_has_a_reason() -> None:
    settings = read_settings(SETTINGS)
    assert settings.twins
    assert all(row.reason.endswith(".") for row in settings.twins)


def test_lint_command(tmp_path: Path) -> None:
    copy_project(tmp_path, edited(("          description: Its mass.\n", "          description: Its mass\n")))
    result = codegen(tmp_path, "lint")
    assert (result.returncode, result.stdout) == (1, "")
    assert "end the description with a period: Its mass\n" in result.stderr
    (tmp_path / "openapi.yaml").write_text("{", encoding="utf-8")
    assert codegen(tmp_path, "lint").stderr.startswith("openapi.yaml:2: not YAML")
