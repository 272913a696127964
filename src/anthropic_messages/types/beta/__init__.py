"""The types of `anthropic_messages.types` under the names of the official SDK's beta side.

`BetaMessage` is `Message`, and so are all others: an object of the beta side is the plain one with more optional
fields. Only the arguments of operations differ: `MessageCreateParams` has more fields here than in `types`.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.beta_types import *  # noqa: F403

    from anthropic_messages._output.parsed import ParsedContentBlock as _ParsedContentBlock
    from anthropic_messages._output.parsed import ParsedMessage as _ParsedMessage
    from anthropic_messages._output.parsed import ParsedTextBlock as _ParsedTextBlock

    from . import messages as messages

    ParsedBetaContentBlock = _ParsedContentBlock
    ParsedBetaMessage = _ParsedMessage
    ParsedBetaTextBlock = _ParsedTextBlock
else:
    import sys

    _types = sys.modules[__name__.rpartition(".")[0]]

    def __getattr__(name):
        from anthropic_messages_client.beta_types import current_name

        from anthropic_messages._type_modules import submodule

        if name == "__all__":
            return _names()
        current = current_name(name, frozenset(dir(_types)))
        if current is None:
            return submodule(__name__, name, _names())
        value = globals()[name] = getattr(_types, current)
        return value

    def __dir__():
        return _names()

    def _names():
        plain = [
            name for name in dir(_types) if name[0].isupper() and not name.startswith(("Unknown", "Base64FileInput"))
        ]
        arguments = [name[4:] for name in plain if name.startswith("Beta") and name[4:] in plain]
        parsed = ("ParsedContentBlock", "ParsedMessage", "ParsedTextBlock")
        beta = (f"ParsedBeta{name[6:]}" if name in parsed else f"Beta{name}" for name in plain if name[:4] != "Beta")
        return sorted([*arguments, *beta])
