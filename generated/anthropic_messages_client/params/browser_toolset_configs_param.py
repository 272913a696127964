# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from typing import TypedDict

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ..params.browser_close_tab_config_param import BrowserCloseTabConfigParam
    from ..params.browser_double_click_config_param import BrowserDoubleClickConfigParam
    from ..params.browser_file_upload_config_param import BrowserFileUploadConfigParam
    from ..params.browser_find_config_param import BrowserFindConfigParam
    from ..params.browser_form_input_config_param import BrowserFormInputConfigParam
    from ..params.browser_get_page_text_config_param import BrowserGetPageTextConfigParam
    from ..params.browser_hold_key_config_param import BrowserHoldKeyConfigParam
    from ..params.browser_hover_config_param import BrowserHoverConfigParam
    from ..params.browser_javascript_exec_config_param import BrowserJavascriptExecConfigParam
    from ..params.browser_key_config_param import BrowserKeyConfigParam
    from ..params.browser_left_click_config_param import BrowserLeftClickConfigParam
    from ..params.browser_left_click_drag_config_param import BrowserLeftClickDragConfigParam
    from ..params.browser_left_mouse_down_config_param import BrowserLeftMouseDownConfigParam
    from ..params.browser_left_mouse_up_config_param import BrowserLeftMouseUpConfigParam
    from ..params.browser_list_tabs_config_param import BrowserListTabsConfigParam
    from ..params.browser_middle_click_config_param import BrowserMiddleClickConfigParam
    from ..params.browser_mouse_move_config_param import BrowserMouseMoveConfigParam
    from ..params.browser_navigate_config_param import BrowserNavigateConfigParam
    from ..params.browser_new_tab_config_param import BrowserNewTabConfigParam
    from ..params.browser_read_console_config_param import BrowserReadConsoleConfigParam
    from ..params.browser_read_network_config_param import BrowserReadNetworkConfigParam
    from ..params.browser_read_page_config_param import BrowserReadPageConfigParam
    from ..params.browser_right_click_config_param import BrowserRightClickConfigParam
    from ..params.browser_screenshot_config_param import BrowserScreenshotConfigParam
    from ..params.browser_scroll_config_param import BrowserScrollConfigParam
    from ..params.browser_scroll_to_config_param import BrowserScrollToConfigParam
    from ..params.browser_switch_tab_config_param import BrowserSwitchTabConfigParam
    from ..params.browser_triple_click_config_param import BrowserTripleClickConfigParam
    from ..params.browser_type_config_param import BrowserTypeConfigParam
    from ..params.browser_wait_config_param import BrowserWaitConfigParam
    from ..params.browser_zoom_config_param import BrowserZoomConfigParam


class BrowserToolsetConfigsParam(TypedDict, total=False):
    """Settings for the single tools of the browser toolset. Give only those you want to change: without a
    setting, or with null, `file_upload`, `javascript_exec`, `read_console` and `read_network` are off and all
    others on. Switch off what your code cannot perform, or the model may call it in vain."""

    close_tab: BrowserCloseTabConfigParam | None
    """Settings of `close_tab`, which closes a tab; on by default."""

    double_click: BrowserDoubleClickConfigParam | None
    """Settings of `double_click`, which clicks the left button twice; on by default."""

    file_upload: BrowserFileUploadConfigParam | None
    """Settings of `file_upload`, which gives files to an upload field of the page; off by default."""

    find: BrowserFindConfigParam | None
    """Settings of `find`, which looks for elements of the page by a query; on by default."""

    form_input: BrowserFormInputConfigParam | None
    """Settings of `form_input`, which sets the value of a form control; on by default."""

    get_page_text: BrowserGetPageTextConfigParam | None
    """Settings of `get_page_text`, which reads the text of the page; on by default."""

    hold_key: BrowserHoldKeyConfigParam | None
    """Settings of `hold_key`, which holds a key down for a while; on by default."""

    hover: BrowserHoverConfigParam | None
    """Settings of `hover`, which rests the pointer on a place in the page; on by default."""

    javascript_exec: BrowserJavascriptExecConfigParam | None
    """Settings of `javascript_exec`, which runs JavaScript in the page; off by default."""

    key: BrowserKeyConfigParam | None
    """Settings of `key`, which presses a key or a combination; on by default."""

    left_click: BrowserLeftClickConfigParam | None
    """Settings of `left_click`, which clicks the left button; on by default."""

    left_click_drag: BrowserLeftClickDragConfigParam | None
    """Settings of `left_click_drag`, which drags with the left button; on by default."""

    left_mouse_down: BrowserLeftMouseDownConfigParam | None
    """Settings of `left_mouse_down`, which presses the left button and keeps it down; on by default."""

    left_mouse_up: BrowserLeftMouseUpConfigParam | None
    """Settings of `left_mouse_up`, which lets go of the left button; on by default."""

    list_tabs: BrowserListTabsConfigParam | None
    """Settings of `list_tabs`, which lists the open tabs; on by default."""

    middle_click: BrowserMiddleClickConfigParam | None
    """Settings of `middle_click`, which clicks the middle button; on by default."""

    mouse_move: BrowserMouseMoveConfigParam | None
    """Settings of `mouse_move`, which moves the pointer; on by default."""

    navigate: BrowserNavigateConfigParam | None
    """Settings of `navigate`, which takes a tab to another address; on by default."""

    new_tab: BrowserNewTabConfigParam | None
    """Settings of `new_tab`, which opens a tab; on by default."""

    read_console: BrowserReadConsoleConfigParam | None
    """Settings of `read_console`, which reads the messages of the page's console; off by default."""

    read_network: BrowserReadNetworkConfigParam | None
    """Settings of `read_network`, which reads the page's network requests; off by default."""

    read_page: BrowserReadPageConfigParam | None
    """Settings of `read_page`, which reads the structure of the page; on by default."""

    right_click: BrowserRightClickConfigParam | None
    """Settings of `right_click`, which clicks the right button; on by default."""

    screenshot: BrowserScreenshotConfigParam | None
    """Settings of `screenshot`, which takes a picture of the viewport; on by default."""

    scroll: BrowserScrollConfigParam | None
    """Settings of `scroll`, which scrolls in a direction; on by default."""

    scroll_to: BrowserScrollToConfigParam | None
    """Settings of `scroll_to`, which scrolls until an element is in view; on by default."""

    switch_tab: BrowserSwitchTabConfigParam | None
    """Settings of `switch_tab`, which makes another tab the active one; on by default."""

    triple_click: BrowserTripleClickConfigParam | None
    """Settings of `triple_click`, which clicks the left button three times; on by default."""

    type: BrowserTypeConfigParam | None
    """Settings of `type`, the tool that enters text; on by default. Unlike `type` elsewhere, this is not a tag."""

    wait: BrowserWaitConfigParam | None
    """Settings of `wait`, which pauses; on by default."""

    zoom: BrowserZoomConfigParam | None
    """Settings of `zoom`, which takes a closer picture of a region; on by default."""
