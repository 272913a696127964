"""From a document to the facts in it: first its shape is looked at, then its parts, then how they go together."""

from __future__ import annotations

from .checks import check
from .document import Document
from .errors import Problem, SpecError
from .facts import Spec as Spec
from .grammar import check as check_shape
from .operations import read_operations
from .reader import read


def read_spec(document: Document) -> Spec:
    """Raises SpecError with every problem found."""
    spec, problems = read_facts(document)
    if problems := [*problems, *check(spec)]:
        raise SpecError(problems)
    return spec


def read_facts(document: Document) -> tuple[Spec, list[Problem]]:
    """A spec that can be compared, if not rendered, and what is wrong with its texts. Raises SpecError if it can't."""
    faults = check_shape(document)
    if not faults.readable:
        raise SpecError(faults.problems)
    schemas = read(document)
    return Spec(document, schemas, read_operations(document, schemas)), faults.problems
