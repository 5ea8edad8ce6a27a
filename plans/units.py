"""Durations and sizes as plans write them: `500ms 90s 10m 2h 3d`, `64KiB 5MB`."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

DURATION_PATTERN = r"^[0-9]+(\.[0-9]+)?(ms|s|m|h|d)$"
SIZE_PATTERN = r"^[0-9]+(B|KB|MB|GB|KiB|MiB|GiB)?$"

_DURATION = re.compile(r"([0-9]{1,12}(?:\.[0-9]{1,6})?)(ms|s|m|h|d)")
_SIZE = re.compile(r"([0-9]{1,15})(B|KB|MB|GB|KiB|MiB|GiB)?")
_SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
_BYTES = {"B": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30}
_LONGEST = 3650 * 86400.0


def seconds(value: Any) -> Any:
    """`10m` to 600.0 seconds; a number is taken as seconds already (the ready plan's form)."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError("must be a duration such as 500ms, 90s, 10m, 2h or 3d")
    if isinstance(value, str):
        match = _DURATION.fullmatch(value.strip())
        if not match:
            raise ValueError(f"{value[:40]!r} is not a duration; write 500ms, 90s, 10m, 2h or 3d")
        value = float(match[1]) * _SECONDS[match[2]]
    if not 0 <= value <= _LONGEST:
        raise ValueError("must be between 0s and 3650d")
    return float(value)


def count_bytes(value: Any) -> Any:
    """`64KiB` to 65536 bytes; a whole number is taken as bytes."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise ValueError("must be a size such as 64KiB or 5MB")
    if isinstance(value, str):
        match = _SIZE.fullmatch(value.strip())
        if not match:
            raise ValueError(f"{value[:40]!r} is not a size; write 512B, 64KiB or 5MB")
        value = int(match[1]) * _BYTES[match[2] or "B"]
    if not 0 <= value <= 2**50:
        raise ValueError("must be between 0B and 1 PiB")
    return int(value)


def duration_text(value: float) -> str:
    """Seconds as people write them: 90.0 is `1m30s`."""
    if value < 1:
        return f"{value * 1000:.0f}ms"
    if value < 60:
        return f"{value:.1f}".rstrip("0").rstrip(".") + "s"
    whole = int(value)
    parts = ((whole // 86400, "d"), (whole // 3600 % 24, "h"), (whole // 60 % 60, "m"), (whole % 60, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count)


Duration = Annotated[
    float,
    BeforeValidator(seconds),
    WithJsonSchema(
        {
            "anyOf": [{"type": "string", "pattern": DURATION_PATTERN}, {"type": "number", "minimum": 0}],
            "description": "500ms 90s 10m 2h 3d",
        }
    ),
]
"""Seconds, written as `90s`."""

Size = Annotated[
    int,
    BeforeValidator(count_bytes),
    Field(ge=0),
    WithJsonSchema(
        {
            "anyOf": [{"type": "string", "pattern": SIZE_PATTERN}, {"type": "integer", "minimum": 0}],
            "description": "512B 64KiB 5MB",
        }
    ),
]
"""Bytes, written as `64KiB`."""
