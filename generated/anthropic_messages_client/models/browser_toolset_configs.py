# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from attrs import define

from .._lazy import types as _types
from ._model import CompactModel, decoders


@define(eq=False, repr=False, kw_only=True)
class BrowserToolsetConfigs(CompactModel):
    """Settings of the single tools of the browser toolset. Null or absent means the default of the tool."""

    close_tab: _types.BrowserToolConfig | None = None
    """Settings of `close_tab`."""

    double_click: _types.BrowserToolConfig | None = None
    """Settings of `double_click`."""

    file_upload: _types.BrowserToolConfig | None = None
    """Settings of `file_upload`."""

    find: _types.BrowserToolConfig | None = None
    """Settings of `find`."""

    form_input: _types.BrowserToolConfig | None = None
    """Settings of `form_input`."""

    get_page_text: _types.BrowserToolConfig | None = None
    """Settings of `get_page_text`."""

    hold_key: _types.BrowserToolConfig | None = None
    """Settings of `hold_key`."""

    hover: _types.BrowserToolConfig | None = None
    """Settings of `hover`."""

    javascript_exec: _types.BrowserToolConfig | None = None
    """Settings of `javascript_exec`."""

    key: _types.BrowserToolConfig | None = None
    """Settings of `key`."""

    left_click: _types.BrowserToolConfig | None = None
    """Settings of `left_click`."""

    left_click_drag: _types.BrowserToolConfig | None = None
    """Settings of `left_click_drag`."""

    left_mouse_down: _types.BrowserToolConfig | None = None
    """Settings of `left_mouse_down`."""

    left_mouse_up: _types.BrowserToolConfig | None = None
    """Settings of `left_mouse_up`."""

    list_tabs: _types.BrowserToolConfig | None = None
    """Settings of `list_tabs`."""

    middle_click: _types.BrowserToolConfig | None = None
    """Settings of `middle_click`."""

    mouse_move: _types.BrowserToolConfig | None = None
    """Settings of `mouse_move`."""

    navigate: _types.BrowserToolConfig | None = None
    """Settings of `navigate`."""

    new_tab: _types.BrowserToolConfig | None = None
    """Settings of `new_tab`."""

    read_console: _types.BrowserToolConfig | None = None
    """Settings of `read_console`."""

    read_network: _types.BrowserToolConfig | None = None
    """Settings of `read_network`."""

    read_page: _types.BrowserToolConfig | None = None
    """Settings of `read_page`."""

    right_click: _types.BrowserToolConfig | None = None
    """Settings of `right_click`."""

    screenshot: _types.BrowserToolConfig | None = None
    """Settings of `screenshot`."""

    scroll: _types.BrowserToolConfig | None = None
    """Settings of `scroll`."""

    scroll_to: _types.BrowserToolConfig | None = None
    """Settings of `scroll_to`."""

    switch_tab: _types.BrowserToolConfig | None = None
    """Settings of `switch_tab`."""

    triple_click: _types.BrowserToolConfig | None = None
    """Settings of `triple_click`."""

    type: _types.BrowserToolConfig | None = None
    """Settings of `type`."""

    wait: _types.BrowserToolConfig | None = None
    """Settings of `wait`."""

    zoom: _types.BrowserToolConfig | None = None
    """Settings of `zoom`."""

    def to_param(self) -> _types.BrowserToolsetConfigsParam:
        """Return the object as a request sends it, with nested objects unchanged.

        Fields that only responses have are left out.
        """
        param: _types.BrowserToolsetConfigsParam = self._to_param()
        return param

    _field_decoders = {
        "close_tab": lambda close_tab_: (
            decoders["browser_tool_config"](close_tab_) if type(close_tab_) is dict else close_tab_
        ),
        "double_click": lambda double_click_: (
            decoders["browser_tool_config"](double_click_) if type(double_click_) is dict else double_click_
        ),
        "file_upload": lambda file_upload_: (
            decoders["browser_tool_config"](file_upload_) if type(file_upload_) is dict else file_upload_
        ),
        "find": lambda find_: decoders["browser_tool_config"](find_) if type(find_) is dict else find_,
        "form_input": lambda form_input_: (
            decoders["browser_tool_config"](form_input_) if type(form_input_) is dict else form_input_
        ),
        "get_page_text": lambda get_page_text_: (
            decoders["browser_tool_config"](get_page_text_) if type(get_page_text_) is dict else get_page_text_
        ),
        "hold_key": lambda hold_key_: (
            decoders["browser_tool_config"](hold_key_) if type(hold_key_) is dict else hold_key_
        ),
        "hover": lambda hover_: decoders["browser_tool_config"](hover_) if type(hover_) is dict else hover_,
        "javascript_exec": lambda javascript_exec_: (
            decoders["browser_tool_config"](javascript_exec_) if type(javascript_exec_) is dict else javascript_exec_
        ),
        "key": lambda key_: decoders["browser_tool_config"](key_) if type(key_) is dict else key_,
        "left_click": lambda left_click_: (
            decoders["browser_tool_config"](left_click_) if type(left_click_) is dict else left_click_
        ),
        "left_click_drag": lambda left_click_drag_: (
            decoders["browser_tool_config"](left_click_drag_) if type(left_click_drag_) is dict else left_click_drag_
        ),
        "left_mouse_down": lambda left_mouse_down_: (
            decoders["browser_tool_config"](left_mouse_down_) if type(left_mouse_down_) is dict else left_mouse_down_
        ),
        "left_mouse_up": lambda left_mouse_up_: (
            decoders["browser_tool_config"](left_mouse_up_) if type(left_mouse_up_) is dict else left_mouse_up_
        ),
        "list_tabs": lambda list_tabs_: (
            decoders["browser_tool_config"](list_tabs_) if type(list_tabs_) is dict else list_tabs_
        ),
        "middle_click": lambda middle_click_: (
            decoders["browser_tool_config"](middle_click_) if type(middle_click_) is dict else middle_click_
        ),
        "mouse_move": lambda mouse_move_: (
            decoders["browser_tool_config"](mouse_move_) if type(mouse_move_) is dict else mouse_move_
        ),
        "navigate": lambda navigate_: (
            decoders["browser_tool_config"](navigate_) if type(navigate_) is dict else navigate_
        ),
        "new_tab": lambda new_tab_: decoders["browser_tool_config"](new_tab_) if type(new_tab_) is dict else new_tab_,
        "read_console": lambda read_console_: (
            decoders["browser_tool_config"](read_console_) if type(read_console_) is dict else read_console_
        ),
        "read_network": lambda read_network_: (
            decoders["browser_tool_config"](read_network_) if type(read_network_) is dict else read_network_
        ),
        "read_page": lambda read_page_: (
            decoders["browser_tool_config"](read_page_) if type(read_page_) is dict else read_page_
        ),
        "right_click": lambda right_click_: (
            decoders["browser_tool_config"](right_click_) if type(right_click_) is dict else right_click_
        ),
        "screenshot": lambda screenshot_: (
            decoders["browser_tool_config"](screenshot_) if type(screenshot_) is dict else screenshot_
        ),
        "scroll": lambda scroll_: decoders["browser_tool_config"](scroll_) if type(scroll_) is dict else scroll_,
        "scroll_to": lambda scroll_to_: (
            decoders["browser_tool_config"](scroll_to_) if type(scroll_to_) is dict else scroll_to_
        ),
        "switch_tab": lambda switch_tab_: (
            decoders["browser_tool_config"](switch_tab_) if type(switch_tab_) is dict else switch_tab_
        ),
        "triple_click": lambda triple_click_: (
            decoders["browser_tool_config"](triple_click_) if type(triple_click_) is dict else triple_click_
        ),
        "type": lambda type_: decoders["browser_tool_config"](type_) if type(type_) is dict else type_,
        "wait": lambda wait_: decoders["browser_tool_config"](wait_) if type(wait_) is dict else wait_,
        "zoom": lambda zoom_: decoders["browser_tool_config"](zoom_) if type(zoom_) is dict else zoom_,
    }
