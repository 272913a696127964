"""`tool`: the definition of a function, and the validation of its input."""

from __future__ import annotations

import datetime
import enum
import inspect
import subprocess
import sys
import typing
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, Literal

import pydantic
import pytest
from typing_extensions import TypedDict

from anthropic_messages import (
    Anthropic,
    AsyncAnthropic,
    BetaBuiltinFunctionTool,
    FunctionTool,
    ToolError,
    beta_async_tool,
    beta_tool,
    tool,
)
from anthropic_messages._tools.options import RunOptions
from anthropic_messages.testing import FakeAnthropic
from anthropic_messages.types import Message
from tests.facade.tools.conftest import ASK, QUESTION


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Address(pydantic.BaseModel):
    street: str = pydantic.Field(description="With the number.")


class Options(TypedDict, total=False):
    deep: bool


@dataclass
class Point:
    x: float
    y: float = 0.0


def google(city: str, days: int = 1) -> str:
    """Get the weather.

    It is a forecast.

    Args:
        city: Name of
            the city.
        days: Number of days.

    Returns:
        The forecast.
    """
    return f"{city} {days}"


def numpy_style(city: str, days: int = 1) -> str:
    """Get the weather.

    It is a forecast.

    Parameters
    ----------
    city : str
        Name of the city.
    days : int
        Number of days.
    """
    return f"{city} {days}"


def sphinx(city: str, days: int = 1) -> str:
    """Get the weather.

    It is a forecast.

    :param city: Name of the city.
    :param days: Number of days.
    :returns: The forecast.
    """
    return f"{city} {days}"


def annotated(
    city: Annotated[str, "Name of the city."],
    days: Annotated[int, pydantic.Field(description="Number of days.")] = 1,
) -> str:
    """Get the weather.

    It is a forecast.
    """
    return f"{city} {days}"


@pytest.mark.parametrize("function", [google, numpy_style, sphinx, annotated])
def test_descriptions(function: Callable[..., str]) -> None:
    definition = tool(function).to_dict()
    assert definition == {
        "name": function.__name__,
        "description": "Get the weather.\n\nIt is a forecast.",
        "input_schema": {
            "type": "object",
            "properties": {
                "city": {"type": "string", "description": "Name of the city."},
                "days": {"type": "integer", "description": "Number of days.", "default": 1},
            },
            "required": ["city"],
            "additionalProperties": False,
        },
    }


def test_without_docstring_parser_the_description_is_the_whole_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docstring_parser", None)
    assert tool(google).description == inspect.cleandoc(google.__doc__ or "")


ARGUMENTS: list[tuple[Any, Any, Any]] = [
    (str, "a", "a"),
    (float, 1, 1.0),
    (Literal["a", 2], 2, 2),
    (Color, "red", Color.RED),
    (int | None, None, None),
    (int | str | None, "a", "a"),
    (list[list[int]], [[1], []], [[1], []]),
    (dict[str, int], {"a": 1}, {"a": 1}),
    (tuple[int, str], [1, "a"], (1, "a")),
    (set[int], [1, 1], {1}),
    (datetime.date, "2026-11-28", datetime.date(2026, 11, 28)),
    (Address, {"street": "Long Street 1"}, Address(street="Long Street 1")),
    (list[Address], [{"street": "A"}], [Address(street="A")]),
    (Options, {"deep": True}, {"deep": True}),
    (Point, {"x": 1}, Point(1.0)),
    (Annotated[int, pydantic.Field(gt=0)], 3, 3),
    (Any, {"a": [1]}, {"a": [1]}),
]


@pytest.mark.parametrize(("annotation", "value", "argument"), ARGUMENTS)
def test_arguments_have_the_types_of_the_hints(annotation: Any, value: Any, argument: Any) -> None:
    received: list[Any] = []

    def keep(value: Any) -> str:
        received.append(value)
        return "kept"

    keep.__annotations__["value"] = annotation
    made = tool(keep)
    with FakeAnthropic() as fake:  # The offline API checks the schema, and the input against it.
        fake.tool_use("keep", {"value": value})
        fake.reply("Done.")
        fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[made]).result()
    assert received == [argument]
    assert type(received[0]) is type(argument)


@pytest.mark.parametrize(
    ("input", "texts"),
    [
        ({}, ["- city: Field required"]),
        ({"city": 1}, ["- city: Input should be a valid string (got 1)"]),
        ({"city": "Paris", "days": "many"}, ["- days: ", "(got 'many')"]),
        ({"city": "Paris", "town": "Rome"}, ["- town: "]),
        ({"city": "x" * 1000, "days": "y" * 1000}, ["..."]),
        ([], ["it must be a JSON object"]),
    ],
)
def test_mistakes_in_the_input(input: Any, texts: list[str]) -> None:
    with pytest.raises(ToolError) as caught:
        tool(google).call(input)
    assert all(text in str(caught.value) for text in ["Invalid input for the tool 'google'", *texts])
    assert "http" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_an_error_of_pydantic_in_the_function_is_no_mistake_in_the_input() -> None:
    @tool
    def parse() -> Address:
        return Address.model_validate({})

    with pytest.raises(pydantic.ValidationError):
        parse.call({})


def test_a_tool_is_called_as_the_function() -> None:
    made = tool(google)
    assert made("Paris", days=2) == "Paris 2"
    assert inspect.signature(made) == inspect.signature(google)
    assert made.__doc__ == google.__doc__
    assert repr(made) == "<tool 'google'>"


def test_methods_and_callable_objects() -> None:
    class Shop:
        def __init__(self, name: str) -> None:
            self.name = name

        @tool
        def price(self, item: str) -> str:
            """Get a price."""
            return f"{item} at {self.name}"

        def stock(self, item: str) -> str:
            return f"{item} in {self.name}"

        def __call__(self, item: str) -> str:
            """Buy an item."""
            return f"bought {item}"

    shop = Shop("Corner")
    assert shop.price.call({"item": "tea"}) == "tea at Corner"
    assert shop.price("tea") == "tea at Corner"
    assert list(shop.price.to_dict()["input_schema"]["properties"]) == ["item"]
    assert shop.price.to_dict()["description"] == "Get a price."
    assert tool(shop.stock).call({"item": "tea"}) == "tea in Corner"
    buy = tool(shop, name="buy")
    assert (buy.call({"item": "tea"}), buy.to_dict()["description"]) == ("bought tea", "Buy an item.")


def test_options_are_part_of_the_definition() -> None:
    made = tool(
        google,
        name="forecast",
        description="Short.",
        strict=True,
        cache_control={"type": "ephemeral"},
        defer_loading=True,
        allowed_callers=["direct"],
        eager_input_streaming=True,
        input_examples=[{"city": "Paris"}],
    )
    definition = made.to_dict()
    schema = definition.pop("input_schema")
    assert definition == {
        "name": "forecast",
        "description": "Short.",
        "strict": True,
        "cache_control": {"type": "ephemeral"},
        "defer_loading": True,
        "allowed_callers": ["direct"],
        "eager_input_streaming": True,
        "input_examples": [{"city": "Paris"}],
    }
    assert schema["additionalProperties"] is False
    assert "default" not in schema["properties"]["days"]


SCHEMA = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}


def test_an_explicit_schema_needs_no_pydantic() -> None:
    program = f"""
import sys
sys.modules["pydantic"] = sys.modules["docstring_parser"] = None
from anthropic_messages import tool
made = tool(lambda city: city.upper(), name="shout", description="Shout.", input_schema={SCHEMA!r})
assert made.to_dict() == {{"name": "shout", "description": "Shout.", "input_schema": {SCHEMA!r}}}
assert made.call({{"city": "Paris"}}) == "PARIS"
try:
    made.call({{"town": "Paris"}})
except Exception as error:
    print(error)
@tool
def other(city: str) -> str:
    return city
try:
    other.to_dict()
except RuntimeError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    mistake, advice = done.stdout.splitlines()
    assert mistake.startswith("Invalid input for the tool 'shout': ")
    assert "pip install 'anthropic-messages[tools]'" in advice
    assert "`input_schema`" in advice


def test_a_pydantic_model_as_schema() -> None:
    made = tool(lambda street: street, name="send", input_schema=Address)
    assert made.to_dict()["input_schema"]["properties"]["street"]["description"] == "With the number."
    assert made.call({"street": "Long Street 1"}) == "Long Street 1"
    with pytest.raises(ToolError, match="street: Field required"):
        made.call({})


def test_an_object_with_a_definition_and_a_call() -> None:
    class Counter(BetaBuiltinFunctionTool):
        def to_dict(self) -> Any:
            return {"name": "count", "input_schema": {"type": "object"}}

        def call(self, input: Any) -> str:
            return f"counted {input}"

    with FakeAnthropic() as fake:
        fake.tool_use("count", {"a": 1})
        fake.reply("Done.")
        fake.client().messages.run_tools(**ASK, messages=QUESTION, tools=[Counter()]).result()
        assert fake.requests[-1].messages[-1]["content"][0]["content"] == "counted {'a': 1}"


def test_official_names() -> None:
    async def later(city: str) -> str:
        return city

    assert isinstance(beta_tool(google), FunctionTool)
    assert beta_async_tool(name="soon")(later).name == "soon"
    with pytest.raises(TypeError, match=r"`beta_tool`: 'later' is a coroutine function. Use `beta_async_tool`"):
        beta_tool(later)
    with pytest.raises(TypeError, match=r"`beta_async_tool`: 'google' is no coroutine function. Use `beta_tool`"):
        beta_async_tool(google)


make_tool: Any = tool


def bad_star(*cities: str) -> str:
    return ""


def bad_positional(city: str, /) -> str:
    return ""


def bad_type(city: str) -> str:
    return ""


bad_type.__annotations__["city"] = "threading.Lock"  # Such as an import under `if TYPE_CHECKING:`.


def bad_object(city: Callable[[], int] | subprocess.Popen[bytes]) -> str:
    return ""


async def a_coroutine_function(city: str) -> str:
    return city


@pytest.mark.parametrize(
    ("make", "error", "text"),
    [
        (lambda: make_tool(3), TypeError, "`tool` needs a function, not int"),
        (lambda: tool(google, name="a b"), ValueError, "does not accept the tool name 'a b'"),
        (lambda: tool(lambda: 1), ValueError, "does not accept the tool name '<lambda>'"),
        (lambda: tool(google, timeout=0), ValueError, "`timeout` must be a positive number"),
        (lambda: make_tool(google, allowed_callers="direct"), TypeError, r"`allowed_callers` must be a list"),
        (lambda: tool(bad_star).to_dict(), TypeError, r"the parameter `\*cities` can't be passed by name"),
        (lambda: tool(bad_positional).to_dict(), TypeError, "the parameter `city` can't be passed by name"),
        (lambda: tool(bad_type).to_dict(), TypeError, "the type hints name 'threading'"),
        (lambda: tool(bad_object).to_dict(), TypeError, "tool 'bad_object'"),
    ],
)
def test_bad_definitions(make: Callable[[], Any], error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        make()


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ({"tools": [google]}, TypeError, "contains the function 'google'. Decorate it with `@tool`"),
        ({"tools": "google"}, TypeError, "`tools` must be a list"),
        ({"tools": [tool(google), tool(google)]}, ValueError, "have the name 'google'"),
        ({"tools": [tool(a_coroutine_function)]}, TypeError, "is a coroutine function, and this client is synchronous"),
        (
            {"max_turn": 3},
            TypeError,
            r"Messages.run_tools\(\) got an unexpected keyword argument 'max_turn'.*max_turns",
        ),
        ({"model": None, "max_token": 3}, TypeError, "did you mean 'max_tokens'"),
        ({"max_turns": 0}, ValueError, "`max_turns` must be at least 1"),
        ({"max_turns": "3"}, TypeError, "`max_turns` must be a whole number"),
        ({"deadline": 0}, ValueError, "`deadline` must be more than 0 seconds"),
        ({"on_tool_error": "ignore"}, ValueError, "`on_tool_error` must be 'tell' or 'raise'"),
        ({"before_tool": 3}, TypeError, "`before_tool` must be a function"),
        ({"stream": 1}, TypeError, "`stream` must be True or False"),
    ],
)
def test_bad_arguments_send_nothing(arguments: dict[str, Any], error: type[Exception], text: str) -> None:
    with FakeAnthropic() as fake:
        messages: Any = fake.client().messages
        with pytest.raises(error, match=text):
            messages.run_tools(**{**ASK, "messages": QUESTION, "tools": [], **arguments})
    assert fake.requests == []


def test_messages_are_required() -> None:
    with FakeAnthropic() as fake, pytest.raises(TypeError, match="requires `messages`"):
        fake.client().messages.run_tools(**ASK, tools=[])


def typed(client: Anthropic, asynchronous: AsyncAnthropic) -> None:
    """Only type checkers read this."""
    made = tool(google)
    typing.assert_type(made("Paris", days=2), str)
    typing.assert_type(made.call({}), str)
    runner = client.messages.run_tools(model="m", max_tokens=1, messages=[], tools=[made], max_turns=3)
    typing.assert_type(runner.result(), Message)
    for message in runner:
        typing.assert_type(message, Message)
    parsed = client.messages.run_tools(model="m", max_tokens=1, messages=[], tools=[made], output_format=Address)
    typing.assert_type(parsed.result().parsed_output, Address | None)
    for stream in client.messages.run_tools(model="m", max_tokens=1, messages=[], tools=[made], stream=True):
        for text in stream.text_stream:
            typing.assert_type(text, str)


def test_a_plain_call_loads_no_runner() -> None:
    program = """
import sys
from anthropic_messages.testing import FakeAnthropic
with FakeAnthropic() as fake:
    fake.client().messages.create(model="m", max_tokens=1, messages=[{"role": "user", "content": "Hi"}])
print(*[name for name in sys.modules if "._tools" in name and "testing" not in name])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_type_checkers_know_the_options() -> None:
    own = set(inspect.signature(Anthropic(api_key="k").messages.run_tools).parameters)
    declared = {"tools", "messages", "stream", "output_format", "params"}
    assert own - declared == set(typing.get_type_hints(RunOptions))


def test_defining_a_tool_loads_no_library() -> None:
    program = """
import sys
from anthropic_messages import tool
@tool
def add(a: int, b: int) -> int:
    return a + b
print(*[name for name in ("httpx", "attr", "jiter", "anyio", "pydantic", "docstring_parser") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


def test_partial_functions() -> None:
    made = tool(partial(google, days=3), name="forecast", description="Three days.")
    assert made.call({"city": "Paris"}) == "Paris 3"
