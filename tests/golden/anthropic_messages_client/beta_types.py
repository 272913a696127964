# Rendered by `make generate`. Do not edit.
"""The types of `types` under the names that the official SDK has for its beta side."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import types as _t

    BetaBook = _t.Book
    BetaBookParam = _t.BookParam
    BetaBoxList = _t.BoxList
    BetaComment = _t.Comment
    BetaErrorResponse = _t.ErrorResponse
    BetaHammer = _t.Hammer
    BetaHammerParam = _t.HammerParam
    BetaHandsaw = _t.Saw
    BetaItem = _t.Item
    BetaParcel = _t.Parcel
    BetaParcelArrived = _t.ParcelArrived
    BetaParcelEvent = _t.ParcelEvent
    BetaParcelMoved = _t.ParcelMoved
    BetaParcelPage = _t.ParcelPage
    BetaParcelSendParams = _t.ParcelSendParams
    BetaParcelSendParamsBase = _t.ParcelSendParamsBase
    BetaParcelSendParamsNonStreaming = _t.ParcelSendParamsNonStreaming
    BetaParcelSendParamsStreaming = _t.ParcelSendParamsStreaming
    BetaParcelWeighParams = _t.ParcelWeighParams
    BetaPicture = _t.Picture
    BetaPictureParam = _t.PictureParam
    BetaProblem = _t.Problem
    BetaRemark = _t.Remark
    BetaSaw = _t.Saw
    BetaSawParam = _t.SawParam
    BetaScalesReadParams = _t.BetaScalesReadParams
    BetaSize = _t.Size
    BetaSpeed = _t.Speed
    BetaState = _t.State
    BetaTareParam = _t.TareParam
    BetaThing = _t.Thing
    BetaThingParam = _t.ThingParam
    BetaTool = _t.Tool
    BetaToolParam = _t.ToolParam
    BetaWeight = _t.Weight
    ScalesReadParams = _t.BetaScalesReadParams

SHARED: frozenset[str] = frozenset([])
"""The types of arguments that have the same name on both sides."""


def current_name(name: str, known: frozenset[str]) -> str | None:
    """Return the name of a type in `types`, by its name on the beta side.

    Args:
        name: A name such as `BetaMessage`.
        known: All names in `types`.

    Returns:
        The name in `types`; None if there is no such type.
    """
    if name.startswith("Beta"):
        candidates = [name, name.removeprefix("Beta")]
    elif "Beta" in name:
        candidates = [name.replace("Beta", "", 1)]  # such as `ParsedBetaMessage`
    else:
        # The arguments of an operation. Some have more fields on the beta side.
        candidates = [name] if name in SHARED else [f"Beta{name}"]
    return next((candidate for candidate in candidates if candidate in known), None)
