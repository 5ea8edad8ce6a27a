# The one list of recipes: pre-commit and CI call the same ones.
SHELL := /bin/sh
BIN := .venv/bin
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: test check format
.DEFAULT_GOAL := test

.venv/.synced: requirements.lock tools/bootstrap  ## the pinned environment
	tools/bootstrap
	touch $@

check: .venv/.synced  ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

test: check  ## every test layer
	$(BIN)/pytest

format: .venv/.synced  ## rewrite the code in the house format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
