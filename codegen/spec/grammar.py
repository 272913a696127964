"""The grammar of openapi.yaml. Unknown keys are errors, because the generator would drop them silently.

The readers rely on this check and do not check the structure again.
"""

from __future__ import annotations

import re
from typing import Any

from .document import METHODS, Document, Pointer
from .kinds import ProblemLog, anything, beta, byte_count, flag, items, keys, names, ref, text
from .schema_kinds import named_schema, parameter_schema
from .security import scheme, security


def _version(log: ProblemLog, node: Any, at: Pointer) -> None:
    if not re.fullmatch(r"3\.1\.\d+", str(node)):
        log.add(at, f"`{at[-1]}` must be 3.1.0: the generator supports no other version")


def _content(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check a media type: a reference to a schema, with optional examples."""
    schema = node.get("schema") if isinstance(node, dict) else None
    if schema is None:
        log.add(at, f"`{at[-1]}` has no `schema`: add a reference to one under components.schemas")
    elif not isinstance(schema, dict) or "$ref" not in schema:
        bytes_advice = "; the bytes of a file in a response are `{type: string, format: binary}`"
        advice = "" if at[-1] in _TEXT_KINDS else bytes_advice
        log.add(at, f"move this schema under components.schemas and refer to it{advice}")
    else:
        keys({"schema": ref("schemas")}, {"example": anything, "examples": names(_EXAMPLE)})(log, node, at)
        if "example" in node and "examples" in node:
            log.note((*at, "example"), "`example` is not allowed next to `examples`: move it there")


def _body(log: ProblemLog, node: Any, at: Pointer) -> None:
    _BODY(log, node, at)
    if isinstance(node, dict) and node.get("required") is not True:
        place = (*at, "required") if "required" in node else at
        log.note(place, "optional bodies are not supported: write `required: true` and make the fields optional")


def _body_content(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check the media type of a request body, of which there is one."""
    keys({}, {"application/json": _content, "multipart/form-data": _content})(log, node, at)
    if isinstance(node, dict) and len(node) != 1:
        log.add(at, "a request body has one media type: write `application/json`, or `multipart/form-data` for files")


def _response_content(log: ProblemLog, node: Any, at: Pointer) -> None:
    """Check the media types of a response: references to schemas, or the bytes of a file."""
    if not isinstance(node, dict):
        names(_content)(log, node, at)
        return
    for kind, content in node.items():
        is_file = isinstance(content, dict) and content.get("schema") == FILE_SCHEMA
        (keys({"schema": anything}) if is_file else _content)(log, content, (*at, kind))


def _parameter(log: ProblemLog, node: Any, at: Pointer) -> None:
    _PARAMETER(log, node, at)
    if isinstance(node, dict) and node.get("x-client-default") and not node.get("required"):
        advice = "remove it, or write `required: true`"
        log.note(at, f"{node.get('name')} is optional, so `x-client-default` has no effect: {advice}")
    is_joined = isinstance(node, dict) and node.get("x-comma-separated")
    schema = node.get("schema") if is_joined else None
    is_text = schema == {"type": "string"} or (isinstance(schema, dict) and "$ref" in schema)
    if is_joined and (node.get("in") != "header" or not is_text):
        log.add((*at, "x-comma-separated"), "`x-comma-separated` needs a header with the schema `type: string`")


def _header_schema(log: ProblemLog, node: Any, at: Pointer) -> None:
    parameter_schema(log, node, at)
    if isinstance(node, dict) and "default" in node:
        log.note((*at, "default"), "the default of a response header has no effect: remove it")


def _url(log: ProblemLog, node: Any, at: Pointer) -> None:
    text(log, node, at)
    if isinstance(node, str) and not re.fullmatch(r"https?://[^\s/?#{}]+(/[^\s?#{}]*)?", node):
        hint = "variables are not supported" if "{" in node else "it needs a host and no query"
        log.note(at, f"{node!r} is not a URL such as `https://api.example.com/prefix`: {hint}")


def _servers(log: ProblemLog, node: Any, at: Pointer) -> None:
    items(keys({"url": _url}, {"description": text}), min_length=1)(log, node, at)
    for index in range(1, len(node) if isinstance(node, list) else 0):
        log.note((*at, index), "clients use only the first server: remove this one")


def _paths(log: ProblemLog, node: Any, at: Pointer) -> None:
    names(keys({}, dict.fromkeys(METHODS, _operation)))(log, node, at)
    templates: dict[str, str] = {}
    for path in node if isinstance(node, dict) else ():
        template = re.sub(r"{[^{}]*}", "{}", path)
        if node[path] == {}:
            log.note((*at, path), f"{path} has no operation: add one, or remove the path")
        elif not path.startswith("/"):
            log.note((*at, path), f"{path!r}: start the path with `/`")
        elif re.search(r"[{}\s\x00-\x1f]", template.replace("{}", "")):
            log.note(
                (*at, path), f"{path!r}: a path must not contain spaces, or braces other than around a parameter name"
            )
        elif template in templates:
            log.note((*at, path), f"{path} is equivalent to {templates[template]}: move its operations there")
        templates.setdefault(template, path)


def _stream_name(log: ProblemLog, node: Any, at: Pointer) -> None:
    if not isinstance(node, str) or not re.fullmatch(r"stream(_[a-z]+)+", node):
        advice = "write `stream_` and a name, such as `stream_resume`, and `parse_resume` parses structured outputs"
        log.note(at, f"`{at[-1]}` is {node!r}: {advice}")


def _operation(log: ProblemLog, node: Any, at: Pointer) -> None:
    _OPERATION(log, node, at)
    name = str(node.get("operationId", "")) if isinstance(node, dict) else "no.operation"
    if not re.fullmatch(r"[a-z]+(_[a-z]+)*(\.[a-z]+(_[a-z]+)*)+", name):
        log.add(
            (*at, "operationId"), f"operationId {name!r}: write it as a group and a method, such as `messages.create`"
        )


def _error_class(log: ProblemLog, node: Any, at: Pointer) -> None:
    _ERROR_CLASS(log, node, at)
    if not isinstance(node, dict):
        return
    if "code" in node and "type" in node:
        log.add((*at, "type"), "a row with a `code` has no `type`: remove it")
    for key in ("advice", "aliases"):
        if key in node and "code" not in node:
            log.add((*at, key), f"`{key}` is only for a row with a `code`: remove it")


def _pages(log: ProblemLog, node: Any, at: Pointer) -> None:
    if not isinstance(node, bool) and node != "token":
        log.add(at, "`x-pages` must be true, or `token` if the pages have a `next_page`")


FILE_SCHEMA = {"type": "string", "format": "binary"}
"""The schema of a response that is the bytes of a file."""
_TEXT_KINDS = ("application/json", "application/x-jsonl", "multipart/form-data", "text/event-stream")
_DESCRIBED = ("description",)
_EXAMPLE = keys({"value": anything}, {"summary": text, "description": text})
_PARAMETER = keys(
    {"name": text, "schema": parameter_schema},
    {
        "in": anything,
        "required": flag,
        "deprecated": flag,
        "x-parameter-name": text,
        "x-client-default": flag,
        "x-comma-separated": flag,
        "x-beta": beta,
        "x-sent-in": items(text, min_length=1, unique=True),
    },
    prose=_DESCRIBED,
)
_HEADER = keys({"schema": _header_schema}, {"required": flag, "deprecated": flag}, prose=_DESCRIBED)
_ERROR_CLASS = keys(
    {"status": anything, "class": text},
    {"type": text, "code": text, "advice": text, "aliases": items(text, min_length=1, unique=True)},
)
_RESPONSE = keys(
    {},
    {
        "content": _response_content,
        "headers": names(ref("headers", _HEADER)),
        "x-error-classes": items(_error_class, min_length=1, unique=True),
    },
    prose=_DESCRIBED,
)
_BODY = keys({"content": _body_content}, {"required": flag, "description": text, "x-max-bytes": byte_count})
_OPERATION = keys(
    {"responses": names(ref("responses", _RESPONSE))},
    {
        "operationId": anything,
        "tags": items(text, unique=True),
        "parameters": items(ref("parameters", _parameter), unique=True),
        "requestBody": _body,
        "deprecated": flag,
        "x-beta": beta,
        "x-added-betas": names(items(text, min_length=1, unique=True)),
        "x-pages": _pages,
        "x-output-format": text,
        "x-events": text,
        "x-stream-name": _stream_name,
    },
    prose=("summary", "description"),
)
_CONTACT = keys({}, {"name": text, "url": text, "email": text})
_LICENSE = keys({"name": text}, {"identifier": text, "url": text})
_SECTIONS = {"parameters": names(_parameter), "headers": names(_HEADER), "responses": names(_RESPONSE)}
_TAG = keys({"name": text}, {"description": text, "x-mixin": text, "x-beta-twin": flag})
_DOCUMENT = keys(
    {
        "openapi": _version,
        "info": keys(
            {"title": text, "version": text},
            {"summary": text, "description": text, "termsOfService": text, "contact": _CONTACT, "license": _LICENSE},
        ),
        "servers": _servers,
        "paths": _paths,
        "components": keys({"schemas": names(named_schema)}, {**_SECTIONS, "securitySchemes": names(scheme)}),
    },
    {"security": security, "tags": items(_TAG, unique=True)},
)


def check(document: Document) -> ProblemLog:
    """Return the problems in the structure of a document."""
    log = ProblemLog(document)
    _DOCUMENT(log, document.data, ())
    if log.readable:
        for section in _SECTIONS:  # `checks` finds unused schemas.
            for name in document.data["components"].get(section, ()):
                if f"#/components/{section}/{name}" not in log.used:
                    message = f"{name} is not used by any operation: refer to it or remove it"
                    log.add(("components", section, name), message)
    return log
