"""Exception classes for errors with a code, such as `FileExpiredError`, and the details of errors."""

import copy
import json
import pickle
import re
import subprocess
import sys
import typing
from typing import Any

import anthropic
import httpx
import pytest
from anthropic import _error_classes as official_classes
from anthropic_messages_client.errors import CLASS_OF_CODE, CLASS_OF_STATUS, OTHER_NAMES
from hypothesis import given
from hypothesis import strategies as st

import anthropic_messages as am
from anthropic_messages import types
from anthropic_messages._call.response_errors import status_error
from tests.facade.conftest import World
from tests.support.pages import ROOT
from tests.support.wire import Wire, reply, sse, stream

IMAGES = {"error_code": "image_dimensions_too_large", "max_side_length_pixels": 8000, "paths": ["messages.0.content.1"]}
TYPES = {
    400: "invalid_request_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    503: "api_error",
    529: "overloaded_error",
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def body(details: Any, type: str | None = "invalid_request_error") -> dict[str, Any]:
    error = {"type": type, "message": "No.", "details": details}
    return {"type": "error", "error": error, "request_id": "req_1"}


def error_of(status: int, details: Any, type: str | None = "invalid_request_error") -> am.APIStatusError:
    request = httpx.Request("POST", "https://api.example/v1/messages")
    return status_error(httpx.Response(status, json=body(details, type), request=request))


def with_code(code: str) -> am.APIStatusError:
    status, _ = CLASS_OF_CODE[code]
    details = IMAGES if code == IMAGES["error_code"] else {"error_code": code}
    return error_of(status, details, TYPES[status])


def test_a_call_raises_the_class_of_the_code(world: World, wire: Wire) -> None:
    wire.script = [reply(400, body=body(IMAGES))]
    with pytest.raises(am.ImageDimensionsTooLargeError) as caught:
        world.create()
    error = caught.value
    assert isinstance(error, am.BadRequestError)
    assert error.error_code == error.details.error_code == "image_dimensions_too_large"
    assert error.details.max_side_length_pixels == 8000
    assert error.details.paths == ["messages.0.content.1"]
    assert isinstance(error.details, types.ImageDimensionsTooLargeErrorDetails)
    assert (error.status_code, error.type, error.request_id) == (400, "invalid_request_error", "req_1")
    assert error.body == body(IMAGES)
    assert len(wire.received) == 1


def test_an_error_event_in_a_stream_raises_the_class_of_the_code(world: World, wire: Wire) -> None:
    event = body({"error_code": "compaction_unavailable"}, "overloaded_error")
    wire.script = [stream(sse({"type": "ping"}), sse(event))] * 3
    with pytest.raises(am.CompactionUnavailableError) as caught:
        world.raw_events({"max_retries": 0})
    assert isinstance(caught.value, am.OverloadedError)
    assert caught.value.status_code == 200
    assert caught.value.details.error_code == "compaction_unavailable"
    assert world.follow({"max_retries": 0}).error.error_code == "compaction_unavailable"


@pytest.mark.parametrize("code", CLASS_OF_CODE)
def test_each_code_has_a_class(code: str) -> None:
    status, name = CLASS_OF_CODE[code]
    found = with_code(code)
    assert type(found) is getattr(am, name) is getattr(types, name)
    assert type(found).__bases__ == (getattr(am, CLASS_OF_STATUS[status]),)
    assert type(found.details) is getattr(types, f"{name}Details")
    assert (found.error_code, found.details.error_code) == (code, code)
    assert (type(found).__module__, type(found).__qualname__) == ("anthropic_messages", name)
    hints = typing.get_type_hints(type(found))
    assert hints["error_code"] == typing.Literal[code]
    assert hints["details"] is type(found.details)


@pytest.mark.parametrize("code", CLASS_OF_CODE)
def test_each_class_is_that_of_the_official_sdk(code: str) -> None:
    status, name = CLASS_OF_CODE[code]
    theirs = official_classes.ERROR_CLASSES[status, code]
    assert theirs.__name__ in (name, *(alias for alias, current in OTHER_NAMES.items() if current == name))
    assert getattr(types, theirs.__name__) is getattr(am, name)
    assert hasattr(types, f"{theirs.__name__}Details")
    base = theirs.__bases__[0].__name__
    assert getattr(am, base) is getattr(am, name).__bases__[0]


def test_the_error_classes_of_the_official_package_exist() -> None:
    names = [name for name in anthropic.__all__ if name.endswith("Error")]
    absent = {"APIWebhookValidationError", "IdentityTokenFileError", "RetryableError"}
    assert {name for name in names if not hasattr(am, name)} == absent


@pytest.mark.parametrize(
    ("status", "type", "code", "expected"),
    [
        # The status decides, whatever the type is.
        (404, "invalid_request_error", "file_expired", "FileExpiredError"),
        (404, None, "file_expired", "FileExpiredError"),
        (404, "brand_new_error", "file_expired", "FileExpiredError"),
        # The status is another one, and the code is a special case of the type.
        (500, "api_error", "cmek_key_unreachable", "CMEKKeyUnreachableError"),
        (400, "not_found_error", "file_expired", "FileExpiredError"),
        (200, "not_found_error", "file_expired", "FileExpiredError"),
        # A stream has the status 200, and its type is unknown.
        (200, None, "file_expired", "FileExpiredError"),
        # The code does not agree with the status or the type.
        (400, "invalid_request_error", "file_expired", "BadRequestError"),
        (200, "overloaded_error", "file_expired", "OverloadedError"),
        (418, None, "file_expired", "APIStatusError"),
        (502, None, "file_expired", "InternalServerError"),
        # The code is unknown.
        (404, "not_found_error", "brand_new", "NotFoundError"),
        (404, "not_found_error", "", "NotFoundError"),
    ],
)
def test_status_type_and_code_that_disagree(status: int, type: str | None, code: str, expected: str) -> None:
    found = error_of(status, {"error_code": code}, type)
    assert found.__class__ is getattr(am, expected)
    assert found.error_code == code
    assert found.details is not None
    assert found.details.error_code == code


def test_details_with_an_unknown_code() -> None:
    details = error_of(400, {"error_code": "brand_new", "limit": 3, "more": {"a": [1]}}).details
    assert isinstance(details, types.UnknownErrorDetails)
    assert (details.error_code, details.limit, details.more) == ("brand_new", 3, {"a": [1]})  # type: ignore[attr-defined]


@pytest.mark.parametrize("details", [None, [], "file_expired", 5, True])
def test_details_that_are_no_object(details: Any) -> None:
    found = error_of(404, details, "not_found_error")
    assert (type(found), found.details, found.error_code) == (am.NotFoundError, None, None)


@pytest.mark.parametrize("details", [{}, {"limit": 3}, {"error_code": None}])
def test_details_without_a_code(details: Any) -> None:
    found = error_of(404, details, "not_found_error")
    assert found.details is not None
    assert found.details.error_code is found.error_code is None
    assert found.details.to_dict() == details


@given(details=st.dictionaries(st.text(max_size=5), JSON, max_size=3), code=st.sampled_from([*CLASS_OF_CODE]) | JSON)
def test_details_are_kept_whatever_they_are(details: dict[str, Any], code: Any) -> None:
    sent = {**details, "error_code": code}
    for status in (400, 404, 503):
        found = error_of(status, sent, TYPES[status])
        assert found.details is not None
        assert found.details.to_dict() == sent
        assert found.error_code == (code if isinstance(code, str) else None)
        assert str(found).startswith(f"{status} {TYPES[status]}: No.")


@pytest.mark.parametrize("code", ["image_dimensions_too_large", "request_body_timeout", "brand_new"])
@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_errors_can_be_copied_and_pickled(code: str, copied: Any) -> None:
    error = with_code(code) if code in CLASS_OF_CODE else error_of(400, {"error_code": code})
    found = copied(error)
    assert type(found) is type(error)
    assert (found.details, found.error_code, str(found)) == (error.details, code, str(error))


def test_the_text_has_advice_for_the_cause() -> None:
    assert str(with_code("file_expired")) == "404 not_found_error: No. Upload the file again. (request id: req_1)"
    assert str(with_code("contract_spend_limit_reached")) == (
        "429 rate_limit_error: No. Request a higher spend limit. (request id: req_1)"
    )


def test_the_page_lists_all_codes() -> None:
    page = (ROOT / "docs/guides/errors-and-retries.md").read_text()
    rows = re.findall(r"^\| (\d+) \| `(\w+)` \| `(\w+Error)` \|$", page, re.M)
    assert [row for row in rows if row[1] in CLASS_OF_CODE] == [
        (str(status), code, name) for code, (status, name) in CLASS_OF_CODE.items()
    ]


def test_other_names() -> None:
    assert types.BetaUnsupportedCharsetError is am.UnsupportedCharsetError
    assert types.BetaUnsupportedCharsetErrorDetails is types.UnsupportedCharsetErrorDetails
    from anthropic_messages.types.file_expired_error import FileExpiredError

    assert FileExpiredError is am.FileExpiredError
    assert "FileExpiredError" in dir(am)
    assert "FileExpiredError" in dir(types)


def test_a_misspelt_name_gets_a_suggestion() -> None:
    with pytest.raises(AttributeError, match="did you mean 'FileExpiredError'"):
        am.FileExpiredErorr  # type: ignore[attr-defined]  # noqa: B018


PROGRAM = """
import json, sys
import anthropic_messages as am
loaded = []
with am.Anthropic(api_key="offline", base_url=sys.argv[1], max_retries=0) as client:
    for _ in range(2):
        try:
            client.messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
        except am.APIStatusError as error:
            loaded.append([type(error).__name__, "anthropic_messages._code_errors" in sys.modules,
                           [name for name in sys.modules if name.endswith("_error_details")]])
print(json.dumps(loaded))
"""


PLAIN = """
import sys
import anthropic_messages as am
with am.Anthropic(api_key="offline", base_url=sys.argv[1]) as client:
    client.messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
names = ("types", "errors", "models.error_details")
print(*[name for name in names if f"anthropic_messages_client.{name}" in sys.modules])
"""


def test_a_plain_call_loads_no_names_of_types_and_errors(wire: Wire) -> None:
    result = subprocess.run([sys.executable, "-c", PLAIN, wire.url], capture_output=True, text=True, check=True)
    assert result.stdout == "\n"


def test_only_an_error_with_a_code_loads_the_classes(wire: Wire) -> None:
    wire.script = [
        reply(404, body=body(None, "not_found_error")),
        reply(404, body=body({"error_code": "file_expired"})),
    ]
    result = subprocess.run([sys.executable, "-c", PROGRAM, wire.url], capture_output=True, text=True, check=True)
    plain, special = json.loads(result.stdout)
    assert plain == ["NotFoundError", False, []]
    assert special == ["FileExpiredError", True, ["anthropic_messages_client.models.file_expired_error_details"]]
