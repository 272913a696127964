# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self

from attrs import define

from .. import types as _types
from ._model import BaseModel, decoders, encode, keeping_unknown_fields, new, own_attributes


@keeping_unknown_fields
@define(eq=False, repr=False, kw_only=True)
class BrowserToolsetConfigs(BaseModel):
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

    _input_fields = (
        ("close_tab", False),
        ("double_click", False),
        ("file_upload", False),
        ("find", False),
        ("form_input", False),
        ("get_page_text", False),
        ("hold_key", False),
        ("hover", False),
        ("javascript_exec", False),
        ("key", False),
        ("left_click", False),
        ("left_click_drag", False),
        ("left_mouse_down", False),
        ("left_mouse_up", False),
        ("list_tabs", False),
        ("middle_click", False),
        ("mouse_move", False),
        ("navigate", False),
        ("new_tab", False),
        ("read_console", False),
        ("read_network", False),
        ("read_page", False),
        ("right_click", False),
        ("screenshot", False),
        ("scroll", False),
        ("scroll_to", False),
        ("switch_tab", False),
        ("triple_click", False),
        ("type", False),
        ("wait", False),
        ("zoom", False),
    )
    _fields = (
        ("close_tab", False),
        ("double_click", False),
        ("file_upload", False),
        ("find", False),
        ("form_input", False),
        ("get_page_text", False),
        ("hold_key", False),
        ("hover", False),
        ("javascript_exec", False),
        ("key", False),
        ("left_click", False),
        ("left_click_drag", False),
        ("left_mouse_down", False),
        ("left_mouse_up", False),
        ("list_tabs", False),
        ("middle_click", False),
        ("mouse_move", False),
        ("navigate", False),
        ("new_tab", False),
        ("read_console", False),
        ("read_network", False),
        ("read_page", False),
        ("right_click", False),
        ("screenshot", False),
        ("scroll", False),
        ("scroll_to", False),
        ("switch_tab", False),
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
        self.close_tab = close_tab_ = get("close_tab")
        if close_tab_ is not None:
            known += 1
            self.close_tab = decoders["browser_tool_config"](close_tab_) if type(close_tab_) is dict else close_tab_
        elif "close_tab" in data:
            known += 1
            deviations |= 2
        self.double_click = double_click_ = get("double_click")
        if double_click_ is not None:
            known += 1
            self.double_click = (
                decoders["browser_tool_config"](double_click_) if type(double_click_) is dict else double_click_
            )
        elif "double_click" in data:
            known += 1
            deviations |= 4
        self.file_upload = file_upload_ = get("file_upload")
        if file_upload_ is not None:
            known += 1
            self.file_upload = (
                decoders["browser_tool_config"](file_upload_) if type(file_upload_) is dict else file_upload_
            )
        elif "file_upload" in data:
            known += 1
            deviations |= 8
        self.find = find_ = get("find")
        if find_ is not None:
            known += 1
            self.find = decoders["browser_tool_config"](find_) if type(find_) is dict else find_
        elif "find" in data:
            known += 1
            deviations |= 16
        self.form_input = form_input_ = get("form_input")
        if form_input_ is not None:
            known += 1
            self.form_input = decoders["browser_tool_config"](form_input_) if type(form_input_) is dict else form_input_
        elif "form_input" in data:
            known += 1
            deviations |= 32
        self.get_page_text = get_page_text_ = get("get_page_text")
        if get_page_text_ is not None:
            known += 1
            self.get_page_text = (
                decoders["browser_tool_config"](get_page_text_) if type(get_page_text_) is dict else get_page_text_
            )
        elif "get_page_text" in data:
            known += 1
            deviations |= 64
        self.hold_key = hold_key_ = get("hold_key")
        if hold_key_ is not None:
            known += 1
            self.hold_key = decoders["browser_tool_config"](hold_key_) if type(hold_key_) is dict else hold_key_
        elif "hold_key" in data:
            known += 1
            deviations |= 128
        self.hover = hover_ = get("hover")
        if hover_ is not None:
            known += 1
            self.hover = decoders["browser_tool_config"](hover_) if type(hover_) is dict else hover_
        elif "hover" in data:
            known += 1
            deviations |= 256
        self.javascript_exec = javascript_exec_ = get("javascript_exec")
        if javascript_exec_ is not None:
            known += 1
            self.javascript_exec = (
                decoders["browser_tool_config"](javascript_exec_)
                if type(javascript_exec_) is dict
                else javascript_exec_
            )
        elif "javascript_exec" in data:
            known += 1
            deviations |= 512
        self.key = key_ = get("key")
        if key_ is not None:
            known += 1
            self.key = decoders["browser_tool_config"](key_) if type(key_) is dict else key_
        elif "key" in data:
            known += 1
            deviations |= 1024
        self.left_click = left_click_ = get("left_click")
        if left_click_ is not None:
            known += 1
            self.left_click = decoders["browser_tool_config"](left_click_) if type(left_click_) is dict else left_click_
        elif "left_click" in data:
            known += 1
            deviations |= 2048
        self.left_click_drag = left_click_drag_ = get("left_click_drag")
        if left_click_drag_ is not None:
            known += 1
            self.left_click_drag = (
                decoders["browser_tool_config"](left_click_drag_)
                if type(left_click_drag_) is dict
                else left_click_drag_
            )
        elif "left_click_drag" in data:
            known += 1
            deviations |= 4096
        self.left_mouse_down = left_mouse_down_ = get("left_mouse_down")
        if left_mouse_down_ is not None:
            known += 1
            self.left_mouse_down = (
                decoders["browser_tool_config"](left_mouse_down_)
                if type(left_mouse_down_) is dict
                else left_mouse_down_
            )
        elif "left_mouse_down" in data:
            known += 1
            deviations |= 8192
        self.left_mouse_up = left_mouse_up_ = get("left_mouse_up")
        if left_mouse_up_ is not None:
            known += 1
            self.left_mouse_up = (
                decoders["browser_tool_config"](left_mouse_up_) if type(left_mouse_up_) is dict else left_mouse_up_
            )
        elif "left_mouse_up" in data:
            known += 1
            deviations |= 16384
        self.list_tabs = list_tabs_ = get("list_tabs")
        if list_tabs_ is not None:
            known += 1
            self.list_tabs = decoders["browser_tool_config"](list_tabs_) if type(list_tabs_) is dict else list_tabs_
        elif "list_tabs" in data:
            known += 1
            deviations |= 32768
        self.middle_click = middle_click_ = get("middle_click")
        if middle_click_ is not None:
            known += 1
            self.middle_click = (
                decoders["browser_tool_config"](middle_click_) if type(middle_click_) is dict else middle_click_
            )
        elif "middle_click" in data:
            known += 1
            deviations |= 65536
        self.mouse_move = mouse_move_ = get("mouse_move")
        if mouse_move_ is not None:
            known += 1
            self.mouse_move = decoders["browser_tool_config"](mouse_move_) if type(mouse_move_) is dict else mouse_move_
        elif "mouse_move" in data:
            known += 1
            deviations |= 131072
        self.navigate = navigate_ = get("navigate")
        if navigate_ is not None:
            known += 1
            self.navigate = decoders["browser_tool_config"](navigate_) if type(navigate_) is dict else navigate_
        elif "navigate" in data:
            known += 1
            deviations |= 262144
        self.new_tab = new_tab_ = get("new_tab")
        if new_tab_ is not None:
            known += 1
            self.new_tab = decoders["browser_tool_config"](new_tab_) if type(new_tab_) is dict else new_tab_
        elif "new_tab" in data:
            known += 1
            deviations |= 524288
        self.read_console = read_console_ = get("read_console")
        if read_console_ is not None:
            known += 1
            self.read_console = (
                decoders["browser_tool_config"](read_console_) if type(read_console_) is dict else read_console_
            )
        elif "read_console" in data:
            known += 1
            deviations |= 1048576
        self.read_network = read_network_ = get("read_network")
        if read_network_ is not None:
            known += 1
            self.read_network = (
                decoders["browser_tool_config"](read_network_) if type(read_network_) is dict else read_network_
            )
        elif "read_network" in data:
            known += 1
            deviations |= 2097152
        self.read_page = read_page_ = get("read_page")
        if read_page_ is not None:
            known += 1
            self.read_page = decoders["browser_tool_config"](read_page_) if type(read_page_) is dict else read_page_
        elif "read_page" in data:
            known += 1
            deviations |= 4194304
        self.right_click = right_click_ = get("right_click")
        if right_click_ is not None:
            known += 1
            self.right_click = (
                decoders["browser_tool_config"](right_click_) if type(right_click_) is dict else right_click_
            )
        elif "right_click" in data:
            known += 1
            deviations |= 8388608
        self.screenshot = screenshot_ = get("screenshot")
        if screenshot_ is not None:
            known += 1
            self.screenshot = decoders["browser_tool_config"](screenshot_) if type(screenshot_) is dict else screenshot_
        elif "screenshot" in data:
            known += 1
            deviations |= 16777216
        self.scroll = scroll_ = get("scroll")
        if scroll_ is not None:
            known += 1
            self.scroll = decoders["browser_tool_config"](scroll_) if type(scroll_) is dict else scroll_
        elif "scroll" in data:
            known += 1
            deviations |= 33554432
        self.scroll_to = scroll_to_ = get("scroll_to")
        if scroll_to_ is not None:
            known += 1
            self.scroll_to = decoders["browser_tool_config"](scroll_to_) if type(scroll_to_) is dict else scroll_to_
        elif "scroll_to" in data:
            known += 1
            deviations |= 67108864
        self.switch_tab = switch_tab_ = get("switch_tab")
        if switch_tab_ is not None:
            known += 1
            self.switch_tab = decoders["browser_tool_config"](switch_tab_) if type(switch_tab_) is dict else switch_tab_
        elif "switch_tab" in data:
            known += 1
            deviations |= 134217728
        self.triple_click = triple_click_ = get("triple_click")
        if triple_click_ is not None:
            known += 1
            self.triple_click = (
                decoders["browser_tool_config"](triple_click_) if type(triple_click_) is dict else triple_click_
            )
        elif "triple_click" in data:
            known += 1
            deviations |= 268435456
        self.type = type_ = get("type")
        if type_ is not None:
            known += 1
            self.type = decoders["browser_tool_config"](type_) if type(type_) is dict else type_
        elif "type" in data:
            known += 1
            deviations |= 536870912
        self.wait = wait_ = get("wait")
        if wait_ is not None:
            known += 1
            self.wait = decoders["browser_tool_config"](wait_) if type(wait_) is dict else wait_
        elif "wait" in data:
            known += 1
            deviations |= 1073741824
        self.zoom = zoom_ = get("zoom")
        if zoom_ is not None:
            known += 1
            self.zoom = decoders["browser_tool_config"](zoom_) if type(zoom_) is dict else zoom_
        elif "zoom" in data:
            known += 1
            deviations |= 2147483648
        if len(data) != known:
            deviations |= 1
            self._unknown = {k: v for k, v in data.items() if k not in _NAMES}
        self._deviations = deviations
        return self

    def _to_json_object(self) -> dict[str, Any]:
        out: dict[str, Any] = {}
        deviations = self._deviations
        if (close_tab_ := self.close_tab) is not None:
            out["close_tab"] = encode(close_tab_)
        elif deviations & 2:
            out["close_tab"] = None
        if (double_click_ := self.double_click) is not None:
            out["double_click"] = encode(double_click_)
        elif deviations & 4:
            out["double_click"] = None
        if (file_upload_ := self.file_upload) is not None:
            out["file_upload"] = encode(file_upload_)
        elif deviations & 8:
            out["file_upload"] = None
        if (find_ := self.find) is not None:
            out["find"] = encode(find_)
        elif deviations & 16:
            out["find"] = None
        if (form_input_ := self.form_input) is not None:
            out["form_input"] = encode(form_input_)
        elif deviations & 32:
            out["form_input"] = None
        if (get_page_text_ := self.get_page_text) is not None:
            out["get_page_text"] = encode(get_page_text_)
        elif deviations & 64:
            out["get_page_text"] = None
        if (hold_key_ := self.hold_key) is not None:
            out["hold_key"] = encode(hold_key_)
        elif deviations & 128:
            out["hold_key"] = None
        if (hover_ := self.hover) is not None:
            out["hover"] = encode(hover_)
        elif deviations & 256:
            out["hover"] = None
        if (javascript_exec_ := self.javascript_exec) is not None:
            out["javascript_exec"] = encode(javascript_exec_)
        elif deviations & 512:
            out["javascript_exec"] = None
        if (key_ := self.key) is not None:
            out["key"] = encode(key_)
        elif deviations & 1024:
            out["key"] = None
        if (left_click_ := self.left_click) is not None:
            out["left_click"] = encode(left_click_)
        elif deviations & 2048:
            out["left_click"] = None
        if (left_click_drag_ := self.left_click_drag) is not None:
            out["left_click_drag"] = encode(left_click_drag_)
        elif deviations & 4096:
            out["left_click_drag"] = None
        if (left_mouse_down_ := self.left_mouse_down) is not None:
            out["left_mouse_down"] = encode(left_mouse_down_)
        elif deviations & 8192:
            out["left_mouse_down"] = None
        if (left_mouse_up_ := self.left_mouse_up) is not None:
            out["left_mouse_up"] = encode(left_mouse_up_)
        elif deviations & 16384:
            out["left_mouse_up"] = None
        if (list_tabs_ := self.list_tabs) is not None:
            out["list_tabs"] = encode(list_tabs_)
        elif deviations & 32768:
            out["list_tabs"] = None
        if (middle_click_ := self.middle_click) is not None:
            out["middle_click"] = encode(middle_click_)
        elif deviations & 65536:
            out["middle_click"] = None
        if (mouse_move_ := self.mouse_move) is not None:
            out["mouse_move"] = encode(mouse_move_)
        elif deviations & 131072:
            out["mouse_move"] = None
        if (navigate_ := self.navigate) is not None:
            out["navigate"] = encode(navigate_)
        elif deviations & 262144:
            out["navigate"] = None
        if (new_tab_ := self.new_tab) is not None:
            out["new_tab"] = encode(new_tab_)
        elif deviations & 524288:
            out["new_tab"] = None
        if (read_console_ := self.read_console) is not None:
            out["read_console"] = encode(read_console_)
        elif deviations & 1048576:
            out["read_console"] = None
        if (read_network_ := self.read_network) is not None:
            out["read_network"] = encode(read_network_)
        elif deviations & 2097152:
            out["read_network"] = None
        if (read_page_ := self.read_page) is not None:
            out["read_page"] = encode(read_page_)
        elif deviations & 4194304:
            out["read_page"] = None
        if (right_click_ := self.right_click) is not None:
            out["right_click"] = encode(right_click_)
        elif deviations & 8388608:
            out["right_click"] = None
        if (screenshot_ := self.screenshot) is not None:
            out["screenshot"] = encode(screenshot_)
        elif deviations & 16777216:
            out["screenshot"] = None
        if (scroll_ := self.scroll) is not None:
            out["scroll"] = encode(scroll_)
        elif deviations & 33554432:
            out["scroll"] = None
        if (scroll_to_ := self.scroll_to) is not None:
            out["scroll_to"] = encode(scroll_to_)
        elif deviations & 67108864:
            out["scroll_to"] = None
        if (switch_tab_ := self.switch_tab) is not None:
            out["switch_tab"] = encode(switch_tab_)
        elif deviations & 134217728:
            out["switch_tab"] = None
        if (triple_click_ := self.triple_click) is not None:
            out["triple_click"] = encode(triple_click_)
        elif deviations & 268435456:
            out["triple_click"] = None
        if (type_ := self.type) is not None:
            out["type"] = encode(type_)
        elif deviations & 536870912:
            out["type"] = None
        if (wait_ := self.wait) is not None:
            out["wait"] = encode(wait_)
        elif deviations & 1073741824:
            out["wait"] = None
        if (zoom_ := self.zoom) is not None:
            out["zoom"] = encode(zoom_)
        elif deviations & 2147483648:
            out["zoom"] = None
        if deviations & 1 or own_attributes(self):
            self._complete(out)
        return out


_NAMES = frozenset(name for name, _ in BrowserToolsetConfigs._fields)
decode: Callable[[dict[str, Any]], BrowserToolsetConfigs] = BrowserToolsetConfigs._decode
