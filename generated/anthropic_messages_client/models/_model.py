# Rendered by `make generate`. Do not edit.
"""The base class of the models: lossless decoding and encoding, comparison, copying and pickling."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from functools import wraps
from importlib import import_module
from types import MemberDescriptorType
from typing import Any, ClassVar, Literal, Self, TypeVar, cast

TYPE_CHECKING = False


class Decoders(dict[str, Callable[[Any], Any]]):
    """Functions by the name of their module. A module is imported when it decodes its first value.

    The import of a module with a model adds the model's function here. Other modules have a function `decode`.
    """

    def __missing__(self, name: str) -> Callable[[Any], Any]:
        module = import_module(f"{__package__}.{name}")
        if name not in self:
            self[name] = module.decode
        return self[name]


decoders = Decoders()
lazy_decoders = Decoders()

new = object.__new__
"""A global name, because looking up `object.__new__` for each model would take a third of its decoding time."""

own_attributes: Callable[[Any], Any] = object.__getstate__
"""Return a dict of the attributes that a program has set on a model besides the fields, or None.

Unlike `_own`, this does not create the dict. In an object with a dict, each later call of a method takes longer.
"""

_PYDANTIC_OPTIONS = frozenset(
    {
        "context",
        "exclude_computed_fields",
        "fallback",
        "polymorphic_serialization",
        "round_trip",
        "serialize_as_any",
        "warnings",
    }
)


_VALIDATION_OPTIONS = frozenset({"by_alias", "by_name", "context", "extra", "from_attributes", "strict"})


def _check_options(method: str, options: Mapping[str, Any]) -> None:
    if unknown := options.keys() - _VALIDATION_OPTIONS:
        raise TypeError(f"{method}() got an unexpected argument {min(unknown)!r}")


class _DataclassFields:
    """The attribute by which libraries recognize a dataclass.

    FastAPI reads a parameter from the body of a request if its type is a pydantic model or a dataclass. Other libraries
    copy a dataclass to a dict, so an object has the fields that `dict(model)` has.
    """

    def __get__(self, model: BaseModel | None, cls: type[BaseModel]) -> dict[str, Any]:
        from copy import copy
        from dataclasses import fields, make_dataclass

        if hasattr(cls, "__parameters__"):  # Pydantic would take a generic class for a dataclass of its own kind.
            raise AttributeError("__dataclass_fields__")

        (example,) = fields(make_dataclass("Example", ["field"]))
        found = {}
        for name, _ in cls._fields if model is None else model:
            field = found[name] = copy(example)
            field.name = name
        return found


class _DataclassParams:
    """The options of a dataclass, which `pprint` reads: the methods are not generated."""

    init = True
    repr = eq = order = unsafe_hash = frozen = False


class _Default:
    """The default of a field that a program has added in a subclass."""

    def __init__(self, name: str, value: Any) -> None:
        self.name, self.value = name, value

    def __get__(self, instance: Any, owner: type[Any]) -> Any:
        if instance is None:
            return self.value
        try:
            return BaseModel.__getattr__(instance, self.name)  # type: ignore[attr-defined]  # pyright: ignore
        except AttributeError:
            return self.value


class _ClassProperty:
    """A read-only attribute of a class that is computed when it is read."""

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.read = read

    def __get__(self, instance: Any, owner: type[Any]) -> Any:
        return self.read(owner)


def _read_serializer(owner: type[Any]) -> Any:
    """Return the pydantic serializer of a class, whose objects have a `to_dict()`.

    Pydantic looks for it on every object whose type it does not know, as in a field of type `Any`. The attribute is
    absent unless the program has loaded pydantic.
    """
    if "pydantic_core" not in sys.modules:
        raise AttributeError(
            "`__pydantic_serializer__` exists only if pydantic is loaded", name="__pydantic_serializer__", obj=owner
        )
    from ._pydantic_serializer import SERIALIZER

    return SERIALIZER


def _read_fields(owner: type[Any]) -> Any:
    from ._fields import fields_of

    return fields_of(owner)


pydantic_serializer: _ClassProperty = _ClassProperty(_read_serializer)


_ToDict = TypeVar("_ToDict", bound=Callable[..., dict[str, Any]])


def _fast_without_options(to_dict: _ToDict) -> _ToDict:
    """Return a method `to_dict()` that handles a call without options at once.

    Python spends more time on the defaults of six named arguments than on the fields of a small model.
    """

    @wraps(to_dict)
    def without_options(self: BaseModel, **options: Any) -> dict[str, Any]:
        return to_dict(self, **options) if options else self._to_json_object()

    return cast(_ToDict, without_options)


class _PydanticNames:
    """Names of pydantic models for programs that were written for the official SDK. The names of pydantic 1 are last."""

    # The attributes that a program sets besides the fields are in `__dict__`. Without it, each model would need a
    # `__setattr__`, which would double the time to decode it. The slot is in this class because each class with slots
    # adds to the time to free a model.
    __slots__ = ("__dict__",)

    model_config: ClassVar[Mapping[str, Any]] = {"extra": "allow", "defer_build": True}
    model_computed_fields: ClassVar[Mapping[str, Any]] = {}

    model_fields: _ClassProperty = _ClassProperty(_read_fields)
    """A description of each field of the class by name: its `annotation`, `default`, `is_required()` and others."""

    @classmethod
    def model_json_schema(cls, **options: Any) -> dict[str, Any]:
        """Return the JSON schema of the class. It needs pydantic.

        Args:
            options: Arguments of pydantic's `TypeAdapter.json_schema()`.

        Returns:
            The schema.

        Raises:
            ModuleNotFoundError: Pydantic is not installed.
        """
        try:
            from pydantic import TypeAdapter
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(
                f"{cls.__name__}.model_json_schema() needs pydantic: pip install 'anthropic-messages[pydantic]'"
            ) from error
        return TypeAdapter(cls).json_schema(**options)

    @classmethod
    def model_rebuild(cls, **options: Any) -> None:
        """Do nothing, because the classes have no schema that must be rebuilt."""

    __fields__: _ClassProperty = model_fields

    @property
    def __fields_set__(self) -> set[str]:
        fields: set[str] = self.model_fields_set  # type: ignore[attr-defined]  # pyright: ignore
        return fields

    @classmethod
    def construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Return the model of these fields, like `model_construct()`."""
        made: Self = cls.model_construct(_fields_set, **values)  # type: ignore[attr-defined]  # pyright: ignore
        return made

    @classmethod
    def parse_obj(cls, obj: Any) -> Self:
        """Return the model of a mapping, like `model_validate()`."""
        made: Self = cls.model_validate(obj)  # type: ignore[attr-defined]  # pyright: ignore
        return made

    validate = parse_obj

    @classmethod
    def parse_raw(cls, b: str | bytes) -> Self:
        """Return the model of a JSON text, like `model_validate_json()`."""
        made: Self = cls.model_validate_json(b)  # type: ignore[attr-defined]  # pyright: ignore
        return made

    schema = model_json_schema

    @classmethod
    def schema_json(cls, *, by_alias: bool = True, ref_template: str = "#/$defs/{model}", **options: Any) -> str:
        """Return the JSON text of `model_json_schema()`. The other options are those of `json.dumps()`."""
        return json.dumps(cls.model_json_schema(by_alias=by_alias, ref_template=ref_template), **options)

    update_forward_refs = model_rebuild

    def json(self, **options: Any) -> str:
        """Return the JSON text of the fields, like `model_dump_json()`."""
        text: str = self.model_dump_json(**options)  # type: ignore[attr-defined]  # pyright: ignore
        return text

    def copy(
        self, *, include: Any = None, exclude: Any = None, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> Self:
        """Return a copy, like `model_copy()`.

        Args:
            include: Names of the fields to keep.
            exclude: Names of the fields to leave out.
            update: New values by name.
            deep: Copy nested objects, too.

        Returns:
            The copy.
        """
        made: Any = self.model_copy(update=update, deep=deep)  # type: ignore[attr-defined]  # pyright: ignore
        names = [name for name, _ in made]
        left_out = [name for name in names if (include is not None and name not in include) or name in (exclude or ())]
        if left_out:
            values, removed = made.to_dict(), made._with_api_names(dict.fromkeys(left_out))
            kept: Self = type(made).from_dict({name: value for name, value in values.items() if name not in removed})
            return kept
        copied: Self = made
        return copied

    def dict(self, **options: Any) -> Any:
        """Return the fields as a dict, like `model_dump()`."""
        return self.model_dump(**options)  # type: ignore[attr-defined]  # pyright: ignore


class BaseModel(_PydanticNames):
    """An object of the API, with an attribute for each field.

    An absent field reads as `None` and stays absent when the object is serialized. A null stays a null. Fields that
    this version does not know are kept: they can be read as attributes, and are serialized again. So are attributes
    with other names that you set.
    """

    # The lowest bit of `_deviations` is set if there are unknown fields. Only then `_unknown` has a value. After it comes
    # one bit for each field, in the order of `_fields`. It is set if None does not have its usual meaning: an optional
    # field that was null, or a required field that was absent.
    __slots__ = ("__weakref__", "_data", "_deviations", "_request_id", "_unknown")

    __slotnames__: ClassVar[list[str]]
    """The cache of `copyreg`, which stays empty."""

    _fields: ClassVar[tuple[tuple[str, bool], ...]] = ()
    """The name of each field, and whether it is required."""

    _api_names: ClassVar[Mapping[str, str]] = {}
    """The name in the API of each field with another name in Python, such as `from` of the field `from_`."""

    _input_fields: ClassVar[tuple[tuple[str, bool], ...] | None] = None
    """The fields that a request accepts from this object, as in `_fields`. None means all of them."""
    _input_open: ClassVar[bool] = True
    """True if a request accepts fields that this version does not know."""

    _field_decoders: ClassVar[Mapping[str, Callable[[Any], Any] | None]] = {}
    """The decoder of each field, for models that are decoded field by field."""

    _data: dict[str, Any] | None
    """The JSON object of a lazily decoded model. A slot without a value is a field that is not decoded yet."""
    _deviations: int
    _own: dict[str, Any]
    """The attributes that the program has set besides the fields."""
    _request_id: str | None
    """The `request-id` header of the response. None for nested objects and for objects that you created."""
    _unknown: dict[str, Any] | None

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        # Python's list of the slots that are part of `__getstate__()`. The fields are not part of `own_attributes()`.
        cls.__slotnames__ = []
        # A rendered class comes here twice. The second one is that of attrs, which has the slots and the constructor.
        if "__attrs_attrs__" in vars(cls) and cls.__module__.startswith(f"{__package__}."):
            # The default of a required field is none at all, or its constant.
            cls._fields = tuple((field.name, field.default is not None) for field in vars(cls)["__attrs_attrs__"])
            cls.__setstate__ = _restore_pydantic  # type: ignore[attr-defined]  # That of attrs skips what it does not know.
            _keep_unknown_fields(cls)
            name = cls.__module__.rpartition(".")[2]
            decoders[name] = cls._decode
            if (decode_lazily := getattr(cls, "_decode_lazily", None)) is not None:
                lazy_decoders[name] = decode_lazily
        elif not cls.__module__.startswith(f"{__package__}."):
            # A class of a program. The fields that it adds are unknown ones, which a default must not hide.
            for name in vars(cls).get("__annotations__", {}).keys() - dict(cls._fields):
                if name in vars(cls) and name[0] != "_" and not hasattr(vars(cls)[name], "__get__"):
                    setattr(cls, name, _Default(name, vars(cls)[name]))

    def __attrs_pre_init__(self) -> None:
        self._deviations = 0

    def __attrs_post_init__(self) -> None:
        """Decode arguments that are JSON data, so that `Message(**message.to_dict())` equals `message`."""
        arguments = {name: value for name, _ in self._fields if (value := getattr(self, name)) is not None}
        decoded = self._decode(self._with_api_names(arguments))
        for name in arguments:
            setattr(self, name, getattr(decoded, name))

    @classmethod
    def _with_api_names(cls, values: dict[str, Any]) -> dict[str, Any]:
        """Return values by the name in the API, from values by the name in Python."""
        names = cls._api_names
        return {names.get(name, name): value for name, value in values.items()} if names else values

    @classmethod
    def _attribute_of(cls, api_name: str) -> str:
        """Return the name in Python of a field."""
        return next((name for name, other in cls._api_names.items() if other == api_name), api_name)

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
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Return the model of a mapping, as `from_dict()` does. Return an instance of this class unchanged.

        Args:
            obj: The mapping or instance.
            options: Arguments of pydantic, such as `strict`, accepted and ignored, because values are not validated.

        Returns:
            The model.

        Raises:
            TypeError: An option is unknown to pydantic, or `obj` is no mapping.
        """
        _check_options("model_validate", options)
        return obj if isinstance(obj, cls) else cls.from_dict(obj)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:
        """Return the model of a JSON text. The options are those of `model_validate()`."""
        _check_options("model_validate_json", options)
        return cls.from_dict(json.loads(json_data))

    @classmethod
    def model_construct(cls, _fields_set: set[str] | None = None, **values: Any) -> Self:
        """Return the model of these fields, without validation. `_fields_set` is accepted and ignored."""
        return cls.from_dict(cls._with_api_names(values))

    __pydantic_serializer__: _ClassProperty = pydantic_serializer

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return the schema of a pydantic field of this type. Only pydantic calls it, so pydantic is no dependency.

        Validation in a pydantic model is strict, unlike `from_dict()`: required fields must be present, and fields must
        have their types. Unknown fields, unknown enum values and unknown variants of unions are kept. Serialization
        returns `to_dict()`.
        """
        from ._pydantic import model_schema

        return model_schema(cls, source, handler, cls.from_dict)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        from ._pydantic import json_schema

        return json_schema(cls, schema, handler)

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = object.__new__(cls)
        self._deviations = 1  # All fields are unknown.
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
            value = data.get(self._api_names.get(name, name))
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
        names = [(cls._api_names.get(name, name), required) for name, required in cls._fields]
        missing = [index for index, (name, required) in enumerate(names) if required and name not in data]
        self = cls._decode(data | {names[index][0]: None for index in missing})
        for index in missing:
            self._deviations |= 1 << index + 1
        return self

    @_fast_without_options
    def to_dict(
        self,
        *,
        mode: Literal["json", "python"] | str = "json",
        use_api_names: bool = True,
        exclude_unset: bool = True,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        warnings: bool = True,
    ) -> dict[str, Any]:
        """Return the JSON object, with unknown fields, without absent fields, and with nulls as None.

        Args:
            mode: "json" writes date-times as text; "python" keeps them as `datetime`.
            use_api_names: If false, fields have their names in Python, such as `from_` for `from`.
            exclude_unset: Leave out fields that the API did not send. If false, they are None.
            exclude_defaults: Leave out optional fields that are None.
            exclude_none: Leave out every field that is None.
            warnings: Accepted and ignored, because values are not validated.

        Returns:
            The JSON object.
        """
        if mode == "json" and exclude_unset and use_api_names and not exclude_defaults and not exclude_none:
            return self._to_json_object()
        return self.model_dump(
            mode=mode,
            by_alias=use_api_names,
            exclude_unset=exclude_unset,
            exclude_defaults=exclude_defaults,
            exclude_none=exclude_none,
        )

    def _to_json_object(self) -> dict[str, Any]:
        """Return `to_dict()`. The classes of the models override this method."""
        out: dict[str, Any] = {}
        self._complete(out)
        return out

    def _more(self) -> dict[str, Any]:
        """Return the fields that this version does not know, and the attributes that the program has set."""
        unknown = (self._unknown if self._deviations & 1 else None) or {}
        if own_attributes(self):
            return {**unknown, **{name: value for name, value in self._own.items() if name[:1] != "_"}}
        return unknown

    def _assign(self, name: str, value: Any) -> None:
        """Set a field, also one that this version does not know. `name` is its name in Python or in the API."""
        name = self._attribute_of(name)
        if type(getattr(type(self), name, None)) is MemberDescriptorType and name[:1] != "_":
            setattr(self, name, value)
        else:
            if own_attributes(self):
                self._own.pop(name, None)
            self._unknown = {**(self._unknown or {}), name: value}
            self._deviations |= 1

    @property
    def model_extra(self) -> dict[str, Any]:
        """A dict of the fields that this version does not know, and of the attributes that you have set."""
        return dict(self._more())

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that the API sent, and of the attributes that you set."""
        names = {
            name for index, (name, required) in enumerate(self._fields) if not self._is_unset(index, name, required)
        }
        return names | {name for name in own_attributes(self) or () if name[:1] != "_"}

    def _is_unset(self, index: int, name: str, required: bool) -> bool:
        """Return whether a field is absent, from its place in `_fields`."""
        return getattr(self, name) is None and required == bool(self._deviations >> index + 1 & 1)

    if not TYPE_CHECKING:  # A type checker knows the attributes of an object.
        _own = _PydanticNames.__dict__["__dict__"]

        @property
        def __dict__(self) -> dict[str, Any]:
            """A dict of the fields and their values, for `vars()`. An object of an unknown type has all of its fields."""
            return {name: getattr(self, name) for name, _ in self._fields} or dict(self._more())

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """Yield the name and value of each field, so that `dict(message)` has all fields. Absent fields are None."""
        for name, _ in self._fields:
            yield name, getattr(self, name)
        yield from self._more().items()

    def _complete(self, out: dict[str, Any]) -> None:
        """Remove required fields that were absent, and add unknown fields."""
        if self._deviations:
            for index, (name, required) in enumerate(self._fields):
                if required and self._deviations >> index + 1 & 1 and getattr(self, name) is None:
                    del out[self._api_names.get(name, name)]
        if more := self._more():
            out.update(encode(more))

    def _as_input(self) -> dict[str, Any]:
        """Return the fields as a request sends them, one level deep.

        A null is left out unless the request requires the field. Fields that only responses have are left out.
        """
        out: dict[str, Any] = {}
        for name, required in self._fields if self._input_fields is None else self._input_fields:
            value = getattr(self, name)
            if value is not None or required:
                out[name] = value
        if self._api_names:
            out = self._with_api_names(out)
        return out | self._more() if self._input_open else out

    def _to_param(self) -> Any:
        """Return the result of `to_param()`, which the models that a request accepts have."""
        return {name: value.copy() if type(value) is list else value for name, value in self._as_input().items()}

    def to_json(self, *, indent: int | None = None, **options: Any) -> str:
        """Return the JSON text of `to_dict()`.

        A number beyond the range of a float, such as `1e400`, is an infinite float and is written as `1e999`. A lone
        surrogate, which UTF-8 cannot encode, is written as an escape such as `\\ud83d`.

        Args:
            indent: Spaces for each level. None writes one line.
            options: Arguments of `to_dict()`, such as `exclude_none`.

        Returns:
            The JSON text.

        Raises:
            ValueError: A float is NaN, or an integer has more digits than Python can write.
        """
        return json_text(self.to_dict(**options), indent)

    def model_dump(
        self,
        *,
        mode: str = "python",
        include: Mapping[Any, Any] | Iterable[Any] | None = None,
        exclude: Mapping[Any, Any] | Iterable[Any] | None = None,
        by_alias: bool | None = None,
        exclude_unset: bool = False,
        exclude_defaults: bool = False,
        exclude_none: bool = False,
        **options: Any,
    ) -> dict[str, Any]:
        """Return the fields as a dict, like pydantic's method of this name. Absent fields are None.

        Args:
            mode: "python" keeps date-times as `datetime`; "json" writes them as text.
            include: Names of the fields to include. A dict selects parts of nested objects and lists, such as
                `{"content": {0: {"text"}}}`; the key `"__all__"` stands for all items.
            exclude: Names of the fields to leave out, in the same form.
            by_alias: If true, fields have their names in the API, such as `from`, and not those in Python, such as
                `from_`. `include` and `exclude` then have the API's names of nested fields.
            exclude_unset: Leave out fields that the API did not send, as `to_dict()` does.
            exclude_defaults: Leave out optional fields that are None.
            exclude_none: Leave out every field that is None.
            options: Other arguments of pydantic, accepted and ignored.

        Returns:
            The fields by name.

        Raises:
            TypeError: An option is unknown to pydantic, or `include` or `exclude` is a string.
        """
        if unknown := options.keys() - _PYDANTIC_OPTIONS:
            raise TypeError(f"model_dump() got an unexpected argument {min(unknown)!r}")
        fields = {}
        for index, (name, required) in enumerate(self._fields):
            value = getattr(self, name)
            skip_none = exclude_none or (exclude_defaults and not required)
            if not (value is None and skip_none) and not (exclude_unset and self._is_unset(index, name, required)):
                fields[name] = value
        fields |= {k: v for k, v in self._more().items() if v is not None or not exclude_none}
        nested: dict[str, Any] = {
            "by_alias": by_alias,
            "exclude_unset": exclude_unset,
            "exclude_defaults": exclude_defaults,
            "exclude_none": exclude_none,
        }
        try:
            dumped: dict[str, Any] = {name: _dump(value, mode, nested) for name, value in fields.items()}
        except RecursionError:
            from ._nested import copied, refuse_cycles

            refuse_cycles(fields)
            dumped = copied(fields, lambda value: _dump(value, mode, nested))
        if include is not None or exclude is not None:
            from ._nested import selected

            dumped = selected(dumped, include, exclude)
        return self._with_api_names(dumped) if by_alias else dumped

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with some fields changed.

        Args:
            update: New values by name. They are not validated.
            deep: Copy nested objects, too. By default, the copy shares them.

        Returns:
            The copy.
        """
        other = deepcopy(self) if deep else self.__copy__()
        for name, value in (update or {}).items():
            other._assign(name, value)
        return other

    def model_dump_json(self, *, indent: int | None = None, ensure_ascii: bool = False, **options: Any) -> str:
        """Return the JSON text of `model_dump(mode="json", ...)`.

        Args:
            indent: Spaces for each level. None writes one line.
            ensure_ascii: Write other characters than ASCII as escapes.
            options: Arguments of `model_dump()`.

        Returns:
            The JSON text.
        """
        text = json_text(self.model_dump(**{**options, "mode": "json"}), indent)
        return _ascii(text) if ensure_ascii else text

    if not TYPE_CHECKING:  # A type checker that saw `__getattr__` would accept every misspelt name.
        __dataclass_fields__ = _DataclassFields()
        __dataclass_params__ = _DataclassParams

        def __getattr__(self, name: str) -> Any:
            if name in ("_request_id", "_data"):
                return None
            if (data := self._data) is not None:
                return self._arrived(data, name)
            if name == "_unknown":
                return None
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
            return self._more() == other._more() and all(getattr(self, name) == getattr(other, name) for name in names)
        except RecursionError:
            from ._nested import equal

            one, two = ([model._more(), *(getattr(model, name) for name in names)] for model in (self, other))
            return equal(one, two)

    def _shown_fields(self) -> list[tuple[str, Any]]:
        """Return the name and value of each field that `repr()` shows."""
        fields = [(name, value) for name, _ in self._fields if (value := getattr(self, name)) is not None]
        return [*fields, *self._more().items()]

    def __repr__(self) -> str:
        from ._shown import shown

        return shown(self)

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """Yield the fields for the library rich, which shows them over several lines."""
        from ._shown import rich_fields

        return rich_fields(self)

    def _repr_html_(self) -> str:
        """Return the HTML that a notebook shows."""
        from ._display import html_of

        return html_of(self)

    def __reduce__(self) -> tuple[Any, ...]:
        return portable(_restore, type(self), *self._saved(), self._request_id)

    def _saved(self) -> tuple[dict[str, Any], dict[str, Any]]:
        """Return the JSON object, and apart from it the attributes that the program has set, which may be any objects."""
        if not own_attributes(self):
            return self._to_json_object(), {}
        own = {name: value for name, value in self._own.items() if name[:2] != "__"}
        other = self.__copy__()
        other._own.clear()
        return other._to_json_object(), own

    def __copy__(self) -> Self:
        cls = type(self)
        other = new(cls)
        for base in cls.__mro__:
            for name in base.__dict__.get("__slots__", ()):
                if type(getattr(cls, name, None)) is MemberDescriptorType:
                    try:
                        value = object.__getattribute__(self, name)
                    except AttributeError:  # A field that is not decoded yet.
                        continue
                    setattr(other, name, value)
        if own_attributes(self):
            other._own.update(self._own)
        return other

    def __replace__(self, **changes: Any) -> Self:
        """Return a copy with some fields changed, for `copy.replace()`."""
        return self.model_copy(update=changes)

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        restore, arguments = self.__reduce__()[:2]
        copy: Self = restore(*deepcopy(arguments, memo))
        return copy


def _keep_unknown_fields(cls: type[BaseModel]) -> None:
    """Let the constructor of a model accept fields that this version does not know, as `from_dict()` does.

    The `__init__` and `__replace__` of attrs know the declared fields only.
    """
    create: Any = cls.__init__
    names = frozenset(name for name, _ in cls._fields)
    needed = names - (create.__kwdefaults__ or {}).keys()
    attributes = {api_name: name for name, api_name in cls._api_names.items()}

    @wraps(create)
    def __init__(self: BaseModel, **fields: Any) -> None:
        if attributes:
            for api_name in attributes.keys() & fields.keys():
                if (name := attributes[api_name]) in fields:
                    raise TypeError(
                        f"{cls.__name__}() got both {name!r} and {api_name!r}, which are the same field: remove one"
                    )
                fields[name] = fields.pop(api_name)
        # Without a required field, an unknown name is probably a misspelt one, which the error of `create` states.
        if fields.keys() <= names or not needed <= fields.keys():
            create(self, **fields)
            return
        create(self, **{name: value for name, value in fields.items() if name in names})
        self._unknown = {name: value for name, value in fields.items() if name not in names}
        self._deviations |= 1

    changed: Any = cls
    changed.__init__ = __init__
    changed.__replace__ = BaseModel.__replace__


_names_by_class: dict[type[BaseModel], frozenset[str]] = {}


def unknown_fields(cls: type[BaseModel], data: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a JSON object that a class does not know."""
    names = _names_by_class.get(cls)
    if names is None:
        names = _names_by_class[cls] = frozenset(cls._api_names.get(name, name) for name, _ in cls._fields)
    return {name: value for name, value in data.items() if name not in names}


class CompactModel(BaseModel):
    """The base of models that the API rarely sends. One loop over the fields decodes them, instead of code for each class.

    The modules are half the size, but decoding and encoding are slower.
    """

    __slots__ = ()

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = known = 0
        for index, (name, required) in enumerate(cls._fields):
            api_name = cls._api_names.get(name, name)
            value = data.get(api_name)
            is_sent = api_name in data
            known += is_sent
            if value is None:
                deviations |= (required != is_sent) << index + 1
            elif decode := cls._field_decoders.get(name):
                value = decode(value)
            setattr(self, name, value)
        if len(data) != known:
            deviations |= 1
            self._unknown = unknown_fields(cls, data)
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        for index, (name, required) in enumerate(self._fields):
            value = getattr(self, name)
            if value is not None:
                out[self._api_names.get(name, name)] = encode(value)
            elif required != bool(self._deviations >> index + 1 & 1):
                out[self._api_names.get(name, name)] = None
        if more := self._more():
            out.update(encode(more))
        return out


class Unknown(BaseModel):
    """An object with a tag that this version does not know. Read its fields as attributes, or all of them from `raw`."""

    __slots__ = ()

    _tag: ClassVar[str] = "type"
    """The field with the tag. It reads as None if it is absent."""

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            if name == self._tag and name not in (self._unknown or ()):
                return None
            return super().__getattr__(name)

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


def joined_text(items: Any, tag: str, field: str) -> str:
    """Return the joined text in a field of the models in a list that have a tag."""
    found = [getattr(item, field, None) for item in items or () if getattr(item, "type", None) == tag]
    return "".join(text for text in found if isinstance(text, str))


class Tagged:
    """Marks a union whose variants have a tag. Pydantic uses it to select the variant."""

    __slots__ = ("default", "field", "name")

    def __init__(self, name: str, field: str, default: str | None = None) -> None:
        self.name = name
        self.field = field
        self.default = default

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Tagged) and hash(self) == hash(other)

    def __hash__(self) -> int:
        return hash((self.name, self.field, self.default))

    def __repr__(self) -> str:
        return f"Tagged({self.name!r}, {self.field!r})"

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from ._pydantic import tagged_schema

        return tagged_schema(self, source, handler)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        from ._pydantic import tagged_json_schema

        return tagged_json_schema(self, schema, handler)


_PLAIN = frozenset({str, int, float, bool, type(None)})


def encode(value: Any) -> Any:
    """Return the value of a field as plain JSON data, with copies of dicts and lists."""
    try:
        return _encode(value)
    except RecursionError:
        from ._nested import copied, refuse_cycles

        refuse_cycles([value])
        return copied(value, _encode)


def _encode(value: Any) -> Any:
    kind = type(value)  # Comparing it is faster than `isinstance`, and models are the most common values here.
    if kind is not list and kind is not dict and isinstance(value, BaseModel):
        return value._to_json_object()
    if isinstance(value, list):
        return [item if type(item) in _PLAIN else _encode(item) for item in value]
    if isinstance(value, dict):
        return {key: item if type(item) in _PLAIN else _encode(item) for key, item in value.items()}
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


def json_text(value: Any, indent: int | None = None) -> str:
    """Return JSON data as text that UTF-8 can encode. Infinite floats are written as `1e999`."""
    try:
        text = _dumps(value, indent)
    except RecursionError:
        from ._nested import written

        text = written(value, indent, lambda item: _dumps(item, None))
    except _NotANumber:
        from ._nested import path_of_nan

        raise ValueError(f"{path_of_nan(value)} is NaN, which is not JSON serializable") from None
    return text if text.isascii() else escape_surrogates(text)


def escape_surrogates(text: str) -> str:
    """Return a JSON text that UTF-8 can encode: each lone surrogate is replaced by its escape, such as `\\ud83d`."""
    try:
        text.encode()
    except UnicodeEncodeError:
        # Surrogates are only in strings, where the escape has the same meaning.
        return text.encode("utf-8", "backslashreplace").decode()
    return text


def _ascii(text: str) -> str:
    """Return a JSON text in which other characters than ASCII are escapes."""
    return "".join(char if char.isascii() else json.dumps(char)[1:-1] for char in text)


class _NotANumber(ValueError):
    """A float is NaN."""


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
        raise _NotANumber("NaN is not JSON serializable")
    return chunk.removesuffix("Infinity") + "1e999" if chunk.endswith("Infinity") else chunk


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


def _restore_pydantic(self: BaseModel, state: Any) -> None:
    """Restore a model from the state of a pydantic model, which pickles of the official SDK's models contain."""
    fields = state.get("__dict__") if type(state) is dict else None
    if fields is None:
        raise TypeError(f"cannot restore {type(self).__name__} from this state: it is not that of a pydantic model")
    given = {name: value for name, value in fields.items() if name in state["__pydantic_fields_set__"]}
    create: Any = self.__init__
    create(**given, **(state.get("__pydantic_extra__") or {}))


def _restore(cls: type[BaseModel], data: dict[str, Any], own: dict[str, Any], request_id: str | None) -> BaseModel:
    self = cls._decode(data)
    if own:
        self._own.update(own)
    if request_id is not None:
        self._request_id = request_id
    return self
