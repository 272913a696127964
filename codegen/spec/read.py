"""Read a document in three steps: check its structure, read its parts, check them together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from .beta import with_beta_side
from .checks import check
from .document import SCHEMAS, Document
from .errors import Problem, SpecError
from .facts import Spec as Spec
from .grammar import check as check_structure
from .operations import read_operations
from .reader import read


def read_spec(document: Document) -> Spec:
    """Return the spec of a document.

    Args:
        document: The document.

    Returns:
        The spec.

    Raises:
        SpecError: The document has errors.
    """
    spec, problems = _read(document)
    with _recursion_errors(document):
        problems = [*problems, *check(spec)]
    if problems:
        raise SpecError(problems)
    return with_beta_side(spec)


def read_facts(document: Document) -> tuple[Spec, list[Problem]]:
    """Return a spec for comparison, with the problems that prevent rendering it.

    Args:
        document: The document.

    Returns:
        The spec and its problems.

    Raises:
        SpecError: The document cannot be read.
    """
    spec, problems = _read(document)
    return with_beta_side(spec), problems


def _read(document: Document) -> tuple[Spec, list[Problem]]:
    log = check_structure(document)
    if not log.readable:
        raise SpecError(log.problems)
    with _recursion_errors(document):
        schemas = read(document)
        return Spec(document, schemas, read_operations(document, schemas)), log.problems


@contextmanager
def _recursion_errors(document: Document) -> Iterator[None]:
    """Raise SpecError if a chain of references exceeds the recursion limit of Python."""
    try:
        yield
    except RecursionError:
        message = "a chain of schemas that refer to each other is too long: shorten it"
        raise document.error(SCHEMAS, message) from None
