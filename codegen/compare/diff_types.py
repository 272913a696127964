"""Compare the types of one place in two specs.

Types are first resolved to their alternatives. So an inlined `$ref`, a `oneOf` of one member or another way to write a
null is no change. Objects with the same name are compared in `diff`, once each, which also ends recursion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from codegen.spec.document import Pointer
from codegen.spec.facts import Spec
from codegen.spec.schema import ANY, NULL, Array, Const, Enum, Map, Ref, Scalar, TaggedUnion, Type, constant, members

from .alternatives import (
    Texts,
    element_type,
    is_text,
    join_words,
    label,
    limit_changes,
    names,
    quote_all,
    variants,
)
from .change import Change, Place, Severity, Way
from .rules import RULES

At = tuple[Pointer | None, Pointer | None]
"""The place of a part in the old and in the new spec."""


@dataclass
class Comparison:
    """A comparison of two specs, with the changes found so far."""

    old: Spec
    new: Spec
    names: dict[str, str] = field(default_factory=dict)
    """New names of renamed schemas, by their old names."""
    class_names_count: bool = True
    """True if a response object with another class name is another object, because programs check classes."""
    changes: list[Change] = field(default_factory=list)
    bodies: list[tuple[str, str, Place]] = field(default_factory=list)
    """Pairs of request objects in the same place with different names, which still have to be compared."""

    def add(self, rule: str, way: Way, place: Place, at: At, old: str = "", new: str = "") -> None:
        """Add a change, if the rule has a verdict in this direction."""
        if way in RULES[rule].verdicts:
            self.changes.append(Change(RULES[rule], way, place, old, new, *at))

    def renamed(self, name: str) -> str:
        """Return the new name of a schema. Return the same name if the schema was not renamed."""
        return self.names.get(name, name)


@dataclass
class TypeComparison:
    """A comparison of the types of one place in one direction."""

    both: Comparison
    way: Way
    at: At

    def add(self, rule: str, where: Place, old: str = "", new: str = "") -> None:
        """Add a change in the direction and at the position of this comparison."""
        self.both.add(rule, self.way, where, self.at, old, new)

    def types(self, old: Type, new: Type, where: Place, *, nulls: bool = True) -> None:
        """Compare two types.

        Args:
            old: The old type.
            new: The new type.
            where: The place.
            nulls: False if the caller has compared nulls.
        """
        before, after = self.alternatives(old, new)
        if nulls and ANY not in (*before, *after) and (NULL in before) != (NULL in after):
            self.add("null-added" if NULL in after else "null-removed", where)
        before, after = ([t for t in types if t != NULL] for types in (before, after))
        removed_types = [t for t in before if not self.is_covered(t, after)]
        added_types = [t for t in after if not self.is_covered(t, before)]
        removed_types, added_types = self.objects(before, removed_types, after, added_types, where)
        for kind in (Array, Map):
            removed, added = self.containers(before, after, kind, where)
            removed_types, added_types = [*removed_types, *removed], [*added_types, *added]
        if removed_types and added_types:
            self.add("type-changed", where, label(*before), label(*after))
        elif removed_types:
            self.add("type-removed", where, label(*removed_types), label(*after))
        elif added_types:
            self.add("type-added", where, label(*before), label(*added_types))
        self.texts(before, after, where)
        self.deprecations(before, after, where)
        self.limits(before, after, where)
        for kind, what in ((Array, "an item of"), (Map, "a value of")):
            elements = element_type(before, kind), element_type(after, kind)
            if elements[0] is not None and elements[1] is not None:
                self.types(elements[0], elements[1], where.within(what))

    def alternatives(self, old: Type, new: Type) -> tuple[list[Type], list[Type]]:
        """Return the alternatives of both types. Common names are removed if only nulls are left."""
        before, after = set(members(old)), set(members(new))
        same = {t for t in before if isinstance(t, Ref) and self.renamed(t) in after}
        remaining = before - same, after - {self.renamed(t) for t in same}
        if same and all(rest <= {NULL} for rest in remaining):
            return list(remaining[0]), list(remaining[1])
        return list(self.both.old.flat(old)), list(self.both.new.flat(new))

    def renamed(self, type: Type) -> Type:
        """Return a reference with the new name of its schema. Return any other type unchanged."""
        return Ref(self.both.renamed(type.name)) if isinstance(type, Ref) else type

    def is_covered(self, type: Type, others: list[Type]) -> bool:
        """Return True if the others include this alternative. Objects, values and limits are compared separately."""
        if type in others:
            return True
        if isinstance(type, Ref):  # In a response, a model is not a dict.
            return self.way is Way.REQUEST and (ANY in others or Map(ANY) in others)
        if ANY in others:
            return True
        if is_text(type):
            return any(map(is_text, others))
        if isinstance(type, Array | Map):
            return any(isinstance(other, type.__class__) for other in others)
        if isinstance(type, Const):
            return self.is_covered(Scalar("boolean" if isinstance(type.value, bool) else "integer"), others)
        if type == Scalar("base64"):  # It is a str in a response. In a request it can also be a file.
            return self.way is Way.RESPONSE and Scalar("string") in others
        return type == Scalar("integer") and Scalar("number") in others

    # ---- Objects

    def objects(
        self, before: list[Type], removed_types: list[Type], after: list[Type], added_types: list[Type], where: Place
    ) -> tuple[list[Type], list[Type]]:
        """Compare objects with different names. Return the alternatives that are really lost and gained."""
        old, new = self.both.old, self.both.new
        removed_types = [t for t in removed_types if self.renamed(t) not in after]
        added_types = [t for t in added_types if t not in map(self.renamed, before)]
        if not names(removed_types) and not names(added_types):
            return removed_types, added_types
        one, other = ([spec.schemas[n] for n in names(ts)] for spec, ts in ((old, before), (new, after)))
        rest: tuple[list[Type], list[Type]] = (
            [t for t in removed_types if not isinstance(t, Ref)],
            [t for t in added_types if not isinstance(t, Ref)],
        )
        if len(one) == len(other) == 1 and isinstance(one[0], TaggedUnion) and isinstance(other[0], TaggedUnion):
            self.unions(one[0], other[0], where)
            return rest
        old_names = {self.both.renamed(name): name for name in variants(old, before)}
        new_names = set(variants(new, after))
        removed = [name for new_name, name in old_names.items() if new_name not in new_names and not self.is_any(after)]
        added = [name for name in sorted(new_names - old_names.keys()) if not self.is_any(before)]
        if self.way is Way.REQUEST or not self.both.class_names_count:
            for pair in list(self.pairs(removed, added)):
                removed.remove(pair[0])
                added.remove(pair[1])
                self.both.bodies.append((*pair, where))
        if any(isinstance(schema, TaggedUnion) for schema in one):  # Variants can be added and removed.
            if removed:
                self.add("tag-removed", where, old=join_words(removed))
            elif added:
                self.add("tag-added", where, new=join_words(added))
                added = []
            removed = []
        return [*rest[0], *map(Ref, removed)], [*rest[1], *map(Ref, added)]

    def is_any(self, types: list[Type]) -> bool:
        """Return True if the types accept any object, which only types of a request do."""
        return self.is_covered(Ref(""), types)

    def pairs(self, removed: list[str], added: list[str]) -> Iterator[tuple[str, str]]:
        """Yield pairs of request objects that correspond: those with the same tag, or else the only ones."""
        tags = {constant(self.both.new.schemas[name], "type"): name for name in added}
        tagged = [(name, constant(self.both.old.schemas[name], "type")) for name in removed]
        found = [(one, tags.pop(tag)) for one, tag in tagged if tag is not None and tag in tags]
        yield from found or (zip(removed, added, strict=True) if len(removed) == len(added) == 1 else ())

    def unions(self, old: TaggedUnion, new: TaggedUnion, where: Place) -> None:
        """Compare two tagged unions by tag."""
        if old.tag != new.tag:
            self.add("tag-field-changed", where, f"`{old.tag}`", f"`{new.tag}`")
            return
        before, after = dict(old.mapping), dict(new.mapping)
        if removed := [f"`{tag}` ({before[tag]})" for tag in before if tag not in after]:
            self.add("tag-removed", where, old=join_words(removed))
        if added := [f"`{tag}` ({after[tag]})" for tag in after if tag not in before]:
            self.add("tag-added", where, new=join_words(added))
        for tag, one in before.items():
            other = after.get(tag, "")
            if other and self.both.renamed(one) != other:
                self.add("tag-moved", where, one, f"`{tag}` is {other}")
                if self.way is Way.REQUEST:
                    self.both.bodies.append((one, other, where))
        default = old.default and self.both.renamed(old.default)
        if old.default and default != new.default:
            self.add("untagged-removed", where, old=old.default)
        if new.default and default != new.default:
            self.add("untagged-added", where, new=new.default)

    # ---- Values and limits

    def texts(self, before: Iterable[Type], after: Iterable[Type], where: Place) -> None:
        """Compare the strings that both types allow."""
        old, new = Texts.of(before), Texts.of(after)
        if old is None or new is None:
            return
        removed = [value for value in old.values if value not in new.values]
        added = [value for value in new.values if value not in old.values]
        if self.way is Way.RESPONSE and old.constant and (added or not new.constant):
            is_still_possible = new.any or len(removed) < len(old.values)
            self.add(
                "constant-opened" if is_still_possible else "constant-changed", where, quote_all(old.values), str(new)
            )
        elif old.any != new.any:
            self.add("values-opened" if new.any else "values-closed", where, new=quote_all(new.values))
        elif old.any:
            if removed:
                self.add("value-unlisted", where, old=quote_all(removed))
            if added:
                self.add("value-listed", where, new=quote_all(added))
        else:
            if removed:
                self.add("value-removed", where, old=quote_all(removed))
            if added:
                self.add("value-added", where, new=quote_all(added))
            if not added and new.constant and not old.constant:
                self.add("constant-closed", where, new=quote_all(new.values))

    def deprecations(self, before: Iterable[Type], after: Iterable[Type], where: Place) -> None:
        """Compare which values are deprecated, and until when."""
        old, new = ({row for t in ts if isinstance(t, Enum) for row in t.deprecated} for ts in (before, after))
        for row in sorted(new - old, key=lambda row: row.value):
            self.add("value-deprecated", where, new=f'"{row.value}" is deprecated, with retirement on {row.date}')
        still = {row.value for row in new}
        if undeprecated := sorted(row.value for row in old if row.value not in still):
            self.add("value-undeprecated", where, old=quote_all(undeprecated))

    def limits(self, before: list[Type], after: list[Type], where: Place) -> None:
        """Compare the limits of both types."""
        for rule, text in limit_changes(before, after):
            self.add(rule, where, new=text)

    # ---- Lists and maps

    def containers(
        self, before: list[Type], after: list[Type], kind: type[Array] | type[Map], where: Place
    ) -> tuple[list[Type], list[Type]]:
        """Compare several lists or maps in pairs. Return those without a counterpart."""
        olds, news = ([t for t in types if isinstance(t, kind)] for types in (before, after))
        if not olds or not news or len(olds) == len(news) == 1 or ANY in (*before, *after):
            return [], []
        for old in [t for t in olds if t in news]:
            new = news.pop(news.index(old))
            olds.remove(old)
            self.types(old, new, where)
        if len(olds) == len(news) == 1:
            self.types(olds[0], news[0], where)
            return [], []
        all_olds, all_news = ([t for t in types if isinstance(t, kind)] for types in (before, after))
        return (
            [old for old in olds if not any(self.is_compatible(Way.REQUEST, old, new) for new in all_news)],
            [new for new in news if not any(self.is_compatible(Way.RESPONSE, old, new) for old in all_olds)],
        )

    def is_compatible(self, way: Way, old: Type, new: Type) -> bool:
        """Return True if replacing one type with the other breaks no program."""
        trial = replace(self.both, changes=[], bodies=[])
        TypeComparison(trial, way, self.at).types(old, new, Place(""))
        return not trial.bodies and all(change.severity is not Severity.BREAKING for change in trial.changes)
