"""The rules of `diff`, each with its reason and an example. `python -m codegen rules` prints them."""

from __future__ import annotations

from .change import Rule, Severity, Verdict, Way

B, C, A, D = Severity.BREAKING, Severity.CAUTION, Severity.ADDITION, Severity.DETAIL
Message = tuple[Severity, str]


def _row(
    id: str,
    *,
    reason: str,
    example: str,
    request: Message | None = None,
    response: Message | None = None,
    code: Message | None = None,
) -> Rule:
    texts = {Way.REQUEST: request, Way.RESPONSE: response, Way.CODE: code}
    return Rule(id, reason, example, {way: Verdict(*message) for way, message in texts.items() if message})


_ROWS = (
    # ---- Operations
    _row(
        "operation-removed",
        code=(B, "{owner} was removed: calls to it fail"),
        example="DELETE /v1/messages/batches/{id} is removed",
        reason="The method no longer exists.",
    ),
    _row(
        "operation-renamed",
        code=(B, "{old} was renamed to {new}: calls that use the old name fail"),
        example="operationId: messages.count_tokens -> messages.count",
        reason="The same method and path have another operationId, so the method of the SDK has another name.",
    ),
    _row(
        "operation-added",
        code=(A, "new operation {owner}"),
        example="GET /v1/models is added",
        reason="No program calls it yet.",
    ),
    _row(
        "route-changed",
        code=(C, "{owner} is sent to {new} instead of {old}: update proxies and mock servers"),
        example="/v1/complete -> /v1/messages with the same operationId",
        reason="Callers use names, not routes. Proxies and mock servers see the route.",
    ),
    _row(
        "constants-changed",
        code=(C, "{owner} sends {new} instead of {old} in every request: update mock servers that check it"),
        example="the constant of a query parameter is another one",
        reason="Callers do not pass constants. Servers and mock servers see them.",
    ),
    _row(
        "server-changed",
        code=(C, "calls without a base_url are sent to {new} instead of {old}"),
        example="servers: another url",
        reason="Firewall rules and mock servers need an update.",
    ),
    _row(
        "stream-removed",
        code=(B, "{owner} no longer streams: {owner}(stream=True) and the method stream() fail"),
        example="text/event-stream is removed from the response",
        reason="The method no longer exists.",
    ),
    _row(
        "stream-added",
        code=(A, "{owner} can stream events"),
        example="text/event-stream is added to the response",
        reason="Responses without events are unchanged.",
    ),
    _row(
        "output-format-removed",
        code=(B, "{owner} no longer supports structured outputs: calls with output_format fail"),
        example="x-output-format: output_config is removed",
        reason="The argument is removed, and so is the method parse() if there was one.",
    ),
    _row(
        "output-format-added",
        code=(A, "{owner} supports structured outputs with output_format"),
        example="x-output-format: output_config is added",
        reason="No program passes it yet.",
    ),
    _row(
        "answer-kind-changed",
        code=(B, "{owner} returns {new} instead of {old}: code that reads the response breaks"),
        example="x-pages: true is removed; application/json -> application/x-jsonl",
        reason="Programs iterate over pages and rows, but read the attributes of a response.",
    ),
    _row(
        "positions-changed",
        code=(B, "the positional arguments of {owner} are ({new}) instead of ({old})"),
        example="the path parameters depot and box swap places",
        reason="Path parameters can be positional arguments, in the order of the spec.",
    ),
    _row(
        "header-removed",
        response=(B, "{owner}: responses with {status} no longer have the header {name}"),
        example="request-id is removed from the headers of a response",
        reason="Programs can read headers with with_raw_response.",
    ),
    _row(
        "header-added",
        response=(A, "{owner}: responses with {status} have the header {name}"),
        example="retry-after is added to the headers of a response",
        reason="No program reads it yet.",
    ),
    _row(
        "header-required",
        response=(D, "{where} is always present"),
        example="required: true is added to a response header",
        reason="The promise to readers is stronger.",
    ),
    _row(
        "header-optional",
        response=(B, "{where} may be absent: code that relies on it breaks"),
        example="required: true is removed from a response header",
        reason="Programs rely on the value.",
    ),
    _row(
        "status-removed",
        response=(C, "{owner}: responses with {status} and their headers are no longer described"),
        example="5XX is removed from the responses of an operation",
        reason="Errors of any status are still raised, but the spec no longer promises their headers.",
    ),
    _row(
        "status-added",
        response=(A, "{owner}: responses with {status} are described"),
        example="5XX is added to the responses of an operation",
        reason="Errors of any status were already raised.",
    ),
    _row(
        "error-body-removed",
        response=(C, "{owner}: responses with {status} are no longer described as {old}"),
        example="content is removed from the response 4XX",
        reason="Errors with a body are still decoded, but the spec no longer promises a body.",
    ),
    _row(
        "error-body-added",
        response=(A, "{owner}: responses with {status} are described as {new}"),
        example="content is added to the response 4XX",
        reason="The promise to readers is stronger.",
    ),
    # ---- Credentials
    _row(
        "credentials-removed",
        code=(B, "calls with {old} are rejected: programs with no other credentials fail"),
        example="security: [ApiKey, BearerToken] -> [ApiKey]",
        reason="The API returns 401, and the argument of the client may be removed.",
    ),
    _row(
        "credentials-required",
        code=(B, "calls with {old} also need {new}: programs without it fail"),
        example="security: [{}] -> [ApiKey]; [ApiKey] -> [ApiKey and BearerToken]",
        reason="The API returns 401.",
    ),
    _row(
        "credentials-added",
        code=(A, "calls can use {new}"),
        example="security: [ApiKey] -> [ApiKey, BearerToken]",
        reason="Credentials that were sufficient are still sufficient.",
    ),
    _row(
        "credentials-renamed",
        code=(B, "the credentials {old} were renamed to {new}: code that passes the old argument fails"),
        example="components.securitySchemes: ApiKey -> Key",
        reason="The client of the generated package has an argument for each scheme, with the name of the scheme.",
    ),
    _row(
        "credentials-moved",
        code=(C, "{owner} is sent as {new} instead of {old}: update proxies and mock servers"),
        example="name: x-api-key -> x-key",
        reason="Programs pass the same credentials. Proxies and mock servers see where they are sent.",
    ),
    _row(
        "credentials-position",
        code=(B, "the positional argument of {owner} is {new} instead of {old}"),
        example="security: [ApiKey, BearerToken] -> [BearerToken, ApiKey]",
        reason="The first credentials of the spec are the positional argument of the generated client.",
    ),
    # ---- Names that can be imported
    _row(
        "class-removed",
        code=(B, "{owner} was removed: importing it fails"),
        example="the schema CitationsDelta is removed, or nothing refers to it",
        reason="Every schema that an operation uses can be imported from types.",
    ),
    _row(
        "class-renamed",
        code=(B, "{old} was renamed to {new}: importing the old name fails"),
        example="TextBlock -> TextContentBlock, even if only another schema refers to it",
        reason="The data is the same, but the name is not.",
    ),
    _row(
        "class-renamed-kept",
        code=(A, "{old} was renamed to {new}: the old name still works"),
        example="TextBlock -> TextContentBlock, with x-aliases: [TextBlock]",
        reason="Both names are the same class.",
    ),
    _row(
        "beta-added",
        code=(B, "{owner} is only on the beta side now: programs need client.beta"),
        example="a content block gets x-beta: true",
        reason="The API refuses it, or no longer returns it, in calls of the plain side.",
    ),
    _row(
        "beta-removed",
        code=(A, "{owner} does not need the beta side any more"),
        example="x-beta: true is removed from a content block",
        reason="Calls of the beta side still work.",
    ),
    _row(
        "beta-names-changed",
        code=(C, "{owner} is enabled by {new} instead of {old}"),
        example="x-beta: [compact-2026-01-12] -> [compact-2026-10-01]",
        reason="Programs that pass the earlier name in `betas` may need the other one.",
    ),
    _row(
        "alias-removed",
        code=(B, "{owner}, an earlier name of {old}, was removed: importing it fails"),
        example="x-aliases: [MessageStartEvent] is removed",
        reason="Programs written for the official SDK use the name.",
    ),
    _row(
        "alias-moved",
        code=(B, "{owner} is another name of {new} instead of {old}: code that checks for the class breaks"),
        example="x-aliases: [MessageStreamEvent] is moved to another schema",
        reason="The name is another class.",
    ),
    _row(
        "alias-added",
        code=(A, "new name {owner}, an earlier name of {new}"),
        example="x-aliases: [MessageStartEvent] is added",
        reason="No program imports it yet.",
    ),
    _row(
        "joined-text-removed",
        code=(B, "the property {owner}.text was removed: code that reads it breaks"),
        example="x-joined-text is removed from Message",
        reason="Reading the property raises AttributeError.",
    ),
    _row(
        "joined-text-changed",
        code=(B, "the property {owner}.text joins the text of other items"),
        example="x-joined-text: {list: content, tag: text, field: text} -> {..., tag: thinking, field: thinking}",
        reason="The property has another value.",
    ),
    _row(
        "joined-text-added",
        code=(A, "new property {owner}.text"),
        example="x-joined-text is added to Message",
        reason="No program reads it yet.",
    ),
    _row(
        "error-class-changed",
        code=(B, "{owner} is raised as {new} instead of {old}: except clauses for {old} may miss it"),
        example="x-error-classes: {status: 409, class: ConflictError} -> BadRequestError",
        reason="Programs catch errors by class.",
    ),
    _row(
        "error-class-removed",
        code=(B, "{owner} is no longer raised as {old}: except clauses for {old} miss it"),
        example="a row of x-error-classes is removed",
        reason="The error is raised as a more general class.",
    ),
    _row(
        "error-class-added",
        code=(A, "{owner} is raised as {new}"),
        example="a row is added to x-error-classes",
        reason="The error was raised as a more general class.",
    ),
    _row(
        "class-added",
        code=(A, "new name {owner}, {new}"),
        example="a schema is added",
        reason="No program imports it yet.",
    ),
    _row(
        "class-kind-changed",
        code=(B, "{owner} is {new} instead of {old}: code that creates one or checks for it breaks"),
        example="an object becomes a union",
        reason="Models are classes, requests are dicts, and unions are neither.",
    ),
    # ---- Parts of a request or a response
    _row(
        "removed",
        request=(B, "{where} was removed: calls that pass it fail"),
        response=(B, "{where} was removed: code that reads it breaks"),
        example="properties: input_tokens is removed",
        reason="Programs use the name. They get a TypeError or an AttributeError, and an error of the type checker.",
    ),
    _row(
        "renamed",
        request=(B, "{owner}: {noun} {old} was renamed to {new}: calls that use the old name fail"),
        response=(B, "{owner}: {noun} {old} was renamed to {new}: code that reads it breaks"),
        example="x-parameter-name: betas -> beta_features",
        reason="Arguments are passed and attributes are read by name, even if the JSON is the same.",
    ),
    _row(
        "added",
        request=(A, "{owner}: new optional {noun} {name}"),
        response=(A, "{owner}: new field {name}"),
        example="properties: speed, not in required",
        reason="Unknown fields were already kept, and absent fields read as None.",
    ),
    _row(
        "added-required",
        request=(B, "{owner}: new required {noun} {name}: calls without it fail"),
        response=(C, "{owner}: new field {name}, always present: code that creates a {owner} has to pass it"),
        example="properties: region, listed in required",
        reason="Existing requests lack it. Of responses, it affects only programs that create them, mostly tests.",
    ),
    _row(
        "required",
        request=(B, "{where} is now required: calls without it fail"),
        response=(C, "{where} is now always present: code that creates a {owner} has to pass it"),
        example="required: [model] -> [model, max_tokens]",
        reason="Requests without it were valid. The promise to readers of responses is stronger.",
    ),
    _row(
        "optional",
        request=(A, "{where} is now optional"),
        response=(B, "{where} may now be absent and reads as None: code that relies on it breaks"),
        example="required: [id, model] -> [id]",
        reason="Requests need less. Readers of responses relied on the value.",
    ),
    _row(
        "optional-null",
        response=(D, "{where} may now be absent and reads as None, which was already possible"),
        example="a required field of type [string, 'null'] becomes optional",
        reason="An absent field reads as None, and null was already possible. Programs see no difference.",
    ),
    _row(
        "null-added",
        request=(A, "{where} accepts null"),
        response=(B, "{where} may now be None: code that relies on a value breaks"),
        example="a required field: type: string -> [string, 'null']",
        reason="Requests accept more. Readers of responses relied on a value.",
    ),
    _row(
        "null-added-optional",
        response=(D, "{where} may now be null, and reads as None like an absent field"),
        example="an optional field: type: string -> [string, 'null']",
        reason="An absent field already reads as None. Programs see no difference.",
    ),
    _row(
        "null-removed",
        request=(B, "{where} no longer accepts null: calls that pass None fail"),
        response=(D, "{where} is never null"),
        example="type: [string, 'null'] -> string",
        reason="Passing None raises an error. The promise to readers of responses is stronger.",
    ),
    _row(
        "default-changed",
        request=(B, "{where}: the default changed from {old} to {new}: calls without it behave differently"),
        response=(D, "{where}: the default changed from {old} to {new}"),
        example="default: 20 -> 100",
        reason="The same call behaves differently, without an error. Models do not fill in defaults.",
    ),
    _row(
        "default-removed",
        request=(C, "{where} no longer has the default {old}: the behavior of calls without it is undefined"),
        response=(D, "{where} no longer has the default {old}"),
        example="default: 20 is removed",
        reason="The spec does not describe calls without the argument.",
    ),
    _row(
        "default-added",
        request=(D, "{where}: the default is {new}"),
        response=(D, "{where}: the default is {new}"),
        example="default: 20 is added",
        reason="It describes existing behavior. Defaults belong to the API, and the SDK sends none.",
    ),
    _row(
        "rejected",
        request=(B, "{where} is rejected in the API version {new}"),
        example="x-rejected-in: ['2026-10-21'] is added",
        reason="Calls in that version fail before they are sent.",
    ),
    _row(
        "rejected-new",
        request=(D, "{where} is rejected in the new API version {new}"),
        example="x-rejected-in names a version that the old spec does not know",
        reason="No program uses that version yet.",
    ),
    _row(
        "accepted",
        request=(A, "{where} is accepted in the API version {old}"),
        example="x-rejected-in: ['2026-10-21'] is removed",
        reason="More calls are valid.",
    ),
    _row(
        "moved",
        request=(C, "{where} is sent as {new} instead of {old}: update mock servers"),
        example="in: query -> header; name: anthropic-beta -> anthropic-betas",
        reason="Callers pass the same argument. Proxies and mock servers see where it is sent.",
    ),
    # ---- Types
    _row(
        "type-changed",
        request=(B, "{where} accepts {new} instead of {old}"),
        response=(B, "{where} is {new} instead of {old}: code that reads it breaks"),
        example="type: string -> integer; TextBlock -> TextContentBlock if both exist",
        reason="Code for one type does not work with the other.",
    ),
    _row(
        "type-removed",
        request=(B, "{where} accepts only {new}, and no longer {old}"),
        response=(D, "{where} is only {new}, and no longer {old}"),
        example="oneOf: [string, array] -> [array]; number -> integer",
        reason="Requests with it were valid. Readers of responses have fewer cases to handle.",
    ),
    _row(
        "type-added",
        request=(A, "{where} also accepts {new}"),
        response=(B, "{where} can be {new}: code that expects only {old} breaks"),
        example="oneOf: [string] -> [string, array]; integer -> number",
        reason="Requests accept more. Readers of responses do not handle the new type.",
    ),
    _row(
        "value-removed",
        request=(B, "{where} no longer accepts {old}"),
        response=(D, "{where} is never {old}"),
        example="enum: [low, high] -> [high]",
        reason="Requests with it were valid. A comparison that is never true is harmless.",
    ),
    _row(
        "value-added",
        request=(A, "{where} also accepts {new}"),
        response=(A, "{where} may be {new}"),
        example="enum: [low] -> [low, high]",
        reason="Response values have the type Literal[...] | str, so programs expect unknown values.",
    ),
    _row(
        "value-listed",
        request=(A, "{where}: new known value {new}"),
        response=(A, "{where}: new known value {new}"),
        example="anyOf: [string, enum: [claude-a]] -> [string, enum: [claude-a, claude-b]]",
        reason="Any string is accepted. Editors suggest the known values.",
    ),
    _row(
        "value-unlisted",
        request=(D, "{where}: {old} is no longer a known value, but is still accepted"),
        response=(D, "{where}: {old} is no longer a known value, but is still possible"),
        example="anyOf: [string, enum: [claude-a, claude-b]] -> [string, enum: [claude-b]]",
        reason="Any string is accepted. Editors suggest the known values.",
    ),
    _row(
        "values-closed",
        request=(B, "{where} accepts only {new}"),
        response=(D, "{where} is only {new}"),
        example="type: string -> enum: [low, high]",
        reason="Requests with any other string were valid.",
    ),
    _row(
        "values-opened",
        request=(A, "{where} accepts any string"),
        response=(D, "{where} may be any string"),
        example="enum: [low, high] -> type: string",
        reason="Unknown response values were already possible. Literal[...] | str becomes str.",
    ),
    _row(
        "constant-opened",
        response=(C, "{where} may be {new}, and was always {old}: type checkers no longer narrow by it"),
        example="const: text -> enum: [text, rich_text]",
        reason="It is still a str at run time. Type checkers narrow by Literal[...], but not by Literal[...] | str.",
    ),
    _row(
        "constant-changed",
        response=(B, "{where} is {new}, and was always {old}: comparisons with it fail"),
        example="const: text -> rich_text",
        reason="Programs compare with it.",
    ),
    _row(
        "constant-closed",
        response=(D, "{where} is always {new}"),
        example="enum: [text] -> const: text",
        reason="The promise to readers is stronger.",
    ),
    _row(
        "bound-narrowed",
        request=(B, "{where}: {new}; calls outside the limit fail"),
        response=(D, "{where}: {new}"),
        example="maximum: 100 -> 10; minItems: 1 is added; another pattern",
        reason="Requests outside the limit were valid. The promise to readers of responses is stronger.",
    ),
    _row(
        "bound-widened",
        request=(A, "{where}: {new}"),
        response=(B, "{where}: {new}; code that relies on it breaks"),
        example="maximum: 10 -> 100; minItems: 1 is removed, and content[0] may fail",
        reason="Requests accept more. Models do not check limits, but programs may rely on them.",
    ),
    # ---- Unions with a discriminator
    _row(
        "tag-added",
        request=(A, "{where} also accepts {new}"),
        response=(A, "{where} may be {new}, which was an Unknown... object before"),
        example="mapping: haiku: HaikuBlock",
        reason="Programs expect objects of unknown types, and expect them to get classes later.",
    ),
    _row(
        "tag-removed",
        request=(B, "{where} no longer accepts {old}"),
        response=(B, "{where} no longer has {old}: code that checks for it breaks"),
        example="mapping: haiku is removed; ContentBlock -> TextBlock",
        reason="Requests with it were valid. Response objects with the tag become Unknown... objects.",
    ),
    _row(
        "tag-moved",
        response=(B, "{where}: {new}, and was {old}: code that checks for the class breaks"),
        example="mapping: text: TextBlock -> RichTextBlock",
        reason="Objects with the same tag have another class.",
    ),
    _row(
        "tag-field-changed",
        request=(B, "{where}: the discriminator is {new} instead of {old}"),
        response=(B, "{where}: the discriminator is {new} instead of {old}"),
        example="propertyName: type -> kind",
        reason="Existing requests lack the tag, and programs branch on it.",
    ),
    _row(
        "tags-removed",
        request=(D, "{where} no longer has a discriminator"),
        example="the discriminator is removed",
        reason="The same objects are accepted.",
    ),
    _row(
        "tags-added",
        request=(D, "{where} has a discriminator"),
        example="a discriminator is added to oneOf",
        reason="The same objects are accepted.",
    ),
    _row(
        "untagged-removed",
        request=(B, "{where}: an object without a tag is no longer {old}: requests need the tag"),
        response=(B, "{where}: an object without a tag is no longer {old}, but an Unknown... object"),
        example="defaultMapping is removed, or names another variant",
        reason="Objects without a tag had a default variant.",
    ),
    _row(
        "untagged-added",
        request=(A, "{where}: an object without a tag is {new}"),
        response=(A, "{where}: an object without a tag is {new}"),
        example="defaultMapping is added",
        reason="Such objects were rejected or unknown.",
    ),
    # ---- Python names, signatures and types
    _row(
        "python-removed",
        code=(B, "{owner} was removed: code that uses it fails"),
        example="a method, a class or an exported name is removed",
        reason="The name no longer exists.",
    ),
    _row(
        "python-added",
        code=(A, "new {owner}, {new}"),
        example="a method, a class or an exported name is added",
        reason="No program uses it yet.",
    ),
    _row(
        "python-kind-changed",
        code=(B, "{owner} is {new} instead of {old}: code that uses it breaks"),
        example="a method becomes an attribute",
        reason="Functions, attributes and classes are used differently.",
    ),
    _row(
        "python-base-removed",
        code=(B, "{owner} is no longer a subclass of {old}: isinstance and except clauses for {old} miss it"),
        example="class RateLimitError(APIStatusError) -> (APIError)",
        reason="Programs catch and check by base class.",
    ),
    _row(
        "python-type-changed",
        code=(C, "{where}: the type is {new} instead of {old}"),
        example="timeout: float -> float | None",
        reason="A reviewer has to decide if the type is wider or narrower.",
    ),
    _row(
        "python-parameter-removed",
        code=(B, "{where} was removed: calls that pass it fail"),
        example="def close(self, force) -> def close(self)",
        reason="Calls that pass it raise a TypeError.",
    ),
    _row(
        "python-parameter-added",
        code=(A, "{owner}: new optional parameter {name}"),
        example="def close(self) -> def close(self, force=False)",
        reason="Calls without it are unchanged.",
    ),
    _row(
        "python-parameter-added-required",
        code=(B, "{owner}: new required parameter {name}: calls without it fail"),
        example="def close(self) -> def close(self, force)",
        reason="Calls without it raise a TypeError.",
    ),
    _row(
        "python-parameter-required",
        code=(B, "{where} is now required: calls without it fail"),
        example="def close(self, force=False) -> def close(self, force)",
        reason="Calls without it raise a TypeError.",
    ),
    _row(
        "python-default-changed",
        code=(C, "{where}: the default changed from {old} to {new}"),
        example="max_retries: int = 2 -> 3",
        reason="Calls without it behave differently, which may be an improvement.",
    ),
    _row(
        "python-position-changed",
        code=(B, "{where} has another position or is keyword-only: positional calls break"),
        example="def f(a, b) -> def f(b, a); def f(a) -> def f(*, a)",
        reason="Positional calls pass another argument or raise a TypeError.",
    ),
    # ---- Documentation
    _row(
        "deprecated",
        request=(A, "{where} is deprecated"),
        response=(A, "{where} is deprecated"),
        code=(A, "{owner} is deprecated"),
        example="deprecated: true",
        reason="It still works. Semantic versioning requires a minor version.",
    ),
    _row(
        "undeprecated",
        request=(D, "{where} is no longer deprecated"),
        response=(D, "{where} is no longer deprecated"),
        code=(D, "{owner} is no longer deprecated"),
        example="deprecated: true is removed",
        reason="It works as before.",
    ),
    _row(
        "value-deprecated",
        request=(A, "{where}: {new}"),
        response=(D, "{where}: {new}"),
        example="x-deprecated-values: {small: {date: 2027-01-22}}",
        reason="It still works until that day. Calls that send it cause a DeprecationWarning.",
    ),
    _row(
        "value-undeprecated",
        request=(D, "{where}: {old} is no longer deprecated"),
        response=(D, "{where}: {old} is no longer deprecated"),
        example="x-deprecated-values is removed",
        reason="It works as before.",
    ),
    _row(
        "descriptions-changed",
        code=(D, "{new}"),
        example="a new description",
        reason="Editors and help() show them. No call changes.",
    ),
)

RULES = {rule.id: rule for rule in _ROWS}


def table() -> str:
    """Return the rules as a Markdown table."""
    heads = ("rule", "request", "response", "code", "example", "reason")
    rows = [
        (
            f"`{rule.id}`",
            *(rule.verdicts[way].severity.word if way in rule.verdicts else "" for way in Way),
            rule.example,
            rule.reason,
        )
        for rule in RULES.values()
    ]
    lines = [heads, ("---",) * len(heads), *rows]
    escaped = [[cell.replace("|", "\\|") for cell in line] for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in escaped)
