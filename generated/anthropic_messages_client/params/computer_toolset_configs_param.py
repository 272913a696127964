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
    """TODO."""

    cursor_position: ComputerCursorPositionConfigParam | None
    """TODO."""

    double_click: ComputerDoubleClickConfigParam | None
    """TODO."""

    hold_key: ComputerHoldKeyConfigParam | None
    """TODO."""

    key: ComputerKeyConfigParam | None
    """TODO."""

    left_click: ComputerLeftClickConfigParam | None
    """TODO."""

    left_click_drag: ComputerLeftClickDragConfigParam | None
    """TODO."""

    left_mouse_down: ComputerLeftMouseDownConfigParam | None
    """TODO."""

    left_mouse_up: ComputerLeftMouseUpConfigParam | None
    """TODO."""

    middle_click: ComputerMiddleClickConfigParam | None
    """TODO."""

    mouse_move: ComputerMouseMoveConfigParam | None
    """TODO."""

    right_click: ComputerRightClickConfigParam | None
    """TODO."""

    screenshot: ComputerScreenshotConfigParam | None
    """TODO."""

    scroll: ComputerScrollConfigParam | None
    """TODO."""

    triple_click: ComputerTripleClickConfigParam | None
    """TODO."""

    type: ComputerTypeConfigParam | None
    """TODO."""

    wait: ComputerWaitConfigParam | None
    """TODO."""

    zoom: ComputerZoomConfigParam | None
    """TODO."""
