"""The envelopes that cross between the engine, the activities and the starter."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from plans.outcome import Outcome, Reason
from plans.targets import Target

Mode = Literal["apply", "check"]


class RunRequest(BaseModel):
    """The one JSON argument of `ExecutePlan`. Exactly one of plan, plan_yaml and plan_ref is given."""

    model_config = ConfigDict(extra="forbid")

    plan: dict[str, Any] | None = None
    plan_yaml: str | None = None
    plan_ref: str | None = None
    inputs: dict[str, Any] = Field(default_factory=dict)
    mode: Mode = "apply"
    requested_by: str = ""
    grant: str | None = None
    labels: dict[str, str] = Field(default_factory=dict)
    plans: dict[str, dict[str, Any]] = Field(default_factory=dict)  # sub-plans by the path their step names
    targets: dict[str, list[dict[str, Any]]] = Field(default_factory=dict)  # groups given at start: `--target`


class StepCall(BaseModel):
    """What every step activity takes. `inputs` is rendered; secrets in it are still templates."""

    model_config = ConfigDict(extra="ignore")

    workflow_id: str
    run_id: str  # of the first execution in the chain: constant over continue-as-new
    step: str  # id, for messages
    key: str  # of the effect: unique in the run, constant over attempts
    uses: str
    role: Literal["run", "check", "verify", "compensate"] = "run"
    undo: dict[str, Any] | None = None  # what a `compensate: auto` effect kept: then undo it
    inputs: dict[str, Any] = Field(default_factory=dict)
    target: Target | None = None
    secrets: dict[str, str] = Field(default_factory=dict)  # name -> reference
    attempt: int = 1
    generation: int = 0  # raised only by an explicit "run again"
    timeout: float = 300.0
    mode: Mode = "apply"


class Capture(BaseModel):
    """One captured stream: the redacted tail, and what proves the rest."""

    model_config = ConfigDict(extra="ignore")

    tail: str = ""  # at most 8 KiB
    bytes: int = 0
    sha256: str = ""
    truncated: bool = False


class StepReply(BaseModel):
    """What every step activity gives back."""

    model_config = ConfigDict(extra="ignore")

    outcome: Outcome
    reason: Reason | None = None
    message: str = ""
    changed: bool = True
    outputs: dict[str, Any] = Field(default_factory=dict)  # the type's Output, plain data
    undo: dict[str, Any] | None = None  # what `compensate: auto` needs
    retry_after: float | None = None  # seconds the target asked us to wait
