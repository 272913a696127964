# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Annotated, Any, TypeAlias

from .._lazy import types as _types
from ._model import BaseModel, Tagged, Unknown, Variants

TYPE_CHECKING = False
if TYPE_CHECKING:
    ErrorDetails: TypeAlias = (
        _types.AvailableToolsLimitExceededErrorDetails
        | _types.ChangeOutcomeUnknownErrorDetails
        | _types.ClaudeCodeKeyCreatorNotMemberErrorDetails
        | _types.ClaudeCodeVersionTooOldErrorDetails
        | _types.CMEKContextUnavailableErrorDetails
        | _types.CMEKKeyDisabledErrorDetails
        | _types.CMEKKeyNetworkBlockedErrorDetails
        | _types.CMEKKeyUnreachableErrorDetails
        | _types.CompactionBlockAmbiguousErrorDetails
        | _types.CompactionBlockMisplacedErrorDetails
        | _types.CompactionContentMismatchErrorDetails
        | _types.CompactionIncompleteTurnErrorDetails
        | _types.CompactionNothingToSummarizeErrorDetails
        | _types.CompactionSignatureInvalidErrorDetails
        | _types.CompactionTooManyToolReferencesErrorDetails
        | _types.CompactionToolChangesMismatchErrorDetails
        | _types.CompactionUnavailableErrorDetails
        | _types.ContractSpendLimitReachedErrorDetails
        | _types.EnforcedSpendLimitReachedErrorDetails
        | _types.FileExpiredErrorDetails
        | _types.FileNotDownloadableErrorDetails
        | _types.ImageDimensionsTooLargeErrorDetails
        | _types.LinkedOrganizationBillingUnavailableErrorDetails
        | _types.LinkedOrganizationSpendLimitReachedErrorDetails
        | _types.OrganizationNotEnrolledInBetaErrorDetails
        | _types.OrganizationOnHoldErrorDetails
        | _types.OrganizationTypeNotSupportedErrorDetails
        | _types.ParentOrganizationRequiredErrorDetails
        | _types.RampLimitExceededErrorDetails
        | _types.RequestBodyEncodingInvalidErrorDetails
        | _types.RequestBodyEncodingUnsupportedErrorDetails
        | _types.RequestBodyTimeoutErrorDetails
        | _types.RequestBodyTooLargeAfterDecodingErrorDetails
        | _types.SandboxEgressRestrictedErrorDetails
        | _types.StorageQuotaExceededErrorDetails
        | _types.ThreadAlreadyContinuedErrorDetails
        | _types.ThreadContinueInFlightErrorDetails
        | _types.ThreadFingerprintMismatchErrorDetails
        | _types.ThreadNotFoundErrorDetails
        | _types.ThreadUnsupportedRequestErrorDetails
        | _types.ToolNameConflictErrorDetails
        | _types.ToolReferenceUnresolvedErrorDetails
        | _types.UnsupportedCharsetErrorDetails
        | _types.UserProfileBillingNotAuthorizedErrorDetails
        | _types.UserProfileNotBillableErrorDetails
        | _types.UserProfileNotFoundErrorDetails
        | _types.UserProfileRequiredErrorDetails
        | _types.WorkspaceHumanReviewDisabledErrorDetails
    )
    """The cause of an error, for programs, identified by `error_code`.

    An error whose cause has no code has no details. More codes, and further fields, may be added. Treat a
    code that you do not know like the `type` of the error.
    """
else:
    from .._lazy import lazy_attribute

    __getattr__ = lazy_attribute(
        __name__,
        "ErrorDetails",
        lambda: Annotated[
            _types.AvailableToolsLimitExceededErrorDetails
            | _types.ChangeOutcomeUnknownErrorDetails
            | _types.ClaudeCodeKeyCreatorNotMemberErrorDetails
            | _types.ClaudeCodeVersionTooOldErrorDetails
            | _types.CMEKContextUnavailableErrorDetails
            | _types.CMEKKeyDisabledErrorDetails
            | _types.CMEKKeyNetworkBlockedErrorDetails
            | _types.CMEKKeyUnreachableErrorDetails
            | _types.CompactionBlockAmbiguousErrorDetails
            | _types.CompactionBlockMisplacedErrorDetails
            | _types.CompactionContentMismatchErrorDetails
            | _types.CompactionIncompleteTurnErrorDetails
            | _types.CompactionNothingToSummarizeErrorDetails
            | _types.CompactionSignatureInvalidErrorDetails
            | _types.CompactionTooManyToolReferencesErrorDetails
            | _types.CompactionToolChangesMismatchErrorDetails
            | _types.CompactionUnavailableErrorDetails
            | _types.ContractSpendLimitReachedErrorDetails
            | _types.EnforcedSpendLimitReachedErrorDetails
            | _types.FileExpiredErrorDetails
            | _types.FileNotDownloadableErrorDetails
            | _types.ImageDimensionsTooLargeErrorDetails
            | _types.LinkedOrganizationBillingUnavailableErrorDetails
            | _types.LinkedOrganizationSpendLimitReachedErrorDetails
            | _types.OrganizationNotEnrolledInBetaErrorDetails
            | _types.OrganizationOnHoldErrorDetails
            | _types.OrganizationTypeNotSupportedErrorDetails
            | _types.ParentOrganizationRequiredErrorDetails
            | _types.RampLimitExceededErrorDetails
            | _types.RequestBodyEncodingInvalidErrorDetails
            | _types.RequestBodyEncodingUnsupportedErrorDetails
            | _types.RequestBodyTimeoutErrorDetails
            | _types.RequestBodyTooLargeAfterDecodingErrorDetails
            | _types.SandboxEgressRestrictedErrorDetails
            | _types.StorageQuotaExceededErrorDetails
            | _types.ThreadAlreadyContinuedErrorDetails
            | _types.ThreadContinueInFlightErrorDetails
            | _types.ThreadFingerprintMismatchErrorDetails
            | _types.ThreadNotFoundErrorDetails
            | _types.ThreadUnsupportedRequestErrorDetails
            | _types.ToolNameConflictErrorDetails
            | _types.ToolReferenceUnresolvedErrorDetails
            | _types.UnsupportedCharsetErrorDetails
            | _types.UserProfileBillingNotAuthorizedErrorDetails
            | _types.UserProfileNotBillableErrorDetails
            | _types.UserProfileNotFoundErrorDetails
            | _types.UserProfileRequiredErrorDetails
            | _types.WorkspaceHumanReviewDisabledErrorDetails
            | UnknownErrorDetails,
            Tagged("ErrorDetails", "error_code"),
        ],
    )


class UnknownErrorDetails(Unknown):
    """A `ErrorDetails` with a `error_code` that this version does not know. All of its fields are kept."""

    __slots__ = ()
    _tag = "error_code"


_VARIANTS = Variants(
    {
        "available_tools_limit_exceeded": "available_tools_limit_exceeded_error_details",
        "change_outcome_unknown": "change_outcome_unknown_error_details",
        "claude_code_key_creator_not_member": "claude_code_key_creator_not_member_error_details",
        "claude_code_version_too_old": "claude_code_version_too_old_error_details",
        "cmek_context_unavailable": "cmek_context_unavailable_error_details",
        "cmek_key_disabled": "cmek_key_disabled_error_details",
        "cmek_key_network_blocked": "cmek_key_network_blocked_error_details",
        "cmek_key_unreachable": "cmek_key_unreachable_error_details",
        "compaction_block_ambiguous": "compaction_block_ambiguous_error_details",
        "compaction_block_misplaced": "compaction_block_misplaced_error_details",
        "compaction_content_mismatch": "compaction_content_mismatch_error_details",
        "compaction_incomplete_turn": "compaction_incomplete_turn_error_details",
        "compaction_nothing_to_summarize": "compaction_nothing_to_summarize_error_details",
        "compaction_signature_invalid": "compaction_signature_invalid_error_details",
        "compaction_too_many_tool_references": "compaction_too_many_tool_references_error_details",
        "compaction_tool_changes_mismatch": "compaction_tool_changes_mismatch_error_details",
        "compaction_unavailable": "compaction_unavailable_error_details",
        "contract_spend_limit_reached": "contract_spend_limit_reached_error_details",
        "enforced_spend_limit_reached": "enforced_spend_limit_reached_error_details",
        "file_expired": "file_expired_error_details",
        "file_not_downloadable": "file_not_downloadable_error_details",
        "image_dimensions_too_large": "image_dimensions_too_large_error_details",
        "linked_organization_billing_unavailable": "linked_organization_billing_unavailable_error_details",
        "linked_organization_spend_limit_reached": "linked_organization_spend_limit_reached_error_details",
        "organization_not_enrolled_in_beta": "organization_not_enrolled_in_beta_error_details",
        "organization_on_hold": "organization_on_hold_error_details",
        "organization_type_not_supported": "organization_type_not_supported_error_details",
        "parent_organization_required": "parent_organization_required_error_details",
        "ramp_limit_exceeded": "ramp_limit_exceeded_error_details",
        "request_body_encoding_invalid": "request_body_encoding_invalid_error_details",
        "request_body_encoding_unsupported": "request_body_encoding_unsupported_error_details",
        "request_body_timeout": "request_body_timeout_error_details",
        "request_body_too_large_after_decoding": "request_body_too_large_after_decoding_error_details",
        "sandbox_egress_restricted": "sandbox_egress_restricted_error_details",
        "storage_quota_exceeded": "storage_quota_exceeded_error_details",
        "thread_already_continued": "thread_already_continued_error_details",
        "thread_continue_in_flight": "thread_continue_in_flight_error_details",
        "thread_fingerprint_mismatch": "thread_fingerprint_mismatch_error_details",
        "thread_not_found": "thread_not_found_error_details",
        "thread_unsupported_request": "thread_unsupported_request_error_details",
        "tool_name_conflict": "tool_name_conflict_error_details",
        "tool_reference_unresolved": "tool_reference_unresolved_error_details",
        "unsupported_charset": "unsupported_charset_error_details",
        "user_profile_billing_not_authorized": "user_profile_billing_not_authorized_error_details",
        "user_profile_not_billable": "user_profile_not_billable_error_details",
        "user_profile_not_found": "user_profile_not_found_error_details",
        "user_profile_required": "user_profile_required_error_details",
        "workspace_human_review_disabled": "workspace_human_review_disabled_error_details",
    },
    UnknownErrorDetails,
)


def decode(data: dict[str, Any]) -> BaseModel:
    try:
        tag = data["error_code"]
    except KeyError:
        return UnknownErrorDetails._decode(data)
    return _VARIANTS[tag](data) if type(tag) is str else UnknownErrorDetails._decode(data)
