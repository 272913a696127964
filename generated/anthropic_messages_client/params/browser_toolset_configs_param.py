# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

from .. import types as _types


class BrowserToolsetConfigsParam(TypedDict, total=False):
    """Settings for the single tools of the browser toolset.

    Give only those you want to change: without a setting, or with null, `file_upload`, `javascript_exec`,
    `read_console` and `read_network` are off and all others on. Switch off what your code cannot perform, or
    the model may call it in vain.
    """

    close_tab: _types.BrowserCloseTabConfigParam | None
    """Settings of `close_tab`, which closes a tab; on by default."""

    double_click: _types.BrowserDoubleClickConfigParam | None
    """Settings of `double_click`, which clicks the left button twice; on by default."""

    file_upload: _types.BrowserFileUploadConfigParam | None
    """Settings of `file_upload`, which gives files to an upload field of the page; off by default."""

    find: _types.BrowserFindConfigParam | None
    """Settings of `find`, which looks for elements of the page by a query; on by default."""

    form_input: _types.BrowserFormInputConfigParam | None
    """Settings of `form_input`, which sets the value of a form control; on by default."""

    get_page_text: _types.BrowserGetPageTextConfigParam | None
    """Settings of `get_page_text`, which reads the text of the page; on by default."""

    hold_key: _types.BrowserHoldKeyConfigParam | None
    """Settings of `hold_key`, which holds a key down for a while; on by default."""

    hover: _types.BrowserHoverConfigParam | None
    """Settings of `hover`, which rests the pointer on a place in the page; on by default."""

    javascript_exec: _types.BrowserJavascriptExecConfigParam | None
    """Settings of `javascript_exec`, which runs JavaScript in the page; off by default."""

    key: _types.BrowserKeyConfigParam | None
    """Settings of `key`, which presses a key or a combination; on by default."""

    left_click: _types.BrowserLeftClickConfigParam | None
    """Settings of `left_click`, which clicks the left button; on by default."""

    left_click_drag: _types.BrowserLeftClickDragConfigParam | None
    """Settings of `left_click_drag`, which drags with the left button; on by default."""

    left_mouse_down: _types.BrowserLeftMouseDownConfigParam | None
    """Settings of `left_mouse_down`, which presses the left button and keeps it down; on by default."""

    left_mouse_up: _types.BrowserLeftMouseUpConfigParam | None
    """Settings of `left_mouse_up`, which lets go of the left button; on by default."""

    list_tabs: _types.BrowserListTabsConfigParam | None
    """Settings of `list_tabs`, which lists the open tabs; on by default."""

    middle_click: _types.BrowserMiddleClickConfigParam | None
    """Settings of `middle_click`, which clicks the middle button; on by default."""

    mouse_move: _types.BrowserMouseMoveConfigParam | None
    """Settings of `mouse_move`, which moves the pointer; on by default."""

    navigate: _types.BrowserNavigateConfigParam | None
    """Settings of `navigate`, which takes a tab to another address; on by default."""

    new_tab: _types.BrowserNewTabConfigParam | None
    """Settings of `new_tab`, which opens a tab; on by default."""

    read_console: _types.BrowserReadConsoleConfigParam | None
    """Settings of `read_console`, which reads the messages of the page's console; off by default."""

    read_network: _types.BrowserReadNetworkConfigParam | None
    """Settings of `read_network`, which reads the page's network requests; off by default."""

    read_page: _types.BrowserReadPageConfigParam | None
    """Settings of `read_page`, which reads the structure of the page; on by default."""

    right_click: _types.BrowserRightClickConfigParam | None
    """Settings of `right_click`, which clicks the right button; on by default."""

    screenshot: _types.BrowserScreenshotConfigParam | None
    """Settings of `screenshot`, which takes a picture of the viewport; on by default."""

    scroll: _types.BrowserScrollConfigParam | None
    """Settings of `scroll`, which scrolls in a direction; on by default."""

    scroll_to: _types.BrowserScrollToConfigParam | None
    """Settings of `scroll_to`, which scrolls until an element is in view; on by default."""

    switch_tab: _types.BrowserSwitchTabConfigParam | None
    """Settings of `switch_tab`, which makes another tab the active one; on by default."""

    triple_click: _types.BrowserTripleClickConfigParam | None
    """Settings of `triple_click`, which clicks the left button three times; on by default."""

    type: _types.BrowserTypeConfigParam | None
    """Settings of `type`, the tool that enters text; on by default.

    Unlike `type` elsewhere, this is not a tag.
    """

    wait: _types.BrowserWaitConfigParam | None
    """Settings of `wait`, which pauses; on by default."""

    zoom: _types.BrowserZoomConfigParam | None
    """Settings of `zoom`, which takes a closer picture of a region; on by default."""
