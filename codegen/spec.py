"""From a document to the facts in it: first its shape is looked at, then its parts, then how they go together."""

from __future__ import annotations

from .checks import check
from .document import Document
from .errors import SpecError
from .facts import Spec as Spec
from .grammar import check as check_shape
from .operations import read_operations
from .reader import read


def read_spec(document: Document) -> Spec:
    """Raises SpecError with every problem found."""
    faults = check_shape(document)
    if not faults.readable:
        raise SpecError(faults.problems)
    schemas = read(document)
    spec = Spec(document, schemas, read_operations(document, schemas))
    if problems := [*faults.problems, *check(spec)]:
        raise SpecError(problems)
    return spec
