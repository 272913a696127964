# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class ComputerToolsetConfigs(BaseModel):
    """Settings of the single tools of the computer toolset. Null or absent means the default of the tool."""

    cursor_position: _types.ComputerToolConfig | None = None
    """Settings of `cursor_position`."""

    double_click: _types.ComputerToolConfig | None = None
    """Settings of `double_click`."""

    hold_key: _types.ComputerToolConfig | None = None
    """Settings of `hold_key`."""

    key: _types.ComputerToolConfig | None = None
    """Settings of `key`."""

    left_click: _types.ComputerToolConfig | None = None
    """Settings of `left_click`."""

    left_click_drag: _types.ComputerToolConfig | None = None
    """Settings of `left_click_drag`."""

    left_mouse_down: _types.ComputerToolConfig | None = None
    """Settings of `left_mouse_down`."""

    left_mouse_up: _types.ComputerToolConfig | None = None
    """Settings of `left_mouse_up`."""

    middle_click: _types.ComputerToolConfig | None = None
    """Settings of `middle_click`."""

    mouse_move: _types.ComputerToolConfig | None = None
    """Settings of `mouse_move`."""

    right_click: _types.ComputerToolConfig | None = None
    """Settings of `right_click`."""

    screenshot: _types.ComputerToolConfig | None = None
    """Settings of `screenshot`."""

    scroll: _types.ComputerToolConfig | None = None
    """Settings of `scroll`."""

    triple_click: _types.ComputerToolConfig | None = None
    """Settings of `triple_click`."""

    type: _types.ComputerToolConfig | None = None
    """Settings of `type`."""

    wait: _types.ComputerToolConfig | None = None
    """Settings of `wait`."""

    zoom: _types.ComputerToolConfig | None = None
    """Settings of `zoom`."""

    _input_fields = (
        ("cursor_position", False),
        ("double_click", False),
        ("hold_key", False),
        ("key", False),
        ("left_click", False),
        ("left_click_drag", False),
        ("left_mouse_down", False),
        ("left_mouse_up", False),
        ("middle_click", False),
        ("mouse_move", False),
        ("right_click", False),
        ("screenshot", False),
        ("scroll", False),
        ("triple_click", False),
        ("type", False),
        ("wait", False),
        ("zoom", False),
    )
    _fields = (
        ("cursor_position", False),
        ("double_click", False),
        ("hold_key", False),
        ("key", False),
        ("left_click", False),
        ("left_click_drag", False),
        ("left_mouse_down", False),
        ("left_mouse_up", False),
        ("middle_click", False),
        ("mouse_move", False),
        ("right_click", False),
        ("screenshot", False),
        ("scroll", False),
        ("triple_click", False),
        ("type", False),
        ("wait", False),
        ("zoom", False),
    )

    @classmethod
    def _decode(cls, data: dict[str, Any]) -> Self:
        self = new(cls)
        deviations = 0
        known = 0
        get = data.get
        self.cursor_position = cursor_position_ = get("cursor_position")
        if cursor_position_ is not None:
            known += 1
            self.cursor_position = (
                decoders["computer_tool_config"](cursor_position_)
                if type(cursor_position_) is dict
                else cursor_position_
            )
        elif "cursor_position" in data:
            known += 1
            deviations |= 2
        self.double_click = double_click_ = get("double_click")
        if double_click_ is not None:
            known += 1
            self.double_click = (
                decoders["computer_tool_config"](double_click_) if type(double_click_) is dict else double_click_
            )
        elif "double_click" in data:
            known += 1
            deviations |= 4
        self.hold_key = hold_key_ = get("hold_key")
        if hold_key_ is not None:
            known += 1
            self.hold_key = decoders["computer_tool_config"](hold_key_) if type(hold_key_) is dict else hold_key_
        elif "hold_key" in data:
            known += 1
            deviations |= 8
        self.key = key_ = get("key")
        if key_ is not None:
            known += 1
            self.key = decoders["computer_tool_config"](key_) if type(key_) is dict else key_
        elif "key" in data:
            known += 1
            deviations |= 16
        self.left_click = left_click_ = get("left_click")
        if left_click_ is not None:
            known += 1
            self.left_click = (
                decoders["computer_tool_config"](left_click_) if type(left_click_) is dict else left_click_
            )
        elif "left_click" in data:
            known += 1
            deviations |= 32
        self.left_click_drag = left_click_drag_ = get("left_click_drag")
        if left_click_drag_ is not None:
            known += 1
            self.left_click_drag = (
                decoders["computer_tool_config"](left_click_drag_)
                if type(left_click_drag_) is dict
                else left_click_drag_
            )
        elif "left_click_drag" in data:
            known += 1
            deviations |= 64
        self.left_mouse_down = left_mouse_down_ = get("left_mouse_down")
        if left_mouse_down_ is not None:
            known += 1
            self.left_mouse_down = (
                decoders["computer_tool_config"](left_mouse_down_)
                if type(left_mouse_down_) is dict
                else left_mouse_down_
            )
        elif "left_mouse_down" in data:
            known += 1
            deviations |= 128
        self.left_mouse_up = left_mouse_up_ = get("left_mouse_up")
        if left_mouse_up_ is not None:
            known += 1
            self.left_mouse_up = (
                decoders["computer_tool_config"](left_mouse_up_) if type(left_mouse_up_) is dict else left_mouse_up_
            )
        elif "left_mouse_up" in data:
            known += 1
            deviations |= 256
        self.middle_click = middle_click_ = get("middle_click")
        if middle_click_ is not None:
            known += 1
            self.middle_click = (
                decoders["computer_tool_config"](middle_click_) if type(middle_click_) is dict else middle_click_
            )
        elif "middle_click" in data:
            known += 1
            deviations |= 512
        self.mouse_move = mouse_move_ = get("mouse_move")
        if mouse_move_ is not None:
            known += 1
            self.mouse_move = (
                decoders["computer_tool_config"](mouse_move_) if type(mouse_move_) is dict else mouse_move_
            )
        elif "mouse_move" in data:
            known += 1
            deviations |= 1024
        self.right_click = right_click_ = get("right_click")
        if right_click_ is not None:
            known += 1
            self.right_click = (
                decoders["computer_tool_config"](right_click_) if type(right_click_) is dict else right_click_
            )
        elif "right_click" in data:
            known += 1
            deviations |= 2048
        self.screenshot = screenshot_ = get("screenshot")
        if screenshot_ is not None:
            known += 1
            self.screenshot = (
                decoders["computer_tool_config"](screenshot_) if type(screenshot_) is dict else screenshot_
            )
        elif "screenshot" in data:
            known += 1
            deviations |= 4096
        self.scroll = scroll_ = get("scroll")
        if scroll_ is not None:
            known += 1
            self.scroll = decoders["computer_tool_config"](scroll_) if type(scroll_) is dict else scroll_
        elif "scroll" in data:
            known += 1
            deviations |= 8192
        self.triple_click = triple_click_ = get("triple_click")
        if triple_click_ is not None:
            known += 1
            self.triple_click = (
                decoders["computer_tool_config"](triple_click_) if type(triple_click_) is dict else triple_click_
            )
        elif "triple_click" in data:
            known += 1
            deviations |= 16384
        self.type = type_ = get("type")
        if type_ is not None:
            known += 1
            self.type = decoders["computer_tool_config"](type_) if type(type_) is dict else type_
        elif "type" in data:
            known += 1
            deviations |= 32768
        self.wait = wait_ = get("wait")
        if wait_ is not None:
            known += 1
            self.wait = decoders["computer_tool_config"](wait_) if type(wait_) is dict else wait_
        elif "wait" in data:
            known += 1
            deviations |= 65536
        self.zoom = zoom_ = get("zoom")
        if zoom_ is not None:
            known += 1
            self.zoom = decoders["computer_tool_config"](zoom_) if type(zoom_) is dict else zoom_
        elif "zoom" in data:
            known += 1
            deviations |= 131072
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        deviations = self._deviations
        if (cursor_position_ := self.cursor_position) is not None:
            out["cursor_position"] = encode(cursor_position_)
        elif deviations & 2:
            out["cursor_position"] = None
        if (double_click_ := self.double_click) is not None:
            out["double_click"] = encode(double_click_)
        elif deviations & 4:
            out["double_click"] = None
        if (hold_key_ := self.hold_key) is not None:
            out["hold_key"] = encode(hold_key_)
        elif deviations & 8:
            out["hold_key"] = None
        if (key_ := self.key) is not None:
            out["key"] = encode(key_)
        elif deviations & 16:
            out["key"] = None
        if (left_click_ := self.left_click) is not None:
            out["left_click"] = encode(left_click_)
        elif deviations & 32:
            out["left_click"] = None
        if (left_click_drag_ := self.left_click_drag) is not None:
            out["left_click_drag"] = encode(left_click_drag_)
        elif deviations & 64:
            out["left_click_drag"] = None
        if (left_mouse_down_ := self.left_mouse_down) is not None:
            out["left_mouse_down"] = encode(left_mouse_down_)
        elif deviations & 128:
            out["left_mouse_down"] = None
        if (left_mouse_up_ := self.left_mouse_up) is not None:
            out["left_mouse_up"] = encode(left_mouse_up_)
        elif deviations & 256:
            out["left_mouse_up"] = None
        if (middle_click_ := self.middle_click) is not None:
            out["middle_click"] = encode(middle_click_)
        elif deviations & 512:
            out["middle_click"] = None
        if (mouse_move_ := self.mouse_move) is not None:
            out["mouse_move"] = encode(mouse_move_)
        elif deviations & 1024:
            out["mouse_move"] = None
        if (right_click_ := self.right_click) is not None:
            out["right_click"] = encode(right_click_)
        elif deviations & 2048:
            out["right_click"] = None
        if (screenshot_ := self.screenshot) is not None:
            out["screenshot"] = encode(screenshot_)
        elif deviations & 4096:
            out["screenshot"] = None
        if (scroll_ := self.scroll) is not None:
            out["scroll"] = encode(scroll_)
        elif deviations & 8192:
            out["scroll"] = None
        if (triple_click_ := self.triple_click) is not None:
            out["triple_click"] = encode(triple_click_)
        elif deviations & 16384:
            out["triple_click"] = None
        if (type_ := self.type) is not None:
            out["type"] = encode(type_)
        elif deviations & 32768:
            out["type"] = None
        if (wait_ := self.wait) is not None:
            out["wait"] = encode(wait_)
        elif deviations & 65536:
            out["wait"] = None
        if (zoom_ := self.zoom) is not None:
            out["zoom"] = encode(zoom_)
        elif deviations & 131072:
            out["zoom"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in ComputerToolsetConfigs._fields)
decode: Callable[[dict[str, Any]], ComputerToolsetConfigs] = ComputerToolsetConfigs._decode
