# Rendered by `make generate`. Do not edit.
from __future__ import annotations

from typing import Literal

from attrs import define

from ._model import CompactModel


@define(eq=False, repr=False, kw_only=True)
class ErrorDetails(CompactModel):
    """The cause of an error, for programs.

    An error whose cause has no code has no details. More codes, and further fields of some of them, may be
    added.
    """

    error_code: (
        Literal[
            "available_tools_limit_exceeded",
            "change_outcome_unknown",
            "claude_code_key_creator_not_member",
            "claude_code_version_too_old",
            "cmek_context_unavailable",
            "cmek_key_disabled",
            "cmek_key_network_blocked",
            "cmek_key_unreachable",
            "compaction_block_ambiguous",
            "compaction_block_misplaced",
            "compaction_content_mismatch",
            "compaction_incomplete_turn",
            "compaction_nothing_to_summarize",
            "compaction_signature_invalid",
            "compaction_too_many_tool_references",
            "compaction_tool_changes_mismatch",
            "compaction_unavailable",
            "contract_spend_limit_reached",
            "enforced_spend_limit_reached",
            "file_expired",
            "file_not_downloadable",
            "image_dimensions_too_large",
            "linked_organization_billing_unavailable",
            "linked_organization_spend_limit_reached",
            "organization_not_enrolled_in_beta",
            "organization_on_hold",
            "organization_type_not_supported",
            "parent_organization_required",
            "ramp_limit_exceeded",
            "request_body_encoding_invalid",
            "request_body_encoding_unsupported",
            "request_body_timeout",
            "request_body_too_large_after_decoding",
            "sandbox_egress_restricted",
            "storage_quota_exceeded",
            "thread_already_continued",
            "thread_continue_in_flight",
            "thread_fingerprint_mismatch",
            "thread_not_found",
            "thread_unsupported_request",
            "tool_name_conflict",
            "tool_reference_unresolved",
            "unsupported_charset",
            "user_profile_billing_not_authorized",
            "user_profile_not_billable",
            "user_profile_not_found",
            "user_profile_required",
            "workspace_human_review_disabled",
        ]
        | str
        | None
    ) = None
    """A stable name of the cause.

    Branch on it, and treat one that you don't know like the `type` of the error.
    """
