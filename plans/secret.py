"""Secret references: what stands for a value in plans and in history. Never the value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

SECRET_REF = re.compile(r"^(env|file|vault|catalog):(.{1,1024})$", re.DOTALL)
PLACEHOLDER = re.compile(r"\$\{\{\s*secrets\.([a-z][a-z0-9_]{0,62})\s*\}\}")
SECRET_CAPABLE = {"secret": True}
"""`json_schema_extra` of a step input that may hold `${{ secrets.NAME }}`."""


def names_in(value: Any) -> Iterator[str]:
    """Names of the secrets that the strings inside `value` ask for."""
    if isinstance(value, str):
        yield from (match[1] for match in PLACEHOLDER.finditer(value))
    elif isinstance(value, dict):
        for item in value.values():
            yield from names_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from names_in(item)


def fill(value: Any, secrets: dict[str, str]) -> Any:
    """`value` with every secret template filled in; only ever called inside an activity."""
    if isinstance(value, str):
        return PLACEHOLDER.sub(lambda match: secrets[match[1]], value)
    if isinstance(value, dict):
        return {key: fill(item, secrets) for key, item in value.items()}
    if isinstance(value, list):
        return [fill(item, secrets) for item in value]
    return value
