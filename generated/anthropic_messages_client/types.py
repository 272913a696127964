# Rendered by `make generate`. Do not edit.
"""All public types by name, each loaded on first access."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .encoding import Base64FileInput
    from .models.added_tool import AddedTool, UnknownAddedTool
    from .models.advisor_message_iteration_usage import AdvisorMessageIterationUsage
    from .models.advisor_redacted_result_block import AdvisorRedactedResultBlock
    from .models.advisor_result_block import AdvisorResultBlock
    from .models.advisor_tool_20260301 import AdvisorTool20260301
    from .models.advisor_tool_result_block import AdvisorToolResultBlock
    from .models.advisor_tool_result_block_content import (
        AdvisorToolResultBlockContent,
        UnknownAdvisorToolResultBlockContent,
    )
    from .models.advisor_tool_result_error_object import AdvisorToolResultErrorObject
    from .models.api_error_object import APIErrorObject
    from .models.applied_edit import AppliedEdit, UnknownAppliedEdit
    from .models.authentication_error_object import AuthenticationErrorObject
    from .models.available_tools_limit_exceeded_error_details import AvailableToolsLimitExceededErrorDetails
    from .models.base64_pdf_source import Base64PDFSource
    from .models.bash_code_execution_output_block import BashCodeExecutionOutputBlock
    from .models.bash_code_execution_result_block import BashCodeExecutionResultBlock
    from .models.bash_code_execution_tool_result_block import BashCodeExecutionToolResultBlock
    from .models.bash_code_execution_tool_result_block_content import (
        BashCodeExecutionToolResultBlockContent,
        UnknownBashCodeExecutionToolResultBlockContent,
    )
    from .models.bash_code_execution_tool_result_error_code import BashCodeExecutionToolResultErrorCode
    from .models.bash_code_execution_tool_result_error_object import BashCodeExecutionToolResultErrorObject
    from .models.billing_error_object import BillingErrorObject
    from .models.browser_tool_config import BrowserToolConfig
    from .models.browser_toolset_20260801 import BrowserToolset20260801
    from .models.browser_toolset_configs import BrowserToolsetConfigs
    from .models.cache_control_ephemeral import CacheControlEphemeral
    from .models.cache_creation import CacheCreation
    from .models.cache_miss_messages_changed import CacheMissMessagesChanged
    from .models.cache_miss_model_changed import CacheMissModelChanged
    from .models.cache_miss_previous_message_not_found import CacheMissPreviousMessageNotFound
    from .models.cache_miss_reason import CacheMissReason, UnknownCacheMissReason
    from .models.cache_miss_system_changed import CacheMissSystemChanged
    from .models.cache_miss_tools_changed import CacheMissToolsChanged
    from .models.cache_miss_unavailable import CacheMissUnavailable
    from .models.capability_support import CapabilitySupport
    from .models.change_outcome_unknown_error_details import ChangeOutcomeUnknownErrorDetails
    from .models.citation_char_location import CitationCharLocation
    from .models.citation_content_block_location import CitationContentBlockLocation
    from .models.citation_page_location import CitationPageLocation
    from .models.citations_config import CitationsConfig
    from .models.citations_delta import CitationsDelta
    from .models.citations_search_result_location import CitationsSearchResultLocation
    from .models.citations_web_search_result_location import CitationsWebSearchResultLocation
    from .models.claude_code_key_creator_not_member_error_details import ClaudeCodeKeyCreatorNotMemberErrorDetails
    from .models.claude_code_version_too_old_error_details import ClaudeCodeVersionTooOldErrorDetails
    from .models.clear_thinking_20251015_edit_response import ClearThinking20251015EditResponse
    from .models.clear_tool_uses_20250919_edit_response import ClearToolUses20250919EditResponse
    from .models.cmek_context_unavailable_error_details import CMEKContextUnavailableErrorDetails
    from .models.cmek_key_disabled_error_details import CMEKKeyDisabledErrorDetails
    from .models.cmek_key_network_blocked_error_details import CMEKKeyNetworkBlockedErrorDetails
    from .models.cmek_key_unreachable_error_details import CMEKKeyUnreachableErrorDetails
    from .models.code_execution_output_block import CodeExecutionOutputBlock
    from .models.code_execution_result_block import CodeExecutionResultBlock
    from .models.code_execution_tool_20250522 import CodeExecutionTool20250522
    from .models.code_execution_tool_20250825 import CodeExecutionTool20250825
    from .models.code_execution_tool_20260120 import CodeExecutionTool20260120
    from .models.code_execution_tool_20260521 import CodeExecutionTool20260521
    from .models.code_execution_tool_result_block import CodeExecutionToolResultBlock
    from .models.code_execution_tool_result_block_content import (
        CodeExecutionToolResultBlockContent,
        UnknownCodeExecutionToolResultBlockContent,
    )
    from .models.code_execution_tool_result_error_code import CodeExecutionToolResultErrorCode
    from .models.code_execution_tool_result_error_object import CodeExecutionToolResultErrorObject
    from .models.compaction_block import CompactionBlock
    from .models.compaction_block_ambiguous_error_details import CompactionBlockAmbiguousErrorDetails
    from .models.compaction_block_misplaced_error_details import CompactionBlockMisplacedErrorDetails
    from .models.compaction_capability import CompactionCapability
    from .models.compaction_content_block_delta import CompactionContentBlockDelta
    from .models.compaction_content_mismatch_error_details import CompactionContentMismatchErrorDetails
    from .models.compaction_incomplete_turn_error_details import CompactionIncompleteTurnErrorDetails
    from .models.compaction_iteration_usage import CompactionIterationUsage
    from .models.compaction_nothing_to_summarize_error_details import CompactionNothingToSummarizeErrorDetails
    from .models.compaction_signature_invalid_error_details import CompactionSignatureInvalidErrorDetails
    from .models.compaction_too_many_tool_references_error_details import CompactionTooManyToolReferencesErrorDetails
    from .models.compaction_tool_changes_mismatch_error_details import CompactionToolChangesMismatchErrorDetails
    from .models.compaction_unavailable_error_details import CompactionUnavailableErrorDetails
    from .models.computer_tool_config import ComputerToolConfig
    from .models.computer_toolset_20260801 import ComputerToolset20260801
    from .models.computer_toolset_configs import ComputerToolsetConfigs
    from .models.container import Container
    from .models.container_skill import ContainerSkill
    from .models.container_upload_block import ContainerUploadBlock
    from .models.content_block import ContentBlock, UnknownContentBlock
    from .models.context_management_capability import ContextManagementCapability
    from .models.context_management_response import ContextManagementResponse
    from .models.contract_spend_limit_reached_error_details import ContractSpendLimitReachedErrorDetails
    from .models.count_tokens_context_management_response import CountTokensContextManagementResponse
    from .models.deleted_file import DeletedFile
    from .models.deleted_message_batch import DeletedMessageBatch
    from .models.delta import Delta
    from .models.diagnostics import Diagnostics
    from .models.direct_caller import DirectCaller
    from .models.document_block import DocumentBlock
    from .models.document_source import DocumentSource, UnknownDocumentSource
    from .models.effort_capability import EffortCapability
    from .models.encrypted_code_execution_result_block import EncryptedCodeExecutionResultBlock
    from .models.enforced_spend_limit_reached_error_details import EnforcedSpendLimitReachedErrorDetails
    from .models.error_details import ErrorDetails, UnknownErrorDetails
    from .models.error_object import ErrorObject, UnknownErrorObject
    from .models.error_response import ErrorResponse
    from .models.fallback_block import FallbackBlock
    from .models.fallback_credit_not_applied import FallbackCreditNotApplied
    from .models.fallback_credit_redeemed import FallbackCreditRedeemed
    from .models.fallback_credit_status import FallbackCreditStatus, UnknownFallbackCreditStatus
    from .models.fallback_credit_usage import FallbackCreditUsage
    from .models.fallback_info import FallbackInfo
    from .models.fallback_message_iteration_usage import FallbackMessageIterationUsage
    from .models.fallback_refusal_trigger import FallbackRefusalTrigger
    from .models.file_expired_error_details import FileExpiredErrorDetails
    from .models.file_metadata import FileMetadata
    from .models.file_not_downloadable_error_details import FileNotDownloadableErrorDetails
    from .models.file_page import FilePage
    from .models.gateway_timeout_error_object import GatewayTimeoutErrorObject
    from .models.image_dimensions_too_large_error_details import ImageDimensionsTooLargeErrorDetails
    from .models.input_json_delta import InputJSONDelta
    from .models.input_transformation import InputTransformation, UnknownInputTransformation
    from .models.invalid_request_error_object import InvalidRequestErrorObject
    from .models.iterations_usage import IterationsUsage
    from .models.iterations_usage_item import IterationsUsageItem, UnknownIterationsUsageItem
    from .models.linked_organization_billing_unavailable_error_details import (
        LinkedOrganizationBillingUnavailableErrorDetails,
    )
    from .models.linked_organization_spend_limit_reached_error_details import (
        LinkedOrganizationSpendLimitReachedErrorDetails,
    )
    from .models.mcp_tool import MCPTool
    from .models.mcp_tool_config import MCPToolConfig
    from .models.mcp_tool_listing_block import MCPToolListingBlock
    from .models.mcp_tool_result_block import MCPToolResultBlock
    from .models.mcp_tool_use_block import MCPToolUseBlock
    from .models.mcp_toolset import MCPToolset
    from .models.memory_tool_20250818 import MemoryTool20250818
    from .models.message import Message
    from .models.message_batch import MessageBatch
    from .models.message_batch_canceled_result import MessageBatchCanceledResult
    from .models.message_batch_errored_result import MessageBatchErroredResult
    from .models.message_batch_expired_result import MessageBatchExpiredResult
    from .models.message_batch_individual_response import MessageBatchIndividualResponse
    from .models.message_batch_page import MessageBatchPage
    from .models.message_batch_request_counts import MessageBatchRequestCounts
    from .models.message_batch_result import MessageBatchResult, UnknownMessageBatchResult
    from .models.message_batch_succeeded_result import MessageBatchSucceededResult
    from .models.message_delta_usage import MessageDeltaUsage
    from .models.message_iteration_usage import MessageIterationUsage
    from .models.message_tokens_count import MessageTokensCount
    from .models.model import Model
    from .models.model_capabilities import ModelCapabilities
    from .models.model_info import ModelInfo
    from .models.model_info_page import ModelInfoPage
    from .models.model_line import ModelLine
    from .models.not_found_error_object import NotFoundErrorObject
    from .models.organization_not_enrolled_in_beta_error_details import OrganizationNotEnrolledInBetaErrorDetails
    from .models.organization_on_hold_error_details import OrganizationOnHoldErrorDetails
    from .models.organization_type_not_supported_error_details import OrganizationTypeNotSupportedErrorDetails
    from .models.output_tokens_details import OutputTokensDetails
    from .models.overloaded_error_object import OverloadedErrorObject
    from .models.parent_organization_required_error_details import ParentOrganizationRequiredErrorDetails
    from .models.permission_error_object import PermissionErrorObject
    from .models.ping_event import PingEvent
    from .models.plain_text_source import PlainTextSource
    from .models.ramp_limit_exceeded_error_details import RampLimitExceededErrorDetails
    from .models.rate_limit_error_object import RateLimitErrorObject
    from .models.raw_content_block_delta import RawContentBlockDelta, UnknownRawContentBlockDelta
    from .models.raw_content_block_delta_event import RawContentBlockDeltaEvent
    from .models.raw_content_block_start_event import RawContentBlockStartEvent
    from .models.raw_content_block_stop_event import RawContentBlockStopEvent
    from .models.raw_message_delta_event import RawMessageDeltaEvent
    from .models.raw_message_start_event import RawMessageStartEvent
    from .models.raw_message_stop_event import RawMessageStopEvent
    from .models.raw_message_stream_event import RawMessageStreamEvent, UnknownRawMessageStreamEvent
    from .models.redacted_thinking_block import RedactedThinkingBlock
    from .models.refusal_stop_details import RefusalStopDetails
    from .models.removed_tool import RemovedTool, UnknownRemovedTool
    from .models.request_body_encoding_invalid_error_details import RequestBodyEncodingInvalidErrorDetails
    from .models.request_body_encoding_unsupported_error_details import RequestBodyEncodingUnsupportedErrorDetails
    from .models.request_body_timeout_error_details import RequestBodyTimeoutErrorDetails
    from .models.request_body_too_large_after_decoding_error_details import RequestBodyTooLargeAfterDecodingErrorDetails
    from .models.request_too_large_error_object import RequestTooLargeErrorObject
    from .models.response_tool import ResponseTool
    from .models.response_tool_addition_block import ResponseToolAdditionBlock
    from .models.response_tool_change_mcp_tool_reference import ResponseToolChangeMCPToolReference
    from .models.response_tool_change_mcp_toolset_reference import ResponseToolChangeMCPToolsetReference
    from .models.response_tool_change_tool_reference import ResponseToolChangeToolReference
    from .models.response_tool_input_schema import ResponseToolInputSchema
    from .models.response_tool_removal_block import ResponseToolRemovalBlock
    from .models.sandbox_egress_restricted_error_details import SandboxEgressRestrictedErrorDetails
    from .models.server_tool_caller import ServerToolCaller
    from .models.server_tool_caller_20260120 import ServerToolCaller20260120
    from .models.server_tool_usage import ServerToolUsage
    from .models.server_tool_use_block import ServerToolUseBlock
    from .models.server_tools_capability import ServerToolsCapability
    from .models.signature_delta import SignatureDelta
    from .models.stop_reason import StopReason
    from .models.storage_quota_exceeded_error_details import StorageQuotaExceededErrorDetails
    from .models.streamed_event import StreamedEvent, UnknownStreamedEvent
    from .models.text_block import TextBlock
    from .models.text_citation import TextCitation, UnknownTextCitation
    from .models.text_delta import TextDelta
    from .models.text_editor_code_execution_create_result_block import TextEditorCodeExecutionCreateResultBlock
    from .models.text_editor_code_execution_str_replace_result_block import TextEditorCodeExecutionStrReplaceResultBlock
    from .models.text_editor_code_execution_tool_result_block import TextEditorCodeExecutionToolResultBlock
    from .models.text_editor_code_execution_tool_result_block_content import (
        TextEditorCodeExecutionToolResultBlockContent,
        UnknownTextEditorCodeExecutionToolResultBlockContent,
    )
    from .models.text_editor_code_execution_tool_result_error_code import TextEditorCodeExecutionToolResultErrorCode
    from .models.text_editor_code_execution_tool_result_error_object import TextEditorCodeExecutionToolResultErrorObject
    from .models.text_editor_code_execution_view_result_block import TextEditorCodeExecutionViewResultBlock
    from .models.thinking_block import ThinkingBlock
    from .models.thinking_capability import ThinkingCapability
    from .models.thinking_delta import ThinkingDelta
    from .models.thinking_dropped_input_transformation import ThinkingDroppedInputTransformation
    from .models.thinking_mismatch_allowed_input_transformation import ThinkingMismatchAllowedInputTransformation
    from .models.thinking_types import ThinkingTypes
    from .models.thread_already_continued_error_details import ThreadAlreadyContinuedErrorDetails
    from .models.thread_continue_in_flight_error_details import ThreadContinueInFlightErrorDetails
    from .models.thread_fingerprint_mismatch_error_details import ThreadFingerprintMismatchErrorDetails
    from .models.thread_not_found_error_details import ThreadNotFoundErrorDetails
    from .models.thread_unsupported_feature_name import ThreadUnsupportedFeatureName
    from .models.thread_unsupported_request_error_details import ThreadUnsupportedRequestErrorDetails
    from .models.tool_bash_20241022 import ToolBash20241022
    from .models.tool_bash_20250124 import ToolBash20250124
    from .models.tool_change import ToolChange, UnknownToolChange
    from .models.tool_change_tool_definition import ToolChangeToolDefinition
    from .models.tool_computer_use_20241022 import ToolComputerUse20241022
    from .models.tool_computer_use_20250124 import ToolComputerUse20250124
    from .models.tool_computer_use_20251124 import ToolComputerUse20251124
    from .models.tool_name_conflict_error_details import ToolNameConflictErrorDetails
    from .models.tool_reference_block import ToolReferenceBlock
    from .models.tool_reference_unresolved_error_details import ToolReferenceUnresolvedErrorDetails
    from .models.tool_search_tool_bm25_20251119 import ToolSearchToolBm25_20251119
    from .models.tool_search_tool_regex_20251119 import ToolSearchToolRegex20251119
    from .models.tool_search_tool_result_block import ToolSearchToolResultBlock
    from .models.tool_search_tool_result_block_content import (
        ToolSearchToolResultBlockContent,
        UnknownToolSearchToolResultBlockContent,
    )
    from .models.tool_search_tool_result_error_code import ToolSearchToolResultErrorCode
    from .models.tool_search_tool_result_error_object import ToolSearchToolResultErrorObject
    from .models.tool_search_tool_search_result_block import ToolSearchToolSearchResultBlock
    from .models.tool_text_editor_20241022 import ToolTextEditor20241022
    from .models.tool_text_editor_20250124 import ToolTextEditor20250124
    from .models.tool_text_editor_20250429 import ToolTextEditor20250429
    from .models.tool_text_editor_20250728 import ToolTextEditor20250728
    from .models.tool_union import ToolUnion, UnknownToolUnion
    from .models.tool_use_block import ToolUseBlock
    from .models.tool_use_caller import ToolUseCaller, UnknownToolUseCaller
    from .models.unsupported_charset_error_details import UnsupportedCharsetErrorDetails
    from .models.usage import Usage
    from .models.user_location import UserLocation
    from .models.user_profile_billing_not_authorized_error_details import UserProfileBillingNotAuthorizedErrorDetails
    from .models.user_profile_not_billable_error_details import UserProfileNotBillableErrorDetails
    from .models.user_profile_not_found_error_details import UserProfileNotFoundErrorDetails
    from .models.user_profile_required_error_details import UserProfileRequiredErrorDetails
    from .models.web_fetch_block import WebFetchBlock
    from .models.web_fetch_citations_config import WebFetchCitationsConfig
    from .models.web_fetch_tool_20250910 import WebFetchTool20250910
    from .models.web_fetch_tool_20260209 import WebFetchTool20260209
    from .models.web_fetch_tool_20260309 import WebFetchTool20260309
    from .models.web_fetch_tool_20260318 import WebFetchTool20260318
    from .models.web_fetch_tool_result_block import WebFetchToolResultBlock
    from .models.web_fetch_tool_result_block_content import (
        UnknownWebFetchToolResultBlockContent,
        WebFetchToolResultBlockContent,
    )
    from .models.web_fetch_tool_result_error_block import WebFetchToolResultErrorBlock
    from .models.web_fetch_tool_result_error_code import WebFetchToolResultErrorCode
    from .models.web_fetch_url_source_all import WebFetchURLSourceAll
    from .models.web_fetch_url_source_except import WebFetchURLSourceExcept
    from .models.web_fetch_url_source_none import WebFetchURLSourceNone
    from .models.web_fetch_url_source_only import WebFetchURLSourceOnly
    from .models.web_fetch_url_source_tool_reference import WebFetchURLSourceToolReference
    from .models.web_fetch_url_source_tool_results import (
        UnknownWebFetchURLSourceToolResults,
        WebFetchURLSourceToolResults,
    )
    from .models.web_fetch_url_source_user_input import UnknownWebFetchURLSourceUserInput, WebFetchURLSourceUserInput
    from .models.web_fetch_url_sources import WebFetchURLSources
    from .models.web_search_result_block import WebSearchResultBlock
    from .models.web_search_tool_20250305 import WebSearchTool20250305
    from .models.web_search_tool_20260209 import WebSearchTool20260209
    from .models.web_search_tool_20260318 import WebSearchTool20260318
    from .models.web_search_tool_result_block import WebSearchToolResultBlock
    from .models.web_search_tool_result_block_content import WebSearchToolResultBlockContent
    from .models.web_search_tool_result_error_code import WebSearchToolResultErrorCode
    from .models.web_search_tool_result_error_object import WebSearchToolResultErrorObject
    from .models.workspace_human_review_disabled_error_details import WorkspaceHumanReviewDisabledErrorDetails
    from .multipart import FileInput
    from .params.added_tool_param import AddedToolParam
    from .params.advisor_redacted_result_block_param import AdvisorRedactedResultBlockParam
    from .params.advisor_result_block_param import AdvisorResultBlockParam
    from .params.advisor_tool_20260301_param import AdvisorTool20260301Param
    from .params.advisor_tool_result_block_param import AdvisorToolResultBlockParam
    from .params.advisor_tool_result_block_param_content_param import AdvisorToolResultBlockParamContentParam
    from .params.advisor_tool_result_error_param import AdvisorToolResultErrorParam
    from .params.all_thinking_turns_param import AllThinkingTurnsParam
    from .params.allowed_caller import AllowedCaller
    from .params.anthropic_beta_param import AnthropicBetaParam
    from .params.assistant_message_param import AssistantMessageParam
    from .params.base64_image_source_param import Base64ImageSourceParam
    from .params.base64_pdf_source_param import Base64PDFSourceParam
    from .params.bash_code_execution_output_block_param import BashCodeExecutionOutputBlockParam
    from .params.bash_code_execution_result_block_param import BashCodeExecutionResultBlockParam
    from .params.bash_code_execution_tool_result_block_param import BashCodeExecutionToolResultBlockParam
    from .params.bash_code_execution_tool_result_block_param_content_param import (
        BashCodeExecutionToolResultBlockParamContentParam,
    )
    from .params.bash_code_execution_tool_result_error_param import BashCodeExecutionToolResultErrorParam
    from .params.batch_create_params import BatchCreateParams
    from .params.batch_list_params import BatchListParams
    from .params.beta_batch_create_params import BetaBatchCreateParams
    from .params.beta_message_batch_request_param import BetaMessageBatchRequestParam
    from .params.beta_message_count_tokens_params import BetaMessageCountTokensParams
    from .params.beta_message_create_params import BetaMessageCreateParams
    from .params.beta_message_create_params_base import BetaMessageCreateParamsBase
    from .params.beta_message_create_params_non_streaming import BetaMessageCreateParamsNonStreaming
    from .params.beta_message_create_params_streaming import BetaMessageCreateParamsStreaming
    from .params.bill_to import BillTo
    from .params.billing_policy_param import BillingPolicyParam
    from .params.browser_close_tab_config_param import BrowserCloseTabConfigParam
    from .params.browser_double_click_config_param import BrowserDoubleClickConfigParam
    from .params.browser_file_upload_config_param import BrowserFileUploadConfigParam
    from .params.browser_find_config_param import BrowserFindConfigParam
    from .params.browser_form_input_config_param import BrowserFormInputConfigParam
    from .params.browser_get_page_text_config_param import BrowserGetPageTextConfigParam
    from .params.browser_hold_key_config_param import BrowserHoldKeyConfigParam
    from .params.browser_hover_config_param import BrowserHoverConfigParam
    from .params.browser_javascript_exec_config_param import BrowserJavascriptExecConfigParam
    from .params.browser_key_config_param import BrowserKeyConfigParam
    from .params.browser_left_click_config_param import BrowserLeftClickConfigParam
    from .params.browser_left_click_drag_config_param import BrowserLeftClickDragConfigParam
    from .params.browser_left_mouse_down_config_param import BrowserLeftMouseDownConfigParam
    from .params.browser_left_mouse_up_config_param import BrowserLeftMouseUpConfigParam
    from .params.browser_list_tabs_config_param import BrowserListTabsConfigParam
    from .params.browser_middle_click_config_param import BrowserMiddleClickConfigParam
    from .params.browser_mouse_move_config_param import BrowserMouseMoveConfigParam
    from .params.browser_navigate_config_param import BrowserNavigateConfigParam
    from .params.browser_new_tab_config_param import BrowserNewTabConfigParam
    from .params.browser_read_console_config_param import BrowserReadConsoleConfigParam
    from .params.browser_read_network_config_param import BrowserReadNetworkConfigParam
    from .params.browser_read_page_config_param import BrowserReadPageConfigParam
    from .params.browser_right_click_config_param import BrowserRightClickConfigParam
    from .params.browser_screenshot_config_param import BrowserScreenshotConfigParam
    from .params.browser_scroll_config_param import BrowserScrollConfigParam
    from .params.browser_scroll_to_config_param import BrowserScrollToConfigParam
    from .params.browser_state_block_param import BrowserStateBlockParam
    from .params.browser_state_change_download_completed_param import BrowserStateChangeDownloadCompletedParam
    from .params.browser_state_change_download_failed_param import BrowserStateChangeDownloadFailedParam
    from .params.browser_state_change_download_started_param import BrowserStateChangeDownloadStartedParam
    from .params.browser_state_change_param import BrowserStateChangeParam
    from .params.browser_state_change_tab_opened_param import BrowserStateChangeTabOpenedParam
    from .params.browser_state_tab_entry_param import BrowserStateTabEntryParam
    from .params.browser_switch_tab_config_param import BrowserSwitchTabConfigParam
    from .params.browser_toolset_20260801_param import BrowserToolset20260801Param
    from .params.browser_toolset_configs_param import BrowserToolsetConfigsParam
    from .params.browser_triple_click_config_param import BrowserTripleClickConfigParam
    from .params.browser_type_config_param import BrowserTypeConfigParam
    from .params.browser_wait_config_param import BrowserWaitConfigParam
    from .params.browser_zoom_config_param import BrowserZoomConfigParam
    from .params.cache_control_ephemeral_param import CacheControlEphemeralParam
    from .params.citation_char_location_param import CitationCharLocationParam
    from .params.citation_content_block_location_param import CitationContentBlockLocationParam
    from .params.citation_page_location_param import CitationPageLocationParam
    from .params.citation_search_result_location_param import CitationSearchResultLocationParam
    from .params.citation_web_search_result_location_param import CitationWebSearchResultLocationParam
    from .params.citations_config_param import CitationsConfigParam
    from .params.clear_thinking_20251015_edit_param import ClearThinking20251015EditParam
    from .params.clear_thinking_keep_param import ClearThinkingKeepParam
    from .params.clear_tool_uses_20250919_edit_param import ClearToolUses20250919EditParam
    from .params.code_execution_output_block_param import CodeExecutionOutputBlockParam
    from .params.code_execution_result_block_param import CodeExecutionResultBlockParam
    from .params.code_execution_tool_20250522_param import CodeExecutionTool20250522Param
    from .params.code_execution_tool_20250825_param import CodeExecutionTool20250825Param
    from .params.code_execution_tool_20260120_param import CodeExecutionTool20260120Param
    from .params.code_execution_tool_20260521_param import CodeExecutionTool20260521Param
    from .params.code_execution_tool_result_block_param import CodeExecutionToolResultBlockParam
    from .params.code_execution_tool_result_block_param_content_param import (
        CodeExecutionToolResultBlockParamContentParam,
    )
    from .params.code_execution_tool_result_error_param import CodeExecutionToolResultErrorParam
    from .params.compact_20260112_edit_param import Compact20260112EditParam
    from .params.compaction_block_param import CompactionBlockParam
    from .params.compaction_config_param import CompactionConfigParam
    from .params.computer_cursor_position_config_param import ComputerCursorPositionConfigParam
    from .params.computer_double_click_config_param import ComputerDoubleClickConfigParam
    from .params.computer_hold_key_config_param import ComputerHoldKeyConfigParam
    from .params.computer_key_config_param import ComputerKeyConfigParam
    from .params.computer_left_click_config_param import ComputerLeftClickConfigParam
    from .params.computer_left_click_drag_config_param import ComputerLeftClickDragConfigParam
    from .params.computer_left_mouse_down_config_param import ComputerLeftMouseDownConfigParam
    from .params.computer_left_mouse_up_config_param import ComputerLeftMouseUpConfigParam
    from .params.computer_middle_click_config_param import ComputerMiddleClickConfigParam
    from .params.computer_mouse_move_config_param import ComputerMouseMoveConfigParam
    from .params.computer_right_click_config_param import ComputerRightClickConfigParam
    from .params.computer_screenshot_config_param import ComputerScreenshotConfigParam
    from .params.computer_scroll_config_param import ComputerScrollConfigParam
    from .params.computer_toolset_20260801_param import ComputerToolset20260801Param
    from .params.computer_toolset_configs_param import ComputerToolsetConfigsParam
    from .params.computer_triple_click_config_param import ComputerTripleClickConfigParam
    from .params.computer_type_config_param import ComputerTypeConfigParam
    from .params.computer_wait_config_param import ComputerWaitConfigParam
    from .params.computer_zoom_config_param import ComputerZoomConfigParam
    from .params.container_params import ContainerParams
    from .params.container_upload_block_param import ContainerUploadBlockParam
    from .params.content_block_param import ContentBlockParam
    from .params.content_block_source_content_param import ContentBlockSourceContentParam
    from .params.content_block_source_param import ContentBlockSourceParam
    from .params.context_management_config_param import ContextManagementConfigParam
    from .params.context_management_edit_param import ContextManagementEditParam
    from .params.context_management_trigger_param import ContextManagementTriggerParam
    from .params.diagnostics_param import DiagnosticsParam
    from .params.direct_caller_param import DirectCallerParam
    from .params.document_block_param import DocumentBlockParam
    from .params.document_source_param import DocumentSourceParam
    from .params.encrypted_code_execution_result_block_param import EncryptedCodeExecutionResultBlockParam
    from .params.fallback_block_param import FallbackBlockParam
    from .params.fallback_credit_token_param import FallbackCreditTokenParam
    from .params.fallback_info_param import FallbackInfoParam
    from .params.fallback_param import FallbackParam
    from .params.fallbacks_param import FallbacksParam
    from .params.file_document_source_param import FileDocumentSourceParam
    from .params.file_image_source_param import FileImageSourceParam
    from .params.file_list_params import FileListParams
    from .params.file_upload_params import FileUploadParams
    from .params.image_block_param import ImageBlockParam
    from .params.image_source_param import ImageSourceParam
    from .params.image_transformations_param import ImageTransformationsParam
    from .params.input_schema_typed import InputSchemaTyped
    from .params.input_tokens_clear_at_least_param import InputTokensClearAtLeastParam
    from .params.input_tokens_trigger_param import InputTokensTriggerParam
    from .params.json_output_format_param import JSONOutputFormatParam
    from .params.mcp_tool_config_param import MCPToolConfigParam
    from .params.mcp_tool_default_config_param import MCPToolDefaultConfigParam
    from .params.mcp_tool_listing_block_param import MCPToolListingBlockParam
    from .params.mcp_tool_param_param import MCPToolParamParam
    from .params.mcp_tool_use_block_param import MCPToolUseBlockParam
    from .params.mcp_toolset_param import MCPToolsetParam
    from .params.memory_tool_20250818_param import MemoryTool20250818Param
    from .params.message_batch_request_param import MessageBatchRequestParam
    from .params.message_content_param import MessageContentParam
    from .params.message_count_tokens_params import MessageCountTokensParams
    from .params.message_count_tokens_tool_param import MessageCountTokensToolParam
    from .params.message_create_params import MessageCreateParams
    from .params.message_create_params_base import MessageCreateParamsBase
    from .params.message_create_params_container_param import MessageCreateParamsContainerParam
    from .params.message_create_params_non_streaming import MessageCreateParamsNonStreaming
    from .params.message_create_params_streaming import MessageCreateParamsStreaming
    from .params.message_param import MessageParam
    from .params.message_thread_param import MessageThreadParam
    from .params.metadata_param import MetadataParam
    from .params.model_list_params import ModelListParams
    from .params.model_param import ModelParam
    from .params.output_config_param import OutputConfigParam
    from .params.plain_text_source_param import PlainTextSourceParam
    from .params.redacted_thinking_block_param import RedactedThinkingBlockParam
    from .params.removed_tool_param import RemovedToolParam
    from .params.request_mcp_server_tool_configuration_param import RequestMCPServerToolConfigurationParam
    from .params.request_mcp_server_url_definition_param import RequestMCPServerURLDefinitionParam
    from .params.request_mcp_tool_result_block_param import RequestMCPToolResultBlockParam
    from .params.request_tool_addition_block_param import RequestToolAdditionBlockParam
    from .params.request_tool_removal_block_param import RequestToolRemovalBlockParam
    from .params.search_result_block_param import SearchResultBlockParam
    from .params.server_tool_caller_20260120_param import ServerToolCaller20260120Param
    from .params.server_tool_caller_param import ServerToolCallerParam
    from .params.server_tool_use_block_param import ServerToolUseBlockParam
    from .params.skill_params import SkillParams
    from .params.system_content_block_param import SystemContentBlockParam
    from .params.system_message_output_config_param import SystemMessageOutputConfigParam
    from .params.system_message_param import SystemMessageParam
    from .params.text_block_param import TextBlockParam
    from .params.text_citation_param import TextCitationParam
    from .params.text_editor_code_execution_create_result_block_param import (
        TextEditorCodeExecutionCreateResultBlockParam,
    )
    from .params.text_editor_code_execution_str_replace_result_block_param import (
        TextEditorCodeExecutionStrReplaceResultBlockParam,
    )
    from .params.text_editor_code_execution_tool_result_block_param import TextEditorCodeExecutionToolResultBlockParam
    from .params.text_editor_code_execution_tool_result_block_param_content_param import (
        TextEditorCodeExecutionToolResultBlockParamContentParam,
    )
    from .params.text_editor_code_execution_tool_result_error_param import TextEditorCodeExecutionToolResultErrorParam
    from .params.text_editor_code_execution_view_result_block_param import TextEditorCodeExecutionViewResultBlockParam
    from .params.thinking_block_binding_param import ThinkingBlockBindingParam
    from .params.thinking_block_param import ThinkingBlockParam
    from .params.thinking_config_adaptive_param import ThinkingConfigAdaptiveParam
    from .params.thinking_config_between_tools_param import ThinkingConfigBetweenToolsParam
    from .params.thinking_config_disabled_param import ThinkingConfigDisabledParam
    from .params.thinking_config_enabled_param import ThinkingConfigEnabledParam
    from .params.thinking_config_param import ThinkingConfigParam
    from .params.thinking_prefix_mismatch_behavior import ThinkingPrefixMismatchBehavior
    from .params.thinking_turns_param import ThinkingTurnsParam
    from .params.thread_continue_params import ThreadContinueParams
    from .params.thread_create_params import ThreadCreateParams
    from .params.token_task_budget_param import TokenTaskBudgetParam
    from .params.tool_bash_20241022_param import ToolBash20241022Param
    from .params.tool_bash_20250124_param import ToolBash20250124Param
    from .params.tool_change_mcp_tool_reference_param import ToolChangeMCPToolReferenceParam
    from .params.tool_change_mcp_toolset_reference_param import ToolChangeMCPToolsetReferenceParam
    from .params.tool_change_param import ToolChangeParam
    from .params.tool_change_tool_definition_param import ToolChangeToolDefinitionParam
    from .params.tool_change_tool_reference_param import ToolChangeToolReferenceParam
    from .params.tool_choice_any_param import ToolChoiceAnyParam
    from .params.tool_choice_auto_param import ToolChoiceAutoParam
    from .params.tool_choice_none_param import ToolChoiceNoneParam
    from .params.tool_choice_param import ToolChoiceParam
    from .params.tool_choice_tool_param import ToolChoiceToolParam
    from .params.tool_computer_use_20241022_param import ToolComputerUse20241022Param
    from .params.tool_computer_use_20250124_param import ToolComputerUse20250124Param
    from .params.tool_computer_use_20251124_param import ToolComputerUse20251124Param
    from .params.tool_param import ToolParam
    from .params.tool_reference_block_param import ToolReferenceBlockParam
    from .params.tool_result_block_param import ToolResultBlockParam
    from .params.tool_result_content_block_param import ToolResultContentBlockParam
    from .params.tool_search_tool_bm25_20251119_param import ToolSearchToolBm25_20251119Param
    from .params.tool_search_tool_regex_20251119_param import ToolSearchToolRegex20251119Param
    from .params.tool_search_tool_result_block_param import ToolSearchToolResultBlockParam
    from .params.tool_search_tool_result_block_param_content_param import ToolSearchToolResultBlockParamContentParam
    from .params.tool_search_tool_result_error_param import ToolSearchToolResultErrorParam
    from .params.tool_search_tool_search_result_block_param import ToolSearchToolSearchResultBlockParam
    from .params.tool_text_editor_20241022_param import ToolTextEditor20241022Param
    from .params.tool_text_editor_20250124_param import ToolTextEditor20250124Param
    from .params.tool_text_editor_20250429_param import ToolTextEditor20250429Param
    from .params.tool_text_editor_20250728_param import ToolTextEditor20250728Param
    from .params.tool_union_param import ToolUnionParam
    from .params.tool_use_block_param import ToolUseBlockParam
    from .params.tool_use_caller_param import ToolUseCallerParam
    from .params.tool_uses_keep_param import ToolUsesKeepParam
    from .params.tool_uses_trigger_param import ToolUsesTriggerParam
    from .params.url_image_source_param import URLImageSourceParam
    from .params.urlpdf_source_param import URLPDFSourceParam
    from .params.user_location_param import UserLocationParam
    from .params.user_message_param import UserMessageParam
    from .params.web_fetch_block_param import WebFetchBlockParam
    from .params.web_fetch_tool_20250910_param import WebFetchTool20250910Param
    from .params.web_fetch_tool_20260209_param import WebFetchTool20260209Param
    from .params.web_fetch_tool_20260309_param import WebFetchTool20260309Param
    from .params.web_fetch_tool_20260318_param import WebFetchTool20260318Param
    from .params.web_fetch_tool_result_block_param import WebFetchToolResultBlockParam
    from .params.web_fetch_tool_result_block_param_content_param import WebFetchToolResultBlockParamContentParam
    from .params.web_fetch_tool_result_error_block_param import WebFetchToolResultErrorBlockParam
    from .params.web_fetch_url_source_all_param import WebFetchURLSourceAllParam
    from .params.web_fetch_url_source_except_param import WebFetchURLSourceExceptParam
    from .params.web_fetch_url_source_none_param import WebFetchURLSourceNoneParam
    from .params.web_fetch_url_source_only_param import WebFetchURLSourceOnlyParam
    from .params.web_fetch_url_source_tool_reference_param import WebFetchURLSourceToolReferenceParam
    from .params.web_fetch_url_source_tool_results_param import WebFetchURLSourceToolResultsParam
    from .params.web_fetch_url_source_user_input_param import WebFetchURLSourceUserInputParam
    from .params.web_fetch_url_sources_param import WebFetchURLSourcesParam
    from .params.web_search_result_block_param import WebSearchResultBlockParam
    from .params.web_search_tool_20250305_param import WebSearchTool20250305Param
    from .params.web_search_tool_20260209_param import WebSearchTool20260209Param
    from .params.web_search_tool_20260318_param import WebSearchTool20260318Param
    from .params.web_search_tool_request_error_object_param import WebSearchToolRequestErrorObjectParam
    from .params.web_search_tool_result_block_param import WebSearchToolResultBlockParam
    from .params.web_search_tool_result_block_param_content_param import WebSearchToolResultBlockParamContentParam

    AdvisorToolResultError = AdvisorToolResultErrorObject
    AuthenticationError = AuthenticationErrorObject
    BashCodeExecutionToolResultError = BashCodeExecutionToolResultErrorObject
    BetaOrganizationNotEnrolledInBetaErrorDetails = OrganizationNotEnrolledInBetaErrorDetails
    BetaRequestBodyTimeoutErrorDetails = RequestBodyTimeoutErrorDetails
    BetaUnsupportedCharsetErrorDetails = UnsupportedCharsetErrorDetails
    BillingError = BillingErrorObject
    BrowserCloseTabConfig = BrowserToolConfig
    BrowserDoubleClickConfig = BrowserToolConfig
    BrowserFileUploadConfig = BrowserToolConfig
    BrowserFindConfig = BrowserToolConfig
    BrowserFormInputConfig = BrowserToolConfig
    BrowserGetPageTextConfig = BrowserToolConfig
    BrowserHoldKeyConfig = BrowserToolConfig
    BrowserHoverConfig = BrowserToolConfig
    BrowserJavascriptExecConfig = BrowserToolConfig
    BrowserKeyConfig = BrowserToolConfig
    BrowserLeftClickConfig = BrowserToolConfig
    BrowserLeftClickDragConfig = BrowserToolConfig
    BrowserLeftMouseDownConfig = BrowserToolConfig
    BrowserLeftMouseUpConfig = BrowserToolConfig
    BrowserListTabsConfig = BrowserToolConfig
    BrowserMiddleClickConfig = BrowserToolConfig
    BrowserMouseMoveConfig = BrowserToolConfig
    BrowserNavigateConfig = BrowserToolConfig
    BrowserNewTabConfig = BrowserToolConfig
    BrowserReadConsoleConfig = BrowserToolConfig
    BrowserReadNetworkConfig = BrowserToolConfig
    BrowserReadPageConfig = BrowserToolConfig
    BrowserRightClickConfig = BrowserToolConfig
    BrowserScreenshotConfig = BrowserToolConfig
    BrowserScrollConfig = BrowserToolConfig
    BrowserScrollToConfig = BrowserToolConfig
    BrowserSwitchTabConfig = BrowserToolConfig
    BrowserTripleClickConfig = BrowserToolConfig
    BrowserTypeConfig = BrowserToolConfig
    BrowserWaitConfig = BrowserToolConfig
    BrowserZoomConfig = BrowserToolConfig
    CitationConfig = CitationsConfig
    CitationSearchResultLocation = CitationsSearchResultLocation
    CitationsConfigParamParam = CitationsConfigParam
    CodeExecutionToolResultError = CodeExecutionToolResultErrorObject
    ComputerCursorPositionConfig = ComputerToolConfig
    ComputerDoubleClickConfig = ComputerToolConfig
    ComputerHoldKeyConfig = ComputerToolConfig
    ComputerKeyConfig = ComputerToolConfig
    ComputerLeftClickConfig = ComputerToolConfig
    ComputerLeftClickDragConfig = ComputerToolConfig
    ComputerLeftMouseDownConfig = ComputerToolConfig
    ComputerLeftMouseUpConfig = ComputerToolConfig
    ComputerMiddleClickConfig = ComputerToolConfig
    ComputerMouseMoveConfig = ComputerToolConfig
    ComputerRightClickConfig = ComputerToolConfig
    ComputerScreenshotConfig = ComputerToolConfig
    ComputerScrollConfig = ComputerToolConfig
    ComputerTripleClickConfig = ComputerToolConfig
    ComputerTypeConfig = ComputerToolConfig
    ComputerWaitConfig = ComputerToolConfig
    ComputerZoomConfig = ComputerToolConfig
    ContentBlockDeltaEvent = RawContentBlockDeltaEvent
    ContentBlockStartEvent = RawContentBlockStartEvent
    ContentBlockStopEvent = RawContentBlockStopEvent
    GatewayTimeoutError = GatewayTimeoutErrorObject
    InvalidRequestError = InvalidRequestErrorObject
    MCPToolDefaultConfig = MCPToolConfig
    MCPToolParam = MCPTool
    MessageDeltaEvent = RawMessageDeltaEvent
    MessageStartEvent = RawMessageStartEvent
    MessageStopEvent = RawMessageStopEvent
    MessageStreamEvent = RawMessageStreamEvent
    NotFoundError = NotFoundErrorObject
    OverloadedError = OverloadedErrorObject
    PermissionError = PermissionErrorObject
    RateLimitError = RateLimitErrorObject
    RequestDocumentBlockParam = DocumentBlockParam
    ResponseToolUnion = ToolUnion
    ResponseToolUseBlockUnion = ToolUseBlock
    TextEditorCodeExecutionToolResultError = TextEditorCodeExecutionToolResultErrorObject
    ToolSearchToolResultError = ToolSearchToolResultErrorObject
    ToolsetToolUseBlock = ToolUseBlock
    WebSearchToolRequestErrorParam = WebSearchToolRequestErrorObjectParam
    WebSearchToolResultError = WebSearchToolResultErrorObject

_ALIASES: dict[str, str] = {
    "AdvisorToolResultError": "AdvisorToolResultErrorObject",
    "AuthenticationError": "AuthenticationErrorObject",
    "BashCodeExecutionToolResultError": "BashCodeExecutionToolResultErrorObject",
    "BetaOrganizationNotEnrolledInBetaErrorDetails": "OrganizationNotEnrolledInBetaErrorDetails",
    "BetaRequestBodyTimeoutErrorDetails": "RequestBodyTimeoutErrorDetails",
    "BetaUnsupportedCharsetErrorDetails": "UnsupportedCharsetErrorDetails",
    "BillingError": "BillingErrorObject",
    "BrowserCloseTabConfig": "BrowserToolConfig",
    "BrowserDoubleClickConfig": "BrowserToolConfig",
    "BrowserFileUploadConfig": "BrowserToolConfig",
    "BrowserFindConfig": "BrowserToolConfig",
    "BrowserFormInputConfig": "BrowserToolConfig",
    "BrowserGetPageTextConfig": "BrowserToolConfig",
    "BrowserHoldKeyConfig": "BrowserToolConfig",
    "BrowserHoverConfig": "BrowserToolConfig",
    "BrowserJavascriptExecConfig": "BrowserToolConfig",
    "BrowserKeyConfig": "BrowserToolConfig",
    "BrowserLeftClickConfig": "BrowserToolConfig",
    "BrowserLeftClickDragConfig": "BrowserToolConfig",
    "BrowserLeftMouseDownConfig": "BrowserToolConfig",
    "BrowserLeftMouseUpConfig": "BrowserToolConfig",
    "BrowserListTabsConfig": "BrowserToolConfig",
    "BrowserMiddleClickConfig": "BrowserToolConfig",
    "BrowserMouseMoveConfig": "BrowserToolConfig",
    "BrowserNavigateConfig": "BrowserToolConfig",
    "BrowserNewTabConfig": "BrowserToolConfig",
    "BrowserReadConsoleConfig": "BrowserToolConfig",
    "BrowserReadNetworkConfig": "BrowserToolConfig",
    "BrowserReadPageConfig": "BrowserToolConfig",
    "BrowserRightClickConfig": "BrowserToolConfig",
    "BrowserScreenshotConfig": "BrowserToolConfig",
    "BrowserScrollConfig": "BrowserToolConfig",
    "BrowserScrollToConfig": "BrowserToolConfig",
    "BrowserSwitchTabConfig": "BrowserToolConfig",
    "BrowserTripleClickConfig": "BrowserToolConfig",
    "BrowserTypeConfig": "BrowserToolConfig",
    "BrowserWaitConfig": "BrowserToolConfig",
    "BrowserZoomConfig": "BrowserToolConfig",
    "CitationConfig": "CitationsConfig",
    "CitationSearchResultLocation": "CitationsSearchResultLocation",
    "CitationsConfigParamParam": "CitationsConfigParam",
    "CodeExecutionToolResultError": "CodeExecutionToolResultErrorObject",
    "ComputerCursorPositionConfig": "ComputerToolConfig",
    "ComputerDoubleClickConfig": "ComputerToolConfig",
    "ComputerHoldKeyConfig": "ComputerToolConfig",
    "ComputerKeyConfig": "ComputerToolConfig",
    "ComputerLeftClickConfig": "ComputerToolConfig",
    "ComputerLeftClickDragConfig": "ComputerToolConfig",
    "ComputerLeftMouseDownConfig": "ComputerToolConfig",
    "ComputerLeftMouseUpConfig": "ComputerToolConfig",
    "ComputerMiddleClickConfig": "ComputerToolConfig",
    "ComputerMouseMoveConfig": "ComputerToolConfig",
    "ComputerRightClickConfig": "ComputerToolConfig",
    "ComputerScreenshotConfig": "ComputerToolConfig",
    "ComputerScrollConfig": "ComputerToolConfig",
    "ComputerTripleClickConfig": "ComputerToolConfig",
    "ComputerTypeConfig": "ComputerToolConfig",
    "ComputerWaitConfig": "ComputerToolConfig",
    "ComputerZoomConfig": "ComputerToolConfig",
    "ContentBlockDeltaEvent": "RawContentBlockDeltaEvent",
    "ContentBlockStartEvent": "RawContentBlockStartEvent",
    "ContentBlockStopEvent": "RawContentBlockStopEvent",
    "GatewayTimeoutError": "GatewayTimeoutErrorObject",
    "InvalidRequestError": "InvalidRequestErrorObject",
    "MCPToolDefaultConfig": "MCPToolConfig",
    "MCPToolParam": "MCPTool",
    "MessageDeltaEvent": "RawMessageDeltaEvent",
    "MessageStartEvent": "RawMessageStartEvent",
    "MessageStopEvent": "RawMessageStopEvent",
    "MessageStreamEvent": "RawMessageStreamEvent",
    "NotFoundError": "NotFoundErrorObject",
    "OverloadedError": "OverloadedErrorObject",
    "PermissionError": "PermissionErrorObject",
    "RateLimitError": "RateLimitErrorObject",
    "RequestDocumentBlockParam": "DocumentBlockParam",
    "ResponseToolUnion": "ToolUnion",
    "ResponseToolUseBlockUnion": "ToolUseBlock",
    "TextEditorCodeExecutionToolResultError": "TextEditorCodeExecutionToolResultErrorObject",
    "ToolSearchToolResultError": "ToolSearchToolResultErrorObject",
    "ToolsetToolUseBlock": "ToolUseBlock",
    "WebSearchToolRequestErrorParam": "WebSearchToolRequestErrorObjectParam",
    "WebSearchToolResultError": "WebSearchToolResultErrorObject",
}
"""Current names by earlier names."""

__all__ = [  # noqa: RUF022
    "Base64FileInput",
    "AddedTool",
    "UnknownAddedTool",
    "AdvisorMessageIterationUsage",
    "AdvisorRedactedResultBlock",
    "AdvisorResultBlock",
    "AdvisorTool20260301",
    "AdvisorToolResultBlock",
    "AdvisorToolResultBlockContent",
    "UnknownAdvisorToolResultBlockContent",
    "AdvisorToolResultErrorObject",
    "APIErrorObject",
    "AppliedEdit",
    "UnknownAppliedEdit",
    "AuthenticationErrorObject",
    "AvailableToolsLimitExceededErrorDetails",
    "Base64PDFSource",
    "BashCodeExecutionOutputBlock",
    "BashCodeExecutionResultBlock",
    "BashCodeExecutionToolResultBlock",
    "BashCodeExecutionToolResultBlockContent",
    "UnknownBashCodeExecutionToolResultBlockContent",
    "BashCodeExecutionToolResultErrorCode",
    "BashCodeExecutionToolResultErrorObject",
    "BillingErrorObject",
    "BrowserToolConfig",
    "BrowserToolset20260801",
    "BrowserToolsetConfigs",
    "CacheControlEphemeral",
    "CacheCreation",
    "CacheMissMessagesChanged",
    "CacheMissModelChanged",
    "CacheMissPreviousMessageNotFound",
    "CacheMissReason",
    "UnknownCacheMissReason",
    "CacheMissSystemChanged",
    "CacheMissToolsChanged",
    "CacheMissUnavailable",
    "CapabilitySupport",
    "ChangeOutcomeUnknownErrorDetails",
    "CitationCharLocation",
    "CitationContentBlockLocation",
    "CitationPageLocation",
    "CitationsConfig",
    "CitationsDelta",
    "CitationsSearchResultLocation",
    "CitationsWebSearchResultLocation",
    "ClaudeCodeKeyCreatorNotMemberErrorDetails",
    "ClaudeCodeVersionTooOldErrorDetails",
    "ClearThinking20251015EditResponse",
    "ClearToolUses20250919EditResponse",
    "CMEKContextUnavailableErrorDetails",
    "CMEKKeyDisabledErrorDetails",
    "CMEKKeyNetworkBlockedErrorDetails",
    "CMEKKeyUnreachableErrorDetails",
    "CodeExecutionOutputBlock",
    "CodeExecutionResultBlock",
    "CodeExecutionTool20250522",
    "CodeExecutionTool20250825",
    "CodeExecutionTool20260120",
    "CodeExecutionTool20260521",
    "CodeExecutionToolResultBlock",
    "CodeExecutionToolResultBlockContent",
    "UnknownCodeExecutionToolResultBlockContent",
    "CodeExecutionToolResultErrorCode",
    "CodeExecutionToolResultErrorObject",
    "CompactionBlock",
    "CompactionBlockAmbiguousErrorDetails",
    "CompactionBlockMisplacedErrorDetails",
    "CompactionCapability",
    "CompactionContentBlockDelta",
    "CompactionContentMismatchErrorDetails",
    "CompactionIncompleteTurnErrorDetails",
    "CompactionIterationUsage",
    "CompactionNothingToSummarizeErrorDetails",
    "CompactionSignatureInvalidErrorDetails",
    "CompactionTooManyToolReferencesErrorDetails",
    "CompactionToolChangesMismatchErrorDetails",
    "CompactionUnavailableErrorDetails",
    "ComputerToolConfig",
    "ComputerToolset20260801",
    "ComputerToolsetConfigs",
    "Container",
    "ContainerSkill",
    "ContainerUploadBlock",
    "ContentBlock",
    "UnknownContentBlock",
    "ContextManagementCapability",
    "ContextManagementResponse",
    "ContractSpendLimitReachedErrorDetails",
    "CountTokensContextManagementResponse",
    "DeletedFile",
    "DeletedMessageBatch",
    "Delta",
    "Diagnostics",
    "DirectCaller",
    "DocumentBlock",
    "DocumentSource",
    "UnknownDocumentSource",
    "EffortCapability",
    "EncryptedCodeExecutionResultBlock",
    "EnforcedSpendLimitReachedErrorDetails",
    "ErrorDetails",
    "UnknownErrorDetails",
    "ErrorObject",
    "UnknownErrorObject",
    "ErrorResponse",
    "FallbackBlock",
    "FallbackCreditNotApplied",
    "FallbackCreditRedeemed",
    "FallbackCreditStatus",
    "UnknownFallbackCreditStatus",
    "FallbackCreditUsage",
    "FallbackInfo",
    "FallbackMessageIterationUsage",
    "FallbackRefusalTrigger",
    "FileExpiredErrorDetails",
    "FileMetadata",
    "FileNotDownloadableErrorDetails",
    "FilePage",
    "GatewayTimeoutErrorObject",
    "ImageDimensionsTooLargeErrorDetails",
    "InputJSONDelta",
    "InputTransformation",
    "UnknownInputTransformation",
    "InvalidRequestErrorObject",
    "IterationsUsage",
    "IterationsUsageItem",
    "UnknownIterationsUsageItem",
    "LinkedOrganizationBillingUnavailableErrorDetails",
    "LinkedOrganizationSpendLimitReachedErrorDetails",
    "MCPTool",
    "MCPToolConfig",
    "MCPToolListingBlock",
    "MCPToolResultBlock",
    "MCPToolUseBlock",
    "MCPToolset",
    "MemoryTool20250818",
    "Message",
    "MessageBatch",
    "MessageBatchCanceledResult",
    "MessageBatchErroredResult",
    "MessageBatchExpiredResult",
    "MessageBatchIndividualResponse",
    "MessageBatchPage",
    "MessageBatchRequestCounts",
    "MessageBatchResult",
    "UnknownMessageBatchResult",
    "MessageBatchSucceededResult",
    "MessageDeltaUsage",
    "MessageIterationUsage",
    "MessageTokensCount",
    "Model",
    "ModelCapabilities",
    "ModelInfo",
    "ModelInfoPage",
    "ModelLine",
    "NotFoundErrorObject",
    "OrganizationNotEnrolledInBetaErrorDetails",
    "OrganizationOnHoldErrorDetails",
    "OrganizationTypeNotSupportedErrorDetails",
    "OutputTokensDetails",
    "OverloadedErrorObject",
    "ParentOrganizationRequiredErrorDetails",
    "PermissionErrorObject",
    "PingEvent",
    "PlainTextSource",
    "RampLimitExceededErrorDetails",
    "RateLimitErrorObject",
    "RawContentBlockDelta",
    "UnknownRawContentBlockDelta",
    "RawContentBlockDeltaEvent",
    "RawContentBlockStartEvent",
    "RawContentBlockStopEvent",
    "RawMessageDeltaEvent",
    "RawMessageStartEvent",
    "RawMessageStopEvent",
    "RawMessageStreamEvent",
    "UnknownRawMessageStreamEvent",
    "RedactedThinkingBlock",
    "RefusalStopDetails",
    "RemovedTool",
    "UnknownRemovedTool",
    "RequestBodyEncodingInvalidErrorDetails",
    "RequestBodyEncodingUnsupportedErrorDetails",
    "RequestBodyTimeoutErrorDetails",
    "RequestBodyTooLargeAfterDecodingErrorDetails",
    "RequestTooLargeErrorObject",
    "ResponseTool",
    "ResponseToolAdditionBlock",
    "ResponseToolChangeMCPToolReference",
    "ResponseToolChangeMCPToolsetReference",
    "ResponseToolChangeToolReference",
    "ResponseToolInputSchema",
    "ResponseToolRemovalBlock",
    "SandboxEgressRestrictedErrorDetails",
    "ServerToolCaller",
    "ServerToolCaller20260120",
    "ServerToolUsage",
    "ServerToolUseBlock",
    "ServerToolsCapability",
    "SignatureDelta",
    "StopReason",
    "StorageQuotaExceededErrorDetails",
    "StreamedEvent",
    "UnknownStreamedEvent",
    "TextBlock",
    "TextCitation",
    "UnknownTextCitation",
    "TextDelta",
    "TextEditorCodeExecutionCreateResultBlock",
    "TextEditorCodeExecutionStrReplaceResultBlock",
    "TextEditorCodeExecutionToolResultBlock",
    "TextEditorCodeExecutionToolResultBlockContent",
    "UnknownTextEditorCodeExecutionToolResultBlockContent",
    "TextEditorCodeExecutionToolResultErrorCode",
    "TextEditorCodeExecutionToolResultErrorObject",
    "TextEditorCodeExecutionViewResultBlock",
    "ThinkingBlock",
    "ThinkingCapability",
    "ThinkingDelta",
    "ThinkingDroppedInputTransformation",
    "ThinkingMismatchAllowedInputTransformation",
    "ThinkingTypes",
    "ThreadAlreadyContinuedErrorDetails",
    "ThreadContinueInFlightErrorDetails",
    "ThreadFingerprintMismatchErrorDetails",
    "ThreadNotFoundErrorDetails",
    "ThreadUnsupportedFeatureName",
    "ThreadUnsupportedRequestErrorDetails",
    "ToolBash20241022",
    "ToolBash20250124",
    "ToolChange",
    "UnknownToolChange",
    "ToolChangeToolDefinition",
    "ToolComputerUse20241022",
    "ToolComputerUse20250124",
    "ToolComputerUse20251124",
    "ToolNameConflictErrorDetails",
    "ToolReferenceBlock",
    "ToolReferenceUnresolvedErrorDetails",
    "ToolSearchToolBm25_20251119",
    "ToolSearchToolRegex20251119",
    "ToolSearchToolResultBlock",
    "ToolSearchToolResultBlockContent",
    "UnknownToolSearchToolResultBlockContent",
    "ToolSearchToolResultErrorCode",
    "ToolSearchToolResultErrorObject",
    "ToolSearchToolSearchResultBlock",
    "ToolTextEditor20241022",
    "ToolTextEditor20250124",
    "ToolTextEditor20250429",
    "ToolTextEditor20250728",
    "ToolUnion",
    "UnknownToolUnion",
    "ToolUseBlock",
    "ToolUseCaller",
    "UnknownToolUseCaller",
    "UnsupportedCharsetErrorDetails",
    "Usage",
    "UserLocation",
    "UserProfileBillingNotAuthorizedErrorDetails",
    "UserProfileNotBillableErrorDetails",
    "UserProfileNotFoundErrorDetails",
    "UserProfileRequiredErrorDetails",
    "WebFetchBlock",
    "WebFetchCitationsConfig",
    "WebFetchTool20250910",
    "WebFetchTool20260209",
    "WebFetchTool20260309",
    "WebFetchTool20260318",
    "WebFetchToolResultBlock",
    "UnknownWebFetchToolResultBlockContent",
    "WebFetchToolResultBlockContent",
    "WebFetchToolResultErrorBlock",
    "WebFetchToolResultErrorCode",
    "WebFetchURLSourceAll",
    "WebFetchURLSourceExcept",
    "WebFetchURLSourceNone",
    "WebFetchURLSourceOnly",
    "WebFetchURLSourceToolReference",
    "UnknownWebFetchURLSourceToolResults",
    "WebFetchURLSourceToolResults",
    "UnknownWebFetchURLSourceUserInput",
    "WebFetchURLSourceUserInput",
    "WebFetchURLSources",
    "WebSearchResultBlock",
    "WebSearchTool20250305",
    "WebSearchTool20260209",
    "WebSearchTool20260318",
    "WebSearchToolResultBlock",
    "WebSearchToolResultBlockContent",
    "WebSearchToolResultErrorCode",
    "WebSearchToolResultErrorObject",
    "WorkspaceHumanReviewDisabledErrorDetails",
    "FileInput",
    "AddedToolParam",
    "AdvisorRedactedResultBlockParam",
    "AdvisorResultBlockParam",
    "AdvisorTool20260301Param",
    "AdvisorToolResultBlockParam",
    "AdvisorToolResultBlockParamContentParam",
    "AdvisorToolResultErrorParam",
    "AllThinkingTurnsParam",
    "AllowedCaller",
    "AnthropicBetaParam",
    "AssistantMessageParam",
    "Base64ImageSourceParam",
    "Base64PDFSourceParam",
    "BashCodeExecutionOutputBlockParam",
    "BashCodeExecutionResultBlockParam",
    "BashCodeExecutionToolResultBlockParam",
    "BashCodeExecutionToolResultBlockParamContentParam",
    "BashCodeExecutionToolResultErrorParam",
    "BatchCreateParams",
    "BatchListParams",
    "BetaBatchCreateParams",
    "BetaMessageBatchRequestParam",
    "BetaMessageCountTokensParams",
    "BetaMessageCreateParams",
    "BetaMessageCreateParamsBase",
    "BetaMessageCreateParamsNonStreaming",
    "BetaMessageCreateParamsStreaming",
    "BillTo",
    "BillingPolicyParam",
    "BrowserCloseTabConfigParam",
    "BrowserDoubleClickConfigParam",
    "BrowserFileUploadConfigParam",
    "BrowserFindConfigParam",
    "BrowserFormInputConfigParam",
    "BrowserGetPageTextConfigParam",
    "BrowserHoldKeyConfigParam",
    "BrowserHoverConfigParam",
    "BrowserJavascriptExecConfigParam",
    "BrowserKeyConfigParam",
    "BrowserLeftClickConfigParam",
    "BrowserLeftClickDragConfigParam",
    "BrowserLeftMouseDownConfigParam",
    "BrowserLeftMouseUpConfigParam",
    "BrowserListTabsConfigParam",
    "BrowserMiddleClickConfigParam",
    "BrowserMouseMoveConfigParam",
    "BrowserNavigateConfigParam",
    "BrowserNewTabConfigParam",
    "BrowserReadConsoleConfigParam",
    "BrowserReadNetworkConfigParam",
    "BrowserReadPageConfigParam",
    "BrowserRightClickConfigParam",
    "BrowserScreenshotConfigParam",
    "BrowserScrollConfigParam",
    "BrowserScrollToConfigParam",
    "BrowserStateBlockParam",
    "BrowserStateChangeDownloadCompletedParam",
    "BrowserStateChangeDownloadFailedParam",
    "BrowserStateChangeDownloadStartedParam",
    "BrowserStateChangeParam",
    "BrowserStateChangeTabOpenedParam",
    "BrowserStateTabEntryParam",
    "BrowserSwitchTabConfigParam",
    "BrowserToolset20260801Param",
    "BrowserToolsetConfigsParam",
    "BrowserTripleClickConfigParam",
    "BrowserTypeConfigParam",
    "BrowserWaitConfigParam",
    "BrowserZoomConfigParam",
    "CacheControlEphemeralParam",
    "CitationCharLocationParam",
    "CitationContentBlockLocationParam",
    "CitationPageLocationParam",
    "CitationSearchResultLocationParam",
    "CitationWebSearchResultLocationParam",
    "CitationsConfigParam",
    "ClearThinking20251015EditParam",
    "ClearThinkingKeepParam",
    "ClearToolUses20250919EditParam",
    "CodeExecutionOutputBlockParam",
    "CodeExecutionResultBlockParam",
    "CodeExecutionTool20250522Param",
    "CodeExecutionTool20250825Param",
    "CodeExecutionTool20260120Param",
    "CodeExecutionTool20260521Param",
    "CodeExecutionToolResultBlockParam",
    "CodeExecutionToolResultBlockParamContentParam",
    "CodeExecutionToolResultErrorParam",
    "Compact20260112EditParam",
    "CompactionBlockParam",
    "CompactionConfigParam",
    "ComputerCursorPositionConfigParam",
    "ComputerDoubleClickConfigParam",
    "ComputerHoldKeyConfigParam",
    "ComputerKeyConfigParam",
    "ComputerLeftClickConfigParam",
    "ComputerLeftClickDragConfigParam",
    "ComputerLeftMouseDownConfigParam",
    "ComputerLeftMouseUpConfigParam",
    "ComputerMiddleClickConfigParam",
    "ComputerMouseMoveConfigParam",
    "ComputerRightClickConfigParam",
    "ComputerScreenshotConfigParam",
    "ComputerScrollConfigParam",
    "ComputerToolset20260801Param",
    "ComputerToolsetConfigsParam",
    "ComputerTripleClickConfigParam",
    "ComputerTypeConfigParam",
    "ComputerWaitConfigParam",
    "ComputerZoomConfigParam",
    "ContainerParams",
    "ContainerUploadBlockParam",
    "ContentBlockParam",
    "ContentBlockSourceContentParam",
    "ContentBlockSourceParam",
    "ContextManagementConfigParam",
    "ContextManagementEditParam",
    "ContextManagementTriggerParam",
    "DiagnosticsParam",
    "DirectCallerParam",
    "DocumentBlockParam",
    "DocumentSourceParam",
    "EncryptedCodeExecutionResultBlockParam",
    "FallbackBlockParam",
    "FallbackCreditTokenParam",
    "FallbackInfoParam",
    "FallbackParam",
    "FallbacksParam",
    "FileDocumentSourceParam",
    "FileImageSourceParam",
    "FileListParams",
    "FileUploadParams",
    "ImageBlockParam",
    "ImageSourceParam",
    "ImageTransformationsParam",
    "InputSchemaTyped",
    "InputTokensClearAtLeastParam",
    "InputTokensTriggerParam",
    "JSONOutputFormatParam",
    "MCPToolConfigParam",
    "MCPToolDefaultConfigParam",
    "MCPToolListingBlockParam",
    "MCPToolParamParam",
    "MCPToolUseBlockParam",
    "MCPToolsetParam",
    "MemoryTool20250818Param",
    "MessageBatchRequestParam",
    "MessageContentParam",
    "MessageCountTokensParams",
    "MessageCountTokensToolParam",
    "MessageCreateParams",
    "MessageCreateParamsBase",
    "MessageCreateParamsContainerParam",
    "MessageCreateParamsNonStreaming",
    "MessageCreateParamsStreaming",
    "MessageParam",
    "MessageThreadParam",
    "MetadataParam",
    "ModelListParams",
    "ModelParam",
    "OutputConfigParam",
    "PlainTextSourceParam",
    "RedactedThinkingBlockParam",
    "RemovedToolParam",
    "RequestMCPServerToolConfigurationParam",
    "RequestMCPServerURLDefinitionParam",
    "RequestMCPToolResultBlockParam",
    "RequestToolAdditionBlockParam",
    "RequestToolRemovalBlockParam",
    "SearchResultBlockParam",
    "ServerToolCaller20260120Param",
    "ServerToolCallerParam",
    "ServerToolUseBlockParam",
    "SkillParams",
    "SystemContentBlockParam",
    "SystemMessageOutputConfigParam",
    "SystemMessageParam",
    "TextBlockParam",
    "TextCitationParam",
    "TextEditorCodeExecutionCreateResultBlockParam",
    "TextEditorCodeExecutionStrReplaceResultBlockParam",
    "TextEditorCodeExecutionToolResultBlockParam",
    "TextEditorCodeExecutionToolResultBlockParamContentParam",
    "TextEditorCodeExecutionToolResultErrorParam",
    "TextEditorCodeExecutionViewResultBlockParam",
    "ThinkingBlockBindingParam",
    "ThinkingBlockParam",
    "ThinkingConfigAdaptiveParam",
    "ThinkingConfigBetweenToolsParam",
    "ThinkingConfigDisabledParam",
    "ThinkingConfigEnabledParam",
    "ThinkingConfigParam",
    "ThinkingPrefixMismatchBehavior",
    "ThinkingTurnsParam",
    "ThreadContinueParams",
    "ThreadCreateParams",
    "TokenTaskBudgetParam",
    "ToolBash20241022Param",
    "ToolBash20250124Param",
    "ToolChangeMCPToolReferenceParam",
    "ToolChangeMCPToolsetReferenceParam",
    "ToolChangeParam",
    "ToolChangeToolDefinitionParam",
    "ToolChangeToolReferenceParam",
    "ToolChoiceAnyParam",
    "ToolChoiceAutoParam",
    "ToolChoiceNoneParam",
    "ToolChoiceParam",
    "ToolChoiceToolParam",
    "ToolComputerUse20241022Param",
    "ToolComputerUse20250124Param",
    "ToolComputerUse20251124Param",
    "ToolParam",
    "ToolReferenceBlockParam",
    "ToolResultBlockParam",
    "ToolResultContentBlockParam",
    "ToolSearchToolBm25_20251119Param",
    "ToolSearchToolRegex20251119Param",
    "ToolSearchToolResultBlockParam",
    "ToolSearchToolResultBlockParamContentParam",
    "ToolSearchToolResultErrorParam",
    "ToolSearchToolSearchResultBlockParam",
    "ToolTextEditor20241022Param",
    "ToolTextEditor20250124Param",
    "ToolTextEditor20250429Param",
    "ToolTextEditor20250728Param",
    "ToolUnionParam",
    "ToolUseBlockParam",
    "ToolUseCallerParam",
    "ToolUsesKeepParam",
    "ToolUsesTriggerParam",
    "URLImageSourceParam",
    "URLPDFSourceParam",
    "UserLocationParam",
    "UserMessageParam",
    "WebFetchBlockParam",
    "WebFetchTool20250910Param",
    "WebFetchTool20260209Param",
    "WebFetchTool20260309Param",
    "WebFetchTool20260318Param",
    "WebFetchToolResultBlockParam",
    "WebFetchToolResultBlockParamContentParam",
    "WebFetchToolResultErrorBlockParam",
    "WebFetchURLSourceAllParam",
    "WebFetchURLSourceExceptParam",
    "WebFetchURLSourceNoneParam",
    "WebFetchURLSourceOnlyParam",
    "WebFetchURLSourceToolReferenceParam",
    "WebFetchURLSourceToolResultsParam",
    "WebFetchURLSourceUserInputParam",
    "WebFetchURLSourcesParam",
    "WebSearchResultBlockParam",
    "WebSearchTool20250305Param",
    "WebSearchTool20260209Param",
    "WebSearchTool20260318Param",
    "WebSearchToolRequestErrorObjectParam",
    "WebSearchToolResultBlockParam",
    "WebSearchToolResultBlockParamContentParam",
    "AdvisorToolResultError",
    "AuthenticationError",
    "BashCodeExecutionToolResultError",
    "BetaOrganizationNotEnrolledInBetaErrorDetails",
    "BetaRequestBodyTimeoutErrorDetails",
    "BetaUnsupportedCharsetErrorDetails",
    "BillingError",
    "BrowserCloseTabConfig",
    "BrowserDoubleClickConfig",
    "BrowserFileUploadConfig",
    "BrowserFindConfig",
    "BrowserFormInputConfig",
    "BrowserGetPageTextConfig",
    "BrowserHoldKeyConfig",
    "BrowserHoverConfig",
    "BrowserJavascriptExecConfig",
    "BrowserKeyConfig",
    "BrowserLeftClickConfig",
    "BrowserLeftClickDragConfig",
    "BrowserLeftMouseDownConfig",
    "BrowserLeftMouseUpConfig",
    "BrowserListTabsConfig",
    "BrowserMiddleClickConfig",
    "BrowserMouseMoveConfig",
    "BrowserNavigateConfig",
    "BrowserNewTabConfig",
    "BrowserReadConsoleConfig",
    "BrowserReadNetworkConfig",
    "BrowserReadPageConfig",
    "BrowserRightClickConfig",
    "BrowserScreenshotConfig",
    "BrowserScrollConfig",
    "BrowserScrollToConfig",
    "BrowserSwitchTabConfig",
    "BrowserTripleClickConfig",
    "BrowserTypeConfig",
    "BrowserWaitConfig",
    "BrowserZoomConfig",
    "CitationConfig",
    "CitationSearchResultLocation",
    "CitationsConfigParamParam",
    "CodeExecutionToolResultError",
    "ComputerCursorPositionConfig",
    "ComputerDoubleClickConfig",
    "ComputerHoldKeyConfig",
    "ComputerKeyConfig",
    "ComputerLeftClickConfig",
    "ComputerLeftClickDragConfig",
    "ComputerLeftMouseDownConfig",
    "ComputerLeftMouseUpConfig",
    "ComputerMiddleClickConfig",
    "ComputerMouseMoveConfig",
    "ComputerRightClickConfig",
    "ComputerScreenshotConfig",
    "ComputerScrollConfig",
    "ComputerTripleClickConfig",
    "ComputerTypeConfig",
    "ComputerWaitConfig",
    "ComputerZoomConfig",
    "ContentBlockDeltaEvent",
    "ContentBlockStartEvent",
    "ContentBlockStopEvent",
    "GatewayTimeoutError",
    "InvalidRequestError",
    "MCPToolDefaultConfig",
    "MCPToolParam",
    "MessageDeltaEvent",
    "MessageStartEvent",
    "MessageStopEvent",
    "MessageStreamEvent",
    "NotFoundError",
    "OverloadedError",
    "PermissionError",
    "RateLimitError",
    "RequestDocumentBlockParam",
    "ResponseToolUnion",
    "ResponseToolUseBlockUnion",
    "TextEditorCodeExecutionToolResultError",
    "ToolSearchToolResultError",
    "ToolsetToolUseBlock",
    "WebSearchToolRequestErrorParam",
    "WebSearchToolResultError",
]
_PARAMS = 296
_EARLIER = 554
"""Positions in `__all__`: the first typed dict of requests, and the first earlier name. All before are models."""
_OTHERS = {"Base64FileInput": "encoding", "FileInput": "multipart"}
"""Modules of the types that are neither models nor typed dicts."""


def _module_of(name: str) -> str | None:
    """Return the module of a type. Return None if there is no such type."""
    import re

    position = __all__.index(name) if name in __all__ else _EARLIER
    if name in _OTHERS or position >= _EARLIER:
        return _OTHERS.get(name)
    union = name.removeprefix("Unknown")  # The class of unknown variants is in the module of the union.
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})", "_", union)
    return f"{'models' if position < _PARAMS else 'params'}.{words.lower()}"


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.

    def __getattr__(name: str) -> object:
        if name in _ALIASES:
            current = _ALIASES[name]
            value = globals().get(current) or __getattr__(current)
        else:
            module = _module_of(name)
            if module is None:
                from .suggestions import missing_name

                raise missing_name(__name__, name, __all__)
            value = getattr(import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return [*globals(), *__all__]
