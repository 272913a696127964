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
    from anthropic_messages._tools.memory_commands import MemoryTool20250818Command as _MemoryTool20250818Command
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818CreateCommand as _MemoryTool20250818CreateCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818DeleteCommand as _MemoryTool20250818DeleteCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818InsertCommand as _MemoryTool20250818InsertCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818RenameCommand as _MemoryTool20250818RenameCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818StrReplaceCommand as _MemoryTool20250818StrReplaceCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818ViewCommand as _MemoryTool20250818ViewCommand,
    )

    from . import messages as messages

    ParsedBetaContentBlock = _ParsedContentBlock
    ParsedBetaMessage = _ParsedMessage
    ParsedBetaTextBlock = _ParsedTextBlock
    BetaMemoryTool20250818Command = _MemoryTool20250818Command
    BetaMemoryTool20250818CreateCommand = _MemoryTool20250818CreateCommand
    BetaMemoryTool20250818DeleteCommand = _MemoryTool20250818DeleteCommand
    BetaMemoryTool20250818InsertCommand = _MemoryTool20250818InsertCommand
    BetaMemoryTool20250818RenameCommand = _MemoryTool20250818RenameCommand
    BetaMemoryTool20250818StrReplaceCommand = _MemoryTool20250818StrReplaceCommand
    BetaMemoryTool20250818ViewCommand = _MemoryTool20250818ViewCommand
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
        from anthropic_messages_client.beta_types import SHARED, current_name
        from anthropic_messages_client.errors import CODE_CLASSES
        from anthropic_messages_client.types import _ALIASES

        others = {"Base64FileInput", *CODE_CLASSES}
        plain = [
            name for name in dir(_types) if name[0].isupper() and not name.startswith("Unknown") and name not in others
        ]
        own = [name for name in plain if name.startswith("Beta") and name not in _ALIASES]
        arguments = [name[4:] for name in own if name[4:] in plain]
        parsed = ("ParsedContentBlock", "ParsedMessage", "ParsedTextBlock")
        beta = (f"ParsedBeta{name[6:]}" if name in parsed else f"Beta{name}" for name in plain if name[:4] != "Beta")
        known = frozenset(dir(_types))
        return sorted(name for name in [*arguments, *SHARED, *beta] if current_name(name, known) is not None)
