# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import TypedDict

from .._lazy import types as _types
from . import describe


class BrowserToolsetConfigsParam(TypedDict, total=False):
    """Settings for the single tools of the browser toolset.

    Give only those you want to change: without a setting, or with null, `file_upload`, `javascript_exec`,
    `read_console` and `read_network` are off and all others on. Switch off what your code cannot perform, or
    the model may call it in vain.
    """

    close_tab: _types.BrowserCloseTabConfigParam | None
    """Settings of `close_tab`, which closes a tab. Enabled by default."""

    double_click: _types.BrowserDoubleClickConfigParam | None
    """Settings of `double_click`, which clicks the left button twice. Enabled by default."""

    file_upload: _types.BrowserFileUploadConfigParam | None
    """Settings of `file_upload`, which adds files to an upload field of the page. Disabled by default."""

    find: _types.BrowserFindConfigParam | None
    """Settings of `find`, which looks for elements of the page by a query. Enabled by default."""

    form_input: _types.BrowserFormInputConfigParam | None
    """Settings of `form_input`, which sets the value of a form control. Enabled by default."""

    get_page_text: _types.BrowserGetPageTextConfigParam | None
    """Settings of `get_page_text`, which reads the text of the page. Enabled by default."""

    hold_key: _types.BrowserHoldKeyConfigParam | None
    """Settings of `hold_key`, which holds a key down for a while. Enabled by default."""

    hover: _types.BrowserHoverConfigParam | None
    """Settings of `hover`, which rests the pointer on a place in the page. Enabled by default."""

    javascript_exec: _types.BrowserJavascriptExecConfigParam | None
    """Settings of `javascript_exec`, which runs JavaScript in the page. Disabled by default."""

    key: _types.BrowserKeyConfigParam | None
    """Settings of `key`, which presses a key or a combination. Enabled by default."""

    left_click: _types.BrowserLeftClickConfigParam | None
    """Settings of `left_click`, which clicks the left button. Enabled by default."""

    left_click_drag: _types.BrowserLeftClickDragConfigParam | None
    """Settings of `left_click_drag`, which drags with the left button. Enabled by default."""

    left_mouse_down: _types.BrowserLeftMouseDownConfigParam | None
    """Settings of `left_mouse_down`, which presses the left button and keeps it down. Enabled by default."""

    left_mouse_up: _types.BrowserLeftMouseUpConfigParam | None
    """Settings of `left_mouse_up`, which releases the left button. Enabled by default."""

    list_tabs: _types.BrowserListTabsConfigParam | None
    """Settings of `list_tabs`, which lists the open tabs. Enabled by default."""

    middle_click: _types.BrowserMiddleClickConfigParam | None
    """Settings of `middle_click`, which clicks the middle button. Enabled by default."""

    mouse_move: _types.BrowserMouseMoveConfigParam | None
    """Settings of `mouse_move`, which moves the pointer. Enabled by default."""

    navigate: _types.BrowserNavigateConfigParam | None
    """Settings of `navigate`, which opens another address in a tab. Enabled by default."""

    new_tab: _types.BrowserNewTabConfigParam | None
    """Settings of `new_tab`, which opens a tab. Enabled by default."""

    read_console: _types.BrowserReadConsoleConfigParam | None
    """Settings of `read_console`, which reads the messages of the page's console. Disabled by default."""

    read_network: _types.BrowserReadNetworkConfigParam | None
    """Settings of `read_network`, which reads the page's network requests. Disabled by default."""

    read_page: _types.BrowserReadPageConfigParam | None
    """Settings of `read_page`, which reads the structure of the page. Enabled by default."""

    right_click: _types.BrowserRightClickConfigParam | None
    """Settings of `right_click`, which clicks the right button. Enabled by default."""

    screenshot: _types.BrowserScreenshotConfigParam | None
    """Settings of `screenshot`, which takes a picture of the viewport. Enabled by default."""

    scroll: _types.BrowserScrollConfigParam | None
    """Settings of `scroll`, which scrolls in a direction. Enabled by default."""

    scroll_to: _types.BrowserScrollToConfigParam | None
    """Settings of `scroll_to`, which scrolls until an element is in view. Enabled by default."""

    switch_tab: _types.BrowserSwitchTabConfigParam | None
    """Settings of `switch_tab`, which makes another tab the active one. Enabled by default."""

    triple_click: _types.BrowserTripleClickConfigParam | None
    """Settings of `triple_click`, which clicks the left button three times. Enabled by default."""

    type: _types.BrowserTypeConfigParam | None
    """Settings of `type`, the tool that enters text.

    Enabled by default. Unlike `type` elsewhere, this is not a tag.
    """

    wait: _types.BrowserWaitConfigParam | None
    """Settings of `wait`, which pauses. Enabled by default."""

    zoom: _types.BrowserZoomConfigParam | None
    """Settings of `zoom`, which takes a closer picture of a region. Enabled by default."""


describe(BrowserToolsetConfigsParam)
