"""Declared inputs: a subset of JSON Schema, checked and coerced once, before anything runs."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

InputType = Literal["string", "integer", "number", "boolean", "array", "object"]


class InputDeclaration(BaseModel):
    """One declared input of a plan (or of a catalog tool)."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    type: InputType
    description: str = ""
    default: Any = None
    required: bool = False
    enum: tuple[Any, ...] | None = None
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    min_length: int | None = Field(default=None, alias="minLength", ge=0)
    max_length: int | None = Field(default=None, alias="maxLength", ge=0)
    items: InputDeclaration | None = None
    secret: bool = False
