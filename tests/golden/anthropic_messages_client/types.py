# Rendered by `make generate`. Do not edit.
"""All public types by name, each loaded on first access."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .encoding import Base64FileInput
    from .models.book import Book
    from .models.box_list import BoxList
    from .models.comment import Comment
    from .models.error_response import ErrorResponse
    from .models.hammer import Hammer
    from .models.item import Item
    from .models.parcel import Parcel
    from .models.parcel_arrived import ParcelArrived
    from .models.parcel_event import ParcelEvent, UnknownParcelEvent
    from .models.parcel_moved import ParcelMoved
    from .models.parcel_page import ParcelPage
    from .models.picture import Picture
    from .models.problem import Problem
    from .models.remark import Remark
    from .models.saw import Saw
    from .models.state import State
    from .models.thing import Thing, UnknownThing
    from .models.tool import Tool, UnknownTool
    from .models.weight import Weight
    from .multipart import FileInput
    from .params.beta_scales_read_params import BetaScalesReadParams
    from .params.book_param import BookParam
    from .params.hammer_param import HammerParam
    from .params.parcel_list_params import ParcelListParams
    from .params.parcel_send_params import ParcelSendParams
    from .params.parcel_send_params_base import ParcelSendParamsBase
    from .params.parcel_send_params_non_streaming import ParcelSendParamsNonStreaming
    from .params.parcel_send_params_streaming import ParcelSendParamsStreaming
    from .params.parcel_weigh_params import ParcelWeighParams
    from .params.picture_param import PictureParam
    from .params.saw_param import SawParam
    from .params.scales_read_params import ScalesReadParams
    from .params.size import Size
    from .params.speed import Speed
    from .params.tare_param import TareParam
    from .params.thing_param import ThingParam
    from .params.tool_param import ToolParam

    Handsaw = Saw

_ALIASES: dict[str, str] = {"Handsaw": "Saw"}
"""Current names by earlier names."""

__all__ = [  # noqa: RUF022
    "Base64FileInput",
    "Book",
    "BoxList",
    "Comment",
    "ErrorResponse",
    "Hammer",
    "Item",
    "Parcel",
    "ParcelArrived",
    "ParcelEvent",
    "UnknownParcelEvent",
    "ParcelMoved",
    "ParcelPage",
    "Picture",
    "Problem",
    "Remark",
    "Saw",
    "State",
    "Thing",
    "UnknownThing",
    "Tool",
    "UnknownTool",
    "Weight",
    "FileInput",
    "BetaScalesReadParams",
    "BookParam",
    "HammerParam",
    "ParcelListParams",
    "ParcelSendParams",
    "ParcelSendParamsBase",
    "ParcelSendParamsNonStreaming",
    "ParcelSendParamsStreaming",
    "ParcelWeighParams",
    "PictureParam",
    "SawParam",
    "ScalesReadParams",
    "Size",
    "Speed",
    "TareParam",
    "ThingParam",
    "ToolParam",
    "Handsaw",
]
_PARAMS = 24
_EARLIER = 41
"""Positions in `__all__`: the first typed dict of requests, and the first earlier name. All before are models."""
_OTHERS = {"Base64FileInput": "encoding", "FileInput": "multipart"}
"""Modules of the types that are neither models nor typed dicts."""


def _module_of(name: str) -> str | None:
    """Return the module of a type. Return None if there is no such type."""
    import re

    position = __all__.index(name) if name in __all__ else _EARLIER
    if name in _OTHERS or position >= _EARLIER:
        return _OTHERS.get(name)
    union = name.removeprefix("Unknown")  # The class of unknown variants is in the module of the union.
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})", "_", union)
    return f"{'models' if position < _PARAMS else 'params'}.{words.lower()}"


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        if name in _ALIASES:
            current = _ALIASES[name]
            value = globals().get(current) or __getattr__(current)
        else:
            module = _module_of(name)
            if module is None:
                from .suggestions import missing_name

                raise missing_name(__name__, name, __all__)
            value = getattr(import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
