# Rendered by `make generate`. Do not edit.
"""The way in which each type of delta changes the object that is streamed."""

DeltaRule = tuple[str, str, str, bool]
"""The field of a delta, the operation, the changed field, and True if the field of the delta can be null or absent.

The changed field is an empty string if the whole object is changed. These are the operations:

- `append`: append a string. Null changes nothing.
- `append_item`: append an item to an array. Null changes nothing.
- `extend`: append all items of an array. Null changes nothing.
- `append_json`: append a piece of the JSON text of the changed field. Null changes nothing.
- `replace`: set the field, also to null.
- `merge`: set the field, or the fields of an object. Null changes nothing.

An absent field changes nothing.
"""

DELTAS: dict[str, tuple[DeltaRule, ...]] = {
    "message_delta": (
        ("delta", "merge", "", False),
        ("usage", "merge", "usage", False),
        ("context_management", "merge", "context_management", True),
        ("input_transformations", "merge", "input_transformations", True),
    ),
    "text_delta": (("text", "append", "text", False),),
    "input_json_delta": (("partial_json", "append_json", "input", False),),
    "citations_delta": (("citation", "append_item", "citations", False),),
    "thinking_delta": (("thinking", "append", "thinking", False),),
    "signature_delta": (("signature", "replace", "signature", False),),
    "compaction_delta": (
        ("content", "replace", "content", True),
        ("encrypted_content", "replace", "encrypted_content", True),
    ),
}
"""Rules by the type of the delta."""
