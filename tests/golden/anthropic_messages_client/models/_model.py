# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The base class of the models: lossless decoding and encoding, comparison, copying and pickling."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Set
from copy import deepcopy
from importlib import import_module
from typing import Any, ClassVar, Self

TYPE_CHECKING = False


class Decoders(dict[str, Callable[[Any], Any]]):
    """Functions by the name of their module. A module is imported when it decodes its first value."""

    def __init__(self, function: str) -> None:
        super().__init__()
        self.function = function

    def __missing__(self, name: str) -> Callable[[Any], Any]:
        decode: Callable[[Any], Any] = getattr(import_module(f"{__package__}.{name}"), self.function)
        self[name] = decode
        return decode


decoders = Decoders("decode")
lazy_decoders = Decoders("decode_lazily")

new = object.__new__
"""A global name, because looking up `object.__new__` for each model would take a third of its decoding time."""

_PYDANTIC_OPTIONS = frozenset(
    {"context", "exclude_computed_fields", "fallback", "round_trip", "serialize_as_any", "warnings"}
)


class BaseModel:
    """An object of the API, with an attribute for each field.

    An absent field reads as `None` and stays absent when the object is serialized. A null stays a null. Fields that
    this version does not know are kept: they can be read as attributes, and are serialized again.
    """

    # `_deviations` has one bit for each field, in the order of `_fields`. A bit is set if None does not have its usual
    # meaning: an optional field that was null, or a required field that was absent.
    __slots__ = ("__weakref__", "_data", "_deviations", "_request_id", "_unknown")

    _fields: ClassVar[tuple[tuple[str, bool], ...]] = ()
    """The name of each field, and whether it is required."""

    _input_fields: ClassVar[tuple[tuple[str, bool], ...] | None] = None
    """The fields that a request accepts from this object, as in `_fields`. None means all of them."""
    _input_open: ClassVar[bool] = True
    """True if a request accepts fields that this version does not know."""

    _field_decoders: ClassVar[Mapping[str, Callable[[Any], Any] | None]] = {}
    """The decoder of each field, for models that are decoded field by field."""

    _data: dict[str, Any] | None
    """The JSON object of a lazily decoded model. A slot without a value is a field that is not decoded yet."""
    _deviations: int
    _request_id: str | None
    """The `request-id` header of the response. None for nested objects and for objects that you created."""
    _unknown: dict[str, Any] | None

    def __attrs_pre_init__(self) -> None:
        self._deviations = 0
        self._unknown = None

    def __attrs_post_init__(self) -> None:
        """Decode arguments that are JSON data, so that `Message(**message.to_dict())` equals `message`."""
        arguments = {name: value for name, _ in self._fields if (value := getattr(self, name)) is not None}
        decoded = self._decode(arguments)
        for name in arguments:
            setattr(self, name, getattr(decoded, name))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Return the model of a parsed JSON object. A value that does not have the declared type is kept unchanged.

        Nested values that this version does not know are shared with `data`, and so are values that are decoded when
        they are first accessed. Do not change `data` afterwards.

        Args:
            data: The JSON object.

        Returns:
            The model.

        Raises:
            TypeError: `data` is not a mapping.
        """
        if not isinstance(data, Mapping):
            raise TypeError(
                f"{cls.__name__}.from_dict() expects a mapping, such as a parsed JSON object, not {type(data).__name__}"
            )
        return cls._decode(data if type(data) is dict else dict(data))

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """Return the model of a mapping, as `from_dict()` does. Return an instance of this class unchanged."""
        return obj if isinstance(obj, cls) else cls.from_dict(obj)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray) -> Self:
        """Return the model of a JSON text."""
        return cls.from_dict(json.loads(json_data))

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """Return the model of these fields, without validation."""
        return cls.from_dict(values)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return the schema of a pydantic field of this type. Only pydantic calls it, so pydantic is no dependency."""
        from pydantic_core import core_schema

        def validate(value: Any) -> BaseModel:
            if not isinstance(value, cls | Mapping):
                raise ValueError(f"input should be a {cls.__name__}, or a dictionary with its fields")
            return cls.model_validate(value)

        serialization = core_schema.plain_serializer_function_ser_schema(cls.to_dict)
        return core_schema.no_info_plain_validator_function(validate, serialization=serialization)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "object", "title": cls.__name__}

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = object.__new__(cls)
        self._deviations = 0
        self._unknown = {
            name: decoders["_unfinished_input"](value)
            if type(value) is dict and "$unfinished_input" in value
            else value
            for name, value in data.items()
        }
        return self

    def _arrived(self, data: dict[str, Any], name: str) -> Any:
        """Return an attribute of a lazily decoded model. A field is decoded alone; any other name decodes all fields."""
        if name in self._field_decoders:
            value = data.get(name)
            decode = self._field_decoders[name]
            if decode is not None and value is not None:
                value = decode(value)
            setattr(self, name, value)
            return value
        whole = self._decode(data)
        for slot in (*self._field_decoders, "_deviations", "_unknown"):
            try:
                object.__getattribute__(self, slot)  # It was decoded before, or set by the program.
            except AttributeError:
                setattr(self, slot, getattr(whole, slot))
        self._data = None
        return getattr(self, name)

    @classmethod
    def _decode_incomplete(cls, data: dict[str, Any]) -> Self:
        """Decode an object that lacks required fields. They read as None and stay absent."""
        missing = [index for index, (name, required) in enumerate(cls._fields) if required and name not in data]
        self = cls._decode(data | {cls._fields[index][0]: None for index in missing})
        for index in missing:
            self._deviations |= 1 << index
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, with unknown fields, without absent fields, and with nulls as None."""
        out: dict[str, Any] = {}
        self._complete(out)
        return out

    def _complete(self, out: dict[str, Any]) -> None:
        """Remove required fields that were absent, and add unknown fields."""
        if self._deviations:
            for index, (name, required) in enumerate(self._fields):
                if required and self._deviations >> index & 1 and getattr(self, name) is None:
                    del out[name]
        if self._unknown:
            out.update(encode(self._unknown))

    def _as_input(self) -> dict[str, Any]:
        """Return the fields as a request sends them, one level deep.

        A null is left out unless the request requires the field. Fields that only responses have are left out.
        """
        out: dict[str, Any] = {}
        for name, required in self._fields if self._input_fields is None else self._input_fields:
            value = getattr(self, name)
            if value is not None or required:
                out[name] = value
        return out | self._unknown if self._unknown and self._input_open else out

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the JSON text of `to_dict()`.

        A number beyond the range of a float, such as `1e400`, is an infinite float and is written as `1e999`.

        Args:
            indent: Spaces for each level. None writes one line.

        Returns:
            The JSON text.

        Raises:
            ValueError: A float is NaN, or an integer has more digits than Python can write.
        """
        return _json(self.to_dict(), indent)

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Set[str] | None = None,
        exclude: Set[str] | None = None,
        by_alias: bool | None = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        **options: Any,
    ) -> dict[str, Any]:
        """Return the fields as a dict, like pydantic's method of this name. Absent fields are None.

        Args:
            mode: "python" keeps date-times as `datetime`; "json" writes them as text.
            include: Names of the fields of this object to include. Pydantic's nested forms are not supported.
            exclude: Names of the fields of this object to leave out.
            by_alias: Accepted and ignored, because fields have one name.
            exclude_unset: Leave out fields that the API did not send, as `to_dict()` does.
            exclude_defaults: Leave out optional fields that are None.
            exclude_none: Leave out every field that is None.
            options: Other arguments of pydantic, accepted and ignored.

        Returns:
            The fields by name.

        Raises:
            TypeError: An option is unknown to pydantic, or `include` or `exclude` is not a set of names.
        """
        if unknown := options.keys() - _PYDANTIC_OPTIONS:
            raise TypeError(f"model_dump() got an unexpected argument {min(unknown)!r}")
        if isinstance(include, Mapping) or isinstance(exclude, Mapping):
            raise TypeError(
                "model_dump() accepts only a set of names as include or exclude; to filter the fields of a nested object, call its model_dump()"
            )
        fields = {}
        for index, (name, required) in enumerate(self._fields):
            value = getattr(self, name)
            unset = value is None and required == bool(self._deviations >> index & 1)
            skip_none = exclude_none or (exclude_defaults and not required)
            if not (value is None and skip_none) and not (unset and exclude_unset):
                fields[name] = value
        fields |= {k: v for k, v in (self._unknown or {}).items() if v is not None or not exclude_none}
        chosen = (fields.keys() if include is None else fields.keys() & set(include)) - set(exclude or ())
        nested: dict[str, Any] = {
            "exclude_unset": exclude_unset,
            "exclude_defaults": exclude_defaults,
            "exclude_none": exclude_none,
        }
        chosen_fields = {name: value for name, value in fields.items() if name in chosen}
        try:
            return {name: _dump(value, mode, nested) for name, value in chosen_fields.items()}
        except RecursionError:
            from ._nested import copied

            dumped: dict[str, Any] = copied(chosen_fields, lambda value: _dump(value, mode, nested))
            return dumped

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a deep copy with these fields changed. `deep` is accepted and ignored."""
        other = deepcopy(self)
        known = {name for name, _ in self._fields}
        for name, value in (update or {}).items():
            if name in known:
                setattr(other, name, value)
            else:
                other._unknown = {**(other._unknown or {}), name: value}
        return other

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """Return the JSON text of `model_dump(mode="json", ...)`."""
        return _json(self.model_dump(**{**options, "mode": "json"}), indent)

    if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

        def __getattr__(self, name: str) -> Any:
            if name in ("_request_id", "_data"):
                return None
            if (data := self._data) is not None:
                return self._arrived(data, name)
            if not name.startswith("_"):
                unknown = self._unknown
                if unknown and name in unknown:
                    return unknown[name]
                known = [*(field for field, _ in self._fields), *(unknown or ())]
                raise AttributeError(
                    f"{type(self).__name__} has no field {name!r}; it has {', '.join(known) or 'none'}",
                    name=name,
                    obj=self,
                )
            raise AttributeError(f"{type(self).__name__} has no attribute {name!r}", name=name, obj=self)

    # Models are compared by value and are mutable, so they have no hash: Python gives none to a class with `__eq__` alone.
    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        assert isinstance(other, BaseModel)
        return self._equals(other)

    def _equals(self, other: BaseModel) -> bool:
        """Return whether another model has the same fields."""
        names = [name for name, _ in self._fields]
        try:
            return (self._unknown or {}) == (other._unknown or {}) and all(
                getattr(self, name) == getattr(other, name) for name in names
            )
        except RecursionError:
            from ._nested import equal

            one, two = ([model._unknown or {}, *(getattr(model, name) for name in names)] for model in (self, other))
            return equal(one, two)

    def __repr__(self) -> str:
        fields = [(name, getattr(self, name)) for name, _ in self._fields]
        shown = [f"{name}={_shown(value)}" for name, value in fields if value is not None]
        shown += [f"{name}={_shown(value)}" for name, value in (self._unknown or {}).items()]
        return f"{type(self).__name__}({', '.join(shown)})"

    def __reduce__(self) -> tuple[Any, ...]:
        return portable(_restore, type(self), self.to_dict(), self._request_id)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        restore, arguments = self.__reduce__()[:2]
        copy: Self = restore(*deepcopy(arguments, memo))
        return copy


class Unknown(BaseModel):
    """An object with a tag that this version does not know. Read its fields as attributes, or all of them from `raw`."""

    __slots__ = ()

    @property
    def raw(self) -> dict[str, Any]:
        """A copy of the JSON object."""
        return self.to_dict()


class Variants(dict[str, Callable[[dict[str, Any]], BaseModel]]):
    """The decoders of a tagged union by tag. Unknown tags are not stored, so the table cannot grow without limit."""

    __slots__ = ("modules", "unknown")

    def __init__(self, modules: dict[str, str], unknown: type[Unknown]) -> None:
        super().__init__()
        self.modules = modules
        self.unknown = unknown

    def __missing__(self, tag: str) -> Callable[[dict[str, Any]], BaseModel]:
        module = self.modules.get(tag)
        if module is None:
            return self.unknown._decode
        decode = self[tag] = decoders[module]
        return decode


_PLAIN = frozenset({str, int, float, bool, type(None)})


def encode(value: Any) -> Any:
    """Return the value of a field as plain JSON data, with copies of dicts and lists."""
    try:
        return _encode(value)
    except RecursionError:
        from ._nested import copied

        return copied(value, _encode)


def _encode(value: Any) -> Any:
    if isinstance(value, list):
        return [item if type(item) in _PLAIN else _encode(item) for item in value]
    if isinstance(value, dict):
        return {key: item if type(item) in _PLAIN else _encode(item) for key, item in value.items()}
    if isinstance(value, BaseModel):
        return value.to_dict()
    return value if value is None or isinstance(value, str | int | float) else _encode_other(value)


def _encode_other(value: Any) -> Any:
    if hasattr(value, "to_dict"):  # It is an UnfinishedInput.
        return value.to_dict()
    from ._datetime import encode_datetime

    return encode_datetime(value)


def _dump(value: Any, mode: str, options: dict[str, Any]) -> Any:
    if isinstance(value, BaseModel):
        return value.model_dump(mode=mode, **options)
    if isinstance(value, list):
        return [_dump(item, mode, options) for item in value]
    if isinstance(value, dict):
        return {key: _dump(item, mode, options) for key, item in value.items()}
    if mode == "python":
        return value.plain() if hasattr(value, "plain") else value
    return value.to_dict() if hasattr(value, "to_dict") else encode(value)


def _other(value: Any) -> Any:
    """Return the JSON data of a value that `json` cannot serialize, such as an UnfinishedInput."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    raise TypeError(f"{value!r} is not JSON serializable")


def _json(value: Any, indent: int | None) -> str:
    try:
        return _dumps(value, indent)
    except RecursionError:
        from ._nested import written

        return written(value, indent, lambda item: _dumps(item, None))


def _dumps(value: Any, indent: int | None) -> str:
    options: dict[str, Any] = {"ensure_ascii": False, "check_circular": False, "indent": indent, "default": _other}
    options["separators"] = (",", ":") if indent is None else None
    try:
        return json.JSONEncoder(**options, allow_nan=False).encode(value)
    except ValueError:  # A float is infinite or NaN.
        return "".join(map(_json_chunk, json.JSONEncoder(**options).iterencode(value)))


def _json_chunk(chunk: str) -> str:
    """Return a chunk of JSON text with an infinite number as `1e999`."""
    # A chunk has at most one value, which is at its end. A string ends with its quote.
    if chunk.endswith("NaN"):
        raise ValueError("a field is NaN, which is not JSON serializable")
    return chunk.removesuffix("Infinity") + "1e999" if chunk.endswith("Infinity") else chunk


def _shown(value: Any) -> str:
    try:
        return _abbreviated(value)
    except RecursionError:
        from ._nested import shown

        return shown(value)


def _abbreviated(value: Any) -> str:
    if isinstance(value, str) and len(value) > 600:
        return f"{value[:400]!r}... ({len(value)} characters)"
    if isinstance(value, list):
        return "[" + ", ".join(_abbreviated(item) for item in value) + "]"
    return repr(value)


_MAX_LEVELS = 100
"""The levels of nested arguments that pickle and `deepcopy` can handle. They need several frames for each level."""


def portable(restore: Callable[..., BaseModel], *arguments: Any) -> tuple[Any, ...]:
    """Return the result of `__reduce__` for a model that `restore` creates from these arguments.

    Pickle and `deepcopy` recurse, so deeply nested arguments are flattened.
    """
    level: list[Any] = [arguments]
    for _ in range(_MAX_LEVELS):
        items = (box.values() if isinstance(box, dict) else box for box in level)
        level = [item for box in items for item in box if type(item) is dict or type(item) is list]
        if not level:
            return restore, arguments
    from ._nested import flattened

    return _restore_flattened, (restore, *flattened(list(arguments)))


def _restore_flattened(
    restore: Callable[..., BaseModel], boxes: list[Any], links: list[tuple[int, Any, int]]
) -> BaseModel:
    from ._nested import joined

    return restore(*joined(boxes, links))


def _restore(cls: type[BaseModel], data: dict[str, Any], request_id: str | None) -> BaseModel:
    self = cls._decode(data)
    if request_id is not None:
        self._request_id = request_id
    return self
