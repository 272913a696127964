# Rendered by `make generate`. Do not edit.
"""Names of exception classes, by HTTP status and by the `type` of the error."""

CLASS_OF_STATUS: dict[int, str] = {
    400: "BadRequestError",
    401: "AuthenticationError",
    402: "PaymentRequiredError",
    403: "PermissionDeniedError",
    404: "NotFoundError",
    408: "RequestTimeoutError",
    409: "ConflictError",
    412: "PreconditionFailedError",
    413: "RequestTooLargeError",
    422: "UnprocessableEntityError",
    429: "RateLimitError",
    431: "RequestHeaderFieldsTooLargeError",
    499: "ClientClosedRequestError",
    500: "InternalServerError",
    501: "HTTPNotImplementedError",
    503: "ServiceUnavailableError",
    504: "DeadlineExceededError",
    529: "OverloadedError",
}
CLASS_OF_TYPE: dict[str, str] = {
    "invalid_request_error": "BadRequestError",
    "authentication_error": "AuthenticationError",
    "billing_error": "PaymentRequiredError",
    "permission_error": "PermissionDeniedError",
    "not_found_error": "NotFoundError",
    "request_too_large": "RequestTooLargeError",
    "rate_limit_error": "RateLimitError",
    "api_error": "InternalServerError",
    "timeout_error": "DeadlineExceededError",
    "overloaded_error": "OverloadedError",
}
