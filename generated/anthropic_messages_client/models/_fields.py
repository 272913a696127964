# Rendered by `make generate`. Do not edit.
"""Descriptions of the fields of a model, in the form of pydantic. Loaded only if a program reads `model_fields`."""

from __future__ import annotations

import sys
from types import MappingProxyType
from typing import Any, get_type_hints


class FieldInfo:
    """A description of a field, with the attributes of pydantic's class of this name."""

    title = description = examples = discriminator = deprecated = None
    default_factory = exclude = frozen = validate_default = init = init_var = json_schema_extra = None
    repr = kw_only = True
    metadata: list[Any] = []

    def __init__(self, annotation: Any, *, required: bool, alias: str | None = None) -> None:
        self.annotation = annotation
        self.alias_priority = None if alias is None else 2
        self.alias = self.validation_alias = self.serialization_alias = alias
        self._required = required

    @property
    def default(self) -> Any:
        """The default: None for an optional field. For a required one, pydantic's `PydanticUndefined`, or `...`."""
        if not self._required:
            return None
        return getattr(sys.modules.get("pydantic_core"), "PydanticUndefined", ...)

    def get_default(self, **options: Any) -> Any:
        """Return the default. The arguments are those of pydantic, and have no effect."""
        return self.default

    def is_required(self) -> bool:
        """Return True if the API always sends the field."""
        return self._required

    def rebuild_annotation(self) -> Any:
        """Return the annotation."""
        return self.annotation

    def __repr__(self) -> str:
        default = "" if self._required else ", default=None"
        alias = "" if self.alias is None else f", alias={self.alias!r}"
        return f"FieldInfo(annotation={self.annotation!r}, required={self._required}{default}{alias})"


def fields_of(cls: type[Any]) -> MappingProxyType[str, FieldInfo]:
    """Return a description of each field of a model class by name."""
    if cls in _KNOWN:
        return _KNOWN[cls]
    hints = get_type_hints(cls, include_extras=True)
    found = {
        name: FieldInfo(hints.get(name, Any), required=required, alias=cls._api_names.get(name))
        for name, required in cls._fields
    }
    _KNOWN[cls] = fields = MappingProxyType(found)
    return fields


_KNOWN: dict[type[Any], MappingProxyType[str, FieldInfo]] = {}
