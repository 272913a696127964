# Rendered by `make generate`. Do not edit.
"""Exception classes for errors with a code. Each extends the class for its status."""

# pyright: reportIncompatibleVariableOverride=false
# The attributes of an error are not set after it is created, so a subclass can narrow their types.
from __future__ import annotations

from anthropic_messages._errors import (
    BadRequestError,
    NotFoundError,
    OverloadedError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    RequestTooLargeError,
    ServiceUnavailableError,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    import typing as _typing

    from anthropic_messages_client import types as _types

__all__ = [  # noqa: RUF022
    "AvailableToolsLimitExceededError",
    "ClaudeCodeKeyCreatorNotMemberError",
    "ClaudeCodeVersionTooOldError",
    "CMEKKeyDisabledError",
    "CMEKKeyNetworkBlockedError",
    "CompactionBlockAmbiguousError",
    "CompactionBlockMisplacedError",
    "CompactionContentMismatchError",
    "CompactionIncompleteTurnError",
    "CompactionNothingToSummarizeError",
    "CompactionSignatureInvalidError",
    "CompactionTooManyToolReferencesError",
    "CompactionToolChangesMismatchError",
    "FileNotDownloadableError",
    "ImageDimensionsTooLargeError",
    "OrganizationNotEnrolledInBetaError",
    "BetaOrganizationNotEnrolledInBetaError",
    "OrganizationOnHoldError",
    "OrganizationTypeNotSupportedError",
    "ParentOrganizationRequiredError",
    "RequestBodyEncodingInvalidError",
    "RequestBodyEncodingUnsupportedError",
    "RequestBodyTimeoutError",
    "BetaRequestBodyTimeoutError",
    "StorageQuotaExceededError",
    "ThreadAlreadyContinuedError",
    "ThreadContinueInFlightError",
    "ThreadFingerprintMismatchError",
    "ThreadUnsupportedRequestError",
    "ToolNameConflictError",
    "ToolReferenceUnresolvedError",
    "UnsupportedCharsetError",
    "BetaUnsupportedCharsetError",
    "UserProfileNotFoundError",
    "UserProfileRequiredError",
    "WorkspaceHumanReviewDisabledError",
    "LinkedOrganizationBillingUnavailableError",
    "LinkedOrganizationSpendLimitReachedError",
    "SandboxEgressRestrictedError",
    "UserProfileBillingNotAuthorizedError",
    "UserProfileNotBillableError",
    "FileExpiredError",
    "ThreadNotFoundError",
    "RequestBodyTooLargeAfterDecodingError",
    "ContractSpendLimitReachedError",
    "EnforcedSpendLimitReachedError",
    "RampLimitExceededError",
    "ChangeOutcomeUnknownError",
    "CMEKContextUnavailableError",
    "CMEKKeyUnreachableError",
    "CompactionUnavailableError",
]


class AvailableToolsLimitExceededError(BadRequestError):
    """The tools that are available after a message are too many or too large.

    The status is 400, and the code `available_tools_limit_exceeded`.
    """

    error_code: _typing.Literal["available_tools_limit_exceeded"]
    details: _types.AvailableToolsLimitExceededErrorDetails
    _advice = _advice_once_begun = "Send fewer or smaller tools."


class ClaudeCodeKeyCreatorNotMemberError(BadRequestError):
    """The user who created the API key of the Claude Code workspace is no longer a member of it.

    The status is 400, and the code `claude_code_key_creator_not_member`.
    """

    error_code: _typing.Literal["claude_code_key_creator_not_member"]
    details: _types.ClaudeCodeKeyCreatorNotMemberErrorDetails
    _advice = _advice_once_begun = "Use an API key of a user who is a member."


class ClaudeCodeVersionTooOldError(BadRequestError):
    """The request comes from a version of Claude Code that is older than the model or the organization allows.

    The status is 400, and the code `claude_code_version_too_old`.
    """

    error_code: _typing.Literal["claude_code_version_too_old"]
    details: _types.ClaudeCodeVersionTooOldErrorDetails
    _advice = _advice_once_begun = "Update Claude Code."


class CMEKKeyDisabledError(BadRequestError):
    """The encryption key that the customer manages for the workspace is disabled or revoked.

    The status is 400, and the code `cmek_key_disabled`.
    """

    error_code: _typing.Literal["cmek_key_disabled"]
    details: _types.CMEKKeyDisabledErrorDetails
    _advice = _advice_once_begun = "Enable the encryption key of the workspace, then retry."


class CMEKKeyNetworkBlockedError(BadRequestError):
    """The network rules of the key management service refuse access to the workspace's encryption key.

    The key itself can be valid. The status is 400, and the code `cmek_key_network_blocked`.
    """

    error_code: _typing.Literal["cmek_key_network_blocked"]
    details: _types.CMEKKeyNetworkBlockedErrorDetails
    _advice = _advice_once_begun = "Check the network rules of your key management service."


class CompactionBlockAmbiguousError(BadRequestError):
    """More than one `compaction` block in `messages` has content.

    The status is 400, and the code `compaction_block_ambiguous`.
    """

    error_code: _typing.Literal["compaction_block_ambiguous"]
    details: _types.CompactionBlockAmbiguousErrorDetails
    _advice = _advice_once_begun = "Send only the last `compaction` block of the conversation."


class CompactionBlockMisplacedError(BadRequestError):
    """The `compaction` block is in a `system` message, or is not the first block of the conversation.

    The status is 400, and the code `compaction_block_misplaced`.
    """

    error_code: _typing.Literal["compaction_block_misplaced"]
    details: _types.CompactionBlockMisplacedErrorDetails
    _advice = _advice_once_begun = "Send the `compaction` block as the first block of the conversation."


class CompactionContentMismatchError(BadRequestError):
    """The `content` of the `compaction` block is not the text that its `signature` was made for.

    The status is 400, and the code `compaction_content_mismatch`.
    """

    error_code: _typing.Literal["compaction_content_mismatch"]
    details: _types.CompactionContentMismatchErrorDetails
    _advice = _advice_once_begun = "Send the `compaction` block as it was received."


class CompactionIncompleteTurnError(BadRequestError):
    """The last turn of a request for compaction is an unfinished turn of the assistant.

    The status is 400, and the code `compaction_incomplete_turn`.
    """

    error_code: _typing.Literal["compaction_incomplete_turn"]
    details: _types.CompactionIncompleteTurnErrorDetails
    _advice = _advice_once_begun = "Complete the last turn, or leave it out."


class CompactionNothingToSummarizeError(BadRequestError):
    """No `user` or `assistant` message has content that a compaction could summarize or take over.

    The status is 400, and the code `compaction_nothing_to_summarize`.
    """

    error_code: _typing.Literal["compaction_nothing_to_summarize"]
    details: _types.CompactionNothingToSummarizeErrorDetails
    _advice = _advice_once_begun = "Send messages with content, or omit the compaction."


class CompactionSignatureInvalidError(BadRequestError):
    """The `signature` of the `compaction` block is not valid.

    The status is 400, and the code `compaction_signature_invalid`.
    """

    error_code: _typing.Literal["compaction_signature_invalid"]
    details: _types.CompactionSignatureInvalidErrorDetails
    _advice = _advice_once_begun = "Send the `compaction` block as it was received."


class CompactionTooManyToolReferencesError(BadRequestError):
    """The conversation refers to more tools than a `compaction` block can record.

    The status is 400, and the code `compaction_too_many_tool_references`.
    """

    error_code: _typing.Literal["compaction_too_many_tool_references"]
    details: _types.CompactionTooManyToolReferencesErrorDetails
    _advice = _advice_once_begun = "Use fewer tools in the conversation."


class CompactionToolChangesMismatchError(BadRequestError):
    """The `tool_changes` of the `compaction` block are not those that the API returned with it.

    The status is 400, and the code `compaction_tool_changes_mismatch`.
    """

    error_code: _typing.Literal["compaction_tool_changes_mismatch"]
    details: _types.CompactionToolChangesMismatchErrorDetails
    _advice = _advice_once_begun = "Send the `compaction` block as it was received."


class FileNotDownloadableError(BadRequestError):
    """The file cannot be downloaded: its `downloadable` is false.

    Only files that a tool created, such as the code execution tool, can be. The status is 400, and the code
    `file_not_downloadable`.
    """

    error_code: _typing.Literal["file_not_downloadable"]
    details: _types.FileNotDownloadableErrorDetails
    _advice = _advice_once_begun = "Download only files whose `downloadable` is true."


class ImageDimensionsTooLargeError(BadRequestError):
    """The longest side of one or more images is over the limit.

    The status is 400, and the code `image_dimensions_too_large`.
    """

    error_code: _typing.Literal["image_dimensions_too_large"]
    details: _types.ImageDimensionsTooLargeErrorDetails
    _advice = _advice_once_begun = (
        "Scale the images in `error.details.paths` down to `error.details.max_side_length_pixels`."
    )


class OrganizationNotEnrolledInBetaError(BadRequestError):
    """The organization does not have the beta feature that the operation needs.

    The message names the feature. The status is 400, and the code `organization_not_enrolled_in_beta`.
    """

    error_code: _typing.Literal["organization_not_enrolled_in_beta"]
    details: _types.OrganizationNotEnrolledInBetaErrorDetails
    _advice = _advice_once_begun = "Request access to the beta feature for the organization."


class OrganizationOnHoldError(BadRequestError):
    """The organization is disabled for reasons of trust and safety.

    An organization that is disabled for another reason, such as billing, does not get this code. The status
    is 400, and the code `organization_on_hold`.
    """

    error_code: _typing.Literal["organization_on_hold"]
    details: _types.OrganizationOnHoldErrorDetails
    _advice = _advice_once_begun = "Contact support, or appeal at `error.details.appeal_url` if it is set."


class OrganizationTypeNotSupportedError(BadRequestError):
    """The operation does not support organizations of this type.

    The status is 400, and the code `organization_type_not_supported`.
    """

    error_code: _typing.Literal["organization_type_not_supported"]
    details: _types.OrganizationTypeNotSupportedErrorDetails
    _advice = _advice_once_begun = "Use the API key of an organization of a supported type."


class ParentOrganizationRequiredError(BadRequestError):
    """Only organizations with a parent organization can use the operation, and this one has none.

    The status is 400, and the code `parent_organization_required`.
    """

    error_code: _typing.Literal["parent_organization_required"]
    details: _types.ParentOrganizationRequiredErrorDetails
    _advice = _advice_once_begun = "Use the API key of an organization that has a parent organization."


class RequestBodyEncodingInvalidError(BadRequestError):
    """The body of the request cannot be decoded as its `Content-Encoding` says.

    The status is 400, and the code `request_body_encoding_invalid`.
    """

    error_code: _typing.Literal["request_body_encoding_invalid"]
    details: _types.RequestBodyEncodingInvalidErrorDetails
    _advice = _advice_once_begun = "Check what compresses the body: your code, or a proxy."


class RequestBodyEncodingUnsupportedError(BadRequestError):
    """The API does not support the `Content-Encoding` of the request.

    The status is 400, and the code `request_body_encoding_unsupported`.
    """

    error_code: _typing.Literal["request_body_encoding_unsupported"]
    details: _types.RequestBodyEncodingUnsupportedErrorDetails
    _advice = _advice_once_begun = "Send the body without compression."


class RequestBodyTimeoutError(BadRequestError):
    """The body of the request did not arrive in time.

    Nothing was done. The status is 400, and the code `request_body_timeout`.
    """

    error_code: _typing.Literal["request_body_timeout"]
    details: _types.RequestBodyTimeoutErrorDetails
    _advice = _advice_once_begun = "Retry with a smaller body or over a faster connection."


class StorageQuotaExceededError(BadRequestError):
    """The organization has no file storage left. The status is 400, and the code `storage_quota_exceeded`."""

    error_code: _typing.Literal["storage_quota_exceeded"]
    details: _types.StorageQuotaExceededErrorDetails
    _advice = _advice_once_begun = "Delete files, then retry."


class ThreadAlreadyContinuedError(BadRequestError):
    """Another request has already continued from the response that `previous_message_id` names.

    Each response can be continued only once. The status is 400, and the code `thread_already_continued`.
    """

    error_code: _typing.Literal["thread_already_continued"]
    details: _types.ThreadAlreadyContinuedErrorDetails
    _advice = _advice_once_begun = "Continue from the last response of the thread."


class ThreadContinueInFlightError(BadRequestError):
    """Another request is continuing from the same `previous_message_id` and has not ended.

    The status is 400, and the code `thread_continue_in_flight`.
    """

    error_code: _typing.Literal["thread_continue_in_flight"]
    details: _types.ThreadContinueInFlightErrorDetails
    _advice = _advice_once_begun = (
        "Continue from the other response, or send the whole conversation with `thread` of type `create`."
    )


class ThreadFingerprintMismatchError(BadRequestError):
    """A field that must be the same in all requests of a thread differs from the stored value.

    The message names each such field. The status is 400, and the code `thread_fingerprint_mismatch`.
    """

    error_code: _typing.Literal["thread_fingerprint_mismatch"]
    details: _types.ThreadFingerprintMismatchErrorDetails
    _advice = _advice_once_begun = "Send the stored values, or the whole conversation with `thread` of type `create`."


class ThreadUnsupportedRequestError(BadRequestError):
    """The request has a `thread`, and a field, or the organization a setting, that threads do not support.

    The status is 400, and the code `thread_unsupported_request`.
    """

    error_code: _typing.Literal["thread_unsupported_request"]
    details: _types.ThreadUnsupportedRequestErrorDetails
    _advice = _advice_once_begun = (
        "Send the whole conversation without `thread`, or remove the fields in `error.details.unsupported`."
    )


class ToolNameConflictError(BadRequestError):
    """A tool that `messages` adds has the name of an available tool of another kind or of another MCP server.

    The status is 400, and the code `tool_name_conflict`.
    """

    error_code: _typing.Literal["tool_name_conflict"]
    details: _types.ToolNameConflictErrorDetails
    _advice = _advice_once_begun = "Rename one of the tools."


class ToolReferenceUnresolvedError(BadRequestError):
    """A tool or MCP server is referred to at a point of the conversation where it is not defined.

    The status is 400, and the code `tool_reference_unresolved`.
    """

    error_code: _typing.Literal["tool_reference_unresolved"]
    details: _types.ToolReferenceUnresolvedErrorDetails
    _advice = _advice_once_begun = "Define the tool or MCP server before it is referred to."


class UnsupportedCharsetError(BadRequestError):
    """The `Content-Type` of the request has a charset other than UTF-8, ISO-8859-1 and US-ASCII.

    The status is 400, and the code `unsupported_charset`.
    """

    error_code: _typing.Literal["unsupported_charset"]
    details: _types.UnsupportedCharsetErrorDetails
    _advice = _advice_once_begun = "Send the header without a charset."


class UserProfileNotFoundError(BadRequestError):
    """The user profile of the request does not exist in the organization, or is no longer active.

    The request names the profile itself, or something that is bound to it. The status is 400, and the code
    `user_profile_not_found`.
    """

    error_code: _typing.Literal["user_profile_not_found"]
    details: _types.UserProfileNotFoundErrorDetails
    _advice = _advice_once_begun = "Check `user_profile_id`."


class UserProfileRequiredError(BadRequestError):
    """The request is to be billed to a user profile, and names none.

    The status is 400, and the code `user_profile_required`.
    """

    error_code: _typing.Literal["user_profile_required"]
    details: _types.UserProfileRequiredErrorDetails
    _advice = _advice_once_begun = "Pass `user_profile_id`."


class WorkspaceHumanReviewDisabledError(BadRequestError):
    """Human review is off in the workspace of the request, and the operation needs it.

    The status is 400, and the code `workspace_human_review_disabled`.
    """

    error_code: _typing.Literal["workspace_human_review_disabled"]
    details: _types.WorkspaceHumanReviewDisabledErrorDetails
    _advice = _advice_once_begun = "Use a workspace with human review."


class LinkedOrganizationBillingUnavailableError(PaymentRequiredError):
    """The organization of the user profile cannot be billed at present, for a reason in its own account.

    The status is 402, and the code `linked_organization_billing_unavailable`.
    """

    error_code: _typing.Literal["linked_organization_billing_unavailable"]
    details: _types.LinkedOrganizationBillingUnavailableErrorDetails
    _advice = _advice_once_begun = "Ask the linked organization to check its account."


class LinkedOrganizationSpendLimitReachedError(PaymentRequiredError):
    """The organization of the user profile has reached a spend limit of its own, or has too little credit.

    The status is 402, and the code `linked_organization_spend_limit_reached`.
    """

    error_code: _typing.Literal["linked_organization_spend_limit_reached"]
    details: _types.LinkedOrganizationSpendLimitReachedErrorDetails
    _advice = _advice_once_begun = "Ask the linked organization to check its spend limit and its credit."


class SandboxEgressRestrictedError(PermissionDeniedError):
    """The request comes from a sandbox with restricted network access, which does not include it.

    The status is 403, and the code `sandbox_egress_restricted`.
    """

    error_code: _typing.Literal["sandbox_egress_restricted"]
    details: _types.SandboxEgressRestrictedErrorDetails
    _advice = _advice_once_begun = (
        "Send the request from outside the sandbox, or from one with unrestricted network access."
    )


class UserProfileBillingNotAuthorizedError(PermissionDeniedError):
    """The customer of the user profile has not allowed the caller to bill them, or no longer does.

    The status is 403, and the code `user_profile_billing_not_authorized`.
    """

    error_code: _typing.Literal["user_profile_billing_not_authorized"]
    details: _types.UserProfileBillingNotAuthorizedErrorDetails
    _advice = _advice_once_begun = "Ask the customer to authorize billing."


class UserProfileNotBillableError(PermissionDeniedError):
    """The user profile cannot be billed.

    The API gives no reason. The status is 403, and the code `user_profile_not_billable`.
    """

    error_code: _typing.Literal["user_profile_not_billable"]
    details: _types.UserProfileNotBillableErrorDetails
    _advice = _advice_once_begun = "Use another user profile, or contact support."


class FileExpiredError(NotFoundError):
    """The file has expired: its `expires_at` has passed, and its content is gone.

    The status is 404, and the code `file_expired`.
    """

    error_code: _typing.Literal["file_expired"]
    details: _types.FileExpiredErrorDetails
    _advice = _advice_once_begun = "Upload the file again."


class ThreadNotFoundError(NotFoundError):
    """There is no usable thread for `previous_message_id`.

    The status is 404, and the code `thread_not_found`.
    """

    error_code: _typing.Literal["thread_not_found"]
    details: _types.ThreadNotFoundErrorDetails
    _advice = _advice_once_begun = "Send the whole conversation with `thread` of type `create`."


class RequestBodyTooLargeAfterDecodingError(RequestTooLargeError):
    """The compressed body of the request is over the size limit after decompression.

    The status is 413, and the code `request_body_too_large_after_decoding`.
    """

    error_code: _typing.Literal["request_body_too_large_after_decoding"]
    details: _types.RequestBodyTooLargeAfterDecodingErrorDetails
    _advice = _advice_once_begun = (
        "Reduce the size of the request, for example with fewer or smaller images and documents."
    )


class ContractSpendLimitReachedError(RateLimitError):
    """The organization has reached the spend limit of its contract.

    The status is 429, and the code `contract_spend_limit_reached`.
    """

    error_code: _typing.Literal["contract_spend_limit_reached"]
    details: _types.ContractSpendLimitReachedErrorDetails
    _advice = _advice_once_begun = "Request a higher spend limit."


class EnforcedSpendLimitReachedError(RateLimitError):
    """The organization has used more than its usage tier allows in a month.

    The status is 429, and the code `enforced_spend_limit_reached`.
    """

    error_code: _typing.Literal["enforced_spend_limit_reached"]
    details: _types.EnforcedSpendLimitReachedErrorDetails
    _advice = _advice_once_begun = "Request a higher usage tier, or wait for the next month."


class RampLimitExceededError(RateLimitError):
    """Usage would grow faster than the API allows. The status is 429, and the code `ramp_limit_exceeded`."""

    error_code: _typing.Literal["ramp_limit_exceeded"]
    details: _types.RampLimitExceededErrorDetails
    _advice = _advice_once_begun = "Increase the rate of requests more slowly."


class ChangeOutcomeUnknownError(ServiceUnavailableError):
    """Some changes of the request may be saved, and others not.

    The status is 503, and the code `change_outcome_unknown`.
    """

    error_code: _typing.Literal["change_outcome_unknown"]
    details: _types.ChangeOutcomeUnknownErrorDetails
    _advice = _advice_once_begun = "Send the same request again: changes that are saved are not made twice."


class CMEKContextUnavailableError(ServiceUnavailableError):
    """The encryption settings of the workspace could not be read, so the request was refused.

    The status is 503, and the code `cmek_context_unavailable`.
    """

    error_code: _typing.Literal["cmek_context_unavailable"]
    details: _types.CMEKContextUnavailableErrorDetails
    _advice = _advice_once_begun = "Retry in a few minutes."


class CMEKKeyUnreachableError(ServiceUnavailableError):
    """The encryption key that the customer manages for the workspace could not be reached.

    The status is 503, and the code `cmek_key_unreachable`.
    """

    error_code: _typing.Literal["cmek_key_unreachable"]
    details: _types.CMEKKeyUnreachableErrorDetails
    _advice = _advice_once_begun = "Retry. If the error persists, check the key in your key management service."


class CompactionUnavailableError(OverloadedError):
    """The compaction failed for a temporary reason in the API.

    The status is 529, and the code `compaction_unavailable`.
    """

    error_code: _typing.Literal["compaction_unavailable"]
    details: _types.CompactionUnavailableErrorDetails
    _advice = _advice_once_begun = "Try again later."


BetaOrganizationNotEnrolledInBetaError = OrganizationNotEnrolledInBetaError
BetaRequestBodyTimeoutError = RequestBodyTimeoutError
BetaUnsupportedCharsetError = UnsupportedCharsetError

for _name in __all__:
    globals()[_name].__module__ = "anthropic_messages"
