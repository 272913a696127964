"""An object that is still receiving deltas. The spec declares how each type of delta changes it.

CPython appends to a string in place as long as nothing else refers to it. If the program keeps a snapshot, the next
delta copies the string once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anthropic_messages_client.models._model import BaseModel, Unknown
from anthropic_messages_client.models.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from anthropic_messages_client.deltas import DeltaRule


class OpenObject:
    """A message or a content block that the stream is filling."""

    __slots__ = ("_fields", "is_text", "model")

    model: Any

    def __init__(self, model: BaseModel) -> None:
        self.model = model
        self._fields = {field for field, _ in model._fields}
        self.is_text = isinstance(model, TextBlock)

    def get(self, name: str) -> Any:
        """Return the value of a field, or None if the object has no such field."""
        if isinstance(self.model, Unknown):
            return (self.model._unknown or {}).get(name)
        return getattr(self.model, name, None)

    def set(self, name: str, value: Any) -> None:
        """Set a field of the object, also one that this version does not know."""
        if name in self._fields:
            setattr(self.model, name, value)
        else:
            self.model._assign(name, value)

    def apply(self, rules: Iterable[DeltaRule], delta: Any) -> None:
        """Change the object as the rules of a delta say.

        Raises:
            TypeError: A value of the delta does not have the declared type.
        """
        for source, operation, target, can_be_null in rules:
            value = getattr(delta, source)
            if value is not None or (operation == "replace" and source in delta.model_fields_set):
                _OPERATIONS[operation](self, target, value)
            elif not can_be_null and operation in _APPENDING:
                raise TypeError(f"{source} is null")

    def append(self, name: str, text: str) -> int:
        """Append to a string field and return its new length.

        The time is linear in the appended text. To make that possible, the field is cleared first, so that only the
        local variable refers to the string.
        """
        model = self.model
        if name == "text" and self.is_text and type(value := model.text) is str:
            model.text = ""  # The same as below, but faster, since most deltas are text.
            value += text
            model.text = value
        elif name in self._fields and type(value := getattr(model, name)) is str:
            setattr(model, name, "")
            value += text
            setattr(model, name, value)
        else:
            value = require_text(self.get(name) or "")
            self.set(name, "")
            value += text
            self.set(name, value)
        return len(value)

    def append_json(self, name: str, piece: str) -> None:
        """Append to the JSON text of a field."""
        raise TypeError(f"{name} has no JSON text")

    def _append_text(self, name: str, text: Any) -> None:
        self.append(name, require_text(text))

    def _append_json(self, name: str, piece: Any) -> None:
        self.append_json(name, require_text(piece))

    def _append_item(self, name: str, item: Any) -> None:
        self._extend(name, [item])

    def _extend(self, name: str, items: Any) -> None:
        if type(items) is not list:
            raise TypeError(f"{items!r} is not a list")
        found = self.get(name)
        if found is None:
            self.set(name, found := [])
        found.extend(items)

    def _replace(self, name: str, value: Any) -> None:
        self.set(name, value)
        if value is None and name in self._fields:  # Otherwise the model would take the field for an absent one.
            index, required = next((i, needed) for i, (field, needed) in enumerate(self.model._fields) if field == name)
            bit = 1 << index + 1
            deviations = self.model._deviations
            self.model._deviations = deviations & ~bit if required else deviations | bit

    def _merge(self, name: str, value: Any) -> None:
        target = self.get(name) if name else self.model
        if not isinstance(target, BaseModel):
            self.set(name, self._copy(name, value))
        elif isinstance(value, BaseModel):
            for field, item in value:
                if item is not None:
                    target._assign(value._api_names.get(field, field), item)

    def _copy(self, name: str, value: Any) -> Any:
        """Return a copy of the value of a delta that has the type of a field of this object."""
        if not isinstance(value, BaseModel):
            return value
        data = value.to_dict()
        return getattr(type(self.model).from_dict({name: data}), name) if name in self._fields else data


_OPERATIONS: dict[str, Any] = {
    "append": OpenObject._append_text,
    "append_item": OpenObject._append_item,
    "append_json": OpenObject._append_json,
    "extend": OpenObject._extend,
    "merge": OpenObject._merge,
    "replace": OpenObject._replace,
}
_APPENDING = frozenset({"append", "append_item", "append_json", "extend"})


def require_text(value: Any) -> str:
    """Return a string.

    Raises:
        TypeError: The value is not a string.
    """
    if type(value) is not str:
        raise TypeError(f"{value!r} is not a string")
    return value
