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
    """TODO."""

    close_tab: BrowserCloseTabConfigParam | None
    """TODO."""

    double_click: BrowserDoubleClickConfigParam | None
    """TODO."""

    file_upload: BrowserFileUploadConfigParam | None
    """TODO."""

    find: BrowserFindConfigParam | None
    """TODO."""

    form_input: BrowserFormInputConfigParam | None
    """TODO."""

    get_page_text: BrowserGetPageTextConfigParam | None
    """TODO."""

    hold_key: BrowserHoldKeyConfigParam | None
    """TODO."""

    hover: BrowserHoverConfigParam | None
    """TODO."""

    javascript_exec: BrowserJavascriptExecConfigParam | None
    """TODO."""

    key: BrowserKeyConfigParam | None
    """TODO."""

    left_click: BrowserLeftClickConfigParam | None
    """TODO."""

    left_click_drag: BrowserLeftClickDragConfigParam | None
    """TODO."""

    left_mouse_down: BrowserLeftMouseDownConfigParam | None
    """TODO."""

    left_mouse_up: BrowserLeftMouseUpConfigParam | None
    """TODO."""

    list_tabs: BrowserListTabsConfigParam | None
    """TODO."""

    middle_click: BrowserMiddleClickConfigParam | None
    """TODO."""

    mouse_move: BrowserMouseMoveConfigParam | None
    """TODO."""

    navigate: BrowserNavigateConfigParam | None
    """TODO."""

    new_tab: BrowserNewTabConfigParam | None
    """TODO."""

    read_console: BrowserReadConsoleConfigParam | None
    """TODO."""

    read_network: BrowserReadNetworkConfigParam | None
    """TODO."""

    read_page: BrowserReadPageConfigParam | None
    """TODO."""

    right_click: BrowserRightClickConfigParam | None
    """TODO."""

    screenshot: BrowserScreenshotConfigParam | None
    """TODO."""

    scroll: BrowserScrollConfigParam | None
    """TODO."""

    scroll_to: BrowserScrollToConfigParam | None
    """TODO."""

    switch_tab: BrowserSwitchTabConfigParam | None
    """TODO."""

    triple_click: BrowserTripleClickConfigParam | None
    """TODO."""

    type: BrowserTypeConfigParam | None
    """TODO."""

    wait: BrowserWaitConfigParam | None
    """TODO."""

    zoom: BrowserZoomConfigParam | None
    """TODO."""
