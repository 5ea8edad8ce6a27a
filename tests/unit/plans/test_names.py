"""Names of the contract."""

from __future__ import annotations

import pytest

from plans import names, problems, secret


def test_workflow_id_splits_back() -> None:
    """A run's id gives back the plan and the key it was made of."""
    assert names.split_workflow_id(names.workflow_id("demo", "2026-11")) == ("demo", "2026-11")


@pytest.mark.parametrize("key", ["", "a/b", "-x", "a b", "x" * 300])
def test_refuses_a_key_that_would_not_split_back(key: str) -> None:
    """A key that could be mistaken for another id is refused."""
    with pytest.raises(ValueError, match="must match"):
        names.workflow_id("demo", key)


def test_zone_has_a_queue_of_its_own() -> None:
    """Targets of a zone are served by that zone's queue."""
    assert (names.task_queue(), names.task_queue("dmz")) == ("handrail", "handrail.zone.dmz")


def test_problems_are_shown_in_the_order_of_the_file() -> None:
    """Problems are sorted by their place, each with what and what to do."""
    late = problems.Problem(code="HR102", message="unknown key 'runn'", hint="did you mean 'run'?", line=9, column=3)
    early = problems.Problem(code="HR101", message="no steps", file="p.yaml", line=2, column=1, path="steps")
    error = problems.PlanInvalid([late, early])
    assert str(error).splitlines() == [
        "plan:9:3 HR102: unknown key 'runn'; did you mean 'run'?",
        "p.yaml:2:1 HR101 steps: no steps",
    ]


def test_secret_templates_are_found_and_filled() -> None:
    """Every `${{ secrets.NAME }}` inside a value is found, and filled in place; other text stays."""
    value = {"auth": ["Bearer ${{ secrets.lb }}", "${{ inputs.x }}"]}
    assert list(secret.names_in(value)) == ["lb"]
    assert secret.fill(value, {"lb": "t0"}) == {"auth": ["Bearer t0", "${{ inputs.x }}"]}
