"""A backtracking matcher that counts its steps, so that tests can find quadratic regular expressions.

It tries the same alternatives as `re`, in the same order, without optimizations. A step is a test of one character or
position. Unlike times, steps are the same on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from re import _constants as ops  # type: ignore[attr-defined]  # pyright: ignore
from re import _parser as parser  # type: ignore[attr-defined]  # pyright: ignore
from typing import Any

Then = Callable[[int], int | None]  # Continues at a position. Returns the end of the match, or None.
Node = Callable[[int, Then], int | None]


class Steps:
    """Counts the steps of one pattern. Bytes are passed as Latin-1 text."""

    def __init__(self, pattern: re.Pattern[Any]) -> None:
        self.count = 0
        self.patience = 0
        """The largest minimum of a repetition in the pattern. Shorter texts do not show how the steps grow."""
        self._text = ""
        self._groups: dict[int, tuple[int, int]] = {}
        self._flags = pattern.flags
        self._node = self._sequence(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE.value))

    def of(self, text: str, mode: str) -> int:
        """Return the steps of `match`, `fullmatch`, or of a search from every position."""
        self._text, self.count = text, 0
        if mode in ("match", "fullmatch"):
            whole = mode == "fullmatch"
            self._node(0, lambda at: at if not whole or at == len(text) else None)
            return self.count
        at = 0
        while at <= len(text):
            end = self._node(at, lambda at: at)
            at = end if end is not None and end > at else at + 1
            if end is not None and mode == "search":
                break
        return self.count

    def _sequence(self, items: Any) -> Node:
        nodes = [self._compile(op, argument) for op, argument in items]

        def run(at: int, then: Then, index: int = 0) -> int | None:
            if index == len(nodes):
                return then(at)
            return nodes[index](at, lambda at: run(at, then, index + 1))

        return nodes[0] if len(nodes) == 1 else run

    def _compile(self, op: Any, argument: Any) -> Node:
        if op in (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN):
            return self._one(self._test(op, argument))
        if op is ops.BRANCH:
            branches = [self._sequence(items) for items in argument[1]]

            def branch(at: int, then: Then) -> int | None:
                for way in branches:
                    if (end := way(at, then)) is not None:
                        return end
                return None

            return branch
        if op is ops.SUBPATTERN:
            return self._sequence(argument[3])
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            return self._repeat(op, *argument)
        if op is ops.ATOMIC_GROUP:
            return self._atomic(self._sequence(argument))
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            return self._assertion(op is ops.ASSERT, argument)
        assert op is ops.AT, op
        return self._position(argument)

    def _one(self, test: Callable[[str], bool]) -> Node:
        def one(at: int, then: Then) -> int | None:
            self.count += 1
            return then(at + 1) if at < len(self._text) and test(self._text[at]) else None

        return one

    def _test(self, op: Any, argument: Any) -> Callable[[str], bool]:
        if op is ops.ANY:
            return lambda c: c != "\n" or bool(self._flags & re.DOTALL)
        if op is ops.IN:
            negated = argument[0][0] is ops.NEGATE
            tests = [self._test(*item) for item in argument[negated:]]
            return lambda c: any(test(c) for test in tests) != negated
        if op is ops.RANGE:
            low, high = argument
            return lambda c: (
                low <= ord(c) <= high or (bool(self._flags & re.IGNORECASE) and low <= ord(c.swapcase()[0]) <= high)
            )
        if op is ops.CATEGORY:
            name = str(argument).removeprefix("CATEGORY_").removeprefix("UNI_").lower()
            kind, negative = name.removeprefix("not_"), name.startswith("not_")
            tests_by_kind: dict[str, Callable[[str], bool]] = {
                "digit": str.isdigit,
                "space": str.isspace,
                "word": lambda c: c.isalnum() or c == "_",
            }
            return lambda c: tests_by_kind[kind](c) != negative
        wanted = chr(argument)
        same = {wanted, wanted.swapcase()} if self._flags & re.IGNORECASE else {wanted}
        return lambda c: (c in same) == (op is not ops.NOT_LITERAL)

    def _repeat(self, op: Any, low: int, high: Any, items: Any) -> Node:
        most = 1 << 30 if high is ops.MAXREPEAT else int(high)
        self.patience = max(self.patience, low, most if op is ops.MIN_REPEAT and most < 1 << 30 else 0)
        (kind, argument), *others = items
        if not others and kind in (ops.LITERAL, ops.NOT_LITERAL, ops.ANY, ops.IN) and op is not ops.MIN_REPEAT:
            return self._run(self._test(kind, argument), low, most, possessive=op is ops.POSSESSIVE_REPEAT)
        node = self._sequence(items)

        def greedy(at: int, then: Then, done: int = 0) -> int | None:
            def again(end: int) -> int | None:
                return greedy(end, then, done + 1) if end > at or done < low else None

            if done < most and (end := node(at, again)) is not None:
                return end
            return then(at) if done >= low else None

        def lazy(at: int, then: Then, done: int = 0) -> int | None:
            if done >= low and (end := then(at)) is not None:
                return end
            return node(at, lambda end: lazy(end, then, done + 1)) if done < most else None

        if op is ops.MIN_REPEAT:
            return lazy
        return self._atomic(greedy) if op is ops.POSSESSIVE_REPEAT else greedy

    def _run(self, test: Callable[[str], bool], low: int, most: int, *, possessive: bool) -> Node:
        """Match a repetition of single characters without recursion."""

        def run(at: int, then: Then) -> int | None:
            end = at
            while end - at < most and end < len(self._text) and test(self._text[end]):
                end += 1
            self.count += end - at + 1
            for here in range(end, end - 1 if possessive else at - 1, -1):
                if here - at < low:
                    break
                if (found := then(here)) is not None:
                    return found
            return None

        return run

    def _atomic(self, node: Node) -> Node:
        def atomic(at: int, then: Then) -> int | None:
            end = node(at, lambda at: at)
            return None if end is None else then(end)

        return atomic

    def _assertion(self, wanted: bool, argument: Any) -> Node:
        direction, items = argument
        node = self._sequence(items)
        width = items.getwidth()[0]

        def assertion(at: int, then: Then) -> int | None:
            start = at if direction > 0 else at - width
            found = start >= 0 and node(start, lambda at: at) is not None
            return then(at) if found == wanted else None

        return assertion

    def _position(self, kind: Any) -> Node:
        def is_word(at: int) -> bool:
            return 0 <= at < len(self._text) and (self._text[at].isalnum() or self._text[at] == "_")

        def holds(at: int) -> bool:
            text, multiline = self._text, self._flags & re.MULTILINE
            if kind in (ops.AT_BEGINNING, ops.AT_BEGINNING_STRING):
                return at == 0 or bool(multiline and text[at - 1] == "\n")
            if kind is ops.AT_END:
                return (
                    at == len(text)
                    or (at == len(text) - 1 and text[at] == "\n")
                    or bool(multiline and text[at] == "\n")
                )
            if kind is ops.AT_END_STRING:
                return at == len(text)
            assert kind in (ops.AT_BOUNDARY, ops.AT_NON_BOUNDARY), kind
            return (is_word(at) != is_word(at - 1)) == (kind is ops.AT_BOUNDARY)

        def position(at: int, then: Then) -> int | None:
            self.count += 1
            return then(at) if holds(at) else None

        return position


def literals(pattern: re.Pattern[Any]) -> list[str]:
    """Return the characters and words that a pattern looks for, one of each class included."""
    found: set[str] = set()

    def walk(items: Any) -> None:
        word = ""
        for op, argument in items:
            if op is ops.LITERAL:
                word += chr(argument)
                found.add(chr(argument))
                continue
            found.add(word)
            word = ""
            if op is ops.IN:
                found.update(
                    chr(a if isinstance(a, int) else a[0]) for o, a in argument if o in (ops.LITERAL, ops.RANGE)
                )
            elif op is ops.BRANCH:
                for branch in argument[1]:
                    walk(branch)
            elif op is ops.SUBPATTERN:
                walk(argument[3])
            elif op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
                walk(argument[2])
            elif op in (ops.ASSERT, ops.ASSERT_NOT):
                walk(argument[1])
            elif op is ops.ATOMIC_GROUP:
                walk(argument)
        found.add(word)

    walk(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE.value))
    return sorted(found - {""} | set(' \na0"\\.-<'))
