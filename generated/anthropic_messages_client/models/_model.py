# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The base of the models: decoding without loss, writing back what came in, and what people expect of a value."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Set
from copy import deepcopy
from importlib import import_module
from typing import Any, ClassVar, Self

TYPE_CHECKING = False


class Decoders(dict[str, Callable[[Any], Any]]):
    """From the name of a module to a function in it; the module is imported when its first value arrives."""

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
"""As a global name it is found in a third less of a model's time than the attribute of `object`."""

_PYDANTIC_OPTIONS = frozenset(
    {"context", "exclude_computed_fields", "fallback", "round_trip", "serialize_as_any", "warnings"}
)


class BaseModel:
    """An object of the API: attributes for its fields, and everything that the API sent, known or not.

    A field that was absent reads as `None` and is absent again when written; a null stays a null. Fields that this
    version does not know are kept, can be read as attributes, and are written back.
    """

    # `_deviations` has a bit for each field, in the order of `_fields`, that was written against the rule that None
    # means absent: an optional field that came as null, or a required one that did not come.
    __slots__ = ("__weakref__", "_data", "_deviations", "_request_id", "_unknown")

    _fields: ClassVar[tuple[tuple[str, bool], ...]] = ()
    """Name and requiredness of each field."""

    _input_fields: ClassVar[tuple[tuple[str, bool], ...] | None] = None
    """Name and requiredness of the fields that a request takes of this object; None: all that it has."""
    _input_open: ClassVar[bool] = True
    """Whether a request takes fields that this version does not know."""

    _field_decoders: ClassVar[Mapping[str, Callable[[Any], Any] | None]] = {}
    """What makes a field's value of its JSON, of models that are decoded field by field."""

    _data: dict[str, Any] | None
    """The JSON of a model whose fields are still to be decoded; slots without a value are those fields."""
    _deviations: int
    _request_id: str | None
    """The `request-id` of the answer that this object came in; None inside an answer and for objects of your own."""
    _unknown: dict[str, Any] | None

    def __attrs_pre_init__(self) -> None:
        self._deviations = 0
        self._unknown = None

    def __attrs_post_init__(self) -> None:
        """What is given as JSON becomes models, so that `Message(**saved)` is what was saved."""
        given = {name: value for name, _ in self._fields if (value := getattr(self, name)) is not None}
        decoded = self._decode(given)
        for name in given:
            setattr(self, name, getattr(decoded, name))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The model of a parsed JSON object. A value of another type than declared is kept as it is.

        Nested values that this version does not know, and what is decoded only when it is asked for, are not copied: the
        model shares them with `data`.

        Raises:
            TypeError: `data` is no mapping.
        """
        if not isinstance(data, Mapping):
            raise TypeError(
                f"{cls.__name__}.from_dict() takes a mapping, such as a parsed JSON object, not {type(data).__name__}"
            )
        return cls._decode(data if type(data) is dict else dict(data))

    @classmethod
    def model_validate(cls, obj: Any) -> Self:
        """`from_dict` under the name that pydantic gave it. An object of this class is given back as it is."""
        return obj if isinstance(obj, cls) else cls.from_dict(obj)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray) -> Self:
        """`from_dict` of JSON text, under the name that pydantic gave it."""
        return cls.from_dict(json.loads(json_data))

    @classmethod
    def model_construct(cls, **values: Any) -> Self:
        """`from_dict` of keyword arguments, under the name that pydantic gave it."""
        return cls.from_dict(values)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Lets pydantic's models have fields of this type. Only they call it: this package has no need of pydantic."""
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
        """The attribute of a model that was decoded lazily: a field by itself, anything else with all that is left."""
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
                object.__getattribute__(self, slot)  # decoded before, or set by the program
            except AttributeError:
                setattr(self, slot, getattr(whole, slot))
        self._data = None
        return getattr(self, name)

    @classmethod
    def _decode_incomplete(cls, data: dict[str, Any]) -> Self:
        """Decodes an object without some of its required fields: they read as None and stay absent."""
        missing = [index for index, (name, required) in enumerate(cls._fields) if required and name not in data]
        self = cls._decode(data | {cls._fields[index][0]: None for index in missing})
        for index in missing:
            self._deviations |= 1 << index
        return self

    def to_dict(self) -> dict[str, Any]:
        """The JSON object as the API sent it, or would: unknown fields included, absent ones absent, nulls null."""
        out: dict[str, Any] = {}
        self._complete(out)
        return out

    def _complete(self, out: dict[str, Any]) -> None:
        """Takes away the required fields that never came, and adds the unknown ones."""
        if self._deviations:
            for index, (name, required) in enumerate(self._fields):
                if required and self._deviations >> index & 1 and getattr(self, name) is None:
                    del out[name]
        if self._unknown:
            out.update(encode(self._unknown))

    def _as_input(self) -> dict[str, Any]:
        """The fields as a request carries them, one level deep.

        A null is left out unless the request needs the field, and so is what only answers have.
        """
        out: dict[str, Any] = {}
        for name, required in self._fields if self._input_fields is None else self._input_fields:
            value = getattr(self, name)
            if value is not None or required:
                out[name] = value
        return out | self._unknown if self._unknown and self._input_open else out

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict()` as JSON text, on one line unless `indent` gives the spaces of a level.

        What came as `1e400` is an infinite float; it is written as `1e999`, which is read as one again.

        Raises:
            ValueError: A float is not a number, or an integer has more digits than Python writes.
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
        """The fields as a dict, absent ones as None, under the name and with the defaults that pydantic gave it.

        Args:
            mode: "python" keeps date-times as `datetime`; "json" writes them as text.
            include: Names of the fields to give, of this object. Pydantic's nested forms are not supported.
            exclude: Names of the fields to leave out, of this object.
            by_alias: Taken and ignored: fields have one name.
            exclude_unset: Leave out what the API did not send; `to_dict()` is the shorter way.
            exclude_defaults: Leave out optional fields that are None.
            exclude_none: Leave out every field that is None.
            options: Other arguments of pydantic, taken and ignored: there is nothing for them to change here.

        Raises:
            TypeError: An option that pydantic has not, or a filter that is no set of names.
        """
        if unknown := options.keys() - _PYDANTIC_OPTIONS:
            raise TypeError(f"model_dump() got an unexpected argument {min(unknown)!r}")
        if isinstance(include, Mapping) or isinstance(exclude, Mapping):
            raise TypeError("model_dump() filters by a set of names; call it on an object inside to filter there")
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
        """A copy with these fields changed. What is inside is copied, too: pydantic's `deep` changes nothing."""
        other = deepcopy(self)
        known = {name for name, _ in self._fields}
        for name, value in (update or {}).items():
            if name in known:
                setattr(other, name, value)
            else:
                other._unknown = {**(other._unknown or {}), name: value}
        return other

    def model_dump_json(self, *, indent: int | None = None, **options: Any) -> str:
        """`model_dump(mode="json", ...)` as JSON text."""
        return _json(self.model_dump(**{**options, "mode": "json"}), indent)

    if not TYPE_CHECKING:  # a checker that saw this would let every misspelt name pass

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

    # Equal by value, and can be changed.
    __hash__ = None  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

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
    """An object whose tag this version does not know. Its fields can be read as attributes; `raw` has them all."""

    __slots__ = ()

    @property
    def raw(self) -> dict[str, Any]:
        """The object as it came in (a copy)."""
        return self.to_dict()


class Variants(dict[str, Callable[[dict[str, Any]], BaseModel]]):
    """The decoders of a tagged union by tag. An unknown tag is not kept, so that no stream can make the table grow."""

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
    """A field's value as plain JSON data; dicts and lists are copied."""
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
    if hasattr(value, "to_dict"):  # an unfinished input
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
    """What stands in JSON for a value of a kind that the API does not send, such as a tool's unfinished input."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    raise TypeError(f"{value!r} has no form in JSON")


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
    except ValueError:  # a float that is infinite, or no number
        return "".join(map(_json_chunk, json.JSONEncoder(**options).iterencode(value)))


def _json_chunk(chunk: str) -> str:
    """A piece of JSON text, which has at most one value, at its end; a string ends with its quote."""
    if chunk.endswith("NaN"):
        raise ValueError("a field is nan, which JSON has no form for")
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


_DEEP = 100  # levels; pickle and `deepcopy` need several frames for each


def portable(restore: Callable[..., BaseModel], *arguments: Any) -> tuple[Any, ...]:
    """What `__reduce__` returns for a model that `restore` makes of these arguments.

    Pickle and `deepcopy` recurse, so arguments that are nested deeply are taken apart.
    """
    level: list[Any] = [arguments]
    for _ in range(_DEEP):
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
