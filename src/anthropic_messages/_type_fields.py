"""The types of fields, which the official SDK names in the module of their type: `Content` is that of `content`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import ModuleType, NoneType, UnionType
from typing import Any, NotRequired, Required, Union, get_args, get_origin, get_type_hints


def type_of_field(package: ModuleType, main: Any, name: str) -> Any:
    """Return the type of a field.

    Args:
        package: The package of the type.
        main: The type that has the field. If it is a union, the fields of its first variant count.
        name: The name of the field in CamelCase. A field with a list may be named in the singular.

    Returns:
        The type without None; of a list, the type of its items; None if there is no such field.
    """
    hints = _hints(main)
    field = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()
    for candidate in (field, f"{field}s"):
        if candidate in hints:
            return _value(hints[candidate])
    for owner in map(_camel_case, hints):  # `ToolChoiceToolChoiceAuto` is a variant of the field `tool_choice`.
        variant = name.removeprefix(owner)
        if owner != name != variant and (found := getattr(package, f"{variant}Param", None)) is not None:
            return found
    return None


def _camel_case(field: str) -> str:
    return "".join(part.capitalize() for part in field.split("_"))


def _hints(main: Any) -> Mapping[str, Any]:
    while not isinstance(main, type):
        main = get_args(main)[0] if get_args(main) else object
    return get_type_hints(main, include_extras=True)


def _value(hint: Any) -> Any:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Required, NotRequired):
        return _value(arguments[0])
    if origin in (Union, UnionType):
        others = tuple(argument for argument in arguments if argument is not NoneType)
        lists = [argument for argument in others if _is_list(argument)]
        return _value(lists[0]) if lists else Union[others]  # noqa: UP007 - `|` has no form for a tuple
    return arguments[0] if _is_list(hint) else hint


def _is_list(hint: Any) -> bool:
    return get_origin(hint) in (list, Iterable)
