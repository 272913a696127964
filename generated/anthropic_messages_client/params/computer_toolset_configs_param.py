# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..params.computer_cursor_position_config_param import ComputerCursorPositionConfigParam
    from ..params.computer_double_click_config_param import ComputerDoubleClickConfigParam
    from ..params.computer_hold_key_config_param import ComputerHoldKeyConfigParam
    from ..params.computer_key_config_param import ComputerKeyConfigParam
    from ..params.computer_left_click_config_param import ComputerLeftClickConfigParam
    from ..params.computer_left_click_drag_config_param import ComputerLeftClickDragConfigParam
    from ..params.computer_left_mouse_down_config_param import ComputerLeftMouseDownConfigParam
    from ..params.computer_left_mouse_up_config_param import ComputerLeftMouseUpConfigParam
    from ..params.computer_middle_click_config_param import ComputerMiddleClickConfigParam
    from ..params.computer_mouse_move_config_param import ComputerMouseMoveConfigParam
    from ..params.computer_right_click_config_param import ComputerRightClickConfigParam
    from ..params.computer_screenshot_config_param import ComputerScreenshotConfigParam
    from ..params.computer_scroll_config_param import ComputerScrollConfigParam
    from ..params.computer_triple_click_config_param import ComputerTripleClickConfigParam
    from ..params.computer_type_config_param import ComputerTypeConfigParam
    from ..params.computer_wait_config_param import ComputerWaitConfigParam
    from ..params.computer_zoom_config_param import ComputerZoomConfigParam


class ComputerToolsetConfigsParam(TypedDict, total=False):
    """Settings for the single tools of the computer toolset. Give only those you want to change: without a
    setting, or with null, a tool is on. Switch off what your code cannot perform, or the model may call it in
    vain."""

    cursor_position: ComputerCursorPositionConfigParam | None
    """Settings of `cursor_position`, which tells where the pointer is; on by default."""

    double_click: ComputerDoubleClickConfigParam | None
    """Settings of `double_click`, which clicks the left button twice; on by default."""

    hold_key: ComputerHoldKeyConfigParam | None
    """Settings of `hold_key`, which holds a key down for a while; on by default."""

    key: ComputerKeyConfigParam | None
    """Settings of `key`, which presses a key or a combination; on by default."""

    left_click: ComputerLeftClickConfigParam | None
    """Settings of `left_click`, which clicks the left button; on by default."""

    left_click_drag: ComputerLeftClickDragConfigParam | None
    """Settings of `left_click_drag`, which drags with the left button; on by default."""

    left_mouse_down: ComputerLeftMouseDownConfigParam | None
    """Settings of `left_mouse_down`, which presses the left button and keeps it down; on by default."""

    left_mouse_up: ComputerLeftMouseUpConfigParam | None
    """Settings of `left_mouse_up`, which lets go of the left button; on by default."""

    middle_click: ComputerMiddleClickConfigParam | None
    """Settings of `middle_click`, which clicks the middle button; on by default."""

    mouse_move: ComputerMouseMoveConfigParam | None
    """Settings of `mouse_move`, which moves the pointer; on by default."""

    right_click: ComputerRightClickConfigParam | None
    """Settings of `right_click`, which clicks the right button; on by default."""

    screenshot: ComputerScreenshotConfigParam | None
    """Settings of `screenshot`, which takes a picture of the screen; on by default."""

    scroll: ComputerScrollConfigParam | None
    """Settings of `scroll`, which scrolls in a direction; on by default."""

    triple_click: ComputerTripleClickConfigParam | None
    """Settings of `triple_click`, which clicks the left button three times; on by default."""

    type: ComputerTypeConfigParam | None
    """Settings of `type`, the tool that enters text; on by default. Unlike `type` elsewhere, this is not a tag."""

    wait: ComputerWaitConfigParam | None
    """Settings of `wait`, which pauses; on by default."""

    zoom: ComputerZoomConfigParam | None
    """Settings of `zoom`, which takes a closer picture of a region; on by default."""
