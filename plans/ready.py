"""The ready plan: resolved, frozen, every default explicit. All that the engine reads."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from plans.document import OnFailure, OnUnknown, OutputRule, Retry, Strategy
from plans.targets import Target

ENGINE_STEPS = frozenset({"wait", "signal", "plan"})
"""Step types that the engine runs itself; `approval` joins them with the policy engine."""


class Frozen(BaseModel):
    """Base of the parts of a ready plan. Fields are only ever added, with defaults: histories outlive deploys."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class Call(Frozen):
    """One call of a step type: the effect itself, or its check, verify or undo."""

    uses: str
    inputs: dict[str, Any] = Field(default_factory=dict)  # still with `${{ }}`; rendered when the call is made
    timeout: float = 300.0  # seconds, one attempt
    heartbeat: float = 10.0
    retry: Retry = Retry()
    idempotent: bool = False  # a failed attempt may be repeated
    task_queue: str = ""  # `activity:` only; otherwise the target's zone decides


class ReadyStep(Frozen):
    """A step with every default explicit. A block has `steps` and no `call`."""

    id: str
    description: str = ""
    call: Call | None = None
    steps: tuple[ReadyStep, ...] = ()
    rescue: tuple[ReadyStep, ...] = ()
    always: tuple[ReadyStep, ...] = ()
    needs: tuple[str, ...] = ()
    condition: str = ""
    group: str = ""  # target group; empty: not fanned out
    where: str = ""
    for_each: str = ""
    alias: str = ""  # name of the item or target in scope
    strategy: Strategy = Strategy()
    deadline: float | None = None
    check: Call | None = None
    verify: Call | None = None
    compensate: Call | None = None
    auto: bool = False  # compensate: auto
    on_unknown: OnUnknown = "ask"
    on_failure: OnFailure = "rollback"
    optional: bool = False
    irreversible: bool = False
    outputs: dict[str, OutputRule] = Field(default_factory=dict)


class ReadyPlan(Frozen):
    """What `plan.prepare` froze. `digest` covers everything else, canonically encoded."""

    format: Literal["handrail/ready/1"] = "handrail/ready/1"
    expressions: Literal["cel/1"] = "cel/1"
    name: str
    version: str
    description: str = ""
    labels: dict[str, str] = Field(default_factory=dict)
    inputs: dict[str, Any] = Field(default_factory=dict)
    secrets: dict[str, str] = Field(default_factory=dict)  # name -> reference
    targets: dict[str, tuple[Target, ...]] = Field(default_factory=dict)
    on_failure: OnFailure = "rollback"
    on_cancel: Literal["rollback", "stop"] = "rollback"
    deadline: float | None = None
    steps: tuple[ReadyStep, ...]
    finally_steps: tuple[ReadyStep, ...] = ()
    outputs: dict[str, str] = Field(default_factory=dict)
    children: dict[str, dict[str, Any]] = Field(default_factory=dict)  # step id -> the sub-plan's document
    digest: str = ""
