# Rendered by `make generate`. Do not edit.
"""All public types by name, each loaded on first access."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .encoding import Base64FileInput as Base64FileInput
    from .models.book import Book as Book
    from .models.box_list import BoxList as BoxList
    from .models.comment import Comment as Comment
    from .models.error_response import ErrorResponse as ErrorResponse
    from .models.hammer import Hammer as Hammer
    from .models.item import Item as Item
    from .models.parcel import Parcel as Parcel
    from .models.parcel_arrived import ParcelArrived as ParcelArrived
    from .models.parcel_event import ParcelEvent as ParcelEvent
    from .models.parcel_event import UnknownParcelEvent as UnknownParcelEvent
    from .models.parcel_moved import ParcelMoved as ParcelMoved
    from .models.parcel_page import ParcelPage as ParcelPage
    from .models.picture import Picture as Picture
    from .models.problem import Problem as Problem
    from .models.remark import Remark as Remark
    from .models.saw import Saw as Saw
    from .models.state import State as State
    from .models.thing import Thing as Thing
    from .models.thing import UnknownThing as UnknownThing
    from .models.tool import Tool as Tool
    from .models.tool import UnknownTool as UnknownTool
    from .models.weight import Weight as Weight
    from .multipart import FileInput as FileInput
    from .params.beta_scales_read_params import BetaScalesReadParams as BetaScalesReadParams
    from .params.book_param import BookParam as BookParam
    from .params.hammer_param import HammerParam as HammerParam
    from .params.parcel_send_params import ParcelSendParams as ParcelSendParams
    from .params.parcel_send_params_base import ParcelSendParamsBase as ParcelSendParamsBase
    from .params.parcel_send_params_non_streaming import ParcelSendParamsNonStreaming as ParcelSendParamsNonStreaming
    from .params.parcel_send_params_streaming import ParcelSendParamsStreaming as ParcelSendParamsStreaming
    from .params.parcel_weigh_params import ParcelWeighParams as ParcelWeighParams
    from .params.picture_param import PictureParam as PictureParam
    from .params.saw_param import SawParam as SawParam
    from .params.scales_read_params import ScalesReadParams as ScalesReadParams
    from .params.size import Size as Size
    from .params.speed import Speed as Speed
    from .params.tare_param import TareParam as TareParam
    from .params.thing_param import ThingParam as ThingParam
    from .params.tool_param import ToolParam as ToolParam

    Handsaw = Saw

_ALIASES: dict[str, str] = {
    "Handsaw": "Saw",
}
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
_EARLIER = 40
"""Positions in `__all__`: the first typed dict of requests, and the first earlier name. All before are models."""
_OTHERS = {
    "Base64FileInput": "encoding",
    "FileInput": "multipart",
}
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
