"""Facts that the spec lacks, as `codegen.drift.coverage` reports them."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from codegen.drift.coverage import Coverage, Row, coverage, main, read_settings
from codegen.spec.document import parse
from codegen.spec.read import read_spec

NOTES = Path(__file__).with_name("notes.yaml").read_text(encoding="utf-8")
INK: dict[str, Any] = {
    "type": {"required": True, "type": {"const": "ink"}},
    "text": {"required": True, "type": "string"},
    "colour": {"required": False, "type": {"anyOf": [{"enum": ["black", "blue"]}, "null"]}},
}
FACTS: dict[str, Any] = {
    "operations": {"POST /v1/notes": {"body": "NoteCreateParams", "response": "Note"}},
    "added": {"InkBlockParam": {"kind": "param", "fields": INK}},
    "extended": {
        "NoteCreateParams": {
            "kind": "param",
            "fields": {
                "content": {"more": {"array": {"anyOf": [{"ref": "InkBlockParam"}, {"ref": "InkBlock"}]}}},
                "region": {"required": False, "type": {"anyOf": ["string", "null"]}},
            },
        }
    },
}


def compared(facts: dict[str, Any], *settings: Row) -> Coverage:
    return coverage(read_spec(parse(NOTES)), facts, list(settings))


def with_field(name: str, **form: Any) -> dict[str, Any]:
    facts = deepcopy(FACTS)
    facts["added"]["InkBlockParam"]["fields"][name] = form
    return facts


def test_a_spec_with_all_facts_is_complete() -> None:
    found = compared(FACTS)
    assert found.complete
    assert str(found).startswith(f"100.0%: {found.facts} of {found.facts} facts")


def missing_case(id: str, missing: str, facts: dict[str, Any]) -> Any:
    return pytest.param(missing, facts, id=id)


OPERATION = {"operations": {"GET /v1/notes": {}}}
BODY = {"operations": {"POST /v1/notes": {"body": "Draft"}}}
OBJECT = {"added": {"SealBlock": {"kind": "response", "fields": {}}}}
VARIANT = {
    "extended": {"NoteCreateParams": {"kind": "param", "fields": {"content": {"more": {"array": {"ref": "Seal"}}}}}}
}
WIDTH = with_field("width", required=False, type="integer")
OPTIONAL = with_field("text", required=False, type="string")
NULLABLE = with_field("text", required=True, type={"anyOf": ["string", "null"]})
INTEGER = with_field("text", required=True, type="integer")
RED = with_field("colour", required=False, type={"enum": ["black", "red"]})


@pytest.mark.parametrize(
    ("missing", "facts"),
    [
        missing_case("operation", "GET /v1/notes is missing", OPERATION),
        missing_case("body", "POST /v1/notes body is missing", BODY),
        missing_case("beta", "beta notes-2026-01-01 is missing", {"betas": ["notes-2026-01-01"]}),
        missing_case("object", "SealBlock is missing", OBJECT),
        missing_case("field", "InkBlockParam.width is missing", WIDTH),
        missing_case("requiredness", "InkBlockParam.text must be optional", OPTIONAL),
        missing_case("nullability", "InkBlockParam.text does not admit null", NULLABLE),
        missing_case("type", "InkBlockParam.text does not admit an integer", INTEGER),
        missing_case("value", 'InkBlockParam.colour does not admit "red"', RED),
        missing_case("variant", "NoteCreateParams.content does not admit a list of Seal", VARIANT),
    ],
)
def test_missing_facts_are_reported(missing: str, facts: dict[str, Any]) -> None:
    found = compared(facts)
    assert found.missing == [missing]
    assert not found.complete
    assert missing in str(found)


def test_fields_of_missing_objects_count() -> None:
    found = compared({"added": {"SealBlock": {"kind": "response", "fields": INK}}})
    assert found.missing == [f"SealBlock{field} is missing" for field in ("", ".type", ".text", ".colour")]
    assert str(found).startswith("0.0%: 0 of 4 facts")


def test_other_names_need_a_reason() -> None:
    facts = {"added": {"RequestInkBlockParam": {"kind": "param", "fields": INK}}}
    text = NOTES.replace("    InkBlockParam:\n", "    InkBlockParam:\n      x-aliases: [RequestInkBlockParam]\n")
    row = Row("RequestInkBlockParam", "It has the same fields.", "InkBlockParam")
    spec = read_spec(parse(text))
    assert not coverage(spec, facts, []).complete
    assert coverage(spec, facts, [row]).complete
    assert compared(facts, row).missing == ["RequestInkBlockParam is no alias of InkBlockParam"]


def test_accepted_differences_are_listed_and_must_exist() -> None:
    row = Row("InkBlockParam.width", "It is for printers only.")
    found = compared(WIDTH, row)
    assert (found.complete, found.differences) == (True, 1)
    assert str(found).endswith("accepted: InkBlockParam.width: It is for printers only.")
    found = compared(FACTS, Row("InkBlockParam.text", "It is for printers only."))
    assert not found.complete
    assert found.unused == ["coverage.toml: the row InkBlockParam.text is no longer needed: remove it"]


def test_settings_have_reasons() -> None:
    assert all(row.reason for row in read_settings())


def test_command_compares_a_file_with_the_spec(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    thread = {"previous_message_id": {"required": True, "type": "string"}}
    facts = {"added": {"ThreadContinueParams": {"kind": "param", "fields": thread}}}
    file = tmp_path / "facts.json"
    file.write_text(json.dumps(facts), encoding="utf-8")
    assert main([str(file)]) == 0
    assert capsys.readouterr().out == "100.0%: 4 of 4 facts, 0 of them with an accepted difference\n"
    thread["previous_thread_id"] = {"required": True, "type": "string"}
    file.write_text(json.dumps(facts), encoding="utf-8")
    assert main([str(file)]) == 1
    assert "ThreadContinueParams.previous_thread_id is missing" in capsys.readouterr().out
    assert main([str(tmp_path / "absent.json")]) == 2


def test_parameters_of_an_operation_count_as_fields() -> None:
    parameter = "        - {name: note_id, in: path"
    depth = "        - {name: depth, in: query, description: How deep., schema: {type: integer}}\n"
    spec = read_spec(parse(NOTES.replace(parameter, depth + parameter)))
    fields = {"depth": {"required": False, "type": "integer"}}
    facts = {
        "operations": {"GET /v1/notes/{note_id}": {"query": "NoteReadParams"}},
        "added": {"NoteReadParams": {"kind": "param", "fields": fields}},
    }
    assert coverage(spec, facts, []).complete
    fields["width"] = {"required": False, "type": "integer"}
    assert coverage(spec, facts, []).missing == ["NoteReadParams.width is missing"]
    assert compared(facts).missing == ["NoteReadParams.depth is missing", "NoteReadParams.width is missing"]
