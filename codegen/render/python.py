"""Python source of the types of the spec: annotations, and the expressions that decode a field."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.spec.facts import Spec, snake_case
from codegen.spec.schema import (
    ANY,
    NULL,
    Array,
    Const,
    Enum,
    Field,
    Map,
    ObjectSchema,
    Ref,
    Scalar,
    Schema,
    TaggedUnion,
    Type,
    Union,
    constant,
    members,
)

from .escaping import source

_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "null": "None",
    "any": "Any",
    "date-time": "datetime",
}


def literal(values: Iterable[str | bool | int]) -> str:
    """Return a `Literal` annotation of the values."""
    return "Literal[" + ", ".join(source(value) for value in values) + "]"


class Annotations:
    """Annotations for requests or for responses.

    Attributes:
        sent: True for requests.
        names: The prefix of the name of a schema.
        used: The schemas that the annotations have used.
    """

    def __init__(self, spec: Spec, *, sent: bool, names: str = "_types.") -> None:
        self.spec = spec
        self.sent = sent
        self.names = names
        self.used: set[str] = set()

    def of(self, type: Type) -> str:
        """Return the annotation of a type.

        It is `list[ContentBlock] | None` in a response, `Iterable[TextBlockParam] | str` in a request.
        """
        return " | ".join(self.parts(type))

    def parts(self, type: Type) -> list[str]:
        """Return the annotations of the alternatives of a type, with None last."""
        parts: list[str] = []
        for member in members(type):
            parts += [part for part in self._one(member) if part not in parts]
        return sorted(parts, key=lambda part: part == "None")

    def _one(self, type: Type) -> list[str]:
        if isinstance(type, Const):
            return [literal([type.value])]
        if isinstance(type, Enum):
            return [literal(type.values)] if self.sent else [literal(type.values), "str"]
        if isinstance(type, Array):
            items = self.of(type.items)
            if self.sent and Scalar("string") in self.spec.flat(type.items):
                return [f"list[{items}]", f"tuple[{items}, ...]"]  # A str is an Iterable[str], which is never intended.
            return [f"{'Iterable' if self.sent else 'list'}[{items}]"]
        if isinstance(type, Map):
            return [f"{'Mapping' if self.sent else 'dict'}[str, {self.of(type.values)}]"]
        if isinstance(type, Ref):
            names = [type.name]
            plain = self.spec.plain_of(type.name)
            if self.sent and plain is not None:
                names.append(plain)
            # A response object can be sent again, so a request that accepts an XParam also accepts an X.
            if self.sent:
                names += _accepted_models(self.spec, type.name)
            self.used.update(names)
            return [self.names + name for name in names]
        if isinstance(type, Union):
            return [self.of(type)]
        if type.kind == "base64":
            return ["str", f"{self.names}Base64FileInput"] if self.sent else ["str"]
        if type.kind == "binary":
            return [f"{self.names}FileInput"]
        if self.sent and type.kind == "any":
            return ["object"]  # With Any, mypy could not choose an overload for `create(**params)`.
        return [_SCALARS[type.kind]]

    def imports(self) -> list[tuple[str, str]]:
        """Return (module, name) of every schema that the annotations have used."""
        return sorted((module_of(self.spec, name), name) for name in self.used)


def counterpart_of(spec: Spec, model: ObjectSchema) -> ObjectSchema | None:
    """Return the request schema of a model: its `XParam`, or the variant of a request union with the same tag."""
    candidates = [spec.schemas.get(f"{model.name}Param")]
    candidates += [spec.schemas.get(f"{union.name}Param") for union in spec.unions_of.get(model.name, ())]
    targets = (
        _variant_for(spec, model, schema) if isinstance(schema, TaggedUnion) else schema for schema in candidates
    )
    target = next((target for target in targets if isinstance(target, ObjectSchema)), None)
    if target is None:
        return None
    names = {field.name for field in model.fields}
    shared = [field for field in target.fields if field.name in names]
    return target if shared and all(f.name in names for f in target.fields if f.required) else None


def _variant_for(spec: Spec, model: ObjectSchema, union: TaggedUnion) -> Schema | None:
    return spec.schemas.get(union.by_tag.get(str(constant(model, union.tag)), ""))


def _accepted_models(spec: Spec, param: str) -> list[str]:
    """Return the models that a request accepts in place of an `XParam`: `X`, if it has all required fields."""
    name = param.removesuffix("Param")
    model = spec.schemas.get(name)
    if name == param or name not in spec.response_schemas:
        return []
    if isinstance(model, ObjectSchema):
        return [name] if counterpart_of(spec, model) else []
    return [name] if isinstance(model, TaggedUnion) else []


def module_of(spec: Spec, name: str) -> str:
    """Return the module of the class or alias of a schema, such as `models.text_block`."""
    folder = "models" if name in spec.response_schemas else "params"
    return f"{folder}.{snake_case(name)}"


def decode_expression(spec: Spec, type: Type, value: str, *, lazily: bool = False) -> str:
    """Return the source that decodes parsed JSON to the value of a field. Values of another type stay unchanged."""
    if lazily and isinstance(type, Ref) and type.name in spec.lazy:
        return f'lazy_decoders["{snake_case(type.name)}"]({value}) if type({value}) is dict else {value}'
    cases = [case for member in _merged(spec.flat(type)) for case in _decode_cases(spec, member, value)]
    return "".join(f"{expression} if type({value}) is {kind} else " for kind, expression in cases) + value


def _merged(types: Iterable[Type]) -> Iterable[Type]:
    """Return the alternatives with all arrays merged into one, because each item is decoded by its own type."""
    found = list(types)
    items = dict.fromkeys(item for member in found if isinstance(member, Array) for item in members(member.items))
    array = Array(Union(tuple(items)))
    return dict.fromkeys(array if isinstance(member, Array) else member for member in found)


def _decode_cases(spec: Spec, type: Type, value: str) -> list[tuple[str, str]]:
    if isinstance(type, Ref):
        return [("dict", f'decoders["{snake_case(type.name)}"]({value})')]
    if isinstance(type, Array):
        inner = decode_expression(spec, type.items, "item")
        return [] if inner == "item" else [("list", f"[{inner} for item in {value}]")]
    if isinstance(type, Map):
        if ANY in spec.flat(type.values):  # The input of a tool is such an object, or an UnfinishedInput.
            return [(f'dict and "$unfinished_input" in {value}', f'decoders["_unfinished_input"]({value})')]
        inner = decode_expression(spec, type.values, "item")
        return [] if inner == "item" else [("dict", f"{{key: {inner} for key, item in {value}.items()}}")]
    if type == Scalar("date-time"):
        return [("str", f'decoders["_datetime"]({value})')]
    return []


def is_plain(spec: Spec, type: Type) -> bool:
    """Return True if values of this type are JSON data already, so that they need no encoding."""
    return all(
        isinstance(member, Const | Enum) or (isinstance(member, Scalar) and member.kind not in ("date-time", "any"))
        for member in spec.flat(type)
    )


def is_nullable(spec: Spec, field: Field) -> bool:
    """Return True if a field allows null."""
    return any(member in (NULL, ANY) for member in spec.flat(field.type))


def json_kinds(spec: Spec, type: Type) -> tuple[str, ...]:
    """Return the JSON types that a type accepts. The result is empty if it accepts all of them."""
    kinds = {_json_kind(member) for member in spec.flat(type)}
    return () if "any" in kinds else tuple(sorted(kinds))


def _json_kind(type: Type) -> str:
    if isinstance(type, Const):
        return {"str": "string", "bool": "boolean", "int": "number"}[type.kind]
    if isinstance(type, Scalar):
        return {"integer": "number", "date-time": "string", "base64": "string"}.get(type.kind, type.kind)
    return "string" if isinstance(type, Enum) else "array" if isinstance(type, Array) else "object"


def default_of(type: Type) -> str:
    """Return the default of a required field. Only a constant has one."""
    return f" = {source(type.value)}" if isinstance(type, Const) and isinstance(type.value, str) else ""
