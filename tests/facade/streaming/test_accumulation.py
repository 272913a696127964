"""Deltas accumulate to a block as the spec says, however the stream is cut."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from anthropic_messages import APIResponseValidationError
from anthropic_messages._streaming.accumulator import Accumulator
from anthropic_messages._streaming.delta_runs import DeltaRuns
from anthropic_messages._streaming.open_block import _EXTENDING
from anthropic_messages._streaming.sse import EventDecoder
from anthropic_messages.streaming import CompactionEvent
from anthropic_messages_client.deltas import DELTAS
from tests.facade.conftest import World
from tests.support.wire import Wire, stream

from .test_streams import START, STOP, block, delta, ending
