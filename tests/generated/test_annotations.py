"""Annotations can be resolved at run time."""

from __future__ import annotations

import copy
import pickle
import threading
import typing
from pathlib import Path

import pytest
from anthropic_messages_client import types
from anthropic_messages_client._lazy import LazyModule

from codegen.spec.schema import ObjectSchema
from tests.support.spec_values import the_spec


@pytest.mark.parametrize("name", types.__all__)
def test_type_hints_of_all_types_can_be_resolved(name: str) -> None:
    value = getattr(types, name)
    if isinstance(value, type):
        schema = the_spec().schemas.get(name)
        is_model = hasattr(value, "from_dict")  # Requests have the names of the API.
        fields = schema.fields if isinstance(schema, ObjectSchema) else ()
        names = {field.attribute if is_model else field.name for field in fields}
        assert names <= typing.get_type_hints(value).keys()
    else:
        assert typing.get_args(value)


def test_type_hints_are_precise() -> None:
    hints = typing.get_type_hints(types.Message, include_extras=True)
    assert hints["content"] == list[types.ContentBlock]
    assert hints["role"] == typing.Literal["assistant"]
    params = typing.get_type_hints(types.UserMessageParam, include_extras=True)
    assert params["content"] == typing.Required[types.MessageContentParam]
    assert types.UnknownContentBlock in typing.get_args(typing.get_args(types.ContentBlock)[0])


def test_lazy_modules_can_be_copied_and_pickled() -> None:
    """Libraries that pickle functions by value copy the globals of their modules."""
    module = LazyModule("json")
    for other in (copy.copy(module), copy.deepcopy(module), pickle.loads(pickle.dumps(module))):
        assert other.dumps is module.dumps


def test_a_module_that_another_thread_is_loading_is_awaited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "slow_to_load.py").write_text(
        "import threading\nSTARTED = threading.current_thread().started\nSTARTED.set()\n"
        "threading.current_thread().release.wait(60)\nname = 'loaded'\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    module = LazyModule("slow_to_load")
    names: list[object] = []
    loader = threading.Thread(target=lambda: names.append(module.name))
    started, release = threading.Event(), threading.Event()
    vars(loader).update(started=started, release=release)
    loader.start()
    started.wait(60)
    reader = threading.Thread(target=lambda: names.append(module.name))
    reader.start()
    reader.join(0.2)  # Without waiting for the module, it would have ended with an error.
    release.set()
    loader.join()
    reader.join()
    assert names == ["loaded", "loaded"]
