"""The rules by which two specs are compared: one row each, with its reason. `python -m codegen rules` prints them."""

from __future__ import annotations

from .change import Rule, Severity, Verdict, Way

B, C, A, D = Severity.BREAKING, Severity.CAUTION, Severity.ADDITION, Severity.DETAIL
Says = tuple[Severity, str]


def _row(
    id: str,
    *,
    reason: str,
    example: str,
    request: Says | None = None,
    response: Says | None = None,
    code: Says | None = None,
) -> Rule:
    told = {Way.REQUEST: request, Way.RESPONSE: response, Way.CODE: code}
    return Rule(id, reason, example, {way: Verdict(*says) for way, says in told.items() if says})


_ROWS = (
    # ---- Operations
    _row(
        "operation-removed",
        code=(B, "{owner} removed: calls of it fail"),
        example="DELETE /v1/messages/batches/{id} goes away",
        reason="The method is gone.",
    ),
    _row(
        "operation-renamed",
        code=(B, "{old} is called {new} now: calls by the old name fail"),
        example="operationId: messages.count_tokens -> messages.count",
        reason="The same method and path under another operationId: the API is as it was, the SDK's method is not.",
    ),
    _row(
        "operation-added",
        code=(A, "new operation {owner}"),
        example="GET /v1/models is added",
        reason="Nobody calls it yet.",
    ),
    _row(
        "route-changed",
        code=(C, "{owner} goes to {new} now, instead of {old}: proxies and stand-ins for the API have to follow"),
        example="/v1/complete -> /v1/messages under the same operationId",
        reason="Callers see names, not routes; what stands between them and the API sees the route.",
    ),
    _row(
        "server-changed",
        code=(C, "calls without a base_url go to {new} now, instead of {old}"),
        example="servers: another url",
        reason="Firewalls and stand-ins have to follow.",
    ),
    _row(
        "stream-removed",
        code=(B, "{owner} no longer streams: {owner}(stream=True) and the method stream() fail"),
        example="text/event-stream leaves the answer",
        reason="The method is gone.",
    ),
    _row(
        "stream-added",
        code=(A, "{owner} can answer with a stream of events"),
        example="text/event-stream joins the answer",
        reason="Answers without events are as before.",
    ),
    _row(
        "output-format-removed",
        code=(B, "answers of {owner} can't be asked for as a type any more: calls with output_format fail"),
        example="x-output-format: output_config goes away",
        reason="The argument is gone, and so is the method parse() where there was one.",
    ),
    _row(
        "output-format-added",
        code=(A, "answers of {owner} can be asked for as a type, with output_format"),
        example="x-output-format: output_config is added",
        reason="Nobody gives it yet.",
    ),
    _row(
        "answer-kind-changed",
        code=(B, "{owner} gives {new} now, and gave {old}: code that reads the answer breaks"),
        example="x-pages: true goes away; application/json -> application/x-jsonl",
        reason="Pages and rows are iterated over, answers are read.",
    ),
    _row(
        "positions-changed",
        code=(B, "{owner} takes ({new}) by position now, instead of ({old})"),
        example="the path parameters depot and box change places",
        reason="Parameters of the path can be passed without their names, in the order of the spec.",
    ),
    _row(
        "header-removed",
        response=(B, "{owner}: answers with {status} no longer have the header {name}"),
        example="request-id leaves the headers of an answer",
        reason="with_raw_response shows headers to programs.",
    ),
    _row(
        "header-added",
        response=(A, "{owner}: answers with {status} have the header {name}"),
        example="retry-after joins the headers of an answer",
        reason="Nobody reads it yet.",
    ),
    _row(
        "header-required",
        response=(D, "{where} is always there now"),
        example="required: true joins a header of an answer",
        reason="More is promised.",
    ),
    _row(
        "header-optional",
        response=(B, "{where} may be absent now: code that takes it for granted breaks"),
        example="required: true leaves a header of an answer",
        reason="Programs were promised a value.",
    ),
    _row(
        "status-removed",
        response=(C, "{owner}: answers with {status} are not described any more, nor are their headers"),
        example="5XX leaves the responses of a call",
        reason="Errors of any status are raised as before, but nothing is promised of their headers.",
    ),
    _row(
        "status-added",
        response=(A, "{owner}: answers with {status} are described"),
        example="5XX joins the responses of a call",
        reason="Errors of any status were raised before.",
    ),
    _row(
        "error-body-removed",
        response=(C, "{owner}: answers with {status} are not described as {old} any more"),
        example="content leaves the answer 4XX",
        reason="Errors are read as before where they have a body, but none is promised.",
    ),
    _row(
        "error-body-added",
        response=(A, "{owner}: answers with {status} are described as {new}"),
        example="content joins the answer 4XX",
        reason="More is promised.",
    ),
    # ---- Credentials
    _row(
        "credentials-removed",
        code=(B, "calls with {old} are refused now: programs that have nothing else fail"),
        example="security: [ApiKey, BearerToken] -> [ApiKey]",
        reason="The API answers 401, and the client's argument may be gone.",
    ),
    _row(
        "credentials-required",
        code=(B, "calls with {old} need {new}, too: programs that lack it fail"),
        example="security: [{}] -> [ApiKey]; [ApiKey] -> [ApiKey and BearerToken]",
        reason="The API answers 401.",
    ),
    _row(
        "credentials-added",
        code=(A, "calls can be made with {new}"),
        example="security: [ApiKey] -> [ApiKey, BearerToken]",
        reason="What was enough is still enough.",
    ),
    _row(
        "credentials-renamed",
        code=(B, "credentials {old} are called {new} now: code that passes the argument by the old name fails"),
        example="components.securitySchemes: ApiKey -> Key",
        reason="The client of the generated package has an argument for each scheme, named after it.",
    ),
    _row(
        "credentials-moved",
        code=(C, "{owner} is sent as {new} now, instead of {old}: proxies and stand-ins for the API have to follow"),
        example="name: x-api-key -> x-key",
        reason="Programs pass the same credentials; what stands between them and the API sees where they travel.",
    ),
    _row(
        "credentials-position",
        code=(B, "{owner} takes {new} by position now, instead of {old}"),
        example="security: [ApiKey, BearerToken] -> [BearerToken, ApiKey]",
        reason="The client of the generated package takes the first credentials of the spec without their name.",
    ),
    # ---- Names that can be imported
    _row(
        "class-removed",
        code=(B, "{owner} removed: importing it fails"),
        example="the schema CitationsDelta goes away, or nothing refers to it any more",
        reason="Every schema that an operation reaches is a name in types.",
    ),
    _row(
        "class-renamed",
        code=(B, "{old} is called {new} now: importing it by the old name fails"),
        example="TextBlock -> TextContentBlock, also where only another schema refers to it",
        reason="The data is as it was, the name is not.",
    ),
    _row(
        "class-renamed-kept",
        code=(A, "{old} is called {new} now: the old name leads to it"),
        example="TextBlock -> TextContentBlock, with x-aliases: [TextBlock]",
        reason="Both names are the same class.",
    ),
    _row(
        "alias-removed",
        code=(B, "{owner} removed, an earlier name of {old}: importing it fails"),
        example="x-aliases: [MessageStartEvent] goes away",
        reason="Programs for the official SDK use the name.",
    ),
    _row(
        "alias-moved",
        code=(B, "{owner} is another name of {new} now, instead of {old}: code that checks for the class breaks"),
        example="x-aliases: [MessageStreamEvent] stands at another schema",
        reason="The name leads to another class.",
    ),
    _row(
        "alias-added",
        code=(A, "new name {owner}, an earlier name of {new}"),
        example="x-aliases: [MessageStartEvent] is added",
        reason="Nobody imports it yet.",
    ),
    _row(
        "error-class-changed",
        code=(B, "{owner} is {new} now, instead of {old}: except clauses that name {old} may miss it"),
        example="x-error-classes: {status: 409, class: ConflictError} -> BadRequestError",
        reason="Programs catch errors by class.",
    ),
    _row(
        "error-class-removed",
        code=(B, "{owner} is {old} no more: except clauses that name {old} miss it"),
        example="a row of x-error-classes goes away",
        reason="The error is raised as a more general class.",
    ),
    _row(
        "error-class-added",
        code=(A, "{owner} is {new} now"),
        example="a row is added to x-error-classes",
        reason="The error was raised as a more general class.",
    ),
    _row(
        "class-added",
        code=(A, "new name {owner}, {new}"),
        example="a schema is added",
        reason="Nobody imports it yet.",
    ),
    _row(
        "class-kind-changed",
        code=(B, "{owner} is {new} now, and was {old}: code that makes one, or checks for it, breaks"),
        example="an object becomes a union",
        reason="Models are made and checked with isinstance, requests are dicts, unions are neither.",
    ),
    # ---- Parts of a request or an answer
    _row(
        "removed",
        request=(B, "{where} removed: calls that pass it fail"),
        response=(B, "{where} removed: code that reads it breaks"),
        example="properties: input_tokens goes away",
        reason="A name that programs use is gone: a TypeError or an AttributeError, and an error of the type checker.",
    ),
    _row(
        "renamed",
        request=(B, "{owner}: {noun} {old} is called {new} now: calls by the old name fail"),
        example="x-parameter-name: betas -> beta_features",
        reason="Arguments are passed by name; that the same is sent helps nobody.",
    ),
    _row(
        "added",
        request=(A, "{owner}: new optional {noun} {name}"),
        response=(A, "{owner}: new field {name}"),
        example="properties: speed, not in required",
        reason="Unknown fields were kept all along, and absent ones read as None.",
    ),
    _row(
        "added-required",
        request=(B, "{owner}: new required {noun} {name}: calls without it fail"),
        response=(C, "{owner}: new field {name}, always there: code that makes a {owner} has to pass it"),
        example="properties: region, listed in required",
        reason="Old requests lack it. Of answers only programs that make their own feel it, mostly tests.",
    ),
    _row(
        "required",
        request=(B, "{where} is required now: calls without it fail"),
        response=(C, "{where} is always there now: code that makes a {owner} has to pass it"),
        example="required: [model] -> [model, max_tokens]",
        reason="Requests that left it out were right. For readers of answers more is promised.",
    ),
    _row(
        "optional",
        request=(A, "{where} can be left out now"),
        response=(B, "{where} may be absent now, and reads None then: code that takes it for granted breaks"),
        example="required: [id, model] -> [id]",
        reason="Less is asked of requests. Readers of answers were promised a value.",
    ),
    _row(
        "optional-null",
        response=(D, "{where} may be absent now, and reads None then, as it could before"),
        example="a required field of type [string, 'null'] leaves required",
        reason="An absent field reads as None, and null was possible already: programs see no difference.",
    ),
    _row(
        "null-added",
        request=(A, "{where} can be null now"),
        response=(B, "{where} may be None now: code that takes it for granted breaks"),
        example="type: string -> [string, 'null'] of a required field",
        reason="More is taken of requests. Readers of answers were promised a value.",
    ),
    _row(
        "null-added-optional",
        response=(D, "{where} may be null now, and reads None then, as where it is absent"),
        example="type: string -> [string, 'null'] of an optional field",
        reason="Optional fields read as None where they are absent: programs see no difference.",
    ),
    _row(
        "null-removed",
        request=(B, "{where} can't be null any more: calls that pass None fail"),
        response=(D, "{where} is never null any more"),
        example="type: [string, 'null'] -> string",
        reason="None is an error for an argument that takes no null. For readers of answers more is promised.",
    ),
    _row(
        "default-changed",
        request=(B, "{where}: the default is {new} now, and was {old}: calls that leave it out do something else"),
        response=(D, "{where}: the default is {new} now, and was {old}"),
        example="default: 20 -> 100",
        reason="The same call means something else, without an error. Models fill in no defaults.",
    ),
    _row(
        "default-removed",
        request=(C, "{where} has no default any more, which was {old}: what happens where it is left out is open"),
        response=(D, "{where} has no default any more, which was {old}"),
        example="default: 20 goes away",
        reason="Nothing is said of what calls get that leave it out.",
    ),
    _row(
        "default-added",
        request=(D, "{where}: the default is {new}"),
        response=(D, "{where}: the default is {new}"),
        example="default: 20 is added",
        reason="It tells what happens already: defaults are the API's, the SDK sends none.",
    ),
    _row(
        "rejected",
        request=(B, "{where} is refused in the API version {new}"),
        example="x-rejected-in: ['2026-10-21'] is added",
        reason="Calls in that version fail before they are sent.",
    ),
    _row(
        "rejected-new",
        request=(D, "{where} is refused in the new API version {new}"),
        example="x-rejected-in names a version that the old spec does not know",
        reason="Nobody makes calls in that version yet.",
    ),
    _row(
        "accepted",
        request=(A, "{where} is now taken in the API version {old}"),
        example="x-rejected-in: ['2026-10-21'] goes away",
        reason="More calls are right.",
    ),
    _row(
        "moved",
        request=(C, "{where} is sent as {new} now, instead of {old}: stand-ins for the API have to follow"),
        example="in: query -> header; name: anthropic-beta -> anthropic-betas",
        reason="Callers pass the same argument; what stands between them and the API sees where it travels.",
    ),
    # ---- Types
    _row(
        "type-changed",
        request=(B, "{where} takes {new} now, and took {old}"),
        response=(B, "{where} is {new} now, and was {old}: code that reads it breaks"),
        example="type: string -> integer; TextBlock -> TextContentBlock where both exist",
        reason="What fitted the one does not fit the other.",
    ),
    _row(
        "type-removed",
        request=(B, "{where} takes only {new} now, and no longer {old}"),
        response=(D, "{where} is only {new} now, and no longer {old}"),
        example="oneOf: [string, array] -> [array]; number -> integer",
        reason="Requests with it were right. Readers of answers have less to handle.",
    ),
    _row(
        "type-added",
        request=(A, "{where} takes {new}, too"),
        response=(B, "{where} can be {new} now: code that expects only {old} breaks"),
        example="oneOf: [string] -> [string, array]; integer -> number",
        reason="More is taken of requests. Readers of answers meet what they do not handle.",
    ),
    _row(
        "value-removed",
        request=(B, "{where} no longer takes {old}"),
        response=(D, "{where} is never {old} any more"),
        example="enum: [low, high] -> [high]",
        reason="Requests with it were right. A comparison that is never true harms nobody.",
    ),
    _row(
        "value-added",
        request=(A, "{where} takes {new}, too"),
        response=(A, "{where} may be {new} now"),
        example="enum: [low] -> [low, high]",
        reason="Values of answers are open: their type is Literal[...] | str, and programs know that more may come.",
    ),
    _row(
        "value-listed",
        request=(A, "{where}: {new} is known, too"),
        response=(A, "{where}: {new} is known, too"),
        example="anyOf: [string, enum: [claude-a]] -> [string, enum: [claude-a, claude-b]]",
        reason="Any text is taken; those listed are what editors suggest.",
    ),
    _row(
        "value-unlisted",
        request=(D, "{where}: {old} is not suggested any more, and still taken"),
        response=(D, "{where}: {old} is not listed any more, and may still come"),
        example="anyOf: [string, enum: [claude-a, claude-b]] -> [string, enum: [claude-b]]",
        reason="Any text is taken; those listed are what editors suggest.",
    ),
    _row(
        "values-closed",
        request=(B, "{where} takes only {new} now"),
        response=(D, "{where} is only {new} now"),
        example="type: string -> enum: [low, high]",
        reason="Requests with any other text were right.",
    ),
    _row(
        "values-opened",
        request=(A, "{where} takes any text now"),
        response=(D, "{where} may be any text now"),
        example="enum: [low, high] -> type: string",
        reason="Values of answers were open already: Literal[...] | str becomes str.",
    ),
    _row(
        "constant-opened",
        response=(C, "{where} may be {new} now, and was always {old}: type checkers no longer narrow by it"),
        example="const: text -> enum: [text, rich_text]",
        reason="At run time it is a str as before. Annotated Literal[...] it told objects apart, with | str it can't.",
    ),
    _row(
        "constant-changed",
        response=(B, "{where} is {new} now, and was always {old}: comparisons with it fail"),
        example="const: text -> rich_text",
        reason="Programs compare with it.",
    ),
    _row(
        "constant-closed",
        response=(D, "{where} is always {new} now"),
        example="enum: [text] -> const: text",
        reason="More is promised.",
    ),
    _row(
        "bound-narrowed",
        request=(B, "{where}: {new}; calls beyond that fail"),
        response=(D, "{where}: {new}"),
        example="maximum: 100 -> 10; minItems: 1 is added; another pattern",
        reason="Requests beyond it were right. For readers of answers more is promised.",
    ),
    _row(
        "bound-widened",
        request=(A, "{where}: {new}"),
        response=(B, "{where}: {new}; code that relies on it breaks"),
        example="maximum: 10 -> 100; minItems: 1 goes away, and content[0] may fail",
        reason="More is taken of requests. Models check no bounds, but programs may rely on what was promised.",
    ),
    # ---- Unions told apart by a tag
    _row(
        "tag-added",
        request=(A, "{where} takes {new}, too"),
        response=(A, "{where} may be {new} now, which came as an Unknown... object so far"),
        example="mapping: haiku: HaikuBlock",
        reason="Programs know that objects of unknown kinds may come, and that news gives them classes.",
    ),
    _row(
        "tag-removed",
        request=(B, "{where} no longer takes {old}"),
        response=(B, "{where} no longer has {old}: code that checks for it breaks"),
        example="mapping: haiku goes away; ContentBlock -> TextBlock",
        reason="Requests with it were right. Objects of an answer that still have the tag come as Unknown... ones.",
    ),
    _row(
        "tag-moved",
        response=(B, "{where}: {new} now, and was {old}: code that checks for the class breaks"),
        example="mapping: text: TextBlock -> RichTextBlock",
        reason="Objects with the same tag are of another class.",
    ),
    _row(
        "tag-field-changed",
        request=(B, "{where}: kinds are told apart by {new} now, and were by {old}"),
        response=(B, "{where}: kinds are told apart by {new} now, and were by {old}"),
        example="propertyName: type -> kind",
        reason="Old requests lack the tag, and programs branch on it.",
    ),
    _row(
        "tags-removed",
        request=(D, "{where}: its kinds are not told apart by a tag any more"),
        example="discriminator goes away",
        reason="The same objects are taken, which oneOf lists.",
    ),
    _row(
        "tags-added",
        request=(D, "{where}: its kinds are told apart by a tag now"),
        example="a discriminator joins oneOf",
        reason="The same objects are taken, which oneOf lists.",
    ),
    _row(
        "untagged-removed",
        request=(B, "{where}: an object without a tag is no {old} any more: requests need the tag"),
        response=(B, "{where}: an object without a tag is no {old} any more: it comes as an Unknown... one"),
        example="x-default-mapping goes away, or names another variant",
        reason="Objects without a tag were taken for one variant.",
    ),
    _row(
        "untagged-added",
        request=(A, "{where}: an object without a tag is taken for {new}"),
        response=(A, "{where}: an object without a tag is {new} now"),
        example="x-default-mapping is added",
        reason="They were refused, or unknown.",
    ),
    # ---- What Python shows, whatever the spec says
    _row(
        "python-removed",
        code=(B, "{owner} removed: code that uses it fails"),
        example="a method, a class or an exported name goes away",
        reason="The name is gone.",
    ),
    _row(
        "python-added",
        code=(A, "new {owner}, {new}"),
        example="a method, a class or an exported name is added",
        reason="Nobody uses it yet.",
    ),
    _row(
        "python-kind-changed",
        code=(B, "{owner} is {new} now, and was {old}: code that uses it breaks"),
        example="a method becomes an attribute",
        reason="A function is called, an attribute read, a class checked for.",
    ),
    _row(
        "python-base-removed",
        code=(B, "{owner} is no {old} any more: isinstance and except clauses that name {old} miss it"),
        example="class RateLimitError(APIStatusError) -> (APIError)",
        reason="Programs catch and check by base classes.",
    ),
    _row(
        "python-type-changed",
        code=(C, "{where}: the type is {new} now, and was {old}"),
        example="timeout: float -> float | None",
        reason="Whether it is wider or narrower is for people to say.",
    ),
    _row(
        "python-parameter-removed",
        code=(B, "{where} removed: calls that pass it fail"),
        example="def close(self, force) -> def close(self)",
        reason="Calls with it are a TypeError.",
    ),
    _row(
        "python-parameter-added",
        code=(A, "{owner}: new optional parameter {name}"),
        example="def close(self) -> def close(self, force=False)",
        reason="Calls without it are as before.",
    ),
    _row(
        "python-parameter-added-required",
        code=(B, "{owner}: new required parameter {name}: calls without it fail"),
        example="def close(self) -> def close(self, force)",
        reason="Calls without it are a TypeError.",
    ),
    _row(
        "python-parameter-required",
        code=(B, "{where} is required now: calls without it fail"),
        example="def close(self, force=False) -> def close(self, force)",
        reason="Calls without it are a TypeError.",
    ),
    _row(
        "python-default-changed",
        code=(C, "{where}: the default is {new} now, and was {old}"),
        example="max_retries: int = 2 -> 3",
        reason="Calls that leave it out do something else, which may well be better.",
    ),
    _row(
        "python-position-changed",
        code=(B, "{where} is at another position now, or is passed by name only: calls by position break"),
        example="def f(a, b) -> def f(b, a); def f(a) -> def f(*, a)",
        reason="Calls by position pass something else, or fail.",
    ),
    # ---- What is told to people
    _row(
        "deprecated",
        request=(A, "{where} is deprecated"),
        response=(A, "{where} is deprecated"),
        code=(A, "{owner} is deprecated"),
        example="deprecated: true",
        reason="It works as before; semantic versioning asks for a minor version.",
    ),
    _row(
        "undeprecated",
        request=(D, "{where} is not deprecated any more"),
        response=(D, "{where} is not deprecated any more"),
        code=(D, "{owner} is not deprecated any more"),
        example="deprecated: true goes away",
        reason="It works as before.",
    ),
    _row(
        "descriptions-changed",
        code=(D, "{new}"),
        example="another description",
        reason="They are shown in editors and by help(), and change no call.",
    ),
)

RULES = {rule.id: rule for rule in _ROWS}


def table() -> str:
    """The rules as a Markdown table, for people."""
    heads = ("rule", "of a request", "of an answer", "of a name", "example", "why")
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
