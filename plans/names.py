"""Names that other services rely on: workflow types, ids, queues, messages."""

from __future__ import annotations

import re

WORKFLOW = "ExecutePlan"
PREPARE = "plan.prepare"
TASK_QUEUE = "handrail"

NAME = re.compile(r"^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$")
IDENT = re.compile(r"^[a-z][a-z0-9_]{0,62}$")
KEY = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._:@+-]{0,199}$")

# Words that CEL reserves, or reads as something else than a name.
RESERVED = frozenset(
    [
        "in",
        "true",
        "false",
        "null",
        "for",
        "if",
        "as",
        "package",
        "const",
        "break",
        "continue",
        "else",
        "function",
        "import",
        "let",
        "loop",
        "namespace",
        "return",
        "var",
        "void",
        "while",
    ]
)

UPDATES = ("pause", "resume", "retry_step", "skip_step", "resolve_step", "rollback", "abort")
QUERIES = ("state", "steps", "waiting_on", "plan")

SEARCH_KEYWORDS = (
    "HandrailPlan",
    "HandrailVersion",
    "HandrailDigest",
    "HandrailStatus",
    "HandrailStep",
    "HandrailRequester",
    "HandrailEnvironment",
)
SEARCH_INTS = ("HandrailFailedTargets",)

PLAN_INVALID = "PlanInvalid"
PLAN_REJECTED = "PlanRejected"
PLAN_FAILED = "PlanFailed"
PLAN_ROLLED_BACK = "PlanRolledBack"
PLAN_STUCK = "PlanStuck"
PLAN_CANCELLED = "PlanCancelled"
GRANT_MISSING = "GrantMissing"
PLAN_TIMED_OUT = "PlanTimedOut"


def workflow_id(plan: str, key: str) -> str:
    """The id of the run of `plan` that the caller calls `key`; the same key is the same run."""
    if not KEY.match(key):
        raise ValueError(f"run key {key!r} must match {KEY.pattern}")
    return f"plan/{plan}/{key}"


def split_workflow_id(value: str) -> tuple[str, str]:
    """`plan/<name>/<key>` back into name and key; ValueError for any other id."""
    head, _, rest = value.partition("/")
    name, _, key = rest.partition("/")
    if head != "plan" or not name or not key:
        raise ValueError(f"{value!r} is not a run's id: plan/<name>/<key>")
    return name, key


def task_queue(zone: str = "", base: str = TASK_QUEUE) -> str:
    """The queue that serves targets of `zone`; without a zone, the base queue."""
    return f"{base}.zone.{zone}" if zone else base
