"""Texts of the spec are escaped: they never become code, and the package has them unchanged."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from codegen.render.escaping import docstring, escaped, source
from codegen.spec.document import parse
from tests.codegen.parcels import SPEC, package, unformatted
from tests.codegen.processes import run

ODD = ['"', '"""', "'", "\\", "\\N{x}", "{", "}", "{{ x }}", "{% raw %}", "{#", "\n", "\r", "\t", "\0", "#", "$", "%s"]
ODD += ["\x7f", "\x85", "\u2028", "\u202e", "\ufeff", "\U0001f600", "\U000e0001", "ﬁ", " ", "a", "."]
# YAML rejects lone surrogates.
CHARACTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.lists(st.sampled_from(ODD) | st.text(CHARACTERS, max_size=3), min_size=1, max_size=6).map("".join)
TEXTS = WORDS.filter(str.strip)
SEGMENTS = WORDS.map(lambda text: re.sub(r"[\s/?#{}\x00-\x1f]", "", text)).filter(bool)
"""Texts with the characters that a path segment may have."""
DIFFICULT = '"""\\"{{ x }}{% y %}\\N{z}\n\0\'" \\'


@st.composite
def texts(draw: st.DrawFn) -> dict[str, str]:
    """Return a text for each part of the spec that contains text."""
    found = {name: draw(TEXTS) for name in ("title", "summary", "description", "field", "parameter", "default")}
    names = ("tag", "other", "enum", "constant", "version", "query")
    found |= dict(zip(names, draw(st.lists(TEXTS, min_size=6, max_size=6, unique=True)), strict=True))
    return found | {name: draw(SEGMENTS) for name in ("path", "url")}


def with_texts(change_lines: dict[str, str]) -> str:
    """Return the small spec with these texts."""
    data = parse(SPEC).data
    schemas, paths = data["components"]["schemas"], data["paths"]
    data["info"] |= {
        "title": change_lines["title"],
        "summary": change_lines["summary"],
        "description": change_lines["description"],
    }
    data["servers"][0]["url"] = f"https://example.com/{change_lines['url']}"

    weigh = paths["/v1/parcels/weigh"]["post"]
    paths["/v1/parcels/weigh/" + change_lines["path"]] = paths.pop("/v1/parcels/weigh")
    weigh |= {"summary": change_lines["summary"], "description": change_lines["description"]}
    weigh["parameters"].append(
        {
            "name": change_lines["query"],
            "x-parameter-name": "odd",
            "in": "query",
            "description": change_lines["parameter"],
        }
        | {"schema": {"type": "string", "default": change_lines["default"]}}
    )
    send = paths["/v1/depots/{depot}/parcels"]["post"]
    send |= {"summary": change_lines["summary"] + ".", "description": change_lines["description"]}

    weight = schemas["Weight"]
    weight["description"] = change_lines["description"]
    weight["required"] += ["constant", "choice"]
    weight["properties"] |= {
        "constant": {"description": change_lines["field"], "type": "string", "const": change_lines["constant"]},
        "choice": {
            "description": change_lines["field"],
            "type": "string",
            "enum": [change_lines["enum"], change_lines["other"]],
        },
    }
    schemas["State"] |= {"description": change_lines["description"], "enum": [change_lines["enum"]]}
    for name in ("Saw", "SawParam"):
        schemas[name]["properties"]["type"]["const"] = change_lines["tag"]
    sent = schemas["ThingParam"]["x-discriminator"]["mapping"]
    unions = [schemas[name]["discriminator"]["mapping"] for name in ("Thing", "Tool", "ToolParam")]
    for mapping in (sent, *unions):
        mapping[change_lines["tag"]] = mapping.pop("saw")
    schemas["PictureParam"]["properties"]["type"]["const"] = change_lines["other"]
    sent[change_lines["other"]] = sent.pop("picture")
    keywords = {
        "type": "string",
        "x-rejected-in": [change_lines["version"]],
        "x-rejected-form": change_lines["constant"],
    }
    schemas["ParcelWeighParams"]["properties"]["odd_mark"] = {"description": change_lines["field"], **keywords}
    return yaml.safe_dump(data, sort_keys=False)


PROGRAM = r"""
import inspect, json, pkgutil, sys
from importlib import import_module
from typing import get_args, get_type_hints

import anthropic_messages_client as package
from anthropic_messages_client import encoding, types
from anthropic_messages_client.client import Client
from anthropic_messages_client.operations.parcels import Parcels

told = json.loads(sys.argv[1])
words = lambda text: " ".join(text.split())
for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
    import_module(module.name)

assert inspect.signature(Client).parameters["base_url"].default == "https://example.com/" + told["url"]
operation = import_module("anthropic_messages_client.api.parcels.weigh").OPERATION
request = operation.build({"contents": [], "odd": "x"})
assert request.path == "/v1/parcels/weigh/" + told["path"]
assert request.query == {told["query"]: "x"}
assert {"odd_mark": told["constant"]} in operation.rejected[told["version"]]
assert operation.response_constants == {"constant": told["constant"]}
assert words(told["description"]) in words(inspect.getdoc(Parcels.weigh))
assert words(told["parameter"]) in words(inspect.getdoc(Parcels.weigh))
assert words(json.dumps(told["default"])) in words(inspect.getdoc(Parcels.weigh))
assert words(inspect.getdoc(Parcels.send)).startswith(words(told["summary"]))
assert words(types.Weight.__doc__) == words(told["description"])

values = {"grams": 1, "constant": told["constant"], "choice": told["enum"]}
weight = types.Weight.from_dict(values)
assert weight == types.Weight(grams=1, choice=told["enum"]) and weight.to_dict() == values
hints = get_type_hints(types.Weight)
assert get_args(hints["constant"]) == (told["constant"],)
assert set(get_args(get_args(hints["choice"])[0])) == {told["enum"], told["other"]}
assert get_args(get_args(types.State)[0]) == (told["enum"],)

sent = {"id": "p", "type": "parcel", "contents": [{"type": told["tag"], "teeth": 1}], "state": "", "signature": None}
parcel = types.Parcel.from_dict(sent)
assert type(parcel.contents[0]) is types.Saw and parcel.to_dict() == sent
body = {"contents": [{"type": told["other"], "data": b"cat!"}]}
assert json.loads(encoding.encode_json(body)) == {"contents": [{"type": told["other"], "data": "Y2F0IQ=="}]}
"""


def check(change_lines: dict[str, str], package_folder: Path) -> None:
    run(PROGRAM, package_folder.parent, arguments=[json.dumps(change_lines)], cwd=package_folder.parent)


DIFFICULT_TEXTS: dict[str, str] = {
    **dict.fromkeys(("title", "summary", "description", "field", "parameter", "default"), DIFFICULT),
    **{name: f"{name}{DIFFICULT}" for name in ("tag", "other", "enum", "constant", "version", "query")},
    **dict.fromkeys(("path", "url"), "\"\\'\\N"),
}


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
@example(DIFFICULT_TEXTS)
def test_any_text_is_rendered_unchanged(change_lines: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(change_lines, unformatted(with_texts(change_lines), Path(folder)))


def test_difficult_texts_survive_formatting(tmp_path: Path) -> None:
    with package(with_texts(DIFFICULT_TEXTS), tmp_path) as package_folder:
        check(DIFFICULT_TEXTS, package_folder)


CONSTANTS: st.SearchStrategy[Any] = st.recursive(
    st.text(CHARACTERS) | st.integers() | st.booleans() | st.none() | st.frozensets(st.text(CHARACTERS), max_size=3),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(CHARACTERS), inner, max_size=3)
        | st.lists(inner, max_size=3).map(tuple)
    ),
)


@given(CONSTANTS)
def test_source_evaluates_to_the_value(value: Any) -> None:
    assert eval(source(value)) == value
    assert source(value).isprintable()


@given(WORDS)
@example('a"""')
@example('"')
@example("\\")
def test_docstring_evaluates_to_the_text(text: str) -> None:
    assert eval(f'"""{docstring(text)}"""') == " ".join(text.split())
    assert "\n" not in escaped(text)


@pytest.mark.parametrize("template", sorted((Path(__file__).parents[3] / "templates").iterdir()), ids=lambda p: p.name)
def test_templates_quote_only_escaped_text(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    # The generator checks that these are Python names.
    names = {"op.name", "p.name", "field.name", "schema.name", "module", "name", "alias"}
    quoted = set(re.findall(r'"\{\{ ([^}]*) \}\}', text))
    assert {value for value in quoted if "| docstring" not in value} <= names
