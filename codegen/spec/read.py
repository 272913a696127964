"""From a document to the facts in it: first its shape is looked at, then its parts, then how they go together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .checks import check
from .document import SCHEMAS, Document
from .errors import Problem, SpecError
from .facts import Spec as Spec
from .grammar import check as check_shape
from .operations import read_operations
from .reader import read


def read_spec(document: Document) -> Spec:
    """Raises SpecError with every problem found."""
    spec, problems = read_facts(document)
    with _shallow(document):
        problems = [*problems, *check(spec)]
    if problems:
        raise SpecError(problems)
    return spec


def read_facts(document: Document) -> tuple[Spec, list[Problem]]:
    """A spec that can be compared, if not rendered, and what is wrong with its texts. Raises SpecError if it can't."""
    faults = check_shape(document)
    if not faults.readable:
        raise SpecError(faults.problems)
    with _shallow(document):
        schemas = read(document)
        return Spec(document, schemas, read_operations(document, schemas)), faults.problems


@contextmanager
def _shallow(document: Document) -> Iterator[None]:
    """Raises SpecError where schemas lead from one to the next more often than Python can recurse."""
    try:
        yield
    except RecursionError:
        message = "a chain of schemas, each of which refers to the next one, is too long to be followed: shorten it"
        raise document.error(SCHEMAS, message) from None
