"""What is wrong with a plan, where, and what to do about it.

PlanError
└── PlanInvalid    the plan (or its inputs) was refused; carries every Problem found
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ConfigDict


class Problem(BaseModel):
    """One located defect of a plan.

    `line` and `column` count from 1; 0 means that the place in the text is not known.
    `path` names the place in the document: `steps[2].with.url`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    code: str
    message: str
    hint: str = ""
    path: str = ""
    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """`file:line:col code path: what; what to do`."""
        place = ":".join(str(part) for part in (self.file or "plan", self.line, self.column))
        where = f" {self.path}:" if self.path else ":"
        return f"{place} {self.code}{where} {self.message}" + (f"; {self.hint}" if self.hint else "")


class PlanError(Exception):
    """Base of the errors of the plan language."""


class PlanInvalid(PlanError):
    """The plan was refused: see `problems`, mend them all, then validate again."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of their place in the file."""
        self.problems = sorted(problems, key=lambda p: (p.file, p.line, p.column, p.code))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def as_json(self) -> list[dict[str, Any]]:
        """The problems as plain data."""
        return [problem.model_dump() for problem in self.problems]
