"""Compare the public Python API of both packages, to find changes that the spec does not show.

The old spec is rendered with the current generator and compared with the old package. So the differences come from the
templates, the generator or the hand-written package, and not from the spec.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import griffe

from codegen.paths import CODE_ERRORS, PACKAGE, RESOURCES, ROOT, SPEC
from codegen.render.generate import rendered

from .change import Change, Place, Way
from .revisions import unpack
from .rules import RULES

PACKAGES = ("anthropic_messages", PACKAGE.name)
_ANY = (griffe.ParameterKind.var_positional, griffe.ParameterKind.var_keyword)
_POSITIONAL = (griffe.ParameterKind.positional_only, griffe.ParameterKind.positional_or_keyword)


@dataclass(frozen=True)
class Parameter:
    """A parameter of a function."""

    name: str
    position: int | None
    """None for a keyword-only parameter."""
    type: str
    default: str | None


@dataclass(frozen=True)
class Item:
    """A public class, function, attribute or other name."""

    label: str
    """Its package and its own name. It can have other public names."""
    kind: str
    location: str
    type: str = ""
    """The return type of a function, or the annotation of an attribute."""
    parameters: tuple[Parameter, ...] = ()
    accepts_any_keyword: bool = False
    """True if a function accepts arbitrary keyword arguments."""
    bases: frozenset[str] = frozenset()
    members: Mapping[str, Item] = field(default_factory=dict)


Surface = Mapping[str, Item]
"""Items by public name, including the module."""


def surface_changes(revision: str) -> Iterator[tuple[Change, str]]:
    """Yield the changes of the public Python API since a git revision, with their locations.

    Args:
        revision: The git revision.

    Yields:
        Each change and its location.

    Raises:
        RevisionError: The revision does not exist, or has no packages.
        SpecError: The current generator cannot render the spec of the revision.
    """
    with tempfile.TemporaryDirectory() as folder:
        old = Path(folder)
        unpack(revision, old, "src", "generated", SPEC.name)
        with rendered(old / SPEC.name) as rendered_package:
            before = read_surface(old / "src", old / "generated", label=f"{revision}:")
            source = old / "current src"
            shutil.copytree(ROOT / "src", source, ignore=shutil.ignore_patterns("__pycache__"))
            for part in (RESOURCES, CODE_ERRORS):
                target = source / part.relative_to(ROOT / "src")
                shutil.rmtree(target, ignore_errors=True)
                shutil.copytree(rendered_package.parent / part.name, target)
            yield from compare_surfaces(before, read_surface(source, rendered_package.parent))


def read_surface(src: Path, generated: Path, *, label: str = "") -> Surface:
    """Return the public names of both packages, without importing them."""
    loader = griffe.GriffeLoader(search_paths=[src, generated], allow_inspection=False)
    for name in PACKAGES:
        loader.load(name)
    loader.resolve_aliases(implicit=True, external=False)
    reader = _Reader(loader.modules_collection, {src: f"{label}src", generated: f"{label}generated"})
    for name in PACKAGES:
        reader.module(name, loader.modules_collection[name])
    return reader.found


class _Reader:
    def __init__(self, modules: Any, roots: dict[Path, str]) -> None:
        self.modules = modules
        self.roots = roots
        self.found: dict[str, Item] = {}

    def module(self, name: str, module: Any) -> None:
        for member in module.members.values():
            path = f"{name}.{member.name}"
            if not member.is_public or member.name.startswith("__"):
                continue
            if not member.is_alias and member.is_module:
                self.module(path, member)
            elif item := self.item(member, name.partition(".")[0]):
                self.found[path] = item

    def item(self, member: Any, owner: str) -> Item | None:
        """Return an item, or None for a module."""
        try:
            target = self.target(member)
        except griffe.AliasResolutionError:  # It comes from another library.
            return Item(member.target_path, "name", self.location(member.parent.filepath, member.alias_lineno))
        if target.is_module:
            return None
        label = f"{owner}.{target.name}"
        item = Item(label, target.kind.value, self.location(target.filepath, target.lineno))
        if target.is_class:
            members = {m.name: self.item(m, label) for m in target.all_members.values() if m.is_public}
            bases = frozenset(base.name for base in target.mro())
            return replace(item, bases=bases, members={name: m for name, m in members.items() if m})
        if not target.is_function:
            return replace(item, type=str(target.annotation or ""))
        parameters = [p for p in target.parameters if p.name != "self"]
        return replace(
            item,
            type=str(target.returns or ""),
            parameters=tuple(_parameter(p, i) for i, p in enumerate(parameters) if p.kind not in _ANY),
            accepts_any_keyword=any(p.kind is griffe.ParameterKind.var_keyword for p in parameters),
        )

    def target(self, member: Any) -> Any:
        """Return the object of a name. An assignment such as `Earlier = Current` gives an object another name."""
        seen = []
        while member not in seen:
            seen.append(member)
            member = member.final_target if member.is_alias else member
            if not member.is_attribute or str(member.annotation or "TypeAlias") != "TypeAlias":
                break
            if not isinstance(member.value, griffe.ExprName | griffe.ExprAttribute):
                break
            try:
                member = self.modules[member.value.canonical_path]
            except KeyError:  # It comes from another library, or it is a value at run time.
                break
        return member

    def location(self, file: Path, line: int) -> str:
        root = next(root for root in self.roots if file.is_relative_to(root))
        return f"{self.roots[root]}/{file.relative_to(root).as_posix()}:{line}"


def _parameter(parameter: Any, index: int) -> Parameter:
    return Parameter(
        parameter.name,
        index if parameter.kind in _POSITIONAL else None,
        str(parameter.annotation or ""),
        None if parameter.default is None else str(parameter.default),
    )


def compare_surfaces(old: Surface, new: Surface) -> Iterator[tuple[Change, str]]:
    """Yield each change once, with its location, even if an item has several names."""
    yield from dict.fromkeys(_compare_names(old, new, ""))


def _compare_names(old: Surface, new: Surface, owner: str) -> Iterator[tuple[Change, str]]:
    for name, item in old.items():
        if name in new:
            yield from _compare(item, new[name])
        else:
            yield _change("python-removed", Place(owner + name)), item.location
    for name, item in new.items():
        if name not in old:
            yield _change("python-added", Place(owner + name), new=_with_article(item.kind)), item.location


def _with_article(kind: str) -> str:
    return f"an {kind}" if kind.startswith("a") else f"a {kind}"


def _change(rule: str, place: Place, old: str = "", new: str = "") -> Change:
    return Change(RULES[rule], Way.CODE, place, old, new)


def _compare(old: Item, new: Item) -> Iterator[tuple[Change, str]]:
    for change in _compare_item(old, new):
        yield change, new.location
    if old.kind == new.kind:
        yield from _compare_names(old.members, new.members, f"{new.label}.")


def _compare_item(old: Item, new: Item) -> Iterator[Change]:
    place = Place(new.label)
    if old.kind != new.kind:
        yield _change("python-kind-changed", place, _with_article(old.kind), _with_article(new.kind))
        return
    for base in sorted(old.bases - new.bases):
        yield _change("python-base-removed", place, base)
    if old.type != new.type:
        yield _change("python-type-changed", place, *_types(old.type, new.type))
    before, after = ({p.name: p for p in item.parameters} for item in (old, new))
    for name, parameter in before.items():
        where = Place(new.label, name, "parameter")
        if name in after:
            yield from _compare_parameter(where, parameter, after[name])
        elif not new.accepts_any_keyword:
            yield _change("python-parameter-removed", where)
    for name, parameter in after.items():
        if name not in before:
            kind = "added-required" if parameter.default is None else "added"
            yield _change(f"python-parameter-{kind}", Place(new.label, name, "parameter"))


def _types(*annotations: str) -> list[str]:
    return [annotation or "no annotation" for annotation in annotations]


def _compare_parameter(where: Place, old: Parameter, new: Parameter) -> Iterator[Change]:
    if old.default is not None and new.default is None:
        yield _change("python-parameter-required", where)
    elif old.default != new.default and old.default is not None:
        yield _change("python-default-changed", where, old.default, str(new.default))
    if old.position is not None and old.position != new.position:
        yield _change("python-position-changed", where)
    if old.type != new.type:
        yield _change("python-type-changed", where, *_types(old.type, new.type))
