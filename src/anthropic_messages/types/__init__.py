"""All types of the API: models of responses (`Message`) and TypedDicts of requests (`MessageParam`).

Each type is loaded when it is first used. The types of message batches are in `types.messages` as well. Types that were
renamed in the official SDK are also available under their old names.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from anthropic_messages_client.types import *  # noqa: F403

    from anthropic_messages._code_errors import *  # noqa: F403
    from anthropic_messages._output.parsed import ParsedContentBlock as ParsedContentBlock
    from anthropic_messages._output.parsed import ParsedMessage as ParsedMessage
    from anthropic_messages._output.parsed import ParsedTextBlock as ParsedTextBlock
    from anthropic_messages._tools.memory_commands import MemoryTool20250818Command as MemoryTool20250818Command
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818CreateCommand as MemoryTool20250818CreateCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818DeleteCommand as MemoryTool20250818DeleteCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818InsertCommand as MemoryTool20250818InsertCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818RenameCommand as MemoryTool20250818RenameCommand,
    )
    from anthropic_messages._tools.memory_commands import (
        MemoryTool20250818StrReplaceCommand as MemoryTool20250818StrReplaceCommand,
    )
    from anthropic_messages._tools.memory_commands import MemoryTool20250818ViewCommand as MemoryTool20250818ViewCommand

    from . import beta as beta
    from . import message_create_params as message_create_params
    from . import messages as messages
else:
    from anthropic_messages._type_modules import install as _install

    _install()
    _PARSED = ("ParsedContentBlock", "ParsedMessage", "ParsedTextBlock")
    _MEMORY = (
        "MemoryTool20250818Command",
        "MemoryTool20250818CreateCommand",
        "MemoryTool20250818DeleteCommand",
        "MemoryTool20250818InsertCommand",
        "MemoryTool20250818RenameCommand",
        "MemoryTool20250818StrReplaceCommand",
        "MemoryTool20250818ViewCommand",
    )

    def __getattr__(name):
        from anthropic_messages_client import types as generated

        if name == "__all__":
            return __dir__()
        if name in _PARSED:
            from anthropic_messages._output import parsed

            return getattr(parsed, name)
        if name in _MEMORY:
            from anthropic_messages._tools import memory_commands

            return getattr(memory_commands, name)
        if name not in generated.__all__:
            from anthropic_messages_client.errors import CODE_CLASSES

            if name in CODE_CLASSES:
                from anthropic_messages import _code_errors

                return getattr(_code_errors, name)
            from anthropic_messages._type_modules import submodule

            return submodule(__name__, name, __dir__())
        value = getattr(generated, name)
        if hasattr(value, "from_dict"):
            from anthropic_messages._streaming import model_parsers as _model_parsers  # noqa: F401 - for the models
        globals()[name] = value
        return value

    def __dir__():
        from anthropic_messages_client import types as generated
        from anthropic_messages_client.errors import CODE_CLASSES

        return [*generated.__all__, *_PARSED, *_MEMORY, *CODE_CLASSES]
