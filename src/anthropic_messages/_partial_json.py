"""An incremental parser of JSON text that arrives in pieces.

The value of an incomplete text follows these rules:

- Complete values are included. An array or object is included from its opening bracket on.
- An incomplete string is included with its characters so far. An incomplete escape is not, and the escape of a high
  surrogate is included only once its partner has arrived or cannot follow. Incomplete numbers and literals are not
  included.
- A member of an object is included once its value is. It replaces an earlier member with the same name.

The value of a complete text is that of `json.loads`: integers are exact, `1e400` is infinite, and a lone surrogate is
kept. Only valid JSON is accepted: `NaN`, `Infinity`, a byte order mark and control characters in strings are errors,
which are raised as soon as the invalid character arrives.

Time and memory are linear in the length of the text, wherever it is cut, and nesting costs only memory. This relies on
CPython, which appends to a string in place if nothing else refers to it. If the program keeps a value, the next read
copies its incomplete string, arrays and objects once, so the kept value does not change. PyPy, and CPython under a
tracer, copy at every read.
"""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

    _Match = Callable[[str, int], re.Match[str] | Any]  # never None, since all patterns match the empty text

_S = r"[ \t\r\n]*"
_PLAIN = r'[^"\\\x00-\x1f]*'
_HEX, _HIGH, _LOW = "[0-9a-fA-F]", r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_LONE = rf"{_HIGH}(?=[^\\]|\\[^u]|\\u[^dD]|\\u[dD][^c-fC-F])"
_ESCAPE = rf'(?:\\["\\/bfnrt]|\\u(?![dD][89abAB]){_HEX}{{4}}|{_HIGH}{_LOW}|{_LONE})'
_STOP = "(?=[^-+.0-9eE])"  # a number is complete once a character follows that cannot be part of it
_INTEGER = "(?:[1-9][0-9]*|0|-(?:[1-9][0-9]*|0))"
_FRACTION = r"(?:\.[0-9]+(?:[eE][-+]?[0-9]+|)|[eE][-+]?[0-9]+)"
_INCOMPLETE = (
    r"t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?"
    r"|-?(?:(?:0|[1-9][0-9]*)(?:\.(?:[0-9]+(?:[eE][-+]?[0-9]*)?)?|[eE][-+]?[0-9]*)?)?"
)
_VALUE = (
    rf'"({_PLAIN})(?:(")|)|({_INTEGER})(?:{_STOP}|({_FRACTION}){_STOP})|(true|false|null)|([\[{{])|({_INCOMPLETE})\Z'
)
# Each pattern matches a complete entry (a value with its key and the comma after it) or as much of one as there is. The
# last group that took part shows how far the match got, and the states below read the rest. The groups have the same
# numbers in all patterns; patterns without a key have empty groups in its place. `(...|)` means `(...)?`, but it is
# much faster.
_alone: _Match = re.compile(rf"{_S}()()()(?:(?:{_VALUE})|)").match
_item: _Match = re.compile(rf"{_S}()()()(?:(?:{_VALUE}){_S},?|)").match
_member: _Match = re.compile(
    rf'{_S}(?:"({_PLAIN}(?:(?=\\)(?:{_ESCAPE}{_PLAIN})*|))(?:("){_S}(?:(:){_S}(?:(?:{_VALUE}){_S},?|)|)|)|)'
).match
_KEY, _END, _COLON, _TEXT, _QUOTE, _NUMBER, _PART, _LITERAL, _BRACKET, _BEGINNING = range(1, 11)
_LITERALS = {"true": True, "false": False, "null": None}

# The repetition is limited, because an unlimited one takes much memory.
_characters: _Match = re.compile(rf"{_PLAIN}(?:{_ESCAPE}{_PLAIN}){{0,1000}}").match
_incomplete_escape: _Match = re.compile(rf"(?:{_HIGH})?(?:\\u{_HEX}{{0,3}}|\\)?").match
_incomplete_value: _Match = re.compile(_INCOMPLETE).match
_spaces: _Match = re.compile(_S).match
_digits = re.compile("([0-9])[0-9]+")
_LAST = -1  # the index of the last item of an array; the keys of objects are strings
_SHORT = 40  # an incomplete key or number of up to this many characters is parsed again with the next piece
_LEVELS = 64  # outer arrays and objects that are checked for references from the program
_CONTEXT = 20  # characters before and after an error that its message quotes

_count: Callable[[object], int] = getattr(sys, "getrefcount", lambda value: sys.maxsize)  # not every Python has it

NOTHING = object()
"""The value of a text in which no value has begun."""


class PartialJSONError(ValueError):
    """The text is not JSON, or it ended too early."""

    def __init__(self, message: str, position: int, before: str, after: str) -> None:
        super().__init__(message, position, before, after)
        self.message = message
        self.position = position
        """The position of the error, in characters from the start of the text."""

    def __str__(self) -> str:
        message, position, before, after = self.args
        return f"{message} at character {position}: {before!r} --> {after!r}"


class PartialJSON:
    """Parses a JSON text from pieces. `value` is the value so far."""

    __slots__ = (
        "_closing",
        "_container",
        "_entry",
        "_error",
        "_key",
        "_long_token",
        "_match",
        "_outer",
        "_pieces",
        "_placeholder",
        "_read_count",
        "_rest",
        "_root",
        "_state",
    )

    def __init__(self, pieces: list[str] | None = None) -> None:
        """Create a parser.

        Args:
            pieces: A list that the caller appends pieces to. By default the parser has a list of its own.
        """
        self._pieces: list[str] = [] if pieces is None else pieces
        self._read_count = 0  # pieces that have been read
        self._state: Callable[[PartialJSON, str, int], int] = _BEFORE_ENTRY
        self._match = _alone  # the pattern up to the next comma: an item, a member, or the value after a colon
        self._root: list[Any] = [NOTHING]  # its last item is the value of the text
        # The innermost incomplete array or object (or the root): the container, the key or index of its current value,
        # its closing bracket, and the pattern of its entries.
        self._container: Any = self._root
        self._key: Any = _LAST
        self._closing, self._entry = "", _alone
        self._outer: list[tuple[Any, ...]] = []  # the same for the containers around it
        self._rest = ""  # the end of the text so far, which is parsed again with the next piece
        # The pieces of a long key or number. In `_rest`, a short placeholder stands for them: '"', or the number with
        # each run of digits shortened to one.
        self._long_token: list[str] = []
        self._placeholder = ""
        self._error: tuple[str, int, str, str] | None = None

    def feed(self, text: str) -> None:
        """Append a piece and parse it.

        Raises:
            PartialJSONError: The text is not JSON.
        """
        self._pieces.append(text)
        self.read_on()

    def read_on(self) -> Any:
        """Parse the new pieces, and return the value so far.

        Raises:
            PartialJSONError: The text is not JSON. Each later call raises the same error.
        """
        if self._error:
            raise PartialJSONError(*self._error)
        pieces, start = self._pieces, self._read_count
        self._read_count = count = len(pieces)
        if start == count:
            return self._root[-1]
        if (outer := self._outer) and self._is_referenced(outer, _OWN_REFERENCES):
            self._copy_path()
        text = pieces[start] if start + 1 == count else "".join(pieces[start:])
        if self._rest:
            text = self._rest + text
            self._rest = ""
        elif self._state is _IN_STRING and '"' not in text and text.isprintable() and "\\" not in text:
            self._extend(text)
            return self._root[-1]
        at, end = 0, len(text)
        while at < end:
            at = self._state(self, text, at)
        return self._root[-1]

    @property
    def value(self) -> Any:
        """The value of the pieces that have been parsed, or `NOTHING`.

        You can keep it: the next piece changes copies of the incomplete arrays and objects. Modify it only once it is
        complete.
        """
        return self._root[-1]

    @property
    def complete(self) -> bool:
        """True once the value has ended. A number on its own ends only with `finish` or a space after it."""
        return self._state is _AFTER_VALUE and not self._outer

    def finish(self) -> Any:
        """Return the value of the text, which has ended.

        Raises:
            PartialJSONError: The text is not JSON, is incomplete, or has no value.
        """
        self.read_on()
        if self._state is _BEFORE_ENTRY and not self._outer and self._rest[-1:].isdigit():
            self._pieces = [*self._pieces, " "]  # a space ends the number
            self.read_on()
        if not self.complete:
            self._fail(self._rest, len(self._rest), "the text ended too early")
        return self._root[-1]

    def _fail(self, text: str, at: int, message: str) -> NoReturn:
        """Raise the error for the character at an index of the text, and keep it for later calls."""
        everything = "".join(self._pieces[: self._read_count])
        position = len(everything) - len(text) + at
        before, after = everything[max(0, position - _CONTEXT) : position], everything[position : position + _CONTEXT]
        self._error = message, position, before, after
        raise PartialJSONError(*self._error)

    def _is_referenced(self, outer: list[tuple[Any, ...]], own_references: int) -> bool:
        """Return whether the program refers to an array or object that the next piece may change.

        Only the outer levels of a deeply nested value are checked, to keep the time for a piece bounded.
        """
        if _count(self._container) > own_references:
            return True
        for level in outer if len(outer) < _LEVELS else outer[:_LEVELS]:  # noqa: SIM110 - `any` takes twice the time
            if _count(level[0]) > own_references:
                return True
        return False

    def _copy_path(self) -> None:
        """Replace the incomplete arrays and objects by shallow copies, from the outermost to the innermost."""
        levels = [*self._outer, (self._container, self._key, self._closing, self._entry)]
        parent, slot = levels[0][:2]
        for index in range(1, len(levels)):
            container, key, closing, entry = levels[index]
            copy = container.copy()
            parent[slot] = copy
            levels[index] = (copy, key, closing, entry)
            parent, slot = copy, key
        self._container = parent
        self._outer = levels[:-1]

    # The states. Each parses the text from an index on, and returns the index where the next state continues.

    def _before_entry(self, text: str, at: int) -> int:
        # `_match` is the pattern of the expected part: the value of the text, an item, a member, or a member's value.
        pattern = self._match
        match = pattern(text, at)
        found, end = match.lastindex or 0, match.end()
        if pattern is _member:
            if found <= _END:
                if found == _KEY and end == len(text) and end - at < _SHORT:
                    self._rest = text[at:]
                    return end
                if found:
                    return self._start_key(match, text)
                return end if end == len(text) else self._skip_or_fail(text, end, "a key")
            key = match[_KEY]
            if "\\" in key:
                key = _unescape(key)
            if self._long_token:
                key = "".join(self._long_token) + key
                self._long_token.clear()
            self._key = key
        else:
            key = self._key
        if found <= _COLON:
            if pattern is _member:
                self._match = _item
            return end if end == len(text) else self._fail_at_value(text, end)
        if found <= _QUOTE:
            value: Any = match[_TEXT]
        elif found <= _PART:
            value = self._number(match, text)
        elif found == _LITERAL:
            value = _LITERALS[match[_LITERAL]]
        elif found == _BRACKET:
            return self._open(match[_BRACKET], match.end(_BRACKET))
        else:  # a possibly empty beginning of a value, at the end of the piece
            if pattern is _member:
                self._match = _item
            return self._start_value(match[_BEGINNING], end)
        container = self._container
        if key is _LAST:
            container.append(value)
        else:
            container[key] = value
        if found == _TEXT:
            self._state = _IN_STRING
            return match.end(_TEXT)
        if text[end - 1] == ",":
            self._match = self._entry
            return end
        self._state = _AFTER_VALUE
        return self._after_value(text, match.end(found))

    def _after_value(self, text: str, at: int) -> int:
        end = len(text)
        while at < end:
            char = text[at]
            if char == "," and self._outer:
                self._state, self._match = _BEFORE_ENTRY, self._entry
                return at + 1
            if char != self._closing:
                return self._skip_or_fail(text, at, f"a comma or {self._closing}" if self._outer else "nothing more")
            at = self._close(at)
        return at

    def _in_string(self, text: str, at: int) -> int:
        if at == 0 and text.isprintable() and "\\" not in text and '"' in text:  # the common case
            end = text.index('"')
            self._extend(text[:end])
        else:
            match = _characters(text, at)
            end = match.end()
            if end > at:
                self._extend(_unescape(match[0]))
            if text[end : end + 1] != '"':
                if end == at:
                    end = self._end_of_escape(text, at)
                    self._rest = text[at:]
                return end
        self._state = _AFTER_VALUE
        return self._after_value(text, end + 1)

    # The steps of the states.

    def _extend(self, characters: str) -> None:
        """Append characters to the current string."""
        container, key = self._container, self._key
        string = container[key]
        container[key] = None  # A string is extended in place only if nothing else refers to it.
        string += characters
        container[key] = string

    def _number(self, match: re.Match[str], text: str) -> int | float:
        """Return the value of a complete number."""
        number, part = match.group(_NUMBER, _PART)
        if part:
            number += part
        if self._long_token:
            number = "".join(self._long_token) + number[len(self._placeholder) :]
            self._long_token.clear()
            self._placeholder = ""
        try:
            return float(number) if part else int(number)
        except ValueError as error:  # more digits than sys.get_int_max_str_digits()
            self._fail(text, match.end(_NUMBER), str(error))

    def _start_value(self, beginning: str, end: int) -> int:
        """Keep the incomplete number or literal at the end of the text."""
        self._rest = beginning
        if len(beginning) > _SHORT:
            self._long_token.append(beginning[len(self._placeholder) :])
            self._rest = self._placeholder = _digits.sub(r"\1", beginning)
        return end

    def _fail_at_value(self, text: str, at: int) -> int:
        """Raise the error for a text that is no value, or skip the spaces before one."""
        end = _incomplete_value(text, at).end()
        if end > at:
            self._fail(text, end, "expected the rest of a value")
        return self._skip_or_fail(text, at, "a value")

    def _start_key(self, match: re.Match[str], text: str) -> int:
        """Keep the incomplete key at the end of the text."""
        end = match.end()
        if end < len(text):
            end = self._end_of_escape(text, end) if match.lastindex == _KEY else end
            if end < len(text):
                self._fail(text, end, "expected a colon")
        start = match.start(_KEY) - 1
        self._rest = text[start:]
        if end - start > _SHORT:
            self._long_token.append(_unescape(match[_KEY]))
            self._rest = '"' + text[match.end(_KEY) :].strip()
        return end

    def _end_of_escape(self, text: str, at: int) -> int:
        """Return the end of the text if it ends in an incomplete escape, or raise the error."""
        end = _incomplete_escape(text, at).end()
        return end if end == len(text) else self._fail(text, end, "not allowed in a string")

    def _open(self, bracket: str, at: int) -> int:
        """Start an array or object."""
        outer = self._container
        inner: Any = {} if bracket == "{" else []
        if self._key is _LAST:
            outer.append(inner)
        else:
            outer[self._key] = inner
        self._outer.append((outer, self._key, self._closing, self._entry))
        self._container, self._key = inner, _LAST
        self._closing, self._entry = ("}", _member) if bracket == "{" else ("]", _item)
        self._match = self._entry
        return at

    def _close(self, at: int) -> int:
        """End the innermost array or object."""
        self._container, self._key, self._closing, self._entry = self._outer.pop()
        self._state = _AFTER_VALUE
        return at + 1

    def _skip_or_fail(self, text: str, at: int, expected: str) -> int:
        """Skip spaces or the end of an empty array or object, or raise the error for anything else."""
        end = _spaces(text, at).end()
        if end > at:
            return end
        if text[at] == self._closing and not self._container and self._match is self._entry:
            return self._close(at)  # an empty array or object
        return self._fail(text, at, f"expected {expected}")


def _unescape(characters: str) -> str:
    return json.loads(f'"{characters}"') if "\\" in characters else characters


_BEFORE_ENTRY, _AFTER_VALUE = PartialJSON._before_entry, PartialJSON._after_value
_IN_STRING = PartialJSON._in_string


def _count_own_references() -> int:
    """Return the reference count of an incomplete array or object that the program does not refer to.

    These references are its place in the value, the parser, and the call that counts them; their number depends on the
    interpreter. Return 0 if the interpreter does not count references, so that every value is copied.
    """
    parser = PartialJSON()
    parser.feed("[[")
    count = next((number for number in range(9) if not parser._is_referenced(parser._outer, number)), 0)
    value = parser.value
    detects_outer = parser._is_referenced(parser._outer, count)
    value = value[0]
    detects_inner = parser._is_referenced(parser._outer, count)
    del value
    detects_none = not parser._is_referenced(parser._outer, count)
    return count if detects_outer and detects_inner and detects_none else 0


_OWN_REFERENCES = _count_own_references()
