"""Compare the types of one place in two specs.

Types are first resolved to their alternatives. So an inlined `$ref`, a `oneOf` of one member or another way to write a
null is no change. Objects with the same name are compared in `diff`, once each, which also ends recursion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from codegen.spec.document import Pointer
from codegen.spec.facts import Spec
from codegen.spec.schema import ANY, NULL, Array, Const, Map, Ref, Scalar, TaggedUnion, Type, constant, members

from .alternatives import (
    Texts,
    inside,
    is_text,
    label,
    limit_changes,
    listed,
    names,
    quoted,
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
        before, after = self.apart(old, new)
        if nulls and ANY not in (*before, *after) and (NULL in before) != (NULL in after):
            self.add("null-added" if NULL in after else "null-removed", where)
        before, after = ([t for t in types if t != NULL] for types in (before, after))
        lost = [t for t in before if not self.is_covered(t, after)]
        gained = [t for t in after if not self.is_covered(t, before)]
        lost, gained = self.objects(before, lost, after, gained, where)
        for kind in (Array, Map):
            gone, come = self.held(before, after, kind, where)
            lost, gained = [*lost, *gone], [*gained, *come]
        if lost and gained:
            self.add("type-changed", where, label(*before), label(*after))
        elif lost:
            self.add("type-removed", where, label(*lost), label(*after))
        elif gained:
            self.add("type-added", where, label(*before), label(*gained))
        self.texts(before, after, where)
        self.limits(before, after, where)
        for kind, what in ((Array, "an item of"), (Map, "a value of")):
            held = inside(before, kind), inside(after, kind)
            if held[0] is not None and held[1] is not None:
                self.types(held[0], held[1], where.within(what))

    def apart(self, old: Type, new: Type) -> tuple[list[Type], list[Type]]:
        """Return the alternatives of both types. Common names are removed if only nulls are left."""
        before, after = set(members(old)), set(members(new))
        same = {t for t in before if isinstance(t, Ref) and self.renamed(t) in after}
        left = before - same, after - {self.renamed(t) for t in same}
        if same and all(rest <= {NULL} for rest in left):
            return list(left[0]), list(left[1])
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
        self, before: list[Type], lost: list[Type], after: list[Type], gained: list[Type], where: Place
    ) -> tuple[list[Type], list[Type]]:
        """Compare objects with different names. Return the alternatives that are really lost and gained."""
        old, new = self.both.old, self.both.new
        lost = [t for t in lost if self.renamed(t) not in after]
        gained = [t for t in gained if t not in map(self.renamed, before)]
        if not names(lost) and not names(gained):
            return lost, gained
        one, other = ([spec.schemas[n] for n in names(ts)] for spec, ts in ((old, before), (new, after)))
        rest: tuple[list[Type], list[Type]] = (
            [t for t in lost if not isinstance(t, Ref)],
            [t for t in gained if not isinstance(t, Ref)],
        )
        if len(one) == len(other) == 1 and isinstance(one[0], TaggedUnion) and isinstance(other[0], TaggedUnion):
            self.unions(one[0], other[0], where)
            return rest
        had = {self.both.renamed(name): name for name in variants(old, before)}
        has = set(variants(new, after))
        gone = [name for new_name, name in had.items() if new_name not in has and not self.is_any(after)]
        come = [name for name in sorted(has - had.keys()) if not self.is_any(before)]
        if self.way is Way.REQUEST or not self.both.class_names_count:
            for pair in list(self.pairs(gone, come)):
                gone.remove(pair[0])
                come.remove(pair[1])
                self.both.bodies.append((*pair, where))
        if any(isinstance(schema, TaggedUnion) for schema in one):  # Variants can be added and removed.
            if gone:
                self.add("tag-removed", where, old=listed(gone))
            elif come:
                self.add("tag-added", where, new=listed(come))
                come = []
            gone = []
        return [*rest[0], *map(Ref, gone)], [*rest[1], *map(Ref, come)]

    def is_any(self, types: list[Type]) -> bool:
        """Return True if the types accept any object, which only types of a request do."""
        return self.is_covered(Ref(""), types)

    def pairs(self, gone: list[str], come: list[str]) -> Iterator[tuple[str, str]]:
        """Yield pairs of request objects that correspond: those with the same tag, or else the only ones."""
        tags = {constant(self.both.new.schemas[name], "type"): name for name in come}
        tagged = [(name, constant(self.both.old.schemas[name], "type")) for name in gone]
        found = [(one, tags.pop(tag)) for one, tag in tagged if tag is not None and tag in tags]
        yield from found or (zip(gone, come, strict=True) if len(gone) == len(come) == 1 else ())

    def unions(self, old: TaggedUnion, new: TaggedUnion, where: Place) -> None:
        """Compare two tagged unions by tag."""
        if old.tag != new.tag:
            self.add("tag-field-changed", where, f"`{old.tag}`", f"`{new.tag}`")
            return
        before, after = dict(old.mapping), dict(new.mapping)
        if lost := [f"`{tag}` ({before[tag]})" for tag in before if tag not in after]:
            self.add("tag-removed", where, old=listed(lost))
        if gained := [f"`{tag}` ({after[tag]})" for tag in after if tag not in before]:
            self.add("tag-added", where, new=listed(gained))
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
        lost = [value for value in old.values if value not in new.values]
        gained = [value for value in new.values if value not in old.values]
        if self.way is Way.RESPONSE and old.constant and (gained or not new.constant):
            is_still_possible = new.any or len(lost) < len(old.values)
            self.add(
                "constant-opened" if is_still_possible else "constant-changed", where, quoted(old.values), str(new)
            )
        elif old.any != new.any:
            self.add("values-opened" if new.any else "values-closed", where, new=quoted(new.values))
        elif old.any:
            if lost:
                self.add("value-unlisted", where, old=quoted(lost))
            if gained:
                self.add("value-listed", where, new=quoted(gained))
        else:
            if lost:
                self.add("value-removed", where, old=quoted(lost))
            if gained:
                self.add("value-added", where, new=quoted(gained))
            if not gained and new.constant and not old.constant:
                self.add("constant-closed", where, new=quoted(new.values))

    def limits(self, before: list[Type], after: list[Type], where: Place) -> None:
        """Compare the limits of both types."""
        for rule, text in limit_changes(before, after):
            self.add(rule, where, new=text)

    # ---- Lists and maps

    def held(
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
            [old for old in olds if not any(self.is_sound(Way.REQUEST, old, new) for new in all_news)],
            [new for new in news if not any(self.is_sound(Way.RESPONSE, old, new) for old in all_olds)],
        )

    def is_sound(self, way: Way, old: Type, new: Type) -> bool:
        """Return True if replacing one type with the other breaks no program."""
        trial = replace(self.both, changes=[], bodies=[])
        TypeComparison(trial, way, self.at).types(old, new, Place(""))
        return not trial.bodies and all(change.severity is not Severity.BREAKING for change in trial.changes)
