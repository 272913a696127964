"""Problems for input that would be ignored or would hide something else, and their advice."""

from __future__ import annotations

import inspect
import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from anthropic_messages_client.models._model import BaseModel
from anthropic_messages_client.operations import files, messages, messages_batches, models

from anthropic_messages import Anthropic, AsyncAnthropic
from anthropic_messages.resources import Batches, Files, Messages, Models
from anthropic_messages.resources.beta import Messages as BetaMessages
from codegen.paths import ROOT
from codegen.spec.checks import _ATTRIBUTES, _CLIENT_ATTRIBUTES, _METHODS, _MIXIN_METHODS, argument_problem
from tests.codegen.parcels import (
    Change,
    assert_reported,
    edited,
    field_problem_case,
    operation,
    parameter,
    path,
    problem_case,
    problems,
    request_field,
    response_field,
)

SERVER = "    description: Nobody listens here; tests say where to go.\n"
ID = "operationId: parcels.pack"
OK = '      "200":\n        description: Its weight.\n'
ERROR = '{text/html: {schema: {$ref: "#/components/schemas/ErrorResponse"}}}'
ERROR = f"      4XX: {{description: No., content: {ERROR}}}  # here\n"
TEXT = "schema: {type: string, default: a}"
JSON = "        application/json:\n"
BODY = f"      required: true\n      content:\n{JSON}"
THING = '$ref: "#/components/schemas/Weight"'


def url(value: str) -> Change:
    return "  - url: http://127.0.0.1:9\n", f"  - url: {value}  # here\n"


def header(yaml: str) -> Change:
    return parameter(f"- {{in: header, description: It., schema: {{type: string}}, {yaml}}}  # here")


IGNORED = [
    problem_case(
        "an optional body",
        "^optional bodies are not supported: write `required: true` and make the fields optional$",
        operation((BODY, BODY.replace("true", "false  # here"))),
    ),
    problem_case(
        "a body without required",
        "^optional bodies are not supported: write `required: true` and make the fields optional$",
        operation(
            (BODY, BODY.replace("      required: true\n", "")), ("    requestBody:\n", "    requestBody:  # here\n")
        ),
    ),
    problem_case(
        "a second server",
        "^clients use only the first server: remove this one$",
        (SERVER, SERVER + "  - url: http://127.0.0.2:9  # here\n"),
    ),
    problem_case(
        "server variables",
        "^`variables` is not supported here: write the URL without variables$",
        (SERVER, SERVER + "    variables: {}  # here\n"),
    ),
    *(
        problem_case(f"the address {value}", message, url(value))
        for value, message in [
            ("https://{region}.example.com", "variables are not supported"),
            ("/v1", "^'"),
            ("https://example.com/?a=b", "^'"),
        ]
    ),
    problem_case(
        "x-client-default of an unknown header",
        "^clients have no default for x-region, only for anthropic-version: remove `x-client-default`$",
        header("name: x-region, x-parameter-name: region, required: true, x-client-default: true"),
    ),
    problem_case(
        "x-client-default of an optional header",
        "^anthropic-version is optional, so `x-client-default` has no effect: remove it, or write `required: true`$",
        header("name: anthropic-version, x-parameter-name: version, x-client-default: true"),
    ),
    problem_case(
        "x-output-format without streaming",
        "^boxes.pack: `x-output-format` has no effect, because no operation of boxes streams with it: remove it$",
        operation((ID, "operationId: boxes.pack\n    x-output-format: frame  # here")),
        request_field("frame: {description: It., type: object}"),
    ),
    problem_case(
        "x-output-format without a field `format`",
        "^parcels.send: `greeting` has no field `format`",
        ("x-output-format: labels\n", "x-output-format: greeting  # here\n"),
    ),
    problem_case(
        "x-pages with JSON Lines",
        "^parcels.history: `x-pages` is only supported for JSON responses without events$",
        ("operationId: parcels.history\n", "operationId: parcels.history\n      x-pages: true  # here\n"),
    ),
    field_problem_case("duplicate value", '^duplicate "a" in `enum`: remove one$', "type: string, enum: [a, b, a]"),
    field_problem_case("duplicate type", "^duplicate string in `type`: remove one$", "type: [string, string]"),
    field_problem_case(
        "duplicate alternative",
        r'^duplicate \{"type": "string"\} in `oneOf`: remove one$',
        "oneOf: [{type: string}, {type: string}]",
    ),
    problem_case(
        "duplicate required field",
        '^duplicate "grams" in `required`: remove one$',
        ("      required: [grams]\n", "      required: [grams, grams]  # here\n"),
    ),
    problem_case(
        "duplicate version",
        '^duplicate "2" in `x-rejected-in`: remove one$',
        request_field('net: {description: It., type: string, x-rejected-in: ["2", "2"]}  # here'),
    ),
    problem_case(
        "duplicate parameter",
        r'^duplicate \{"\$ref": "#/components/parameters/Depot"\} in `parameters`: remove one$',
        (
            '        - $ref: "#/components/parameters/Depot"\n        - name: bought-since',
            '        - $ref: "#/components/parameters/Depot"\n        - $ref: "#/components/parameters/Depot"  # here\n'
            "        - name: bought-since",
        ),
    ),
    problem_case(
        "a header that differs in case only",
        "^duplicate parameter X-Stamps in the header: remove one$",
        parameter(
            '- $ref: "#/components/parameters/Stamps"\n- {name: X-Stamps, x-parameter-name: other, in: header, '
            "description: It., schema: {type: string}}  # here"
        ),
    ),
    field_problem_case(
        "bounds of an enum",
        "^`minLength` has no effect next to `enum`: remove it$",
        "type: string, enum: [a], minLength: 1",
    ),
    field_problem_case(
        "bounds of a constant",
        "^`maximum` has no effect next to `const`: remove it$",
        "type: integer, const: 1, maximum: 2",
    ),
    field_problem_case(
        "contradictory bounds",
        "^`minLength` is greater than `maxLength`: correct one of them$",
        "type: string, minLength: 2, maxLength: 1",
    ),
    field_problem_case(
        "a negative length", "^`minLength` must be a non-negative integer$", "type: string, minLength: -1"
    ),
    field_problem_case(
        "a default outside the enum",
        '^the default "c" is not one of the values$',
        "type: string, enum: [a, b], default: c",
    ),
    problem_case(
        "x-rejected-in in a response",
        "^Weight.net is not in a request, so `x-rejected-in` has no effect: remove it$",
        response_field('net: {description: It., type: string, x-rejected-in: ["2"]}  # here'),
    ),
    problem_case(
        "x-rejected-in with an unknown version",
        "^ParcelWeighParams.net has `x-rejected-in` 9, which is not an API version: write one of 2, 3$",
        request_field('net: {description: It., type: string, x-rejected-in: ["9"]}  # here'),
        (
            "The terms that hold. Left out, the client's own are sent.\n      schema:\n        type: string\n",
            "It.\n      schema:\n        type: string\n        enum: ['2', '3']\n",
        ),
    ),
    problem_case(
        "an error response that is not JSON",
        "^parcels.pack: the response 4XX is text/html, which is not supported: errors must be application/json$",
        operation((OK, ERROR + OK)),
    ),
    problem_case(
        "the default of a response header",
        "^the default of a response header has no effect: remove it$",
        operation((OK, OK + f"        headers: {{x-it: {{description: It., {TEXT}}}}}  # here\n")),
    ),
    problem_case("a path without operations", "^/v1/lost has no operation", path("/v1/lost: {}  # here")),
    problem_case(
        "duplicate path",
        r"^/v1/depots/\{the_depot\}/boxes is equivalent to /v1/depots/\{depot\}/boxes: move its operations there$",
        path(operation(("/v1/parcels/pack:", "/v1/depots/{the_depot}/boxes:  # here"))[1].partition("#+")[0]),
        ("        - name: depot\n          in: path", "        - name: depot\n          in: path"),
    ),
    problem_case(
        "default mapping of a nested union",
        "^Thing: Tool has the `defaultMapping` Hammer: write the same one here$",
        (
            "      discriminator:\n        propertyName: type\n        mapping:\n          book: ",
            "      discriminator:  # here\n        propertyName: type\n        mapping:\n          book: ",
        ),
        (
            '      description: A tool in a parcel.\n      oneOf:\n        - $ref: "#/components/schemas/Hammer"\n'
            '        - $ref: "#/components/schemas/Saw"\n      discriminator:\n        propertyName: type\n',
            '      description: A tool in a parcel.\n      oneOf:\n        - $ref: "#/components/schemas/Hammer"\n'
            '        - $ref: "#/components/schemas/Saw"\n      x-discriminator:\n        propertyName: type\n'
            '        defaultMapping: "#/components/schemas/Hammer"\n',
        ),
        (
            "      description: A hammer in a parcel.\n      required: [type]\n",
            "      description: A hammer in a parcel.\n",
        ),
    ),
]

PATTERNS = [
    (r"[", "unterminated character set at position 0.: correct it$"),
    (r"a{2,1}", "correct it$"),
    (r"a{99999999999999999999}", "correct it$"),
    (
        r"^[\p{L}\d_-]{1,64}$",
        r"^the pattern '\^\[\\\\p\{L\}\\\\d_-\]\{1,64\}\$' is not valid in Python \(bad escape \\p at",
    ),
    (r"(?<word>a)", r"^the pattern '\(\?<word>a\)' is not valid in Python \(unknown extension \?<w at position 1\):"),
    (r"\u{1F600}", r"^the pattern '\\\\u\{1F600\}' is not valid in Python \(incomplete escape \\u at position 0\):"),
    (r"\cA", r"^the pattern '\\\\cA' is not valid in Python \(bad escape \\c at position 0\): Python's `re` does not"),
    (r"[^]", r"^the pattern '\[\^\]' is not valid in Python \(unterminated character set at position 0\): Python's"),
]

ADVICE = [
    field_problem_case(
        "an inline object",
        "^`properties` is not supported here: move this schema under components.schemas and refer to it$",
        "type: object, properties: {a: {type: string}}",
    ),
    field_problem_case(
        "an inline object without a type",
        "^an object with properties must have a name: move it under components.schemas and refer to it$",
        "properties: {a: {type: string}}",
    ),
    field_problem_case(
        "an inline discriminator",
        "^`discriminator` is not supported here: move this schema under components.schemas and refer to it$",
        f"oneOf: [{{{THING}}}], discriminator: {{propertyName: type}}",
    ),
    field_problem_case(
        "nullable",
        r'^`nullable` is not supported here: write `type: \[integer, "null"\]`$',
        "type: integer, nullable: true",
    ),
    field_problem_case(
        "a nullable reference",
        "^`nullable` is not supported here: write `oneOf` with the reference and `type:",
        f"{THING}, nullable: true",
    ),
    field_problem_case(
        "a reference in allOf",
        r"^`allOf` is not supported here: write its `\$ref` here, without `allOf`$",
        f"allOf: [{{{THING}}}]",
    ),
    field_problem_case(
        "an example", "^`example` is not supported here: write a list, `examples`$", "type: string, example: a"
    ),
    problem_case(
        "allOf part with only required",
        "^this part of `allOf` has `required` without `properties`: write `required` next to the properties$",
        (
            "        - type: object\n          required: [contents, state, signature]",
            "        - required: [type]  # here\n"
            "        - type: object\n          required: [contents, state, signature]",
        ),
    ),
    problem_case(
        "a nullable object",
        "^Remark: a schema with properties must have the type `object` only; to allow null, write `oneOf:",
        ("    Remark:\n      type: object\n", '    Remark:  # here\n      type: [object, "null"]\n'),
    ),
    problem_case(
        "no schema",
        "^`application/json` has no `schema`",
        operation(
            (
                '        application/json:\n          schema: {$ref: "#/components/schemas/ParcelWeighParams"}\n',
                "        application/json: {}  # here\n",
            )
        ),
    ),
]


@pytest.mark.parametrize(("changes", "message"), IGNORED)
def test_ignored_input_is_reported(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


@pytest.mark.parametrize(("pattern", "message"), PATTERNS)
def test_pattern_that_is_not_valid_in_python_is_reported(pattern: str, message: str, tmp_path: Path) -> None:
    field = response_field(f"net: {{description: It., type: string, pattern: '{pattern}'}}  # here")
    assert_reported((field,), message, tmp_path)


@pytest.mark.parametrize("pattern", [r"[[a]", r"^a\/b$", r"(?=a)", r"\d+(?:x|y)*$"])
def test_valid_pattern_is_accepted(pattern: str, tmp_path: Path) -> None:
    assert (
        problems(edited(response_field(f"net: {{description: It., type: string, pattern: '{pattern}'}}")), tmp_path)
        == []
    )


@pytest.mark.parametrize(("changes", "message"), ADVICE)
def test_message_has_advice(changes: tuple[Change, ...], message: str, tmp_path: Path) -> None:
    assert_reported(changes, message, tmp_path)


# ---- Names that are already used


def added_arguments() -> list[str]:
    """Return the arguments of rendered methods that are not in the spec."""
    classes = [messages.Messages, messages.Parsing, messages_batches.Batches, models.Models]
    methods = [
        method
        for rendered_class in classes
        for name, method in vars(rendered_class).items()
        if not name.startswith("_")
    ]
    found = {name for method in methods for name in inspect.signature(method).parameters}
    operations = [
        import_module(
            f"anthropic_messages_client.api.{file.relative_to(API).with_suffix('').as_posix().replace('/', '.')}"
        )
        for file in API.rglob("*.py")
        if file.name != "__init__.py"
    ]
    spec = {name for op in operations for name in (*(op.OPERATION.body or ()), *op.OPERATION.locations)}
    return sorted(found - spec - {"self"})


API = ROOT / "generated" / "anthropic_messages_client" / "api"


@pytest.mark.parametrize("name", added_arguments())
def test_field_named_like_an_added_argument_is_reported(name: str, tmp_path: Path) -> None:
    reason = "every call already has an argument of that name"
    message = f"^'{name}' cannot be the name of an argument, because {reason}: add `x-parameter-name`$"
    assert_reported((request_field(f"{name}: {{description: It., type: number}}  # here"),), message, tmp_path)


def test_added_arguments() -> None:
    assert {"total_timeout", "output_format", "timeout", "extra_body", "from_row", "include_pings"} <= set(
        added_arguments()
    )
    assert argument_problem("stream") is None, "it is a field of the request body"


def test_field_named_like_the_constant_of_an_operation_is_reported(tmp_path: Path) -> None:
    reason = "parcels has an operation of that name"
    message = f"^'WEIGH' cannot be the name of an argument, because {reason}: add `x-parameter-name`$"
    assert_reported((request_field("WEIGH: {description: It., type: number}  # here"),), message, tmp_path)


@pytest.mark.parametrize("name", sorted(name for name in dir(BaseModel) if not name.startswith("_")))
def test_field_named_like_a_method_of_models_is_reported(name: str, tmp_path: Path) -> None:
    assert name in _ATTRIBUTES
    message = rf"^Weight\.{name} cannot be the attribute '{name}' in Python: add `x-parameter-name`$"
    assert_reported((response_field(f"{name}: {{description: It., type: number}}  # here"),), message, tmp_path)


def test_name_that_python_normalizes_is_reported(tmp_path: Path) -> None:
    message = "^Weight.ﬁeld cannot be the attribute 'ﬁeld' in Python: add `x-parameter-name`$"
    assert_reported((response_field("ﬁeld: {description: It., type: number}  # here"),), message, tmp_path)


SHADOWS = [
    ("parcels.parse", "`parcels` already has a method `parse`: choose another name$"),
    ("parcels.with_raw_response", "`parcels` already has a method `with_raw_response`: choose another name$"),
    (
        "parcels.with_streaming_response",
        "`parcels` already has a method `with_streaming_response`: choose another name$",
    ),
    ("parcels.stream.pack", "`parcels` already has a method `stream`: choose another name$"),
    ("messages.run_tools", "`messages` already has a method `run_tools`: choose another name$"),
    ("messages.tool_runner", "`messages` already has a method `tool_runner`: choose another name$"),
    ("messages.batches.run", "`messages.batches` already has a method `run`: choose another name$"),
    ("messages.batches.wait.pack", "`messages.batches` already has a method `wait`: choose another name$"),
    ("close.pack", "clients already have an attribute `close`: choose another name$"),
    ("with_options.pack", "clients already have an attribute `with_options`: choose another name$"),
    ("parsing.pack", "the class of the group would be Parsing, a name that the package uses: choose another name$"),
    ("any.pack", "the class of the group would be Any, a name that the package uses: choose another name$"),
    ("parcels.str", "the method would hide the type `str`"),
]


@pytest.mark.parametrize(("id", "message"), SHADOWS)
def test_operation_that_would_hide_a_method_is_reported(id: str, message: str, tmp_path: Path) -> None:
    change = operation((ID, f"operationId: {id}  # here"))
    assert_reported((change,), f"^operationId {re.escape(id)}: {message}", tmp_path)


def public_names(*classes: Any) -> set[str]:
    return {name for rendered_class in classes for name in dir(rendered_class) if not name.startswith("_")}


def test_all_public_names_of_clients_are_reserved() -> None:
    groups = {"files", "messages", "models"}
    assert public_names(Anthropic, AsyncAnthropic) - groups <= _CLIENT_ATTRIBUTES
    rendered = public_names(messages.Messages, messages_batches.Batches, models.Models, files.Files)
    for rendered_class in (Messages, BetaMessages, Batches, Models, Files):
        reserved = _METHODS.union(*_MIXIN_METHODS.values())
        assert public_names(rendered_class) - rendered - {"batches"} <= reserved
