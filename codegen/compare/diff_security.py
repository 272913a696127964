"""Compare the credentials of calls, and the arguments of the generated client."""

from __future__ import annotations

from codegen.spec.client_arguments import client_defaults
from codegen.spec.facts import Spec
from codegen.spec.schema import Field, Scalar
from codegen.spec.security import Security, read_security

from .change import Place, Way
from .diff_fields import compare_fields
from .diff_types import Comparison

CLIENT = "the client"


def compare_security(both: Comparison) -> None:
    """Compare the security schemes, the credentials of calls and the arguments of the client."""
    old, new = read_security(both.old.document), read_security(both.new.document)
    names = _names(old, new)
    for name, other in names.items():
        one, other_scheme = old.schemes[name], new.schemes[other]
        at = (one.at, other_scheme.at)
        if name != other:
            names_and_arguments = (f"{name} (argument {one.argument})", f"{other} (argument {other_scheme.argument})")
            both.add("credentials-renamed", Way.CODE, Place(CLIENT), at, *names_and_arguments)
        elif str(one) != str(other_scheme):
            both.add("credentials-moved", Way.CODE, Place(name), at, str(one), str(other_scheme))
    before = {frozenset(names.get(name, f"{name} before") for name in a): a for a in old.alternatives}
    after = dict.fromkeys(new.alternatives)
    for renamed, alternative in before.items():
        if any(other <= renamed for other in after):
            continue
        at = (("security",), ("security",))
        wider = [other - renamed for other in after if other > renamed]
        if wider:
            more = " or ".join(dict.fromkeys(_join_schemes(new, other) for other in wider))
            both.add("credentials-required", Way.CODE, Place(CLIENT), at, _join_schemes(old, alternative), more)
        else:
            both.add("credentials-removed", Way.CODE, Place(CLIENT), at, _join_schemes(old, alternative))
    for alternative in after:
        if not any(renamed <= alternative for renamed in before):
            added_at = (None, ("security",))
            both.add("credentials-added", Way.CODE, Place(CLIENT), added_at, new=_join_schemes(new, alternative))
    _position(both, old, new, names)
    compare_fields(both, _fields(both.old), _fields(both.new), CLIENT, "parameter", Way.REQUEST)


def _names(old: Security, new: Security) -> dict[str, str]:
    """Return the new name of each old scheme, with the same name or the same header."""
    kept = {name: name for name in old.schemes if name in new.schemes}
    rest = {str(scheme): name for name, scheme in new.schemes.items() if name not in kept}
    removed = {name: str(scheme) for name, scheme in old.schemes.items() if name not in kept}
    return {**kept, **{name: rest[header] for name, header in removed.items() if header in rest}}


def _join_schemes(security: Security, alternative: frozenset[str]) -> str:
    return " with ".join(name for name in security.schemes if name in alternative) or "no credentials"


def _position(both: Comparison, old: Security, new: Security, names: dict[str, str]) -> None:
    """Compare the credentials that are the positional argument of the client."""
    one, other = old.by_position, new.by_position
    if one and other and one.name in names and names[one.name] != other.name:
        at = (("security",), ("security",))
        both.add("credentials-position", Way.CODE, Place(CLIENT), at, one.argument, other.argument)


def _fields(spec: Spec) -> list[Field]:
    """Return the arguments of the client for parameters with a client default.

    Their types and defaults are compared as parameters of the operations.
    """
    arguments = client_defaults(spec.document)
    return [Field(one.argument, Scalar("string"), one.default is None, "", one.at) for one in arguments]
