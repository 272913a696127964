"""Functions of the official SDK's private modules `_utils` and `_models` that many programs import."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from anthropic_messages_client.models._model import BaseModel, Tagged, Unknown
from anthropic_messages_client.request import Omit


def is_given(obj: object) -> bool:
    """Return False for `omit`, `NOT_GIVEN` and other instances of their class, and True for every other value."""
    return not isinstance(obj, Omit)


def strip_not_given(obj: Any) -> Any:
    """Return a mapping without the values that are not given. Any other value stays unchanged."""
    return {key: value for key, value in obj.items() if is_given(value)} if isinstance(obj, Mapping) else obj


def construct_type(*, value: object, type_: Any, metadata: object = None) -> Any:
    """Return JSON data as an object of a type, without validation.

    Args:
        value: The data. What does not have the declared type stays unchanged.
        type_: A model, a union of models, or a list, dict or optional of them.
        metadata: Accepted and ignored.

    Returns:
        The object.
    """
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is Annotated:
        tagged = next((part for part in type_.__metadata__ if isinstance(part, Tagged)), None)
        if tagged is None:
            return construct_type(value=value, type_=arguments[0])
        return _variant(value, get_args(arguments[0]), tagged)
    if origin is Union or origin is UnionType:
        constructed = (construct_type(value=value, type_=argument) for argument in arguments)
        return next((found for found in constructed if found is not value), value)
    if origin is list and isinstance(value, list):
        return [construct_type(value=item, type_=arguments[0]) for item in value]
    if origin is dict and isinstance(value, Mapping):
        return {key: construct_type(value=item, type_=arguments[1]) for key, item in value.items()}
    cls = origin or type_
    if isinstance(cls, type) and issubclass(cls, BaseModel) and isinstance(value, Mapping):
        return cls.from_dict(value)
    return value


def construct_type_unchecked(*, value: object, type_: Any) -> Any:
    """Return JSON data as an object of a type, as `construct_type()` does."""
    return construct_type(value=value, type_=type_)


def _variant(value: object, variants: tuple[Any, ...], tagged: Tagged) -> Any:
    """Return the variant of a union that a tag selects."""
    if not isinstance(value, Mapping):
        return value
    classes = [get_origin(variant) or variant for variant in variants]
    tag = value.get(tagged.field, tagged.default)
    models = (cls for cls in classes if issubclass(cls, BaseModel) and not issubclass(cls, Unknown))
    chosen = next((cls for cls in models if tag in _tags(cls, tagged.field)), None)
    chosen = chosen or next((cls for cls in classes if issubclass(cls, Unknown)), None)
    return value if chosen is None else chosen.from_dict(value)


def _tags(cls: type[BaseModel], field: str) -> tuple[Any, ...]:
    """Return the tags of a variant."""
    hint = cls.model_fields[field].annotation
    return tuple(tag for part in (hint, *get_args(hint)) for tag in (get_args(part) or (part,)))
