"""Functions that parse JSON text of any size and depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


_MAX_DEPTH = 100  # levels of arrays and objects


class UnreadableJSON(ValueError):
    """A JSON text that has `NaN` or exceeds a limit of the parser. The text of the error states which."""


def read_json(data: bytes) -> Any:
    """Return the value of a JSON text.

    Raises:
        UnreadableJSON: The text is nested too deeply, has an integer with too many digits, or has `NaN` or `Infinity`.
        ValueError: The text is not JSON.
    """
    import jiter

    try:
        return jiter.from_json(data, allow_inf_nan=False)
    except ValueError:
        # The standard library accepts lone surrogates and deep nesting, which jiter rejects.
        import json

        try:
            return json.loads(data, parse_constant=_refuse)
        except RecursionError:
            raise UnreadableJSON("it is nested too deeply") from None
        except ValueError as error:
            if type(error) is not ValueError:
                raise
            raise UnreadableJSON(f"it has an integer of too many digits ({error})") from None


def _refuse(literal: str) -> Any:
    """Reject a literal that Python's parser accepts although it is not JSON."""
    raise UnreadableJSON(f"it has {literal}, which is not a JSON value")


def read_nested_json(data: bytes) -> Any:
    """Return the value of a JSON text of any depth.

    This is for the bodies of successful responses. For error bodies, `read_json` is enough.

    Raises:
        UnreadableJSON: The text has an integer with too many digits, or `NaN` or `Infinity`.
        ValueError: The text is not JSON.
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
    """Return whether a JSON value is nested so deeply that functions such as `repr` and `pickle.dumps` may fail."""
    level = [value] if type(value) in (dict, list) else []
    for _ in range(_MAX_DEPTH):
        children = (container.values() if type(container) is dict else container for container in level)
        level = [item for items in children for item in items if type(item) is dict or type(item) is list]
        if not level:
            return False
    return True
