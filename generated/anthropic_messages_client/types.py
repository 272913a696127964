# Rendered from openapi.yaml by `make generate`: edit the spec or the templates, not this file.
"""All public types by name, each loaded on first access."""

from __future__ import annotations

from importlib import import_module as _import_module

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

_MODULES = {
    "Base64FileInput": "encoding",
    "AddedTool": "models.added_tool",
    "UnknownAddedTool": "models.added_tool",
    "AdvisorMessageIterationUsage": "models.advisor_message_iteration_usage",
    "AdvisorRedactedResultBlock": "models.advisor_redacted_result_block",
    "AdvisorResultBlock": "models.advisor_result_block",
    "AdvisorTool20260301": "models.advisor_tool_20260301",
    "AdvisorToolResultBlock": "models.advisor_tool_result_block",
    "AdvisorToolResultBlockContent": "models.advisor_tool_result_block_content",
    "UnknownAdvisorToolResultBlockContent": "models.advisor_tool_result_block_content",
    "AdvisorToolResultErrorObject": "models.advisor_tool_result_error_object",
    "APIErrorObject": "models.api_error_object",
    "AppliedEdit": "models.applied_edit",
    "UnknownAppliedEdit": "models.applied_edit",
    "AuthenticationErrorObject": "models.authentication_error_object",
    "Base64PDFSource": "models.base64_pdf_source",
    "BashCodeExecutionOutputBlock": "models.bash_code_execution_output_block",
    "BashCodeExecutionResultBlock": "models.bash_code_execution_result_block",
    "BashCodeExecutionToolResultBlock": "models.bash_code_execution_tool_result_block",
    "BashCodeExecutionToolResultBlockContent": "models.bash_code_execution_tool_result_block_content",
    "UnknownBashCodeExecutionToolResultBlockContent": "models.bash_code_execution_tool_result_block_content",
    "BashCodeExecutionToolResultErrorObject": "models.bash_code_execution_tool_result_error_object",
    "BillingErrorObject": "models.billing_error_object",
    "BrowserToolConfig": "models.browser_tool_config",
    "BrowserToolset20260801": "models.browser_toolset_20260801",
    "BrowserToolsetConfigs": "models.browser_toolset_configs",
    "CacheControlEphemeral": "models.cache_control_ephemeral",
    "CacheCreation": "models.cache_creation",
    "CacheMissMessagesChanged": "models.cache_miss_messages_changed",
    "CacheMissModelChanged": "models.cache_miss_model_changed",
    "CacheMissPreviousMessageNotFound": "models.cache_miss_previous_message_not_found",
    "CacheMissReason": "models.cache_miss_reason",
    "UnknownCacheMissReason": "models.cache_miss_reason",
    "CacheMissSystemChanged": "models.cache_miss_system_changed",
    "CacheMissToolsChanged": "models.cache_miss_tools_changed",
    "CacheMissUnavailable": "models.cache_miss_unavailable",
    "CapabilitySupport": "models.capability_support",
    "CitationCharLocation": "models.citation_char_location",
    "CitationContentBlockLocation": "models.citation_content_block_location",
    "CitationPageLocation": "models.citation_page_location",
    "CitationsConfig": "models.citations_config",
    "CitationsDelta": "models.citations_delta",
    "CitationsSearchResultLocation": "models.citations_search_result_location",
    "CitationsWebSearchResultLocation": "models.citations_web_search_result_location",
    "ClearThinking20251015EditResponse": "models.clear_thinking_20251015_edit_response",
    "ClearToolUses20250919EditResponse": "models.clear_tool_uses_20250919_edit_response",
    "CodeExecutionOutputBlock": "models.code_execution_output_block",
    "CodeExecutionResultBlock": "models.code_execution_result_block",
    "CodeExecutionTool20250522": "models.code_execution_tool_20250522",
    "CodeExecutionTool20250825": "models.code_execution_tool_20250825",
    "CodeExecutionTool20260120": "models.code_execution_tool_20260120",
    "CodeExecutionTool20260521": "models.code_execution_tool_20260521",
    "CodeExecutionToolResultBlock": "models.code_execution_tool_result_block",
    "CodeExecutionToolResultBlockContent": "models.code_execution_tool_result_block_content",
    "UnknownCodeExecutionToolResultBlockContent": "models.code_execution_tool_result_block_content",
    "CodeExecutionToolResultErrorObject": "models.code_execution_tool_result_error_object",
    "CompactionBlock": "models.compaction_block",
    "CompactionCapability": "models.compaction_capability",
    "CompactionContentBlockDelta": "models.compaction_content_block_delta",
    "CompactionIterationUsage": "models.compaction_iteration_usage",
    "ComputerToolConfig": "models.computer_tool_config",
    "ComputerToolset20260801": "models.computer_toolset_20260801",
    "ComputerToolsetConfigs": "models.computer_toolset_configs",
    "Container": "models.container",
    "ContainerSkill": "models.container_skill",
    "ContainerUploadBlock": "models.container_upload_block",
    "ContentBlock": "models.content_block",
    "UnknownContentBlock": "models.content_block",
    "ContextManagementCapability": "models.context_management_capability",
    "ContextManagementResponse": "models.context_management_response",
    "CountTokensContextManagementResponse": "models.count_tokens_context_management_response",
    "DeletedMessageBatch": "models.deleted_message_batch",
    "Delta": "models.delta",
    "Diagnostics": "models.diagnostics",
    "DirectCaller": "models.direct_caller",
    "DocumentBlock": "models.document_block",
    "DocumentSource": "models.document_source",
    "UnknownDocumentSource": "models.document_source",
    "EffortCapability": "models.effort_capability",
    "EncryptedCodeExecutionResultBlock": "models.encrypted_code_execution_result_block",
    "ErrorObject": "models.error_object",
    "UnknownErrorObject": "models.error_object",
    "ErrorResponse": "models.error_response",
    "FallbackBlock": "models.fallback_block",
    "FallbackCreditNotApplied": "models.fallback_credit_not_applied",
    "FallbackCreditRedeemed": "models.fallback_credit_redeemed",
    "FallbackCreditStatus": "models.fallback_credit_status",
    "UnknownFallbackCreditStatus": "models.fallback_credit_status",
    "FallbackCreditUsage": "models.fallback_credit_usage",
    "FallbackInfo": "models.fallback_info",
    "FallbackMessageIterationUsage": "models.fallback_message_iteration_usage",
    "FallbackRefusalTrigger": "models.fallback_refusal_trigger",
    "GatewayTimeoutErrorObject": "models.gateway_timeout_error_object",
    "InputJSONDelta": "models.input_json_delta",
    "InputTransformation": "models.input_transformation",
    "UnknownInputTransformation": "models.input_transformation",
    "InvalidRequestErrorObject": "models.invalid_request_error_object",
    "IterationsUsage": "models.iterations_usage",
    "IterationsUsageItem": "models.iterations_usage_item",
    "UnknownIterationsUsageItem": "models.iterations_usage_item",
    "MCPTool": "models.mcp_tool",
    "MCPToolConfig": "models.mcp_tool_config",
    "MCPToolListingBlock": "models.mcp_tool_listing_block",
    "MCPToolResultBlock": "models.mcp_tool_result_block",
    "MCPToolUseBlock": "models.mcp_tool_use_block",
    "MCPToolset": "models.mcp_toolset",
    "MemoryTool20250818": "models.memory_tool_20250818",
    "Message": "models.message",
    "MessageBatch": "models.message_batch",
    "MessageBatchCanceledResult": "models.message_batch_canceled_result",
    "MessageBatchErroredResult": "models.message_batch_errored_result",
    "MessageBatchExpiredResult": "models.message_batch_expired_result",
    "MessageBatchIndividualResponse": "models.message_batch_individual_response",
    "MessageBatchPage": "models.message_batch_page",
    "MessageBatchRequestCounts": "models.message_batch_request_counts",
    "MessageBatchResult": "models.message_batch_result",
    "UnknownMessageBatchResult": "models.message_batch_result",
    "MessageBatchSucceededResult": "models.message_batch_succeeded_result",
    "MessageDeltaUsage": "models.message_delta_usage",
    "MessageIterationUsage": "models.message_iteration_usage",
    "MessageTokensCount": "models.message_tokens_count",
    "Model": "models.model",
    "ModelCapabilities": "models.model_capabilities",
    "ModelInfo": "models.model_info",
    "ModelInfoPage": "models.model_info_page",
    "ModelLine": "models.model_line",
    "NotFoundErrorObject": "models.not_found_error_object",
    "OutputTokensDetails": "models.output_tokens_details",
    "OverloadedErrorObject": "models.overloaded_error_object",
    "PermissionErrorObject": "models.permission_error_object",
    "PingEvent": "models.ping_event",
    "PlainTextSource": "models.plain_text_source",
    "RateLimitErrorObject": "models.rate_limit_error_object",
    "RawContentBlockDelta": "models.raw_content_block_delta",
    "UnknownRawContentBlockDelta": "models.raw_content_block_delta",
    "RawContentBlockDeltaEvent": "models.raw_content_block_delta_event",
    "RawContentBlockStartEvent": "models.raw_content_block_start_event",
    "RawContentBlockStopEvent": "models.raw_content_block_stop_event",
    "RawMessageDeltaEvent": "models.raw_message_delta_event",
    "RawMessageStartEvent": "models.raw_message_start_event",
    "RawMessageStopEvent": "models.raw_message_stop_event",
    "RawMessageStreamEvent": "models.raw_message_stream_event",
    "UnknownRawMessageStreamEvent": "models.raw_message_stream_event",
    "RedactedThinkingBlock": "models.redacted_thinking_block",
    "RefusalStopDetails": "models.refusal_stop_details",
    "RemovedTool": "models.removed_tool",
    "UnknownRemovedTool": "models.removed_tool",
    "RequestTooLargeErrorObject": "models.request_too_large_error_object",
    "ResponseTool": "models.response_tool",
    "ResponseToolAdditionBlock": "models.response_tool_addition_block",
    "ResponseToolChangeMCPToolReference": "models.response_tool_change_mcp_tool_reference",
    "ResponseToolChangeMCPToolsetReference": "models.response_tool_change_mcp_toolset_reference",
    "ResponseToolChangeToolReference": "models.response_tool_change_tool_reference",
    "ResponseToolInputSchema": "models.response_tool_input_schema",
    "ResponseToolRemovalBlock": "models.response_tool_removal_block",
    "ServerToolCaller": "models.server_tool_caller",
    "ServerToolCaller20260120": "models.server_tool_caller_20260120",
    "ServerToolUsage": "models.server_tool_usage",
    "ServerToolUseBlock": "models.server_tool_use_block",
    "ServerToolsCapability": "models.server_tools_capability",
    "SignatureDelta": "models.signature_delta",
    "StopReason": "models.stop_reason",
    "StreamedEvent": "models.streamed_event",
    "UnknownStreamedEvent": "models.streamed_event",
    "TextBlock": "models.text_block",
    "TextCitation": "models.text_citation",
    "UnknownTextCitation": "models.text_citation",
    "TextDelta": "models.text_delta",
    "TextEditorCodeExecutionCreateResultBlock": "models.text_editor_code_execution_create_result_block",
    "TextEditorCodeExecutionStrReplaceResultBlock": "models.text_editor_code_execution_str_replace_result_block",
    "TextEditorCodeExecutionToolResultBlock": "models.text_editor_code_execution_tool_result_block",
    "TextEditorCodeExecutionToolResultBlockContent": "models.text_editor_code_execution_tool_result_block_content",
    "UnknownTextEditorCodeExecutionToolResultBlockContent": "models.text_editor_code_execution_tool_result_block_content",
    "TextEditorCodeExecutionToolResultErrorObject": "models.text_editor_code_execution_tool_result_error_object",
    "TextEditorCodeExecutionViewResultBlock": "models.text_editor_code_execution_view_result_block",
    "ThinkingBlock": "models.thinking_block",
    "ThinkingCapability": "models.thinking_capability",
    "ThinkingDelta": "models.thinking_delta",
    "ThinkingDroppedInputTransformation": "models.thinking_dropped_input_transformation",
    "ThinkingMismatchAllowedInputTransformation": "models.thinking_mismatch_allowed_input_transformation",
    "ThinkingTypes": "models.thinking_types",
    "ToolBash20241022": "models.tool_bash_20241022",
    "ToolBash20250124": "models.tool_bash_20250124",
    "ToolChange": "models.tool_change",
    "UnknownToolChange": "models.tool_change",
    "ToolChangeToolDefinition": "models.tool_change_tool_definition",
    "ToolComputerUse20241022": "models.tool_computer_use_20241022",
    "ToolComputerUse20250124": "models.tool_computer_use_20250124",
    "ToolComputerUse20251124": "models.tool_computer_use_20251124",
    "ToolReferenceBlock": "models.tool_reference_block",
    "ToolSearchToolBm25_20251119": "models.tool_search_tool_bm25_20251119",
    "ToolSearchToolRegex20251119": "models.tool_search_tool_regex_20251119",
    "ToolSearchToolResultBlock": "models.tool_search_tool_result_block",
    "ToolSearchToolResultBlockContent": "models.tool_search_tool_result_block_content",
    "UnknownToolSearchToolResultBlockContent": "models.tool_search_tool_result_block_content",
    "ToolSearchToolResultErrorObject": "models.tool_search_tool_result_error_object",
    "ToolSearchToolSearchResultBlock": "models.tool_search_tool_search_result_block",
    "ToolTextEditor20241022": "models.tool_text_editor_20241022",
    "ToolTextEditor20250124": "models.tool_text_editor_20250124",
    "ToolTextEditor20250429": "models.tool_text_editor_20250429",
    "ToolTextEditor20250728": "models.tool_text_editor_20250728",
    "ToolUnion": "models.tool_union",
    "UnknownToolUnion": "models.tool_union",
    "ToolUseBlock": "models.tool_use_block",
    "ToolUseCaller": "models.tool_use_caller",
    "UnknownToolUseCaller": "models.tool_use_caller",
    "Usage": "models.usage",
    "UserLocation": "models.user_location",
    "WebFetchBlock": "models.web_fetch_block",
    "WebFetchCitationsConfig": "models.web_fetch_citations_config",
    "WebFetchTool20250910": "models.web_fetch_tool_20250910",
    "WebFetchTool20260209": "models.web_fetch_tool_20260209",
    "WebFetchTool20260309": "models.web_fetch_tool_20260309",
    "WebFetchTool20260318": "models.web_fetch_tool_20260318",
    "WebFetchToolResultBlock": "models.web_fetch_tool_result_block",
    "UnknownWebFetchToolResultBlockContent": "models.web_fetch_tool_result_block_content",
    "WebFetchToolResultBlockContent": "models.web_fetch_tool_result_block_content",
    "WebFetchToolResultErrorBlock": "models.web_fetch_tool_result_error_block",
    "WebFetchURLSourceAll": "models.web_fetch_url_source_all",
    "WebFetchURLSourceExcept": "models.web_fetch_url_source_except",
    "WebFetchURLSourceNone": "models.web_fetch_url_source_none",
    "WebFetchURLSourceOnly": "models.web_fetch_url_source_only",
    "WebFetchURLSourceToolReference": "models.web_fetch_url_source_tool_reference",
    "UnknownWebFetchURLSourceToolResults": "models.web_fetch_url_source_tool_results",
    "WebFetchURLSourceToolResults": "models.web_fetch_url_source_tool_results",
    "UnknownWebFetchURLSourceUserInput": "models.web_fetch_url_source_user_input",
    "WebFetchURLSourceUserInput": "models.web_fetch_url_source_user_input",
    "WebFetchURLSources": "models.web_fetch_url_sources",
    "WebSearchResultBlock": "models.web_search_result_block",
    "WebSearchTool20250305": "models.web_search_tool_20250305",
    "WebSearchTool20260209": "models.web_search_tool_20260209",
    "WebSearchTool20260318": "models.web_search_tool_20260318",
    "WebSearchToolResultBlock": "models.web_search_tool_result_block",
    "WebSearchToolResultBlockContent": "models.web_search_tool_result_block_content",
    "WebSearchToolResultErrorObject": "models.web_search_tool_result_error_object",
    "AddedToolParam": "params.added_tool_param",
    "AdvisorRedactedResultBlockParam": "params.advisor_redacted_result_block_param",
    "AdvisorResultBlockParam": "params.advisor_result_block_param",
    "AdvisorTool20260301Param": "params.advisor_tool_20260301_param",
    "AdvisorToolResultBlockParam": "params.advisor_tool_result_block_param",
    "AdvisorToolResultBlockParamContentParam": "params.advisor_tool_result_block_param_content_param",
    "AdvisorToolResultErrorParam": "params.advisor_tool_result_error_param",
    "AllThinkingTurnsParam": "params.all_thinking_turns_param",
    "AllowedCaller": "params.allowed_caller",
    "AnthropicBetaParam": "params.anthropic_beta_param",
    "AssistantMessageParam": "params.assistant_message_param",
    "Base64ImageSourceParam": "params.base64_image_source_param",
    "Base64PDFSourceParam": "params.base64_pdf_source_param",
    "BashCodeExecutionOutputBlockParam": "params.bash_code_execution_output_block_param",
    "BashCodeExecutionResultBlockParam": "params.bash_code_execution_result_block_param",
    "BashCodeExecutionToolResultBlockParam": "params.bash_code_execution_tool_result_block_param",
    "BashCodeExecutionToolResultBlockParamContentParam": "params.bash_code_execution_tool_result_block_param_content_param",
    "BashCodeExecutionToolResultErrorParam": "params.bash_code_execution_tool_result_error_param",
    "BatchCreateParams": "params.batch_create_params",
    "BetaBatchCreateParams": "params.beta_batch_create_params",
    "BetaMessageBatchRequestParam": "params.beta_message_batch_request_param",
    "BetaMessageCountTokensParams": "params.beta_message_count_tokens_params",
    "BetaMessageCreateParams": "params.beta_message_create_params",
    "BetaMessageCreateParamsBase": "params.beta_message_create_params_base",
    "BetaMessageCreateParamsNonStreaming": "params.beta_message_create_params_non_streaming",
    "BetaMessageCreateParamsStreaming": "params.beta_message_create_params_streaming",
    "BillingPolicyParam": "params.billing_policy_param",
    "BrowserCloseTabConfigParam": "params.browser_close_tab_config_param",
    "BrowserDoubleClickConfigParam": "params.browser_double_click_config_param",
    "BrowserFileUploadConfigParam": "params.browser_file_upload_config_param",
    "BrowserFindConfigParam": "params.browser_find_config_param",
    "BrowserFormInputConfigParam": "params.browser_form_input_config_param",
    "BrowserGetPageTextConfigParam": "params.browser_get_page_text_config_param",
    "BrowserHoldKeyConfigParam": "params.browser_hold_key_config_param",
    "BrowserHoverConfigParam": "params.browser_hover_config_param",
    "BrowserJavascriptExecConfigParam": "params.browser_javascript_exec_config_param",
    "BrowserKeyConfigParam": "params.browser_key_config_param",
    "BrowserLeftClickConfigParam": "params.browser_left_click_config_param",
    "BrowserLeftClickDragConfigParam": "params.browser_left_click_drag_config_param",
    "BrowserLeftMouseDownConfigParam": "params.browser_left_mouse_down_config_param",
    "BrowserLeftMouseUpConfigParam": "params.browser_left_mouse_up_config_param",
    "BrowserListTabsConfigParam": "params.browser_list_tabs_config_param",
    "BrowserMiddleClickConfigParam": "params.browser_middle_click_config_param",
    "BrowserMouseMoveConfigParam": "params.browser_mouse_move_config_param",
    "BrowserNavigateConfigParam": "params.browser_navigate_config_param",
    "BrowserNewTabConfigParam": "params.browser_new_tab_config_param",
    "BrowserReadConsoleConfigParam": "params.browser_read_console_config_param",
    "BrowserReadNetworkConfigParam": "params.browser_read_network_config_param",
    "BrowserReadPageConfigParam": "params.browser_read_page_config_param",
    "BrowserRightClickConfigParam": "params.browser_right_click_config_param",
    "BrowserScreenshotConfigParam": "params.browser_screenshot_config_param",
    "BrowserScrollConfigParam": "params.browser_scroll_config_param",
    "BrowserScrollToConfigParam": "params.browser_scroll_to_config_param",
    "BrowserStateBlockParam": "params.browser_state_block_param",
    "BrowserStateChangeDownloadCompletedParam": "params.browser_state_change_download_completed_param",
    "BrowserStateChangeDownloadFailedParam": "params.browser_state_change_download_failed_param",
    "BrowserStateChangeDownloadStartedParam": "params.browser_state_change_download_started_param",
    "BrowserStateChangeParam": "params.browser_state_change_param",
    "BrowserStateChangeTabOpenedParam": "params.browser_state_change_tab_opened_param",
    "BrowserStateTabEntryParam": "params.browser_state_tab_entry_param",
    "BrowserSwitchTabConfigParam": "params.browser_switch_tab_config_param",
    "BrowserToolset20260801Param": "params.browser_toolset_20260801_param",
    "BrowserToolsetConfigsParam": "params.browser_toolset_configs_param",
    "BrowserTripleClickConfigParam": "params.browser_triple_click_config_param",
    "BrowserTypeConfigParam": "params.browser_type_config_param",
    "BrowserWaitConfigParam": "params.browser_wait_config_param",
    "BrowserZoomConfigParam": "params.browser_zoom_config_param",
    "CacheControlEphemeralParam": "params.cache_control_ephemeral_param",
    "CitationCharLocationParam": "params.citation_char_location_param",
    "CitationContentBlockLocationParam": "params.citation_content_block_location_param",
    "CitationPageLocationParam": "params.citation_page_location_param",
    "CitationSearchResultLocationParam": "params.citation_search_result_location_param",
    "CitationWebSearchResultLocationParam": "params.citation_web_search_result_location_param",
    "CitationsConfigParam": "params.citations_config_param",
    "ClearThinking20251015EditParam": "params.clear_thinking_20251015_edit_param",
    "ClearThinkingKeepParam": "params.clear_thinking_keep_param",
    "ClearToolUses20250919EditParam": "params.clear_tool_uses_20250919_edit_param",
    "CodeExecutionOutputBlockParam": "params.code_execution_output_block_param",
    "CodeExecutionResultBlockParam": "params.code_execution_result_block_param",
    "CodeExecutionTool20250522Param": "params.code_execution_tool_20250522_param",
    "CodeExecutionTool20250825Param": "params.code_execution_tool_20250825_param",
    "CodeExecutionTool20260120Param": "params.code_execution_tool_20260120_param",
    "CodeExecutionTool20260521Param": "params.code_execution_tool_20260521_param",
    "CodeExecutionToolResultBlockParam": "params.code_execution_tool_result_block_param",
    "CodeExecutionToolResultBlockParamContentParam": "params.code_execution_tool_result_block_param_content_param",
    "CodeExecutionToolResultErrorParam": "params.code_execution_tool_result_error_param",
    "Compact20260112EditParam": "params.compact_20260112_edit_param",
    "CompactionBlockParam": "params.compaction_block_param",
    "CompactionConfigParam": "params.compaction_config_param",
    "ComputerCursorPositionConfigParam": "params.computer_cursor_position_config_param",
    "ComputerDoubleClickConfigParam": "params.computer_double_click_config_param",
    "ComputerHoldKeyConfigParam": "params.computer_hold_key_config_param",
    "ComputerKeyConfigParam": "params.computer_key_config_param",
    "ComputerLeftClickConfigParam": "params.computer_left_click_config_param",
    "ComputerLeftClickDragConfigParam": "params.computer_left_click_drag_config_param",
    "ComputerLeftMouseDownConfigParam": "params.computer_left_mouse_down_config_param",
    "ComputerLeftMouseUpConfigParam": "params.computer_left_mouse_up_config_param",
    "ComputerMiddleClickConfigParam": "params.computer_middle_click_config_param",
    "ComputerMouseMoveConfigParam": "params.computer_mouse_move_config_param",
    "ComputerRightClickConfigParam": "params.computer_right_click_config_param",
    "ComputerScreenshotConfigParam": "params.computer_screenshot_config_param",
    "ComputerScrollConfigParam": "params.computer_scroll_config_param",
    "ComputerToolset20260801Param": "params.computer_toolset_20260801_param",
    "ComputerToolsetConfigsParam": "params.computer_toolset_configs_param",
    "ComputerTripleClickConfigParam": "params.computer_triple_click_config_param",
    "ComputerTypeConfigParam": "params.computer_type_config_param",
    "ComputerWaitConfigParam": "params.computer_wait_config_param",
    "ComputerZoomConfigParam": "params.computer_zoom_config_param",
    "ContainerParams": "params.container_params",
    "ContainerUploadBlockParam": "params.container_upload_block_param",
    "ContentBlockParam": "params.content_block_param",
    "ContentBlockSourceContentParam": "params.content_block_source_content_param",
    "ContentBlockSourceParam": "params.content_block_source_param",
    "ContextManagementConfigParam": "params.context_management_config_param",
    "ContextManagementEditParam": "params.context_management_edit_param",
    "ContextManagementTriggerParam": "params.context_management_trigger_param",
    "DiagnosticsParam": "params.diagnostics_param",
    "DirectCallerParam": "params.direct_caller_param",
    "DocumentBlockParam": "params.document_block_param",
    "DocumentSourceParam": "params.document_source_param",
    "EncryptedCodeExecutionResultBlockParam": "params.encrypted_code_execution_result_block_param",
    "FallbackBlockParam": "params.fallback_block_param",
    "FallbackCreditTokenParam": "params.fallback_credit_token_param",
    "FallbackInfoParam": "params.fallback_info_param",
    "FallbackParam": "params.fallback_param",
    "FallbacksParam": "params.fallbacks_param",
    "FileDocumentSourceParam": "params.file_document_source_param",
    "FileImageSourceParam": "params.file_image_source_param",
    "ImageBlockParam": "params.image_block_param",
    "ImageSourceParam": "params.image_source_param",
    "ImageTransformationsParam": "params.image_transformations_param",
    "InputSchemaTyped": "params.input_schema_typed",
    "InputTokensClearAtLeastParam": "params.input_tokens_clear_at_least_param",
    "InputTokensTriggerParam": "params.input_tokens_trigger_param",
    "JSONOutputFormatParam": "params.json_output_format_param",
    "MCPToolConfigParam": "params.mcp_tool_config_param",
    "MCPToolDefaultConfigParam": "params.mcp_tool_default_config_param",
    "MCPToolListingBlockParam": "params.mcp_tool_listing_block_param",
    "MCPToolParamParam": "params.mcp_tool_param_param",
    "MCPToolUseBlockParam": "params.mcp_tool_use_block_param",
    "MCPToolsetParam": "params.mcp_toolset_param",
    "MemoryTool20250818Param": "params.memory_tool_20250818_param",
    "MessageBatchRequestParam": "params.message_batch_request_param",
    "MessageContentParam": "params.message_content_param",
    "MessageCountTokensParams": "params.message_count_tokens_params",
    "MessageCountTokensToolParam": "params.message_count_tokens_tool_param",
    "MessageCreateParams": "params.message_create_params",
    "MessageCreateParamsBase": "params.message_create_params_base",
    "MessageCreateParamsContainerParam": "params.message_create_params_container_param",
    "MessageCreateParamsNonStreaming": "params.message_create_params_non_streaming",
    "MessageCreateParamsStreaming": "params.message_create_params_streaming",
    "MessageParam": "params.message_param",
    "MessageThreadParam": "params.message_thread_param",
    "MetadataParam": "params.metadata_param",
    "ModelParam": "params.model_param",
    "OutputConfigParam": "params.output_config_param",
    "PlainTextSourceParam": "params.plain_text_source_param",
    "RedactedThinkingBlockParam": "params.redacted_thinking_block_param",
    "RemovedToolParam": "params.removed_tool_param",
    "RequestMCPServerToolConfigurationParam": "params.request_mcp_server_tool_configuration_param",
    "RequestMCPServerURLDefinitionParam": "params.request_mcp_server_url_definition_param",
    "RequestMCPToolResultBlockParam": "params.request_mcp_tool_result_block_param",
    "RequestToolAdditionBlockParam": "params.request_tool_addition_block_param",
    "RequestToolRemovalBlockParam": "params.request_tool_removal_block_param",
    "SearchResultBlockParam": "params.search_result_block_param",
    "ServerToolCaller20260120Param": "params.server_tool_caller_20260120_param",
    "ServerToolCallerParam": "params.server_tool_caller_param",
    "ServerToolUseBlockParam": "params.server_tool_use_block_param",
    "SkillParams": "params.skill_params",
    "SystemContentBlockParam": "params.system_content_block_param",
    "SystemMessageOutputConfigParam": "params.system_message_output_config_param",
    "SystemMessageParam": "params.system_message_param",
    "TextBlockParam": "params.text_block_param",
    "TextCitationParam": "params.text_citation_param",
    "TextEditorCodeExecutionCreateResultBlockParam": "params.text_editor_code_execution_create_result_block_param",
    "TextEditorCodeExecutionStrReplaceResultBlockParam": "params.text_editor_code_execution_str_replace_result_block_param",
    "TextEditorCodeExecutionToolResultBlockParam": "params.text_editor_code_execution_tool_result_block_param",
    "TextEditorCodeExecutionToolResultBlockParamContentParam": "params.text_editor_code_execution_tool_result_block_param_content_param",
    "TextEditorCodeExecutionToolResultErrorParam": "params.text_editor_code_execution_tool_result_error_param",
    "TextEditorCodeExecutionViewResultBlockParam": "params.text_editor_code_execution_view_result_block_param",
    "ThinkingBlockBindingParam": "params.thinking_block_binding_param",
    "ThinkingBlockParam": "params.thinking_block_param",
    "ThinkingConfigAdaptiveParam": "params.thinking_config_adaptive_param",
    "ThinkingConfigBetweenToolsParam": "params.thinking_config_between_tools_param",
    "ThinkingConfigDisabledParam": "params.thinking_config_disabled_param",
    "ThinkingConfigEnabledParam": "params.thinking_config_enabled_param",
    "ThinkingConfigParam": "params.thinking_config_param",
    "ThinkingTurnsParam": "params.thinking_turns_param",
    "ThreadContinueParams": "params.thread_continue_params",
    "ThreadCreateParams": "params.thread_create_params",
    "TokenTaskBudgetParam": "params.token_task_budget_param",
    "ToolBash20241022Param": "params.tool_bash_20241022_param",
    "ToolBash20250124Param": "params.tool_bash_20250124_param",
    "ToolChangeMCPToolReferenceParam": "params.tool_change_mcp_tool_reference_param",
    "ToolChangeMCPToolsetReferenceParam": "params.tool_change_mcp_toolset_reference_param",
    "ToolChangeParam": "params.tool_change_param",
    "ToolChangeToolDefinitionParam": "params.tool_change_tool_definition_param",
    "ToolChangeToolReferenceParam": "params.tool_change_tool_reference_param",
    "ToolChoiceAnyParam": "params.tool_choice_any_param",
    "ToolChoiceAutoParam": "params.tool_choice_auto_param",
    "ToolChoiceNoneParam": "params.tool_choice_none_param",
    "ToolChoiceParam": "params.tool_choice_param",
    "ToolChoiceToolParam": "params.tool_choice_tool_param",
    "ToolComputerUse20241022Param": "params.tool_computer_use_20241022_param",
    "ToolComputerUse20250124Param": "params.tool_computer_use_20250124_param",
    "ToolComputerUse20251124Param": "params.tool_computer_use_20251124_param",
    "ToolParam": "params.tool_param",
    "ToolReferenceBlockParam": "params.tool_reference_block_param",
    "ToolResultBlockParam": "params.tool_result_block_param",
    "ToolResultContentBlockParam": "params.tool_result_content_block_param",
    "ToolSearchToolBm25_20251119Param": "params.tool_search_tool_bm25_20251119_param",
    "ToolSearchToolRegex20251119Param": "params.tool_search_tool_regex_20251119_param",
    "ToolSearchToolResultBlockParam": "params.tool_search_tool_result_block_param",
    "ToolSearchToolResultBlockParamContentParam": "params.tool_search_tool_result_block_param_content_param",
    "ToolSearchToolResultErrorParam": "params.tool_search_tool_result_error_param",
    "ToolSearchToolSearchResultBlockParam": "params.tool_search_tool_search_result_block_param",
    "ToolTextEditor20241022Param": "params.tool_text_editor_20241022_param",
    "ToolTextEditor20250124Param": "params.tool_text_editor_20250124_param",
    "ToolTextEditor20250429Param": "params.tool_text_editor_20250429_param",
    "ToolTextEditor20250728Param": "params.tool_text_editor_20250728_param",
    "ToolUnionParam": "params.tool_union_param",
    "ToolUseBlockParam": "params.tool_use_block_param",
    "ToolUseCallerParam": "params.tool_use_caller_param",
    "ToolUsesKeepParam": "params.tool_uses_keep_param",
    "ToolUsesTriggerParam": "params.tool_uses_trigger_param",
    "URLImageSourceParam": "params.url_image_source_param",
    "URLPDFSourceParam": "params.urlpdf_source_param",
    "UserLocationParam": "params.user_location_param",
    "UserMessageParam": "params.user_message_param",
    "WebFetchBlockParam": "params.web_fetch_block_param",
    "WebFetchTool20250910Param": "params.web_fetch_tool_20250910_param",
    "WebFetchTool20260209Param": "params.web_fetch_tool_20260209_param",
    "WebFetchTool20260309Param": "params.web_fetch_tool_20260309_param",
    "WebFetchTool20260318Param": "params.web_fetch_tool_20260318_param",
    "WebFetchToolResultBlockParam": "params.web_fetch_tool_result_block_param",
    "WebFetchToolResultBlockParamContentParam": "params.web_fetch_tool_result_block_param_content_param",
    "WebFetchToolResultErrorBlockParam": "params.web_fetch_tool_result_error_block_param",
    "WebFetchURLSourceAllParam": "params.web_fetch_url_source_all_param",
    "WebFetchURLSourceExceptParam": "params.web_fetch_url_source_except_param",
    "WebFetchURLSourceNoneParam": "params.web_fetch_url_source_none_param",
    "WebFetchURLSourceOnlyParam": "params.web_fetch_url_source_only_param",
    "WebFetchURLSourceToolReferenceParam": "params.web_fetch_url_source_tool_reference_param",
    "WebFetchURLSourceToolResultsParam": "params.web_fetch_url_source_tool_results_param",
    "WebFetchURLSourceUserInputParam": "params.web_fetch_url_source_user_input_param",
    "WebFetchURLSourcesParam": "params.web_fetch_url_sources_param",
    "WebSearchResultBlockParam": "params.web_search_result_block_param",
    "WebSearchTool20250305Param": "params.web_search_tool_20250305_param",
    "WebSearchTool20260209Param": "params.web_search_tool_20260209_param",
    "WebSearchTool20260318Param": "params.web_search_tool_20260318_param",
    "WebSearchToolRequestErrorObjectParam": "params.web_search_tool_request_error_object_param",
    "WebSearchToolResultBlockParam": "params.web_search_tool_result_block_param",
    "WebSearchToolResultBlockParamContentParam": "params.web_search_tool_result_block_param_content_param",
}
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


if not TYPE_CHECKING:  # A type checker that saw this would accept every misspelt name.
    __all__ = [*_MODULES, *_ALIASES]

    def __getattr__(name: str) -> object:
        if name in _ALIASES:
            current = _ALIASES[name]
            value = globals().get(current) or __getattr__(current)
        else:
            module = _MODULES.get(name)
            if module is None:
                from .suggestions import missing_name

                raise missing_name(__name__, name, __all__)
            value = getattr(_import_module(f".{module}", __package__), name)
        globals()[name] = value
        return value

    def __dir__() -> list[str]:
        return [*globals(), *__all__]
