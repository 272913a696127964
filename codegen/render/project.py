"""Layout of the generated package: openapi-python-client's Project with our templates."""

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

from codegen.paths import TEMPLATES
from codegen.spec.checks import class_name, enclosing_groups, is_class_attribute
from codegen.spec.facts import BETA, Operation, Spec, snake_case
from codegen.spec.schema import (
    ANY,
    BINARY,
    BOUNDS,
    Alias,
    Array,
    Const,
    DeprecatedValue,
    Field,
    JoinedText,
    ObjectSchema,
    Ref,
    Scalar,
    TaggedUnion,
    Type,
    constant,
    members,
)

from . import parser
from .client import client_values
from .deltas import rules_of, text_delta_imports, text_deltas
from .escaping import docstring, source
from .python import (
    Annotations,
    counterpart_of,
    decode_expression,
    default_of,
    is_nullable,
    is_plain,
    json_kinds,
    module_of,
)
from .rejected import rejected_source
from .resources import VARIANTS, Group, groups_of, parsed_union, result_kinds, sorted_operations

_WIDTH = 110
_HEADER = "# Rendered by `make generate`. Do not edit.\n"
_OUTLINE_DEPTH = 5
"""The depth of the fields of a schema in the OpenAPI document: each is one line of the packaged file."""


class MessagesProject(Project):
    """A project that renders a spec into `output` with our templates only."""

    def __init__(self, spec: Spec, output: Path) -> None:
        config = parser.config(spec.declared, output)
        super().__init__(openapi=parser.parse(spec.declared, config), config=config, custom_template_path=TEMPLATES)
        self.spec = spec
        self.env.filters["source"] = source
        self.env.filters["docstring"] = docstring
        self.env.filters["unpunctuated"] = _unpunctuated
        self.env.filters["wrapped"] = _wrapped
        self.env.filters["summarized"] = _summarized
        self.env.filters["argument"] = _argument
        self.env.filters["snake_case"] = snake_case

    def build(self) -> list[Any]:
        """Render the generated package. The returned list of errors is always empty."""
        self.package_dir.mkdir(parents=True)
        self._create_package()
        self._build_models()
        self._build_params()
        self._build_api()
        return []

    def _write(self, path: str, template: str, *, folder: Path | None = None, **values: Any) -> None:
        target = (folder or self.package_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_HEADER + self.env.get_template(template).render(**values), encoding="utf-8")

    def _create_package(self) -> None:
        self._write("__init__.py", "package_init.py.jinja")
        (self.package_dir / "py.typed").touch()
        spec = _outlined(without_examples(self.spec.document.data), _OUTLINE_DEPTH)
        (self.package_dir / "openapi.json").write_text(spec + "\n", encoding="utf-8")
        self._write("suggestions.py", "suggestions.py.jinja")
        self._write("request.py", "request.py.jinja")
        self._write("deprecation.py", "deprecation.py.jinja")
        self._write("encoding.py", "encoding.py.jinja")
        self._write("multipart.py", "multipart.py.jinja")
        self._write("values.py", "values.py.jinja", base64_fields=_base64_fields(self.spec))
        self._write("client.py", "client.py.jinja", **client_values(self.spec.document))
        unknown = [
            (module_of(self.spec, name), f"Unknown{name}")
            for name, schema in self.spec.schemas.items()
            if isinstance(schema, TaggedUnion) and name in self.spec.response_schemas
        ]
        names = sorted(
            [
                ("encoding", "Base64FileInput"),
                ("multipart", "FileInput"),
                *((module_of(self.spec, n), n) for n in self.spec.schemas),
                *((f"params.{snake_case(op.list_params)}", op.list_params) for op in self._lists()),
                *unknown,
            ]
        )
        self._write(
            "types.py",
            "types.py.jinja",
            names=names,
            first_param=sum(not module.startswith("params.") for module, _ in names),
            aliases=[(module_of(self.spec, name), name, alias) for alias, name in sorted(self.spec.aliases.items())],
        )
        self._write(
            "beta_types.py", "beta_types.py.jinja", names=_beta_names(self.spec), shared=_shared_arguments(self.spec)
        )
        self._write("errors.py", "errors.py.jinja", rows=self.spec.error_classes, codes=self.spec.code_classes)
        self._write("limits.py", "limits.py.jinja", limits=_limits(self.spec))
        self._write(
            "deltas.py",
            "deltas.py.jinja",
            rules=rules_of(self.spec),
            text_deltas=text_deltas(self.spec),
            imports=text_delta_imports(self.spec),
        )

    def _build_models(self) -> None:
        self._write(
            "models/__init__.py",
            "package_doc.py.jinja",
            text="Response models, one module for each class. A module is loaded when its class is first used.",
        )
        self._write("models/_model.py", "_model.py.jinja")
        self._write("models/_nested.py", "_nested.py.jinja")
        self._write("models/_shown.py", "_shown.py.jinja")
        self._write("models/_display.py", "_display.py.jinja")
        self._write("models/_fields.py", "_fields.py.jinja")
        self._write("models/_pydantic_serializer.py", "_pydantic_serializer.py.jinja")
        self._write("_lazy.py", "_lazy.py.jinja")
        self._write("models/_datetime.py", "_datetime.py.jinja")
        self._write("models/_pydantic.py", "_pydantic.py.jinja")
        self._write("models/_unfinished_input.py", "_unfinished_input.py.jinja")
        for name, schema in self.spec.schemas.items():
            if name in self.spec.response_schemas:
                if isinstance(schema, ObjectSchema):
                    self._write_model(schema)
                else:
                    self._write_alias(schema)

    def _write_model(self, schema: ObjectSchema) -> None:
        annotations = Annotations(self.spec, sent=False)
        counterpart = counterpart_of(self.spec, schema)
        sent = counterpart and _input_fields(schema, counterpart)
        if sent and {(f.name, f.required) for f in sent} == {(f.name, f.required) for f in schema.fields}:
            sent = None  # The default of `BaseModel`.
        fields = [
            SimpleNamespace(
                name=field.attribute,
                api_name=field.name,
                required=field.required,
                description=field.description,
                annotation=annotations.of(field.type) + self._absent(field),
                default=default_of(field.type) if field.required else " = None",
                local=f"{field.attribute}_",  # The underscore keeps the builtins `type` and `list` usable.
                decode=decode_expression(
                    self.spec, field.type, f"{field.attribute}_", lazily=schema.name in self.spec.row_parts
                ),
                encode="%s" if is_plain(self.spec, field.type) else "encode(%s)",
                undecoded=decode_expression(self.spec, field.type, "x") == "x",
                at_once=field.required and isinstance(field.type, Array),
                bit=1 << index + 1,
            )
            for index, field in enumerate(schema.fields)
        ]
        self._write(
            f"{module_of(self.spec, schema.name).replace('.', '/')}.py",
            "model.py.jinja",
            schema=replace(schema, fields=tuple(fields)),  # type: ignore[arg-type]
            api_names={field.attribute: field.name for field in schema.fields if field.attribute != field.name},
            joined_text=_joined_text(self.spec, schema),
            lazy=schema.name in self.spec.lazy,
            compact=schema.name in self.spec.compact,
            param=counterpart.name if counterpart else None,
            input=sent,
            input_open=counterpart is None or counterpart.name == f"{schema.name}Param",
        )

    def _absent(self, field: Field) -> str:
        """Return the suffix of the annotation of a field that may be absent."""
        return "" if field.required or is_nullable(self.spec, field) else " | None"

    def _write_alias(self, schema: Alias | TaggedUnion) -> None:
        is_response = schema.name in self.spec.response_schemas
        path = f"{module_of(self.spec, schema.name).replace('.', '/')}.py"
        annotations = Annotations(self.spec, sent=not is_response)
        if not isinstance(schema, TaggedUnion):
            decode = decode_expression(self.spec, schema.type, "value") if schema.name in self.spec.results else ""
            self._write(path, "alias.py.jinja", schema=schema, parts=annotations.parts(schema.type), decode=decode)
            return
        parts = [annotations.of(Ref(variant)) for variant in schema.variants]
        default = next((tag for tag, variant in schema.mapping if variant == schema.default), None)
        if is_response:
            tags = [(tag, snake_case(variant)) for tag, variant in schema.mapping]
            text = dict(schema.mapping)["text"] if schema == parsed_union(self.spec) else None
            besides_text = [part for part in parts if part != annotations.of(Ref(text))] if text else []
            self._write(
                path,
                "union.py.jinja",
                schema=schema,
                tags=tags,
                default=default,
                parts=parts,
                besides_text=besides_text,
            )
        else:
            self._write(path, "alias.py.jinja", schema=schema, parts=parts, tag=schema.tag, default=default)

    def _build_params(self) -> None:
        self._write("params/__init__.py", "params_init.py.jinja")
        owners = {name: op for op in self.spec.operations if self._owns_body(op) for name in op.body}

        def all_fields(schema: ObjectSchema) -> tuple[Field, ...]:
            return (*schema.fields, *(owners[schema.name].outside if schema.name in owners else ()))

        for name, schema in self.spec.schemas.items():
            if name in self.spec.response_schemas:
                continue
            if not isinstance(schema, ObjectSchema):
                self._write_alias(schema)
                continue
            plain = self.spec.schemas.get(schema.extends or "")
            inherited = frozenset(all_fields(plain)) if isinstance(plain, ObjectSchema) else frozenset()
            own = (field for field in all_fields(schema) if field not in inherited)
            fields = _annotated(own, Annotations(self.spec, sent=True))
            self._write(
                f"params/{snake_case(name)}.py",
                "param.py.jinja",
                schema=replace(schema, fields=tuple(fields)),  # type: ignore[arg-type]
            )
        for op in self._lists():
            self._write(
                f"params/{snake_case(op.list_params)}.py",
                "param.py.jinja",
                schema=SimpleNamespace(
                    name=op.list_params,
                    description=f"The arguments of `{op.id}()`.",
                    extends=None,
                    fields=_annotated(op.outside, Annotations(self.spec, sent=True)),
                ),
            )

    def _lists(self) -> list[Operation]:
        """Return the lists whose arguments have a type of their own, which both sides use."""
        return [op for op in self.spec.operations if op.list_params and self._plain_of(op) is None]

    def _owns_body(self, op: Operation) -> bool:
        """Return True if no other operation uses the body type, so that it can include the other arguments."""
        return bool(op.body) and all(self.spec.body_users[name] == 1 for name in op.body)

    def _build_api(self) -> None:
        groups: dict[str, list[Operation]] = defaultdict(list)
        for op in self.spec.operations:
            groups[op.group].append(op)
        text = "Endpoint modules, one for each operation. They build a request, parse a response, or do both."
        self._write("api/__init__.py", "package_doc.py.jinja", text=text)
        self._write(
            "operations/__init__.py",
            "package_doc.py.jinja",
            text="Operations as methods, for resource classes to inherit.",
        )
        for folder in dict.fromkeys(parent for group in groups for parent in enclosing_groups(group)):
            path = f"api/{folder.replace('.', '/')}/__init__.py"
            self._write(path, "package_doc.py.jinja", text=f"Endpoint modules of `{folder}`.")
        for group, operations in groups.items():
            for op in operations:
                self._write_endpoint(op, f"api/{op.id.replace('.', '/')}.py")
            self._write_operations(group, operations)

    def _write_endpoint(self, op: Operation, path: str) -> None:
        response = _known_fields(self.spec, op.response) if op.response else ()
        body = op.body[0] if op.body else None
        annotations = Annotations(self.spec, sent=True)
        plain = self._plain_of(op)
        self._write(
            path,
            "endpoint_module.py.jinja",
            op=op,
            plain=plain,
            changed=plain and self._changed(plain, op),
            root="." * (op.id.count(".") + 2),
            params=op.list_params or (body if body and (self._owns_body(op) or not op.outside) else "Params"),
            outside=_annotated(op.outside, annotations),
            base=body,
            base_module=body and module_of(self.spec, body),
            response_module=module_of(self.spec, op.response) if op.response else "",
            files={f.name: f.max_bytes for f in self.spec.body_fields(op) if f.type == BINARY},
            **self._arguments_of(op),
            constants=_constants(op),
            deprecated=self._deprecated(op),
            response_required={f.name: json_kinds(self.spec, f.type) for f in response if f.required},
            response_kinds=self._response_kinds(op),
            response_constants={f.name: f.type.value for f in response if f.required and isinstance(f.type, Const)},
        )

    def _deprecated(self, op: Operation) -> dict[str, dict[str, str]]:
        """Return the warnings about deprecated values of the arguments."""
        values = {field.name: self.spec.deprecated_values(field.type) for field in self.spec.arguments(op)}
        return {
            name: {value: _deprecation(name, row) for value, row in rows.items()}
            for name, rows in values.items()
            if rows
        }

    def _arguments_of(self, op: Operation) -> dict[str, Any]:
        """Return what an `Operation` says about the arguments of a call."""
        fields = self.spec.body_fields(op)
        return {
            "body": frozenset(f.name for f in fields) if op.body else None,
            "locations": {p.field.name: (p.location, p.wire_name) for p in op.parameters},
            "required": frozenset(f.name for f in self.spec.arguments(op) if f.required),
            "nullable": frozenset(f.name for f in fields if is_nullable(self.spec, f)),
            "rejected": rejected_source(self.spec, fields),
        }

    def _changed(self, plain: Operation, op: Operation) -> dict[str, str]:
        """Return the source of what distinguishes an operation of the beta side from the plain one."""
        before = {**self._arguments_of(plain), "constants": _constants(plain)}
        after = {**self._arguments_of(op), "constants": _constants(op)}
        return {
            name: value if name == "rejected" else source(value)
            for name, value in after.items()
            if value != before[name]
        }

    def _plain_of(self, op: Operation) -> Operation | None:
        """Return the operation without beta parts, for an operation of the beta side."""
        name = op.id.removeprefix(f"{BETA}.")
        return next((other for other in self.spec.operations if other.id == name), None) if op.on_beta_side else None

    def _response_kinds(self, op: Operation) -> tuple[str, ...]:
        """Return the JSON types of a response, or an empty tuple for all types."""
        return json_kinds(self.spec, Ref(op.response)) if op.response else ("object",)

    def _write_operations(self, group: str, operations: list[Operation]) -> None:
        methods = [self._method(op) for op in sorted_operations(operations)]
        plain = self._plain_group(group)
        self._write(
            f"operations/{group.replace('.', '_')}.py",
            "operations.py.jinja",
            group=group,
            class_name=class_name(group),
            all_methods=methods,
            # The class of the beta side inherits the methods whose arguments are the same.
            methods=[method for method in methods if not plain or plain.arguments.get(method.name) != method.arguments],
            type_variables=_type_variables(operations),
            plain=plain,
            twin=plain or any(op.id == f"{BETA}.{operations[0].id}" for op in self.spec.operations),
        )

    def _plain_group(self, group: str) -> SimpleNamespace | None:
        """Return what the class of a group on the beta side inherits. Return None for any other group."""
        name = group.removeprefix(f"{BETA}.")
        operations = [op for op in self.spec.operations if op.group == name]
        if name == group or not operations:
            return None
        return SimpleNamespace(
            module=name.replace(".", "_"),
            type_variables=_type_variables(operations),
            arguments={op.name: self._method(op).arguments for op in operations},
        )

    def _method(self, op: Operation) -> SimpleNamespace:
        """Return an operation with the arguments of its method."""
        in_path = [p.field.name for p in op.parameters if p.location == "path"]
        fields = [
            field
            for field in sorted(self.spec.arguments(op), key=lambda f: (f.name not in in_path, not f.required))
            if not (
                op.event and field.name == "stream"
            )  # The template renders `stream`, because it determines the return type.
        ]
        arguments = _annotated(fields, Annotations(self.spec, sent=True))
        return SimpleNamespace(
            **vars(op),
            name=op.name,
            parse_name=op.parse_name,
            variable=op.variable,
            deprecation=op.deprecation,
            arguments=arguments,
            positional=len(in_path),
        )

    def build_resources(self, folder: Path) -> None:
        """Render the resource classes of the facade, and the attributes of its clients, into `folder`."""
        groups = groups_of(self.spec)
        by_name = {group.name: group for group in groups}
        for group in groups:
            children = [by_name[name] for name in group.children]
            if children:
                self._write_resource_package(folder, f"`client.{group.name}`", group, [group, *children])
            self._write(
                f"{group.module.replace('.', '/')}.py",
                "resource.py.jinja",
                folder=folder,
                group=group,
                children=children,
                variants=VARIANTS,
                parsing=[self._method(op) for op in group.parsing],
            )
        top = [group for group in groups if "." not in group.name]
        self._write("groups.py", "resource_groups.py.jinja", folder=folder, groups=top, variants=VARIANTS)
        others = [group for group in groups if not group.name.startswith(f"{BETA}.")]
        self._write_resource_package(folder, "all groups", None, others)

    def build_code_errors(self, folder: Path) -> None:
        """Render the exception classes of the facade for error codes into `folder`."""
        bases = {row.status: row.name for row in self.spec.error_classes}
        details = self.spec.error_details
        rows = [
            SimpleNamespace(
                code=row.code,
                name=row.name,
                names=(row.name, *row.aliases),
                advice=row.advice,
                base=bases[row.status],
                details=details[row.code],
                description=f"{self.spec.schemas[details[row.code]].description.strip()} "
                f"The status is {row.status}, and the code `{row.code}`.",
            )
            for row in self.spec.code_classes
        ]
        self._write(
            "__init__.py", "code_errors.py.jinja", folder=folder, rows=rows, bases=sorted({row.base for row in rows})
        )

    def _write_resource_package(self, folder: Path, what: str, parent: Group | None, groups: list[Group]) -> None:
        names = [(group.path, prefix + group.class_name) for group in groups for prefix in ("", "Async")]
        self._write(
            f"{parent.name.replace('.', '/')}/__init__.py" if parent else "__init__.py",
            "resource_package.py.jinja",
            folder=folder,
            text=f"Resource classes of {what}, for annotations and subclasses.",
            names=sorted(names, key=lambda name: name[1]),
        )


def without_examples(node: Any) -> Any:
    """Return an OpenAPI document without the examples of schemas and bodies, which nothing reads at run time."""
    if isinstance(node, list):
        return [without_examples(item) for item in node]
    if not isinstance(node, dict):
        return node
    is_described = isinstance(node.get("schema"), dict) or isinstance(node.get("type"), str | list)
    return {
        key: value if key in ("default", "const", "enum") else without_examples(value)
        for key, value in node.items()
        if not (is_described and key in ("example", "examples"))
    }


def _outlined(value: Any, depth: int) -> str:
    """Return compact JSON with a line for each member of the objects and lists above a depth.

    The file is smaller than one with a line for each value, and its changes stay readable.
    """
    if not value or depth < (2 if isinstance(value, list) else 1) or not isinstance(value, dict | list):
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    if isinstance(value, list):
        return "[\n" + ",\n".join(_outlined(item, depth - 1) for item in value) + "\n]"
    members = (f"{json.dumps(key)}:{_outlined(item, depth - 1)}" for key, item in value.items())
    return "{\n" + ",\n".join(members) + "\n}"


def _type_variables(operations: Iterable[Operation]) -> list[str]:
    found = (f"{op.variable}{kind}T" for op in sorted_operations(operations) for kind in result_kinds(op))
    return list(dict.fromkeys(found))


def _beta_names(spec: Spec) -> list[tuple[str, str]]:
    """Return the names of types on the beta side, each with its name in `types`."""
    split = {name: plain for name in spec.schemas if (plain := spec.plain_of(name)) is not None}
    names = {
        f"Beta{name}": current for name, current in {**{name: name for name in spec.schemas}, **spec.aliases}.items()
    }
    names = {beta: name for beta, name in names.items() if name not in split and beta not in split}
    names |= {name: name for name in _shared_arguments(spec)}
    return sorted(
        [*names.items(), *((name, name) for name in split), *((plain, name) for name, plain in split.items())]
    )


def _shared_arguments(spec: Spec) -> list[str]:
    """Return the types of arguments that have the same name and fields on both sides.

    Other types of the beta side have the prefix `Beta`.
    """
    named = {name for op in spec.operations if op.on_beta_side for name in (*op.body, op.list_params) if name}
    plain = {name for op in spec.operations if not op.on_beta_side for name in (*op.body, op.list_params)}
    return sorted(named & plain)


def _constants(op: Operation) -> tuple[tuple[Any, ...], ...]:
    return tuple((c.location, c.wire_name, c.value, c.versions or None) for c in op.constants)


def _annotated(fields: Iterable[Field], annotations: Annotations) -> list[SimpleNamespace]:
    """Return the fields with their annotations, for the templates."""
    return [
        SimpleNamespace(
            name=field.attribute,
            key=field.name,
            is_class_attribute=is_class_attribute(field.name),
            required=field.required,
            description=field.description,
            annotation=annotations.of(field.type),
        )
        for field in fields
    ]


def _known_fields(spec: Spec, name: str) -> list[Field]:
    """Return the fields that a response has whatever it is: those of an object, or the tag of a union."""
    found = list(spec.flat(Ref(name))) if name else []
    if len(found) != 1 or not isinstance(found[0], Ref):
        return []
    schema = spec.schemas[found[0].name]
    if isinstance(schema, ObjectSchema):
        return list(schema.fields)
    assert isinstance(schema, TaggedUnion)
    return [] if schema.default else [Field(schema.tag, Scalar("string"), True, "", ())]


def _input_fields(schema: ObjectSchema, counterpart: ObjectSchema) -> list[Field]:
    """Return the fields of the request schema that the model also has, with the names of the model."""
    names = {field.name: field.attribute for field in schema.fields}
    return [replace(field, name=names[field.name]) for field in counterpart.fields if field.name in names]


def _joined_text(spec: Spec, schema: ObjectSchema) -> JoinedText | None:
    """Return the rule of the property `text`, with the names in Python."""
    rule = schema.joined_text
    if rule is None:
        return None
    array = next(field for field in schema.fields if field.name == rule.list)
    assert isinstance(array.type, Array)
    assert isinstance(array.type.items, Ref)
    union = spec.schemas[array.type.items.name]
    assert isinstance(union, TaggedUnion)
    text = next(field for field in spec.fields(union.by_tag[rule.tag]) if field.name == rule.field)
    return replace(rule, list=array.attribute, field=text.attribute)


def _base64_fields(spec: Spec) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for schema in spec.params:
        fields = [field.name for field in schema.fields if Scalar("base64") in members(field.type)]
        if fields:
            table[str(constant(schema, "type"))].update(fields)
    return {tag: frozenset(names) for tag, names in sorted(table.items())}


def _limits(spec: Spec) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the limits of the fields of each request type.

    A keyword is left out where the alternatives of a field have different values for it, because none of them is the
    limit of the whole field.
    """
    table: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
    for schema in spec.params:
        for field in schema.fields:
            values: dict[str, set[Any]] = defaultdict(set)
            types = list(spec.flat(field.type))
            for member in types if ANY not in types else ():
                for key in BOUNDS.get(_json_type(member), ()):
                    values[key].add(dict(member.bounds).get(key) if isinstance(member, Scalar | Array) else None)
            shared = {key: found.pop() for key, found in values.items() if len(found) == 1}
            if limits := {key: value for key, value in shared.items() if value is not None}:
                table[schema.name][field.name] = limits
    return dict(table)


def _json_type(type: Type) -> str:
    return "array" if isinstance(type, Array) else type.kind if isinstance(type, Scalar) else ""


def _wrapped(text: str, indent: int) -> str:
    """Return a docstring wrapped to the line width. All lines but the first are indented."""
    lines = textwrap.wrap(text, _WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    return ("\n" + " " * indent).join(lines)


def _summarized(text: str, indent: int) -> str:
    """Return a docstring of several lines with its first sentence as a summary, apart from the rest."""
    if len(text) + indent + len('""""""') <= _WIDTH:
        return text
    first, *rest = re.split(r"(?<=[.)]) (?=[A-Z`\"])", text, maxsplit=1)
    margin = " " * indent
    paragraphs = [_wrapped(first, indent), *(margin + _wrapped(line, indent) for line in rest)]
    return "\n\n".join(paragraphs) + "\n" + margin


def _unpunctuated(sentence: str) -> str:
    """Return a sentence without its period, so that a clause can follow."""
    return sentence.removesuffix(".")


def _argument(text: str, indent: int) -> str:
    """Return the docstring entry of an argument. Editors show only its first line, which holds the first sentence."""
    first, *rest = re.split(r"(?<=[.)]) (?=[A-Z`\"])", text, maxsplit=1)
    return ("\n" + " " * indent).join([first, *(_wrapped(line, indent) for line in rest)])


def _deprecation(field: str, row: DeprecatedValue) -> str:
    """Return the warning about a deprecated value of a field."""
    advice = f": use {row.successor} or another {field}" if row.successor else f": use another {field}"
    return f"the {field} {row.value} is deprecated, with retirement on {row.date}{advice}"
