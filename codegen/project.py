"""Our layout of the generated package, in openapi-python-client's Project with our templates."""

from __future__ import annotations

import json
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from openapi_python_client import Project

from . import parser
from .python import Annotations, counterpart_of, decode_expression, default_of, is_plain, module_of
from .schema import Alias, Const, Field, ObjectSchema, Ref, Scalar, TaggedUnion, members
from .spec import Operation, Spec, snake_case

TEMPLATES = Path(__file__).parents[1] / "templates"
_WIDTH = 110
_HEADER = "# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.\n"


class MessagesProject(Project):
    """Renders a spec into `output`. What is not overridden here is not used of the stock generator's output."""

    def __init__(self, spec: Spec, output: Path) -> None:
        config = parser.config(spec, output)
        super().__init__(openapi=parser.parse(spec, config), config=config, custom_template_path=TEMPLATES)
        self.spec = spec
        self.env.filters["wrapped"] = _wrapped
        self.env.filters["argument"] = _argument
        self.env.filters["type_variable"] = lambda name: f"{name}T"

    def build(self) -> list[Any]:
        self.package_dir.mkdir(parents=True)
        self._create_package()
        self._build_models()
        self._build_params()
        self._build_api()
        return []

    def _write(self, path: str, template: str, **values: Any) -> None:
        target = self.package_dir / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_HEADER + self.env.get_template(template).render(**values), encoding="utf-8")

    def _create_package(self) -> None:
        self._write("__init__.py", "package_init.py.jinja")
        (self.package_dir / "py.typed").touch()
        spec = json.dumps(self.spec.document.data, indent=1, ensure_ascii=False)
        (self.package_dir / "openapi.json").write_text(spec + "\n", encoding="utf-8")
        self._write("request.py", "request.py.jinja")
        self._write("encoding.py", "encoding.py.jinja", base64_fields=_base64_fields(self.spec))
        self._write("client.py", "client.py.jinja", base_url=self.spec.document.data["servers"][0]["url"])
        unknown = [
            (module_of(self.spec, name), f"Unknown{name}")
            for name, schema in self.spec.schemas.items()
            if isinstance(schema, TaggedUnion) and name in self.spec.answered
        ]
        self._write(
            "types.py",
            "types.py.jinja",
            names=sorted(
                [("encoding", "Base64FileInput"), *((module_of(self.spec, n), n) for n in self.spec.schemas), *unknown]
            ),
        )

    def _build_models(self) -> None:
        self._write(
            "models/__init__.py",
            "package_doc.py.jinja",
            text="What the API answers: one module a class, loaded when first needed.",
        )
        self._write("models/_model.py", "_model.py.jinja")
        self._write("models/_datetime.py", "_datetime.py.jinja")
        for name, schema in self.spec.schemas.items():
            if name in self.spec.answered:
                if isinstance(schema, ObjectSchema):
                    self._write_model(schema)
                else:
                    self._write_alias(schema)

    def _write_model(self, schema: ObjectSchema) -> None:
        annotations = Annotations(self.spec, sent=False)
        counterpart = counterpart_of(self.spec, schema)
        fields = [
            SimpleNamespace(
                name=field.name,
                required=field.required,
                description=field.description,
                annotation=_optional(annotations.of(field.type), field),
                default=default_of(field.type) if field.required else " = None",
                local=f"{field.name}_",  # `type` and `list` must stay the builtins
                decode=decode_expression(self.spec, field.type, f"{field.name}_"),
                encode=f"self.{field.name}" if is_plain(self.spec, field.type) else f"encode(self.{field.name})",
                bit=1 << index,
            )
            for index, field in enumerate(schema.fields)
        ]
        self._write(
            f"{module_of(self.spec, schema.name).replace('.', '/')}.py",
            "model.py.jinja",
            schema=replace(schema, fields=tuple(fields)),  # type: ignore[arg-type]
            input=counterpart and _input_fields(schema, counterpart),
            input_open=counterpart is not None and counterpart.name == f"{schema.name}Param",
        )

    def _write_alias(self, schema: Alias | TaggedUnion) -> None:
        answered = schema.name in self.spec.answered
        path = f"{module_of(self.spec, schema.name).replace('.', '/')}.py"
        annotations = Annotations(self.spec, sent=not answered)
        if not isinstance(schema, TaggedUnion):
            self._write(path, "alias.py.jinja", schema=schema, parts=annotations.parts(schema.type))
            return
        parts = [annotations.of(Ref(variant)) for variant in schema.variants]
        if answered:
            tags = [(tag, snake_case(variant)) for tag, variant in schema.mapping]
            self._write(path, "union.py.jinja", schema=schema, tags=tags, parts=parts)
        else:
            self._write(path, "alias.py.jinja", schema=schema, parts=parts)

    def _build_params(self) -> None:
        self._write(
            "params/__init__.py",
            "package_doc.py.jinja",
            text="What a caller sends, for type checkers: plain dicts at run time.",
        )
        headers = {op.body[0]: op for op in self.spec.operations if op.body}
        bodies = {name: op for op in headers.values() for name in op.body}
        for name, schema in self.spec.schemas.items():
            if name in self.spec.answered:
                continue
            if not isinstance(schema, ObjectSchema):
                self._write_alias(schema)
                continue
            outside = _outside(bodies[name]) if name in bodies else []
            annotations = Annotations(self.spec, sent=True)
            fields = [
                SimpleNamespace(
                    name=field.name,
                    required=field.required,
                    description=field.description,
                    annotation=annotations.of(field.type),
                )
                for field in (*schema.fields, *outside)
            ]
            self._write(
                f"params/{snake_case(name)}.py",
                "param.py.jinja",
                schema=replace(schema, fields=tuple(fields)),  # type: ignore[arg-type]
            )

    def _build_api(self) -> None:
        groups: dict[str, list[Operation]] = defaultdict(list)
        for op in self.spec.operations:
            groups[op.group].append(op)
        text = "The operations, one module each: build() a request, parse() an answer, or both over a Client."
        self._write("api/__init__.py", "package_doc.py.jinja", text=text)
        self._write(
            "operations/__init__.py", "package_doc.py.jinja", text="The operations as methods, for clients to inherit."
        )
        for group, operations in groups.items():
            folder = group.replace(".", "/")
            self._write(f"api/{folder}/__init__.py", "package_doc.py.jinja", text=f"Operations under `{group}`.")
            for op in operations:
                self._write_endpoint(op, f"api/{folder}/{op.name}.py")
            self._write_operations(group, operations)

    def _write_endpoint(self, op: Operation, path: str) -> None:
        fields = self.spec.fields(op.body[0]) if op.body else ()
        answer = self.spec.fields(op.answer)
        self._write(
            path,
            "endpoint_module.py.jinja",
            op=op,
            params=op.body[0],
            params_module=module_of(self.spec, op.body[0]),
            answer_module=module_of(self.spec, op.answer),
            body=_frozenset(f.name for f in fields) if op.body else None,
            places={p.name: (p.location, p.wire_name) for p in op.parameters},
            required=_frozenset(f.name for f in (*fields, *_outside(op)) if f.required),
            nullable=_frozenset(f.name for f in fields if f.nullable),
            rejected="{" + ", ".join(f"{f.name!r}: {_frozenset(f.rejected_in)}" for f in fields if f.rejected_in) + "}",
            answer_required=_frozenset(f.name for f in answer if f.required),
            answer_constants={f.name: f.type.value for f in answer if f.required and isinstance(f.type, Const)},
        )

    def _write_operations(self, group: str, operations: list[Operation]) -> None:
        annotations = Annotations(self.spec, sent=True, names="")  # help() shows them as they are written
        methods = []
        for op in operations:
            fields = [*self.spec.fields(op.body[0]), *_outside(op)] if op.body else _outside(op)
            arguments = [
                SimpleNamespace(
                    name=field.name,
                    required=field.required,
                    description=field.description,
                    annotation=annotations.of(field.type),
                )
                for field in sorted(fields, key=lambda field: not field.required)
            ]
            methods.append(SimpleNamespace(**vars(op), name=op.name, arguments=arguments))
        self._write(
            f"operations/{group.replace('.', '_')}.py",
            "operations.py.jinja",
            group=group,
            class_name="".join(word.capitalize() for word in group.rpartition(".")[2].split("_")),
            methods=methods,
            answers=list(dict.fromkeys(op.answer for op in operations)),
            imports=annotations.imports(),
        )


def _frozenset(names: Iterable[str]) -> str:
    """Source of a frozenset, in an order that does not change from run to run."""
    listed = ", ".join(json.dumps(name) for name in sorted(names))
    return f"frozenset({{{listed}}})" if listed else "frozenset()"


def _optional(annotation: str, field: Field) -> str:
    return annotation if field.required or field.nullable else f"{annotation} | None"


def _input_fields(schema: ObjectSchema, counterpart: ObjectSchema) -> list[Field]:
    """The fields of the request that the model can fill."""
    names = {field.name for field in schema.fields}
    return [field for field in counterpart.fields if field.name in names]


def _outside(op: Operation) -> list[Field]:
    """The parameters of an operation as fields, for arguments and TypedDicts."""
    return [Field(p.name, p.type, p.required, p.description) for p in op.parameters]


def _base64_fields(spec: Spec) -> str:
    table: dict[str, set[str]] = defaultdict(set)
    for schema in spec.params:
        fields = [field.name for field in schema.fields if Scalar("base64") in members(field.type)]
        if not fields:
            continue
        tag = next(
            (field.type.value for field in schema.fields if field.name == "type" and isinstance(field.type, Const)),
            None,
        )
        if tag is None:
            at = ("components", "schemas", schema.name)
            raise spec.document.error(at, f"{schema.name} holds base64, so it needs a constant `type` to be known by")
        table[str(tag)].update(fields)
    return "{" + ", ".join(f'"{tag}": frozenset({sorted(names)!r})' for tag, names in sorted(table.items())) + "}"


def _wrapped(text: str, indent: int) -> str:
    """Folds a docstring at the width of a line; what follows the first line is indented."""
    lines = textwrap.wrap(text, _WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return ("\n" + " " * indent).join(lines)


def _argument(text: str, indent: int) -> str:
    """An argument's entry in a docstring. Editors show the first line only, so that holds the whole first sentence."""
    first, *rest = re.split(r"(?<=[.)]) (?=[A-Z`\"])", text, maxsplit=1)
    return ("\n" + " " * indent).join([first, *(_wrapped(line, indent) for line in rest)])
