"""What an author may write: the plan document, version 1. Frozen; unknown keys are refused."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from plans.inputs import InputDeclaration
from plans.outcome import Reason
from plans.targets import Connection
from plans.units import Duration

NAME = r"^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$"
IDENT = r"^[a-z][a-z0-9_]{0,62}$"
VERSION = r"^[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}(-[0-9A-Za-z.-]{1,64})?$"

Ident = Annotated[str, Field(pattern=IDENT)]
Expression = Annotated[str, Field(min_length=1, json_schema_extra={"cel": True})]
"""CEL source, with or without `${{ }}` around it."""

OnFailure = Literal["rollback", "stop", "ask", "continue"]
OnUnknown = Literal["ask", "verify", "rerun_if_idempotent", "fail"]


class Part(BaseModel):
    """Base of every part of a document."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Retry(Part):
    """How often an attempt that may be repeated is repeated; `attempts` counts the first one."""

    attempts: int = Field(default=3, ge=1, le=1000)
    delay: Duration = 2.0
    backoff: float = Field(default=2.0, ge=1.0, le=10.0)
    max_delay: Duration = 60.0
    jitter: bool = False
    on: tuple[Reason, ...] | None = None  # only these reasons; None: every reason that is not final


Share = Annotated[str, Field(pattern=r"^(100|[0-9]{1,2})%$")]
Batch = Annotated[int, Field(ge=1)] | Share


def _as_tuple(value: Any) -> Any:
    return value if isinstance(value, list | tuple) else (value,)


class Strategy(Part):
    """How a step goes over its targets or items."""

    batch: Annotated[tuple[Batch, ...], BeforeValidator(_as_tuple), Field(min_length=1)] = ("100%",)
    mode: Literal["batch", "window"] = "batch"
    max_in_flight: int = Field(default=100, ge=1, le=500)
    max_failures: Annotated[int, Field(ge=0)] | Share = 0
    order: Literal["given", "name", "reverse"] = "given"
    pause_between: Duration = 0.0


class InlineStep(Part):
    """A call without an id: `check`, `verify` or `compensate` of a step."""

    uses: str
    with_: dict[str, Any] = Field(default_factory=dict, alias="with")
    timeout: Duration | None = None
    retry: Retry | None = None


class JsonPathOutput(Part):
    """The value at a path of member names and indexes: `$.items[0].name`."""

    jsonpath: str


class RegexOutput(Part):
    """The first group of the first match in the output text (RE2: linear time)."""

    regex: str


class CelOutput(Part):
    """A CEL expression over `result`, the raw outputs of the step."""

    cel: Expression


class ExitCodeOutput(Part):
    """The exit code of a command."""

    exit_code: Literal[True]


OutputRule = JsonPathOutput | RegexOutput | CelOutput | ExitCodeOutput


class TargetsOf(Part):
    """A group, or the members of it for which `where` holds."""

    group: Ident
    where: Expression | None = None


class Step(Part):
    """A call of a step type (`uses`), or a block of steps (`steps`)."""

    id: Ident
    description: str = ""
    uses: str | None = None
    with_: dict[str, Any] = Field(default_factory=dict, alias="with")
    steps: tuple[Step, ...] | None = None
    rescue: tuple[Step, ...] = ()
    always: tuple[Step, ...] = ()
    needs: tuple[Ident, ...] | None = None
    if_: Expression | None = Field(default=None, alias="if")
    targets: Ident | TargetsOf | None = None
    for_each: Expression | None = None
    as_: Ident | None = Field(default=None, alias="as")
    strategy: Strategy | None = None
    timeout: Duration | None = None
    deadline: Duration | None = None
    heartbeat: Duration | None = None
    retry: Retry | None = None
    idempotent: bool | None = None
    check: InlineStep | None = None
    verify: InlineStep | None = None
    on_unknown: OnUnknown | None = None
    on_failure: OnFailure | None = None
    optional: bool = False
    compensate: InlineStep | Literal["auto", "none"] | None = None
    irreversible: bool = False
    outputs: dict[Ident, OutputRule] = Field(default_factory=dict)
    task_queue: str | None = None


class Host(Part):
    """A target written in the plan."""

    name: str
    address: str | None = None
    port: int | None = Field(default=None, ge=1, le=65535)
    user: str | None = None
    connection: Connection | None = None
    os: str | None = None
    zone: str | None = None
    environment: str | None = None
    labels: dict[str, str] = Field(default_factory=dict)
    key: str | None = None
    password: str | None = None
    host_key: str | None = None


class HostDefaults(Part):
    """Fields that every host of a group takes unless it says otherwise."""

    address: str | None = None
    port: int | None = Field(default=None, ge=1, le=65535)
    user: str | None = None
    connection: Connection | None = None
    os: str | None = None
    zone: str | None = None
    environment: str | None = None
    labels: dict[str, str] = Field(default_factory=dict)
    key: str | None = None
    password: str | None = None
    host_key: str | None = None


class Expect(Part):
    """How many targets a group must resolve to."""

    min: int | None = Field(default=None, ge=0)
    max: int | None = Field(default=None, ge=0)


class TargetGroup(Part):
    """Hosts by name, or chosen from the inventory by an expression over `target`."""

    hosts: tuple[str | Host, ...] | None = None
    select: Expression | None = None
    expect: Expect | Expression | None = None
    connection: HostDefaults | None = None
    known_hosts: str | None = None


class Policy(Part):
    """What happens when things go wrong."""

    on_failure: OnFailure = "rollback"
    on_cancel: Literal["rollback", "stop"] = "rollback"
    deadline: Duration | None = None


class Defaults(Part):
    """What steps take unless they say otherwise."""

    timeout: Duration = 300.0
    deadline: Duration | None = None
    heartbeat: Duration = 10.0
    retry: Retry = Retry()


class Document(Part):
    """A plan as written."""

    handrail: Literal["v1"]
    name: str = Field(pattern=NAME)
    version: str = Field(default="0.0.0", pattern=VERSION)
    description: str = ""
    labels: dict[str, str] = Field(default_factory=dict)
    inputs: dict[Ident, InputDeclaration] = Field(default_factory=dict)
    secrets: dict[Ident, Annotated[str, Field(pattern=r"^(env|file|vault|catalog):")]] = Field(default_factory=dict)
    targets: dict[Ident, TargetGroup] = Field(default_factory=dict)
    policy: Policy = Policy()
    defaults: Defaults = Defaults()
    steps: tuple[Step, ...] = Field(min_length=1)
    outputs: dict[Ident, Expression] = Field(default_factory=dict)
    finally_: tuple[Step, ...] = Field(default=(), alias="finally")
