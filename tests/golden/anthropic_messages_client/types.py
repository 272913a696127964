# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""All public types by name, each loaded on first access."""

from __future__ import annotations

from importlib import import_module as _import_module

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

_MODULES = {
    "Base64FileInput": "encoding",
    "Book": "models.book",
    "BoxList": "models.box_list",
    "Comment": "models.comment",
    "ErrorResponse": "models.error_response",
    "Hammer": "models.hammer",
    "Item": "models.item",
    "Parcel": "models.parcel",
    "ParcelArrived": "models.parcel_arrived",
    "ParcelEvent": "models.parcel_event",
    "UnknownParcelEvent": "models.parcel_event",
    "ParcelMoved": "models.parcel_moved",
    "ParcelPage": "models.parcel_page",
    "Picture": "models.picture",
    "Problem": "models.problem",
    "Remark": "models.remark",
    "Saw": "models.saw",
    "State": "models.state",
    "Thing": "models.thing",
    "UnknownThing": "models.thing",
    "Tool": "models.tool",
    "UnknownTool": "models.tool",
    "Weight": "models.weight",
    "BetaScalesReadParams": "params.beta_scales_read_params",
    "BookParam": "params.book_param",
    "HammerParam": "params.hammer_param",
    "ParcelSendParams": "params.parcel_send_params",
    "ParcelSendParamsBase": "params.parcel_send_params_base",
    "ParcelSendParamsNonStreaming": "params.parcel_send_params_non_streaming",
    "ParcelSendParamsStreaming": "params.parcel_send_params_streaming",
    "ParcelWeighParams": "params.parcel_weigh_params",
    "PictureParam": "params.picture_param",
    "SawParam": "params.saw_param",
    "ScalesReadParams": "params.scales_read_params",
    "Size": "params.size",
    "Speed": "params.speed",
    "TareParam": "params.tare_param",
    "ThingParam": "params.thing_param",
    "ToolParam": "params.tool_param",
}
_ALIASES: dict[str, str] = {
    "Handsaw": "Saw",
}
"""Current names by earlier names."""


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.
    __all__ = [*_MODULES, *_ALIASES]

    def __getattr__(name: str) -> object:
        if name in _ALIASES:
            current = _ALIASES[name]
            value = globals().get(current) or __getattr__(current)
        else:
            module = _MODULES.get(name)
            if module is None:
                from .suggestions import missing_name

                raise missing_name(__name__, name, __all__)
            value = getattr(_import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return [*globals(), *__all__]
