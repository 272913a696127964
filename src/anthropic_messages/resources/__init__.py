"""What `client.messages` and its like are: to be imported for annotations, or to make classes of one's own of them."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .batches import AsyncBatches, Batches
    from .messages import AsyncMessages, Messages
    from .models import AsyncModels, Models

__all__ = ["AsyncBatches", "AsyncMessages", "AsyncModels", "Batches", "Messages", "Models"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{name.removeprefix('Async').lower()}"), name)
    globals()[name] = value
    return value
