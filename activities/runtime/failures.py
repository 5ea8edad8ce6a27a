"""What can go wrong while an effect runs, and what each means for the step. The one table.

StepFailure                  an effect did not succeed; carries outcome, reason and whether waiting helps
├── NotStarted               certainly nothing happened on the target
├── ConnectionLost           the effect was started, its end was not seen: `unknown`
├── StepTimeout              the attempt's time was over; `unknown` unless the transport saw it stop
├── Rejected                 the target answered no: seen to have failed
└── SecretMissing            a secret reference has no value here: nothing was started
"""

from __future__ import annotations

from typing import Any

from plans.outcome import Outcome, Reason


class StepFailure(Exception):
    """The effect did not succeed; see outcome and reason."""

    outcome = Outcome.FAILED
    reason = Reason.TOOL_ERROR

    def __init__(
        self,
        message: str,
        *,
        reason: Reason | None = None,
        outcome: Outcome | None = None,
        outputs: dict[str, Any] | None = None,
        retry_after: float | None = None,
    ) -> None:
        """`message` says what happened and what to do; `outputs` is what the step got anyway."""
        super().__init__(message)
        self.message = message
        self.reason = reason or type(self).reason
        self.outcome = outcome or type(self).outcome
        self.outputs = outputs or {}
        self.retry_after = retry_after


class NotStarted(StepFailure):
    """Certainly nothing happened on the target."""

    outcome = Outcome.NOT_STARTED
    reason = Reason.UNREACHABLE


class ConnectionLost(StepFailure):
    """The effect was started, its end was not seen."""

    outcome = Outcome.UNKNOWN
    reason = Reason.CONNECTION_LOST


class StepTimeout(StepFailure):
    """The attempt's time was over."""

    outcome = Outcome.UNKNOWN
    reason = Reason.TIMEOUT


class Rejected(StepFailure):
    """The target answered no."""


class SecretMissing(NotStarted):
    """A secret reference has no value on this worker."""

    reason = Reason.INVALID_INPUT
