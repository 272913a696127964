"""Python source of the request forms that an API version rejects."""

from __future__ import annotations

from collections.abc import Iterable

from codegen.spec.facts import Spec
from codegen.spec.rejected import Form, rejected_forms
from codegen.spec.schema import Field

from .escaping import source


def rejected_source(spec: Spec, fields: Iterable[Field]) -> str:
    """Return a dict display that maps each API version to the forms of a call's arguments that it rejects."""
    by_version: dict[str, list[str]] = {}
    for form, version in rejected_forms(spec, fields):
        by_version.setdefault(version, []).append(_source(form))
    return "{" + ", ".join(f"{source(version)}: ({', '.join(forms)},)" for version, forms in by_version.items()) + "}"


def _source(form: Form) -> str:
    if form is ...:
        return "..."
    if isinstance(form, dict):
        return "{" + ", ".join(f"{source(name)}: {_source(inner)}" for name, inner in form.items()) + "}"
    return f"[{_source(form[0])}]" if isinstance(form, list) else source(form)
