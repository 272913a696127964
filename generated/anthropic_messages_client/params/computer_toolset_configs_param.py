# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .._lazy import types as _types
from . import describe


class ComputerToolsetConfigsParam(TypedDict, total=False):
    """Settings for the single tools of the computer toolset.

    Give only those you want to change: without a setting, or with null, a tool is on. Switch off what your
    code cannot perform, or the model may call it in vain.
    """

    cursor_position: _types.ComputerCursorPositionConfigParam | None
    """Settings of `cursor_position`, which returns the position of the pointer. Enabled by default."""

    double_click: _types.ComputerDoubleClickConfigParam | None
    """Settings of `double_click`, which clicks the left button twice. Enabled by default."""

    hold_key: _types.ComputerHoldKeyConfigParam | None
    """Settings of `hold_key`, which holds a key down for a while. Enabled by default."""

    key: _types.ComputerKeyConfigParam | None
    """Settings of `key`, which presses a key or a combination. Enabled by default."""

    left_click: _types.ComputerLeftClickConfigParam | None
    """Settings of `left_click`, which clicks the left button. Enabled by default."""

    left_click_drag: _types.ComputerLeftClickDragConfigParam | None
    """Settings of `left_click_drag`, which drags with the left button. Enabled by default."""

    left_mouse_down: _types.ComputerLeftMouseDownConfigParam | None
    """Settings of `left_mouse_down`, which presses the left button and keeps it down. Enabled by default."""

    left_mouse_up: _types.ComputerLeftMouseUpConfigParam | None
    """Settings of `left_mouse_up`, which releases the left button. Enabled by default."""

    middle_click: _types.ComputerMiddleClickConfigParam | None
    """Settings of `middle_click`, which clicks the middle button. Enabled by default."""

    mouse_move: _types.ComputerMouseMoveConfigParam | None
    """Settings of `mouse_move`, which moves the pointer. Enabled by default."""

    right_click: _types.ComputerRightClickConfigParam | None
    """Settings of `right_click`, which clicks the right button. Enabled by default."""

    screenshot: _types.ComputerScreenshotConfigParam | None
    """Settings of `screenshot`, which takes a picture of the screen. Enabled by default."""

    scroll: _types.ComputerScrollConfigParam | None
    """Settings of `scroll`, which scrolls in a direction. Enabled by default."""

    triple_click: _types.ComputerTripleClickConfigParam | None
    """Settings of `triple_click`, which clicks the left button three times. Enabled by default."""

    type: _types.ComputerTypeConfigParam | None
    """Settings of `type`, the tool that enters text.

    Enabled by default. Unlike `type` elsewhere, this is not a tag.
    """

    wait: _types.ComputerWaitConfigParam | None
    """Settings of `wait`, which pauses. Enabled by default."""

    zoom: _types.ComputerZoomConfigParam | None
    """Settings of `zoom`, which takes a closer picture of a region. Enabled by default."""


describe(ComputerToolsetConfigsParam)
