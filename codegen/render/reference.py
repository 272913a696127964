"""The pages of the documentation that list the types of the spec, in Markdown."""

from __future__ import annotations

import re
from pathlib import Path

from codegen.spec.facts import Spec
from codegen.spec.schema import Alias, ObjectSchema, Schema, TaggedUnion

from .python import Annotations

_MODELS = """# Models

The types of responses, in `anthropic_messages.types`. A field whose type ends in `None` may be absent. All models have
the methods of [pydantic's models](../guides/pydantic.md), and `from_dict()`, `to_dict()` and `to_json()`. A union also
has a class `Unknown...`, for objects with a `type` that this version does not know.
"""
_PARAMS = """# Request types

The types of requests, in `anthropic_messages.types`. They are typed dicts: at run time, pass plain dicts. Where a
request accepts `XParam`, it also accepts the model `X` of a response.
"""


def write_reference(spec: Spec, folder: Path) -> None:
    """Write `models.md` and `params.md` into a folder.

    Args:
        spec: The spec.
        folder: The folder of the pages, which is created if it does not exist.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for page, text, sent in (("models.md", _MODELS, False), ("params.md", _PARAMS, True)):
        schemas = sorted(
            (schema for name, schema in spec.schemas.items() if (name not in spec.response_schemas) == sent),
            key=lambda schema: schema.name,
        )
        sections = [_section(spec, schema, sent) for schema in schemas]
        if sent:
            lists = {
                operation.list_params: operation for operation in reversed(spec.operations) if operation.list_params
            }
            sections += [
                f"## {name} {{ #{name} }}\n\nThe arguments of `client.{lists[name].id}()`.\n" for name in sorted(lists)
            ]
        (folder / page).write_text("\n".join([text, *sections]), encoding="utf-8")


def _section(spec: Spec, schema: Schema, sent: bool) -> str:
    annotations = Annotations(spec, sent=sent, names="")
    aliases = sorted(alias for alias, name in spec.aliases.items() if name == schema.name)
    lines = [f"## {schema.name} {{ #{schema.name} }}", "", schema.description.strip()]
    if aliases:
        lines += ["", "Also named " + ", ".join(f"`{alias}`" for alias in aliases) + "."]
    if isinstance(schema, ObjectSchema) and schema.fields:
        lines += ["", "| field | type | description |", "|---|---|---|"]
        for field in schema.fields:
            written = annotations.of(field.type)
            if not field.required and not sent and not written.endswith("None"):
                written += " | None"
            name = f"`{field.name if sent else field.attribute}`" + (" *" if field.required else "")
            if not sent and field.attribute != field.name:
                name += f"<br>`{field.name}` in JSON"
            lines.append(f"| {name} | {_linked(spec, written)} | {_cell(field.description)} |")
        lines += ["", "\\* always sent by the API" if not sent else "\\* required"]
    elif isinstance(schema, TaggedUnion):
        lines += ["", f"| `{schema.tag}` | type |", "|---|---|"]
        lines += [f"| `{tag}` | {_linked(spec, variant)} |" for tag, variant in schema.mapping]
    elif isinstance(schema, Alias):
        lines += ["", _linked(spec, annotations.of(schema.type))]
        if deprecated := spec.deprecated_values(schema.type).values():
            lines += ["", "| deprecated | retired on | successor |", "|---|---|---|"]
            lines += [
                f"| `{row.value}` | {row.date} | {f'`{row.successor}`' if row.successor else ''} |"
                for row in deprecated
            ]
    return "\n".join(lines) + "\n"


def _linked(spec: Spec, annotation: str) -> str:
    """Return an annotation as code, with the names of schemas as links."""

    def link(match: re.Match[str]) -> str:
        name = match[0]
        if name not in spec.schemas:
            return name
        page = "models.md" if name in spec.response_schemas else "params.md"
        return f'<a href="../{page.removesuffix(".md")}/#{name}">{name}</a>'

    escaped = annotation.replace("&", "&amp;").replace("<", "&lt;").replace("|", "&#124;")
    return f"<code>{re.sub(r'[A-Za-z_][A-Za-z0-9_]*', link, escaped)}</code>"


def _cell(description: str) -> str:
    """Return a description as one line of a table."""
    return " ".join(line.strip() for line in description.strip().splitlines()).replace("|", "\\|")
