"""An offline Messages API, to test an application without an API key, network access or mocks.

    def test_my_agent(fake_anthropic):  # a pytest fixture
        fake_anthropic.reply("It is sunny.")
        assert my_agent(client=fake_anthropic.client()) == "It is sunny."

    with FakeAnthropic() as fake:  # the same without pytest
        fake.fault.overloaded(times=2)
        ...

    with Server() as server:  # for any program, in any language
        client = Anthropic(base_url=server.url, api_key="anything")

`python -m anthropic_messages.testing` starts the server from a shell, and `python -m anthropic_messages.testing.demo`
shows the main calls of the SDK.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._api.exchange import Exchange
    from ._fake import FakeAnthropic
    from ._faults.faults import Faults
    from ._serving.server import Server
    from ._serving.transport import Transport

__all__ = ["Exchange", "FakeAnthropic", "Faults", "Server", "Transport"]

_HOMES = {
    "Exchange": "_api.exchange",
    "FakeAnthropic": "_fake",
    "Faults": "_faults.faults",
    "Server": "_serving.server",
    "Transport": "_serving.transport",
}


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        import sys

        home = f"{__name__}.{_HOMES[name]}"
        __import__(home)
        value: object = getattr(sys.modules[home], name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*__all__, *globals()})
