# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class ComputerToolsetConfigs(CompactModel):
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

    def to_param(self) -> _types.ComputerToolsetConfigsParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.ComputerToolsetConfigsParam = self._to_param()
        return param

    _field_decoders = {
        "cursor_position": lambda cursor_position_: (
            decoders["computer_tool_config"](cursor_position_) if type(cursor_position_) is dict else cursor_position_
        ),
        "double_click": lambda double_click_: (
            decoders["computer_tool_config"](double_click_) if type(double_click_) is dict else double_click_
        ),
        "hold_key": lambda hold_key_: (
            decoders["computer_tool_config"](hold_key_) if type(hold_key_) is dict else hold_key_
        ),
        "key": lambda key_: decoders["computer_tool_config"](key_) if type(key_) is dict else key_,
        "left_click": lambda left_click_: (
            decoders["computer_tool_config"](left_click_) if type(left_click_) is dict else left_click_
        ),
        "left_click_drag": lambda left_click_drag_: (
            decoders["computer_tool_config"](left_click_drag_) if type(left_click_drag_) is dict else left_click_drag_
        ),
        "left_mouse_down": lambda left_mouse_down_: (
            decoders["computer_tool_config"](left_mouse_down_) if type(left_mouse_down_) is dict else left_mouse_down_
        ),
        "left_mouse_up": lambda left_mouse_up_: (
            decoders["computer_tool_config"](left_mouse_up_) if type(left_mouse_up_) is dict else left_mouse_up_
        ),
        "middle_click": lambda middle_click_: (
            decoders["computer_tool_config"](middle_click_) if type(middle_click_) is dict else middle_click_
        ),
        "mouse_move": lambda mouse_move_: (
            decoders["computer_tool_config"](mouse_move_) if type(mouse_move_) is dict else mouse_move_
        ),
        "right_click": lambda right_click_: (
            decoders["computer_tool_config"](right_click_) if type(right_click_) is dict else right_click_
        ),
        "screenshot": lambda screenshot_: (
            decoders["computer_tool_config"](screenshot_) if type(screenshot_) is dict else screenshot_
        ),
        "scroll": lambda scroll_: decoders["computer_tool_config"](scroll_) if type(scroll_) is dict else scroll_,
        "triple_click": lambda triple_click_: (
            decoders["computer_tool_config"](triple_click_) if type(triple_click_) is dict else triple_click_
        ),
        "type": lambda type_: decoders["computer_tool_config"](type_) if type(type_) is dict else type_,
        "wait": lambda wait_: decoders["computer_tool_config"](wait_) if type(wait_) is dict else wait_,
        "zoom": lambda zoom_: decoders["computer_tool_config"](zoom_) if type(zoom_) is dict else zoom_,
    }
