"""The declaration of a step type: what `registry.STEP_TYPES` holds and everything else derives from."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict

from activities.runtime.ports import Ports
from plans.call import StepCall
from plans.outcome import Reason


class Inputs(BaseModel):
    """Base of the inputs of a step type: what `with:` may hold."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Output(BaseModel):
    """Base of what a step type gives back, as `steps.<id>.outputs`."""

    model_config = ConfigDict(frozen=True, extra="forbid")


I = TypeVar("I", bound=Inputs)  # noqa: E741
O = TypeVar("O", bound=Output)  # noqa: E741

Idempotence = Literal["safe", "once"]
"""safe: repeat at will. once: never repeated unless the step says so."""


@dataclass(frozen=True, kw_only=True)
class Done(Generic[O]):
    """A successful effect."""

    output: O
    changed: bool = True
    undo: dict[str, Any] | None = None  # what `compensate: auto` will get back
    message: str = ""


@dataclass(frozen=True, kw_only=True)
class Context:
    """What a step may know of its call, beyond its inputs. Narrow on purpose: a step acts through its ports."""

    call: StepCall
    ports: Ports
    report: Callable[[dict[str, Any]], None]  # progress, kept as heartbeat details


@dataclass(frozen=True, kw_only=True)
class StepType(Generic[I, O]):
    """One step type. `run` raises StepFailure; any other exception is a defect and ends as `internal`."""

    name: str
    summary: str
    inputs: type[I]
    output: type[O]
    run: Callable[[I, Context], Awaitable[Done[O]]]
    idempotence: Idempotence | Callable[[dict[str, Any]], Idempotence]  # by the unrendered `with`
    reasons: tuple[Reason, ...]  # those it can give
    aliases: tuple[str, ...] = ()
    undo: Callable[[dict[str, Any], Context], Awaitable[Done[O]]] | None = None  # compensate: auto
    needs_target: bool = False
    on_target: bool = True  # whether `targets` means "run there" (else only `target` in scope)
    alias_inputs: dict[str, dict[str, Any]] = field(default_factory=dict)  # alias -> inputs it presets
