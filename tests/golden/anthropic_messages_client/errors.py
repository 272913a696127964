# Rendered by `make generate`. Do not edit.
"""Names of exception classes, by HTTP status, by the `type` of the error and by its code."""

CLASS_OF_STATUS: dict[int, str] = {404: "NotFoundError", 409: "ConflictError"}
CLASS_OF_TYPE: dict[str, str] = {"lost": "NotFoundError"}
CLASS_OF_CODE: dict[str, tuple[int, str]] = {}
"""The status and the name of the class."""
OTHER_NAMES: dict[str, str] = {}
"""Names of these classes by their other names."""
CODE_CLASSES: tuple[str, ...] = (*(name for _, name in CLASS_OF_CODE.values()), *OTHER_NAMES)
