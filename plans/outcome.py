"""How effects, steps and runs end: the closed vocabularies of the contract."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Outcome(StrEnum):
    """How one effect ended."""

    SUCCEEDED = "succeeded"  # done, and seen to be done
    FAILED = "failed"  # tried, and seen to have failed; may have changed something
    CANCELLED = "cancelled"  # stopped on request while it ran
    NOT_STARTED = "not_started"  # certainly nothing happened
    UNKNOWN = "unknown"  # may or may not have happened; never guessed


class Reason(StrEnum):
    """Why an effect did not succeed; `retry.on` uses the same words."""

    EXIT_CODE = "exit_code"
    TIMEOUT = "timeout"
    DEADLINE = "deadline"
    UNREACHABLE = "unreachable"
    AUTH_FAILED = "auth_failed"
    HOST_KEY_MISMATCH = "host_key_mismatch"
    CONNECTION_LOST = "connection_lost"
    PERMISSION = "permission"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    INVALID_INPUT = "invalid_input"
    VALIDATION_FAILED = "validation_failed"
    VERIFY_FAILED = "verify_failed"
    EXPECT_FAILED = "expect_failed"
    APPROVAL_REJECTED = "approval_rejected"
    APPROVAL_EXPIRED = "approval_expired"
    CANCELLED = "cancelled"
    LOCK_TIMEOUT = "lock_timeout"
    WINDOW_CLOSED = "window_closed"
    PAYLOAD_TOO_LARGE = "payload_too_large"
    REBOOTED = "rebooted"
    SUPERVISOR_LOST = "supervisor_lost"
    TOOL_ERROR = "tool_error"
    INTERNAL = "internal"


FINAL_REASONS = frozenset(
    {
        Reason.AUTH_FAILED,
        Reason.HOST_KEY_MISMATCH,
        Reason.PERMISSION,
        Reason.INVALID_INPUT,
        Reason.CONFLICT,
        Reason.CANCELLED,
        Reason.DEADLINE,
        Reason.PAYLOAD_TOO_LARGE,
    }
)
"""Reasons that another attempt cannot mend: never retried unless `retry.on` names them."""


class StepStatus(StrEnum):
    """Where a step (on one target) stands."""

    PENDING = "pending"  # not reached yet
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    NOT_STARTED = "not_started"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"  # by condition or by an operator: see the record's message
    WAITING = "waiting"  # parked: a person, a signal, a timer
    COMPENSATING = "compensating"
    COMPENSATED = "compensated"
    COMPENSATION_FAILED = "compensation_failed"


class RunStatus(StrEnum):
    """Where a run stands."""

    PENDING_APPROVAL = "pending_approval"
    RUNNING = "running"
    PAUSED = "paused"
    NEEDS_ATTENTION = "needs_attention"  # a step is parked until a person decides
    ROLLING_BACK = "rolling_back"
    SUCCEEDED = "succeeded"  # every step that had to run succeeded
    FAILED = "failed"  # nothing to undo, or on_failure: stop
    ROLLED_BACK = "rolled_back"  # failed, and its effects were undone
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    TIMED_OUT = "timed_out"  # the run's deadline passed
    STUCK = "stuck"  # an undo failed for ever; `remaining` lists what is left


CLOSED = frozenset(
    {
        RunStatus.SUCCEEDED,
        RunStatus.FAILED,
        RunStatus.ROLLED_BACK,
        RunStatus.CANCELLED,
        RunStatus.REJECTED,
        RunStatus.TIMED_OUT,
    }
)
"""Run statuses that only a finished run has; `stuck` may be parked or finished."""

PARKED = frozenset({RunStatus.NEEDS_ATTENTION, RunStatus.STUCK})
"""Run statuses in which nothing goes on until a person decides."""


class StepReport(BaseModel):
    """One step, or one step on one target, as results and queries show it."""

    model_config = ConfigDict(extra="ignore")

    id: str  # the step's id as written in the plan
    key: str = ""  # unique in the run: `restart@web3/bounce`
    uses: str = ""
    target: str = ""
    item: int | None = None
    status: StepStatus = StepStatus.PENDING
    outcome: Outcome | None = None
    reason: Reason | None = None
    message: str = ""
    attempts: int = 0
    started_at: str = ""  # RFC 3339, UTC
    finished_at: str = ""
    outputs: dict[str, Any] = Field(default_factory=dict)


class RunReport(BaseModel):
    """The result of `ExecutePlan`, and what `handrail run --json` prints."""

    model_config = ConfigDict(extra="ignore")

    status: RunStatus
    run_id: str = ""
    workflow_id: str = ""
    plan: str = ""
    digest: str = ""
    message: str = ""  # one line: which step failed and why
    outputs: dict[str, Any] = Field(default_factory=dict)
    steps: list[StepReport] = Field(default_factory=list)
    remaining: list[str] = Field(default_factory=list)  # keys of the steps whose undo is still owed
    warnings: list[str] = Field(default_factory=list)
