"""Durations and sizes."""

from __future__ import annotations

import pytest

from plans import units


@pytest.mark.parametrize(
    ("text", "value"), [("500ms", 0.5), ("90s", 90.0), ("10m", 600.0), ("2h", 7200.0), ("3d", 259200.0), (5, 5.0)]
)
def test_reads_every_duration_unit(text: str | int, value: float) -> None:
    """A duration is read as seconds, whatever its unit."""
    assert units.seconds(text) == value


@pytest.mark.parametrize("text", ["", "90", "-1s", "1w", "1h30m", "nan", "9999d", True, None, [], "9" * 400 + "s"])
def test_refuses_what_is_no_duration(text: object) -> None:
    """Anything but one number with a unit is refused."""
    with pytest.raises(ValueError, match=r"duration|between"):
        units.seconds(text)


@pytest.mark.parametrize(("text", "value"), [("512B", 512), ("64KiB", 65536), ("5MB", 5_000_000), ("7", 7), (7, 7)])
def test_reads_every_size_unit(text: str | int, value: int) -> None:
    """A size is read as bytes; without a unit it is bytes already."""
    assert units.count_bytes(text) == value


@pytest.mark.parametrize("text", ["", "-1", "1.5MB", "1TB", "99999999999GiB", False, 1.5])
def test_refuses_what_is_no_size(text: object) -> None:
    """Fractions, unknown units and absurd sizes are refused."""
    with pytest.raises(ValueError, match=r"size|between"):
        units.count_bytes(text)


@pytest.mark.parametrize(
    ("value", "text"), [(0.25, "250ms"), (2.5, "2.5s"), (90, "1m30s"), (3600, "1h"), (90061, "1d1h1m1s")]
)
def test_writes_durations_as_people_do(value: float, text: str) -> None:
    """A duration is shown in its largest units, without zero parts."""
    assert units.duration_text(value) == text
