"""Compare the Python names in a spec: earlier names of types, properties of models, and the classes of errors."""

from __future__ import annotations

from codegen.spec.document import SCHEMAS, Pointer
from codegen.spec.facts import Spec
from codegen.spec.schema import ObjectSchema

from .change import Place, Way
from .diff_types import Comparison


def compare_aliases(both: Comparison) -> None:
    """Compare the earlier names of types."""
    old, new = both.old.aliases, both.new.aliases
    for alias, target in old.items():
        at: tuple[Pointer, Pointer | None] = ((*SCHEMAS, target), None)
        if alias not in new and alias not in both.new.schemas:
            both.add("alias-removed", Way.CODE, Place(alias), at, old=target)
        elif (other := new.get(alias, alias)) != both.renamed(target):
            both.add("alias-moved", Way.CODE, Place(alias), (at[0], (*SCHEMAS, other)), target, other)
    for alias, target in new.items():
        if alias not in old and alias not in both.old.schemas:
            both.add("alias-added", Way.CODE, Place(alias), (None, (*SCHEMAS, target)), new=target)


def compare_joined_texts(both: Comparison) -> None:
    """Compare the property `text` of models that both specs have."""
    for name, one in both.old.schemas.items():
        other = both.new.schemas.get(both.renamed(name))
        if not isinstance(one, ObjectSchema) or not isinstance(other, ObjectSchema):
            continue
        place, at = Place(other.name, "text", "property"), ((*SCHEMAS, name), (*SCHEMAS, other.name))
        if one.joined_text and not other.joined_text:
            both.add("joined-text-removed", Way.CODE, place, at)
        elif other.joined_text and not one.joined_text:
            both.add("joined-text-added", Way.CODE, place, at)
        elif one.joined_text != other.joined_text:
            both.add("joined-text-changed", Way.CODE, place, at)


def compare_error_classes(both: Comparison) -> None:
    """Compare the exception classes of errors."""
    old, new = ({(row.status, row.type): row for row in spec.error_classes} for spec in (both.old, both.new))
    for key in dict.fromkeys([*old, *new]):
        one, other = old.get(key), new.get(key)
        status, kind = key
        place = Place(f"an error with status {status}{f' and the type {kind}' if kind else ''}")
        if one is None and other is not None:
            both.add("error-class-added", Way.CODE, place, (None, other.at), new=other.name)
        elif other is None and one is not None:
            both.add("error-class-removed", Way.CODE, place, (one.at, None), old=one.name)
        elif one is not None and other is not None and one.name != other.name:
            both.add("error-class-changed", Way.CODE, place, (one.at, other.at), one.name, other.name)
    _compare_code_classes(both)


def _compare_code_classes(both: Comparison) -> None:
    """Compare the exception classes of errors with a code."""
    old, new = ({row.code: row for row in spec.code_classes} for spec in (both.old, both.new))
    for code in dict.fromkeys([*old, *new]):
        one, other = old.get(code), new.get(code)
        place = Place(f"an error with the code {code}")
        if one is None and other is not None:
            both.add("error-class-added", Way.CODE, place, (None, other.at), new=other.name)
        elif other is None and one is not None:
            both.add("error-class-removed", Way.CODE, place, (one.at, None), old=one.name)
        elif one is not None and other is not None:
            at = (one.at, other.at)
            if one.name != other.name:
                both.add("error-class-changed", Way.CODE, place, at, one.name, other.name)
            elif (base := _class_of(both.old, one.status)) != (other_base := _class_of(both.new, other.status)):
                both.add("error-class-changed", Way.CODE, place, at, base, other_base)
            for alias in one.aliases:
                if alias not in other.aliases:
                    both.add("alias-removed", Way.CODE, Place(alias), at, old=one.name)
            for alias in other.aliases:
                if alias not in one.aliases:
                    both.add("alias-added", Way.CODE, Place(alias), at, new=other.name)


def _class_of(spec: Spec, status: int) -> str:
    return next(row.name for row in spec.error_classes if row.status == status)
