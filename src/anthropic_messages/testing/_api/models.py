"""The operations of models. The offline API has the models that the spec names."""

from __future__ import annotations

import re
from functools import cache

from anthropic_messages.testing._model.conversation import Json
from anthropic_messages.testing._model.errors import ErrorResponse
from anthropic_messages.testing._schema.spec import the_spec
from anthropic_messages.testing._text import format_value, one_of

from . import lists as _lists
from .lists import ApiRequest

_DATED = re.compile(r"(.+)-(\d{4})(\d\d)(\d\d)")
_MODEL_LINES = ("haiku", "sonnet", "opus", "fable", "mythos")
_STAGES = ("active", "deprecated", "retired")
_UNKNOWN_DATE = "1970-01-01T00:00:00Z"  # the API uses it for unknown dates


def list_models(request: ApiRequest) -> Json:
    """Return the response to `GET /v1/models`."""
    # Several values may be repeated parameters or separated by commas.
    stages = [stage for value in request.query.get("lifecycle", ()) for stage in value.split(",")]
    for stage in stages:
        if stage not in _STAGES:
            raise ErrorResponse(
                400, f"lifecycle: input should be {one_of(map(format_value, _STAGES))}, not {format_value(stage)}"
            )
    models = list(_models().values()) if not stages or "active" in stages else []
    part = _lists.window(request.query)
    return _lists.page(_lists.nearest(models, part, _unknown), part)


def retrieve_model(request: ApiRequest) -> Json:
    """Return the response to `GET /v1/models/{model_id}`."""
    name = request.path["model_id"]
    models = _models()
    snapshot = next((known for known in models if name in (known, _without_date(known))), None)
    if snapshot is None:
        raise ErrorResponse(404, f"model: {name}")
    return models[snapshot]


def _unknown(name: str) -> ErrorResponse:
    return ErrorResponse(400, f"the list has no model {format_value(name)}")


@cache
def _models() -> dict[str, Json]:
    """Return the model snapshots of the spec by id. A name without a date is an alias of the same name with one."""
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
        "created_at": f"{dated[2]}-{dated[3]}-{dated[4]}T00:00:00Z" if dated else _UNKNOWN_DATE,
        "lifecycle": "active",
        "deprecated_at": None,
        "retires_at": None,
        "line": next((line for line in _MODEL_LINES if line in name), None),
        "max_input_tokens": 200_000,
        "max_tokens": 64_000,
        "capabilities": _capabilities(),
    }


def _capabilities() -> Json:
    """Return all capabilities: the offline API treats all models alike."""
    supported = {"supported": True}
    plain = ("batch", "citations", "code_execution", "image_input", "pdf_input", "structured_outputs")
    return {
        **dict.fromkeys(plain, supported),
        "context_management": {
            **supported,
            "clear_thinking_20251015": supported,
            "clear_tool_uses_20250919": supported,
        },
        "effort": {**supported, "low": supported, "medium": supported, "high": supported, "max": supported},
        "server_tools": {**supported, "code_execution": supported, "web_search": supported},
        "thinking": {
            **supported,
            "types": dict.fromkeys(("adaptive", "between_tools", "disabled", "enabled"), supported),
        },
    }
