# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""The run-time value of a named type: only needed by programs that inspect annotations."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any


class _Names(dict[str, Any]):
    def __missing__(self, name: str) -> Any:
        from . import types

        try:
            return getattr(types, name)
        except AttributeError:
            raise KeyError(name) from None


def resolve(*alternatives: str) -> Any:
    """The type that is any of these, each written as in an annotation of this package."""
    from .encoding import Base64FileInput

    names = _Names(vars(typing))
    names.update(Iterable=Iterable, Mapping=Mapping, datetime=datetime, Base64FileInput=Base64FileInput)
    return typing.Union[tuple(eval(part, {}, names) for part in alternatives)]  # noqa: UP007
