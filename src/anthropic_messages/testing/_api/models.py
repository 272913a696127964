"""The models of the offline API: those that the spec names."""

from __future__ import annotations

import re
from functools import cache

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import Refusal
from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._text import one_of, shown

from . import lists as _lists
from .lists import Asked

_DATED = re.compile(r"(.+)-(\d{4})(\d\d)(\d\d)")
_LINES = ("haiku", "sonnet", "opus", "fable", "mythos")
_STAGES = ("active", "deprecated", "retired")
_EPOCH = "1970-01-01T00:00:00Z"  # stands for a date that is not known


def listing(asked: Asked) -> Json:
    """The answer to `GET /v1/models`."""
    # Both ways of writing several values are taken: one name for each, and a comma between them.
    stages = [stage for value in asked.query.get("lifecycle", ()) for stage in value.split(",")]
    for stage in stages:
        if stage not in _STAGES:
            raise Refusal(400, f"lifecycle: input should be {one_of(map(shown, _STAGES))}, not {shown(stage)}")
    models = list(_models().values()) if not stages or "active" in stages else []
    part = _lists.window(asked.query)
    return _lists.page(_lists.nearest(models, part, _unknown), part)


def retrieve(asked: Asked) -> Json:
    """The answer to `GET /v1/models/{model_id}`."""
    name = asked.path["model_id"]
    models = _models()
    snapshot = next((known for known in models if name in (known, _without_date(known))), None)
    if snapshot is None:
        raise Refusal(404, f"model: {name}")
    return models[snapshot]


def _unknown(name: str) -> Refusal:
    return Refusal(400, f"there is no model {shown(name)} in the list")


@cache
def _models() -> dict[str, Json]:
    """Every snapshot that the spec names, by its id; the names without a date are aliases of those with one."""
    names = the_spec().models
    aliases = {_without_date(name) for name in names if _DATED.fullmatch(name)}
    return {name: _model(name) for name in reversed(names) if name not in aliases}


def _without_date(name: str) -> str:
    dated = _DATED.fullmatch(name)
    return dated[1] if dated else name


def _model(name: str) -> Json:
    dated = _DATED.fullmatch(name)
    *words, version = re.sub(r"(\d)-(\d)", r"\1.\2", _without_date(name)).split("-")
    return {
        "id": name,
        "type": "model",
        "display_name": " ".join(word.capitalize() for word in [*words, version]),
        "created_at": f"{dated[2]}-{dated[3]}-{dated[4]}T00:00:00Z" if dated else _EPOCH,
        "lifecycle": "active",
        "deprecated_at": None,
        "retires_at": None,
        "line": next((line for line in _LINES if line in name), None),
        "max_input_tokens": 200_000,
        "max_tokens": 64_000,
        "capabilities": _capabilities(),
    }


def _capabilities() -> Json:
    """Everything: the offline API tells no model from another."""
    yes = {"supported": True}
    plain = ("batch", "citations", "code_execution", "image_input", "pdf_input", "structured_outputs")
    return {
        **dict.fromkeys(plain, yes),
        "context_management": {**yes, "clear_thinking_20251015": yes, "clear_tool_uses_20250919": yes},
        "effort": {**yes, "low": yes, "medium": yes, "high": yes, "max": yes},
        "server_tools": {**yes, "code_execution": yes, "web_search": yes},
        "thinking": {**yes, "types": dict.fromkeys(("adaptive", "between_tools", "disabled", "enabled"), yes)},
    }
