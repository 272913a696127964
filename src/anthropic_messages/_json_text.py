"""Reading JSON text."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


_DEEP = 100  # levels


class UnreadableJSON(ValueError):
    """JSON, as far as it was read, and more than can be read; the text says why."""


def read_json(data: bytes) -> Any:
    """The JSON value in `data`. ValueError if there is none, whichever parser found out."""
    import jiter

    try:
        return jiter.from_json(data)
    except ValueError:
        # Lone surrogates and deep nesting, which jiter refuses and the standard library reads.
        import json

        try:
            return json.loads(data)
        except RecursionError:
            raise UnreadableJSON("it is nested too deeply") from None
        except ValueError as error:
            if type(error) is not ValueError:
                raise
            raise UnreadableJSON(f"it has an integer of too many digits ({error})") from None


def read_nested_json(data: bytes) -> Any:
    """Return the JSON value in `data`, however deeply it is nested. ValueError if there is none.

    For answers, which have been paid for. An error's body is not worth it: its text says as much.
    """
    try:
        return read_json(data)
    except UnreadableJSON as error:
        import json

        from anthropic_messages._partial_json import PartialJSON

        parser = PartialJSON()
        try:
            parser.feed(data.decode(json.detect_encoding(data), "surrogatepass"))
            return parser.finish()
        except ValueError:
            raise error from None


def is_deep(value: Any) -> bool:
    """Return whether a JSON value is nested so deeply that `repr()`, pickle and the like may fail for it."""
    level = [value] if type(value) in (dict, list) else []
    for _ in range(_DEEP):
        items = (box.values() if type(box) is dict else box for box in level)
        level = [item for box in items for item in box if type(item) is dict or type(item) is list]
        if not level:
            return False
    return True
