# Rendered by `make generate`. Do not edit.
"""All public types by name, each loaded on first access."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .encoding import Base64FileInput as Base64FileInput
    from .models.added_tool import AddedTool as AddedTool
    from .models.added_tool import UnknownAddedTool as UnknownAddedTool
    from .models.advisor_message_iteration_usage import AdvisorMessageIterationUsage as AdvisorMessageIterationUsage
    from .models.advisor_redacted_result_block import AdvisorRedactedResultBlock as AdvisorRedactedResultBlock
    from .models.advisor_result_block import AdvisorResultBlock as AdvisorResultBlock
    from .models.advisor_tool_20260301 import AdvisorTool20260301 as AdvisorTool20260301
    from .models.advisor_tool_result_block import AdvisorToolResultBlock as AdvisorToolResultBlock
    from .models.advisor_tool_result_block_content import AdvisorToolResultBlockContent as AdvisorToolResultBlockContent
    from .models.advisor_tool_result_block_content import (
        UnknownAdvisorToolResultBlockContent as UnknownAdvisorToolResultBlockContent,
    )
    from .models.advisor_tool_result_error_object import AdvisorToolResultErrorObject as AdvisorToolResultErrorObject
    from .models.api_error_object import APIErrorObject as APIErrorObject
    from .models.applied_edit import AppliedEdit as AppliedEdit
    from .models.applied_edit import UnknownAppliedEdit as UnknownAppliedEdit
    from .models.authentication_error_object import AuthenticationErrorObject as AuthenticationErrorObject
    from .models.base64_pdf_source import Base64PDFSource as Base64PDFSource
    from .models.bash_code_execution_output_block import BashCodeExecutionOutputBlock as BashCodeExecutionOutputBlock
    from .models.bash_code_execution_result_block import BashCodeExecutionResultBlock as BashCodeExecutionResultBlock
    from .models.bash_code_execution_tool_result_block import (
        BashCodeExecutionToolResultBlock as BashCodeExecutionToolResultBlock,
    )
    from .models.bash_code_execution_tool_result_block_content import (
        BashCodeExecutionToolResultBlockContent as BashCodeExecutionToolResultBlockContent,
    )
    from .models.bash_code_execution_tool_result_block_content import (
        UnknownBashCodeExecutionToolResultBlockContent as UnknownBashCodeExecutionToolResultBlockContent,
    )
    from .models.bash_code_execution_tool_result_error_object import (
        BashCodeExecutionToolResultErrorObject as BashCodeExecutionToolResultErrorObject,
    )
    from .models.billing_error_object import BillingErrorObject as BillingErrorObject
    from .models.browser_tool_config import BrowserToolConfig as BrowserToolConfig
    from .models.browser_toolset_20260801 import BrowserToolset20260801 as BrowserToolset20260801
    from .models.browser_toolset_configs import BrowserToolsetConfigs as BrowserToolsetConfigs
    from .models.cache_control_ephemeral import CacheControlEphemeral as CacheControlEphemeral
    from .models.cache_creation import CacheCreation as CacheCreation
    from .models.cache_miss_messages_changed import CacheMissMessagesChanged as CacheMissMessagesChanged
    from .models.cache_miss_model_changed import CacheMissModelChanged as CacheMissModelChanged
    from .models.cache_miss_previous_message_not_found import (
        CacheMissPreviousMessageNotFound as CacheMissPreviousMessageNotFound,
    )
    from .models.cache_miss_reason import CacheMissReason as CacheMissReason
    from .models.cache_miss_reason import UnknownCacheMissReason as UnknownCacheMissReason
    from .models.cache_miss_system_changed import CacheMissSystemChanged as CacheMissSystemChanged
    from .models.cache_miss_tools_changed import CacheMissToolsChanged as CacheMissToolsChanged
    from .models.cache_miss_unavailable import CacheMissUnavailable as CacheMissUnavailable
    from .models.capability_support import CapabilitySupport as CapabilitySupport
    from .models.citation_char_location import CitationCharLocation as CitationCharLocation
    from .models.citation_content_block_location import CitationContentBlockLocation as CitationContentBlockLocation
    from .models.citation_page_location import CitationPageLocation as CitationPageLocation
    from .models.citations_config import CitationsConfig as CitationsConfig
    from .models.citations_delta import CitationsDelta as CitationsDelta
    from .models.citations_search_result_location import CitationsSearchResultLocation as CitationsSearchResultLocation
    from .models.citations_web_search_result_location import (
        CitationsWebSearchResultLocation as CitationsWebSearchResultLocation,
    )
    from .models.clear_thinking_20251015_edit_response import (
        ClearThinking20251015EditResponse as ClearThinking20251015EditResponse,
    )
    from .models.clear_tool_uses_20250919_edit_response import (
        ClearToolUses20250919EditResponse as ClearToolUses20250919EditResponse,
    )
    from .models.code_execution_output_block import CodeExecutionOutputBlock as CodeExecutionOutputBlock
    from .models.code_execution_result_block import CodeExecutionResultBlock as CodeExecutionResultBlock
    from .models.code_execution_tool_20250522 import CodeExecutionTool20250522 as CodeExecutionTool20250522
    from .models.code_execution_tool_20250825 import CodeExecutionTool20250825 as CodeExecutionTool20250825
    from .models.code_execution_tool_20260120 import CodeExecutionTool20260120 as CodeExecutionTool20260120
    from .models.code_execution_tool_20260521 import CodeExecutionTool20260521 as CodeExecutionTool20260521
    from .models.code_execution_tool_result_block import CodeExecutionToolResultBlock as CodeExecutionToolResultBlock
    from .models.code_execution_tool_result_block_content import (
        CodeExecutionToolResultBlockContent as CodeExecutionToolResultBlockContent,
    )
    from .models.code_execution_tool_result_block_content import (
        UnknownCodeExecutionToolResultBlockContent as UnknownCodeExecutionToolResultBlockContent,
    )
    from .models.code_execution_tool_result_error_object import (
        CodeExecutionToolResultErrorObject as CodeExecutionToolResultErrorObject,
    )
    from .models.compaction_block import CompactionBlock as CompactionBlock
    from .models.compaction_capability import CompactionCapability as CompactionCapability
    from .models.compaction_content_block_delta import CompactionContentBlockDelta as CompactionContentBlockDelta
    from .models.compaction_iteration_usage import CompactionIterationUsage as CompactionIterationUsage
    from .models.computer_tool_config import ComputerToolConfig as ComputerToolConfig
    from .models.computer_toolset_20260801 import ComputerToolset20260801 as ComputerToolset20260801
    from .models.computer_toolset_configs import ComputerToolsetConfigs as ComputerToolsetConfigs
    from .models.container import Container as Container
    from .models.container_skill import ContainerSkill as ContainerSkill
    from .models.container_upload_block import ContainerUploadBlock as ContainerUploadBlock
    from .models.content_block import ContentBlock as ContentBlock
    from .models.content_block import UnknownContentBlock as UnknownContentBlock
    from .models.context_management_capability import ContextManagementCapability as ContextManagementCapability
    from .models.context_management_response import ContextManagementResponse as ContextManagementResponse
    from .models.count_tokens_context_management_response import (
        CountTokensContextManagementResponse as CountTokensContextManagementResponse,
    )
    from .models.deleted_file import DeletedFile as DeletedFile
    from .models.deleted_message_batch import DeletedMessageBatch as DeletedMessageBatch
    from .models.delta import Delta as Delta
    from .models.diagnostics import Diagnostics as Diagnostics
    from .models.direct_caller import DirectCaller as DirectCaller
    from .models.document_block import DocumentBlock as DocumentBlock
    from .models.document_source import DocumentSource as DocumentSource
    from .models.document_source import UnknownDocumentSource as UnknownDocumentSource
    from .models.effort_capability import EffortCapability as EffortCapability
    from .models.encrypted_code_execution_result_block import (
        EncryptedCodeExecutionResultBlock as EncryptedCodeExecutionResultBlock,
    )
    from .models.error_details import ErrorDetails as ErrorDetails
    from .models.error_object import ErrorObject as ErrorObject
    from .models.error_object import UnknownErrorObject as UnknownErrorObject
    from .models.error_response import ErrorResponse as ErrorResponse
    from .models.fallback_block import FallbackBlock as FallbackBlock
    from .models.fallback_credit_not_applied import FallbackCreditNotApplied as FallbackCreditNotApplied
    from .models.fallback_credit_redeemed import FallbackCreditRedeemed as FallbackCreditRedeemed
    from .models.fallback_credit_status import FallbackCreditStatus as FallbackCreditStatus
    from .models.fallback_credit_status import UnknownFallbackCreditStatus as UnknownFallbackCreditStatus
    from .models.fallback_credit_usage import FallbackCreditUsage as FallbackCreditUsage
    from .models.fallback_info import FallbackInfo as FallbackInfo
    from .models.fallback_message_iteration_usage import FallbackMessageIterationUsage as FallbackMessageIterationUsage
    from .models.fallback_refusal_trigger import FallbackRefusalTrigger as FallbackRefusalTrigger
    from .models.file_metadata import FileMetadata as FileMetadata
    from .models.file_page import FilePage as FilePage
    from .models.gateway_timeout_error_object import GatewayTimeoutErrorObject as GatewayTimeoutErrorObject
    from .models.input_json_delta import InputJSONDelta as InputJSONDelta
    from .models.input_transformation import InputTransformation as InputTransformation
    from .models.input_transformation import UnknownInputTransformation as UnknownInputTransformation
    from .models.invalid_request_error_object import InvalidRequestErrorObject as InvalidRequestErrorObject
    from .models.iterations_usage import IterationsUsage as IterationsUsage
    from .models.iterations_usage_item import IterationsUsageItem as IterationsUsageItem
    from .models.iterations_usage_item import UnknownIterationsUsageItem as UnknownIterationsUsageItem
    from .models.mcp_tool import MCPTool as MCPTool
    from .models.mcp_tool_config import MCPToolConfig as MCPToolConfig
    from .models.mcp_tool_listing_block import MCPToolListingBlock as MCPToolListingBlock
    from .models.mcp_tool_result_block import MCPToolResultBlock as MCPToolResultBlock
    from .models.mcp_tool_use_block import MCPToolUseBlock as MCPToolUseBlock
    from .models.mcp_toolset import MCPToolset as MCPToolset
    from .models.memory_tool_20250818 import MemoryTool20250818 as MemoryTool20250818
    from .models.message import Message as Message
    from .models.message_batch import MessageBatch as MessageBatch
    from .models.message_batch_canceled_result import MessageBatchCanceledResult as MessageBatchCanceledResult
    from .models.message_batch_errored_result import MessageBatchErroredResult as MessageBatchErroredResult
    from .models.message_batch_expired_result import MessageBatchExpiredResult as MessageBatchExpiredResult
    from .models.message_batch_individual_response import (
        MessageBatchIndividualResponse as MessageBatchIndividualResponse,
    )
    from .models.message_batch_page import MessageBatchPage as MessageBatchPage
    from .models.message_batch_request_counts import MessageBatchRequestCounts as MessageBatchRequestCounts
    from .models.message_batch_result import MessageBatchResult as MessageBatchResult
    from .models.message_batch_result import UnknownMessageBatchResult as UnknownMessageBatchResult
    from .models.message_batch_succeeded_result import MessageBatchSucceededResult as MessageBatchSucceededResult
    from .models.message_delta_usage import MessageDeltaUsage as MessageDeltaUsage
    from .models.message_iteration_usage import MessageIterationUsage as MessageIterationUsage
    from .models.message_tokens_count import MessageTokensCount as MessageTokensCount
    from .models.model import Model as Model
    from .models.model_capabilities import ModelCapabilities as ModelCapabilities
    from .models.model_info import ModelInfo as ModelInfo
    from .models.model_info_page import ModelInfoPage as ModelInfoPage
    from .models.model_line import ModelLine as ModelLine
    from .models.not_found_error_object import NotFoundErrorObject as NotFoundErrorObject
    from .models.output_tokens_details import OutputTokensDetails as OutputTokensDetails
    from .models.overloaded_error_object import OverloadedErrorObject as OverloadedErrorObject
    from .models.permission_error_object import PermissionErrorObject as PermissionErrorObject
    from .models.ping_event import PingEvent as PingEvent
    from .models.plain_text_source import PlainTextSource as PlainTextSource
    from .models.rate_limit_error_object import RateLimitErrorObject as RateLimitErrorObject
    from .models.raw_content_block_delta import RawContentBlockDelta as RawContentBlockDelta
    from .models.raw_content_block_delta import UnknownRawContentBlockDelta as UnknownRawContentBlockDelta
    from .models.raw_content_block_delta_event import RawContentBlockDeltaEvent as RawContentBlockDeltaEvent
    from .models.raw_content_block_start_event import RawContentBlockStartEvent as RawContentBlockStartEvent
    from .models.raw_content_block_stop_event import RawContentBlockStopEvent as RawContentBlockStopEvent
    from .models.raw_message_delta_event import RawMessageDeltaEvent as RawMessageDeltaEvent
    from .models.raw_message_start_event import RawMessageStartEvent as RawMessageStartEvent
    from .models.raw_message_stop_event import RawMessageStopEvent as RawMessageStopEvent
    from .models.raw_message_stream_event import RawMessageStreamEvent as RawMessageStreamEvent
    from .models.raw_message_stream_event import UnknownRawMessageStreamEvent as UnknownRawMessageStreamEvent
    from .models.redacted_thinking_block import RedactedThinkingBlock as RedactedThinkingBlock
    from .models.refusal_stop_details import RefusalStopDetails as RefusalStopDetails
    from .models.removed_tool import RemovedTool as RemovedTool
    from .models.removed_tool import UnknownRemovedTool as UnknownRemovedTool
    from .models.request_too_large_error_object import RequestTooLargeErrorObject as RequestTooLargeErrorObject
    from .models.response_tool import ResponseTool as ResponseTool
    from .models.response_tool_addition_block import ResponseToolAdditionBlock as ResponseToolAdditionBlock
    from .models.response_tool_change_mcp_tool_reference import (
        ResponseToolChangeMCPToolReference as ResponseToolChangeMCPToolReference,
    )
    from .models.response_tool_change_mcp_toolset_reference import (
        ResponseToolChangeMCPToolsetReference as ResponseToolChangeMCPToolsetReference,
    )
    from .models.response_tool_change_tool_reference import (
        ResponseToolChangeToolReference as ResponseToolChangeToolReference,
    )
    from .models.response_tool_input_schema import ResponseToolInputSchema as ResponseToolInputSchema
    from .models.response_tool_removal_block import ResponseToolRemovalBlock as ResponseToolRemovalBlock
    from .models.server_tool_caller import ServerToolCaller as ServerToolCaller
    from .models.server_tool_caller_20260120 import ServerToolCaller20260120 as ServerToolCaller20260120
    from .models.server_tool_usage import ServerToolUsage as ServerToolUsage
    from .models.server_tool_use_block import ServerToolUseBlock as ServerToolUseBlock
    from .models.server_tools_capability import ServerToolsCapability as ServerToolsCapability
    from .models.signature_delta import SignatureDelta as SignatureDelta
    from .models.stop_reason import StopReason as StopReason
    from .models.streamed_event import StreamedEvent as StreamedEvent
    from .models.streamed_event import UnknownStreamedEvent as UnknownStreamedEvent
    from .models.text_block import TextBlock as TextBlock
    from .models.text_citation import TextCitation as TextCitation
    from .models.text_citation import UnknownTextCitation as UnknownTextCitation
    from .models.text_delta import TextDelta as TextDelta
    from .models.text_editor_code_execution_create_result_block import (
        TextEditorCodeExecutionCreateResultBlock as TextEditorCodeExecutionCreateResultBlock,
    )
    from .models.text_editor_code_execution_str_replace_result_block import (
        TextEditorCodeExecutionStrReplaceResultBlock as TextEditorCodeExecutionStrReplaceResultBlock,
    )
    from .models.text_editor_code_execution_tool_result_block import (
        TextEditorCodeExecutionToolResultBlock as TextEditorCodeExecutionToolResultBlock,
    )
    from .models.text_editor_code_execution_tool_result_block_content import (
        TextEditorCodeExecutionToolResultBlockContent as TextEditorCodeExecutionToolResultBlockContent,
    )
    from .models.text_editor_code_execution_tool_result_block_content import (
        UnknownTextEditorCodeExecutionToolResultBlockContent as UnknownTextEditorCodeExecutionToolResultBlockContent,
    )
    from .models.text_editor_code_execution_tool_result_error_object import (
        TextEditorCodeExecutionToolResultErrorObject as TextEditorCodeExecutionToolResultErrorObject,
    )
    from .models.text_editor_code_execution_view_result_block import (
        TextEditorCodeExecutionViewResultBlock as TextEditorCodeExecutionViewResultBlock,
    )
    from .models.thinking_block import ThinkingBlock as ThinkingBlock
    from .models.thinking_capability import ThinkingCapability as ThinkingCapability
    from .models.thinking_delta import ThinkingDelta as ThinkingDelta
    from .models.thinking_dropped_input_transformation import (
        ThinkingDroppedInputTransformation as ThinkingDroppedInputTransformation,
    )
    from .models.thinking_mismatch_allowed_input_transformation import (
        ThinkingMismatchAllowedInputTransformation as ThinkingMismatchAllowedInputTransformation,
    )
    from .models.thinking_types import ThinkingTypes as ThinkingTypes
    from .models.tool_bash_20241022 import ToolBash20241022 as ToolBash20241022
    from .models.tool_bash_20250124 import ToolBash20250124 as ToolBash20250124
    from .models.tool_change import ToolChange as ToolChange
    from .models.tool_change import UnknownToolChange as UnknownToolChange
    from .models.tool_change_tool_definition import ToolChangeToolDefinition as ToolChangeToolDefinition
    from .models.tool_computer_use_20241022 import ToolComputerUse20241022 as ToolComputerUse20241022
    from .models.tool_computer_use_20250124 import ToolComputerUse20250124 as ToolComputerUse20250124
    from .models.tool_computer_use_20251124 import ToolComputerUse20251124 as ToolComputerUse20251124
    from .models.tool_reference_block import ToolReferenceBlock as ToolReferenceBlock
    from .models.tool_search_tool_bm25_20251119 import ToolSearchToolBm25_20251119 as ToolSearchToolBm25_20251119
    from .models.tool_search_tool_regex_20251119 import ToolSearchToolRegex20251119 as ToolSearchToolRegex20251119
    from .models.tool_search_tool_result_block import ToolSearchToolResultBlock as ToolSearchToolResultBlock
    from .models.tool_search_tool_result_block_content import (
        ToolSearchToolResultBlockContent as ToolSearchToolResultBlockContent,
    )
    from .models.tool_search_tool_result_block_content import (
        UnknownToolSearchToolResultBlockContent as UnknownToolSearchToolResultBlockContent,
    )
    from .models.tool_search_tool_result_error_object import (
        ToolSearchToolResultErrorObject as ToolSearchToolResultErrorObject,
    )
    from .models.tool_search_tool_search_result_block import (
        ToolSearchToolSearchResultBlock as ToolSearchToolSearchResultBlock,
    )
    from .models.tool_text_editor_20241022 import ToolTextEditor20241022 as ToolTextEditor20241022
    from .models.tool_text_editor_20250124 import ToolTextEditor20250124 as ToolTextEditor20250124
    from .models.tool_text_editor_20250429 import ToolTextEditor20250429 as ToolTextEditor20250429
    from .models.tool_text_editor_20250728 import ToolTextEditor20250728 as ToolTextEditor20250728
    from .models.tool_union import ToolUnion as ToolUnion
    from .models.tool_union import UnknownToolUnion as UnknownToolUnion
    from .models.tool_use_block import ToolUseBlock as ToolUseBlock
    from .models.tool_use_caller import ToolUseCaller as ToolUseCaller
    from .models.tool_use_caller import UnknownToolUseCaller as UnknownToolUseCaller
    from .models.usage import Usage as Usage
    from .models.user_location import UserLocation as UserLocation
    from .models.web_fetch_block import WebFetchBlock as WebFetchBlock
    from .models.web_fetch_citations_config import WebFetchCitationsConfig as WebFetchCitationsConfig
    from .models.web_fetch_tool_20250910 import WebFetchTool20250910 as WebFetchTool20250910
    from .models.web_fetch_tool_20260209 import WebFetchTool20260209 as WebFetchTool20260209
    from .models.web_fetch_tool_20260309 import WebFetchTool20260309 as WebFetchTool20260309
    from .models.web_fetch_tool_20260318 import WebFetchTool20260318 as WebFetchTool20260318
    from .models.web_fetch_tool_result_block import WebFetchToolResultBlock as WebFetchToolResultBlock
    from .models.web_fetch_tool_result_block_content import (
        UnknownWebFetchToolResultBlockContent as UnknownWebFetchToolResultBlockContent,
    )
    from .models.web_fetch_tool_result_block_content import (
        WebFetchToolResultBlockContent as WebFetchToolResultBlockContent,
    )
    from .models.web_fetch_tool_result_error_block import WebFetchToolResultErrorBlock as WebFetchToolResultErrorBlock
    from .models.web_fetch_url_source_all import WebFetchURLSourceAll as WebFetchURLSourceAll
    from .models.web_fetch_url_source_except import WebFetchURLSourceExcept as WebFetchURLSourceExcept
    from .models.web_fetch_url_source_none import WebFetchURLSourceNone as WebFetchURLSourceNone
    from .models.web_fetch_url_source_only import WebFetchURLSourceOnly as WebFetchURLSourceOnly
    from .models.web_fetch_url_source_tool_reference import (
        WebFetchURLSourceToolReference as WebFetchURLSourceToolReference,
    )
    from .models.web_fetch_url_source_tool_results import (
        UnknownWebFetchURLSourceToolResults as UnknownWebFetchURLSourceToolResults,
    )
    from .models.web_fetch_url_source_tool_results import WebFetchURLSourceToolResults as WebFetchURLSourceToolResults
    from .models.web_fetch_url_source_user_input import (
        UnknownWebFetchURLSourceUserInput as UnknownWebFetchURLSourceUserInput,
    )
    from .models.web_fetch_url_source_user_input import WebFetchURLSourceUserInput as WebFetchURLSourceUserInput
    from .models.web_fetch_url_sources import WebFetchURLSources as WebFetchURLSources
    from .models.web_search_result_block import WebSearchResultBlock as WebSearchResultBlock
    from .models.web_search_tool_20250305 import WebSearchTool20250305 as WebSearchTool20250305
    from .models.web_search_tool_20260209 import WebSearchTool20260209 as WebSearchTool20260209
    from .models.web_search_tool_20260318 import WebSearchTool20260318 as WebSearchTool20260318
    from .models.web_search_tool_result_block import WebSearchToolResultBlock as WebSearchToolResultBlock
    from .models.web_search_tool_result_block_content import (
        WebSearchToolResultBlockContent as WebSearchToolResultBlockContent,
    )
    from .models.web_search_tool_result_error_object import (
        WebSearchToolResultErrorObject as WebSearchToolResultErrorObject,
    )
    from .multipart import FileInput as FileInput
    from .params.added_tool_param import AddedToolParam as AddedToolParam
    from .params.advisor_redacted_result_block_param import (
        AdvisorRedactedResultBlockParam as AdvisorRedactedResultBlockParam,
    )
    from .params.advisor_result_block_param import AdvisorResultBlockParam as AdvisorResultBlockParam
    from .params.advisor_tool_20260301_param import AdvisorTool20260301Param as AdvisorTool20260301Param
    from .params.advisor_tool_result_block_param import AdvisorToolResultBlockParam as AdvisorToolResultBlockParam
    from .params.advisor_tool_result_block_param_content_param import (
        AdvisorToolResultBlockParamContentParam as AdvisorToolResultBlockParamContentParam,
    )
    from .params.advisor_tool_result_error_param import AdvisorToolResultErrorParam as AdvisorToolResultErrorParam
    from .params.all_thinking_turns_param import AllThinkingTurnsParam as AllThinkingTurnsParam
    from .params.allowed_caller import AllowedCaller as AllowedCaller
    from .params.anthropic_beta_param import AnthropicBetaParam as AnthropicBetaParam
    from .params.assistant_message_param import AssistantMessageParam as AssistantMessageParam
    from .params.base64_image_source_param import Base64ImageSourceParam as Base64ImageSourceParam
    from .params.base64_pdf_source_param import Base64PDFSourceParam as Base64PDFSourceParam
    from .params.bash_code_execution_output_block_param import (
        BashCodeExecutionOutputBlockParam as BashCodeExecutionOutputBlockParam,
    )
    from .params.bash_code_execution_result_block_param import (
        BashCodeExecutionResultBlockParam as BashCodeExecutionResultBlockParam,
    )
    from .params.bash_code_execution_tool_result_block_param import (
        BashCodeExecutionToolResultBlockParam as BashCodeExecutionToolResultBlockParam,
    )
    from .params.bash_code_execution_tool_result_block_param_content_param import (
        BashCodeExecutionToolResultBlockParamContentParam as BashCodeExecutionToolResultBlockParamContentParam,
    )
    from .params.bash_code_execution_tool_result_error_param import (
        BashCodeExecutionToolResultErrorParam as BashCodeExecutionToolResultErrorParam,
    )
    from .params.batch_create_params import BatchCreateParams as BatchCreateParams
    from .params.beta_batch_create_params import BetaBatchCreateParams as BetaBatchCreateParams
    from .params.beta_message_batch_request_param import BetaMessageBatchRequestParam as BetaMessageBatchRequestParam
    from .params.beta_message_count_tokens_params import BetaMessageCountTokensParams as BetaMessageCountTokensParams
    from .params.beta_message_create_params import BetaMessageCreateParams as BetaMessageCreateParams
    from .params.beta_message_create_params_base import BetaMessageCreateParamsBase as BetaMessageCreateParamsBase
    from .params.beta_message_create_params_non_streaming import (
        BetaMessageCreateParamsNonStreaming as BetaMessageCreateParamsNonStreaming,
    )
    from .params.beta_message_create_params_streaming import (
        BetaMessageCreateParamsStreaming as BetaMessageCreateParamsStreaming,
    )
    from .params.billing_policy_param import BillingPolicyParam as BillingPolicyParam
    from .params.browser_close_tab_config_param import BrowserCloseTabConfigParam as BrowserCloseTabConfigParam
    from .params.browser_double_click_config_param import BrowserDoubleClickConfigParam as BrowserDoubleClickConfigParam
    from .params.browser_file_upload_config_param import BrowserFileUploadConfigParam as BrowserFileUploadConfigParam
    from .params.browser_find_config_param import BrowserFindConfigParam as BrowserFindConfigParam
    from .params.browser_form_input_config_param import BrowserFormInputConfigParam as BrowserFormInputConfigParam
    from .params.browser_get_page_text_config_param import (
        BrowserGetPageTextConfigParam as BrowserGetPageTextConfigParam,
    )
    from .params.browser_hold_key_config_param import BrowserHoldKeyConfigParam as BrowserHoldKeyConfigParam
    from .params.browser_hover_config_param import BrowserHoverConfigParam as BrowserHoverConfigParam
    from .params.browser_javascript_exec_config_param import (
        BrowserJavascriptExecConfigParam as BrowserJavascriptExecConfigParam,
    )
    from .params.browser_key_config_param import BrowserKeyConfigParam as BrowserKeyConfigParam
    from .params.browser_left_click_config_param import BrowserLeftClickConfigParam as BrowserLeftClickConfigParam
    from .params.browser_left_click_drag_config_param import (
        BrowserLeftClickDragConfigParam as BrowserLeftClickDragConfigParam,
    )
    from .params.browser_left_mouse_down_config_param import (
        BrowserLeftMouseDownConfigParam as BrowserLeftMouseDownConfigParam,
    )
    from .params.browser_left_mouse_up_config_param import (
        BrowserLeftMouseUpConfigParam as BrowserLeftMouseUpConfigParam,
    )
    from .params.browser_list_tabs_config_param import BrowserListTabsConfigParam as BrowserListTabsConfigParam
    from .params.browser_middle_click_config_param import BrowserMiddleClickConfigParam as BrowserMiddleClickConfigParam
    from .params.browser_mouse_move_config_param import BrowserMouseMoveConfigParam as BrowserMouseMoveConfigParam
    from .params.browser_navigate_config_param import BrowserNavigateConfigParam as BrowserNavigateConfigParam
    from .params.browser_new_tab_config_param import BrowserNewTabConfigParam as BrowserNewTabConfigParam
    from .params.browser_read_console_config_param import BrowserReadConsoleConfigParam as BrowserReadConsoleConfigParam
    from .params.browser_read_network_config_param import BrowserReadNetworkConfigParam as BrowserReadNetworkConfigParam
    from .params.browser_read_page_config_param import BrowserReadPageConfigParam as BrowserReadPageConfigParam
    from .params.browser_right_click_config_param import BrowserRightClickConfigParam as BrowserRightClickConfigParam
    from .params.browser_screenshot_config_param import BrowserScreenshotConfigParam as BrowserScreenshotConfigParam
    from .params.browser_scroll_config_param import BrowserScrollConfigParam as BrowserScrollConfigParam
    from .params.browser_scroll_to_config_param import BrowserScrollToConfigParam as BrowserScrollToConfigParam
    from .params.browser_state_block_param import BrowserStateBlockParam as BrowserStateBlockParam
    from .params.browser_state_change_download_completed_param import (
        BrowserStateChangeDownloadCompletedParam as BrowserStateChangeDownloadCompletedParam,
    )
    from .params.browser_state_change_download_failed_param import (
        BrowserStateChangeDownloadFailedParam as BrowserStateChangeDownloadFailedParam,
    )
    from .params.browser_state_change_download_started_param import (
        BrowserStateChangeDownloadStartedParam as BrowserStateChangeDownloadStartedParam,
    )
    from .params.browser_state_change_param import BrowserStateChangeParam as BrowserStateChangeParam
    from .params.browser_state_change_tab_opened_param import (
        BrowserStateChangeTabOpenedParam as BrowserStateChangeTabOpenedParam,
    )
    from .params.browser_state_tab_entry_param import BrowserStateTabEntryParam as BrowserStateTabEntryParam
    from .params.browser_switch_tab_config_param import BrowserSwitchTabConfigParam as BrowserSwitchTabConfigParam
    from .params.browser_toolset_20260801_param import BrowserToolset20260801Param as BrowserToolset20260801Param
    from .params.browser_toolset_configs_param import BrowserToolsetConfigsParam as BrowserToolsetConfigsParam
    from .params.browser_triple_click_config_param import BrowserTripleClickConfigParam as BrowserTripleClickConfigParam
    from .params.browser_type_config_param import BrowserTypeConfigParam as BrowserTypeConfigParam
    from .params.browser_wait_config_param import BrowserWaitConfigParam as BrowserWaitConfigParam
    from .params.browser_zoom_config_param import BrowserZoomConfigParam as BrowserZoomConfigParam
    from .params.cache_control_ephemeral_param import CacheControlEphemeralParam as CacheControlEphemeralParam
    from .params.citation_char_location_param import CitationCharLocationParam as CitationCharLocationParam
    from .params.citation_content_block_location_param import (
        CitationContentBlockLocationParam as CitationContentBlockLocationParam,
    )
    from .params.citation_page_location_param import CitationPageLocationParam as CitationPageLocationParam
    from .params.citation_search_result_location_param import (
        CitationSearchResultLocationParam as CitationSearchResultLocationParam,
    )
    from .params.citation_web_search_result_location_param import (
        CitationWebSearchResultLocationParam as CitationWebSearchResultLocationParam,
    )
    from .params.citations_config_param import CitationsConfigParam as CitationsConfigParam
    from .params.clear_thinking_20251015_edit_param import (
        ClearThinking20251015EditParam as ClearThinking20251015EditParam,
    )
    from .params.clear_thinking_keep_param import ClearThinkingKeepParam as ClearThinkingKeepParam
    from .params.clear_tool_uses_20250919_edit_param import (
        ClearToolUses20250919EditParam as ClearToolUses20250919EditParam,
    )
    from .params.code_execution_output_block_param import CodeExecutionOutputBlockParam as CodeExecutionOutputBlockParam
    from .params.code_execution_result_block_param import CodeExecutionResultBlockParam as CodeExecutionResultBlockParam
    from .params.code_execution_tool_20250522_param import (
        CodeExecutionTool20250522Param as CodeExecutionTool20250522Param,
    )
    from .params.code_execution_tool_20250825_param import (
        CodeExecutionTool20250825Param as CodeExecutionTool20250825Param,
    )
    from .params.code_execution_tool_20260120_param import (
        CodeExecutionTool20260120Param as CodeExecutionTool20260120Param,
    )
    from .params.code_execution_tool_20260521_param import (
        CodeExecutionTool20260521Param as CodeExecutionTool20260521Param,
    )
    from .params.code_execution_tool_result_block_param import (
        CodeExecutionToolResultBlockParam as CodeExecutionToolResultBlockParam,
    )
    from .params.code_execution_tool_result_block_param_content_param import (
        CodeExecutionToolResultBlockParamContentParam as CodeExecutionToolResultBlockParamContentParam,
    )
    from .params.code_execution_tool_result_error_param import (
        CodeExecutionToolResultErrorParam as CodeExecutionToolResultErrorParam,
    )
    from .params.compact_20260112_edit_param import Compact20260112EditParam as Compact20260112EditParam
    from .params.compaction_block_param import CompactionBlockParam as CompactionBlockParam
    from .params.compaction_config_param import CompactionConfigParam as CompactionConfigParam
    from .params.computer_cursor_position_config_param import (
        ComputerCursorPositionConfigParam as ComputerCursorPositionConfigParam,
    )
    from .params.computer_double_click_config_param import (
        ComputerDoubleClickConfigParam as ComputerDoubleClickConfigParam,
    )
    from .params.computer_hold_key_config_param import ComputerHoldKeyConfigParam as ComputerHoldKeyConfigParam
    from .params.computer_key_config_param import ComputerKeyConfigParam as ComputerKeyConfigParam
    from .params.computer_left_click_config_param import ComputerLeftClickConfigParam as ComputerLeftClickConfigParam
    from .params.computer_left_click_drag_config_param import (
        ComputerLeftClickDragConfigParam as ComputerLeftClickDragConfigParam,
    )
    from .params.computer_left_mouse_down_config_param import (
        ComputerLeftMouseDownConfigParam as ComputerLeftMouseDownConfigParam,
    )
    from .params.computer_left_mouse_up_config_param import (
        ComputerLeftMouseUpConfigParam as ComputerLeftMouseUpConfigParam,
    )
    from .params.computer_middle_click_config_param import (
        ComputerMiddleClickConfigParam as ComputerMiddleClickConfigParam,
    )
    from .params.computer_mouse_move_config_param import ComputerMouseMoveConfigParam as ComputerMouseMoveConfigParam
    from .params.computer_right_click_config_param import ComputerRightClickConfigParam as ComputerRightClickConfigParam
    from .params.computer_screenshot_config_param import ComputerScreenshotConfigParam as ComputerScreenshotConfigParam
    from .params.computer_scroll_config_param import ComputerScrollConfigParam as ComputerScrollConfigParam
    from .params.computer_toolset_20260801_param import ComputerToolset20260801Param as ComputerToolset20260801Param
    from .params.computer_toolset_configs_param import ComputerToolsetConfigsParam as ComputerToolsetConfigsParam
    from .params.computer_triple_click_config_param import (
        ComputerTripleClickConfigParam as ComputerTripleClickConfigParam,
    )
    from .params.computer_type_config_param import ComputerTypeConfigParam as ComputerTypeConfigParam
    from .params.computer_wait_config_param import ComputerWaitConfigParam as ComputerWaitConfigParam
    from .params.computer_zoom_config_param import ComputerZoomConfigParam as ComputerZoomConfigParam
    from .params.container_params import ContainerParams as ContainerParams
    from .params.container_upload_block_param import ContainerUploadBlockParam as ContainerUploadBlockParam
    from .params.content_block_param import ContentBlockParam as ContentBlockParam
    from .params.content_block_source_content_param import (
        ContentBlockSourceContentParam as ContentBlockSourceContentParam,
    )
    from .params.content_block_source_param import ContentBlockSourceParam as ContentBlockSourceParam
    from .params.context_management_config_param import ContextManagementConfigParam as ContextManagementConfigParam
    from .params.context_management_edit_param import ContextManagementEditParam as ContextManagementEditParam
    from .params.context_management_trigger_param import ContextManagementTriggerParam as ContextManagementTriggerParam
    from .params.diagnostics_param import DiagnosticsParam as DiagnosticsParam
    from .params.direct_caller_param import DirectCallerParam as DirectCallerParam
    from .params.document_block_param import DocumentBlockParam as DocumentBlockParam
    from .params.document_source_param import DocumentSourceParam as DocumentSourceParam
    from .params.encrypted_code_execution_result_block_param import (
        EncryptedCodeExecutionResultBlockParam as EncryptedCodeExecutionResultBlockParam,
    )
    from .params.fallback_block_param import FallbackBlockParam as FallbackBlockParam
    from .params.fallback_credit_token_param import FallbackCreditTokenParam as FallbackCreditTokenParam
    from .params.fallback_info_param import FallbackInfoParam as FallbackInfoParam
    from .params.fallback_param import FallbackParam as FallbackParam
    from .params.fallbacks_param import FallbacksParam as FallbacksParam
    from .params.file_document_source_param import FileDocumentSourceParam as FileDocumentSourceParam
    from .params.file_image_source_param import FileImageSourceParam as FileImageSourceParam
    from .params.file_upload_params import FileUploadParams as FileUploadParams
    from .params.image_block_param import ImageBlockParam as ImageBlockParam
    from .params.image_source_param import ImageSourceParam as ImageSourceParam
    from .params.image_transformations_param import ImageTransformationsParam as ImageTransformationsParam
    from .params.input_schema_typed import InputSchemaTyped as InputSchemaTyped
    from .params.input_tokens_clear_at_least_param import InputTokensClearAtLeastParam as InputTokensClearAtLeastParam
    from .params.input_tokens_trigger_param import InputTokensTriggerParam as InputTokensTriggerParam
    from .params.json_output_format_param import JSONOutputFormatParam as JSONOutputFormatParam
    from .params.mcp_tool_config_param import MCPToolConfigParam as MCPToolConfigParam
    from .params.mcp_tool_default_config_param import MCPToolDefaultConfigParam as MCPToolDefaultConfigParam
    from .params.mcp_tool_listing_block_param import MCPToolListingBlockParam as MCPToolListingBlockParam
    from .params.mcp_tool_param_param import MCPToolParamParam as MCPToolParamParam
    from .params.mcp_tool_use_block_param import MCPToolUseBlockParam as MCPToolUseBlockParam
    from .params.mcp_toolset_param import MCPToolsetParam as MCPToolsetParam
    from .params.memory_tool_20250818_param import MemoryTool20250818Param as MemoryTool20250818Param
    from .params.message_batch_request_param import MessageBatchRequestParam as MessageBatchRequestParam
    from .params.message_content_param import MessageContentParam as MessageContentParam
    from .params.message_count_tokens_params import MessageCountTokensParams as MessageCountTokensParams
    from .params.message_count_tokens_tool_param import MessageCountTokensToolParam as MessageCountTokensToolParam
    from .params.message_create_params import MessageCreateParams as MessageCreateParams
    from .params.message_create_params_base import MessageCreateParamsBase as MessageCreateParamsBase
    from .params.message_create_params_container_param import (
        MessageCreateParamsContainerParam as MessageCreateParamsContainerParam,
    )
    from .params.message_create_params_non_streaming import (
        MessageCreateParamsNonStreaming as MessageCreateParamsNonStreaming,
    )
    from .params.message_create_params_streaming import MessageCreateParamsStreaming as MessageCreateParamsStreaming
    from .params.message_param import MessageParam as MessageParam
    from .params.message_thread_param import MessageThreadParam as MessageThreadParam
    from .params.metadata_param import MetadataParam as MetadataParam
    from .params.model_param import ModelParam as ModelParam
    from .params.output_config_param import OutputConfigParam as OutputConfigParam
    from .params.plain_text_source_param import PlainTextSourceParam as PlainTextSourceParam
    from .params.redacted_thinking_block_param import RedactedThinkingBlockParam as RedactedThinkingBlockParam
    from .params.removed_tool_param import RemovedToolParam as RemovedToolParam
    from .params.request_mcp_server_tool_configuration_param import (
        RequestMCPServerToolConfigurationParam as RequestMCPServerToolConfigurationParam,
    )
    from .params.request_mcp_server_url_definition_param import (
        RequestMCPServerURLDefinitionParam as RequestMCPServerURLDefinitionParam,
    )
    from .params.request_mcp_tool_result_block_param import (
        RequestMCPToolResultBlockParam as RequestMCPToolResultBlockParam,
    )
    from .params.request_tool_addition_block_param import RequestToolAdditionBlockParam as RequestToolAdditionBlockParam
    from .params.request_tool_removal_block_param import RequestToolRemovalBlockParam as RequestToolRemovalBlockParam
    from .params.search_result_block_param import SearchResultBlockParam as SearchResultBlockParam
    from .params.server_tool_caller_20260120_param import ServerToolCaller20260120Param as ServerToolCaller20260120Param
    from .params.server_tool_caller_param import ServerToolCallerParam as ServerToolCallerParam
    from .params.server_tool_use_block_param import ServerToolUseBlockParam as ServerToolUseBlockParam
    from .params.skill_params import SkillParams as SkillParams
    from .params.system_content_block_param import SystemContentBlockParam as SystemContentBlockParam
    from .params.system_message_output_config_param import (
        SystemMessageOutputConfigParam as SystemMessageOutputConfigParam,
    )
    from .params.system_message_param import SystemMessageParam as SystemMessageParam
    from .params.text_block_param import TextBlockParam as TextBlockParam
    from .params.text_citation_param import TextCitationParam as TextCitationParam
    from .params.text_editor_code_execution_create_result_block_param import (
        TextEditorCodeExecutionCreateResultBlockParam as TextEditorCodeExecutionCreateResultBlockParam,
    )
    from .params.text_editor_code_execution_str_replace_result_block_param import (
        TextEditorCodeExecutionStrReplaceResultBlockParam as TextEditorCodeExecutionStrReplaceResultBlockParam,
    )
    from .params.text_editor_code_execution_tool_result_block_param import (
        TextEditorCodeExecutionToolResultBlockParam as TextEditorCodeExecutionToolResultBlockParam,
    )
    from .params.text_editor_code_execution_tool_result_block_param_content_param import (
        TextEditorCodeExecutionToolResultBlockParamContentParam as TextEditorCodeExecutionToolResultBlockParamContentParam,
    )
    from .params.text_editor_code_execution_tool_result_error_param import (
        TextEditorCodeExecutionToolResultErrorParam as TextEditorCodeExecutionToolResultErrorParam,
    )
    from .params.text_editor_code_execution_view_result_block_param import (
        TextEditorCodeExecutionViewResultBlockParam as TextEditorCodeExecutionViewResultBlockParam,
    )
    from .params.thinking_block_binding_param import ThinkingBlockBindingParam as ThinkingBlockBindingParam
    from .params.thinking_block_param import ThinkingBlockParam as ThinkingBlockParam
    from .params.thinking_config_adaptive_param import ThinkingConfigAdaptiveParam as ThinkingConfigAdaptiveParam
    from .params.thinking_config_between_tools_param import (
        ThinkingConfigBetweenToolsParam as ThinkingConfigBetweenToolsParam,
    )
    from .params.thinking_config_disabled_param import ThinkingConfigDisabledParam as ThinkingConfigDisabledParam
    from .params.thinking_config_enabled_param import ThinkingConfigEnabledParam as ThinkingConfigEnabledParam
    from .params.thinking_config_param import ThinkingConfigParam as ThinkingConfigParam
    from .params.thinking_turns_param import ThinkingTurnsParam as ThinkingTurnsParam
    from .params.thread_continue_params import ThreadContinueParams as ThreadContinueParams
    from .params.thread_create_params import ThreadCreateParams as ThreadCreateParams
    from .params.token_task_budget_param import TokenTaskBudgetParam as TokenTaskBudgetParam
    from .params.tool_bash_20241022_param import ToolBash20241022Param as ToolBash20241022Param
    from .params.tool_bash_20250124_param import ToolBash20250124Param as ToolBash20250124Param
    from .params.tool_change_mcp_tool_reference_param import (
        ToolChangeMCPToolReferenceParam as ToolChangeMCPToolReferenceParam,
    )
    from .params.tool_change_mcp_toolset_reference_param import (
        ToolChangeMCPToolsetReferenceParam as ToolChangeMCPToolsetReferenceParam,
    )
    from .params.tool_change_param import ToolChangeParam as ToolChangeParam
    from .params.tool_change_tool_definition_param import ToolChangeToolDefinitionParam as ToolChangeToolDefinitionParam
    from .params.tool_change_tool_reference_param import ToolChangeToolReferenceParam as ToolChangeToolReferenceParam
    from .params.tool_choice_any_param import ToolChoiceAnyParam as ToolChoiceAnyParam
    from .params.tool_choice_auto_param import ToolChoiceAutoParam as ToolChoiceAutoParam
    from .params.tool_choice_none_param import ToolChoiceNoneParam as ToolChoiceNoneParam
    from .params.tool_choice_param import ToolChoiceParam as ToolChoiceParam
    from .params.tool_choice_tool_param import ToolChoiceToolParam as ToolChoiceToolParam
    from .params.tool_computer_use_20241022_param import ToolComputerUse20241022Param as ToolComputerUse20241022Param
    from .params.tool_computer_use_20250124_param import ToolComputerUse20250124Param as ToolComputerUse20250124Param
    from .params.tool_computer_use_20251124_param import ToolComputerUse20251124Param as ToolComputerUse20251124Param
    from .params.tool_param import ToolParam as ToolParam
    from .params.tool_reference_block_param import ToolReferenceBlockParam as ToolReferenceBlockParam
    from .params.tool_result_block_param import ToolResultBlockParam as ToolResultBlockParam
    from .params.tool_result_content_block_param import ToolResultContentBlockParam as ToolResultContentBlockParam
    from .params.tool_search_tool_bm25_20251119_param import (
        ToolSearchToolBm25_20251119Param as ToolSearchToolBm25_20251119Param,
    )
    from .params.tool_search_tool_regex_20251119_param import (
        ToolSearchToolRegex20251119Param as ToolSearchToolRegex20251119Param,
    )
    from .params.tool_search_tool_result_block_param import (
        ToolSearchToolResultBlockParam as ToolSearchToolResultBlockParam,
    )
    from .params.tool_search_tool_result_block_param_content_param import (
        ToolSearchToolResultBlockParamContentParam as ToolSearchToolResultBlockParamContentParam,
    )
    from .params.tool_search_tool_result_error_param import (
        ToolSearchToolResultErrorParam as ToolSearchToolResultErrorParam,
    )
    from .params.tool_search_tool_search_result_block_param import (
        ToolSearchToolSearchResultBlockParam as ToolSearchToolSearchResultBlockParam,
    )
    from .params.tool_text_editor_20241022_param import ToolTextEditor20241022Param as ToolTextEditor20241022Param
    from .params.tool_text_editor_20250124_param import ToolTextEditor20250124Param as ToolTextEditor20250124Param
    from .params.tool_text_editor_20250429_param import ToolTextEditor20250429Param as ToolTextEditor20250429Param
    from .params.tool_text_editor_20250728_param import ToolTextEditor20250728Param as ToolTextEditor20250728Param
    from .params.tool_union_param import ToolUnionParam as ToolUnionParam
    from .params.tool_use_block_param import ToolUseBlockParam as ToolUseBlockParam
    from .params.tool_use_caller_param import ToolUseCallerParam as ToolUseCallerParam
    from .params.tool_uses_keep_param import ToolUsesKeepParam as ToolUsesKeepParam
    from .params.tool_uses_trigger_param import ToolUsesTriggerParam as ToolUsesTriggerParam
    from .params.url_image_source_param import URLImageSourceParam as URLImageSourceParam
    from .params.urlpdf_source_param import URLPDFSourceParam as URLPDFSourceParam
    from .params.user_location_param import UserLocationParam as UserLocationParam
    from .params.user_message_param import UserMessageParam as UserMessageParam
    from .params.web_fetch_block_param import WebFetchBlockParam as WebFetchBlockParam
    from .params.web_fetch_tool_20250910_param import WebFetchTool20250910Param as WebFetchTool20250910Param
    from .params.web_fetch_tool_20260209_param import WebFetchTool20260209Param as WebFetchTool20260209Param
    from .params.web_fetch_tool_20260309_param import WebFetchTool20260309Param as WebFetchTool20260309Param
    from .params.web_fetch_tool_20260318_param import WebFetchTool20260318Param as WebFetchTool20260318Param
    from .params.web_fetch_tool_result_block_param import WebFetchToolResultBlockParam as WebFetchToolResultBlockParam
    from .params.web_fetch_tool_result_block_param_content_param import (
        WebFetchToolResultBlockParamContentParam as WebFetchToolResultBlockParamContentParam,
    )
    from .params.web_fetch_tool_result_error_block_param import (
        WebFetchToolResultErrorBlockParam as WebFetchToolResultErrorBlockParam,
    )
    from .params.web_fetch_url_source_all_param import WebFetchURLSourceAllParam as WebFetchURLSourceAllParam
    from .params.web_fetch_url_source_except_param import WebFetchURLSourceExceptParam as WebFetchURLSourceExceptParam
    from .params.web_fetch_url_source_none_param import WebFetchURLSourceNoneParam as WebFetchURLSourceNoneParam
    from .params.web_fetch_url_source_only_param import WebFetchURLSourceOnlyParam as WebFetchURLSourceOnlyParam
    from .params.web_fetch_url_source_tool_reference_param import (
        WebFetchURLSourceToolReferenceParam as WebFetchURLSourceToolReferenceParam,
    )
    from .params.web_fetch_url_source_tool_results_param import (
        WebFetchURLSourceToolResultsParam as WebFetchURLSourceToolResultsParam,
    )
    from .params.web_fetch_url_source_user_input_param import (
        WebFetchURLSourceUserInputParam as WebFetchURLSourceUserInputParam,
    )
    from .params.web_fetch_url_sources_param import WebFetchURLSourcesParam as WebFetchURLSourcesParam
    from .params.web_search_result_block_param import WebSearchResultBlockParam as WebSearchResultBlockParam
    from .params.web_search_tool_20250305_param import WebSearchTool20250305Param as WebSearchTool20250305Param
    from .params.web_search_tool_20260209_param import WebSearchTool20260209Param as WebSearchTool20260209Param
    from .params.web_search_tool_20260318_param import WebSearchTool20260318Param as WebSearchTool20260318Param
    from .params.web_search_tool_request_error_object_param import (
        WebSearchToolRequestErrorObjectParam as WebSearchToolRequestErrorObjectParam,
    )
    from .params.web_search_tool_result_block_param import (
        WebSearchToolResultBlockParam as WebSearchToolResultBlockParam,
    )
    from .params.web_search_tool_result_block_param_content_param import (
        WebSearchToolResultBlockParamContentParam as WebSearchToolResultBlockParamContentParam,
    )

    AdvisorToolResultError = AdvisorToolResultErrorObject
    AuthenticationError = AuthenticationErrorObject
    BashCodeExecutionToolResultError = BashCodeExecutionToolResultErrorObject
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
    TextEditorCodeExecutionToolResultError = TextEditorCodeExecutionToolResultErrorObject
    ToolSearchToolResultError = ToolSearchToolResultErrorObject
    WebSearchToolRequestErrorParam = WebSearchToolRequestErrorObjectParam
    WebSearchToolResultError = WebSearchToolResultErrorObject

_ALIASES: dict[str, str] = {
    "AdvisorToolResultError": "AdvisorToolResultErrorObject",
    "AuthenticationError": "AuthenticationErrorObject",
    "BashCodeExecutionToolResultError": "BashCodeExecutionToolResultErrorObject",
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
    "TextEditorCodeExecutionToolResultError": "TextEditorCodeExecutionToolResultErrorObject",
    "ToolSearchToolResultError": "ToolSearchToolResultErrorObject",
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
    "Base64PDFSource",
    "BashCodeExecutionOutputBlock",
    "BashCodeExecutionResultBlock",
    "BashCodeExecutionToolResultBlock",
    "BashCodeExecutionToolResultBlockContent",
    "UnknownBashCodeExecutionToolResultBlockContent",
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
    "CitationCharLocation",
    "CitationContentBlockLocation",
    "CitationPageLocation",
    "CitationsConfig",
    "CitationsDelta",
    "CitationsSearchResultLocation",
    "CitationsWebSearchResultLocation",
    "ClearThinking20251015EditResponse",
    "ClearToolUses20250919EditResponse",
    "CodeExecutionOutputBlock",
    "CodeExecutionResultBlock",
    "CodeExecutionTool20250522",
    "CodeExecutionTool20250825",
    "CodeExecutionTool20260120",
    "CodeExecutionTool20260521",
    "CodeExecutionToolResultBlock",
    "CodeExecutionToolResultBlockContent",
    "UnknownCodeExecutionToolResultBlockContent",
    "CodeExecutionToolResultErrorObject",
    "CompactionBlock",
    "CompactionCapability",
    "CompactionContentBlockDelta",
    "CompactionIterationUsage",
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
    "ErrorDetails",
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
    "FileMetadata",
    "FilePage",
    "GatewayTimeoutErrorObject",
    "InputJSONDelta",
    "InputTransformation",
    "UnknownInputTransformation",
    "InvalidRequestErrorObject",
    "IterationsUsage",
    "IterationsUsageItem",
    "UnknownIterationsUsageItem",
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
    "OutputTokensDetails",
    "OverloadedErrorObject",
    "PermissionErrorObject",
    "PingEvent",
    "PlainTextSource",
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
    "RequestTooLargeErrorObject",
    "ResponseTool",
    "ResponseToolAdditionBlock",
    "ResponseToolChangeMCPToolReference",
    "ResponseToolChangeMCPToolsetReference",
    "ResponseToolChangeToolReference",
    "ResponseToolInputSchema",
    "ResponseToolRemovalBlock",
    "ServerToolCaller",
    "ServerToolCaller20260120",
    "ServerToolUsage",
    "ServerToolUseBlock",
    "ServerToolsCapability",
    "SignatureDelta",
    "StopReason",
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
    "TextEditorCodeExecutionToolResultErrorObject",
    "TextEditorCodeExecutionViewResultBlock",
    "ThinkingBlock",
    "ThinkingCapability",
    "ThinkingDelta",
    "ThinkingDroppedInputTransformation",
    "ThinkingMismatchAllowedInputTransformation",
    "ThinkingTypes",
    "ToolBash20241022",
    "ToolBash20250124",
    "ToolChange",
    "UnknownToolChange",
    "ToolChangeToolDefinition",
    "ToolComputerUse20241022",
    "ToolComputerUse20250124",
    "ToolComputerUse20251124",
    "ToolReferenceBlock",
    "ToolSearchToolBm25_20251119",
    "ToolSearchToolRegex20251119",
    "ToolSearchToolResultBlock",
    "ToolSearchToolResultBlockContent",
    "UnknownToolSearchToolResultBlockContent",
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
    "Usage",
    "UserLocation",
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
    "WebSearchToolResultErrorObject",
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
    "BetaBatchCreateParams",
    "BetaMessageBatchRequestParam",
    "BetaMessageCountTokensParams",
    "BetaMessageCreateParams",
    "BetaMessageCreateParamsBase",
    "BetaMessageCreateParamsNonStreaming",
    "BetaMessageCreateParamsStreaming",
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
    "TextEditorCodeExecutionToolResultError",
    "ToolSearchToolResultError",
    "WebSearchToolRequestErrorParam",
    "WebSearchToolResultError",
]
_PARAMS = 240
_EARLIER = 493
"""Positions in `__all__`: the first typed dict of requests, and the first earlier name. All before are models."""
_INPUTS = {"Base64FileInput": "encoding", "FileInput": "multipart"}
"""Modules of the types that are not in the spec."""


def _module_of(name: str) -> str | None:
    """Return the module of a type. Return None if there is no such type."""
    import re

    position = __all__.index(name) if name in __all__ else _EARLIER
    if name in _INPUTS or position >= _EARLIER:
        return _INPUTS.get(name)
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
