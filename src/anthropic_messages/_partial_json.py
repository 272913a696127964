"""A JSON text that arrives in pieces, and what it has said so far.

- Finished values are in; an unfinished array or object is in from its bracket on.
- An unfinished string is in with its characters so far; an unfinished escape is not, and the escape of a high surrogate
  waits until its partner is there or can't come. An unfinished number or literal is not in.
- A member of an object is in once its value has begun to be known, in the place of an earlier one of its name.

A finished text says what `json.loads` says of it: integers are exact, `1e400` is infinite, a lone surrogate stays. But
only JSON is taken: `NaN`, `Infinity`, a BOM, a control character in a string are faults, found as soon as they come.

Time and memory are linear in the text however it is cut, and depth costs memory only. Python's strings can't change,
but CPython extends one in place while nothing else refers to it. So each unfinished string that is taken out and kept
makes the next reading copy it, once. The same goes for unfinished arrays and objects: those that somebody keeps stay as
they are, and the next reading goes on in shallow copies. PyPy, and CPython under a tracer, copy at every reading.
"""

from __future__ import annotations

import json
import re
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

    _Match = Callable[[str, int], re.Match[str] | Any]  # never None: all match, if only the empty text

_S = r"[ \t\r\n]*"
_PLAIN = r'[^"\\\x00-\x1f]*'
_HEX, _HIGH, _LOW = "[0-9a-fA-F]", r"\\u[dD][89abAB][0-9a-fA-F]{2}", r"\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_LONE = rf"{_HIGH}(?=[^\\]|\\[^u]|\\u[^dD]|\\u[dD][^c-fC-F])"
_ESCAPE = rf'(?:\\["\\/bfnrt]|\\u(?![dD][89abAB]){_HEX}{{4}}|{_HIGH}{_LOW}|{_LONE})'
_STOP = "(?=[^-+.0-9eE])"  # a number is whole once a character has come that can't be part of it
_INTEGER = "(?:[1-9][0-9]*|0|-(?:[1-9][0-9]*|0))"
_FRACTION = r"(?:\.[0-9]+(?:[eE][-+]?[0-9]+|)|[eE][-+]?[0-9]+)"
_UNFINISHED = (
    r"t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?"
    r"|-?(?:(?:0|[1-9][0-9]*)(?:\.(?:[0-9]+(?:[eE][-+]?[0-9]*)?)?|[eE][-+]?[0-9]*)?)?"
)
_VALUE = (
    rf'"({_PLAIN})(?:(")|)|({_INTEGER})(?:{_STOP}|({_FRACTION}){_STOP})|(true|false|null)|([\[{{])|({_UNFINISHED})\Z'
)
# What a piece often has whole: a value with the comma after it, and with its key, too; or the beginning of one at its
# end. The last group that took part tells how far they came; the rest is read step by step. (`(...|)` is `(...)?`, and
# much faster.)
# Groups have the same numbers in all of them; what has no key has empty ones in its place.
_alone: _Match = re.compile(rf"{_S}()()()(?:(?:{_VALUE})|)").match
_item: _Match = re.compile(rf"{_S}()()()(?:(?:{_VALUE}){_S},?|)").match
_member: _Match = re.compile(
    rf'{_S}(?:"({_PLAIN}(?:(?=\\)(?:{_ESCAPE}{_PLAIN})*|))(?:("){_S}(?:(:){_S}(?:(?:{_VALUE}){_S},?|)|)|)|)'
).match
_KEY, _END, _COLON, _TEXT, _QUOTE, _NUMBER, _PART, _LITERAL, _BRACKET, _BEGUN = range(1, 11)
_LITERALS = {"true": True, "false": False, "null": None}

_characters: _Match = re.compile(rf"{_PLAIN}(?:{_ESCAPE}{_PLAIN}){{0,1000}}").match  # unlimited takes much memory
_unfinished_escape: _Match = re.compile(rf"(?:{_HIGH})?(?:\\u{_HEX}{{0,3}}|\\)?").match
_unfinished_value: _Match = re.compile(_UNFINISHED).match
_spaces: _Match = re.compile(_S).match
_digits = re.compile("([0-9])[0-9]+")
_LAST = -1  # the key of what stands last in an array; no key of an object is an int
_SHORT = 40  # characters of an unfinished key or number that are simply read again with every piece
_LEVELS = 64  # of arrays and objects around the innermost one, in the search for those that somebody keeps
_CONTEXT = 20  # characters that an error shows on each side

_count: Callable[[object], int] = getattr(sys, "getrefcount", lambda value: sys.maxsize)  # others may lack CPython's

NOTHING = object()
"""The value of a text in which none has begun."""


class PartialJSONError(ValueError):
    """The text is not JSON, whatever may follow; or it has ended too early."""

    def __init__(self, message: str, position: int, before: str, after: str) -> None:
        super().__init__(message, position, before, after)
        self.message = message
        self.position = position
        """Where the fault is, in characters from the start."""

    def __str__(self) -> str:
        message, position, before, after = self.args
        return f"{message} at character {position}: {before!r} --> {after!r}"


class PartialJSON:
    """Is fed a JSON text in pieces; `value` is what they say so far."""

    __slots__ = (
        "_closing",
        "_container",
        "_entry",
        "_fault",
        "_key",
        "_long",
        "_match",
        "_outer",
        "_pieces",
        "_read",
        "_rest",
        "_root",
        "_stand_in",
        "_state",
    )

    def __init__(self, pieces: list[str] | None = None) -> None:
        """`pieces` is where they are kept, if somebody does; without it, they are kept here."""
        self._pieces: list[str] = [] if pieces is None else pieces
        self._read = 0  # how many of them were read
        self._state: Callable[[PartialJSON, str, int], int] = _BEFORE_ENTRY
        self._match = _alone  # what comes before the next comma: an item or a member; or the value after a colon
        self._root: list[Any] = [NOTHING]  # its last item is the value of the text
        # The innermost unfinished array, object or root; where in it the value goes; its end; what its entries match.
        self._container: Any = self._root
        self._key: Any = _LAST
        self._closing, self._entry = "", _alone
        self._outer: list[tuple[Any, ...]] = []  # the same of the containers around it
        self._rest = ""  # the end of what came, to be read again with the next piece
        # A long key or number: its pieces, in whose place `rest` has '"', or one digit for each run of digits.
        self._long: list[str] = []
        self._stand_in = ""
        self._fault: tuple[str, int, str, str] | None = None

    def feed(self, text: str) -> None:
        """Adds a piece, and reads it."""
        self._pieces.append(text)
        self.read_on()

    def read_on(self) -> Any:
        """Reads the pieces that are new, and gives the value. Raises `PartialJSONError` at the first impossible
        character, and from then on every time."""
        if self._fault:
            raise PartialJSONError(*self._fault)
        pieces, read = self._pieces, self._read
        self._read = count = len(pieces)
        if read == count:
            return self._root[-1]
        if (outer := self._outer) and self._is_held(outer, _USUAL):
            self._copy_path()
        text = pieces[read] if read + 1 == count else "".join(pieces[read:])
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
        """The value of the pieces that were read, or `NOTHING`. Change it only when it is complete.

        Keeping it is safe: the next piece goes into copies of the arrays and objects that are unfinished.
        """
        return self._root[-1]

    @property
    def begun(self) -> bool:
        """Whether anything was read."""
        return self._read > 0

    @property
    def complete(self) -> bool:
        """Whether the value has ended. A number on its own has not before `finish`, or a space: it could go on."""
        return self._state is _AFTER_VALUE and not self._outer

    def finish(self) -> Any:
        """The value of the text, which has ended. Raises `PartialJSONError` if it is unfinished, or there is none."""
        self.read_on()
        if self._state is _BEFORE_ENTRY and not self._outer and self._rest[-1:].isdigit():
            self._pieces = [*self._pieces, " "]  # which ends the number
            self.read_on()
        if not self.complete:
            self._fail(self._rest, len(self._rest), "the text ends too early")
        return self._root[-1]

    def _fail(self, text: str, at: int, message: str) -> NoReturn:
        came = "".join(self._pieces[: self._read])
        place = len(came) - len(text) + at
        before, after = came[max(0, place - _CONTEXT) : place], came[place : place + _CONTEXT]
        self._fault = message, place, before, after
        raise PartialJSONError(*self._fault)

    def _is_held(self, outer: list[tuple[Any, ...]], usual: int) -> bool:
        """Return whether somebody outside refers to an array or object that the next piece may change.

        Of very deep values only the outer levels are looked at, so that a piece costs its own size.
        """
        if _count(self._container) > usual:
            return True
        for level in outer if len(outer) < _LEVELS else outer[:_LEVELS]:  # noqa: SIM110 - `any` takes twice the time
            if _count(level[0]) > usual:
                return True
        return False

    def _copy_path(self) -> None:
        """Replace the arrays and objects that are unfinished by shallow copies, from the outside to the inside."""
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

    # The states. Each reads on from a place in the text, and returns the place where the next state goes on.

    def _before_entry(self, text: str, at: int) -> int:
        # `_match` tells what is to come: the value of the text, an item, a member, or the value behind a colon.
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
                return end if end == len(text) else self._otherwise(text, end, "a key")
            key = match[_KEY]
            if "\\" in key:
                key = _unescaped(key)
            if self._long:
                key = "".join(self._long) + key
                self._long.clear()
            self._key = key
        else:
            key = self._key
        if found <= _COLON:
            if pattern is _member:
                self._match = _item
            return end if end == len(text) else self._no_value(text, end)
        if found <= _QUOTE:
            value: Any = match[_TEXT]
        elif found <= _PART:
            value = self._number(match, text)
        elif found == _LITERAL:
            value = _LITERALS[match[_LITERAL]]
        elif found == _BRACKET:
            return self._open(match[_BRACKET], match.end(_BRACKET))
        else:  # maybe with nothing in it, at the end of the piece
            if pattern is _member:
                self._match = _item
            return self._start_value(match[_BEGUN], end)
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
                return self._otherwise(text, at, f"a comma or {self._closing}" if self._outer else "nothing more")
            at = self._close(at)
        return at

    def _in_string(self, text: str, at: int) -> int:
        if at == 0 and text.isprintable() and "\\" not in text and '"' in text:  # no need to look at each character
            end = text.index('"')
            self._extend(text[:end])
        else:
            match = _characters(text, at)
            end = match.end()
            if end > at:
                self._extend(_unescaped(match[0]))
            if text[end : end + 1] != '"':
                if end == at:
                    end = self._end_of_escape(text, at)
                    self._rest = text[at:]
                return end
        self._state = _AFTER_VALUE
        return self._after_value(text, end + 1)

    # Their steps.

    def _extend(self, characters: str) -> None:
        container, key = self._container, self._key
        string = container[key]
        container[key] = None  # only a string without another owner is extended in place
        string += characters
        container[key] = string

    def _number(self, match: re.Match[str], text: str) -> int | float:
        number, part = match.group(_NUMBER, _PART)
        if part:
            number += part
        if self._long:
            number = "".join(self._long) + number[len(self._stand_in) :]
            self._long.clear()
            self._stand_in = ""
        try:
            return float(number) if part else int(number)
        except ValueError as error:  # more digits than sys.get_int_max_str_digits()
            self._fail(text, match.end(_NUMBER), str(error))

    def _start_value(self, begun: str, end: int) -> int:
        self._rest = begun
        if len(begun) > _SHORT:
            self._long.append(begun[len(self._stand_in) :])
            self._rest = self._stand_in = _digits.sub(r"\1", begun)
        return end

    def _no_value(self, text: str, at: int) -> int:
        end = _unfinished_value(text, at).end()
        if end > at:
            self._fail(text, end, "expected the rest of a value")
        return self._otherwise(text, at, "a value")

    def _start_key(self, match: re.Match[str], text: str) -> int:
        end = match.end()
        if end < len(text):
            end = self._end_of_escape(text, end) if match.lastindex == _KEY else end
            if end < len(text):
                self._fail(text, end, "expected a colon")
        start = match.start(_KEY) - 1
        self._rest = text[start:]
        if end - start > _SHORT:
            self._long.append(_unescaped(match[_KEY]))
            self._rest = '"' + text[match.end(_KEY) :].strip()
        return end

    def _end_of_escape(self, text: str, at: int) -> int:
        end = _unfinished_escape(text, at).end()
        return end if end == len(text) else self._fail(text, end, "not allowed in a string")

    def _open(self, bracket: str, at: int) -> int:
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
        self._container, self._key, self._closing, self._entry = self._outer.pop()
        self._state = _AFTER_VALUE
        return at + 1

    def _otherwise(self, text: str, at: int, expected: str) -> int:
        end = _spaces(text, at).end()
        if end > at:
            return end
        if text[at] == self._closing and not self._container and self._match is self._entry:
            return self._close(at)  # an empty array or object
        return self._fail(text, at, f"expected {expected}")


def _unescaped(characters: str) -> str:
    return json.loads(f'"{characters}"') if "\\" in characters else characters


_BEFORE_ENTRY, _AFTER_VALUE = PartialJSON._before_entry, PartialJSON._after_value
_IN_STRING = PartialJSON._in_string


def _usual_references() -> int:
    """Return the references to an unfinished array or object that nobody outside holds, as this interpreter counts.

    They come from its place in the value, from the parser, and from the call that counts. 0 where they are not counted,
    so that every value counts as held.
    """
    parser = PartialJSON()
    parser.feed("[[")
    usual = next((number for number in range(9) if not parser._is_held(parser._outer, number)), 0)
    value = parser.value
    finds_outer = parser._is_held(parser._outer, usual)
    value = value[0]
    finds_inner = parser._is_held(parser._outer, usual)
    del value
    finds_nothing = not parser._is_held(parser._outer, usual)
    return usual if finds_outer and finds_inner and finds_nothing else 0


_USUAL = _usual_references()
