"""Compare the fields of an object, or the arguments of an operation, in one direction."""

from __future__ import annotations

import json
from collections.abc import Iterable

from codegen.spec.facts import Spec
from codegen.spec.schema import ANY, DEPRECATED, NULL, Const, Enum, Field

from .alternatives import label
from .change import Place, Way
from .diff_types import At, Comparison, TypeComparison


def compare_fields(
    both: Comparison, old: Iterable[Field], new: Iterable[Field], owner: str, noun: str, way: Way
) -> None:
    """Compare two lists of fields by name."""
    before, after = ({field.name: field for field in fields} for fields in (old, new))
    for name, field in before.items():
        if name in after:
            compare_field(both, field, after[name], Place(owner, name, noun), way)
        else:
            both.add("removed", way, Place(owner, name, noun), (field.at, None), old=label(field.type))
    for name, field in after.items():
        if name not in before:
            # The constructor of a model fills in constants.
            is_needed = field.required and not (way is Way.RESPONSE and isinstance(field.type, Const))
            rule = "added-required" if is_needed else "added"
            both.add(rule, way, Place(owner, name, noun), (None, field.at), new=label(field.type))


def compare_field(both: Comparison, old: Field, new: Field, place: Place, way: Way) -> None:
    """Compare a field that both specs have."""
    at = (old.at, new.at)
    if old.attribute != new.attribute:
        both.add("renamed", way, place, at, old.attribute, new.attribute)
    _absence(both, old, new, place, way)
    compare_default(both, old, new, place, way, at)
    _versions(both, old, new, place, way, at)
    compare_deprecation(both, old.description, new.description, place, way, at)
    TypeComparison(both, way, at).types(old.type, new.type, place, nulls=False)


def compare_deprecation(both: Comparison, old: str, new: str, place: Place, way: Way, at: At) -> None:
    """Add a change if only one of two descriptions marks its part as deprecated."""
    if old.startswith(DEPRECATED) != new.startswith(DEPRECATED):
        both.add("deprecated" if new.startswith(DEPRECATED) else "undeprecated", way, place, at)


def _absence(both: Comparison, old: Field, new: Field, place: Place, way: Way) -> None:
    """Compare whether a value may be absent or null. Both read as None in responses."""
    at = (old.at, new.at)
    was_null, is_null = _has_null(both.old, old), _has_null(both.new, new)
    if old.required and not new.required:
        both.add("optional-null" if was_null and way is Way.RESPONSE else "optional", way, place, at)
    elif new.required and not old.required:
        both.add("required", way, place, at)
    if was_null is None or is_null is None or was_null == is_null:
        return
    is_visible = way is Way.REQUEST or (old.required and new.required)
    both.add("null-removed" if was_null else "null-added" if is_visible else "null-added-optional", way, place, at)


def _has_null(spec: Spec, field: Field) -> bool | None:
    """Return True if a field allows null. Return None if it allows any value."""
    flat = set(spec.flat(field.type))
    return None if ANY in flat else NULL in flat


def compare_default(both: Comparison, old: Field, new: Field, place: Place, way: Way, at: At) -> None:
    """Add a change if the default was added, removed or changed."""
    if old.default != new.default:
        kind = "added" if old.default is None else "removed" if new.default is None else "changed"
        both.add(f"default-{kind}", way, place, at, str(old.default), str(new.default))


def _versions(both: Comparison, old: Field, new: Field, place: Place, way: Way, at: At) -> None:
    known = api_versions(both.old)
    before, after = (dict.fromkeys(field.rejected_in, _form(field)) for field in (old, new))
    for version in sorted(after):
        form = after[version]
        if version not in before or before[version] not in (None, form):
            rule = "rejected-new" if known and version not in known else "rejected"
            both.add(rule, way, place, at, new=version if form is None else f"{version} in the form {form}")
        elif form is not None and before[version] is None:
            both.add("accepted", way, place, at, old=f"{version} unless in the form {form}")
    for version in sorted(before.keys() - after.keys()):
        both.add("accepted", way, place, at, old=version)


def _form(field: Field) -> str | None:
    """Return the form of rejected values, with sorted fields."""
    return field.rejected_form and json.dumps(json.loads(field.rejected_form), sort_keys=True)


def api_versions(spec: Spec) -> set[str]:
    """Return the values of enums in headers, which include the API versions."""
    headers = [p.field for op in spec.operations for p in op.parameters if p.location == "header"]
    return {value for f in headers for t in spec.flat(f.type) if isinstance(t, Enum) for value in t.values}
