"""A deprecated operation warns at the line of its call."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.codegen.parcels import Change, operation
from tests.codegen.probes import probe

PROLOGUE = """
import asyncio, warnings
from anthropic_messages_client.api import parcels
from anthropic_messages_client.operations import parcels as operations

def line():
    return inspect.currentframe().f_back.f_lineno

def warned(call):
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        here = call()
    (warning,) = found
    assert warning.category is DeprecationWarning
    assert (warning.filename, warning.lineno) == ("<string>", here), (warning.filename, warning.lineno, here)
    return str(warning.message)

class Parcels(operations.Parcels, operations.Parsing):
    def _call(self, operation, params, options):
        return operation.build(params)
    _stream = _parse = _call

class AsyncParcels(operations.Parcels):
    async def _call(self, operation, params, options):
        return operation.build(params)

class Client:
    def send(self, request):
        return request
    async def send_async(self, request):
        return request
"""
PACK = """
text = "parcels.pack() is deprecated. Packs a parcel. Use `send` instead."

def methods():
    Parcels().pack(contents=[]); return line()

def named():
    call = AsyncParcels().pack(contents=[]); here = line()
    asyncio.run(call)
    return here

def endpoint():
    pack.sync(Client(), contents=[]); return line()

def endpoint_async():
    call = pack.asyncio(Client(), contents=[]); here = line()
    asyncio.run(call)
    return here

def built():
    pack.build(contents=[]); return line()

from anthropic_messages_client.api.parcels import pack
assert {warned(call) for call in (methods, named, endpoint, endpoint_async, built)} == {text}
assert "Deprecated. Packs a parcel. Use `send` instead." in inspect.getdoc(Parcels.pack)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    Parcels().weigh(contents=[])
"""
SEND = """
arguments = dict(depot="Kiel", to="Ada", contents=[])

def created():
    Parcels().send(**arguments); return line()

def streamed():
    Parcels().stream(**arguments); return line()

def parsed():
    Parcels().parse(**arguments); return line()

assert {warned(call) for call in (created, streamed, parsed)} == {
    "parcels.send() is deprecated. Takes a parcel at a depot, and says how it fares."
}
"""


@pytest.mark.parametrize(
    ("changes", "program"),
    [
        pytest.param(
            (
                operation(
                    ("summary: Pack things.", "summary: Pack things.\n    deprecated: true"),
                    ("Packs a parcel, and weighs it.", "Packs a parcel. Use `send` instead."),
                ),
            ),
            PACK,
            id="a call",
        ),
        pytest.param(
            (("summary: Send a parcel.", "summary: Send a parcel.\n      deprecated: true"),), SEND, id="a stream"
        ),
    ],
)
def test_deprecated_operation_warns(changes: tuple[Change, ...], program: str, tmp_path: Path) -> None:
    probe(changes, PROLOGUE + program, tmp_path)
