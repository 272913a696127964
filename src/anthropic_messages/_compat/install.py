"""Serve the module name `anthropic` from this package."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType

from anthropic_messages._official_names import OFFICIAL_VERSION, advice, missing_name

from .environment import remove_from
from .sources import NAMES, SAME_PATHS, other_names, own_modules, source_modules, submodules

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from importlib.metadata import Distribution, DistributionFinder

OFFICIAL = "anthropic"

_PYDANTIC = "pydantic.main"
"""The module of `pydantic.BaseModel`, of which the models are instances while `anthropic` is served."""


def install_as_anthropic() -> None:
    """Serve the module name `anthropic` from this package, for libraries that import it.

    Call it in the first line of a program, before anything imports `anthropic`. Afterwards, `import anthropic` and
    imports of its modules, such as `from anthropic.types import Message`, give the classes of this package. Nothing is
    loaded before it is used. `importlib.metadata.version("anthropic")` is the version of the official SDK whose names
    this package follows. If the program imports pydantic, the models are instances of `pydantic.BaseModel`. A second
    call has no effect.

    Raises:
        RuntimeError: The official SDK is already imported.
    """
    if _finder() is not None:
        return
    loaded = sorted(name for name in sys.modules if name == OFFICIAL or name.startswith(f"{OFFICIAL}."))
    if loaded:
        place = getattr(sys.modules[loaded[0]], "__file__", None) or "an unknown place"
        raise RuntimeError(
            f"The module {loaded[0]!r} is already imported from {place}. Call `install_as_anthropic()` first, before "
            "anything imports `anthropic`: in the first line of the program, or with "
            "`python -m anthropic_messages.as_anthropic`."
        )
    sys.meta_path.insert(0, _Finder())
    if _PYDANTIC in sys.modules:
        from .pydantic_models import extend

        extend()


def uninstall_as_anthropic() -> None:
    """Undo `install_as_anthropic()`, so that `import anthropic` imports the official SDK if it is installed.

    Libraries that are already imported keep the classes that they have. Processes that this one starts later import the
    official SDK, too. Without a previous `install_as_anthropic()`, the call has no effect.
    """
    finder = _finder()
    if finder is None:
        return
    sys.meta_path.remove(finder)
    if (extended := sys.modules.get(f"{__package__}.pydantic_models")) is not None:
        extended.restore()
    for name, module in list(sys.modules.items()):
        if isinstance(module, _Module):
            del sys.modules[name]
    remove_from(os.environ)


def _finder() -> _Finder | None:
    return next((finder for finder in sys.meta_path if isinstance(finder, _Finder)), None)


class _Finder:
    """The finder and loader of `anthropic` and its modules, asked before all others.

    It has no base class, because importing `importlib.abc` takes longer than serving a module.
    """

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == _PYDANTIC:
            from .pydantic_models import spec_of_pydantic

            return spec_of_pydantic(path)
        if fullname.partition(".")[0] != OFFICIAL:
            return None
        if source_modules(_below(fullname)) is None:
            error = _import_error(fullname)
            if error is not None:
                raise error
            return None
        return ModuleSpec(fullname, self, origin="anthropic_messages", is_package=True)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        module.__class__ = _Module  # `importlib.util.LazyLoader` has replaced the class.
        module.__doc__ = f"The names of `{module.__name__}`, served by `anthropic_messages`."

    def find_distributions(self, context: DistributionFinder.Context | None = None) -> Iterator[Distribution]:
        """Answer questions for the version of `anthropic`. Lists of all distributions stay as they are."""
        if context is not None and (context.name or "").lower() == OFFICIAL:
            from .distribution import OfficialDistribution

            yield OfficialDistribution(OFFICIAL, OFFICIAL_VERSION)


class _Module(ModuleType):
    """A module of the official SDK, whose attributes are those of this package."""

    def __getattr__(self, name: str) -> object:
        value = self._value(name)
        setattr(self, name, value)
        return value

    def __reduce__(self) -> tuple[object, ...]:
        """Let libraries such as cloudpickle send functions that use the module to other processes."""
        return import_module, (self.__name__,)

    def _value(self, name: str) -> object:
        if name == "__version__" and _below(self.__name__) in ("", "_version"):
            return OFFICIAL_VERSION
        if name == "__title__" and _below(self.__name__) in ("", "_version"):
            return OFFICIAL
        if name.startswith("__") and name != "__all__":
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}", name=name, obj=self)
        path = _below(self.__name__)
        if name == "__all__":
            return self._names_of_import_all(path)
        if source_modules(f"{path}.{name}" if path else name) is not None:
            return _submodule(f"{self.__name__}.{name}")
        if path and name in NAMES:
            module, attribute = NAMES[name]
            value: object = getattr(import_module(module), attribute)
            return value
        for module in source_modules(path) or ():
            for other in other_names(name):
                try:
                    value = getattr(import_module(module), other)
                except AttributeError:
                    continue
                if not isinstance(value, ModuleType):
                    return value
        raise missing_name(self.__name__, name, dir(self), *_official_names(self.__name__, name))

    def _names_of_import_all(self, path: str) -> list[str]:
        """Return the names of `from module import *`."""
        modules = source_modules(path) or ()
        if modules and (not path or path.split(".")[0] in SAME_PATHS):
            names: list[str] | None = getattr(import_module(modules[0]), "__all__", None)
            if names is not None:
                return names
        # Most modules of the official SDK have no such list.
        found = {name for module in modules for name in _public_names(import_module(module))}
        return sorted(name for name in found if hasattr(self, name))

    def __dir__(self) -> list[str]:
        path = _below(self.__name__)
        modules = own_modules(path) or source_modules(path) or ()
        names = {name for module in modules for name in _public_names(import_module(module))}
        return sorted({*vars(self), *submodules(path), *names})


def _public_names(module: ModuleType) -> list[str]:
    loaded = vars(module)
    return [name for name in dir(module) if name[0] != "_" and not isinstance(loaded.get(name), ModuleType)]


def _submodule(fullname: str) -> ModuleType:
    if _finder() is not None:
        return import_module(fullname)
    # Somebody kept the module above it after `uninstall_as_anthropic()`. An import would be that of the official SDK.
    module = _Module(fullname)
    _Finder().exec_module(module)
    return module


def _below(fullname: str) -> str:
    """Return the path of a module below `anthropic`."""
    return fullname[len(OFFICIAL) + 1 :]


def _official_names(module: str, name: str) -> tuple[str, ...]:
    """Return the names under which `official_names.toml` may list a name of a module."""
    path = _below(module)
    if path in ("types", "types.beta"):
        return (f"{path}.{name}", f"{module}.{name}")
    return (f"{module}.{name}", f"{OFFICIAL}.{name}", f"types.{name}")


def _import_error(fullname: str) -> ImportError | None:
    """Return the error for an import of something absent; None if nothing is being imported.

    `importlib.util.find_spec()` must get no error, and `from package import name` must get another one than
    `import package.module`, whose errors Python ignores there. Only the calling functions of Python show which it is.
    """
    callers = []
    frame = sys._getframe(2)
    while frame is not None and frame.f_globals.get("__name__") == "importlib._bootstrap":
        callers.append(frame.f_code.co_name)
        frame = frame.f_back  # type: ignore[assignment]
    if "_find_and_load_unlocked" not in callers:
        return None
    module, _, name = fullname.rpartition(".")
    sentence = advice(*_official_names(module, name))
    if "_handle_fromlist" not in callers:
        text = f"No module named {fullname!r} in anthropic_messages, which serves {OFFICIAL!r}"
        return ModuleNotFoundError(f"{text}. {sentence}" if sentence else text, name=fullname)
    from anthropic_messages_client.suggestions import suggestion

    text = f"cannot import name {name!r} from {module!r}, which anthropic_messages serves"
    end = f". {sentence}" if sentence else suggestion(name, dir(import_module(module)))
    return ImportError(text + end, name=module)
